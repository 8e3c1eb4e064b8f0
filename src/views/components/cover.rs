//! The cover of a goal or project: number, drawing, official title, in a sentence.

use leptos::prelude::*;

use super::{Picture, SourceNote};
use crate::{content::Localized, views::Cx};

/// The cover; `more` stands between the sentence and the source.
#[component]
pub(in crate::views) fn Cover(
    /// The page.
    cx: Cx,
    /// What the page is: its kind and number.
    label: String,
    /// The drawing's id.
    picture: String,
    /// What the drawing says.
    alt: Localized,
    /// The short title in everyday words.
    short: Localized,
    /// The official title.
    title: Localized,
    /// The official subtitle, if there is one.
    subtitle: Option<Localized>,
    /// One sentence.
    summary: Localized,
    /// What else the cover says.
    #[prop(optional)]
    more: Option<AnyView>,
    /// The section cited.
    source: String,
) -> impl IntoView {
    let subtitle = subtitle.map(|subtitle| view! { <span>{cx.heading(&subtitle)}</span> });
    view! {
        <header class="my-cover">
            <Picture cx=cx.clone() id=picture class="my-cover__picture" alt=cx.t(&alt) />
            <div class="my-cover__words">
                <p class="my-cover__label">{label}</p>
                <h1 class="my-cover__title">{cx.heading(&short)}</h1>
                <p class="my-cover__official">{cx.heading(&title)} " " {subtitle}</p>
                <p class="my-lead">{cx.rich(&summary)}</p>
                {more}
                <SourceNote cx=cx.clone() id=source />
            </div>
        </header>
    }
}
