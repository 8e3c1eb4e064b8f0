//! The groups in the address of the page: read, written, copied.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{HtmlAnchorElement, HtmlElement, HtmlInputElement};

use super::{desk::Desk, parts::append};
use crate::{
    allotment::{Allotment, Broken},
    islands::{clipboard, dom},
};

pub(super) fn wake(desk: &Rc<Desk>) {
    let (Some(window), Some(document)) = (dom::window(), dom::document()) else {
        return;
    };
    // Somebody opens another link in the same window.
    let other = Rc::clone(desk);
    dom::on(&window, "hashchange", move |_| other.open_address());
    // Who leaves at once and comes back finds everything.
    let leaving = Rc::clone(desk);
    dom::on(&window, "pagehide", move |_| {
        write(&leaving.allotment.borrow());
    });
    // The same groups in another language. On the document, so that it comes after the island of the
    // switch, which would lead to the same part of the page instead.
    let desk = Rc::clone(desk);
    dom::on(&document, "click", move |event| {
        if let Some(link) = dom::closest::<HtmlAnchorElement>(event, "a[data-language-switch]")
            && !desk.allotment.borrow().is_empty()
        {
            link.set_hash(&desk.allotment.borrow().fragment());
        }
    });
}

/// The groups in the address.
pub(super) fn read(areas: usize) -> Result<Option<Allotment>, Broken> {
    let hash = dom::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    Allotment::read(hash.strip_prefix('#').unwrap_or_default(), areas)
}

/// Writes the groups into the address, without a new entry in the browser's history.
pub(super) fn write(allotment: &Allotment) {
    let Some(window) = dom::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    let path = window.location().pathname().unwrap_or_default();
    let address = if allotment.is_empty() {
        path
    } else {
        [&path, "#", &allotment.fragment()].concat()
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&address));
}

/// Copies the link; where the browser does not let it, shows it for the visitor to copy.
pub(super) fn copy(desk: &Rc<Desk>) {
    write(&desk.allotment.borrow());
    let Some(window) = dom::window() else {
        return;
    };
    let link = window.location().href().unwrap_or_default();
    let desk = Rc::clone(desk);
    clipboard::copy(link, move |link, copied| tell(&desk, link, copied));
}

fn tell(desk: &Desk, link: &str, copied: bool) {
    let (Some(said), Some(own), Some(field)) = (
        dom::find_in::<HtmlElement>(&desk.root, "[data-copied]"),
        dom::find_in::<HtmlElement>(&desk.root, "[data-link]"),
        dom::find_in::<HtmlInputElement>(&desk.root, "#decide-link"),
    ) else {
        return;
    };
    said.set_text_content(None);
    own.set_hidden(copied);
    if copied {
        append(&desk.root, "template[data-copied-text]", &said);
    } else {
        field.set_value(link);
        let _ = field.focus();
        field.select();
    }
}
