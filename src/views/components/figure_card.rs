//! An indicator as a card: from → to, with years, unit and direction.

use leptos::prelude::*;

use super::{MiniChart, Slope, direction_word, voice};
use crate::{content::Indicator, site::Page, views::Cx};

/// A small card that leads to an indicator's page.
#[component]
pub(in crate::views) fn FigureCard(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
    /// The level of the card's heading below the headings around it.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let name = view! { <a href=cx.href(&Page::Indicator(indicator.id.clone()))>{cx.heading(&indicator.name)}</a> };
    let heading = match level {
        2 => view! { <h2 class="my-figure-card__name">{name}</h2> }.into_any(),
        3 => view! { <h3 class="my-figure-card__name">{name}</h3> }.into_any(),
        _ => view! { <h4 class="my-figure-card__name">{name}</h4> }.into_any(),
    };
    view! {
        <article class="my-figure-card">
            {heading}
            <Slope cx=cx.clone() indicator=indicator.clone() />
            <MiniChart cx=cx.clone() indicator=indicator.clone() />
            <p class="my-figure-card__meta">
                <span class="my-pill">{direction_word(&cx, indicator.direction)}</span>
                <span>
                    {voice(&cx).baseline_when_short(&indicator)} " → "
                    {indicator.target.fiscal_year.short(cx.language())}
                </span>
            </p>
        </article>
    }
}
