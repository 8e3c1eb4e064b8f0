//! placeholder

use leptos::prelude::*;

use crate::{content::Indicator, views::Cx};

/// placeholder
#[component]
pub(in crate::views) fn IndicatorChart(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let _ = (cx, indicator);
}
