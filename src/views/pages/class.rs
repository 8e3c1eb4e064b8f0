//! The teacher's page: the plan of a lesson.

use leptos::prelude::*;

use super::{page_name, task::filled};
use crate::{
    content::{Lesson, Localized, Phase, Question},
    islands::classroom::PrintButton,
    site::Page,
    views::{
        Cx,
        components::{Picture, SourceNote},
        layout::Breadcrumbs,
    },
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let lesson = &cx.content().lesson;
    let print = view! {
        <button type="button" class="my-button" data-print="" hidden>
            {cx.t(&words.class.print)}
        </button>
    };
    let mut begin = 0;
    let phases = lesson
        .phases
        .iter()
        .map(|phase| {
            let from = begin;
            begin += phase.minutes;
            self::phase(cx, lesson, phase, from)
        })
        .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_class) />
        <main id="main" class="my-page my-lesson">
            <div class="my-lesson__head">
                <div>
                    <h1>{cx.heading(&words.class.title)}</h1>
                    <p class="my-lead">{cx.t(&words.class.lead)}</p>
                    <p>{cx.t(&lesson.audience)}</p>
                    <p>{cx.t(&lesson.before)}</p>
                    <PrintButton>{print}</PrintButton>
                </div>
                <Picture cx=cx.clone() id="class".to_owned() class="my-lesson__picture" />
            </div>
            <section class="my-section my-lesson__materials">
                <h2>{cx.t(&words.class.materials)}</h2>
                <ul class="my-lesson__cards">{materials(cx)}</ul>
            </section>
            <div class="my-lesson__lists">
                {texts(cx, "aims", &words.class.aims, &lesson.aims)}
                {texts(cx, "needs", &words.class.needs, &lesson.needs)}
            </div>
            <section class="my-section" aria-labelledby="plan">
                <h2 id="plan">
                    {cx.t(&words.class.plan)} " " <small>{minutes(cx, lesson.minutes, &lesson.minutes.to_string())}</small>
                </h2>
                <ol class="my-lesson__phases">{phases}</ol>
            </section>
            {texts(cx, "tips", &words.class.tips, &lesson.tips)}
        </main>
    }
    .into_any()
}

fn materials(cx: &Cx) -> AnyView {
    let words = cx.words();
    [
        (Page::Slides, &words.slides.title, &words.slides.lead),
        (Page::Worksheet, &words.sheet.title, &words.sheet.lead),
        (
            Page::Answers,
            &words.sheet.answers_title,
            &words.sheet.answers_lead,
        ),
        (Page::QrCodes, &words.qr.title, &words.qr.lead),
        (Page::Decide, &words.decide.title, &words.decide.lead),
        (Page::Quiz, &words.quiz.title, &words.quiz.lead),
    ]
    .map(|(page, name, lead)| {
        view! {
            <li class="my-lesson__card">
                <a href=cx.href(&page)>{cx.t(name)}</a>
                <p>{cx.t(lead)}</p>
            </li>
        }
    })
    .collect_view()
    .into_any()
}

/// A heading with a list below.
fn texts(cx: &Cx, id: &'static str, title: &Localized, texts: &[Localized]) -> AnyView {
    let items = texts
        .iter()
        .map(|text| view! { <li>{cx.t(text)}</li> })
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby=id>
            <h2 id=id>{cx.t(title)}</h2>
            <ul class="my-lesson__list">{items}</ul>
        </section>
    }
    .into_any()
}

/// So many minutes; `shown` may be a span that ends there. Japanese reads 分 by the number before
/// it: ふん after 2, 5, 7 and 9, else ぷん.
fn minutes(cx: &Cx, until: u16, shown: &str) -> String {
    let words = cx.words();
    let word = match until % 10 {
        2 | 5 | 7 | 9 => &words.class.minutes_fun,
        _ => &words.class.minutes_pun,
    };
    cx.fill(word, &[("minutes", shown)])
}

fn phase(cx: &Cx, lesson: &Lesson, phase: &Phase, from: u16) -> AnyView {
    let words = cx.words();
    let until = from + phase.minutes;
    let numbers: Vec<String> = lesson
        .tasks
        .iter()
        .enumerate()
        .filter(|(_, task)| phase.tasks.contains(&task.id))
        .map(|(at, _)| (at + 1).to_string())
        .collect();
    let worksheet = (!numbers.is_empty()).then(|| {
        let label = cx.fill(&words.class.tasks, &[("numbers", &numbers.join(" · "))]);
        view! {
            <li>
                <a href=cx.href(&Page::Worksheet)>{label}</a>
            </li>
        }
    });
    let places = phase
        .places
        .iter()
        .map(|place| {
            let page = Page::of_place(place);
            view! {
                <li>
                    <a href=cx.href(&page)>{page_name(cx, &page)}</a>
                </li>
            }
        })
        .collect_view();
    let questions = phase
        .questions
        .iter()
        .map(|question| self::question(cx, question))
        .collect_view();
    view! {
        <li class="my-phase" id=phase.id.clone()>
            <div class="my-phase__head">
                <p class="my-phase__time">{minutes(cx, until, &format!("{from}–{until}"))}</p>
                <h3>{cx.heading(&phase.title)}</h3>
                <p class="my-phase__length">
                    {minutes(cx, phase.minutes, &phase.minutes.to_string())}
                </p>
            </div>
            <div class="my-phase__body">
                <p>
                    <strong class="my-phase__who">{cx.t(&words.class.teacher)}</strong> " "
                    {cx.t(&phase.teacher)}
                </p>
                <p>
                    <strong class="my-phase__who">{cx.t(&words.class.pupils)}</strong> " "
                    {cx.t(&phase.pupils)}
                </p>
                <ul class="my-phase__places" aria-label=cx.t(&words.class.places)>
                    {places}
                    {worksheet}
                </ul>
                <h4>{cx.t(&words.class.questions)}</h4>
                <dl class="my-phase__questions">{questions}</dl>
            </div>
        </li>
    }
    .into_any()
}

fn question(cx: &Cx, question: &Question) -> AnyView {
    let source = question
        .source
        .clone()
        .map(|id| view! { <SourceNote cx=cx.clone() id=id /> });
    view! {
        <div>
            <dt>{filled(cx, question, &question.ask)}</dt>
            <dd>{filled(cx, question, &question.answer)} {source}</dd>
        </div>
    }
    .into_any()
}
