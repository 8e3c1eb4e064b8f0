//! How many things a filter shows.

use leptos::prelude::*;

use crate::{content::Localized, views::Cx};

/// A status line with both its sentences, for islands to fill in the number and choose.
#[component]
pub(in crate::views) fn Count(
    /// The page.
    cx: Cx,
    /// The sentence with the number; {count}.
    some: Localized,
    /// The sentence where nothing is shown.
    none: Localized,
    /// The number at first.
    count: usize,
) -> impl IntoView {
    let some = cx.t(&some);
    let (before, after) = some.split_once("{count}").unwrap_or((&some, ""));
    view! {
        <p class="my-filter__count" role="status">
            <span data-some="">
                {before.to_owned()} <span data-count="">{count}</span> {after.to_owned()}
            </span>
            <span data-none="" hidden>
                {cx.t(&none)}
            </span>
        </p>
    }
}
