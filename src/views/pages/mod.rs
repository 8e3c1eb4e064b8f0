//! One view for each kind of page.

mod about;
mod glossary;
mod goal;
mod home;
mod indicator;
mod indicators;
mod languages;
mod not_found;
mod project;
mod step;
mod walk;

use leptos::prelude::*;

use super::{Cx, document::Meta};
use crate::site::Page;

/// The main part of the page, with its breadcrumbs.
pub(super) fn main(cx: &Cx) -> AnyView {
    let content = cx.content();
    match cx.page() {
        Page::Languages => languages::view(cx),
        Page::Home => home::view(cx),
        Page::Walk => walk::view(cx),
        Page::Step(id) => content
            .walk
            .steps
            .iter()
            .position(|step| step.id == *id)
            .map(|at| step::view(cx, at))
            .into_any(),
        Page::Goal(number) => content
            .goal(*number)
            .map(|goal| goal::view(cx, goal))
            .into_any(),
        Page::Project(number) => content
            .project(*number)
            .map(|project| project::view(cx, project))
            .into_any(),
        Page::Indicators => indicators::view(cx),
        Page::Indicator(id) => content
            .indicator(id)
            .map(|indicator| indicator::view(cx, indicator))
            .into_any(),
        Page::Glossary => glossary::view(cx),
        Page::About => about::view(cx),
        Page::NotFound => not_found::view(cx),
    }
}

/// The page's title and description.
pub(super) fn meta(cx: &Cx) -> Meta {
    let content = cx.content();
    let words = cx.words();
    let (title, description) = match cx.page() {
        Page::Languages | Page::Home => (cx.t(&content.site.name), cx.t(&content.site.home.lead)),
        Page::Walk => (cx.t(&content.walk.title), cx.t(&content.walk.summary)),
        Page::Step(id) => content
            .walk
            .steps
            .iter()
            .find(|step| step.id == *id)
            .map(|step| (cx.t(&step.title), cx.t(&step.text)))
            .unwrap_or_default(),
        Page::Goal(number) => content
            .goal(*number)
            .map(|goal| {
                (
                    format!("{} {}", goal::label(cx, goal), cx.t(&goal.short)),
                    cx.t(&goal.summary),
                )
            })
            .unwrap_or_default(),
        Page::Project(number) => content
            .project(*number)
            .map(|project| {
                (
                    format!("{} {}", project::label(cx, project), cx.t(&project.short)),
                    cx.t(&project.summary),
                )
            })
            .unwrap_or_default(),
        Page::Indicators => (cx.t(&words.indicators_title), cx.t(&words.indicators_lead)),
        Page::Indicator(id) => content
            .indicator(id)
            .map(|indicator| (cx.t(&indicator.name), cx.t(&indicator.meaning)))
            .unwrap_or_default(),
        Page::Glossary => (cx.t(&words.glossary_title), cx.t(&words.glossary_lead)),
        Page::About => (cx.t(&words.about_title), cx.t(&words.about_lead)),
        Page::NotFound => (cx.t(&words.not_found_title), cx.t(&words.not_found_text)),
    };
    Meta { title, description }
}

/// The family of colours in which the page is kept.
pub(super) fn accent(cx: &Cx) -> Option<String> {
    let content = cx.content();
    match cx.page() {
        Page::Step(id) => content
            .walk
            .steps
            .iter()
            .find(|step| step.id == *id)
            .map(|step| step.accent.clone()),
        Page::Goal(number) => content.goal(*number).map(|goal| goal.accent.clone()),
        Page::Project(number) => content
            .project(*number)
            .map(|project| project.accent.clone()),
        Page::Indicator(id) => content
            .indicator(id)
            .and_then(|indicator| content.goal(indicator.goal))
            .map(|goal| goal.accent.clone()),
        _ => None,
    }
}
