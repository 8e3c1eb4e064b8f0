//! What readers are sent besides our own work: packages of others, and under which licences.
//!
//! Written beside the pages: a bill of materials for programs and a list with every licence for
//! people. Knows what Cargo, npm and esbuild say. Knows nothing of pages.

mod bill;
mod crates;
mod licences;
mod list;
mod npm;
mod texts;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;

pub use licences::{Allowed, Licence};

use crate::{output::Folders, seeds};

/// The bill of materials, below the site's root: CycloneDX as JSON.
pub const BILL: &str = "licences/bom.cdx.json";

/// The list for people, below the site's root.
pub const LIST: &str = "licences/index.txt";

/// Where a package comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// crates.io.
    Cargo,
    /// The npm registry.
    Npm,
    /// The compiler: its standard library is in every program.
    Toolchain,
}

impl Origin {
    /// The word for it in a package's address.
    fn kind(self) -> &'static str {
        match self {
            Self::Cargo => "cargo",
            Self::Npm => "npm",
            Self::Toolchain => "generic",
        }
    }
}

/// One package in one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    /// Its name, as its registry has it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its registry.
    pub origin: Origin,
}

impl Id {
    /// The package's address (purl), which is the same wherever people speak of it.
    pub fn purl(&self) -> String {
        // The at sign of npm's scopes would begin the version.
        let name = self.name.replace('@', "%40");
        format!("pkg:{}/{name}@{}", self.origin.kind(), self.version)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// What is said of a package.
#[derive(Clone, Debug)]
pub struct Package {
    /// Which one.
    pub id: Id,
    /// What its makers allow.
    pub licence: Licence,
    /// The licences that we take it under, and other notices, each as a text.
    pub texts: Vec<String>,
    /// The lock file's sum of what was downloaded; the compiler's library has none.
    pub sum: Option<Sum>,
    /// The parts of the site that it is in: the stems of their files' names.
    pub parts: BTreeSet<String>,
    /// The packages that it needs.
    pub needs: BTreeSet<Id>,
}

/// A sum of bytes, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sum {
    /// Cargo's.
    Sha256(String),
    /// npm's.
    Sha512(String),
}

/// Everything that is shipped.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// Each package.
    pub packages: Vec<Package>,
    /// Those that the site itself asks for; packages may need them as well.
    pub direct: BTreeSet<Id>,
}

/// The parts of packages, while they are being put together.
type Parts = BTreeMap<Id, BTreeSet<String>>;

/// Everything that is shipped, by name. `root` is the project's folder, in which Cargo and npm have
/// been at work; `browser` the folder of bundled scripts.
///
/// # Errors
/// A file or command that fails, by name; or at once all packages whose licence the list in
/// `.cargo/deny.toml` does not allow.
pub fn shipped(root: &Path, browser: &Path) -> Result<Shipped> {
    let allowed = Allowed::read(root)?;
    let Shipped {
        mut packages,
        mut direct,
    } = crates::shipped(root, &allowed)?;
    let bundled = npm::shipped(root, browser, &allowed)?;
    packages.extend(bundled.packages);
    direct.extend(bundled.direct);
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| allowed.choice(&package.licence).is_none())
        .map(|package| format!("{}: {}", package.id, package.licence))
        .collect();
    ensure!(
        refused.is_empty(),
        "the site would contain packages under licences that {} does not allow:\n  {}\n\
         Do without them, or allow the licence there after reading it",
        licences::ALLOWED,
        refused.join("\n  ")
    );
    packages.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(Shipped { packages, direct })
}

/// Writes the bill and the list into the site. `root` as for [`shipped`].
///
/// The result depends on nothing but the lock files and what they name: not on clock or folder.
///
/// # Errors
/// As [`shipped`]; and what cannot be written.
pub fn write(root: &Path, folders: &Folders) -> Result<()> {
    let words = seeds::load(&folders.seeds)?.words.supply;
    let shipped = shipped(root, &folders.browser)?;
    for (path, text) in [
        (BILL, bill::bill(&shipped)?),
        (LIST, list::list(&words, &shipped.packages)),
    ] {
        let path = folders.staging.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot create the folder {}", parent.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn read_toml<T: DeserializeOwned>(path: &Path) -> Result<T> {
    toml::from_str(&read(path)?)
        .with_context(|| format!("{} is not what it should be", path.display()))
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    serde_json::from_str(&read(path)?)
        .with_context(|| format!("{} is not what it should be", path.display()))
}
