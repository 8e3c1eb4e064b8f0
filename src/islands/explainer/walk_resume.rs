//! Offering the walk where it was left.

use leptos::prelude::*;

/// The name under which the device remembers the last step.
#[cfg(target_family = "wasm")]
pub(super) const STEP: &str = "machiyomi:step";

/// Shows the link that goes on with the walk, where the device remembers a step.
///
/// Children: the link, hidden until now, which leads to the walk and names all steps.
#[island]
pub fn WalkResume(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use web_sys::HtmlAnchorElement;

    use super::STEP;
    use crate::islands::dom;

    pub(super) fn wake() {
        let (Some(link), Some(step)) = (
            dom::find::<HtmlAnchorElement>("a[data-resume]"),
            dom::recall(STEP),
        ) else {
            return;
        };
        // The first step is where the other button leads; a step may have gone from the content.
        let steps = link.get_attribute("data-steps").unwrap_or_default();
        if steps.split(' ').skip(1).any(|known| known == step) {
            link.set_href(&format!("{}{step}/", link.href()));
            link.set_hidden(false);
        }
    }
}
