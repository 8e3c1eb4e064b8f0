//! Comparing a folder with the list of what was built, from the command line. How a server is
//! compared is tested with real ones, in tests/hosting.

use std::process::{Command, Output};

use machiyomi::publish::{MANIFEST, Quality, below, finish};

use super::*;

/// What is said where no list of a build was at hand.
const ONLY_ITS_OWN: &str = "compared only with the manifest.json that lies beside them";

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

/// A copy of a site, file by file.
fn copy(site: &Path) -> TempDir {
    let copy = temporary();
    for file in below(site).expect("can be read") {
        let bytes = fs::read(&file.place).expect("can be read");
        write(&copy.path().join(&file.path), bytes);
    }
    copy
}

fn verify(site: &str, built: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_machiyomi"))
        .args(["verify", site, "--built"])
        .arg(built)
        .output()
        .expect("starts")
}

/// What the command says about a folder with which it is not content.
fn complaint(site: &Path, built: &Path) -> String {
    let output = verify(&site.display().to_string(), built);
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_whole_copy_is_well() {
    let site = site();
    // What hosts keep there is none of the site's business.
    write(&site.path().join(".htaccess"), "Options -Indexes");
    write(&site.path().join(".well-known/security.txt"), "Contact: x");
    let said = |built: &Path| {
        let output = verify(&site.path().display().to_string(), built);
        assert!(output.status.success());
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    assert_eq!(said(site.path()), "All 12 files are as they were built.\n");
    // Of a copy, the list itself is compared, too.
    let built = copy(site.path());
    assert_eq!(said(built.path()), "All 13 files are as they were built.\n");
    let nothing = temporary();
    let said = said(nothing.path());
    assert!(said.starts_with("All 12 files"), "{said}");
    assert!(said.contains(ONLY_ITS_OWN), "{said}");
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
        complaint(site.path(), site.path()),
        "index.html: has 5 bytes and not 200\n    → copy the file again\n\
         ja/old/index.html: does not belong to the site\n    → delete the file, or replace the folder as a whole\n\
         ja/walk/index.html: is missing or cannot be read\n    → copy the file again, and let it be read\n\
         site.css: has other content than was built\n    → copy the file again, and as it is: no program may convert line ends or text\n\
         4 problems in 12 files.\n"
    );
}

#[test]
fn a_copy_that_was_changed_with_its_list_is_found_out() {
    let site = site();
    let built = copy(site.path());
    write(&site.path().join("site.css"), "SITE.CSS".repeat(20));
    finish(site.path(), Quality::BEST).expect("is finished");
    let said = complaint(site.path(), built.path());
    for problem in [
        "manifest.json: is the list of another build",
        "site.css: has other content",
    ] {
        assert!(said.contains(problem), "{problem}: {said}");
    }
    assert!(!said.contains(ONLY_ITS_OWN), "{said}");
    // By itself it is well, and it is said what that is worth.
    let nothing = temporary();
    let output = verify(&site.path().display().to_string(), nothing.path());
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains(ONLY_ITS_OWN));
}

#[test]
fn without_a_list_it_says_what_to_do() {
    let nothing = temporary();
    let empty = temporary();
    let said = complaint(empty.path(), nothing.path());
    assert!(said.contains("make build"), "{said}");
    let said = complaint(empty.path(), site().path());
    assert!(said.contains("copy the whole site there"), "{said}");
    write(&empty.path().join(MANIFEST), "{}");
    let said = complaint(empty.path(), nothing.path());
    assert!(said.contains("make build"), "{said}");
    let said = complaint(site().path(), empty.path());
    assert!(said.contains("is broken"), "{said}");
    // Nobody listens there.
    let output = verify("http://127.0.0.1:9/plan/", nothing.path());
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("is the server running"), "{said}");
}
