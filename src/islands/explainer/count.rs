//! Telling how many things a narrowed list shows.

use web_sys::HtmlElement;

use crate::islands::dom;

/// Writes how many things are shown into a status line that holds its own sentences.
pub(super) fn tell(status: &HtmlElement, count: usize) {
    for (part, shown) in [("[data-some]", count > 0), ("[data-none]", count == 0)] {
        if let Some(part) = dom::find_in::<HtmlElement>(status, part) {
            part.set_hidden(!shown);
        }
    }
    if let Some(place) = dom::find_in::<HtmlElement>(status, "[data-count]") {
        place.set_text_content(Some(&count.to_string()));
    }
}
