//! Reads one table of a content file key by key and records everything that is wrong with it.
//!
//! serde alone stops at the first error. Here each key is deserialised by serde on its own, so
//! that one run names every missing key, wrong value and unknown key with its line.

mod references;
mod texts;

pub(super) use references::check_id;
use serde::de::DeserializeOwned;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

use super::{ledger::Ledger, problem::Place, strings};

/// Larger figures do not fit a page, nor, with their decimals, what pages reckon with.
const LARGEST_NUMBER: f64 = 1e12;

/// A content file's name and text, for turning byte offsets into lines.
#[derive(Debug)]
pub(super) struct SeedFile {
    /// The path below the content folder, with slashes.
    name: String,
    text: String,
    /// Where its lines end, in bytes: every key has a place, and counting anew for each would take
    /// a large file's time squared.
    ends: Vec<usize>,
}

impl SeedFile {
    /// A file of this name, its path below the content folder, and text.
    pub(super) fn new(name: String, text: String) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { name, text, ends }
    }

    /// The place of a byte offset.
    pub(super) fn place(&self, offset: usize) -> Place {
        Place {
            file: self.name.clone(),
            line: self.ends.partition_point(|end| *end < offset) + 1,
        }
    }

    /// Parses the file; every syntax error is recorded, and every string that is none to show.
    pub(super) fn parse<'a>(&'a self, ledger: &'a Ledger) -> Reader<'a> {
        let table = self.table(ledger);
        strings::check(self, table.get_ref(), ledger);
        Reader::new(self, ledger, table)
    }

    /// The same as a plain table, for those who do not know its keys.
    pub(super) fn table(&self, ledger: &Ledger) -> Spanned<DeTable<'_>> {
        let (table, errors) = DeTable::parse_recoverable(&self.text);
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            ledger.report(
                &self.place(offset),
                format!("this is not valid TOML: {}", error.message()),
                "Check quotation marks, brackets and equals signs on this line and the one before.",
            );
        }
        table
    }
}

/// A table that is being read. Keys that nobody asked for are reported by [`Reader::finish`].
#[derive(Debug)]
pub(super) struct Reader<'a> {
    file: &'a SeedFile,
    ledger: &'a Ledger,
    place: Place,
    entries: Vec<(Spanned<String>, Spanned<DeValue<'a>>)>,
    asked: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a SeedFile, ledger: &'a Ledger, table: Spanned<DeTable<'a>>) -> Self {
        let place = file.place(table.span().start);
        let entries = table
            .into_inner()
            .into_iter()
            .map(|(key, value)| {
                let span = key.span();
                (Spanned::new(span, key.into_inner().into_owned()), value)
            })
            .collect();
        Self {
            file,
            ledger,
            place,
            entries,
            asked: Vec::new(),
        }
    }

    /// Where the table begins.
    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    /// Where a key stands, or the table where the key is missing.
    pub(super) fn place_of(&self, key: &str) -> Place {
        self.entries
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map_or_else(
                || self.place.clone(),
                |(name, _)| self.file.place(name.span().start),
            )
    }

    /// Records a problem with this table.
    pub(super) fn report(&self, place: &Place, what: impl Into<String>, remedy: impl Into<String>) {
        self.ledger.report(place, what, remedy);
    }

    fn take(&mut self, key: &'static str) -> Option<(Place, Spanned<DeValue<'a>>)> {
        self.asked.push(key);
        let at = self
            .entries
            .iter()
            .position(|(name, _)| name.get_ref() == key)?;
        let (name, value) = self.entries.remove(at);
        Some((self.file.place(name.span().start), value))
    }

    fn missing(&self, key: &str, remedy: String) {
        self.report(&self.place, format!("\"{key}\" is missing"), remedy);
    }

    /// A key that may be absent, deserialised by serde.
    pub(super) fn optional<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<T> {
        let (place, value) = self.take(key)?;
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.report(
                    &place,
                    format!("\"{key}\" has a wrong value: {}", error.message()),
                    "Write a value of the kind that seeds/README.md gives for this key.",
                );
                None
            }
        }
    }

    /// A key that must be there, deserialised by serde; after a problem the fallback, which
    /// never reaches a page because the build stops.
    pub(super) fn value<T: DeserializeOwned>(&mut self, key: &'static str, fallback: T) -> T {
        if !self.has(key) {
            self.missing(key, format!("Add a line: {key} = …"));
        }
        self.optional(key).unwrap_or(fallback)
    }

    /// Whether the key is there and not yet read.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name.get_ref() == key)
    }

    /// A text that must be there and not be empty.
    pub(super) fn string(&mut self, key: &'static str) -> String {
        let place = self.place_of(key);
        let present = self.has(key);
        let text: String = self.value(key, String::new());
        if present && text.trim().is_empty() {
            self.report(
                &place,
                format!("\"{key}\" is empty"),
                "Write the text between the quotation marks, or delete the whole entry.",
            );
        }
        text
    }

    /// A finite number that must be there.
    pub(super) fn number(&mut self, key: &'static str) -> f64 {
        let place = self.place_of(key);
        let number = self.value(key, 0.0);
        if !f64::is_finite(number) {
            self.report(
                &place,
                format!("\"{key}\" is not a number that can be shown ({number})"),
                "Write the figure of the plan in digits, for example 2541 or 0.56.",
            );
        } else if number.abs() > LARGEST_NUMBER {
            self.report(
                &place,
                format!("\"{key}\" is too large to be shown ({number:e})"),
                "Count in a larger unit, such as 千人 or 億円.",
            );
        }
        number
    }

    /// A sub-table that may be absent.
    pub(super) fn table(&mut self, key: &'static str) -> Option<Reader<'a>> {
        let (place, value) = self.take(key)?;
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => {
                let mut reader = Reader::new(self.file, self.ledger, Spanned::new(span, table));
                // The span of a table with dotted keys is its first key: name that line.
                reader.place = place;
                Some(reader)
            }
            other => {
                self.report(
                    &place,
                    format!("\"{key}\" is a {}, not a group of keys", other.type_str()),
                    format!("Write {key}.ja, {key}.easy and {key}.en, or a [{key}] heading."),
                );
                None
            }
        }
    }

    /// A sub-table that must be there.
    pub(super) fn required_table(&mut self, key: &'static str) -> Option<Reader<'a>> {
        if !self.has(key) {
            self.missing(key, format!("Add a heading [{key}] with its keys below."));
        }
        self.table(key)
    }

    /// The tables of an array (`[[key]]`), none where it is absent.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Reader<'a>> {
        let Some((place, value)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.into_inner() else {
            self.report(
                &place,
                format!("\"{key}\" is not a list"),
                format!("Write a heading [[{key}]] in double brackets before each entry."),
            );
            return Vec::new();
        };
        let mut readers = Vec::new();
        for value in array {
            let span = value.span();
            match value.into_inner() {
                DeValue::Table(table) => readers.push(Reader::new(
                    self.file,
                    self.ledger,
                    Spanned::new(span, table),
                )),
                _ => self.report(
                    &place,
                    format!("an entry of \"{key}\" is not a group of keys"),
                    format!("Write a heading [[{key}]] in double brackets before each entry."),
                ),
            }
        }
        readers
    }

    /// The tables of an array that must have at least one.
    pub(super) fn some_tables(&mut self, key: &'static str) -> Vec<Reader<'a>> {
        if !self.has(key) {
            self.missing(key, format!("Add at least one [[{key}]] entry."));
        }
        self.tables(key)
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self) {
        for (key, _) in &self.entries {
            let nearest = self
                .asked
                .iter()
                .filter(|known| key.get_ref().len() <= known.len() + 2)
                .map(|known| (strsim::damerau_levenshtein(known, key.get_ref()), *known))
                .min();
            let remedy = match nearest {
                Some((distance, known)) if distance <= 2 => format!("Did you mean \"{known}\"?"),
                _ => "Delete the line, or check the spelling against seeds/README.md.".to_owned(),
            };
            self.ledger.report(
                &self.file.place(key.span().start),
                format!("the key \"{}\" is unknown here", key.get_ref()),
                remedy,
            );
        }
    }
}
