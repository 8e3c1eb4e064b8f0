//! Every Japanese text of the content with its readings, and `readings.toml`: what a person decided
//! where a morphological analyser reads otherwise. For `make readings`, which compares the two.

use std::{ffi::OsStr, path::Path};

use serde::Serialize;
use toml::de::{DeTable, DeValue};
use walkdir::WalkDir;

use super::{
    files::Files,
    ledger::Ledger,
    problem::{Place, Problems},
    reader::{Reader, SeedFile},
};
use crate::{content::Language, furigana};

/// The file of decisions. It may be absent: a city need not compare its readings.
pub(super) const FILE: &str = "readings.toml";

/// One thing that a comparison of readings needs to know.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reading {
    /// A text of the content.
    Text(Written),
    /// A difference that needs no second look.
    Decided(Decided),
}

/// A Japanese text of the content.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// Its parts: what is written, and how it is read where that is not the same.
    pub pieces: Vec<(String, Option<String>)>,
}

/// A word that a person decided about: ours is right, the analyser's is not meant here.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Decided {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The word as the comparison prints it.
    pub word: String,
    /// Our reading.
    pub reading: String,
    /// The analyser's reading.
    pub analyser: String,
    /// How the paths of the files begin where this holds; everywhere where there is none.
    #[serde(rename = "in")]
    pub within: Option<String>,
}

/// Reads all Japanese texts below a folder, whichever file they stand in, and then the decisions.
///
/// # Errors
/// A file that cannot be read or is not valid TOML, and a decision that is not complete. What else
/// may be wrong with the content is left to [`super::load`].
pub fn readings(folder: &Path) -> Result<Vec<Reading>, Problems> {
    let ledger = Ledger::default();
    let files = Files {
        folder,
        ledger: &ledger,
    };
    let mut texts = Vec::new();
    for name in names(folder) {
        if let Some(file) = files.file(&name) {
            let table = file.table(&ledger).into_inner();
            in_table(&file, &table, &mut texts);
        }
    }
    texts.sort_by(|a, b| a.place.cmp(&b.place));
    let texts = texts.into_iter().map(Reading::Text);
    let all = texts
        .chain(files.decided().into_iter().map(Reading::Decided))
        .collect();
    let problems = ledger.finish();
    if problems.is_empty() {
        Ok(all)
    } else {
        Err(Problems(problems))
    }
}

impl Files<'_> {
    /// The decisions, none where there is no file of them.
    pub(super) fn decided(&self) -> Vec<Decided> {
        if self.folder.join(FILE).exists() {
            self.read(FILE, decided)
        } else {
            Vec::new()
        }
    }
}

fn decided(reader: &mut Reader<'_>) -> Vec<Decided> {
    reader
        .tables("decided")
        .into_iter()
        .map(|mut reader| {
            let decided = Decided {
                place: reader.place().clone(),
                word: reader.string("word"),
                reading: reader.string("reading"),
                analyser: reader.string("analyser"),
                within: reader.optional("in"),
            };
            // For whoever reads the file.
            reader.optional::<String>("why");
            reader.finish();
            decided
        })
        .collect()
}

/// The `.toml` files of a folder and the folders in it, by their paths below it. Links are not
/// followed to other folders: they may lead back.
fn names(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).sort_by_file_name();
    entries
        .into_iter()
        .flatten()
        .filter(|entry| !entry.file_type().is_dir())
        .filter(|entry| entry.path().extension() == Some(OsStr::new("toml")))
        .filter_map(|entry| {
            let below = entry.path().strip_prefix(folder).ok()?;
            let parts: Vec<_> = below.iter().map(OsStr::to_string_lossy).collect();
            Some(parts.join("/"))
        })
        .collect()
}

fn in_table(file: &SeedFile, table: &DeTable<'_>, texts: &mut Vec<Written>) {
    for (key, value) in table {
        let japanese = Language::ALL
            .iter()
            .any(|language| language.is_japanese() && language.key() == key.get_ref().as_ref());
        match value.get_ref() {
            DeValue::String(text) if japanese => texts.push(Written {
                place: file.place(key.span().start),
                pieces: furigana::pieces(text)
                    .into_iter()
                    .map(|piece| (piece.base.to_owned(), piece.reading.map(str::to_owned)))
                    .collect(),
            }),
            value => in_value(file, value, texts),
        }
    }
}

fn in_value(file: &SeedFile, value: &DeValue<'_>, texts: &mut Vec<Written>) {
    match value {
        DeValue::Table(table) => in_table(file, table, texts),
        DeValue::Array(array) => {
            for value in array {
                in_value(file, value.get_ref(), texts);
            }
        }
        _ => {}
    }
}
