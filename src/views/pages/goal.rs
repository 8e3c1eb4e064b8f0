//! A basic goal: cover, figures, policy areas with their measures.

use leptos::prelude::*;

use crate::{
    content::{Area, Goal, Measure, circled},
    site::Page,
    views::{
        Cx,
        components::{Contents, Cover, FigureCard, Pager, Picture, SourceNote, neighbours},
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
            <Cover
                cx=cx.clone()
                label=label(cx, goal)
                picture=goal.picture.clone()
                alt=goal.picture_alt.clone()
                short=goal.short.clone()
                title=goal.title.clone()
                subtitle=Some(goal.subtitle.clone())
                summary=goal.summary.clone()
                source=goal.source.clone()
            />
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
    let mut parts = vec![
        ("targets".to_owned(), cx.t(&words.numeric_targets)),
        ("direction".to_owned(), cx.t(&words.direction_title)),
    ];
    parts.extend(goal.areas.iter().map(|area| {
        let name = format!("({}) {}", area.number, cx.t(&area.short));
        (format!("area-{}", area.id), name)
    }));
    view! { <Contents cx=cx.clone() parts=parts /> }.into_any()
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
