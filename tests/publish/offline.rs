//! The version of a site, and the list of what is saved with the whole of it.

use machiyomi::{
    output::write_site,
    publish::{Entry, Quality, below, finish},
};
use serde_json::Value;

use super::*;

/// Time matters here, and size does not.
const QUICK: Quality = Quality { brotli: 1, gzip: 1 };

/// Builds a site, with something in its style sheet.
fn build(folder: &Path, css: &str) -> PathBuf {
    let folders = given(folder);
    write(&folders.staging.join("site-1.css"), css);
    write_site(&folders, None).unwrap_or_else(|error| panic!("{error:#}"));
    finish(&folders.staging, QUICK).unwrap_or_else(|error| panic!("{error:#}"));
    folders.staging
}

/// The version that the first page carries.
fn version(site: &Path) -> String {
    let page = fs::read_to_string(site.join("ja/index.html")).expect("is there");
    let (_, rest) = page
        .split_once(" data-version=\"")
        .expect("the page has a version");
    rest[..12].to_owned()
}

#[test]
fn every_page_worker_and_list_are_of_one_version() {
    let folder = temporary();
    let site = build(folder.path(), "body{margin:0}");
    let version = version(&site);
    assert_ne!(version, "000000000000");
    let marked = format!(" data-version=\"{version}\"");
    for file in below(&site).expect("can be read") {
        let page = file.path == "index.html" || file.path.ends_with("/index.html");
        if page {
            let html = fs::read_to_string(&file.place).expect("is text");
            assert!(html.contains(&marked), "{}", file.path);
        }
    }
    let worker = fs::read_to_string(site.join("sw.js")).expect("is there");
    assert!(
        worker.starts_with(&format!(
            "const SITE={{\"offline\":[\"ja/offline/\",\"easy/offline/\",\"en/offline/\"],\"version\":\"{version}\"}};"
        )),
        "{worker}"
    );
    // A page that answers any address must not be taken for the page of that address.
    let lost = fs::read_to_string(site.join("ja/404.html")).expect("is there");
    assert!(!lost.contains("data-version"));
}

#[test]
fn the_list_has_what_readers_can_ask_for_with_its_size() {
    let folder = temporary();
    let site = build(folder.path(), "body{margin:0}");
    let list = fs::read(site.join(format!("offline-{}.json", version(&site)))).expect("is there");
    let list: Value = serde_json::from_slice(&list).expect("is JSON");
    let mut listed = 0;
    let mut bytes = 0;
    for file in list["files"].as_array().expect("is a list") {
        let path = file[0].as_str().expect("is a path");
        let place = match path.is_empty() || path.ends_with('/') {
            true => format!("{path}index.html"),
            false => path.to_owned(),
        };
        let content = fs::read(site.join(&place)).unwrap_or_else(|_| panic!("{path} is there"));
        let entry = Entry::of(path, &content);
        assert_eq!(file[1], entry.size, "{path}");
        // What neither its name nor itself tells the version of is known by its hash.
        if path.starts_with("data/") {
            assert_eq!(file[2], entry.sha256[..12], "{path}");
        }
        listed += 1;
        bytes += entry.size;
    }
    assert_eq!(list["bytes"], bytes);
    let pages = below(&site).expect("can be read");
    let pages = pages
        .iter()
        .filter(|file| file.path == "index.html" || file.path.ends_with("/index.html"))
        // Charts for other sites are read there.
        .filter(|file| !file.path.contains("/embed/"));
    assert!(listed > pages.count());
    let page = fs::read_to_string(site.join("ja/offline/index.html")).expect("is there");
    assert!(page.contains(&format!("data-bytes=\"{bytes:09}\"")));
}

#[test]
fn another_byte_makes_another_version() {
    let folder = temporary();
    let one = build(&folder.path().join("one"), "body{margin:0}");
    let same = build(&folder.path().join("same"), "body{margin:0}");
    let other = build(&folder.path().join("other"), "body{margin:1px}");
    assert_eq!(version(&one), version(&same));
    assert_ne!(version(&one), version(&other));
}
