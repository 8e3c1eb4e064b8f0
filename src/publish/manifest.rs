//! The list of a site's files, by which a copy can be compared with what was built.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::below;

/// The list's name in the site's root.
pub const MANIFEST: &str = "manifest.json";

/// What a site consists of. No dates and no folders: the same site has the same list everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program that wrote the site, with its version.
    pub generator: String,
    /// Every file but the list itself, ordered by path.
    pub files: Vec<Entry>,
}

/// A file as it was built.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The path below the site's root, with slashes.
    pub path: String,
    /// How many bytes.
    pub size: u64,
    /// The bytes' SHA-256 in hexadecimal digits.
    pub sha256: String,
}

impl Entry {
    /// Describes bytes.
    pub fn of(path: impl Into<String>, bytes: &[u8]) -> Self {
        let mut sha256 = String::new();
        for byte in Sha256::digest(bytes) {
            // Writing to a string cannot fail.
            let _ = write!(sha256, "{byte:02x}");
        }
        Self {
            path: path.into(),
            size: bytes.len() as u64,
            sha256,
        }
    }
}

impl Manifest {
    /// The list of what stands in a folder.
    ///
    /// # Errors
    /// A file that cannot be read, by name.
    pub fn of(site: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for file in below(site)? {
            if file.path != MANIFEST {
                let bytes = fs::read(&file.place)
                    .with_context(|| format!("cannot read {}", file.place.display()))?;
                files.push(Entry::of(file.path, &bytes));
            }
        }
        Ok(Self {
            generator: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            files,
        })
    }

    /// Writes the list into the site that it describes.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, site: &Path) -> Result<()> {
        let place = site.join(MANIFEST);
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(&place, text).with_context(|| format!("cannot write {}", place.display()))
    }

    /// Reads a list.
    ///
    /// # Errors
    /// When the bytes are none.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).context("this is no list of a site's files")
    }
}
