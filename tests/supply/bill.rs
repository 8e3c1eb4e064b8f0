//! The bill of materials and the list of licences.

use std::{env, process::Command, sync::LazyLock};

use scraper::Html;
use tempfile::TempDir;

use super::*;

/// What the bundler found, in miniature; the packages are those of the project.
const BUNDLED: &str = r#"{
  "charts": ["node_modules/echarts", "node_modules/tslib", "node_modules/zrender"],
  "site": ["node_modules/@digital-go-jp/design-tokens"]
}"#;

/// The crates in the compiler's library for browsers, as its own list of copyrights calls them.
const IN_LIBRARY: [&str; 4] = ["cfg-if-", "dlmalloc-", "hashbrown-", "rustc-demangle-"];

/// The two files, written once for all tests.
static WRITTEN: LazyLock<(String, String)> = LazyLock::new(|| {
    let folder = write(root());
    let file = |path: &str| read(&folder.path().join("site").join(path));
    (file(BILL), file(LIST))
});

/// Writes both files, for a project whose folder is called so.
fn write(root: &Path) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folders = Folders {
        seeds: PathBuf::from("seeds"),
        browser: folder.path().join("browser"),
        staging: folder.path().join("site"),
    };
    fs::create_dir_all(&folders.browser).expect("can be created");
    fs::write(folders.browser.join("packages.json"), BUNDLED).expect("can be written");
    supply::write(root, &folders).unwrap_or_else(|error| panic!("{error:#}"));
    folder
}

fn bill() -> Value {
    serde_json::from_str(&WRITTEN.0).expect("is JSON")
}

fn components(bill: &Value) -> Vec<&Value> {
    let components = bill["components"].as_array().expect("has components");
    components.iter().collect()
}

/// Every package of the programs, by `cargo tree` in its plainest form, without the project itself;
/// `more` is what else it is told.
fn crates(more: &[&str]) -> BTreeSet<(String, String)> {
    let mut crates = BTreeSet::new();
    for program in ["explainer", "classroom", "search"] {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--locked", "--target", "wasm32-unknown-unknown"])
            .args(["--edges", "normal,no-proc-macro", "--prefix", "none"])
            .args(["--features", program])
            .args(more)
            .current_dir(root())
            .output()
            .expect("cargo runs");
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let mut words = line.split(' ');
            if let (Some(name), Some(version)) = (words.next(), words.next())
                && name != env!("CARGO_PKG_NAME")
            {
                crates.insert((name.to_owned(), version.trim_start_matches('v').to_owned()));
            }
        }
    }
    crates
}

#[test]
fn the_bill_names_everything_that_is_shipped() {
    let bill = bill();
    let of_kind = |kind: &str| -> BTreeSet<(String, String)> {
        components(&bill)
            .into_iter()
            .filter(|component| text(component, "purl").starts_with(&format!("pkg:{kind}/")))
            .map(|component| {
                (
                    text(component, "name").to_owned(),
                    text(component, "version").to_owned(),
                )
            })
            .collect()
    };
    let crates = crates(&[]);
    assert!(crates.len() > 100, "{crates:?}");
    assert_eq!(of_kind("cargo"), crates);
    let lock = json(&root().join("package-lock.json"));
    let npm = [
        "@digital-go-jp/design-tokens",
        "echarts",
        "tslib",
        "zrender",
    ];
    let expected = npm.map(|name| {
        let locked = &lock["packages"][format!("node_modules/{name}")];
        (name.to_owned(), text(locked, "version").to_owned())
    });
    assert_eq!(of_kind("npm"), expected.into());
    assert_eq!(of_kind("generic").len(), 1, "the compiler's library");
}

#[test]
fn the_site_needs_what_it_asks_for_itself() {
    let bill = bill();
    let ours = text(&bill["metadata"]["component"], "bom-ref");
    let dependencies = bill["dependencies"].as_array().expect("has dependencies");
    let own = dependencies.iter().find(|one| text(one, "ref") == ours);
    let needed = own.and_then(|own| own["dependsOn"].as_array());
    let needed: BTreeSet<&str> = needed
        .expect("needs something")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let expected: BTreeSet<String> = crates(&["--depth", "1"])
        .into_iter()
        .map(|(name, version)| format!("pkg:cargo/{name}@{version}"))
        .collect();
    let of_cargo = needed.iter().filter(|purl| purl.starts_with("pkg:cargo/"));
    assert_eq!(
        of_cargo
            .map(|purl| (*purl).to_owned())
            .collect::<BTreeSet<_>>(),
        expected
    );
    // Also what others need as well.
    for name in [
        "cargo/leptos@",
        "cargo/serde@",
        "cargo/web-sys@",
        "generic/rust-std@",
        "npm/echarts@",
        "npm/%40digital-go-jp/design-tokens@",
    ] {
        assert!(needed.iter().any(|purl| purl.contains(name)), "{name}");
    }
    for name in ["npm/tslib@", "npm/zrender@"] {
        assert!(!needed.iter().any(|purl| purl.contains(name)), "{name}");
    }
}

#[test]
fn every_component_says_where_it_is_from_and_what_is_allowed() {
    let bill = bill();
    let allowed = Allowed::read(root()).expect("can be read");
    let lock = read(&root().join("Cargo.lock"));
    for component in components(&bill) {
        let purl = text(component, "purl");
        assert_eq!(text(component, "type"), "library", "{purl}");
        assert_eq!(text(component, "bom-ref"), purl);
        let licence = &component["licenses"][0];
        let written = licence["license"]["id"]
            .as_str()
            .or(licence["expression"].as_str())
            .unwrap_or_else(|| panic!("{purl} has a licence: {licence}"));
        let licence = Licence::parse(written).expect("is a licence");
        assert!(allowed.choice(&licence).is_some(), "{purl}: {written}");
        let hash = &component["hashes"][0];
        match text(component, "purl").split(['/', ':']).nth(1) {
            Some("cargo") => {
                assert_eq!(text(hash, "alg"), "SHA-256", "{purl}");
                assert!(lock.contains(text(hash, "content")), "{purl}");
            }
            Some("npm") => {
                assert_eq!(text(hash, "alg"), "SHA-512", "{purl}");
                assert_eq!(text(hash, "content").len(), 128, "{purl}");
            }
            _ => assert!(hash.is_null(), "{purl}"),
        }
        assert!(component["properties"][0]["value"].is_string(), "{purl}");
    }
}

#[test]
fn the_bill_is_cyclonedx_and_the_same_every_time() {
    let bill = bill();
    assert_eq!(text(&bill, "bomFormat"), "CycloneDX");
    assert_eq!(text(&bill, "specVersion"), "1.5");
    assert_eq!(bill["version"], 1);
    assert_eq!(text(&bill["metadata"]["component"], "name"), "machiyomi");
    let refs: BTreeSet<&str> = components(&bill)
        .into_iter()
        .map(|component| text(component, "bom-ref"))
        .chain([text(&bill["metadata"]["component"], "bom-ref")])
        .collect();
    assert_eq!(
        refs.len(),
        components(&bill).len() + 1,
        "each is there once"
    );
    for dependency in bill["dependencies"].as_array().expect("has dependencies") {
        assert!(refs.contains(text(dependency, "ref")), "{dependency}");
        for needed in dependency["dependsOn"].as_array().into_iter().flatten() {
            assert!(
                refs.contains(needed.as_str().unwrap_or_default()),
                "{needed}"
            );
        }
    }
    for changing in ["serialNumber", "timestamp"] {
        assert!(!WRITTEN.0.contains(changing), "no {changing}");
    }
    // By another name for the folder, which must not show.
    let again = write(&root().join("src/.."));
    for (path, first) in [(BILL, &WRITTEN.0), (LIST, &WRITTEN.1)] {
        assert!(
            read(&again.path().join("site").join(path)) == *first,
            "{path}"
        );
        let here = root().to_string_lossy();
        assert!(!first.contains(&*here), "{path} names no folder");
    }
}

#[test]
fn the_list_has_every_package_and_every_licence_in_full() {
    let list = &WRITTEN.1;
    let bill = bill();
    let begin = list.find('─').expect("licences follow the table");
    let (table, licences) = list.split_at(begin);
    for component in components(&bill) {
        let name = format!("{} {}", text(component, "name"), text(component, "version"));
        assert!(table.contains(&format!("{name} ")), "{name} in the table");
        assert!(licences.contains(&name), "{name} with a licence");
    }
    for words in [
        "Copyright 2017-2026 The Apache Software Foundation",
        "Copyright (c) 2017, Baidu Inc.",
        "Copyright (c) 2023 デジタル庁",
        "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
        "Copyright (c) Greg Johnston",
    ] {
        assert!(licences.contains(words), "{words}");
    }
    assert!(!licences.contains("<copyright holders>"));
}

#[test]
fn the_compilers_library_names_whom_its_own_list_names() {
    let list = &WRITTEN.1;
    let ours = list
        .split('─')
        .find(|part| part.contains("rust-std ") && part.contains("The Rust Project Contributors"))
        .expect("its licence is there");
    let unicode = list
        .split('─')
        .find(|part| part.contains("rust-std ") && part.contains("UNICODE LICENSE V3"));
    assert!(unicode.is_some());
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(compiler)
        .args(["--print", "sysroot"])
        .current_dir(root())
        .output()
        .expect("the compiler runs");
    let sysroot = String::from_utf8_lossy(&output.stdout);
    let file = Path::new(sysroot.trim()).join("share/doc/rust/COPYRIGHT-library.html");
    // A toolchain that rustup did not bring may be without it.
    let Ok(html) = fs::read_to_string(file) else {
        return;
    };
    let theirs: String = Html::parse_document(&html).root_element().text().collect();
    let of_crates: BTreeSet<&str> = theirs
        .split("📦 ")
        .skip(1)
        .filter(|part| IN_LIBRARY.iter().any(|name| part.starts_with(name)))
        .flat_map(str::lines)
        .map(str::trim)
        .filter(|line| line.starts_with("Copyright (c) "))
        .collect();
    assert!(!of_crates.is_empty());
    for line in of_crates {
        assert!(ours.contains(line), "{line}");
    }
    // It has a year wherever somebody owns a part.
    let owners = ours
        .lines()
        .filter_map(|line| line.strip_prefix("Copyright (c) "))
        .filter(|owner| owner.starts_with(|first: char| first.is_ascii_digit()));
    for owner in owners {
        assert!(theirs.contains(owner), "{owner}");
    }
}

#[test]
fn what_is_not_allowed_is_refused_by_name() {
    let project = tempfile::tempdir().expect("a temporary folder");
    for file in [
        "Cargo.toml",
        "Cargo.lock",
        "rust-toolchain.toml",
        "package-lock.json",
    ] {
        fs::copy(root().join(file), project.path().join(file)).expect("can be copied");
    }
    for folder in ["src", "tests", "node_modules"] {
        std::os::unix::fs::symlink(root().join(folder), project.path().join(folder))
            .expect("can be linked");
    }
    fs::create_dir(project.path().join(".cargo")).expect("can be created");
    fs::create_dir(project.path().join("browser")).expect("can be created");
    fs::write(
        project.path().join(".cargo/deny.toml"),
        "[licenses]\nallow = [\"MIT\", \"BSD-3-Clause\", \"0BSD\"]",
    )
    .expect("can be written");
    let browser = project.path().join("browser");
    fs::write(browser.join("packages.json"), BUNDLED).expect("can be written");
    let error = supply::shipped(project.path(), &browser)
        .expect_err("is refused")
        .to_string();
    for words in [
        "echarts 6.1.0: Apache-2.0",
        "Unicode-3.0",
        ".cargo/deny.toml",
    ] {
        assert!(error.contains(words), "{words}: {error}");
    }
    assert!(!error.contains("zrender"), "{error}");
}

#[test]
fn the_built_site_has_both_files() {
    let site = root().join("dist");
    assert!(
        site.join(BILL).is_file() && site.join(LIST).is_file(),
        "build the site first, or run this by `make test`"
    );
    let built = json(&site.join(BILL));
    let names = |bill: &Value| -> BTreeSet<String> {
        components(bill)
            .into_iter()
            .map(|component| text(component, "purl").to_owned())
            .collect()
    };
    assert_eq!(
        names(&built),
        names(&bill()),
        "the bundles hold what these tests expect"
    );
}
