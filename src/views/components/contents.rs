//! A page's table of contents.

use leptos::prelude::*;

use crate::views::Cx;

/// Links to the parts of the page: the id of each, and its name.
#[component]
pub(in crate::views) fn Contents(
    /// The page.
    cx: Cx,
    /// The parts in order.
    parts: Vec<(String, String)>,
) -> impl IntoView {
    let links = parts
        .into_iter()
        .map(|(id, name)| {
            view! {
                <li>
                    <a href=format!("#{id}")>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="my-contents" aria-label=cx.t(&cx.words().contents)>
            <ul>{links}</ul>
        </nav>
    }
}
