//! The index in the browser: which of its files are fetched when, and what they say.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::{
    islands::dom,
    search::{
        format::{Document, Entry, Grams, MANIFEST, Manifest, gram_file, text_file},
        query::{Query, fit, rank},
        romaji::Romaji,
    },
};

/// How long nothing must be typed before files are fetched, in milliseconds. With its files there, a
/// search answers at once.
const PAUSE: i32 = 100;

/// What a search has found.
pub(super) struct Outcome {
    /// Whether all that was typed is there.
    pub(super) exact: bool,
    /// How many documents fit.
    pub(super) count: usize,
    /// What was looked for.
    pub(super) query: Query,
    /// The best documents, best first.
    pub(super) documents: Vec<Document>,
}

/// What an index holds before anything is searched for.
struct Base {
    manifest: Manifest,
    romaji: Romaji,
}

/// An index of which only what was needed has been fetched.
pub(super) struct Engine {
    folder: String,
    base: RefCell<Option<Rc<Base>>>,
    grams: RefCell<Vec<Option<Rc<Grams>>>>,
    texts: RefCell<Vec<Option<Rc<str>>>>,
}

impl Engine {
    pub(super) fn new(folder: String) -> Self {
        Self {
            folder,
            base: RefCell::default(),
            grams: RefCell::default(),
            texts: RefCell::default(),
        }
    }

    /// Fetches what every search needs.
    pub(super) async fn prepare(&self) -> Option<()> {
        self.base().await.map(|_| ())
    }

    async fn base(&self) -> Option<Rc<Base>> {
        if let Some(base) = self.base.borrow().clone() {
            return Some(base);
        }
        let [bytes] = &self.fetch(&[MANIFEST.to_owned()]).await?[..] else {
            return None;
        };
        let manifest = Manifest::read(bytes)?;
        let base = Rc::new(Base {
            romaji: Romaji::new(&manifest.romaji),
            manifest,
        });
        // Two searches may have asked at once; both have the same answer.
        if self.base.borrow().is_none() {
            *self.grams.borrow_mut() = vec![None; 1 << base.manifest.bits];
            *self.texts.borrow_mut() = vec![None; base.manifest.texts.len()];
            *self.base.borrow_mut() = Some(Rc::clone(&base));
        }
        Some(base)
    }

    /// Searches. Nothing where a file cannot be fetched, or where something else has been typed while
    /// files had to be waited for.
    pub(super) async fn search(
        &self,
        typed: &str,
        limit: usize,
        is_current: impl Fn() -> bool,
    ) -> Option<Outcome> {
        let base = self.base().await?;
        let Base { manifest, romaji } = &*base;
        let query = Query::new(typed, romaji);
        let files = missing(
            &self.grams.borrow(),
            query.grams().map(|hash| manifest.file_of(hash)),
        );
        if !files.is_empty() {
            pause().await;
            if !is_current() {
                return None;
            }
        }
        self.fetch_grams(files).await?;
        let found = {
            let grams = self.grams.borrow();
            let entry = |hash: u32| -> Option<&Entry> {
                grams.get(manifest.file_of(hash))?.as_ref()?.get(hash)
            };
            rank(&query, manifest, entry, limit)
        };
        let files = missing(
            &self.texts.borrow(),
            found.best.iter().map(|number| manifest.text_of(*number).0),
        );
        if !is_current() {
            return None;
        }
        self.fetch_texts(files).await?;
        let texts = self.texts.borrow();
        let mut documents: Vec<(u32, Document)> = Vec::new();
        for number in &found.best {
            let (file, line) = manifest.text_of(*number);
            let line = texts.get(file)?.as_ref()?.lines().nth(line)?;
            let document = Document::read(line);
            let behind = 3 - fit(&query, &document);
            // Few, and nearly in order: what is read of each decides only among its neighbours.
            let at = documents.partition_point(|(other, _)| *other <= behind);
            documents.insert(at, (behind, document));
        }
        Some(Outcome {
            exact: found.exact,
            count: found.count,
            query,
            documents: documents
                .into_iter()
                .map(|(_, document)| document)
                .collect(),
        })
    }

    async fn fetch_grams(&self, missing: Vec<usize>) -> Option<()> {
        let names: Vec<String> = missing.iter().map(|file| gram_file(*file)).collect();
        let fetched = self.fetch(&names).await?;
        for (file, bytes) in missing.into_iter().zip(&fetched) {
            *self.grams.borrow_mut().get_mut(file)? = Some(Rc::new(Grams::read(bytes)?));
        }
        Some(())
    }

    async fn fetch_texts(&self, missing: Vec<usize>) -> Option<()> {
        let names: Vec<String> = missing.iter().map(|file| text_file(*file)).collect();
        let fetched = self.fetch(&names).await?;
        for (file, bytes) in missing.into_iter().zip(fetched) {
            let text = String::from_utf8(bytes).ok()?;
            *self.texts.borrow_mut().get_mut(file)? = Some(text.into());
        }
        Some(())
    }

    /// Fetches files, all at once.
    async fn fetch(&self, names: &[String]) -> Option<Vec<Vec<u8>>> {
        let window = dom::window()?;
        let begun: Vec<_> = names
            .iter()
            .map(|name| window.fetch_with_str(&(self.folder.clone() + name)))
            .collect();
        let mut files = Vec::new();
        for promise in begun {
            let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
            if !response.ok() {
                return None;
            }
            let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
            files.push(Uint8Array::new(&bytes).to_vec());
        }
        Some(files)
    }
}

/// Waits a moment: while someone types fast, no files are fetched for what is about to change.
async fn pause() {
    let timer = Promise::new(&mut |done, _| {
        let window = dom::window();
        // A window that has no timer waits for nothing.
        let set = window.and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE)
                .ok()
        });
        if set.is_none() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(timer).await;
}

/// Which files are not there yet, each once.
fn missing<T>(there: &[Option<T>], files: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut missing = Vec::new();
    for file in files {
        if there.get(file).is_some_and(Option::is_none) && !missing.contains(&file) {
            missing.push(file);
        }
    }
    missing
}
