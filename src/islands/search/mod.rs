//! Searching: the field, the results, the keys. The box is prerendered (`views/components/search.rs`).
//!
//! A program of its own, which `src/browser/boot.js` loads when someone opens the search.

mod files;
mod results;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    IntersectionObserver, IntersectionObserverEntry, KeyboardEvent, UrlSearchParams,
};

use self::files::Fetched;
use super::dom;
use crate::search::engine::{Engine, Outcome};

/// How long nothing must be typed before the number of results is read aloud and the page's address
/// holds what is searched for, in milliseconds. A screen reader that is told of every key is never done,
/// and to change an address takes browsers longer than a whole search.
const PAUSE: u32 = 700;

/// The key code of what a method of input keeps to itself. Safari says of the Enter that ends a
/// composition that it belongs to none, but has this.
const COMPOSING: u32 = 229;

/// The box and what it is doing.
struct Search {
    root: Element,
    field: HtmlInputElement,
    status: HtmlElement,
    announcement: HtmlElement,
    list: Element,
    end: HtmlElement,
    /// What is said where a file of the index does not come.
    failure: HtmlElement,
    engine: Engine<Fetched>,
    /// How many results are shown; the page shows more on demand.
    limit: Cell<usize>,
    /// What was found last.
    outcome: RefCell<Option<Rc<Outcome>>>,
    /// Notices which results come into view: only their sentences are fetched.
    observer: RefCell<Option<IntersectionObserver>>,
    /// Counts what was typed: an answer that comes too late is not shown.
    typed: Cell<u32>,
    /// The last of those that has been answered.
    shown: Cell<u32>,
    /// Enter was pressed before the answer came.
    wanted: Cell<bool>,
    /// The result that gets the focus once more of them are shown.
    next: Cell<Option<usize>>,
    pause: RefCell<Option<Timeout>>,
    /// What the address of the page is about to hold; that of a page with a box stays as it is.
    address: Cell<Option<String>>,
}

/// Wakes the box of the page.
pub fn wake() {
    if let Some(search) = Search::new() {
        let search = Rc::new(search);
        search.listen();
        search.watch();
        search.begin();
    }
}

impl Search {
    fn new() -> Option<Self> {
        let root: Element = dom::find("[data-search]")?;
        let limit = root.get_attribute("data-limit")?.parse().ok()?;
        Some(Self {
            field: dom::find_in(&root, "#search-field")?,
            status: dom::find_in(&root, "[data-status]")?,
            announcement: dom::find_in(&root, "[role=status]")?,
            list: dom::find_in(&root, "[data-results]")?,
            end: dom::find_in(&root, "[data-end]")?,
            failure: dom::find("[data-failure=search] > *")?,
            engine: Engine::new(Fetched::of(root.get_attribute("data-index")?)),
            root,
            limit: Cell::new(limit),
            outcome: RefCell::default(),
            observer: RefCell::default(),
            typed: Cell::default(),
            shown: Cell::default(),
            wanted: Cell::default(),
            next: Cell::default(),
            pause: RefCell::default(),
            address: Cell::default(),
        })
    }

    fn dialog(&self) -> Option<&HtmlDialogElement> {
        self.root.dyn_ref()
    }

    fn listen(self: &Rc<Self>) {
        let search = Rc::clone(self);
        dom::on(&self.field, "input", move |_| {
            search.forget_wishes();
            search.search();
        });
        let search = Rc::clone(self);
        dom::on(&self.root, "close", move |_| search.forget_wishes());
        let search = Rc::clone(self);
        dom::on_active(&self.root, "keydown", move |event| search.press(event));
        let search = Rc::clone(self);
        dom::on(&self.root, "click", move |event| {
            // It may be on a link.
            search.keep_address();
            if dom::closest::<Element>(event, "[data-more]").is_some() {
                search.show_more();
            }
        });
    }

    /// What was to be done with an answer that has not come is not meant for the next one.
    fn forget_wishes(&self) {
        self.wanted.set(false);
        self.next.set(None);
    }

    fn watch(self: &Rc<Self>) {
        let search = Rc::clone(self);
        let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entries = entries.iter().filter_map(|entry| {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                entry.is_intersecting().then(|| entry.target())
            });
            search.complete(entries.collect());
        });
        *self.observer.borrow_mut() = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
        seen.forget();
    }

    /// Fetches and shows the sentences of results.
    fn complete(self: &Rc<Self>, items: Vec<Element>) {
        let numbered = |item: Element| {
            let number: u32 = item.get_attribute(results::NUMBER)?.parse().ok()?;
            Some((number, item))
        };
        let items: Vec<(u32, Element)> = items.into_iter().filter_map(numbered).collect();
        let Some(outcome) = self.outcome.borrow().clone().filter(|_| !items.is_empty()) else {
            return;
        };
        let typed = self.typed.get();
        let search = Rc::clone(self);
        spawn_local(async move {
            let numbers: Vec<u32> = items.iter().map(|(number, _)| *number).collect();
            let is_current = || search.typed.get() == typed;
            // Without its sentence a result is still a link with a name.
            let _ = search.engine.fetch_bodies(&numbers, is_current).await;
            for (number, item) in items {
                if let Some(body) = search.engine.body(number) {
                    results::complete(&search.root, &item, &outcome, number, &body);
                }
            }
        });
    }

    /// Begins with what has been typed meanwhile or stands in the address.
    fn begin(self: &Rc<Self>) {
        if self.dialog().is_none() {
            let query = dom::window()
                .and_then(|window| window.location().search().ok())
                .and_then(|search| UrlSearchParams::new_with_str(&search).ok())
                .and_then(|parameters| parameters.get("q"));
            if let Some(query) = query {
                self.field.set_value(&query);
            }
            if let Some(root) = self.root.dyn_ref::<HtmlElement>() {
                root.set_hidden(false);
            }
        }
        let search = Rc::clone(self);
        spawn_local(async move {
            // What every search needs is fetched while the first one is typed.
            let _ = search.engine.prepare().await;
        });
        if !self.field.value().is_empty() {
            self.search();
        }
    }

    fn search(self: &Rc<Self>) {
        let number = self.typed.get() + 1;
        self.typed.set(number);
        let value = self.field.value();
        self.tell_address(&value);
        let typed = String::from(JsString::from(value.as_str()).normalize("NFKC"));
        let search = Rc::clone(self);
        spawn_local(async move {
            let limit = search.limit.get();
            let is_current = || search.typed.get() == number;
            let outcome = search.engine.search(&typed, limit, is_current).await;
            if is_current() {
                search.shown.set(number);
                search.show(outcome.map(Rc::new));
            }
        });
    }

    /// The links that lead to the page of the search hold what is searched for, and soon so does its own
    /// address.
    fn tell_address(&self, value: &str) {
        let mut query = String::new();
        if let Ok(parameters) = UrlSearchParams::new()
            && !value.is_empty()
        {
            parameters.set("q", value);
            query = format!("?{}", String::from(parameters.to_string()));
        }
        let links = match self.dialog() {
            Some(_) => dom::find_all_in(&self.root, "[data-all]"),
            None => {
                self.address.set(Some(query.clone()));
                dom::find_all("a[data-language-switch]")
            }
        };
        for link in links {
            if let Ok(link) = link.dyn_into::<HtmlAnchorElement>() {
                link.set_search(&query);
            }
        }
    }

    /// Has the address hold what is searched for: it can be passed on, and come back to.
    fn keep_address(&self) {
        if let Some(query) = self.address.take()
            && let Some(window) = dom::window()
            && let (Ok(history), Ok(path)) = (window.history(), window.location().pathname())
        {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&(path + &query)));
        }
    }

    fn show(self: &Rc<Self>, outcome: Option<Rc<Outcome>>) {
        let count = outcome.as_ref().map_or(0, |outcome| outcome.count);
        let say = match &outcome {
            None => "failed",
            // Nothing is typed, or too little.
            Some(outcome) if outcome.query.senses.is_empty() => "hint",
            Some(_) if count == 0 => "none",
            Some(outcome) if !outcome.exact => "near",
            Some(_) if count == 1 => "one",
            Some(_) => "found",
        };
        for sentence in dom::find_all_in(&self.status, "[data-say]") {
            let said = sentence.get_attribute("data-say").as_deref() == Some(say);
            sentence.set_hidden(!said);
            if said && let Some(place) = dom::find_in::<Element>(&sentence, "[data-count]") {
                place.set_text_content(Some(&count.to_string()));
            }
        }
        self.failure.set_hidden(outcome.is_some());
        let focused = self.next.take().or_else(|| self.focused());
        results::show(&self.root, &self.list, outcome.as_deref(), |number| {
            self.engine.body(number)
        });
        if let Some(observer) = &*self.observer.borrow() {
            observer.disconnect();
            for item in dom::find_all_in(&self.list, "[data-number]") {
                observer.observe(&item);
            }
        }
        *self.outcome.borrow_mut() = outcome;
        let more = count > self.limit.get() || self.dialog().is_some() && count > 0;
        self.end.set_hidden(!more);
        self.announce(say);
        if self.wanted.replace(false) {
            self.go();
        }
        // The list is made anew: whoever is in it stays there, or comes back to the field.
        if let Some(at) = focused {
            let mut links = self.links();
            links.truncate(at + 1);
            let _ = links.last().unwrap_or(&self.field).focus();
        }
    }

    /// Has the sentence about the results read aloud after a pause.
    fn announce(self: &Rc<Self>, say: &str) {
        let selector = format!("[data-say={say}]");
        let text = dom::find_in::<Element>(&self.status, &selector)
            .filter(|_| say != "hint")
            .and_then(|sentence| sentence.text_content());
        let search = Rc::clone(self);
        // The one before is given up when it is replaced.
        *self.pause.borrow_mut() = Some(Timeout::new(PAUSE, move || {
            search.announcement.set_text_content(text.as_deref());
            search.keep_address();
        }));
    }

    fn show_more(self: &Rc<Self>) {
        let step = self.root.get_attribute("data-limit");
        let step = step.and_then(|step| step.parse().ok()).unwrap_or(0);
        // The list is made anew, and the button may go: the focus moves on to what is new.
        self.next.set(Some(self.links().len()));
        self.limit.set(self.limit.get() + step);
        self.search();
    }

    fn links(&self) -> Vec<HtmlElement> {
        dom::find_all_in(&self.list, "a")
    }

    /// The result that has the focus, counted from 0.
    fn focused(&self) -> Option<usize> {
        let focused = dom::document()?.active_element()?;
        let links = self.links();
        links
            .iter()
            .position(|link| link.is_same_node(Some(&focused)))
    }

    fn press(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let others = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.is_composing() || event.key_code() == COMPOSING || others {
            return;
        }
        let in_field = event
            .target()
            .is_some_and(|target| target == *self.field.as_ref());
        match event.key().as_str() {
            "Enter" if in_field => {
                event.prevent_default();
                if self.shown.get() == self.typed.get() {
                    self.go();
                } else {
                    self.wanted.set(true);
                }
            }
            "ArrowDown" => self.step(event, true),
            "ArrowUp" => self.step(event, false),
            _ => {}
        }
    }

    /// Moves the focus among field and results.
    fn step(&self, event: &KeyboardEvent, down: bool) {
        let links = self.links();
        let next = match (self.focused(), down) {
            (None, true) => links.first(),
            (None, false) => return,
            (Some(at), true) => links.get(at + 1),
            (Some(0), false) => Some(self.field.as_ref()),
            (Some(at), false) => links.get(at - 1),
        };
        event.prevent_default();
        if let Some(next) = next {
            let _ = next.focus();
        }
    }

    /// Goes to the first result.
    fn go(&self) {
        if let Some(first) = self.links().first() {
            first.click();
        }
    }
}
