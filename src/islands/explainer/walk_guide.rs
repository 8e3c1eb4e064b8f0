//! Walking by keys and swipes, and remembering the place.

use leptos::prelude::*;

/// Turns arrow keys and swipes into previous and next, and remembers the step on the device.
///
/// Children: the step, with its links marked `data-way`.
#[island]
pub fn WalkGuide(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use wasm_bindgen::JsCast;
    use web_sys::{Event, HtmlAnchorElement, HtmlElement, KeyboardEvent, Touch, TouchEvent};

    use crate::islands::{dom, explainer::walk_resume::STEP};

    /// A swipe is at least so many pixels long and mostly sideways.
    const SWIPE: i32 = 64;

    pub(super) fn wake() {
        let (Some(document), Some(step)) =
            (dom::document(), dom::find::<HtmlElement>("[data-step]"))
        else {
            return;
        };
        // A device that keeps nothing offers nothing to go on with.
        let _ = dom::remember(STEP, &step.get_attribute("data-step").unwrap_or_default());
        if let Some(finish) = dom::find::<HtmlElement>("[data-finish]") {
            dom::on(&finish, "click", |_| dom::forget(STEP));
        }
        dom::on(&document, "keydown", |event| {
            if let Some(way) = way_of_key(event) {
                go(way);
            }
        });
        let start: Rc<Cell<Option<(i32, i32)>>> = Rc::default();
        let started = Rc::clone(&start);
        dom::on(&step, "touchstart", move |event| {
            // Two fingers zoom; a finger on something that slides moves that; one on a question is
            // about to answer it.
            let slides =
                dom::closest::<HtmlElement>(event, "input, fieldset, .my-table-scroll").is_some();
            started.set(touch(event).filter(|_| !slides));
        });
        dom::on(&step, "touchend", move |event| {
            if let (Some(from), Some(to)) = (start.take(), touch(event))
                && let Some(way) = way_of_swipe(to.0 - from.0, to.1 - from.1)
            {
                go(way);
            }
        });
    }

    fn way_of_key(event: &Event) -> Option<&'static str> {
        let key: &KeyboardEvent = event.dyn_ref()?;
        let busy = key.default_prevented()
            || key.ctrl_key()
            || key.meta_key()
            || key.alt_key()
            || key.shift_key()
            || dom::closest::<HtmlElement>(
                event,
                "input, select, textarea, fieldset, dialog[open]",
            )
            .is_some();
        if busy {
            return None;
        }
        match key.key().as_str() {
            "ArrowLeft" => Some("previous"),
            "ArrowRight" => Some("next"),
            _ => None,
        }
    }

    fn way_of_swipe(across: i32, down: i32) -> Option<&'static str> {
        (across.abs() >= SWIPE && across.abs() > down.abs() * 2).then_some(if across > 0 {
            "previous"
        } else {
            "next"
        })
    }

    /// The one finger of a touch event.
    fn touch(event: &Event) -> Option<(i32, i32)> {
        let event: &TouchEvent = event.dyn_ref()?;
        if event.touches().length() > 1 {
            return None;
        }
        let finger: Touch = event.changed_touches().get(0)?;
        Some((finger.client_x(), finger.client_y()))
    }

    fn go(way: &str) {
        if let Some(link) = dom::find::<HtmlAnchorElement>(&format!("a[data-way={way}]")) {
            link.click();
        }
    }
}
