//! Comparing a folder with the list of its files, from the command line. How a server is compared
//! is tested with real ones, in tests/hosting.

use std::process::{Command, Output};

use machiyomi::publish::{Quality, finish};

use super::*;

/// A small site.
fn site() -> TempDir {
    let site = temporary();
    for path in [
        "index.html",
        "ja/index.html",
        "ja/walk/index.html",
        "site.css",
    ] {
        write(&site.path().join(path), path.repeat(20));
    }
    finish(site.path(), Quality::BEST).expect("is finished");
    site
}

fn verify(site: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_machiyomi"))
        .args(["verify", site])
        .output()
        .expect("starts")
}

/// What the command says about a folder with which it is not content.
fn complaint(site: &Path) -> String {
    let output = verify(&site.display().to_string());
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_whole_copy_is_well() {
    let site = site();
    // What hosts keep there is none of the site's business.
    write(&site.path().join(".htaccess"), "Options -Indexes");
    write(&site.path().join(".well-known/security.txt"), "Contact: x");
    let output = verify(&site.path().display().to_string());
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "All 12 files are as they were built.\n"
    );
}

#[test]
fn everything_that_differs_is_named_with_a_remedy() {
    let site = site();
    let at = |path: &str| site.path().join(path);
    fs::remove_file(at("ja/walk/index.html")).expect("can be deleted");
    write(&at("index.html"), "short");
    write(&at("site.css"), "SITE.CSS".repeat(20));
    write(&at("ja/old/index.html"), "left over");
    assert_eq!(
        complaint(site.path()),
        "index.html: has 5 bytes and not 200\n    → copy the file again\n\
         ja/old/index.html: does not belong to the site\n    → delete the file, or replace the folder as a whole\n\
         ja/walk/index.html: is missing or cannot be read\n    → copy the file again, and let it be read\n\
         site.css: has other content than was built\n    → copy the file again, and as it is: no program may convert line ends or text\n\
         4 problems in 12 files.\n"
    );
}

#[test]
fn without_a_list_it_says_what_to_do() {
    let empty = temporary();
    let said = complaint(empty.path());
    assert!(said.contains("make build"), "{said}");
    write(&empty.path().join("manifest.json"), "{}");
    let said = complaint(empty.path());
    assert!(said.contains("make build"), "{said}");
    // Nobody listens there.
    let output = verify("http://127.0.0.1:9/plan/");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("is the server running"), "{said}");
}
