//! Whether a copy of the site is the site that was built: in a folder, or as a server sends it.
//!
//! Compares with the list that the build wrote; see [`Manifest`]. Knows nothing of pages.

mod folder;
mod served;

use std::{fmt, fs, io, path::Path};

use anyhow::{Context, Result};

pub use folder::folder;

use crate::publish::{Entry, MANIFEST, Manifest};

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

    /// A list that is not the one of the build.
    fn of_another_build() -> Self {
        Self::new(
            MANIFEST,
            "is the list of another build",
            "copy the whole site again; or build what should be there: its version, content and address",
        )
    }
}

/// Everything in which a copy differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Each difference, ordered by path.
    pub all: Vec<Difference>,
    /// How many files were compared.
    pub compared: usize,
    /// Whether only the list in the copy could say what belongs there, for no other was at hand.
    pub is_by_own_list: bool,
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
        }?;
        if self.is_by_own_list {
            write!(
                f,
                "\nThey were compared only with the {MANIFEST} that lies beside them: an older build, or \
                 one that was changed together with its list, is not found out. `make build` makes a \
                 list to compare with."
            )?;
        }
        Ok(())
    }
}

/// Compares a copy of the site, in a folder or at an address that begins with `http://` or `https://`,
/// with the list of the site that was `built`. A copy has a list, too; it alone is gone by where no
/// site was built.
///
/// # Errors
/// When the copy or the built site has no list that can be read; says what to do.
pub fn verify(site: &str, built: &Path) -> Result<Differences> {
    let is_address = site.starts_with("http://") || site.starts_with("https://");
    if !is_address && is_same(site.as_ref(), built) {
        return folder(built);
    }
    let list = list(built)?;
    let is_by_own_list = list.is_none();
    let found = if is_address {
        served::compare(site, list)
    } else {
        folder::compare(site.as_ref(), list)
    }?;
    Ok(Differences {
        is_by_own_list,
        ..found
    })
}

/// Whether two names are of one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    let [one, other] = [one, other].map(fs::canonicalize);
    one.is_ok_and(|one| other.is_ok_and(|other| one == other))
}

/// The files of the site that was built, if there is one. Its list is one of them: a copy's list that
/// differs is that of another build.
fn list(built: &Path) -> Result<Option<Vec<Entry>>> {
    let place = built.join(MANIFEST);
    let bytes = match fs::read(&place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.with_context(|| format!("cannot read {}", place.display()))?,
    };
    let list = Manifest::read(&bytes).with_context(|| {
        format!(
            "{} is broken: build anew with `make build`",
            place.display()
        )
    })?;
    let mut files = list.files;
    files.push(Entry::of(MANIFEST, &bytes));
    Ok(Some(files))
}
