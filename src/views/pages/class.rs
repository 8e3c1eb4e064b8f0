//! The teacher's page.

use leptos::prelude::*;

use crate::{
    site::Page,
    views::{Cx, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let links = [
        (Page::Slides, &words.slides_title),
        (Page::Worksheet, &words.worksheet_title),
        (Page::Answers, &words.answers_title),
        (Page::Quiz, &words.quiz_title),
        (Page::Decide, &words.decide_title),
        (Page::QrCodes, &words.qr_title),
    ]
    .map(|(page, name)| {
        view! {
            <li>
                <a href=cx.href(&page)>{cx.t(name)}</a>
            </li>
        }
    })
    .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_class) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.class_title)}</h1>
            <p class="my-lead">{cx.t(&words.class_lead)}</p>
            <ul class="my-class__links">{links}</ul>
        </main>
    }
    .into_any()
}
