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
        let (Some(window), Some(link)) = (
            dom::window(),
            dom::find::<HtmlAnchorElement>("a[data-resume]"),
        ) else {
            return;
        };
        let walk = link.href();
        offer(&link, &walk);
        // A page that was kept to come back to knows nothing of the steps taken meanwhile.
        dom::on(&window, "pageshow", move |_| offer(&link, &walk));
    }

    /// Lets the link lead to the step that the device remembers, below the walk's address.
    fn offer(link: &HtmlAnchorElement, walk: &str) {
        let step = dom::recall(STEP).unwrap_or_default();
        // The first step is where the other button leads; a step may have gone from the content.
        let steps = link.get_attribute("data-steps").unwrap_or_default();
        let known = steps.split(' ').skip(1).any(|known| known == step);
        if known {
            link.set_href(&[walk, &step, "/"].concat());
        }
        link.set_hidden(!known);
    }
}
