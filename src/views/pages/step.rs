//! A step of the walk.

use leptos::prelude::*;

use super::{goal::label as goal_label, project::label as project_label};
use crate::{
    content::{Link, Step},
    islands::explainer::{Quiz, WalkGuide},
    quiz,
    site::Page,
    views::{
        Cx,
        components::{Picture, SourceNote, WalkFigure, questions, quiz_verdicts},
    },
};

pub(super) fn view(cx: &Cx, at: usize) -> AnyView {
    let words = cx.words();
    let steps = &cx.content().walk.steps;
    let step = &steps[at];
    let (n, total) = ((at + 1).to_string(), steps.len().to_string());
    let position = cx.fill(&words.step_of, &[("n", &n), ("total", &total)]);
    let more = (!step.more.is_empty()).then(|| more(cx, step));
    let figure = step
        .figure
        .clone()
        .map(|figure| view! { <WalkFigure cx=cx.clone() figure=figure /> });
    let main = view! {
            <main id="main" class="my-step" data-step=step.id.clone() data-turn=(at % 3).to_string()>
                <div class="my-step__band">
                    <div class="my-step__head">
                        {progress(cx, at)}
                        <p class="my-eyebrow">
                            <span>{position}</span> " "
                            <span>{cx.t(&step.part)}</span>
                        </p>
                        <h1 class="my-step__title">{cx.heading(&step.title)}</h1>
                        <p class="my-step__text">{cx.rich(&step.text)}</p>
                    </div>
                    <Picture
                        cx=cx.clone()
                        id=step.picture.clone()
                        class="my-step__picture"
                        alt=cx.t(&step.picture_alt)
                    />
                </div>
                <div class="my-step__body">
                    {figure} {more} {links(cx, step)}
                    <SourceNote cx=cx.clone() id=step.source.clone() />
                    {check(cx, at)}
                </div>
                {ways(cx, at)}
            </main>
    };
    view! { <WalkGuide>{main}</WalkGuide> }.into_any()
}

/// The way so far, as segments that are links: nobody is trapped.
fn progress(cx: &Cx, at: usize) -> AnyView {
    let words = cx.words();
    let segments = cx
        .content()
        .walk
        .steps
        .iter()
        .enumerate()
        .map(|(position, step)| {
            view! {
                <li data-done=(position <= at).then_some("")>
                    <a
                        href=cx.href(&Page::Step(step.id.clone()))
                        aria-current=(position == at).then_some("step")
                    >
                        <span class="my-visually-hidden">{cx.t(&step.title)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav aria-label=cx.t(&words.walk_progress)>
            <ol class="my-progress">{segments}</ol>
        </nav>
    }
    .into_any()
}

fn more(cx: &Cx, step: &Step) -> AnyView {
    let paragraphs = step
        .more
        .iter()
        .map(|text| view! { <p>{cx.rich(text)}</p> })
        .collect_view();
    view! {
        <details class="my-more">
            <summary>{cx.t(&cx.words().more)}</summary>
            {paragraphs}
        </details>
    }
    .into_any()
}

fn links(cx: &Cx, step: &Step) -> AnyView {
    let links = step
        .links
        .iter()
        .map(|link| {
            let (page, anchor) = Page::of_link(link);
            let anchor = anchor.map(|id| format!("#{id}")).unwrap_or_default();
            view! {
                <li>
                    <a class="my-chip" href=format!("{}{anchor}", cx.href(&page))>
                        {link_name(cx, link)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="my-deeper" aria-label=cx.t(&cx.words().deeper)>
            <ul class="my-chips">{links}</ul>
        </nav>
    }
    .into_any()
}

fn link_name(cx: &Cx, link: &Link) -> String {
    let words = cx.words();
    let content = cx.content();
    match link {
        Link::Goal(number) => content
            .goal(*number)
            .map(|goal| format!("{} {}", goal_label(cx, goal), cx.t(&goal.short))),
        Link::Project(number) => content
            .project(*number)
            .map(|project| format!("{} {}", project_label(cx, project), cx.t(&project.short))),
        Link::Chapter(id) => content
            .chapters
            .iter()
            .find(|chapter| chapter.id == *id)
            .map(|chapter| cx.t(&chapter.title)),
        Link::Indicator(id) => content
            .indicator(id)
            .map(|indicator| cx.t(&indicator.short)),
        Link::Indicators => Some(cx.t(&words.nav_indicators)),
        Link::Glossary => Some(cx.t(&words.nav_glossary)),
        Link::About => Some(cx.t(&words.nav_about)),
    }
    .unwrap_or_default()
}

/// A question or two on what was just read; after the last step, the way to all of them.
fn check(cx: &Cx, at: usize) -> AnyView {
    let words = cx.words();
    let content = cx.content();
    let steps = &content.walk.steps;
    let asked = quiz::of_step(content, &steps[at].id);
    let all = (at + 1 == steps.len()).then(|| {
        let count = content.quiz.entries.len().to_string();
        view! {
            <p>
                <a class="my-button" href=cx.href(&Page::Quiz)>
                    <span>{cx.fill(&words.quiz.all, &[("count", &count)])}</span>
                </a>
            </p>
        }
    });
    let section = view! {
        <section class="my-quiz" data-quiz="" aria-labelledby="check">
            <h2 id="check">{cx.t(&words.quiz.check)}</h2>
            {questions(cx, &asked)}
            {quiz_verdicts(cx)}
            {all}
        </section>
    };
    view! { <Quiz>{section}</Quiz> }.into_any()
}

/// Previous and next, always at the thumb.
fn ways(cx: &Cx, at: usize) -> AnyView {
    let words = cx.words();
    let steps = &cx.content().walk.steps;
    let previous = match at.checked_sub(1).and_then(|before| steps.get(before)) {
        Some(step) => Page::Step(step.id.clone()),
        None => Page::Walk,
    };
    let (next, next_word, finish) = match steps.get(at + 1) {
        Some(step) => (Page::Step(step.id.clone()), &words.next, None),
        None => (Page::Home, &words.walk_end, Some("")),
    };
    view! {
        <nav class="my-ways" aria-label=cx.t(&words.walk_ways)>
            <a class="my-button" rel="prev" data-way="previous" href=cx.href(&previous)>
                {cx.t(&words.previous)}
            </a>
            <a
                class="my-button"
                data-kind="strong"
                rel="next"
                data-way="next"
                data-finish=finish
                href=cx.href(&next)
            >
                {cx.t(next_word)}
            </a>
        </nav>
    }
    .into_any()
}
