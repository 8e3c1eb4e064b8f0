//! The worksheet for paper, and the same with its answers.

use leptos::prelude::*;

use super::task;
use crate::{
    islands::classroom::PrintButton,
    site::Page,
    views::{Cx, layout::Breadcrumbs},
};

/// The sheet; `solved` for the teacher's.
pub(super) fn view(cx: &Cx, solved: bool) -> AnyView {
    let words = cx.words();
    let (title, lead) = if solved {
        (&words.sheet.answers_title, &words.sheet.answers_lead)
    } else {
        (&words.sheet.title, &words.sheet.lead)
    };
    let print = view! {
        <button type="button" class="my-button" data-print="" hidden>
            {cx.t(&words.class.print)}
        </button>
    };
    let tasks = cx
        .content()
        .lesson
        .tasks
        .iter()
        .enumerate()
        .map(|(at, task)| task::view(cx, at + 1, task, solved))
        .collect_view();
    view! {
        <Breadcrumbs
            cx=cx.clone()
            between=vec![(Page::Class, cx.t(&words.nav_class))]
            here=cx.t(title)
        />
        <main id="main" class="my-page my-sheets">
            <p class="my-lead my-sheets__lead">{cx.t(lead)}</p>
            <PrintButton>{print}</PrintButton>
            <article class="my-paper" data-solved=solved.then_some("")>
                <header class="my-paper__head">
                    <p class="my-paper__plan">{cx.t(&cx.content().site.name)}</p>
                    <h1>{cx.heading(title)}</h1>
                    {(!solved).then(|| fields(cx))}
                </header>
                {tasks}
            </article>
        </main>
    }
    .into_any()
}

/// Where pupils write who they are.
fn fields(cx: &Cx) -> AnyView {
    let words = cx.words();
    let fields = [&words.sheet.class, &words.sheet.name, &words.sheet.date]
        .map(|word| view! { <li class="my-paper__field">{cx.t(word)}</li> })
        .collect_view();
    view! { <ul class="my-paper__fields">{fields}</ul> }.into_any()
}
