//! Switching the language without losing one's place.

use leptos::prelude::*;

/// Leads to the same place of the same page in another language.
///
/// Children: the links to the same page. Parts of a page have the same ids in every language.
#[island]
pub fn LanguageSwitch(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use wasm_bindgen::JsCast;
    use web_sys::HtmlAnchorElement;

    use crate::islands::dom;

    /// How far below the window's top a part may begin and still be the one being read.
    const READING_LINE: f64 = 160.0;

    pub(super) fn wake() {
        for link in dom::find_all("a[data-language-switch]") {
            let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else {
                continue;
            };
            let again = link.clone();
            dom::on(&link, "click", move |_| {
                again.set_hash(&place().unwrap_or_default());
            });
        }
    }

    /// The id of the part of the page that is being read; none at the page's beginning.
    fn place() -> Option<String> {
        dom::find_all("main [id]")
            .into_iter()
            .map(|part| (part.get_bounding_client_rect().top(), part))
            .take_while(|(top, _)| *top < READING_LINE)
            .filter(|(_, part)| part.offset_parent().is_some())
            .last()
            .filter(|_| {
                dom::window().and_then(|window| window.scroll_y().ok()) > Some(READING_LINE)
            })
            .map(|(_, part)| part.id())
    }
}
