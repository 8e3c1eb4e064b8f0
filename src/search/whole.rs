//! A whole index in memory: searching without a browser, for tests and measuring.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::{
    format::{
        Body, Document, Entry, Grams, Head, MANIFEST, Manifest, body_file, gram_file, head_file,
    },
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
        let texts = files
            .into_iter()
            .filter(|(name, _)| name.ends_with(".txt"))
            .map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)))
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

    fn line(&self, name: &str, line: usize) -> &str {
        let text = self.texts.get(name);
        text.and_then(|text| text.lines().nth(line))
            .unwrap_or_default()
    }

    /// A document's head by its number.
    pub fn head(&self, number: u32) -> Head {
        let (file, line) = Manifest::head_of(number);
        Head::read(self.line(&head_file(file), line))
    }

    /// A document's body by its number.
    pub fn body(&self, number: u32) -> Body {
        let (file, line) = self.manifest.body_of(number);
        Body::read(self.line(&body_file(file), line))
    }

    /// The best documents in the order in which they are shown: as counted, then by their names, read.
    fn shown(&self, query: &Query, best: &[u32]) -> Vec<u32> {
        let mut shown = best.to_vec();
        shown.sort_by_cached_key(|number| 2 - fit(query, &self.head(*number)));
        shown
    }

    /// Searches as the browser does: counts, then reads the best and orders them anew.
    pub fn search(&self, typed: &str, limit: usize) -> (Found, Vec<Document>) {
        let query = self.query(typed);
        let found = self.rank(&query, limit);
        let documents = self.shown(&query, &found.best).into_iter();
        let documents = documents
            .map(|number| Document {
                head: self.head(number),
                body: self.body(number),
            })
            .collect();
        (found, documents)
    }

    /// The files that a browser fetches for a query: of grams, the heads of the results, and the bodies
    /// of those that are in view.
    pub fn files(&self, typed: &str, limit: usize, in_view: usize) -> Vec<String> {
        let query = self.query(typed);
        let mut files: Vec<String> = query
            .grams()
            .map(|hash| gram_file(self.manifest.file_of(hash)))
            .collect();
        let shown = self.shown(&query, &self.rank(&query, limit).best);
        for (at, number) in shown.into_iter().enumerate() {
            files.push(head_file(Manifest::head_of(number).0));
            if at < in_view {
                files.push(body_file(self.manifest.body_of(number).0));
            }
        }
        files.sort_unstable();
        files.dedup();
        files
    }
}
