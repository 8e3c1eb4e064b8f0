//! How a site is finished, put in the last one's place and compared: also when somebody pulls the
//! plug.

use std::{
    fs,
    path::{Path, PathBuf},
};

use machiyomi::output::Folders;
use tempfile::TempDir;

mod broken_off;
mod elsewhere;
mod offline;
mod reproducible;
mod verify;
mod whole;

/// What the generator is given, in miniature: what Trunk leaves and what is bundled.
const GIVEN: [(&str, &str); 15] = [
    ("browser/packages.json", "{}"),
    ("browser/boot.js", "boot()"),
    ("browser/early.js", "early()"),
    ("browser/charts.js", "charts()"),
    ("browser/offline.js", "offline()"),
    ("browser/sw.js", "serve()"),
    ("browser/lost.css", "main{margin:auto}"),
    ("site/classroom.js", "classroom()"),
    ("site/classroom_bg.wasm", "wasm"),
    ("site/i.js", "islands()"),
    ("site/i.wasm", "wasm"),
    ("site/search.js", "search()"),
    ("site/search_bg.wasm", "wasm"),
    ("site/site-1.css", "body{margin:0}"),
    (
        "site/index.html",
        "<link rel=stylesheet href=\"./site-1.css\"><script type=module src=boot.js data-js=\"./i.js\" data-wasm=\"./i.wasm\"></script>",
    ),
];

/// The content that stands beside the tests.
fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")
}

/// Lays out what the generator is given in a folder.
fn given(folder: &Path) -> Folders {
    for (file, text) in GIVEN {
        write(&folder.join(file), text);
    }
    Folders {
        seeds: seeds(),
        browser: folder.join("browser"),
        staging: folder.join("site"),
    }
}

fn temporary() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be created");
    fs::write(path, bytes).expect("can be written");
}
