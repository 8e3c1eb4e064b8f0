//! The page about what touches the reader.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{goal::label as goal_label, project::label as project_label};
use crate::{
    content::{Audience, Localized, PlanPart, Touch},
    islands::classroom::AudienceChooser,
    site::Page,
    views::{Cx, layout::Breadcrumbs},
};

/// So few parts are a finding about the plan, and said.
const FEW: usize = 2;

/// How a part of the plan appears among others.
struct Card {
    /// Its place in the plan's order.
    at: usize,
    /// A name for it on this page.
    entry: String,
    /// The group in which it stands: a goal, a project, the indicators.
    group: String,
    accent: Option<String>,
    /// What it is.
    label: String,
    name: Localized,
    href: String,
}

/// Parts that stand together, with their heading.
struct Group {
    id: String,
    accent: Option<String>,
    heading: String,
}

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let cards = cards(cx);
    let everyone = cx
        .content()
        .audiences
        .iter()
        .map(|audience| self::audience(cx, audience, &cards))
        .collect_view();
    let children = view! {
        {controls(cx)}
        {results(cx)}
        <section class="my-section" aria-labelledby="everyone" data-everyone="">
            <h2 id="everyone">{cx.heading(&words.for_me.everyone)}</h2>
            <div>{everyone}</div>
        </section>
    };
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_for_me) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.for_me.title)}</h1>
            <p class="my-lead">{cx.t(&words.for_me.lead)}</p>
            <AudienceChooser>{children}</AudienceChooser>
        </main>
    }
    .into_any()
}

/// The address of the page with one audience chosen.
pub(super) fn chosen(cx: &Cx, audience: &Audience) -> String {
    let query = crate::chosen::write(&[&audience.id]);
    format!("{}{query}", cx.href(&Page::ForMe))
}

/// Every part of the plan that can touch someone.
fn cards(cx: &Cx) -> BTreeMap<PlanPart, Card> {
    let content = cx.content();
    let mut cards = BTreeMap::new();
    let mut add = |part: PlanPart, card: Card| {
        let at = cards.len();
        cards.insert(part, Card { at, ..card });
    };
    for goal in &content.goals {
        for area in &goal.areas {
            for measure in &area.measures {
                let part = PlanPart::Measure {
                    goal: goal.number,
                    area: area.number,
                    measure: measure.number,
                };
                let entry = format!("measure-{}-{}", area.id, measure.number);
                add(
                    part,
                    Card {
                        at: 0,
                        href: format!("{}#{entry}", cx.href(&Page::Goal(goal.number))),
                        entry,
                        group: format!("goal-{}", goal.number),
                        accent: Some(goal.accent.clone()),
                        label: goal_label(cx, goal),
                        name: measure.title.clone(),
                    },
                );
            }
        }
    }
    for project in &content.projects {
        let number = project.number;
        let page = cx.href(&Page::Project(number));
        for pillar in &project.pillars {
            let card = |anchor: String, name: &Localized| Card {
                at: 0,
                href: format!("{page}#{anchor}"),
                entry: format!("project-{number}-{anchor}"),
                group: format!("project-{number}"),
                accent: Some(project.accent.clone()),
                label: project_label(cx, project),
                name: name.clone(),
            };
            let part = PlanPart::Pillar {
                project: number,
                pillar: pillar.number,
            };
            let anchor = format!("pillar-{}", pillar.number);
            add(part, card(anchor, &pillar.title));
            for item in &pillar.items {
                let part = PlanPart::Item {
                    project: number,
                    pillar: pillar.number,
                    item: item.number,
                };
                let anchor = format!("item-{}-{}", pillar.number, item.number);
                add(part, card(anchor, &item.title));
            }
        }
    }
    for indicator in &content.indicators {
        let goal = content.goal(indicator.goal);
        let of_goal = goal.map(|goal| goal_label(cx, goal)).unwrap_or_default();
        add(
            PlanPart::Indicator(indicator.id.clone()),
            Card {
                at: 0,
                href: cx.href(&Page::Indicator(indicator.id.clone())),
                entry: format!("indicator-{}", indicator.id),
                group: "figures".to_owned(),
                accent: goal.map(|goal| goal.accent.clone()),
                label: format!("{} · {of_goal}", cx.t(&cx.words().for_me.figure)),
                name: indicator.short.clone(),
            },
        );
    }
    cards
}

/// An audience with all that touches it, folded.
fn audience(cx: &Cx, audience: &Audience, cards: &BTreeMap<PlanPart, Card>) -> AnyView {
    let words = cx.words();
    let touches = audience
        .touches
        .iter()
        .filter_map(|touch| Some(self::touch(cx, touch, cards.get(&touch.part)?)))
        .collect_view();
    let count = match audience.touches.len() {
        1 => cx.t(&words.for_me.count_one),
        count => cx.fill(&words.for_me.count, &[("count", &count.to_string())]),
    };
    let few = (audience.touches.len() <= FEW)
        .then(|| view! { <p class="my-few">{cx.t(&words.for_me.few)}</p> });
    view! {
        <details class="my-audience" id=audience.id.clone() data-audience=audience.id.clone()>
            <summary>
                <span>{cx.t(&audience.name)}</span>
                <span class="my-pill">{count}</span>
            </summary>
            {few}
            <ul class="my-touches">{touches}</ul>
        </details>
    }
    .into_any()
}

fn touch(cx: &Cx, touch: &Touch, card: &Card) -> AnyView {
    view! {
        <li
            class="my-touch"
            data-accent=card.accent.clone()
            data-entry=card.entry.clone()
            data-at=card.at
            data-in=card.group.clone()
        >
            <p class="my-touch__label">{card.label.clone()}</p>
            <p class="my-touch__name">
                <a href=card.href.clone()>{cx.heading(&card.name)}</a>
            </p>
            <p class="my-touch__why" data-why="">
                {cx.rich(&touch.why)}
            </p>
        </li>
    }
    .into_any()
}

/// Boxes to tick, what is found, and what can be done with it; hidden until the island brings them
/// to life.
fn controls(cx: &Cx) -> AnyView {
    let words = cx.words();
    let boxes = cx
        .content()
        .audiences
        .iter()
        .map(|audience| {
            view! {
                <li>
                    <label class="my-chip my-who__choice">
                        <input type="checkbox" name="who" value=audience.id.clone() />
                        <span>{cx.t(&audience.name)}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="my-who" data-who="" hidden>
            <fieldset>
                <legend>{cx.t(&words.for_me.legend)}</legend>
                <ul class="my-chips">{boxes}</ul>
            </fieldset>
            <div class="my-who__found" role="status">
                <p data-say="none">{cx.t(&words.for_me.none)}</p>
                <p data-say="one" hidden>
                    {cx.t(&words.for_me.found_one)}
                </p>
                <p data-say="many" hidden>
                    {counted(&cx.t(&words.for_me.found))}
                </p>
                <p class="my-few" data-say="few" hidden>
                    {cx.t(&words.for_me.few)}
                </p>
                <p data-copied="" hidden>
                    {cx.t(&words.for_me.copied)}
                </p>
            </div>
            <div class="my-who__tools" data-tools="" hidden>
                <button class="my-button" type="button" data-copy="">
                    <span>{cx.t(&words.for_me.copy)}</span>
                </button>
                <button class="my-button" type="button" data-clear="">
                    <span>{cx.t(&words.for_me.clear)}</span>
                </button>
            </div>
            <label class="my-field" data-by-hand="" hidden>
                <span>{cx.t(&words.for_me.by_hand)}</span>
                <input class="my-input" type="text" readonly data-address="" />
            </label>
        </div>
    }
    .into_any()
}

/// Where the island puts what is found.
fn results(cx: &Cx) -> AnyView {
    let words = cx.words();
    let groups = groups(cx)
        .into_iter()
        .map(|group| {
            view! {
                <section data-group=group.id data-accent=group.accent hidden>
                    <h3 class="my-found__title">
                        {group.heading} " "
                        <span class="my-pill" data-one="" hidden>
                            {cx.t(&words.for_me.count_one)}
                        </span>
                        <span class="my-pill" data-many="">
                            {counted(&cx.t(&words.for_me.count))}
                        </span>
                    </h3>
                    <ul class="my-touches"></ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <section class="my-section my-found" aria-labelledby="found" data-results="" hidden>
            <h2 id="found">{cx.heading(&words.for_me.results)}</h2>
            {groups}
        </section>
    }
    .into_any()
}

/// Goals, projects and indicators, in the plan's order.
fn groups(cx: &Cx) -> Vec<Group> {
    let content = cx.content();
    let goals = content.goals.iter().map(|goal| Group {
        id: format!("goal-{}", goal.number),
        accent: Some(goal.accent.clone()),
        heading: format!("{} {}", goal_label(cx, goal), cx.t(&goal.short)),
    });
    let projects = content.projects.iter().map(|project| Group {
        id: format!("project-{}", project.number),
        accent: Some(project.accent.clone()),
        heading: format!("{} {}", project_label(cx, project), cx.t(&project.short)),
    });
    let figures = Group {
        id: "figures".to_owned(),
        accent: None,
        heading: cx.t(&cx.words().for_me.figures),
    };
    goals.chain(projects).chain([figures]).collect()
}

/// A sentence in which the island writes a number.
fn counted(sentence: &str) -> AnyView {
    let (before, after) = sentence.split_once("{count}").unwrap_or((sentence, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    view! {
        {before}
        <span data-number=""></span>
        {after}
    }
    .into_any()
}
