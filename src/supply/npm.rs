//! The npm packages in the bundled scripts and the style sheet, as esbuild found them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::Deserialize;

use super::{Allowed, Id, Licence, Origin, Package, Shipped, Sum, read_json, texts::texts};

/// What the bundler writes beside the scripts: the folders of the packages in each.
const BUNDLED: &str = "packages.json";

/// The folder under which npm's lock file has the project itself.
const PROJECT: &str = "";

/// As much of npm's lock file as matters here, by folder.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Default, Deserialize)]
struct Locked {
    #[serde(default)]
    version: String,
    integrity: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
}

/// The packages of which something is in a bundle.
pub(super) fn shipped(root: &Path, browser: &Path, allowed: &Allowed) -> Result<Shipped> {
    let bundled: BTreeMap<String, Vec<String>> = read_json(&browser.join(BUNDLED))?;
    let lock: Lock = read_json(&root.join("package-lock.json"))?;
    let mut parts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (part, folders) in &bundled {
        for folder in folders {
            parts.entry(folder).or_default().insert(part.clone());
        }
    }
    let id = |folder: &str| {
        let locked = lock.packages.get(folder)?;
        Some(Id {
            name: folder.rsplit_once("node_modules/")?.1.to_owned(),
            version: locked.version.clone(),
            origin: Origin::Npm,
        })
    };
    let mut packages = Vec::new();
    for (folder, in_parts) in &parts {
        let unknown = || format!("package-lock.json does not know {folder}: run `npm install`");
        let locked = lock.packages.get(*folder).with_context(unknown)?;
        let id_here = id(folder).with_context(unknown)?;
        let written = locked
            .license
            .as_deref()
            .with_context(|| format!("the npm package {id_here} names no licence"))?;
        let licence =
            Licence::parse(written).with_context(|| format!("the npm package {id_here}"))?;
        let owners = format!("the contributors of {}", id_here.name);
        // What is not bundled is not needed by what is shipped.
        let needs = parts.keys().filter(|other| {
            other
                .rsplit_once("node_modules/")
                .is_some_and(|(_, name)| locked.dependencies.contains_key(name))
        });
        packages.push(Package {
            texts: texts(&root.join(folder), &licence, allowed, &owners)?,
            licence,
            sum: locked.integrity.as_deref().and_then(sum),
            parts: in_parts.clone(),
            needs: needs.filter_map(|folder| id(folder)).collect(),
            id: id_here,
        });
    }
    let project = lock.packages.get(PROJECT);
    let direct = project
        .into_iter()
        .flat_map(|project| project.dependencies.keys())
        .map(|name| format!("node_modules/{name}"))
        .filter(|folder| parts.contains_key(folder.as_str()))
        .filter_map(|folder| id(folder.as_str()))
        .collect();
    Ok(Shipped { packages, direct })
}

/// npm writes sums like `sha512-` and Base64.
fn sum(integrity: &str) -> Option<Sum> {
    let bytes = BASE64_STANDARD
        .decode(integrity.strip_prefix("sha512-")?)
        .ok()?;
    Some(Sum::Sha512(
        bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_become_digits() {
        assert_eq!(sum("sha512-AP8="), Some(Sum::Sha512("00ff".into())));
        assert_eq!(sum("sha1-AP8="), None);
    }
}
