//! The walk's beginning: all steps at a glance.

use leptos::prelude::*;

use crate::{
    content::Step,
    islands::explainer::WalkResume,
    site::Page,
    views::{Cx, components::Picture, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let walk = &cx.content().walk;
    let list = walk
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| item(cx, at, step))
        .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_walk) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&walk.title)}</h1>
            <p class="my-lead">{cx.rich(&walk.summary)}</p>
            <p class="my-hero__ways">
                {walk_ways(cx)}
            </p>
            <ol class="my-steps">{list}</ol>
        </main>
    }
    .into_any()
}

/// Begin the walk or, where a place is remembered, go on with it.
pub(super) fn walk_ways(cx: &Cx) -> AnyView {
    let words = cx.words();
    let walk = &cx.content().walk;
    let steps = walk.steps.len().to_string();
    let minutes = walk.minutes.to_string();
    let first = walk
        .steps
        .first()
        .map(|step| cx.href(&Page::Step(step.id.clone())));
    let ids: Vec<&str> = walk.steps.iter().map(|step| step.id.as_str()).collect();
    let resume = view! {
        <a
            class="my-button"
            hidden
            data-resume=""
            data-steps=ids.join(" ")
            href=cx.href(&Page::Walk)
        >
            {cx.t(&words.resume_walk)}
        </a>
    };
    view! {
        <a class="my-button" data-kind="strong" href=first>
            {cx.t(&words.start_walk)} " "
            <small>
                {cx.fill(&words.walk_length, &[("steps", &steps), ("minutes", &minutes)])}
            </small>
        </a>
        <WalkResume>{resume}</WalkResume>
    }
    .into_any()
}

fn item(cx: &Cx, at: usize, step: &Step) -> AnyView {
    view! {
        <li class="my-steps__item" data-accent=step.accent.clone()>
            <Picture cx=cx.clone() id=step.picture.clone() class="my-steps__picture" />
            <span class="my-steps__number" aria-hidden="true">
                {at + 1}
            </span>
            <span class="my-steps__words">
                <a href=cx.href(&Page::Step(step.id.clone()))>{cx.heading(&step.title)}</a>
                <span class="my-steps__part">{cx.t(&step.part)}</span>
            </span>
        </li>
    }
    .into_any()
}
