//! A whole index in memory: searching without a browser, for tests and measuring.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::{
    format::{Document, Entry, Grams, MANIFEST, Manifest, gram_file, text_file},
    query::{Found, Query, fit, rank},
    romaji::Romaji,
};

/// An index with all its files.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    manifest: Manifest,
    romaji: Romaji,
    grams: Vec<Grams>,
    texts: HashMap<String, String>,
}

impl Whole {
    /// Reads every file; nothing where one is missing or damaged.
    pub fn read(files: Vec<(String, Vec<u8>)>) -> Option<Self> {
        let mut files: HashMap<String, Vec<u8>> = files.into_iter().collect();
        let manifest = Manifest::read(&files.remove(MANIFEST)?)?;
        let grams = (0..1 << manifest.bits)
            .map(|number| Grams::read(&files.remove(&gram_file(number))?))
            .collect::<Option<_>>()?;
        let texts = (0..manifest.texts.len())
            .map(text_file)
            .map(|name| {
                let text = String::from_utf8(files.remove(&name)?).ok()?;
                Some((name, text))
            })
            .collect::<Option<_>>()?;
        Some(Self {
            romaji: Romaji::new(&manifest.romaji),
            manifest,
            grams,
            texts,
        })
    }

    /// Understands what is typed.
    pub fn query(&self, typed: &str) -> Query {
        Query::new(&typed.nfkc().collect::<String>(), &self.romaji)
    }

    fn entry(&self, hash: u32) -> Option<&Entry> {
        self.grams.get(self.manifest.file_of(hash))?.get(hash)
    }

    /// What fits a query.
    pub fn rank(&self, query: &Query, limit: usize) -> Found {
        rank(query, &self.manifest, |hash| self.entry(hash), limit)
    }

    /// A document by its number.
    pub fn document(&self, number: u32) -> Document {
        let (file, line) = self.manifest.text_of(number);
        let line = self
            .texts
            .get(&text_file(file))
            .and_then(|text| text.lines().nth(line));
        Document::read(line.unwrap_or_default())
    }

    /// Searches as the browser does: counts, then reads the best and orders them anew.
    pub fn search(&self, typed: &str, limit: usize) -> (Found, Vec<Document>) {
        let query = self.query(typed);
        let found = self.rank(&query, limit);
        let mut documents: Vec<Document> = found
            .best
            .iter()
            .map(|number| self.document(*number))
            .collect();
        documents.sort_by_cached_key(|document| 3 - fit(&query, document));
        (found, documents)
    }

    /// The files that a browser fetches for a query: of grams, and of the documents shown.
    pub fn files(&self, typed: &str, limit: usize) -> Vec<String> {
        let query = self.query(typed);
        let mut files: Vec<String> = query
            .grams()
            .map(|hash| gram_file(self.manifest.file_of(hash)))
            .chain(
                self.rank(&query, limit)
                    .best
                    .iter()
                    .map(|number| text_file(self.manifest.text_of(*number).0)),
            )
            .collect();
        files.sort_unstable();
        files.dedup();
        files
    }
}
