//! What is shipped and what the project is built with: where it comes from, and under which licences.
//! Needs no network: what Cargo and npm downloaded is here, and the lock files say what it was.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use machiyomi::{
    output::Folders,
    supply::{self, Allowed, BILL, LIST, Licence},
};
use serde_json::Value;

mod bill;
mod locks;

/// The project's folder.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}
