//! The bar that is there while a page is read aloud.

use js_sys::Number;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

use crate::islands::dom;

/// The bar, and what the page's style is told of it.
pub(super) struct Bar {
    bar: HtmlElement,
    html: HtmlElement,
}

impl Bar {
    pub(super) fn find() -> Option<Self> {
        Some(Self {
            bar: dom::find("[data-speech]")?,
            html: dom::document()?.document_element()?.dyn_into().ok()?,
        })
    }

    pub(super) fn open(&self) {
        self.bar.set_hidden(false);
        let _ = self.html.set_attribute("data-read-aloud", "");
        self.measure();
        if let Some(toggle) = dom::find_in::<HtmlElement>(&self.bar, "[data-speak=toggle]") {
            let _ = toggle.focus();
        }
    }

    pub(super) fn close(&self) {
        for message in dom::find_all_in(&self.bar, "[data-say], [data-speak=go-on]") {
            message.set_hidden(true);
        }
        self.bar.set_hidden(true);
        let _ = self.html.remove_attribute("data-read-aloud");
    }

    /// Whether the focus is within.
    pub(super) fn has_focus(&self) -> bool {
        let focused = dom::document().and_then(|document| document.active_element());
        focused.is_some_and(|focused| self.bar.contains(Some(&focused)))
    }

    /// How much of the window it takes, in pixels.
    pub(super) fn height(&self) -> i32 {
        self.bar.offset_height()
    }

    /// Lets the page keep as much room free as the bar takes.
    pub(super) fn measure(&self) {
        let style = self.html.style();
        let height = format!("{}px", self.height());
        let held = style.get_property_value("--speech").unwrap_or_default();
        // Everything on the page inherits it, and is styled anew when it is set, even to what it was.
        if held != height && !(held.is_empty() && self.height() == 0) {
            let _ = style.set_property("--speech", &height);
        }
    }

    /// Tells something about voices, or no longer.
    pub(super) fn say(&self, what: &str, shown: bool) {
        for message in dom::find_all_in(&self.bar, &format!("[data-say=\"{what}\"]")) {
            message.set_hidden(!shown);
        }
        if what == "remote" {
            for button in dom::find_all_in(&self.bar, "[data-speak=go-on]") {
                button.set_hidden(!shown);
            }
        }
        self.measure();
    }

    /// Offers to pause, or to go on.
    pub(super) fn show_going(&self, going: bool) {
        for (selector, shown) in [("[data-going]", going), ("[data-paused]", !going)] {
            if let Some(face) = dom::find_in::<HtmlElement>(&self.bar, selector) {
                face.set_hidden(!shown);
            }
        }
    }

    pub(super) fn speed_field(&self) -> Option<HtmlSelectElement> {
        dom::find_in(&self.bar, "[data-speed]")
    }

    /// The speed chosen, as a multiple of the voice's own.
    pub(super) fn speed(&self) -> f32 {
        // The browser reads numbers: Rust's own reader would cost the visitor kilobytes.
        self.speed_field()
            .map_or(1.0, |field| Number::parse_float(&field.value()) as f32)
    }

    /// Takes over the speed of the site's settings, which offer the same.
    pub(super) fn adopt_speed(&self) {
        if let (Some(field), Some(rate)) =
            (self.speed_field(), self.html.get_attribute("data-rate"))
        {
            field.set_value(&rate);
        }
    }
}
