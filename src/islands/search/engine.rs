//! The index in the browser: which of its files are fetched when, and what they say.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::{
    islands::dom,
    search::{
        format::{
            Body, Entry, Grams, Head, MANIFEST, Manifest, NAMED, PACK, Pack, body_file, gram_file,
            head_file,
        },
        query::{Query, fit, rank},
        romaji::Romaji,
        slips::{Names, Spelling},
        snippet::holds,
    },
};

/// How long nothing must be typed before files are fetched, in milliseconds. With its files there, a
/// search answers at once.
const PAUSE: i32 = 100;

/// The same for sentences: they are read by someone who has typed what they look for.
const LONG_PAUSE: i32 = 400;

/// What a search has found.
pub(super) struct Outcome {
    /// Whether all that was typed is there.
    pub(super) exact: bool,
    /// How many documents fit.
    pub(super) count: usize,
    /// What was looked for.
    pub(super) query: Query,
    /// The best documents, best first, each with its number.
    pub(super) heads: Vec<(u32, Head)>,
}

/// What an index holds before anything is searched for.
struct Base {
    manifest: Manifest,
    romaji: Romaji,
    spelling: Spelling,
}

/// An index of which only what was needed has been fetched.
pub(super) struct Engine {
    folder: String,
    base: RefCell<Option<Rc<Base>>>,
    /// By name; few enough to be looked through.
    files: RefCell<Vec<(String, Rc<[u8]>)>>,
    pack: RefCell<Option<Pack>>,
    names: RefCell<Option<Rc<Names>>>,
}

impl Engine {
    pub(super) fn new(folder: String) -> Self {
        Self {
            folder,
            base: RefCell::default(),
            files: RefCell::default(),
            pack: RefCell::default(),
            names: RefCell::default(),
        }
    }

    /// Fetches what every search needs.
    pub(super) async fn prepare(&self) -> Option<()> {
        self.need(vec![MANIFEST.to_owned(), head_file(0)]).await
    }

    /// Searches. Nothing where a file cannot be fetched, or where something else has been typed while
    /// files had to be waited for.
    pub(super) async fn search(
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
        let names = (0..base.manifest.head_files().min(NAMED)).map(head_file);
        self.need_after(PAUSE, names.collect(), &is_current).await?;
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
            grams.push((number, Grams::read(&self.file(&gram_file(number))?)?));
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
            let bodies = doubtful.iter().map(|number| self.body_name(base, *number));
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

    /// The names with which what is typed with a slip is compared.
    fn names(&self, base: &Base) -> Option<Rc<Names>> {
        if let Some(names) = &*self.names.borrow() {
            return Some(Rc::clone(names));
        }
        let mut names = Names::default();
        for number in 0..base.manifest.head_files().min(NAMED) {
            let bytes = self.file(&head_file(number))?;
            for line in std::str::from_utf8(&bytes).ok()?.lines() {
                names.add(&Head::read(line), &base.spelling);
            }
        }
        let names = Rc::new(names);
        *self.names.borrow_mut() = Some(Rc::clone(&names));
        Some(names)
    }

    /// Fetches the bodies of documents. Nothing where one cannot be fetched, or where something else
    /// has been typed meanwhile.
    pub(super) async fn fetch_bodies(
        &self,
        documents: &[u32],
        is_current: impl Fn() -> bool,
    ) -> Option<()> {
        let base = self.base()?;
        let names = documents.iter();
        let names = names.map(|number| self.body_name(&base, *number));
        self.need_after(LONG_PAUSE, names.collect(), &is_current)
            .await
    }

    fn body_name(&self, base: &Base, document: u32) -> String {
        body_file(base.manifest.body_of(document).0)
    }

    /// A body that has been fetched.
    pub(super) fn body(&self, document: u32) -> Option<Body> {
        let (file, line) = self.base()?.manifest.body_of(document);
        Some(Body::read(&self.line((body_file(file), line))?))
    }

    fn base(&self) -> Option<Rc<Base>> {
        if let Some(base) = &*self.base.borrow() {
            return Some(Rc::clone(base));
        }
        let manifest = Manifest::read(&self.file(MANIFEST)?)?;
        let base = Rc::new(Base {
            romaji: Romaji::new(&manifest.romaji),
            spelling: Spelling::new(&manifest.kana),
            manifest,
        });
        *self.base.borrow_mut() = Some(Rc::clone(&base));
        Some(base)
    }

    fn file(&self, name: &str) -> Option<Rc<[u8]>> {
        let files = self.files.borrow();
        let (_, bytes) = files.iter().find(|(known, _)| known == name)?;
        Some(Rc::clone(bytes))
    }

    fn line(&self, (name, line): (String, usize)) -> Option<String> {
        let bytes = self.file(&name)?;
        let text = std::str::from_utf8(&bytes).ok()?;
        text.lines().nth(line).map(str::to_owned)
    }

    /// Fetches those of some files that are not there yet, if nothing else is typed for a moment.
    async fn need_after(
        &self,
        milliseconds: i32,
        names: Vec<String>,
        is_current: &impl Fn() -> bool,
    ) -> Option<()> {
        if names.iter().any(|name| self.file(name).is_none()) {
            pause(milliseconds).await;
        }
        if !is_current() {
            return None;
        }
        self.need(names).await?;
        is_current().then_some(())
    }

    /// Fetches those of some files that are not there yet, all at once.
    async fn need(&self, names: Vec<String>) -> Option<()> {
        let mut begun: Vec<(String, JsFuture)> = Vec::new();
        for name in names {
            let is_begun = begun.iter().any(|(known, _)| *known == name);
            if !is_begun && self.file(&name).is_none() {
                let answer = self.ask(&name)?;
                begun.push((name, answer));
            }
        }
        for (name, answer) in begun {
            let bytes = match received(answer).await {
                Some(bytes) => bytes,
                None => self.packed(&name).await?,
            };
            self.files.borrow_mut().push((name, bytes.into()));
        }
        Some(())
    }

    fn ask(&self, name: &str) -> Option<JsFuture> {
        let answer = dom::window()?.fetch_with_str(&(self.folder.clone() + name));
        Some(JsFuture::from(answer))
    }

    /// A file from the one that holds all: where there is no network, it may have been saved.
    async fn packed(&self, name: &str) -> Option<Vec<u8>> {
        if self.pack.borrow().is_none() {
            let bytes = received(self.ask(PACK)?).await?;
            *self.pack.borrow_mut() = Some(Pack::read(&bytes)?);
        }
        self.pack.borrow().as_ref()?.get(name).map(<[u8]>::to_vec)
    }
}

async fn received(answer: JsFuture) -> Option<Vec<u8>> {
    let response: Response = answer.await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// Waits: while someone types fast, no files are fetched for what is about to change.
async fn pause(milliseconds: i32) {
    let timer = Promise::new(&mut |done, _| {
        let window = dom::window();
        // A window that has no timer waits for nothing.
        let set = window.and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
                .ok()
        });
        if set.is_none() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(timer).await;
}
