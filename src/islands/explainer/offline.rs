//! Saving the whole site on the device, and telling what is there.

use leptos::prelude::*;

/// Lets the reader save everything, stop and undo it; says how it goes, shows the pages that are on
/// the device, and leads on to the page that was wanted.
///
/// Children: an element marked `data-offline` that names the script which does it (`data-module`),
/// the way to the site's root and the size of the site; in it sentences (`data-say`), buttons
/// (`data-do`), a progress bar, and every page in a list (`data-path`).
#[island]
pub fn OfflineShelf(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::cell::Cell;

    use js_sys::Array;
    use wasm_bindgen::{JsValue, closure::Closure};
    use web_sys::{HtmlAnchorElement, HtmlElement, UrlSearchParams};

    use crate::islands::{
        dom,
        explainer::{count, script},
    };

    /// In which states a button can be pressed.
    const BUTTONS: [(&str, &[&str]); 3] = [
        (
            "save",
            &["empty", "partly", "stopped", "full", "changed", "failed"],
        ),
        ("stop", &["saving"]),
        (
            "forget",
            &["partly", "saved", "stopped", "changed", "failed"],
        ),
    ];

    /// How many percent saving goes on before a screen reader is told again.
    const STRIDE: u32 = 25;

    pub(super) fn wake() {
        let Some(root) = dom::find::<HtmlElement>("[data-offline]") else {
            return;
        };
        let attribute = |name: &str| root.get_attribute(name).unwrap_or_default();
        lead_on(&root, &attribute("data-root"));
        let module = attribute("data-module");
        let shelf = Shelf {
            root,
            told: Cell::default(),
        };
        // Without the script the page says what saving needs.
        let _ = script::import(module, move |module| begin(shelf, module));
    }

    /// The worker leads here with the path of a page that is not on the device.
    fn lead_on(root: &HtmlElement, to_root: &str) {
        let wanted = dom::window()
            .and_then(|window| window.location().search().ok())
            .and_then(|search| UrlSearchParams::new_with_str(&search).ok())
            .and_then(|parameters| parameters.get("for"));
        let notice = dom::find_in::<HtmlElement>(root, "[data-missing]");
        if let (Some(wanted), Some(notice)) = (wanted, notice) {
            if let Some(link) = dom::find_in::<HtmlAnchorElement>(&notice, "a") {
                link.set_href(&format!("{to_root}{wanted}"));
            }
            notice.set_hidden(false);
        }
    }

    fn begin(shelf: Shelf, module: JsValue) -> Result<JsValue, JsValue> {
        for (name, _) in BUTTONS {
            if let Some(button) = shelf.find(&format!("[data-do={name}]")) {
                let module = module.clone();
                dom::on(&button, "click", move |_| {
                    // What can go wrong is reported as a state.
                    let _ = script::call(&module, name, &JsValue::UNDEFINED);
                });
            }
        }
        shelf.tell_size();
        let report = Closure::<dyn FnMut(String, u32, Option<Array>)>::new(
            move |state: String, percent: u32, kept: Option<Array>| {
                shelf.show(&state, percent);
                if let Some(kept) = kept {
                    shelf.list(&kept);
                }
            },
        );
        let begun = script::call(&module, "begin", report.as_ref());
        // It is called as long as the page lives.
        report.forget();
        begun
    }

    struct Shelf {
        root: HtmlElement,
        /// How many percent have been told.
        told: Cell<u32>,
    }

    impl Shelf {
        fn find(&self, selector: &str) -> Option<HtmlElement> {
            dom::find_in(&self.root, selector)
        }

        /// How much room everything takes, in full megabytes.
        fn tell_size(&self) {
            let bytes = self.root.get_attribute("data-bytes").unwrap_or_default();
            let bytes: u64 = bytes.parse().unwrap_or_default();
            if let Some(place) = self.find("[data-size] span") {
                place.set_text_content(Some(&bytes.div_ceil(1_000_000).to_string()));
            }
            if let Some(size) = self.find("[data-size]") {
                size.set_hidden(bytes == 0);
            }
        }

        fn show(&self, state: &str, percent: u32) {
            if let Some(bar) = self.find("progress") {
                bar.set_hidden(state != "saving");
                let _ = bar.set_attribute("value", &percent.to_string());
            }
            if percent == 0 || percent >= self.told.get() + STRIDE {
                self.told.set(percent);
                if let Some(place) = self.find("[data-percent]") {
                    place.set_text_content(Some(&percent.to_string()));
                }
            }
            for sentence in dom::find_all_in(&self.root, "[data-say]") {
                let said = sentence.get_attribute("data-say");
                sentence.set_hidden(said.as_deref() != Some(state));
            }
            self.show_buttons(state);
        }

        /// A button that goes away hands its focus to the one that comes.
        fn show_buttons(&self, state: &str) {
            let focused = self.find("[data-do]:focus");
            let mut first = None;
            for (name, states) in BUTTONS {
                if let Some(button) = self.find(&format!("[data-do={name}]")) {
                    let shown = states.contains(&state);
                    button.set_hidden(!shown);
                    if shown && first.is_none() {
                        first = Some(button);
                    }
                }
            }
            // Browsers differ in when they take the focus from what is hidden.
            let lost = focused.is_some_and(|button| button.hidden());
            if let Some(button) = first.filter(|_| lost) {
                let _ = button.focus();
            }
        }

        /// Shows the pages that are kept; `kept` are paths from the site's root.
        fn list(&self, kept: &Array) {
            let mut shown = 0;
            for page in dom::find_all_in(&self.root, "[data-path]") {
                let path = JsValue::from(page.get_attribute("data-path").unwrap_or_default());
                let there = kept.includes(&path, 0);
                page.set_hidden(!there);
                shown += usize::from(there);
            }
            if let Some(section) = self.find("[data-kept]") {
                section.set_hidden(false);
                if let Some(status) = dom::find_in(&section, "[role=status]") {
                    count::tell(&status, shown);
                }
            }
        }
    }
}
