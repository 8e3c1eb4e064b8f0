//! One view for each kind of page.

mod about;
mod accessibility;
mod class;
mod decide;
mod embed;
mod for_me;
mod glossary;
mod goal;
mod home;
mod indicator;
mod indicators;
mod languages;
mod not_found;
mod offline;
mod project;
mod qr;
mod quiz;
mod search;
mod slides;
mod step;
mod task;
mod walk;
mod worksheet;

use leptos::prelude::*;

pub(super) use about::LICENCES;

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
        Page::ForMe => for_me::view(cx),
        Page::Quiz => quiz::view(cx),
        Page::Decide => decide::view(cx),
        Page::Class => class::view(cx),
        Page::Worksheet => worksheet::view(cx, false),
        Page::Answers => worksheet::view(cx, true),
        Page::Slides => slides::view(cx),
        Page::QrCodes => qr::view(cx),
        Page::About => about::view(cx),
        Page::Accessibility => accessibility::view(cx),
        Page::NotFound | Page::NotFoundIn => not_found::view(cx),
        Page::Search => search::view(cx),
        Page::Embed(id) => content
            .indicator(id)
            .map(|indicator| embed::view(cx, indicator))
            .into_any(),
        Page::Offline => offline::view(cx),
    }
}

/// What stands above the page's title, such as 基本目標1.
pub(super) fn label(cx: &Cx) -> Option<String> {
    let content = cx.content();
    match cx.page() {
        Page::Goal(number) => content.goal(*number).map(|goal| goal::label(cx, goal)),
        Page::Project(number) => content
            .project(*number)
            .map(|project| project::label(cx, project)),
        _ => None,
    }
}

/// The page's title and description.
pub(super) fn meta(cx: &Cx) -> Meta {
    let content = cx.content();
    let (title, description) = match cx.page() {
        Page::Step(id) => content
            .walk
            .steps
            .iter()
            .find(|step| step.id == *id)
            .map(|step| (cx.t(&step.title), cx.t(&step.text))),
        Page::Goal(number) => content.goal(*number).map(|goal| {
            (
                format!("{} {}", goal::label(cx, goal), cx.t(&goal.short)),
                cx.t(&goal.summary),
            )
        }),
        Page::Project(number) => content.project(*number).map(|project| {
            (
                format!("{} {}", project::label(cx, project), cx.t(&project.short)),
                cx.t(&project.summary),
            )
        }),
        Page::Indicator(id) | Page::Embed(id) => content
            .indicator(id)
            .map(|indicator| (cx.t(&indicator.name), cx.t(&indicator.meaning))),
        page => page
            .words(content)
            .map(|words| (cx.t(words.title), cx.t(words.lead))),
    }
    .unwrap_or_default();
    Meta { title, description }
}

/// The name by which a page is listed.
fn page_name(cx: &Cx, page: &Page) -> String {
    let content = cx.content();
    match page {
        Page::Step(id) => content
            .walk
            .steps
            .iter()
            .find(|step| step.id == *id)
            .map(|step| cx.t(&step.title)),
        Page::Goal(number) => content.goal(*number).map(|goal| goal::label(cx, goal)),
        Page::Project(number) => content
            .project(*number)
            .map(|project| project::label(cx, project)),
        Page::Indicator(id) | Page::Embed(id) => content
            .indicator(id)
            .map(|indicator| cx.t(&indicator.short)),
        page => page.words(content).map(|words| cx.t(words.name)),
    }
    .unwrap_or_default()
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
        Page::Indicator(id) | Page::Embed(id) => content
            .indicator(id)
            .and_then(|indicator| content.goal(indicator.goal))
            .map(|goal| goal.accent.clone()),
        _ => None,
    }
}
