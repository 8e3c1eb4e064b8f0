//! A basic goal: cover, figures, policy areas with their measures.

use leptos::prelude::*;

use crate::{
    content::{Area, Goal, Measure, circled},
    site::Page,
    views::{
        Cx,
        components::{FigureCard, Pager, Picture, SourceNote, neighbours},
        layout::Breadcrumbs,
    },
};

/// 基本目標1, Goal 1.
pub(super) fn label(cx: &Cx, goal: &Goal) -> String {
    cx.fill(&cx.words().goal_label, &[("n", &goal.number.to_string())])
}

pub(super) fn view(cx: &Cx, goal: &Goal) -> AnyView {
    let words = cx.words();
    let targets = cx
        .content()
        .numeric_targets(goal.number)
        .map(|indicator| view! { <FigureCard cx=cx.clone() indicator=indicator.clone() /> })
        .collect_view();
    let direction = goal
        .direction
        .iter()
        .map(|text| view! { <p>{cx.rich(text)}</p> })
        .collect_view();
    let areas = goal
        .areas
        .iter()
        .map(|area| self::area(cx, area))
        .collect_view();
    let (previous, next) = neighbours(
        &cx.content().goals,
        |other| other.number == goal.number,
        |other| {
            let name = format!("{} {}", label(cx, other), cx.t(&other.short));
            (Page::Goal(other.number), name)
        },
    );
    view! {
        <Breadcrumbs cx=cx.clone() here=label(cx, goal) />
        <main id="main" class="my-page">
            <header class="my-cover">
                <Picture
                    cx=cx.clone()
                    id=goal.picture.clone()
                    class="my-cover__picture"
                    alt=cx.t(&goal.picture_alt)
                />
                <div class="my-cover__words">
                    <p class="my-cover__label">{label(cx, goal)}</p>
                    <h1 class="my-cover__title">{cx.heading(&goal.short)}</h1>
                    <p class="my-cover__official">
                        {cx.heading(&goal.title)} <span>{cx.heading(&goal.subtitle)}</span>
                    </p>
                    <p class="my-lead">{cx.rich(&goal.summary)}</p>
                    <SourceNote cx=cx.clone() id=goal.source.clone() />
                </div>
            </header>
            <div class="my-columns">
                {contents(cx, goal)}
                <div class="my-columns__main">
                    <section class="my-section" aria-labelledby="targets">
                        <h2 id="targets">{cx.heading(&words.numeric_targets)}</h2>
                        <div class="my-figure-cards">{targets}</div>
                    </section>
                    <section class="my-section" aria-labelledby="direction">
                        <h2 id="direction">{cx.heading(&words.direction_title)}</h2>
                        <div class="my-prose">{direction}</div>
                    </section>
                    {areas}
                </div>
            </div>
            <Pager cx=cx.clone() previous=previous next=next />
        </main>
    }
    .into_any()
}

fn contents(cx: &Cx, goal: &Goal) -> AnyView {
    let words = cx.words();
    let areas = goal
        .areas
        .iter()
        .map(|area| {
            view! {
                <li>
                    <a href=format!("#area-{}", area.id)>
                        {format!("({}) ", area.number)} {cx.t(&area.short)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="my-contents" aria-label=cx.t(&words.contents)>
            <ul>
                <li>
                    <a href="#targets">{cx.t(&words.numeric_targets)}</a>
                </li>
                <li>
                    <a href="#direction">{cx.t(&words.direction_title)}</a>
                </li>
                {areas}
            </ul>
        </nav>
    }
    .into_any()
}

fn area(cx: &Cx, area: &Area) -> AnyView {
    let words = cx.words();
    let anchor = format!("area-{}", area.id);
    let measures = area
        .measures
        .iter()
        .map(|measure| self::measure(cx, area, measure))
        .collect_view();
    let mut watching = cx.content().watching(&area.id).peekable();
    let figures = watching.peek().is_some().then(|| {
        let cards = watching
            .map(|indicator| view! { <FigureCard cx=cx.clone() indicator=indicator.clone() level=4 /> })
            .collect_view();
        view! {
            <div class="my-area__figures">
                <h3>{cx.t(&words.area_indicators)}</h3>
                <div class="my-figure-cards">{cards}</div>
            </div>
        }
    });
    view! {
        <section class="my-area" id=anchor aria-labelledby=format!("area-{}-title", area.id)>
            <div class="my-area__head">
                <Picture cx=cx.clone() id=area.picture.clone() class="my-area__picture" />
                <div>
                    <p class="my-area__label">
                        {cx.fill(&words.area_label, &[("n", &area.number.to_string())])} " "
                        {cx.t(&area.short)}
                    </p>
                    <h2 id=format!("area-{}-title", area.id)>{cx.heading(&area.title)}</h2>
                </div>
            </div>
            <p class="my-prose">{cx.rich(&area.summary)}</p>
            <div class="my-measures">{measures}</div>
            {figures}
            <SourceNote cx=cx.clone() id=area.source.clone() />
        </section>
    }
    .into_any()
}

/// A measure as a card: the plain summary first, the actions within.
fn measure(cx: &Cx, area: &Area, measure: &Measure) -> AnyView {
    let words = cx.words();
    let count = measure.actions.len().to_string();
    let actions = measure
        .actions
        .iter()
        .map(|action| view! { <li>{cx.rich(action)}</li> })
        .collect_view();
    view! {
        <article class="my-measure" id=format!("measure-{}-{}", area.id, measure.number)>
            <h3 class="my-measure__title">
                <span class="my-measure__number">{circled(measure.number)}</span>
                <span>{cx.heading(&measure.title)}</span>
            </h3>
            <p>{cx.rich(&measure.summary)}</p>
            <details class="my-measure__actions">
                <summary>{cx.fill(&words.actions, &[("count", &count)])}</summary>
                <ul>{actions}</ul>
            </details>
        </article>
    }
    .into_any()
}
