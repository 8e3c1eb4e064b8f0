//! Builds of the site that differ from the one that is tested.

use std::fs;

use machiyomi::publish::below;
use tempfile::TempDir;

use crate::server::site;

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
        let mut path = file.path;
        let bytes = if is_text(&path) {
            let text = fs::read_to_string(&file.place).expect("is text");
            let (new_path, text) = change(&path, text);
            path = new_path;
            text.into_bytes()
        } else {
            fs::read(&file.place).expect("can be read")
        };
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("has a folder")).expect("can be created");
        fs::write(place, bytes).expect("can be written");
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
