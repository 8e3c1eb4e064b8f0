//! Whether a copy of the site is the site that was built: in a folder, or as a server sends it.
//!
//! Compares with the list that the build wrote; see [`Manifest`](crate::publish::Manifest). Knows
//! nothing of pages.

mod folder;
mod served;

use std::fmt;

use anyhow::Result;

pub use folder::folder;
pub use served::served;

/// In what a copy differs from what was built, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The file's path below the site's root.
    pub path: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub remedy: &'static str,
}

impl Difference {
    fn new(path: &str, what: impl Into<String>, remedy: &'static str) -> Self {
        Self {
            path: path.to_owned(),
            what: what.into(),
            remedy,
        }
    }
}

/// Everything in which a copy differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Each difference, ordered by path.
    pub all: Vec<Difference>,
    /// How many files were compared.
    pub compared: usize,
}

impl Differences {
    /// Whether the copy is what was built.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Difference { path, what, remedy } in &self.all {
            writeln!(f, "{path}: {what}\n    → {remedy}")?;
        }
        match (self.all.len(), self.compared) {
            (0, files) => write!(f, "All {files} files are as they were built."),
            (1, files) => write!(f, "1 problem in {files} files."),
            (many, files) => write!(f, "{many} problems in {files} files."),
        }
    }
}

/// Compares a copy of the site with what was built: an address that begins with `http://` or
/// `https://`, or else a folder.
///
/// # Errors
/// When there is no list to compare with; says what to do.
pub fn verify(site: &str) -> Result<Differences> {
    if site.starts_with("http://") || site.starts_with("https://") {
        served(site)
    } else {
        folder(site.as_ref())
    }
}
