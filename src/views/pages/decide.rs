//! The page for sharing out points.

use leptos::prelude::*;

use crate::views::{Cx, layout::Breadcrumbs};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_decide) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.decide_title)}</h1>
            <p class="my-lead">{cx.t(&words.decide_lead)}</p>
        </main>
    }
    .into_any()
}
