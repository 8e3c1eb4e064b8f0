//! A whole index in memory: searching without a browser, for tests and measuring.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use futures_util::FutureExt as _;
use unicode_normalization::UnicodeNormalization as _;

use super::{
    engine::{Engine, Files, Outcome},
    format::Body,
};

/// An index with all its files, by name.
#[derive(Clone, Debug, Default)]
pub struct Whole(HashMap<String, Vec<u8>>);

/// Someone who searches: what has been fetched for one search is there for the next.
pub struct Visit<'w>(Engine<Fetched<'w>>);

struct Fetched<'w> {
    whole: &'w Whole,
    files: RefCell<HashMap<String, Rc<[u8]>>>,
    /// For how long this search has waited, in milliseconds: as it says, for nothing takes time here.
    waited: Cell<i32>,
}

impl Whole {
    /// An index of these files.
    pub fn of(files: Vec<(String, Vec<u8>)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// Nothing is fetched yet.
    pub fn visit(&self) -> Visit<'_> {
        Visit(Engine::new(Fetched {
            whole: self,
            files: RefCell::default(),
            waited: Cell::default(),
        }))
    }
}

impl Visit<'_> {
    /// What is found as in the browser; nothing where a file is missing or damaged.
    pub fn search(&self, typed: &str, limit: usize) -> Option<Outcome> {
        self.search_until(i32::MAX, typed, limit)
    }

    /// The same for someone who goes on typing after a number of milliseconds: nothing, too, where a
    /// search has still not been answered by then.
    pub fn search_until(&self, milliseconds: i32, typed: &str, limit: usize) -> Option<Outcome> {
        let typed: String = typed.nfkc().collect();
        let waited = &self.0.files().waited;
        waited.set(0);
        let is_current = || waited.get() <= milliseconds;
        let search = self.0.search(&typed, limit, is_current);
        search.now_or_never().flatten()
    }

    /// The texts of a document, by its number; nothing where a file is missing or damaged.
    pub fn read(&self, document: u32) -> Option<Body> {
        let documents = [document];
        let fetch = self.0.fetch_bodies(&documents, || true);
        fetch.now_or_never().flatten()?;
        self.0.body(document)
    }

    /// The names of the files that had to be fetched, in no order.
    pub fn fetched(&self) -> Vec<String> {
        self.0.files().files.borrow().keys().cloned().collect()
    }
}

impl Files for Fetched<'_> {
    fn get(&self, name: &str) -> Option<Rc<[u8]>> {
        self.files.borrow().get(name).map(Rc::clone)
    }

    async fn fetch(&self, names: Vec<String>) -> Option<()> {
        for name in names {
            let bytes = self.whole.0.get(&name)?.as_slice();
            self.files.borrow_mut().insert(name, bytes.into());
        }
        Some(())
    }

    async fn wait(&self, milliseconds: i32) {
        self.waited.update(|waited| waited + milliseconds);
    }
}
