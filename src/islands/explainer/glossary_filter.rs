//! The glossary's filter.

use leptos::prelude::*;

/// Shows only the terms that fit what is typed, in kanji, kana, romaji or English.
///
/// Children: the filter's field, hidden until now, and the entries; each carries in `data-text`
/// everything by which it is found, folded the same way as here.
#[island]
pub fn GlossaryFilter(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use js_sys::JsString;
    use web_sys::{HtmlElement, HtmlInputElement};

    use crate::islands::{dom, explainer::count};

    pub(super) fn wake() {
        open_linked_uses();
        let (Some(filter), Some(field), Some(status)) = (
            dom::find::<HtmlElement>("[data-filter]"),
            dom::find::<HtmlInputElement>("#glossary-filter"),
            dom::find::<HtmlElement>("[data-filter] [role=status]"),
        ) else {
            return;
        };
        filter.set_hidden(false);
        let entries = dom::find_all(".my-entry");
        let field_again = field.clone();
        dom::on(&field, "input", move |_| {
            let typed = fold(&field_again.value());
            let mut shown = 0;
            for entry in &entries {
                let fits = entry
                    .get_attribute("data-text")
                    .is_some_and(|text| text.contains(&typed));
                entry.set_hidden(!fits);
                shown += usize::from(fits);
            }
            count::tell(&status, shown);
        });
    }

    /// Folds as the page was folded: NFKC, lower case, katakana to hiragana, nothing between.
    /// The browser's own tables do the work; Rust's would cost the visitor kilobytes.
    fn fold(typed: &str) -> String {
        let lower = String::from(JsString::from(typed).normalize("NFKC").to_lower_case());
        lower
            .chars()
            .filter(|c| !matches!(c, ' ' | '\u{3000}' | '-' | '‐' | '–' | '・'))
            .map(|c| match c {
                'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
                _ => c,
            })
            .collect()
    }

    /// A link to a term's list of pages opens that list.
    fn open_linked_uses() {
        let hash = dom::window().and_then(|window| window.location().hash().ok());
        if let Some(id) = hash.as_deref().and_then(|hash| hash.strip_prefix('#'))
            && let Some(uses) = dom::document().and_then(|document| document.get_element_by_id(id))
            && uses.local_name() == "details"
        {
            let _ = uses.set_attribute("open", "");
            uses.scroll_into_view();
        }
    }
}
