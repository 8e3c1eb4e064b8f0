//! A baseline and its target in one line: from → to.

use leptos::prelude::*;

use crate::{content::Indicator, views::Cx};

/// From → to with the unit, which never leaves the target's figure, and "or more" where the plan
/// says so.
#[component]
pub(in crate::views) fn Slope(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let words = cx.words();
    let or_more = indicator
        .target
        .at_least
        .then(|| view! { <span class="my-slope__unit">{cx.t(&words.or_more)}</span> });
    view! {
        <span class="my-slope">
            <span class="my-slope__from">{indicator.format(indicator.baseline.value)}</span>
            <span class="my-slope__arrow" aria-hidden="true">
                "→"
            </span>
            <span class="my-visually-hidden">{cx.t(&words.to)}</span>
            <span class="my-slope__goal">
                <span class="my-slope__to">{indicator.format(indicator.target.value)}</span>
                "\u{a0}"
                <span class="my-slope__unit">{cx.t(&indicator.unit)}</span>
            </span>
            {or_more}
        </span>
    }
}
