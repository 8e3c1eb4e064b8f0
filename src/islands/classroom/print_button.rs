//! A button that prints the page.

use leptos::prelude::*;

/// Shows the button and lets it open the browser's print dialog.
///
/// Children: a hidden button marked `data-print`.
#[island]
pub fn PrintButton(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use web_sys::HtmlElement;

    use crate::islands::dom;

    pub(super) fn wake() {
        for button in dom::find_all("[data-print]") {
            button.set_hidden(false);
            let target: &HtmlElement = &button;
            dom::on(target, "click", |_| {
                if let Some(window) = dom::window() {
                    // A browser without a printer has no dialog to open.
                    let _ = window.print();
                }
            });
        }
    }
}
