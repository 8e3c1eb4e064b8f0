//! One indicator: from → to, chart, "what if?", meaning, honesty, source.

use leptos::prelude::*;

use crate::{
    content::{Indicator, Kind},
    site::Page,
    views::{
        Cx,
        components::{
            EmbedCode, IndicatorChart, Pager, SourceNote, WhatIfPanel, direction_word, neighbours,
            quantity,
        },
        layout::Breadcrumbs,
    },
};

pub(super) fn view(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let (previous, next) = neighbours(
        &cx.content().indicators,
        |other| other.id == indicator.id,
        |other| (Page::Indicator(other.id.clone()), cx.t(&other.short)),
    );
    let between = vec![(Page::Indicators, cx.t(&words.nav_indicators))];
    view! {
        <Breadcrumbs cx=cx.clone() between=between here=cx.t(&indicator.short) />
        <main id="main" class="my-page my-indicator">
            {cover(cx, indicator)}
            <IndicatorChart cx=cx.clone() indicator=indicator.clone() />
            <WhatIfPanel cx=cx.clone() indicator=indicator.clone() />
            {explanation(cx, indicator)}
            <SourceNote cx=cx.clone() id=indicator.source.clone() />
            <EmbedCode cx=cx.clone() indicator=indicator.clone() />
            <Pager cx=cx.clone() previous=previous next=next />
        </main>
    }
    .into_any()
}

/// The page's head in the goal's colour: kind, name, from → to, and where it belongs.
fn cover(cx: &Cx, indicator: &Indicator) -> AnyView {
    view! {
        <header class="my-cover">
            <div class="my-cover__words">
                <p class="my-cover__label">{kind(cx, indicator)}</p>
                <h1>{cx.heading(&indicator.name)}</h1>
                {from_to(cx, indicator)}
                {tags(cx, indicator)}
                <p class="my-cover__places">{belongs_to(cx, indicator)}</p>
            </div>
        </header>
    }
    .into_any()
}

/// 数値目標 or KPI.
pub(super) fn kind(cx: &Cx, indicator: &Indicator) -> String {
    let words = cx.words();
    cx.t(match indicator.kind {
        Kind::NumericTarget => &words.kind_numeric_target,
        Kind::Kpi => &words.kind_kpi,
    })
}

/// Links to the goal and to every policy area that lists the indicator.
fn belongs_to(cx: &Cx, indicator: &Indicator) -> AnyView {
    let goal_page = Page::Goal(indicator.goal);
    let href = cx.href(&goal_page);
    let goal = cx.content().goal(indicator.goal).map(|goal| {
        view! { <a href=href.clone()>{super::goal::label(cx, goal)}</a> }
    });
    let areas = indicator
        .area
        .iter()
        .chain(&indicator.also_listed_in)
        .filter_map(|id| cx.content().area(id))
        .map(|area| {
            view! {
                " "
                <a href=format!("{href}#area-{}", area.id)>
                    {format!("({}) ", area.number)} {cx.t(&area.short)}
                </a>
            }
        })
        .collect_view();
    view! { <span>{goal} {areas}</span> }.into_any()
}

fn from_to(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let language = cx.language();
    let baseline_year = match &indicator.baseline.period {
        Some(period) => cx.t(period),
        None => indicator.baseline.fiscal_year.long(language),
    };
    let or_more = indicator
        .target
        .at_least
        .then(|| view! { <span class="my-quantity__unit">{cx.t(&words.or_more)}</span> });
    view! {
        <dl class="my-from-to">
            <div class="my-from-to__from">
                <dt>{cx.t(&words.baseline)} " " <span>{baseline_year}</span></dt>
                <dd>{quantity(cx, indicator, indicator.baseline.value)}</dd>
            </div>
            <div class="my-from-to__to">
                <dt>
                    {cx.t(&words.target)} " " <span>{indicator.target.fiscal_year.long(language)}</span>
                </dt>
                <dd>{quantity(cx, indicator, indicator.target.value)} {or_more}</dd>
            </div>
        </dl>
    }
    .into_any()
}

fn tags(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let cumulative = indicator
        .cumulative
        .then(|| view! { <li class="my-pill">{cx.t(&words.cumulative)}</li> });
    let estimated = indicator
        .estimated
        .then(|| view! { <li class="my-pill">{cx.t(&words.estimated)}</li> });
    view! {
        <ul class="my-pills">
            <li class="my-pill">{direction_word(cx, indicator.direction)}</li>
            {cumulative}
            {estimated}
        </ul>
    }
    .into_any()
}

fn explanation(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let reason = indicator.reason.as_ref().map(|reason| {
        view! {
            <h2>{cx.heading(&words.reason_title)}</h2>
            <p>{cx.rich(reason)}</p>
        }
    });
    let note = indicator.note.as_ref().map(|note| {
        view! {
            <h2>{cx.heading(&words.note_title)}</h2>
            <p>{cx.rich(note)}</p>
        }
    });
    view! {
        <section class="my-prose">
            <h2>{cx.heading(&words.meaning_title)}</h2>
            <p>{cx.rich(&indicator.meaning)}</p>
            {reason}
            {note}
        </section>
    }
    .into_any()
}
