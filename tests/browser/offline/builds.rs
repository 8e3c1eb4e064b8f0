//! Builds of the site that differ from the one that is tested.

use std::{fs, path::PathBuf};

use machiyomi::publish::below;
use tempfile::TempDir;

use crate::server::site;

/// Where a file of a site is to be written.
fn place(folder: &TempDir, path: &str) -> PathBuf {
    let place = folder.path().join(path);
    fs::create_dir_all(place.parent().expect("has a folder")).expect("can be created");
    place
}

/// A copy of the site with changes to some of its files.
fn changed(change: impl Fn(&str, String) -> (String, String)) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let is_text = |path: &str| {
        [".html", ".js", ".json"]
            .iter()
            .any(|end| path.ends_with(end))
    };
    for file in below(&site().expect("the site is built")).expect("can be read") {
        if file.path.ends_with(".br") || file.path.ends_with(".gz") {
            continue;
        }
        if !is_text(&file.path) {
            // Nobody changes these, and there are thousands of them.
            let place = place(&folder, &file.path);
            fs::hard_link(&file.place, &place)
                .or_else(|_| fs::copy(&file.place, &place).map(drop))
                .expect("can be linked or copied");
            continue;
        }
        let text = fs::read_to_string(&file.place).expect("is text");
        let (path, text) = change(&file.path, text);
        fs::write(place(&folder, &path), text).expect("can be written");
    }
    folder
}

/// The version of the next build.
pub(super) const NEXT: &str = "fedcba987654";
/// What titles of the next build end with.
pub(super) const NEXT_TITLE: &str = "[2]";

/// The next build of the site: other texts in every page, and a script under another name.
pub(super) fn next_build() -> TempDir {
    let list = below(&site().expect("the site is built")).expect("can be read");
    let hash_of = |stem: &str, ending: &str| {
        let name = list
            .iter()
            .map(|file| file.path.as_str())
            .find(|path| path.starts_with(stem) && path.ends_with(ending) && !path.contains('/'))
            .unwrap_or_else(|| panic!("there is {stem}…{ending}"));
        name[stem.len()..name.len() - ending.len()].to_owned()
    };
    let version = hash_of("offline-", ".json");
    let boot = hash_of("boot-", ".js");
    changed(|path, text| {
        let rename = |text: &str| {
            text.replace(&version, NEXT)
                .replace(&format!("boot-{boot}"), "boot-0123456789ab")
        };
        let text = text.replace("</h1>", &format!("{NEXT_TITLE}</h1>"));
        (rename(path), rename(&text))
    })
}

/// The same build but for its worker, whose installation goes on until it is released.
pub(super) fn with_slow_worker() -> TempDir {
    with_worker(|text| {
        format!(
            "const channel = new BroadcastChannel('release'); \
             const released = new Promise((done) => (channel.onmessage = done)); \
             addEventListener('install', (event) => event.waitUntil(released));{text}"
        )
    })
}

/// JavaScript that releases it.
pub(super) const RELEASE: &str = "new BroadcastChannel('release').postMessage('')";

/// The same build but for its worker.
pub(super) fn with_worker(change: impl Fn(String) -> String) -> TempDir {
    changed(|path, text| {
        let text = if path == "sw.js" { change(text) } else { text };
        (path.to_owned(), text)
    })
}
