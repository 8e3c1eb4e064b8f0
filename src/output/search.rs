//! The search index: for each language a folder of small files, whose name changes with them.

use anyhow::Result;

use super::{OutputFile, assets::hash};
use crate::{
    catalogue::{self, Item, Kind},
    content::{Content, Language},
    ruby,
    search::{
        format::{Body, Document, Head},
        index,
    },
};

/// An index, and the folder in which pages find it, with a slash at the end.
pub(super) fn files(content: &Content, language: Language) -> Result<(String, Vec<OutputFile>)> {
    let files = index(content, language)?;
    let mut all = Vec::new();
    for (name, bytes) in &files {
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(bytes);
    }
    let folder = format!("search/{}-{}/", language.key(), hash(&all));
    let files = files
        .into_iter()
        .map(|(name, bytes)| OutputFile::new(format!("{folder}{name}"), bytes))
        .collect();
    Ok((folder, files))
}

/// The files of a language's index, by name.
///
/// # Errors
/// When an index cannot be written, which its types rule out.
pub fn index(content: &Content, language: Language) -> Result<Vec<(String, Vec<u8>)>> {
    let mut kinds = Kind::ALL.map(|_| Vec::new());
    for item in catalogue::items(content, language) {
        let kind = item.kind as usize;
        kinds[kind].push(document(item, language));
    }
    Ok(index::files(&kinds)?)
}

fn document(item: Item, language: Language) -> Document {
    let graded = |texts: Vec<String>| texts.iter().map(|text| ruby::graded(text)).collect();
    Document {
        head: Head {
            address: item.address(language),
            accent: item.accent.unwrap_or_default(),
            label: ruby::graded(&item.label),
            title: ruby::graded(&item.title),
            names: graded(item.names),
        },
        body: Body {
            other: ruby::graded(&item.other),
            texts: graded(item.texts),
        },
    }
}
