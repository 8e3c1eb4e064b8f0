//! The lock files and everything that they hold, also what only builds and tests: what `cargo deny`
//! and `npm audit signatures` look at, as far as it can be seen from here.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};
use walkdir::WalkDir;

use super::*;

/// Cargo's lock files: what the site is built and tested with, and what it is fuzzed with.
const CARGO: [&str; 2] = ["Cargo.lock", "tests/fuzz/Cargo.lock"];

/// The packages of this project.
const OURS: [&str; 2] = [env!("CARGO_PKG_NAME"), "machiyomi-fuzz"];

/// What only the fuzzer needs. Whoever never fuzzed has not downloaded it, so its licences stand here;
/// `cargo deny` reads its own.
const OF_FUZZER: [(&str, &str); 3] = [
    ("arbitrary", "MIT OR Apache-2.0"),
    ("jobserver", "MIT OR Apache-2.0"),
    ("libfuzzer-sys", "(MIT OR Apache-2.0) AND NCSA"),
];

/// npm's lock files.
const NPM: [&str; 3] = [
    "package-lock.json",
    "tests/lighthouse/package-lock.json",
    "tests/readings/package-lock.json",
];

/// Where npm's own registry stands, if a lock file says so.
const REGISTRY: &str = "https://registry.npmjs.org/";

/// Licences of npm's tools besides those that may be shipped. They bind whoever passes a tool on,
/// and nobody does. Those of crates stand in `.cargo/deny.toml`.
const TOOLS: [&str; 4] = ["BlueOak-1.0.0", "CC0-1.0", "MPL-2.0", "OFL-1.1"];

/// Packages that say in another way which licence they have: `license` in `package.json` is missing.
const SAID_ELSEWHERE: [(&str, &str); 1] = [("node_modules/parse-cache-control", "MIT")];

/// The packages that bring an install script: it is never run.
const WITH_SCRIPT: [&str; 1] = ["node_modules/esbuild"];

fn is_allowed(licence: &str, besides: &[String]) -> bool {
    let licence = Licence::parse(licence).unwrap_or_else(|error| panic!("{error:#}"));
    let shipped = Allowed::read(root()).expect("can be read");
    let besides = Allowed::of(besides).expect("are licences");
    shipped.and(&besides).choice(&licence).is_some()
}

/// The licences that a crate may have as an exception.
fn exceptions(name: &str) -> Vec<String> {
    let settings: toml::Table = read(&root().join(".cargo/deny.toml"))
        .parse()
        .expect("is TOML");
    let exceptions = settings["licenses"]["exceptions"].as_array();
    exceptions
        .into_iter()
        .flatten()
        .filter(|exception| exception["crate"].as_str() == Some(name))
        .flat_map(|exception| exception["allow"].as_array().cloned().unwrap_or_default())
        .filter_map(|licence| Some(licence.as_str()?.to_owned()))
        .collect()
}

/// The packages in a lock file of Cargo's, without this project's own.
fn locked(file: &str) -> Vec<toml::Value> {
    let lock: toml::Table = read(&root().join(file)).parse().expect("is TOML");
    let packages = lock["package"].as_array().expect("has packages");
    let others = packages
        .iter()
        .filter(|package| !OURS.contains(&named(package)));
    others.cloned().collect()
}

fn named(package: &toml::Value) -> &str {
    package["name"].as_str().expect("has a name")
}

#[test]
fn every_lock_file_is_looked_at() {
    let outside = ["target", "dist", "node_modules", ".git"];
    let entries = WalkDir::new(root())
        .into_iter()
        .filter_entry(|entry| !outside.iter().any(|name| entry.file_name() == *name));
    let found: BTreeSet<String> = entries
        .flatten()
        .filter(|entry| {
            ["Cargo.lock", "package-lock.json"]
                .iter()
                .any(|name| entry.file_name() == *name)
        })
        .filter_map(|entry| {
            let below = entry.path().strip_prefix(root()).ok()?;
            Some(below.to_string_lossy().into_owned())
        })
        .collect();
    let known = CARGO.iter().chain(&NPM);
    assert_eq!(found, known.map(|file| (*file).to_owned()).collect());
}

#[test]
fn every_crate_comes_from_the_registry_with_a_sum() {
    for file in CARGO {
        let packages = locked(file);
        assert!(packages.len() > 300, "{file}");
        for package in packages {
            let name = named(&package);
            let source = package.get("source").and_then(|source| source.as_str());
            assert_eq!(
                source,
                Some("registry+https://github.com/rust-lang/crates.io-index"),
                "{file}: {name}"
            );
            let sum = package.get("checksum").and_then(|sum| sum.as_str());
            assert_eq!(sum.map(str::len), Some(64), "{file}: {name}");
        }
    }
}

#[test]
fn what_is_fuzzed_is_what_is_built() {
    let built = locked("Cargo.lock");
    let is_same = |a: &toml::Value, b: &toml::Value| {
        ["name", "version", "checksum"]
            .iter()
            .all(|key| a.get(key) == b.get(key))
    };
    let others: Vec<_> = locked("tests/fuzz/Cargo.lock")
        .into_iter()
        .filter(|package| !built.iter().any(|other| is_same(package, other)))
        .map(|package| named(&package).to_owned())
        .collect();
    assert_eq!(
        others,
        OF_FUZZER.map(|(name, _)| name),
        "copy Cargo.lock to tests/fuzz, and run `cargo metadata` there"
    );
    for (name, licence) in OF_FUZZER {
        assert!(is_allowed(licence, &exceptions(name)), "{name}: {licence}");
    }
}

/// What Cargo knows of everything that the site is built and tested with.
fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .other_options(["--locked".to_owned()])
        .exec()
        .expect("cargo knows its packages")
}

#[test]
fn the_lock_file_of_what_is_fuzzed_has_all_that_it_needs() {
    let lock: toml::Table = read(&root().join("tests/fuzz/Cargo.lock"))
        .parse()
        .expect("is TOML");
    let packages = lock["package"].as_array().expect("has packages");
    let ours = packages.iter().find(|package| named(package) == OURS[0]);
    let known: BTreeSet<&str> = ours.expect("is there")["dependencies"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|dependency| dependency.as_str()?.split(' ').next())
        .collect();
    let metadata = metadata();
    let built = metadata
        .packages
        .iter()
        .find(|package| package.name == OURS[0]);
    let needed = built.expect("is there").dependencies.iter();
    let missing: Vec<&str> = needed
        .filter(|dependency| dependency.kind == DependencyKind::Normal)
        .map(|dependency| dependency.name.as_str())
        .filter(|name| !known.contains(name))
        .collect();
    assert_eq!(missing, [""; 0], "run `cargo metadata` in tests/fuzz");
}

#[test]
fn every_crate_has_a_licence_that_is_allowed_and_no_open_version() {
    let metadata = metadata();
    assert!(metadata.packages.len() > 300);
    for package in &metadata.packages {
        let licence = package.license.as_deref();
        let licence = licence.unwrap_or_else(|| panic!("{} has a licence", package.name));
        let besides = exceptions(&package.name);
        assert!(is_allowed(licence, &besides), "{}: {licence}", package.name);
        for dependency in &package.dependencies {
            assert!(
                dependency.kind == DependencyKind::Development
                    || dependency.req != cargo_metadata::semver::VersionReq::STAR,
                "{} takes any version of {}",
                package.name,
                dependency.name
            );
        }
    }
}

#[test]
fn every_npm_package_comes_from_the_registry_with_a_sum() {
    let tools = TOOLS.map(String::from);
    for file in NPM {
        let lock = json(&root().join(file));
        let packages = lock["packages"].as_object().expect("has packages");
        assert!(packages.len() > 1, "{file}");
        for (folder, package) in packages.iter().filter(|(folder, _)| !folder.is_empty()) {
            let what = format!("{file}: {folder}");
            assert!(text(package, "integrity").starts_with("sha512-"), "{what}");
            let resolved = package.get("resolved").and_then(Value::as_str);
            assert!(
                resolved.is_none_or(|from| from.starts_with(REGISTRY)),
                "{what}"
            );
            assert!(
                package.get("link").is_none(),
                "{what} is no folder elsewhere"
            );
            assert_eq!(
                package.get("hasInstallScript").is_some(),
                WITH_SCRIPT.contains(&&**folder),
                "{what}: install scripts are not run"
            );
            let licence = SAID_ELSEWHERE
                .iter()
                .find(|(other, _)| other == folder)
                .map_or_else(|| text(package, "license"), |(_, licence)| licence);
            assert!(is_allowed(licence, &tools), "{what}: {licence}");
        }
    }
}

#[test]
fn npm_runs_no_install_script() {
    let makefile = read(&root().join("Makefile"));
    for line in makefile.lines().filter(|line| line.contains("npm ci --")) {
        assert!(line.contains("--ignore-scripts"), "{line}");
    }
    assert!(makefile.contains("npm ci --"));
}
