//! The accessibility statement.

use leptos::prelude::*;

use crate::{
    content::{Conformance, Criterion, Localized},
    views::{Cx, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = &cx.words().accessibility;
    let statement = &cx.content().accessibility;
    let criteria = statement
        .criteria
        .iter()
        .map(|criterion| self::criterion(cx, criterion))
        .collect_view();
    let limits = statement
        .limits_known
        .iter()
        .map(|limit| view! { <li>{cx.rich(limit)}</li> })
        .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&statement.title)}</h1>
            <p class="my-lead">{cx.rich(&statement.lead)}</p>
            {part(cx, "aim", &words.aim, &[&statement.aim, &statement.scope])}
            <section class="my-section" aria-labelledby="tested">
                <h2 id="tested">{cx.heading(&words.tested)}</h2>
                <p>{cx.rich(&statement.how_tested)}</p>
                <p>{last_run(cx)}</p>
            </section>
            <section class="my-section" aria-labelledby="results">
                <h2 id="results">{cx.heading(&words.results)}</h2>
                <p>{tally(cx)}</p>
                <p>{cx.rich(&statement.removed)}</p>
                <ul class="my-criteria">{criteria}</ul>
            </section>
            <section class="my-section" aria-labelledby="limits">
                <h2 id="limits">{cx.heading(&words.limits)}</h2>
                <p>{cx.rich(&statement.limits)}</p>
                <ul class="my-prose">{limits}</ul>
            </section>
            {part(cx, "contact", &words.contact, &[&statement.contact])}
        </main>
    }
    .into_any()
}

fn part(cx: &Cx, id: &'static str, title: &Localized, texts: &[&Localized]) -> AnyView {
    let texts = texts
        .iter()
        .map(|text| view! { <p>{cx.rich(text)}</p> })
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby=id>
            <h2 id=id>{cx.heading(title)}</h2>
            {texts}
        </section>
    }
    .into_any()
}

/// When the tests ran, and what came of it.
fn last_run(cx: &Cx) -> String {
    let run = &cx.content().accessibility.run;
    let (year, month, day) = run.date;
    cx.fill(
        &cx.words().accessibility.tested_last,
        &[
            ("year", &year.to_string()),
            ("month", &format!("{month:02}")),
            ("day", &format!("{day:02}")),
            ("passed", &run.all.passed.to_string()),
            ("failed", &run.all.failed.to_string()),
        ],
    )
}

/// How many criteria have which result.
fn tally(cx: &Cx) -> String {
    let criteria = &cx.content().accessibility.criteria;
    let count = |result| {
        let of_this = criteria.iter().filter(|one| one.result == result);
        of_this.count().to_string()
    };
    cx.fill(
        &cx.words().accessibility.tally,
        &[
            ("all", &criteria.len().to_string()),
            ("met", &count(Conformance::Met)),
            ("not_applicable", &count(Conformance::NotApplicable)),
            ("not_met", &count(Conformance::NotMet)),
        ],
    )
}

fn criterion(cx: &Cx, criterion: &Criterion) -> AnyView {
    let words = &cx.words().accessibility;
    let result = match criterion.result {
        Conformance::Met => &words.met,
        Conformance::NotApplicable => &words.not_applicable,
        Conformance::NotMet => &words.not_met,
    };
    // Tests that were there and failed did tell something: then none passed, which is said.
    let checked = if criterion.tests.is_empty() {
        cx.t(&words.not_checked)
    } else {
        let passed = cx.content().accessibility.passed(criterion);
        cx.fill(&words.checked, &[("count", &passed.to_string())])
    };
    view! {
        <li>
            <h3 class="my-criterion">
                {criterion.number.clone()} " " {cx.heading(&criterion.name)} " "
                <span class="my-pill">{cx.fill(&words.level, &[("level", criterion.level.name())])}</span>
                " " <span class="my-pill">{cx.t(result)}</span>
            </h3>
            <p>{cx.rich(&criterion.how)}</p>
            <p class="my-checked">{checked}</p>
        </li>
    }
    .into_any()
}
