//! The finished site as files: pages, published data, styles, drawings, map.
//!
//! Everything is made in memory first and written at the end, so that a problem in the content
//! leaves no half-written site. Knows file names and bytes. Knows no Leptos and no meaning.

mod app;
mod assets;
mod data;
mod drawings;
mod package;
mod qr;
mod search;
mod shell;
mod sitemap;
mod theme;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, ensure};

use crate::{content::Content, parallel, render, seeds};

pub use search::index as search_index;

/// The folders that a site is made from and written to.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The content.
    pub seeds: PathBuf,
    /// The bundled scripts.
    pub browser: PathBuf,
    /// Where the shell stands and the site is written.
    pub staging: PathBuf,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// The path below the site's root, with slashes.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl OutputFile {
    fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: bytes.into(),
        }
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Summary {
    /// How many pages.
    pub pages: usize,
    /// How many files in all.
    pub files: usize,
}

/// Reads the content and writes the whole site. An `address` stands in for that of the content.
///
/// # Errors
/// All problems of the content at once ([`seeds::Problems`]); an address that is none; or a file
/// that cannot be read or written, by name.
pub fn write_site(folders: &Folders, address: Option<&str>) -> Result<Summary> {
    let mut content = seeds::load(&folders.seeds)?;
    if let Some(address) = address {
        ensure!(
            seeds::is_address(address),
            "\"{address}\" is not the address of a site: write it in full with a slash at the end, \
             like https://www.example.lg.jp/plan/"
        );
        content.site.address = Some(address.to_owned());
    }
    write_content(Arc::new(content), folders)
}

/// Writes the whole site from content that has been read already.
///
/// # Errors
/// A file that cannot be read or written, by name.
pub fn write_content(content: Arc<Content>, folders: &Folders) -> Result<Summary> {
    let shell = shell::Shell::read(&folders.staging)?;
    let (assets, mut files) = assets::collect(&content, &shell, folders)?;
    let pages = render::pages(Arc::clone(&content), assets)?;
    let summary_pages = pages.len();
    files.extend(
        pages
            .into_iter()
            .map(|page| OutputFile::new(page.file, page.html)),
    );
    files.extend(data::files(&content)?);
    files.push(package::file(&content)?);
    files.extend(sitemap::files(&content)?);
    files.extend(qr::files(&content)?);
    files.push(app::worker(folders)?);
    write_all(&folders.staging, &files)?;
    shell.remove_replaced(&folders.staging)?;
    Ok(Summary {
        pages: summary_pages,
        files: files.len(),
    })
}

fn write_all(folder: &Path, files: &[OutputFile]) -> Result<()> {
    let places: Vec<_> = files.iter().map(|file| folder.join(&file.path)).collect();
    let parents: BTreeSet<_> = places.iter().filter_map(|place| place.parent()).collect();
    for parent in parents {
        fs::create_dir_all(parent)
            .with_context(|| format!("cannot create the folder {}", parent.display()))?;
    }
    let writing: Vec<_> = places.iter().zip(files).collect();
    // Creating a file takes the system longer than filling it.
    let written = parallel::for_each(parallel::processors(), &writing, |(place, file)| {
        fs::write(place, &file.bytes).with_context(|| format!("cannot write {}", place.display()))
    });
    written.into_iter().collect()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
