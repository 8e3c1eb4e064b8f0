//! The files of a site's folder.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path below the site's root, with slashes.
    pub path: String,
    /// Where it stands on this machine.
    pub place: PathBuf,
}

/// All files of a site, ordered by path.
///
/// # Errors
/// A folder that is not there or cannot be read, by name.
pub fn below(site: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(site) {
        let entry = entry.with_context(|| format!("cannot read the folder {}", site.display()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let place = entry.into_path();
        let parts: Vec<_> = place
            .strip_prefix(site)?
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        files.push(File {
            path: parts.join("/"),
            place,
        });
    }
    // By path and not by name: the same on every system.
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
