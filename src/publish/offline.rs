//! What the service worker goes by: the version of a site, which its pages carry, and the list of
//! what is saved on a device with the whole of it.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Entry, File, MANIFEST, asked_for, below};
use crate::{
    parallel,
    search::format::PACK,
    site::{BYTES_PLACE, VERSION_PLACE},
};

/// The service worker. A site without one has no version and needs none.
const WORKER: &str = "sw.js";

/// A file as it was read.
struct Read {
    file: File,
    bytes: Vec<u8>,
    entry: Entry,
}

/// Fills in version and size where they are left open, and writes the list.
///
/// # Errors
/// A file that cannot be read or written, by name.
pub(super) fn complete(site: &Path) -> Result<()> {
    let files = below(site)?;
    if !files.iter().any(|file| file.path == WORKER) {
        return Ok(());
    }
    let files = parallel::for_each(parallel::processors(), &files, read);
    let mut files = files.into_iter().collect::<Result<Vec<_>>>()?;
    let version = version(&files);
    let listed: Vec<&Read> = files
        .iter()
        .filter(|read| is_saved(&read.file.path))
        .collect();
    let bytes: u64 = listed.iter().map(|read| read.entry.size).sum();
    let list = json!({
        "bytes": bytes,
        "files": listed.into_iter().map(saved).collect::<Vec<_>>(),
    });
    let bytes = format!("{bytes:0width$}", width = BYTES_PLACE.len());
    for read in &mut files {
        let is_offline_page = read.file.path.ends_with("/offline/index.html");
        if is_page(&read.file.path) || read.file.path == WORKER {
            let mut filled = fill(&mut read.bytes, VERSION_PLACE, &version);
            if is_offline_page {
                filled |= fill(&mut read.bytes, BYTES_PLACE, &bytes);
            }
            if filled {
                write(&read.file.place, &read.bytes)?;
            }
        }
    }
    write(
        &site.join(format!("offline-{version}.json")),
        list.to_string().as_bytes(),
    )
}

fn read(file: &File) -> Result<Read> {
    let bytes =
        fs::read(&file.place).with_context(|| format!("cannot read {}", file.place.display()))?;
    let entry = Entry::of(file.path.as_str(), &bytes);
    Ok(Read {
        file: file.clone(),
        bytes,
        entry,
    })
}

fn write(place: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(place, bytes).with_context(|| format!("cannot write {}", place.display()))
}

/// Changes with every byte of the site.
fn version(files: &[Read]) -> String {
    let mut all = Sha256::new();
    for Read { entry, .. } in files {
        all.update(&entry.path);
        all.update(&entry.sha256);
    }
    let digits = Entry::of("", &all.finalize()).sha256;
    digits[..VERSION_PLACE.len()].to_owned()
}

/// Puts a text in the first place that is left open for it, and says whether there was one.
fn fill(bytes: &mut [u8], place: &str, text: &str) -> bool {
    // In quotation marks: nothing else that looks alike is meant.
    let place = format!("\"{place}\"");
    let found = bytes
        .windows(place.len())
        .position(|part| part == place.as_bytes());
    if let Some(at) = found {
        bytes[at + 1..][..text.len()].copy_from_slice(text.as_bytes());
    }
    found.is_some()
}

fn is_page(path: &str) -> bool {
    path == "index.html" || path.ends_with("/index.html")
}

/// Whether a file is for readers, on this site: not for search engines, other sites or servers.
fn is_saved(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    !matches!(
        name,
        WORKER | MANIFEST | "404.html" | "humans.txt" | "robots.txt" | "sitemap.xml"
    ) && !matches!(ending, "br" | "gz" | "webmanifest")
        && !folder.split('/').any(|part| part == "embed")
        && !path.starts_with("share/")
        // One file holds all that an index has.
        && (!path.starts_with("search/") || name == PACK)
}

/// A file's path as readers ask for it, its size, and for what carries neither version nor hash in
/// its name the first digits of its hash.
fn saved(Read { file, entry, .. }: &Read) -> Value {
    let path = file.path.as_str();
    if is_page(path) || is_hashed(path) {
        json!([asked_for(path), entry.size])
    } else {
        json!([path, entry.size, entry.sha256[..VERSION_PLACE.len()]])
    }
}

/// Whether a file's name, or its folder's, carries a hash: what hosting/ calls immutable.
fn is_hashed(path: &str) -> bool {
    let has_hash = |name: &str| {
        let stem = name.split('.').next().unwrap_or_default();
        let stem = stem.trim_end_matches("_bg");
        stem.rsplit_once('-').is_some_and(|(_, digits)| {
            digits.len() >= VERSION_PLACE.len()
                && digits
                    .bytes()
                    .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        })
    };
    path.rsplit('/').take(2).any(has_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_ask_for_is_saved() {
        for path in [
            "index.html",
            "ja/index.html",
            "site-1a2b3c4d5e6f.css",
            "search/ja-1a2b3c4d5e6f/all.bin",
            "ja/search/index.html",
            "data/indicators.csv",
            "qr/ja/goals/1.svg",
        ] {
            assert!(is_saved(path), "{path}");
        }
        for path in [
            "sw.js",
            "manifest.json",
            "404.html",
            "ja/404.html",
            "robots.txt",
            "humans.txt",
            "ja/index.html.br",
            "ja/embed/births/index.html",
            "share/ja/goals/1.png",
            "search/ja-1a2b3c4d5e6f/0.bin",
        ] {
            assert!(!is_saved(path), "{path}");
        }
    }

    #[test]
    fn hashes_are_found_in_the_names_of_files_and_folders() {
        for path in [
            "site-1a2b3c4d5e6f.css",
            "islands-1a2b3c4d5e6f789_bg.wasm",
            "search/ja-1a2b3c4d5e6f/0.bin",
        ] {
            assert!(is_hashed(path), "{path}");
        }
        for path in [
            "data/indicators.csv",
            "qr/ja/for-me.svg",
            "licences/apache-2.0.txt",
        ] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn a_place_is_filled_once_and_only_where_it_stands_alone() {
        let mut page = b"1000000000000 \"000000000000\" \"000000000000\"".to_vec();
        assert!(fill(&mut page, VERSION_PLACE, "1a2b3c4d5e6f"));
        assert_eq!(
            String::from_utf8_lossy(&page),
            "1000000000000 \"1a2b3c4d5e6f\" \"000000000000\""
        );
        assert!(!fill(
            &mut b"nothing".to_vec(),
            VERSION_PLACE,
            "1a2b3c4d5e6f"
        ));
    }
}
