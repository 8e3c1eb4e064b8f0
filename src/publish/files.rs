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

/// A file's path as readers ask for it: a folder's page by its folder.
pub fn asked_for(path: &str) -> &str {
    path.strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .unwrap_or(path)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folders_page_is_asked_for_by_its_folder() {
        for (path, address) in [
            ("index.html", ""),
            ("ja/index.html", "ja/"),
            ("ja/404.html", "ja/404.html"),
            ("x/fn.index.html", "x/fn.index.html"),
        ] {
            assert_eq!(asked_for(path), address);
        }
    }
}
