//! What a finished site still needs to be published: its version, compressed variants, a list of its
//! files, and its place.
//!
//! Knows files and bytes. Knows nothing of pages and content.

mod compress;
mod files;
mod manifest;
mod offline;
mod swap;

use std::path::Path;

use anyhow::Result;

pub use compress::{Quality, brotli_decoded, gzip_decoded};
pub use files::{File, asked_for, below};
pub use manifest::{Entry, MANIFEST, Manifest};
pub use swap::publish;

/// What [`finish`] wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finished {
    /// How many compressed variants.
    pub compressed: usize,
    /// How many files the site has with them, the list itself not counted.
    pub files: usize,
}

/// Gives a site its version, writes compressed variants beside its texts, and then the list of all
/// its files.
///
/// The result depends on nothing but the files and the quality: not on clock, folder or order.
///
/// # Errors
/// A file that cannot be read or written, by name.
pub fn finish(site: &Path, quality: Quality) -> Result<Finished> {
    offline::complete(site)?;
    let compressed = compress::compress(&below(site)?, quality)?;
    let manifest = Manifest::of(site)?;
    manifest.write(site)?;
    Ok(Finished {
        compressed,
        files: manifest.files.len(),
    })
}
