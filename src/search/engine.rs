//! A search, from what is typed to what is found: which files of the index it needs, and when.
//!
//! The same in the browser, where files come over a network, and natively, where they are all there:
//! what is tested and measured is what readers have.

use std::{cell::RefCell, rc::Rc};

use super::{
    format::{Body, Entry, Grams, Head, MANIFEST, Manifest, body_file, gram_file, head_file},
    query::{Query, fit, rank},
    romaji::Romaji,
    slips::{Names, Spelling},
    snippet::holds,
};

/// How long nothing must be typed before files are fetched, in milliseconds. With its files there, a
/// search answers at once.
const PAUSE: i32 = 100;

/// The same for texts: they are read by someone who has typed what they look for.
const LONG_PAUSE: i32 = 400;

/// Where the files of an index come from.
pub trait Files {
    /// A file that has been fetched.
    fn get(&self, name: &str) -> Option<Rc<[u8]>>;

    /// Fetches those of some files that are not there yet; nothing where one cannot be had.
    fn fetch(&self, names: Vec<String>) -> impl Future<Output = Option<()>>;

    /// Waits for a number of milliseconds: while someone types fast, no files are fetched for what is
    /// about to change.
    fn wait(&self, milliseconds: i32) -> impl Future<Output = ()>;
}

/// What a search has found.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Whether all that was typed is there, and not only something near.
    pub exact: bool,
    /// How many documents fit.
    pub count: usize,
    /// What was looked for: what was typed, or what was meant by it.
    pub query: Query,
    /// The best documents, best first, each with its number.
    pub heads: Vec<(u32, Head)>,
}

/// What an index holds before anything is searched for.
struct Base {
    manifest: Manifest,
    romaji: Romaji,
    spelling: Spelling,
}

/// An index of which only what was needed has been fetched.
pub struct Engine<F> {
    files: F,
    base: RefCell<Option<Rc<Base>>>,
    names: RefCell<Option<Rc<Names>>>,
}

impl<F: Files> Engine<F> {
    /// Nothing is fetched yet.
    pub fn new(files: F) -> Self {
        Self {
            files,
            base: RefCell::default(),
            names: RefCell::default(),
        }
    }

    /// Where its files come from.
    pub fn files(&self) -> &F {
        &self.files
    }

    /// Fetches what every search needs.
    pub async fn prepare(&self) -> Option<()> {
        self.need(vec![MANIFEST.to_owned(), head_file(0)]).await
    }

    /// Searches for what is typed, which is in Unicode's form NFKC, and for what may have been meant where
    /// that is nowhere. Nothing where a file cannot be fetched, or where something else has been typed
    /// while files had to be waited for.
    pub async fn search(
        &self,
        typed: &str,
        limit: usize,
        is_current: impl Fn() -> bool,
    ) -> Option<Outcome> {
        self.prepare().await?;
        let base = self.base()?;
        let query = Query::new(typed, &base.romaji);
        let mut outcome = self.find(&base, query, limit, &is_current).await?;
        if outcome.exact || outcome.query.senses.is_empty() {
            return Some(outcome);
        }
        outcome.query.is_near = true;
        let Some(meant) = self.names(&base)?.meant(typed, &base.spelling) else {
            return Some(outcome);
        };
        let query = Query::any(&meant.ways, &base.romaji);
        let mut other = self.find(&base, query, limit, &is_current).await?;
        if !other.exact {
            return Some(outcome);
        }
        other.exact = meant.is_same;
        Some(other)
    }

    /// What fits a query, its names read, and its texts where these are in doubt.
    async fn find(
        &self,
        base: &Base,
        query: Query,
        limit: usize,
        is_current: &impl Fn() -> bool,
    ) -> Option<Outcome> {
        let manifest = &base.manifest;
        let mut numbers: Vec<usize> = Vec::new();
        for hash in query.grams() {
            let number = manifest.file_of(hash);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        let names = numbers.iter().map(|number| gram_file(*number)).collect();
        self.need_after(PAUSE, names, is_current).await?;
        let mut grams: Vec<(usize, Grams)> = Vec::new();
        for number in numbers {
            let file = self.files.get(&gram_file(number))?;
            grams.push((number, Grams::read(&file)?));
        }
        let entry = |hash: u32| -> Option<&Entry> {
            let number = manifest.file_of(hash);
            let (_, grams) = grams.iter().find(|(known, _)| *known == number)?;
            grams.get(hash)
        };
        let mut found = rank(&query, manifest, entry, limit);
        let place = |document: &u32| {
            let (file, line) = Manifest::head_of(*document);
            (head_file(file), line)
        };
        self.need(found.best.iter().map(|number| place(number).0).collect())
            .await?;
        let mut heads: Vec<(u32, (u32, Head))> = Vec::new();
        for number in &found.best {
            let head = Head::read(&self.line(place(number))?);
            let behind = 2 - fit(&query, &head);
            // Few, and nearly in order: what is read of each decides only among its neighbours.
            let at = heads.partition_point(|(other, _)| *other <= behind);
            heads.insert(at, (behind, (*number, head)));
        }
        let doubtful = found.doubtful(heads.iter().any(|(behind, _)| *behind < 2));
        if !doubtful.is_empty() {
            let bodies = doubtful.iter().map(|number| body_name(base, *number));
            self.need_after(LONG_PAUSE, bodies.collect(), is_current)
                .await?;
            found.exact = heads.iter().any(|(_, (number, head))| {
                self.body(*number)
                    .is_some_and(|body| holds(&query, head, &body))
            });
        }
        Some(Outcome {
            exact: found.exact,
            count: found.count,
            query,
            heads: heads.into_iter().map(|(_, head)| head).collect(),
        })
    }

    /// The names with which what is typed with a slip is compared: those of the first file of heads.
    fn names(&self, base: &Base) -> Option<Rc<Names>> {
        if let Some(names) = &*self.names.borrow() {
            return Some(Rc::clone(names));
        }
        let mut names = Names::default();
        let bytes = self.files.get(&head_file(0))?;
        for line in std::str::from_utf8(&bytes).ok()?.lines() {
            names.add(&Head::read(line), &base.spelling);
        }
        let names = Rc::new(names);
        *self.names.borrow_mut() = Some(Rc::clone(&names));
        Some(names)
    }

    /// Fetches the bodies of documents. Nothing where one cannot be fetched, or where something else
    /// has been typed meanwhile.
    pub async fn fetch_bodies(
        &self,
        documents: &[u32],
        is_current: impl Fn() -> bool,
    ) -> Option<()> {
        let base = self.base()?;
        let names = documents.iter();
        let names = names.map(|number| body_name(&base, *number));
        self.need_after(LONG_PAUSE, names.collect(), &is_current)
            .await
    }

    /// A body that has been fetched.
    pub fn body(&self, document: u32) -> Option<Body> {
        let (file, line) = self.base()?.manifest.body_of(document);
        Some(Body::read(&self.line((body_file(file), line))?))
    }

    fn base(&self) -> Option<Rc<Base>> {
        if let Some(base) = &*self.base.borrow() {
            return Some(Rc::clone(base));
        }
        let manifest = Manifest::read(&self.files.get(MANIFEST)?)?;
        let base = Rc::new(Base {
            romaji: Romaji::new(&manifest.romaji),
            spelling: Spelling::new(&manifest.kana),
            manifest,
        });
        *self.base.borrow_mut() = Some(Rc::clone(&base));
        Some(base)
    }

    fn line(&self, (name, line): (String, usize)) -> Option<String> {
        let bytes = self.files.get(&name)?;
        let line = bytes.split(|byte| *byte == b'\n').nth(line)?;
        std::str::from_utf8(line).ok().map(str::to_owned)
    }

    fn is_there(&self, name: &str) -> bool {
        self.files.get(name).is_some()
    }

    /// Fetches those of some files that are not there yet, if nothing else is typed for a moment.
    async fn need_after(
        &self,
        milliseconds: i32,
        names: Vec<String>,
        is_current: &impl Fn() -> bool,
    ) -> Option<()> {
        if !names.iter().all(|name| self.is_there(name)) {
            self.files.wait(milliseconds).await;
        }
        if !is_current() {
            return None;
        }
        self.need(names).await?;
        is_current().then_some(())
    }

    /// Fetches those of some files that are not there yet, each once.
    async fn need(&self, names: Vec<String>) -> Option<()> {
        let mut missing: Vec<String> = Vec::new();
        for name in names {
            if !missing.contains(&name) && !self.is_there(&name) {
                missing.push(name);
            }
        }
        self.files.fetch(missing).await
    }
}

fn body_name(base: &Base, document: u32) -> String {
    body_file(base.manifest.body_of(document).0)
}
