//! The page about what touches the reader.

use leptos::prelude::*;

use crate::views::{Cx, layout::Breadcrumbs};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_for_me) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.for_me_title)}</h1>
            <p class="my-lead">{cx.t(&words.for_me_lead)}</p>
        </main>
    }
    .into_any()
}
