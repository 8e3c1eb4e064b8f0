//! The crates in the site's programs, as Cargo resolved them for the browser.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::{MetadataCommand, Package as Details};
use serde::Deserialize;

use super::{
    Allowed, Id, Licence, Origin, Package, Parts, Shipped, Sum, read_toml,
    texts::{canonical, texts},
};

/// The programs' names, and the features that they are built with (see index.html).
const PROGRAMS: [(&str, &str); 3] = [
    ("islands", "explainer"),
    ("classroom", "classroom"),
    ("search", "search"),
];

/// What the programs are compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler's library and its licences: that of Unicode is for the tables of signs in `core`.
/// A toolchain has a file that says so, `share/doc/rust/COPYRIGHT-library.html`; but a toolchain may
/// be without it, so the build does not read it.
const LIBRARY: (&str, &str) = ("rust-std", "(MIT OR Apache-2.0) AND Unicode-3.0");

/// Who made it and, with the years that are given there, what it is compiled with: cfg-if, dlmalloc
/// and rustc-demangle, hashbrown, and the channels of Crossbeam. A test compares them with the file.
const LIBRARY_OWNERS: [&str; 4] = [
    "The Rust Project Contributors",
    "2014 Alex Crichton",
    "2016 Amanieu d'Antras",
    "2019 The Crossbeam Project Developers",
];

/// As much of Cargo's lock file as matters here.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The file that says which compiler is used.
#[derive(Deserialize)]
struct Toolchain {
    toolchain: Channel,
}

#[derive(Deserialize)]
struct Channel {
    channel: String,
}

/// The crates that are compiled into the programs, and the compiler's library. Not those that only
/// help to compile: procedural macros and build scripts.
pub(super) fn shipped(root: &Path, allowed: &Allowed) -> Result<Shipped> {
    let mut parts = Parts::new();
    let mut needs: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for (program, feature) in PROGRAMS {
        for (id, needed) in read_tree(&tree(root, feature)?)? {
            parts
                .entry(id.clone())
                .or_default()
                .insert(program.to_owned());
            needs.entry(id).or_default().extend(needed);
        }
    }
    let ours = id(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    let mut direct = needs
        .remove(&ours)
        .context("Cargo's tree does not begin with the project")?;
    let library = library(root, allowed)?;
    direct.insert(library.id.clone());
    let sums = sums(root)?;
    let mut packages = vec![library];
    for details in details(root)? {
        let id = id(&details.name, &details.version.to_string());
        // The project itself has no checksum, and is no package of others.
        let (Some(parts), Some(sum)) = (parts.remove(&id), sums.get(&id)) else {
            continue;
        };
        packages.push(package(id, &details, sum, parts, &needs, allowed)?);
    }
    parts.remove(&ours);
    ensure!(
        parts.is_empty(),
        "Cargo knows nothing of packages in its own tree: {:?}",
        parts.keys()
    );
    Ok(Shipped { packages, direct })
}

fn id(name: &str, version: &str) -> Id {
    Id {
        name: name.to_owned(),
        version: version.to_owned(),
        origin: Origin::Cargo,
    }
}

fn package(
    id: Id,
    details: &Details,
    sum: &str,
    parts: BTreeSet<String>,
    needs: &BTreeMap<Id, BTreeSet<Id>>,
    allowed: &Allowed,
) -> Result<Package> {
    let written = details
        .license
        .as_deref()
        .with_context(|| format!("the crate {id} names no licence"))?;
    let licence = Licence::parse(written).with_context(|| format!("the crate {id}"))?;
    let folder = details
        .manifest_path
        .parent()
        .context("Cargo.toml is in a folder")?;
    let owners = match &*details.authors {
        [] => format!("the contributors of {}", details.name),
        authors => authors.join(", "),
    };
    Ok(Package {
        texts: texts(folder.as_std_path(), &licence, allowed, &owners)?,
        licence,
        sum: Some(Sum::Sha256(sum.to_owned())),
        parts,
        needs: needs.get(&id).cloned().unwrap_or_default(),
        id,
    })
}

fn library(root: &Path, allowed: &Allowed) -> Result<Package> {
    let toolchain: Toolchain = read_toml(&root.join("rust-toolchain.toml"))?;
    let (name, licence) = LIBRARY;
    let licence = Licence::parse(licence)?;
    let chosen = allowed.choice(&licence).unwrap_or_default();
    // A line of the licence for each.
    let owners = LIBRARY_OWNERS.join("\nCopyright (c) ");
    Ok(Package {
        id: Id {
            name: name.to_owned(),
            version: toolchain.toolchain.channel,
            origin: Origin::Toolchain,
        },
        texts: chosen.iter().map(|id| canonical(*id, &owners)).collect(),
        licence,
        sum: None,
        parts: PROGRAMS.map(|(program, _)| program.to_owned()).into(),
        needs: BTreeSet::new(),
    })
}

fn sums(root: &Path) -> Result<BTreeMap<Id, String>> {
    let lock: Lock = read_toml(&root.join("Cargo.lock"))?;
    let sums = lock.package.into_iter();
    Ok(sums
        .filter_map(|locked| Some((id(&locked.name, &locked.version), locked.checksum?)))
        .collect())
}

fn details(root: &Path) -> Result<Vec<Details>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .other_options(["--locked", "--filter-platform", TARGET].map(String::from))
        .exec()
        .context("cannot ask Cargo for its packages")?;
    Ok(metadata.packages)
}

/// What Cargo compiles for a program: only this command knows which features end up where. Each line
/// begins with how deep it stands.
fn tree(root: &Path, feature: &str) -> Result<String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--locked", "--target", TARGET])
        .args(["--edges", "normal,no-proc-macro"])
        .args([
            "--prefix",
            "depth",
            "--format",
            "{p}",
            "--features",
            feature,
        ])
        .arg("--manifest-path")
        .arg(root.join("Cargo.toml"))
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        bail!(
            "`cargo tree` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Every crate of a tree, with the crates right below it.
fn read_tree(tree: &str) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let mut needs: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let found = read_line(line).with_context(|| format!("`cargo tree` says \"{line}\""))?;
        let (depth, id) = found;
        above.truncate(depth);
        if let Some(parent) = above.last() {
            needs.entry(parent.clone()).or_default().insert(id.clone());
        }
        needs.entry(id.clone()).or_default();
        above.push(id);
    }
    Ok(needs)
}

/// A line like `2serde v1.0.228 (*)`: what follows the version says where a crate was named before.
fn read_line(line: &str) -> Option<(usize, Id)> {
    let digits = line.find(|c: char| !c.is_ascii_digit())?;
    let (depth, rest) = line.split_at(digits);
    let mut words = rest.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    Some((depth.parse().ok()?, id(name, version)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_tells_who_needs_whom() {
        let tree = "0site v0.1.0 (/a folder)\n1a v1.0.0\n2b v2.0.0\n1c v3.0.0\n2b v2.0.0 (*)\n";
        let needs = read_tree(tree).expect("is a tree");
        let needed = |name: &str, version: &str| {
            let needs = needs.get(&id(name, version)).expect("is in the tree");
            needs.iter().map(|id| &*id.name).collect::<Vec<_>>()
        };
        assert_eq!(needed("site", "0.1.0"), ["a", "c"]);
        assert_eq!(needed("a", "1.0.0"), ["b"]);
        assert_eq!(needed("c", "3.0.0"), ["b"]);
        assert!(needed("b", "2.0.0").is_empty());
        assert!(read_tree("no tree").is_err());
    }
}
