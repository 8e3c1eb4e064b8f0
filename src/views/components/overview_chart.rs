//! placeholder

use leptos::prelude::*;

use crate::views::Cx;

/// placeholder
#[component]
pub(in crate::views) fn OverviewChart(
    /// The page.
    cx: Cx,
) -> impl IntoView {
    let _ = cx;
}
