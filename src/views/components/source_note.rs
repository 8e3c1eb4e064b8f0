//! Where something stands in the plan.

use leptos::prelude::*;

use crate::views::Cx;

/// The quiet line that cites section and page.
#[component]
pub(in crate::views) fn SourceNote(
    /// The page.
    cx: Cx,
    /// The section's id.
    id: String,
) -> impl IntoView {
    cx.content().section(&id).map(|section| {
        let words = cx.words();
        let label = section.label.marked(cx.language());
        let text = match section.page {
            Some(page) => cx.fill(
                &words.source_with_page,
                &[("section", label), ("page", &page.to_string())],
            ),
            None => cx.fill(&words.source_without_page, &[("section", label)]),
        };
        view! { <p class="my-source">{text}</p> }
    })
}
