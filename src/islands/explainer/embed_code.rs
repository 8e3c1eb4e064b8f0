//! Copying the lines that show a chart on another site.

use leptos::prelude::*;

/// Puts the full address into the lines where the pages do not know it, and copies them.
///
/// Children: the `<details>` with the lines in a `<textarea>`; its `data-path` is the address as it
/// stands there, if it must be completed.
#[island]
pub fn EmbedCode(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use web_sys::{HtmlElement, HtmlTextAreaElement, Url};

    use crate::islands::{clipboard, dom};

    pub(super) fn wake() {
        let Some(details) = dom::find::<HtmlElement>("[data-embed]") else {
            return;
        };
        let (Some(lines), Some(button)) = (
            dom::find_in::<HtmlTextAreaElement>(&details, "textarea"),
            dom::find_in::<HtmlElement>(&details, "[data-embed-copy]"),
        ) else {
            return;
        };
        complete(&lines);
        details.set_hidden(false);
        button.set_hidden(false);
        dom::on(&button, "click", move |_| {
            let (details, lines) = (details.clone(), lines.clone());
            clipboard::copy(lines.value(), move |_, copied| {
                tell(&details, &lines, copied);
            });
        });
    }

    /// Where the site is, the browser knows.
    fn complete(lines: &HtmlTextAreaElement) {
        let Some(path) = lines.get_attribute("data-path") else {
            return;
        };
        let here = dom::window().and_then(|window| window.location().href().ok());
        if let Ok(address) = Url::new_with_base(&path, &here.unwrap_or_default()) {
            lines.set_value(&lines.value().replacen(&path, &address.href(), 1));
        }
    }

    /// Says that the lines are copied, or selects them for the visitor to copy.
    fn tell(details: &HtmlElement, lines: &HtmlTextAreaElement, copied: bool) {
        for (said, wanted) in [("[data-copied]", true), ("[data-by-hand]", false)] {
            if let Some(said) = dom::find_in::<HtmlElement>(details, said) {
                said.set_hidden(copied != wanted);
            }
        }
        if !copied {
            let _ = lines.focus();
            lines.select();
        }
    }
}
