//! One indicator's chart in a frame on another site, with its source and the way here.

use leptos::prelude::*;

use crate::{
    content::Indicator,
    views::{
        Cx,
        components::{IndicatorChart, SourceNote},
    },
};

pub(super) fn view(cx: &Cx, indicator: &Indicator) -> AnyView {
    let site = cx.content().site.name.marked(cx.language());
    let more = cx.fill(&cx.words().share.embed_more, &[("site", site)]);
    // A page of its own: nobody but this site may show the rest of it in a frame.
    view! {
        <main id="main" class="my-embed">
            <h1 class="my-visually-hidden">{cx.t(&indicator.name)}</h1>
            <IndicatorChart cx=cx.clone() indicator=indicator.clone() />
            <SourceNote cx=cx.clone() id=indicator.source.clone() />
            <p>
                <a href=cx.href(&cx.page().canonical()) target="_blank" rel="noopener">
                    {more}
                </a>
            </p>
        </main>
    }
    .into_any()
}
