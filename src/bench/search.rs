//! What a first search transfers.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use wana_kana::ConvertJapanese as _;

use super::{
    figure::{Figure, Unit},
    limits,
};
use crate::{
    catalogue,
    content::{Content, Language},
    furigana,
    output::search_index,
    search::whole::Whole,
};

/// How many results are shown at first.
const SHOWN: usize = 8;

/// How many results are in view on a phone at most: only their sentences are fetched, once nothing is
/// typed any more.
const IN_VIEW: usize = 5;

/// How long someone takes for a key, in milliseconds. Whoever takes longer reads the results, and searches
/// again with the next key.
const BETWEEN_KEYS: i32 = 300;

/// How much of a name someone types before they look at the results, in characters.
const TYPED: usize = 12;

/// The first search for each name of the content, however it is typed: what must be fetched for all keys
/// of it and for the sentences of what is found in the end, the program included, as servers send it. The
/// largest is shown.
pub(super) fn transferred(content: &Content, dir: &Path) -> Result<Vec<Figure>> {
    let program: f64 = sent(dir)?
        .into_iter()
        .filter(|(name, _)| name.starts_with("search-"))
        .map(|(_, kilobytes)| kilobytes)
        .sum();
    anyhow::ensure!(program > 0.0, "no program searches: build the site");
    let mut figures = Vec::new();
    for language in Language::ALL {
        let index = Whole::of(search_index(content, language)?);
        let sizes = sent(&folder(dir, language)?)?;
        let mut largest = program;
        for item in catalogue::items(content, language) {
            for keys in ways(&item.title, language) {
                let files = fetched(&index, &keys).context("the index cannot be read")?;
                let index: f64 = files.iter().filter_map(|file| sizes.get(file)).sum();
                largest = largest.max(program + index);
            }
        }
        figures.push(Figure::new(
            format!(
                "First search, key by key, program included: {}",
                language.key()
            ),
            largest,
            limits::FIRST_SEARCH,
            Unit::Kilobytes,
        ));
    }
    Ok(figures)
}

/// The files that are fetched for some keys, and for what is in view after the last of them.
fn fetched(index: &Whole, keys: &[String]) -> Option<Vec<String>> {
    let visit = index.visit();
    let (last, before) = keys.split_last()?;
    for typed in before {
        // It need not be answered.
        let _ = visit.search_until(BETWEEN_KEYS, typed, SHOWN);
    }
    let found = visit.search(last, SHOWN)?;
    for (document, _) in found.heads.iter().take(IN_VIEW) {
        visit.read(*document)?;
    }
    Some(visit.fetched())
}

/// The folder of a language's index.
pub(super) fn folder(dir: &Path, language: Language) -> Result<PathBuf> {
    let begin = format!("{}-", language.key());
    let entries = fs::read_dir(dir.join("search"))?;
    entries
        .flatten()
        .map(|entry| entry.path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default();
            name.to_string_lossy().starts_with(&begin)
        })
        .with_context(|| format!("no index for {}: build the site", language.key()))
}

/// What servers send of each file of a folder, in kilobytes: its variant, if it has one.
fn sent(folder: &Path) -> Result<BTreeMap<String, f64>> {
    let mut sizes = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !entry.file_type()?.is_file() || name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let variant = fs::metadata(folder.join(format!("{name}.br")));
        let bytes = variant.or_else(|_| entry.metadata())?.len();
        sizes.insert(name, bytes as f64 / 1000.0);
    }
    Ok(sizes)
}

/// What stands in the field after each key, in each way to type a name: as it is written, and where it
/// has readings in kana, in romaji, and in kana that become kanji in the end; and each way in which
/// letters are typed once more with a slip.
pub(super) fn ways(title: &str, language: Language) -> Vec<Vec<String>> {
    let written = furigana::plain(title);
    let keys = |name: &str| beginnings(name).map(str::to_owned).collect::<Vec<_>>();
    if language == Language::En {
        return both(&[written], keys);
    }
    let read = furigana::read(title);
    let mut converted = keys(&read);
    converted.extend(beginnings(&written).last().map(str::to_owned));
    let romaji = read.to_romaji();
    let mut ways = vec![keys(&written), converted];
    ways.extend(both(&[read, romaji], keys));
    ways
}

/// Names as they are, and with a slip.
fn both(names: &[String], keys: impl Fn(&str) -> Vec<String>) -> Vec<Vec<String>> {
    let slips = names.iter().filter_map(|name| slipped(name));
    let all = names.iter().cloned().chain(slips);
    all.map(|name| keys(&name)).collect()
}

/// A name whose third and fourth letters have changed places: the slip of quick fingers.
fn slipped(name: &str) -> Option<String> {
    let mut letters: Vec<char> = name.chars().collect();
    let differ = letters.get(2) != letters.get(3) && letters.len() > 4;
    differ.then(|| {
        letters.swap(2, 3);
        letters.into_iter().collect()
    })
}

/// What stands in the field after each key.
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices()
        .take(TYPED)
        .map(|(at, c)| &name[..at + c.len_utf8()])
}
