//! The licence texts that a package brings with it.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use spdx::LicenseId;

use super::{Allowed, Licence, read};

/// How files with licences and notices begin, in small letters.
const NAMES: [&str; 6] = [
    "licence",
    "license",
    "unlicense",
    "copying",
    "copyright",
    "notice",
];

/// A folder that some packages have for more of them.
const MORE: &str = "licenses";

/// The line of SPDX's text of the MIT licence in which its owners are to be named.
const OWNERS: &str = "Copyright (c) <year> <copyright holders>";

/// The texts of the licences under which we take a package, and its notices. A package without a
/// file gets the licence's own text, with the names of its authors.
///
/// # Errors
/// A file that cannot be read, by name.
pub(super) fn texts(
    folder: &Path,
    licence: &Licence,
    allowed: &Allowed,
    owners: &str,
) -> Result<Vec<String>> {
    let chosen = allowed.choice(licence).unwrap_or_default();
    let mut texts = Vec::new();
    let mut has_licence = false;
    for place in [folder.to_owned(), folder.join(MORE)] {
        if !place.is_dir() {
            continue;
        }
        let entries = fs::read_dir(&place)
            .with_context(|| format!("cannot read the folder {}", place.display()))?;
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        for name in names
            .iter()
            .filter(|name| is_wanted(name, licence, &chosen))
        {
            has_licence |= !name.to_lowercase().starts_with("notice");
            texts.push(tidy(&read(&place.join(name))?));
        }
    }
    if !has_licence {
        texts.extend(chosen.iter().map(|id| canonical(*id, owners)));
    }
    Ok(texts)
}

/// The text of a licence itself.
pub(super) fn canonical(id: LicenseId, owners: &str) -> String {
    tidy(
        &id.text()
            .replace(OWNERS, &format!("Copyright (c) {owners}")),
    )
}

/// Whether a file holds a licence or notice, and not one of a licence that we do not take.
fn is_wanted(name: &str, licence: &Licence, chosen: &[LicenseId]) -> bool {
    let name = name.to_lowercase();
    if !NAMES.iter().any(|beginning| name.starts_with(beginning)) {
        return false;
    }
    let is_named = |id: &LicenseId| {
        let id = id.name.to_lowercase();
        name.split(|c: char| !c.is_alphanumeric())
            .any(|word| !word.is_empty() && id.split('-').next() == Some(word))
    };
    // `LICENSE-APACHE` is for the Apache licence alone; `LICENSE` for all of a package's licences.
    !licence.ids().any(|id| is_named(&id)) || chosen.iter().any(is_named)
}

/// Without what differs between two copies of one text: the ends of lines, and white space there.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end)
        .collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(name: &str, licence: &str, chosen: &str) -> bool {
        let licence = Licence::parse(licence).expect("is a licence");
        let chosen = spdx::license_id(chosen).expect("is a licence");
        is_wanted(name, &licence, &[chosen])
    }

    #[test]
    fn only_texts_of_licences_that_are_taken_are_wanted() {
        let both = "MIT OR Apache-2.0";
        assert!(wanted("LICENSE-MIT", both, "MIT"));
        assert!(wanted("LICENSE.md", both, "MIT"));
        assert!(wanted("NOTICE", both, "MIT"));
        assert!(wanted("LICENSE-d3", "Apache-2.0", "Apache-2.0"));
        assert!(!wanted("LICENSE-APACHE", both, "MIT"));
        assert!(!wanted("UNLICENSE", "Unlicense OR MIT", "MIT"));
        assert!(!wanted("README.md", both, "MIT"));
    }

    #[test]
    fn a_package_without_a_file_gets_the_text_and_its_owners() {
        let mit = spdx::license_id("MIT").expect("is a licence");
        let text = canonical(mit, "Hanako Kumamoto");
        assert!(text.contains("\nCopyright (c) Hanako Kumamoto\n"), "{text}");
        assert!(!text.contains('<'), "{text}");
        assert_eq!(tidy("\u{feff}\r\na \r\n\r\nb\r\n\r\n"), "a\n\nb");
    }
}
