//! What a first search transfers, and how long each key of it takes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    time::Instant,
};

use anyhow::{Context, Result};

use super::{
    figure::{Figure, Unit},
    limits, sizes,
};
use crate::{
    catalogue,
    content::{Content, Language},
    furigana,
    output::search_index,
    search::{
        format::{MANIFEST, head_file},
        query::fit,
        snippet::{marks, snippet},
        whole::Whole,
    },
};

/// How many results are shown at first.
const SHOWN: usize = 8;

/// How many results are in view on a phone at most: only their sentences are fetched, once nothing is
/// typed any more.
const IN_VIEW: usize = 5;

/// How much of a name someone types before they look at the results, in characters.
const TYPED: usize = 12;

/// Each how many-th name of the content is searched for.
const EACH: usize = 7;

/// The first search for each name of the content: what must be fetched for all keys of it and for the
/// sentences of what is found in the end, the program included. The largest is shown.
pub(super) fn transferred(content: &Content, dir: &Path) -> Result<Vec<Figure>> {
    let mut program = 0.0;
    let mut figures = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Not its compressed variants.
        let is_program = name.ends_with(".js") || name.ends_with(".wasm");
        if is_program && name.starts_with("search-") {
            program += sizes::kilobytes_after_brotli(&fs::read(&path)?)?;
        }
    }
    anyhow::ensure!(program > 0.0, "no program searches: build the site");
    for language in Language::ALL {
        let files = search_index(content, language)?;
        let sizes = files
            .iter()
            .map(|(name, bytes)| Ok((name.clone(), sizes::kilobytes_after_brotli(bytes)?)))
            .collect::<Result<BTreeMap<_, _>>>()?;
        let index = Whole::read(files).context("the index cannot be read")?;
        // The first heads are fetched before anything is known.
        let base = program + sizes.get(MANIFEST).unwrap_or(&0.0);
        let largest = names(content, language)
            .map(|name| {
                let files: BTreeSet<String> = beginnings(&name)
                    .flat_map(|typed| {
                        let stops = typed.len() == name.len() || typed.chars().count() == TYPED;
                        index.files(typed, SHOWN, if stops { IN_VIEW } else { 0 })
                    })
                    .chain([head_file(0)])
                    .collect();
                files.iter().filter_map(|file| sizes.get(file)).sum::<f64>() + base
            })
            .fold(0.0, f64::max);
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

/// The longest that one key takes, once its files are there: understanding what is typed, ranking,
/// reading the best, finding what to mark.
pub(super) fn key_times(content: &Content, many: &Content) -> Result<[Figure; 2]> {
    Ok([
        Figure::new(
            "Each key of a search, at most",
            longest(content)?,
            limits::KEY,
            Unit::Milliseconds,
        ),
        Figure::new(
            "The same in a hundred times the content",
            longest(many)?,
            limits::KEY_HUNDREDFOLD,
            Unit::Milliseconds,
        ),
    ])
}

fn longest(content: &Content) -> Result<f64> {
    let mut longest: f64 = 0.0;
    for language in Language::ALL {
        let files = search_index(content, language)?;
        let index = Whole::read(files).context("the index cannot be read")?;
        // The names at the beginning are those of the content itself, also of the hundredfold.
        for name in names(content, language).step_by(EACH).take(60) {
            for typed in beginnings(&name) {
                // The shortest of a few: others use the machine as well.
                let times = (0..3).map(|_| key(&index, typed));
                longest = longest.max(times.fold(f64::INFINITY, f64::min));
            }
        }
    }
    Ok(longest)
}

fn key(index: &Whole, typed: &str) -> f64 {
    let begin = Instant::now();
    let query = index.query(typed);
    let found = index.rank(&query, SHOWN);
    let mut shown = 0;
    for number in &found.best {
        let (head, body) = (index.head(*number), index.body(*number));
        shown += fit(&query, &head) as usize;
        shown += marks(&query, &head.title).0.len();
        shown += snippet(&query, body.texts.iter().chain(&head.names))
            .marks
            .len();
    }
    std::hint::black_box(shown);
    begin.elapsed().as_secs_f64() * 1000.0
}

fn names(content: &Content, language: Language) -> impl Iterator<Item = String> {
    catalogue::items(content, language)
        .into_iter()
        .map(|item| furigana::plain(&item.title))
}

/// What stands in the field after each key.
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices()
        .take(TYPED)
        .map(|(at, c)| &name[..at + c.len_utf8()])
}
