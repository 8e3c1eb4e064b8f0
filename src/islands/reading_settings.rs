//! The panel of reading settings.

use leptos::prelude::*;

/// Lets the reader set language, readings, text and colours, at once and for the next visit.
///
/// Children: the closed `<dialog>`; the button that opens it stands in the header. Each radio button
/// bears the name and the value of a data attribute of `<html>`, for which the style sheet has rules.
/// `src/browser/early.js` sets them on the next page.
#[island]
pub fn ReadingSettings(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use js_sys::{Array, JSON, Object, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement};

    use crate::islands::{dom, reading_place};

    /// Where the device remembers the settings, as JSON; also the event that tells of a change.
    const SETTINGS: &str = "machiyomi:settings";

    pub(super) fn wake() {
        let (Some(window), Some(document), Some(button), Some(dialog)) = (
            dom::window(),
            dom::document(),
            dom::find::<HtmlElement>("[data-settings-open]"),
            dom::find::<HtmlDialogElement>("dialog[data-settings]"),
        ) else {
            return;
        };
        dom::on(&button, "click", {
            let dialog = dialog.clone();
            move |_| {
                show_state(&dialog);
                let _ = dialog.show_modal();
            }
        });
        dom::on(&dialog, "close", {
            let button = button.clone();
            move |_| {
                let _ = button.focus();
            }
        });
        dom::on(&dialog, "click", {
            let dialog = dialog.clone();
            move |event| {
                if dom::asks_to_close(event, &dialog) {
                    dialog.close();
                } else if let Some(reset) = dom::closest::<Element>(event, "[data-reset]") {
                    reset_all(
                        &dialog,
                        &reset.get_attribute("data-reset").unwrap_or_default(),
                    );
                }
            }
        });
        // WebKit, when it comes back to a page, takes away every choice of a form that is not to be
        // filled in by the browser, and does so last of all. What is open then would say nothing.
        dom::on(&window, "pagehide", {
            let dialog = dialog.clone();
            move |_| dialog.close()
        });
        let panel = dialog.clone();
        dom::on(&dialog, "change", move |event| {
            if let Some(choice) = dom::closest::<HtmlInputElement>(event, "input") {
                let (name, value) = (choice.name(), choice.value());
                dom::tell_remembered(&panel, remember(&name, &value));
                change(|| set(&name, &value));
            }
        });
        // Another tab, too, changes them.
        dom::on(&document, SETTINGS, move |_| show_state(&dialog));
        button.set_hidden(false);
    }

    fn page() -> Option<Element> {
        dom::document()?.document_element()
    }

    /// Chooses in the panel what holds on the page. Browsers keep choices of their own over a reload.
    fn show_state(dialog: &Element) {
        for input in dom::find_all_in(dialog, "input") {
            if let Ok(input) = input.dyn_into::<HtmlInputElement>() {
                let name = format!("data-{}", input.name());
                let holds = page().and_then(|page| page.get_attribute(&name));
                input.set_checked(input.value() == holds.unwrap_or_default());
            }
        }
    }

    /// Lets one setting hold; without a value the page is as it was built.
    fn set(name: &str, value: &str) {
        if let Some(page) = page() {
            let name = format!("data-{name}");
            let _ = if value.is_empty() {
                page.remove_attribute(&name)
            } else {
                page.set_attribute(&name, value)
            };
        }
    }

    /// Changes the page under the reader's eyes, and tells of it what draws by itself.
    fn change(settings: impl FnOnce()) {
        reading_place::keep(settings);
        if let (Some(document), Ok(event)) = (dom::document(), Event::new(SETTINGS)) {
            let _ = document.dispatch_event(&event);
        }
    }

    fn reset_all(dialog: &Element, furigana: &str) {
        dom::forget(SETTINGS);
        change(|| {
            for input in dom::find_all_in(dialog, "input") {
                if let Ok(input) = input.dyn_into::<HtmlInputElement>() {
                    set(&input.name(), "");
                }
            }
            set("furigana", furigana);
        });
    }

    /// Keeps one setting beside the others, and says whether the device does so.
    fn remember(name: &str, value: &str) -> bool {
        let settings = dom::recall(SETTINGS)
            .and_then(|text| JSON::parse(&text).ok())
            // A list is an object, too, but would lose what is put into it by name.
            .filter(|settings| !Array::is_array(settings))
            .and_then(|settings| settings.dyn_into::<Object>().ok())
            .unwrap_or_default();
        // Easy Japanese has readings from the start: its choice is another.
        let easy =
            page().is_some_and(|page| page.get_attribute("lang").as_deref() == Some("ja-simple"));
        let key = JsValue::from_str(if easy && name == "furigana" {
            "furigana-easy"
        } else {
            name
        });
        let _ = if value.is_empty() {
            Reflect::delete_property(&settings, &key)
        } else {
            Reflect::set(&settings, &key, &JsValue::from_str(value))
        };
        JSON::stringify(&settings).is_ok_and(|text| dom::remember(SETTINGS, &String::from(text)))
    }
}
