//! Leading through slides by key, button and swipe.

use leptos::prelude::*;

/// Goes from slide to slide; the address follows, so that a reload stays where it was. Scrolling
/// by hand still works: the slide in sight is always the one to go on from.
///
/// Children: slides marked `data-slide`, each with an id, hidden buttons marked `data-turn` (by how
/// many slides) and one marked `data-full` for the full screen.
#[island]
pub fn Slides(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

/// Where a key leads.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    By(i32),
    First,
    Last,
}

/// The way of a key, by its name in keyboard events.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
fn way_of_key(key: &str, shift: bool) -> Option<Way> {
    Some(match key {
        " " if shift => Way::By(-1),
        _ if shift => return None,
        "ArrowRight" | "ArrowDown" | "PageDown" | " " => Way::By(1),
        "ArrowLeft" | "ArrowUp" | "PageUp" => Way::By(-1),
        "Home" => Way::First,
        "End" => Way::Last,
        _ => return None,
    })
}

/// The slide to which a way leads from another; never beyond the first or last.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
fn target(way: Way, from: usize, slides: usize) -> usize {
    let last = slides.saturating_sub(1);
    match way {
        Way::First => 0,
        Way::Last => last,
        Way::By(step) if step < 0 => from.saturating_sub(step.unsigned_abs() as usize),
        Way::By(step) => (from + step.unsigned_abs() as usize).min(last),
    }
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        Event, HtmlElement, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, Touch, TouchEvent,
    };

    use super::{Way, target, way_of_key};
    use crate::islands::dom;

    /// A swipe is at least so many pixels long and mostly sideways.
    const SWIPE: i32 = 64;

    pub(super) fn wake() {
        let Some(document) = dom::document() else {
            return;
        };
        let slides: Rc<[HtmlElement]> = dom::find_all("[data-slide]").into();
        let deck = Rc::clone(&slides);
        dom::on_active(&document, "keydown", move |event| {
            if let Some(way) = way_of_event(event)
                && !reads_on(&deck, event, way)
            {
                event.prevent_default();
                go(&deck, way);
            }
        });
        for button in dom::find_all("[data-turn]") {
            let by = button.get_attribute("data-turn");
            let by = by.and_then(|by| by.parse().ok()).unwrap_or(1);
            let deck = Rc::clone(&slides);
            button.set_hidden(false);
            dom::on(&button, "click", move |_| go(&deck, Way::By(by)));
        }
        if let Some(button) = dom::find::<HtmlElement>("[data-full]")
            && document.fullscreen_enabled()
        {
            button.set_hidden(false);
            dom::on(&button, "click", |_| switch_full_screen());
        }
        let deck = Rc::clone(&slides);
        dom::on(&document, "scroll", move |_| follow(&deck));
        swipes(&slides);
    }

    fn way_of_event(event: &Event) -> Option<Way> {
        let key: &KeyboardEvent = event.dyn_ref()?;
        let busy = key.default_prevented() || key.ctrl_key() || key.meta_key() || key.alt_key();
        // The space bar presses the button that has the focus.
        let presses = key.key() == " " && dom::closest::<HtmlElement>(event, "a, button").is_some();
        if busy || presses {
            return None;
        }
        way_of_key(&key.key(), key.shift_key())
    }

    /// Whether a key that scrolls has something of this slide still to show: in a low window, or with
    /// large type, a slide is higher than the window.
    fn reads_on(slides: &[HtmlElement], event: &Event, way: Way) -> bool {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        let scrolls = key.is_some_and(|key| !key.ends_with("Left") && !key.ends_with("Right"));
        let Some(slide) = slides.get(current(slides)) else {
            return false;
        };
        let place = slide.get_bounding_client_rect();
        // Scrolling stops at whole pixels.
        match way {
            Way::By(step) if step > 0 => scrolls && place.bottom() > window_height() + 1.0,
            Way::By(_) => scrolls && place.top() < -1.0,
            Way::First | Way::Last => false,
        }
    }

    fn window_height() -> f64 {
        dom::window()
            .and_then(|window| window.inner_height().ok()?.as_f64())
            .unwrap_or_default()
    }

    fn go(slides: &[HtmlElement], way: Way) {
        if let Some(slide) = slides.get(target(way, current(slides), slides.len())) {
            // At once: on a wall, a moving page only tires the eyes.
            let options = ScrollIntoViewOptions::new();
            options.set_behavior(ScrollBehavior::Instant);
            slide.scroll_into_view_with_scroll_into_view_options(&options);
            follow(slides);
        }
    }

    /// The slide that fills the middle of the window.
    fn current(slides: &[HtmlElement]) -> usize {
        let height = window_height();
        slides
            .iter()
            .rposition(|slide| slide.get_bounding_client_rect().top() <= height / 2.0)
            .unwrap_or(0)
    }

    /// Lets the address name the slide in sight.
    fn follow(slides: &[HtmlElement]) {
        let Some(slide) = slides.get(current(slides)) else {
            return;
        };
        let hash = format!("#{}", slide.id());
        let here = dom::window().and_then(|window| window.location().hash().ok());
        if here.as_deref() != Some(&hash)
            && let Some(history) = dom::window().and_then(|window| window.history().ok())
        {
            // Browsers refuse when it happens too often; the next slide sets it right.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&hash));
        }
    }

    fn switch_full_screen() {
        let Some(document) = dom::document() else {
            return;
        };
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        } else if let Some(root) = document.document_element() {
            // A browser may refuse; the slides fill the window all the same.
            let _ = root.request_fullscreen();
        }
    }

    fn swipes(slides: &Rc<[HtmlElement]>) {
        let Some(deck) = dom::find::<HtmlElement>(".my-deck") else {
            return;
        };
        let start: Rc<Cell<Option<(i32, i32)>>> = Rc::default();
        let started = Rc::clone(&start);
        dom::on(&deck, "touchstart", move |event| started.set(touch(event)));
        let slides = Rc::clone(slides);
        dom::on(&deck, "touchend", move |event| {
            if let (Some(from), Some(to)) = (start.take(), touch(event)) {
                let (across, down) = (to.0 - from.0, to.1 - from.1);
                if across.abs() >= SWIPE && across.abs() > down.abs() * 2 {
                    go(&slides, Way::By(-across.signum()));
                }
            }
        });
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_forward_back_and_to_the_ends() {
        assert_eq!(way_of_key("PageDown", false), Some(Way::By(1)));
        assert_eq!(way_of_key(" ", true), Some(Way::By(-1)));
        assert_eq!(way_of_key("ArrowRight", true), None, "selects text");
        assert_eq!(way_of_key("f", false), None, "letters are for speech input");
        assert_eq!(target(Way::By(1), 3, 5), 4);
        assert_eq!(target(Way::By(1), 4, 5), 4);
        assert_eq!(target(Way::By(-1), 0, 5), 0);
        assert_eq!(target(Way::Last, 0, 5), 4);
        assert_eq!(target(Way::First, 4, 5), 0);
    }
}
