//! The slides: one idea a screen, for a projector.

use leptos::prelude::*;

use super::{goal, project};
use crate::{
    content::{Goal, Project, Slide, Step},
    islands::classroom::Slides,
    site::Page,
    views::{
        Cx,
        components::{Picture, quantity},
        layout::language_links,
    },
};

/// What a slide shows.
struct Screen {
    id: String,
    accent: String,
    picture: String,
    /// What the drawing says; silent where the words say all.
    alt: Option<String>,
    label: String,
    title: AnyView,
    more: AnyView,
}

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let screens: Vec<Screen> = std::iter::once(title(cx)).chain(screens(cx)).collect();
    let total = screens.len().to_string();
    let slides = screens
        .into_iter()
        .enumerate()
        .map(|(at, screen)| slide(cx, at, &total, screen))
        .collect_view();
    let deck = view! {
        <main id="main" class="my-deck">
            {slides}
            <nav class="my-deck__bar" aria-label=cx.t(&words.slides.title)>
                <a class="my-deck__key" href=cx.href(&Page::Class)>
                    {cx.t(&words.slides.end)}
                </a>
                <button type="button" class="my-deck__key" data-full="" hidden>
                    {cx.t(&words.slides.full)}
                </button>
                <button type="button" class="my-deck__key" data-turn="-1" hidden aria-label=cx.t(&words.slides.previous)>
                    "←"
                </button>
                <button type="button" class="my-deck__key" data-turn="1" hidden aria-label=cx.t(&words.slides.next)>
                    "→"
                </button>
            </nav>
        </main>
    };
    view! { <Slides>{deck}</Slides> }.into_any()
}

fn slide(cx: &Cx, at: usize, total: &str, screen: Screen) -> AnyView {
    let words = cx.words();
    let place = cx.fill(
        &words.slides.of,
        &[("n", &(at + 1).to_string()), ("total", total)],
    );
    let title = if at == 0 {
        view! { <h1 class="my-slide__title">{screen.title}</h1> }.into_any()
    } else {
        view! { <h2 class="my-slide__title">{screen.title}</h2> }.into_any()
    };
    let picture = match screen.alt {
        Some(alt) => {
            view! { <Picture cx=cx.clone() id=screen.picture class="my-slide__picture" alt=alt /> }
                .into_any()
        }
        None => view! { <Picture cx=cx.clone() id=screen.picture class="my-slide__picture" /> }
            .into_any(),
    };
    view! {
        <section class="my-slide" id=screen.id data-accent=screen.accent data-slide="">
            <div class="my-slide__words">
                <p class="my-slide__label">{screen.label}</p>
                {title}
                {screen.more}
            </div>
            {picture}
            <p class="my-slide__place">{place}</p>
        </section>
    }
    .into_any()
}

/// The slide before the first.
fn title(cx: &Cx) -> Screen {
    let site = &cx.content().site;
    Screen {
        id: "start".to_owned(),
        accent: "plan".to_owned(),
        picture: "class".to_owned(),
        alt: None,
        label: cx.t(&site.name),
        title: cx.heading(&cx.content().walk.title),
        more: view! {
            <p class="my-slide__text">{cx.t(&site.plan)}</p>
            <p class="my-slide__languages">{language_links(cx)}</p>
        }
        .into_any(),
    }
}

fn screens(cx: &Cx) -> impl Iterator<Item = Screen> {
    let content = cx.content();
    let mut questions = 0;
    content.lesson.slides.iter().filter_map(move |slide| {
        Some(match slide {
            Slide::Step(id, text) => {
                let step = content.walk.steps.iter().find(|step| step.id == *id)?;
                self::step(cx, step, cx.t(text))
            }
            Slide::Goal(number) => self::goal(cx, content.goal(*number)?),
            Slide::Project(number) => self::project(cx, content.project(*number)?),
            Slide::Question(text, accent, picture) => {
                questions += 1;
                Screen {
                    id: format!("question-{questions}"),
                    accent: accent.clone(),
                    picture: picture.clone(),
                    alt: None,
                    label: cx.t(&cx.words().slides.question),
                    title: cx.heading(text),
                    more: ().into_any(),
                }
            }
        })
    })
}

fn step(cx: &Cx, step: &Step, text: String) -> Screen {
    Screen {
        id: format!("step-{}", step.id),
        accent: step.accent.clone(),
        picture: step.picture.clone(),
        alt: Some(cx.t(&step.picture_alt)),
        label: cx.t(&step.part),
        title: cx.heading(&step.title),
        more: view! { <p class="my-slide__text">{text}</p> }.into_any(),
    }
}

/// A goal with the figure that stands on its card.
fn goal(cx: &Cx, goal: &Goal) -> Screen {
    let figure = cx.content().indicator(&goal.headline).map(|indicator| {
        view! {
            <p class="my-slide__figure">
                <span class="my-slide__from">{indicator.format(indicator.baseline.value)}</span>
                <span aria-hidden="true">" → "</span>
                <span class="my-visually-hidden">{cx.t(&cx.words().to)}</span>
                {quantity(cx, indicator, indicator.target.value)}
            </p>
            <p class="my-slide__text">
                {cx.t(&indicator.short)} " · " {indicator.target.fiscal_year.short(cx.language())}
            </p>
        }
    });
    Screen {
        id: format!("goal-{}", goal.number),
        accent: goal.accent.clone(),
        picture: goal
            .areas
            .first()
            .map_or_else(|| goal.picture.clone(), |area| area.picture.clone()),
        alt: None,
        label: goal::label(cx, goal),
        title: cx.heading(&goal.short),
        more: figure.into_any(),
    }
}

/// A project with the strength on which it builds.
fn project(cx: &Cx, project: &Project) -> Screen {
    Screen {
        id: format!("project-{}", project.number),
        accent: project.accent.clone(),
        picture: project.picture.clone(),
        alt: Some(cx.t(&project.picture_alt)),
        label: project::label(cx, project),
        title: cx.heading(&project.short),
        more: view! {
            <p class="my-slide__text">
                {cx.t(&cx.words().sheet.strength)} ": " {cx.t(&project.strength)}
            </p>
        }
        .into_any(),
    }
}
