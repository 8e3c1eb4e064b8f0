//! The same content gives the same bytes: in any folder, at any time, in any order.

use std::{
    env,
    fs::{self, File},
    path::Path,
    time::{Duration, SystemTime},
};

use machiyomi::{
    output::{Folders, write_site},
    publish::{Quality, below, finish},
};

use super::*;

/// Time matters here, and size does not.
const QUICK: Quality = Quality { brotli: 4, gzip: 4 };

/// Copies a folder file by file, in the given order, and dates each copy.
fn copy(from: &Path, to: &Path, backwards: bool, days: u64) {
    let mut files = below(from).expect("can be read");
    if backwards {
        files.reverse();
    }
    for file in files {
        let copy = to.join(&file.path);
        write(&copy, fs::read(&file.place).expect("can be read"));
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(days * 24 * 60 * 60);
        File::options()
            .write(true)
            .open(copy)
            .and_then(|file| file.set_modified(date))
            .expect("can be dated");
    }
}

/// Builds a whole site from copies of everything that it is made from.
fn build(folder: &Path, backwards: bool, days: u64) -> Folders {
    let plain = temporary();
    given(plain.path());
    copy(plain.path(), folder, backwards, days);
    let folders = Folders {
        seeds: folder.join("seeds"),
        browser: folder.join("browser"),
        staging: folder.join("site"),
    };
    copy(&seeds(), &folders.seeds, backwards, days);
    let address = Some("https://www.example.lg.jp/plan/");
    write_site(&folders, address).unwrap_or_else(|error| panic!("{error:#}"));
    finish(&folders.staging, QUICK).unwrap_or_else(|error| panic!("{error:#}"));
    folders
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let folder = temporary();
    let one = build(&folder.path().join("one"), false, 10_000);
    let other = build(&folder.path().join("another place/2"), true, 20_000);
    let [one, other] = [one, other].map(|folders| below(&folders.staging).expect("can be read"));
    let paths = |files: &[machiyomi::publish::File]| {
        files
            .iter()
            .map(|file| file.path.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&one), paths(&other));
    for ending in [".html.br", ".html.gz", "manifest.json", "sitemap.xml"] {
        assert!(
            one.iter().any(|file| file.path.ends_with(ending)),
            "{ending}"
        );
    }
    for (one, other) in one.iter().zip(&other) {
        let [this, that] = [one, other].map(|file| fs::read(&file.place).expect("can be read"));
        assert!(this == that, "{} is the same in both", one.path);
        let folder = folder.path().to_string_lossy();
        assert!(
            !String::from_utf8_lossy(&this).contains(&*folder),
            "{} names no folder of this machine",
            one.path
        );
    }
}

/// Folders of the machine that builds, by what must not stand in anything that is built there.
fn folders_of_this_machine() -> Vec<String> {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        // The Makefile says why it is left in.
        .filter(|folder| !folder.to_string_lossy().contains(' '));
    [Some(PathBuf::from(env!("CARGO_MANIFEST_DIR"))), cargo]
        .into_iter()
        .flatten()
        // A single name like /site is part of other paths, too.
        .filter(|folder| folder.components().count() > 2)
        .map(|folder| folder.to_string_lossy().into_owned())
        .collect()
}

#[test]
fn the_built_site_names_no_folder_of_the_machine_that_built_it() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(
        site.join("index.html").is_file(),
        "build the site first, or run this by `make test`"
    );
    let folders = folders_of_this_machine();
    for file in below(&site).expect("can be read") {
        // Nothing is to be found in what is compressed, and the same stands beside it.
        if file.path.ends_with(".br") || file.path.ends_with(".gz") {
            continue;
        }
        let bytes = fs::read(&file.place).expect("can be read");
        let text = String::from_utf8_lossy(&bytes);
        for folder in &folders {
            assert!(
                !text.contains(folder.as_str()),
                "{} names {folder}",
                file.path
            );
        }
    }
}
