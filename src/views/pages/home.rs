//! The first page: what the plan is about, and ways into it.

use leptos::prelude::*;

use super::{goal::label as goal_label, project::label as project_label, walk::walk_ways};
use crate::{
    content::{Band, Goal, Indicator, Project},
    site::Page,
    views::{
        Cx,
        components::{DotField, Picture, Slope, SourceNote, direction_word, voice},
        layout::site_accent,
    },
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let bands = cx
        .content()
        .site
        .home
        .bands
        .iter()
        .map(|band| self::band(cx, band))
        .collect_view();
    view! {
        <main id="main" class="my-home">
            {hero(cx)}
            {goals(cx)}
            {projects(cx)}
            {for_me(cx)}
            {figures(cx)}
            {hard_words(cx)}
            {quiz(cx)}
            {bands}
        </main>
    }
    .into_any()
}

/// A subject of its own, across the page.
fn band(cx: &Cx, band: &Band) -> AnyView {
    let link = band.link.as_ref().map(|link| {
        let (page, anchor) = Page::of_link(link);
        let anchor = anchor.map(|id| format!("#{id}")).unwrap_or_default();
        // Whoever goes from link to link hears about what.
        view! {
            <p>
                <a href=format!("{}{anchor}", cx.href(&page))>
                    {cx.t(&cx.words().read_more)}
                    <span class="my-visually-hidden">": " {cx.t(&band.title)}</span>
                </a>
            </p>
        }
    });
    let source = band
        .source
        .clone()
        .map(|id| view! { <SourceNote cx=cx.clone() id=id /> });
    view! {
        <section class="my-band" aria-labelledby=band.id.clone()>
            <Picture cx=cx.clone() id=band.picture.clone() class="my-band__picture" />
            <div>
                <h2 id=band.id.clone()>{cx.heading(&band.title)}</h2>
                <p>{cx.rich(&band.text)}</p>
                {link}
                {source}
            </div>
        </section>
    }
    .into_any()
}

fn hero(cx: &Cx) -> AnyView {
    let site = &cx.content().site;
    view! {
        <div class="my-hero" data-accent=site_accent(cx)>
            <div class="my-hero__words">
                <p class="my-eyebrow">{cx.t(&site.plan)}</p>
                <h1 class="my-hero__title">{cx.heading(&site.home.title)}</h1>
                <p class="my-lead">{cx.rich(&site.home.lead)}</p>
                <p class="my-hero__ways">
                    {walk_ways(cx)}
                </p>
            </div>
            <div class="my-hero__dots">
                <DotField cx=cx.clone() dots=site.home.dots.clone() />
                <SourceNote cx=cx.clone() id=site.home.source.clone() />
            </div>
        </div>
    }
    .into_any()
}

fn goals(cx: &Cx) -> AnyView {
    let cards = cx
        .content()
        .goals
        .iter()
        .map(|goal| goal_card(cx, goal))
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="goals">
            <h2 id="goals">{cx.heading(&cx.words().home_goals)}</h2>
            <ul class="my-goal-cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn goal_card(cx: &Cx, goal: &Goal) -> AnyView {
    let figure = cx
        .content()
        .indicator(&goal.headline)
        .map(|indicator| honest_figure(cx, indicator));
    view! {
        <li class="my-goal-card" data-accent=goal.accent.clone()>
            <Picture cx=cx.clone() id=goal.picture.clone() class="my-goal-card__picture" />
            <span class="my-goal-card__number" aria-hidden="true">
                {goal.number}
            </span>
            <p class="my-goal-card__label">{goal_label(cx, goal)}</p>
            <h3 class="my-goal-card__title">
                <a href=cx.href(&Page::Goal(goal.number))>{cx.heading(&goal.short)}</a>
            </h3>
            <p>{cx.t(&goal.summary)}</p>
            {figure}
        </li>
    }
    .into_any()
}

/// An indicator's baseline → target in one line, with its name.
fn honest_figure(cx: &Cx, indicator: &Indicator) -> AnyView {
    view! {
        <p class="my-goal-card__figure">
            <Slope cx=cx.clone() indicator=indicator.clone() />
            <span class="my-goal-card__figure-name">
                {cx.t(&indicator.name)} " "
                <span class="my-nowrap">
                    {voice(cx).baseline_when_short(indicator)} " → "
                    {indicator.target.fiscal_year.short(cx.language())}
                </span>
            </span>
        </p>
    }
    .into_any()
}

fn projects(cx: &Cx) -> AnyView {
    let cards = cx
        .content()
        .projects
        .iter()
        .map(|project| project_card(cx, project))
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="projects">
            <h2 id="projects">{cx.heading(&cx.words().home_projects)}</h2>
            <ul class="my-project-cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn project_card(cx: &Cx, project: &Project) -> AnyView {
    view! {
        <li class="my-project-card" data-accent=project.accent.clone()>
            <Picture cx=cx.clone() id=project.picture.clone() class="my-project-card__picture" />
            <p class="my-project-card__label">{project_label(cx, project)}</p>
            <h3 class="my-project-card__title">
                <a href=cx.href(&Page::Project(project.number))>{cx.heading(&project.short)}</a>
            </h3>
            <p class="my-project-card__strength">{cx.t(&project.strength)}</p>
        </li>
    }
    .into_any()
}

/// Who the reader may be, each a way to what touches that person.
fn for_me(cx: &Cx) -> AnyView {
    let words = cx.words();
    let chips = cx
        .content()
        .audiences
        .iter()
        .map(|audience| {
            view! {
                <li>
                    <a class="my-chip" href=super::for_me::chosen(cx, audience)>
                        <span>{cx.t(&audience.name)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="for-me">
            <h2 id="for-me">{cx.heading(&words.for_me.home_title)}</h2>
            <p>{cx.t(&words.for_me.home_text)}</p>
            <ul class="my-chips">{chips}</ul>
            <p>
                <a class="my-button" href=cx.href(&Page::ForMe)>
                    <span>{cx.t(&words.for_me.several)}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// All indicators as a strip of small slopes.
fn figures(cx: &Cx) -> AnyView {
    let words = cx.words();
    let count = cx.content().indicators.len().to_string();
    let slopes = cx
        .content()
        .indicators
        .iter()
        .map(|indicator| slope(cx, indicator))
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="figures">
            <h2 id="figures">{cx.fill(&words.home_figures, &[("count", &count)])}</h2>
            <ul class="my-strip">{slopes}</ul>
            <p>
                <a class="my-button" href=cx.href(&Page::Indicators)>
                    {cx.t(&words.compare_all)}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn slope(cx: &Cx, indicator: &Indicator) -> AnyView {
    let accent = cx
        .content()
        .goal(indicator.goal)
        .map(|goal| goal.accent.clone());
    // Only the direction is drawn: heights of different units cannot be compared.
    let course = indicator.course();
    let (from, to) = match course.target.cmp(&course.baseline) {
        std::cmp::Ordering::Greater => (20, 6),
        std::cmp::Ordering::Equal => (13, 13),
        std::cmp::Ordering::Less => (6, 20),
    };
    view! {
        <li class="my-strip__item" data-accent=accent>
            <a href=cx.href(&Page::Indicator(indicator.id.clone()))>
                <svg class="my-strip__line" viewBox="0 0 56 26" aria-hidden="true">
                    <path d=format!("M6 {from}L50 {to}") />
                    <circle cx="6" cy=from r="4" />
                    <circle data-end="" cx="50" cy=to r="5" />
                </svg>
                <span class="my-strip__name">{cx.t(&indicator.short)}</span>
                <span class="my-strip__way">{direction_word(cx, indicator.direction)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// A handful of terms as chips: those that the plan itself explains.
fn hard_words(cx: &Cx) -> AnyView {
    const CHIPS: usize = 10;
    let words = cx.words();
    let glossary = cx.href(&Page::Glossary);
    let mut explained: Vec<_> = cx
        .content()
        .glossary
        .iter()
        .filter(|term| term.footnote.is_some())
        .collect();
    explained.sort_by_key(|term| term.footnote);
    let chips = explained
        .into_iter()
        .take(CHIPS)
        .map(|term| {
            view! {
                <li>
                    <a class="my-chip" href=format!("{glossary}#{}", term.id)>
                        {cx.t(&term.term)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="words">
            <h2 id="words">{cx.heading(&words.home_words)}</h2>
            <ul class="my-chips">{chips}</ul>
            <p>
                <a href=glossary>{cx.t(&words.all_words)}</a>
            </p>
        </section>
    }
    .into_any()
}

/// The way to the quiz.
fn quiz(cx: &Cx) -> AnyView {
    let words = cx.words();
    let count = cx.content().quiz.entries.len().to_string();
    view! {
        <section class="my-section" aria-labelledby="quiz">
            <h2 id="quiz">{cx.heading(&words.quiz.title)}</h2>
            <p>{cx.t(&words.quiz.lead)}</p>
            <p>
                <a class="my-button" href=cx.href(&Page::Quiz)>
                    <span>{cx.fill(&words.quiz.all, &[("count", &count)])}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}
