//! Thin wrappers around what browsers offer. Knows no island.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, NodeList, Storage, Window};

/// The window; only a worker has none.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The page.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The first element of the page that fits a selector.
pub(super) fn find<T: JsCast>(selector: &str) -> Option<T> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// The first element below another that fits a selector.
pub(super) fn find_in<T: JsCast>(parent: &Element, selector: &str) -> Option<T> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// Every element of the page that fits a selector.
pub(super) fn find_all(selector: &str) -> Vec<HtmlElement> {
    document()
        .and_then(|document| document.query_selector_all(selector).ok())
        .map(|nodes| elements(&nodes))
        .unwrap_or_default()
}

/// Every element below another that fits a selector.
pub(super) fn find_all_in(parent: &Element, selector: &str) -> Vec<HtmlElement> {
    parent
        .query_selector_all(selector)
        .map(|nodes| elements(&nodes))
        .unwrap_or_default()
}

fn elements(nodes: &NodeList) -> Vec<HtmlElement> {
    (0..nodes.length())
        .filter_map(|at| nodes.get(at)?.dyn_into().ok())
        .collect()
}

/// Listens as long as the page lives.
pub(super) fn on(target: &EventTarget, event: &'static str, handle: impl FnMut(&Event) + 'static) {
    EventListener::new(target, event, handle).forget();
}

/// Listens as long as the page lives, and may keep the browser from what it would do.
pub(super) fn on_active(
    target: &EventTarget,
    event: &'static str,
    handle: impl FnMut(&Event) + 'static,
) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, event, options, handle).forget();
}

/// The element in which an event happened, or the nearest around it, that fits a selector.
pub(super) fn closest<T: JsCast>(event: &Event, selector: &str) -> Option<T> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// Whether a click asks a dialog to close: on a button for that, or beside the dialog, where the browser
/// counts what is behind it as the dialog itself.
pub(super) fn asks_to_close(event: &Event, dialog: &Element) -> bool {
    event.target().is_some_and(|target| target == ***dialog)
        || closest::<Element>(event, "[data-close]").is_some()
}

/// What the device remembers; nothing where the browser keeps storage from the site.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Reads what the device remembers under a name.
pub(super) fn recall(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Lets the device remember something, and says whether it does: storage may be full or blocked.
pub(super) fn remember(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, value).is_ok())
}

/// Says, where an element has a place for it, that the device does not remember what was chosen.
pub(super) fn tell_remembered(parent: &Element, remembered: bool) {
    if let Some(said) = find_in::<HtmlElement>(parent, "[data-not-kept] > *") {
        said.set_hidden(remembered);
    }
}

/// Lets the device forget something.
pub(super) fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}
