//! The list for people: what is in the site, and every licence in full.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use super::Package;
use crate::content::{Language, SupplyWords};

/// What parts one licence from the next.
const RULE: &str =
    "────────────────────────────────────────────────────────────────────────────────";

/// The list as a text without markup.
pub(super) fn list(words: &SupplyWords, packages: &[Package]) -> String {
    let mut text = String::new();
    for language in Language::ALL {
        let _ = writeln!(text, "{}\n", words.intro.get(language));
    }
    let name = |package: &Package| package.id.to_string();
    let licence = |package: &Package| package.licence.to_string();
    let names = widest(packages, name);
    let licences = widest(packages, licence);
    for package in packages {
        let parts: Vec<&str> = package.parts.iter().map(String::as_str).collect();
        // Writing into a string cannot fail.
        let _ = writeln!(
            text,
            "{:names$}  {:licences$}  {}",
            name(package),
            licence(package),
            parts.join(", ")
        );
    }
    for (licence, packages) in by_text(packages) {
        let _ = writeln!(text, "\n{RULE}\n{}\n\n{licence}", packages.join(", "));
    }
    text
}

fn widest(packages: &[Package], column: impl Fn(&Package) -> String) -> usize {
    let widths = packages.iter().map(|package| column(package).len());
    widths.max().unwrap_or_default()
}

/// Each text once, with the packages that it is for, in the order of the first of them.
fn by_text(packages: &[Package]) -> Vec<(&str, Vec<String>)> {
    let mut order: Vec<&str> = Vec::new();
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in packages {
        for text in &package.texts {
            if !found.contains_key(&**text) {
                order.push(text);
            }
            found
                .entry(text)
                .or_default()
                .insert(package.id.to_string());
        }
    }
    order
        .into_iter()
        .map(|text| {
            let packages = found.remove(text).unwrap_or_default();
            (text, packages.into_iter().collect())
        })
        .collect()
}
