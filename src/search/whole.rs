//! A whole index in memory: searching without a browser, for tests and measuring.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::{
    format::{
        Body, Document, Entry, Grams, Head, MANIFEST, Manifest, NAMED, body_file, gram_file,
        head_file,
    },
    query::{Found, Query, fit, rank},
    romaji::Romaji,
    slips::{Names, Spelling},
    snippet::holds,
};

/// What a search finds, and what it took.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// What is found, in the order in which it is shown.
    pub found: Found,
    /// How what is typed was understood in the end.
    pub query: Query,
    /// How else it was understood before.
    pub tried: Vec<Query>,
    /// The documents whose texts had to be read.
    pub read: Vec<u32>,
}

/// An index with all its files.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    manifest: Manifest,
    romaji: Romaji,
    spelling: Spelling,
    /// Of the documents whose heads a browser has: those of the first files.
    names: Names,
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
        let mut whole = Self {
            romaji: Romaji::new(&manifest.romaji),
            spelling: Spelling::new(&manifest.kana),
            names: Names::default(),
            manifest,
            grams,
            texts,
        };
        for number in 0..whole.manifest.head_files().min(NAMED) {
            for line in whole.texts.get(&head_file(number))?.lines() {
                whole.names.add(&Head::read(line), &whole.spelling);
            }
        }
        Some(whole)
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

    /// Searches as the browser does: counts, reads the best, and looks for what may have been meant
    /// where what is typed is nowhere. Tells also how it is understood in the end, and in which other
    /// ways it was before.
    pub fn find(&self, typed: &str, limit: usize) -> Answer {
        let mut answer = Answer {
            query: self.query(typed),
            ..Answer::default()
        };
        answer.found = self.rank(&answer.query, limit);
        let some_name_fits = |best: &[u32]| {
            best.iter()
                .any(|number| fit(&answer.query, &self.head(*number)) > 0)
        };
        let doubtful = answer.found.doubtful(some_name_fits(&answer.found.best));
        if !doubtful.is_empty() {
            answer.read = doubtful.to_vec();
            answer.found.exact = answer
                .read
                .iter()
                .any(|number| holds(&answer.query, &self.head(*number), &self.body(*number)));
        }
        answer.query.is_near = !answer.found.exact;
        let typed: String = typed.nfkc().collect();
        if !answer.found.exact
            && let Some(meant) = self.names.meant(&typed, &self.spelling)
        {
            let query = Query::any(&meant.ways, &self.romaji);
            let found = self.rank(&query, limit);
            answer.tried.push(query.clone());
            if found.exact {
                answer.found = Found {
                    exact: meant.is_same,
                    ..found
                };
                answer
                    .tried
                    .push(std::mem::replace(&mut answer.query, query));
            }
        }
        answer.found.best = self.shown(&answer.query, &answer.found.best);
        answer
    }

    /// What is found, and the documents that are shown of it, best first.
    pub fn search(&self, typed: &str, limit: usize) -> (Found, Vec<Document>) {
        let found = self.find(typed, limit).found;
        let documents = found.best.iter().map(|number| Document {
            head: self.head(*number),
            body: self.body(*number),
        });
        let documents = documents.collect();
        (found, documents)
    }

    /// The files that a browser fetches for a query: of grams, the heads of the results, and the bodies
    /// of those that are in view.
    pub fn files(&self, typed: &str, limit: usize, in_view: usize) -> Vec<String> {
        let answer = self.find(typed, limit);
        let mut files: Vec<String> = answer
            .tried
            .iter()
            .chain([&answer.query])
            .flat_map(Query::grams)
            .map(|hash| gram_file(self.manifest.file_of(hash)))
            .collect();
        if !answer.tried.is_empty() {
            files.extend((0..self.manifest.head_files().min(NAMED)).map(head_file));
        }
        if in_view > 0 {
            let bodies = answer.found.best.iter().take(in_view).chain(&answer.read);
            files.extend(bodies.map(|number| body_file(self.manifest.body_of(*number).0)));
        }
        let heads = answer.found.best.iter();
        files.extend(heads.map(|number| head_file(Manifest::head_of(*number).0)));
        files.sort_unstable();
        files.dedup();
        files
    }
}
