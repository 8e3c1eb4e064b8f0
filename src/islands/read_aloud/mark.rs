//! Marking the sentence that is spoken.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ScrollBehavior, ScrollToOptions};

use super::text::Part;
use crate::islands::dom;

/// The name of the mark in the style sheet.
const NAME: &str = "machiyomi-spoken";

/// What the marked paragraph gets where browsers cannot mark a part of one.
const BLOCK: &str = "data-spoken";

/// How far from the top of what is free a sentence comes to stand, as a share of it.
const READING_LINE: f64 = 0.3;

/// Marks a sentence and brings it into sight.
pub(super) fn set(part: &Part, bar: f64) {
    clear();
    if highlight(part).is_err() {
        let _ = part.block.set_attribute(BLOCK, "");
    }
    show(part, bar);
}

/// Marks nothing.
pub(super) fn clear() {
    if let Ok(marks) = marks()
        && let Ok(delete) = method(&marks, "delete")
    {
        let _ = delete.call1(&marks, &NAME.into());
    }
    for block in dom::find_all("[data-spoken]") {
        let _ = block.remove_attribute(BLOCK);
    }
}

/// The browser's own marks, which leave the page as it is. They are too new to be there always.
fn highlight(part: &Part) -> Result<(), JsValue> {
    let marks = marks()?;
    let kind: Function = Reflect::get(&js_sys::global(), &"Highlight".into())?.dyn_into()?;
    let mark = Reflect::construct(&kind, &Array::of1(&part.range))?;
    method(&marks, "set")?.call2(&marks, &NAME.into(), &mark)?;
    Ok(())
}

fn marks() -> Result<JsValue, JsValue> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into())?;
    Reflect::get(&css, &"highlights".into()).and_then(|marks| {
        if marks.is_object() {
            Ok(marks)
        } else {
            Err(JsValue::NULL)
        }
    })
}

fn method(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into()
}

/// Scrolls where the sentence is behind the header or the bar, or out of the window.
fn show(part: &Part, bar: f64) -> Option<()> {
    let window = dom::window()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let header = dom::find::<web_sys::Element>(".my-header__bar");
    let header = header.map_or(0.0, |header| {
        header.get_bounding_client_rect().bottom().max(0.0)
    });
    let sentence = part.range.get_bounding_client_rect();
    if sentence.top() < header || sentence.bottom() > height - bar {
        let line = header + (height - bar - header) * READING_LINE;
        let options = ScrollToOptions::new();
        options.set_top(sentence.top() - line);
        options.set_behavior(if is_still() {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        });
        window.scroll_by_with_scroll_to_options(&options);
    }
    Some(())
}

/// Whether the reader wants nothing to move: by the site's setting, or else by the device's.
fn is_still() -> bool {
    let chosen = dom::document()
        .and_then(|document| document.document_element())
        .and_then(|html| html.get_attribute("data-motion"));
    match chosen.as_deref() {
        Some(chosen) => chosen == "reduce",
        None => dom::window()
            .and_then(|window| {
                window
                    .match_media("(prefers-reduced-motion: reduce)")
                    .ok()?
            })
            .is_some_and(|query| query.matches()),
    }
}
