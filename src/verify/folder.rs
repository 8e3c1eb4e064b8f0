//! A copy in a folder.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result};

use super::{Difference, Differences};
use crate::publish::{Entry, MANIFEST, Manifest, below};

/// What a host keeps in a site's folder, and the build knows nothing of.
const HOSTS_OWN: [&str; 2] = [".htaccess", ".well-known/"];

/// Compares a folder with the list in it: what is missing, what is changed, what is too much.
///
/// # Errors
/// When the folder has no list, or cannot be read.
pub fn folder(site: &Path) -> Result<Differences> {
    compare(site, None)
}

/// The same with the files of a list from elsewhere, if there is one.
pub(super) fn compare(site: &Path, list: Option<Vec<Entry>>) -> Result<Differences> {
    let place = site.join(MANIFEST);
    let files = fs::read(&place)
        .map_err(anyhow::Error::new)
        .and_then(|own| list.map_or_else(|| Manifest::read(&own).map(|own| own.files), Ok))
        .with_context(|| {
            format!(
                "cannot read {}, with which the files are compared: copy the whole site there, with \
                 this file, or write one with `make build`",
                place.display()
            )
        })?;
    let mut all = Vec::new();
    for entry in &files {
        let Ok(bytes) = fs::read(site.join(&entry.path)) else {
            all.push(Difference::new(
                &entry.path,
                "is missing or cannot be read",
                "copy the file again, and let it be read",
            ));
            continue;
        };
        let found = Entry::of(&entry.path, &bytes);
        if found == *entry {
            continue;
        }
        if entry.path == MANIFEST {
            all.push(Difference::of_another_build());
        } else if found.size != entry.size {
            let what = format!("has {} bytes and not {}", found.size, entry.size);
            all.push(Difference::new(&entry.path, what, "copy the file again"));
        } else {
            all.push(Difference::new(
                &entry.path,
                "has other content than was built",
                "copy the file again, and as it is: no program may convert line ends or text",
            ));
        }
    }
    let known: BTreeSet<_> = files.iter().map(|entry| &*entry.path).collect();
    for file in below(site)? {
        let of_the_host = HOSTS_OWN.iter().any(|own| file.path.starts_with(own));
        if !known.contains(&*file.path) && file.path != MANIFEST && !of_the_host {
            all.push(Difference::new(
                &file.path,
                "does not belong to the site",
                "delete the file, or replace the folder as a whole",
            ));
        }
    }
    all.sort();
    Ok(Differences {
        all,
        compared: files.len(),
        is_by_own_list: false,
    })
}
