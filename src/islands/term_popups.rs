//! The glossary's pop-up.

use leptos::prelude::*;

/// Opens the explanation of a term where it is tapped, clicked or entered.
///
/// Children: the empty `<dialog>`. The explanations stand in `<template id="term-…">` elements of
/// the page. Without this island a term is a link to its entry in the glossary.
#[island]
pub fn TermPopups(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
    };

    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        Event, History, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlTemplateElement,
        MouseEvent,
    };

    use crate::islands::dom;

    /// Marks the entry of the browser's history that the open pop-up adds, so that "back" closes it.
    const HISTORY_MARK: &str = "machiyomi:term";

    pub(super) fn wake() {
        let (Some(document), Some(window), Some(dialog)) = (
            dom::document(),
            dom::window(),
            dom::find::<HtmlDialogElement>("dialog[data-terms]"),
        ) else {
            return;
        };
        for term in dom::find_all("a[data-term]") {
            let _ = term.set_attribute("aria-haspopup", "dialog");
        }
        let opener: Rc<RefCell<Option<HtmlAnchorElement>>> = Rc::default();
        // Browsers take their time, and the reader may open the next one before. To add an entry
        // meanwhile would keep some of them from going back, and others not.
        let going_back = Rc::new(Cell::new(false));

        dom::on_active(&document, "click", {
            let (dialog, opener) = (dialog.clone(), Rc::clone(&opener));
            let going_back = Rc::clone(&going_back);
            move |event| {
                if let Some(term) = dom::closest::<HtmlAnchorElement>(event, "a[data-term]")
                    && is_plain(event)
                    && open(&dialog, &term).is_some()
                {
                    event.prevent_default();
                    opener.replace(Some(term));
                    if !going_back.get() {
                        mark();
                    }
                }
            }
        });
        dom::on(&dialog, "click", {
            let dialog = dialog.clone();
            move |event| {
                if dom::asks_to_close(event, &dialog) {
                    dialog.close();
                } else if let Some(tab) = dom::closest::<HtmlElement>(event, "[data-show]") {
                    show(&dialog, &tab.get_attribute("data-show").unwrap_or_default());
                }
            }
        });
        // However it was closed: by button, Escape, a tap outside or "back".
        dom::on(&dialog, "close", {
            let going_back = Rc::clone(&going_back);
            move |_| {
                if let Some(opener) = opener.take() {
                    let _ = opener.focus();
                }
                if let Some(history) = history()
                    && is_marked(&history)
                    && !going_back.get()
                {
                    going_back.set(history.back().is_ok());
                }
            }
        });
        // Who left the page at that moment never went back.
        dom::on(&window, "pageshow", {
            let going_back = Rc::clone(&going_back);
            move |_| going_back.set(false)
        });
        dom::on(&window, "popstate", move |_| {
            let ours = going_back.take();
            match dialog.open() {
                true if ours => mark(),
                true => dialog.close(),
                false => {}
            }
        });
    }

    /// A click that wants the link opened elsewhere is left to the browser.
    fn is_plain(event: &Event) -> bool {
        event.dyn_ref::<MouseEvent>().is_none_or(|mouse| {
            mouse.button() == 0
                && !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key())
        })
    }

    fn open(dialog: &HtmlDialogElement, term: &HtmlAnchorElement) -> Option<()> {
        let id = term.get_attribute("data-term")?;
        let template: HtmlTemplateElement = dom::find(&format!("template[id=\"term-{id}\"]"))?;
        let body: HtmlElement = dom::find_in(dialog, ".my-sheet__body")?;
        let content = template.content().clone_node_with_deep(true).ok()?;
        body.set_text_content(None);
        body.append_child(&content).ok()?;
        let link = |selector: &str, href: String| {
            if let Some(link) = dom::find_in::<HtmlAnchorElement>(dialog, selector) {
                link.set_href(&href);
            }
        };
        link("[data-entry]", term.href());
        link("[data-uses]", term.href() + "-uses");
        show(
            dialog,
            &dom::document()?.document_element()?.get_attribute("lang")?,
        );
        dialog.show_modal().ok()?;
        body.set_scroll_top(0);
        let _ = body.focus();
        Some(())
    }

    /// Shows the explanation in one language.
    fn show(dialog: &HtmlDialogElement, language: &str) {
        for panel in dom::find_all_in(dialog, ".my-sheet__body > [lang]") {
            panel.set_hidden(panel.lang() != language);
        }
        for tab in dom::find_all_in(dialog, "[data-show]") {
            let pressed = tab.get_attribute("data-show").as_deref() == Some(language);
            let _ = tab.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
        }
    }

    fn history() -> Option<History> {
        dom::window()?.history().ok()
    }

    fn mark() {
        if let Some(history) = history() {
            let _ = history.push_state(&JsValue::from_str(HISTORY_MARK), "");
        }
    }

    fn is_marked(history: &History) -> bool {
        history.state().is_ok_and(|state| state == *HISTORY_MARK)
    }
}
