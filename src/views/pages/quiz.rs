//! The quiz: all questions, by theme.

use leptos::prelude::*;

use crate::{
    content::Localized,
    islands::explainer::Quiz,
    quiz::{self, Question, Theme},
    views::{
        Cx,
        components::{Contents, not_kept, questions, quiz_verdicts},
        layout::Breadcrumbs,
    },
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let all = quiz::questions(cx.content());
    let groups = Theme::ALL.map(|theme| {
        let of_theme: Vec<Question> = all
            .iter()
            .filter(|question| Theme::of(question) == theme)
            .cloned()
            .collect();
        (theme, of_theme)
    });
    let parts = groups
        .iter()
        .map(|(theme, asked)| {
            let count = cx.fill(&words.quiz.count, &[("count", &asked.len().to_string())]);
            (
                theme.id().to_owned(),
                bracketed(cx, &cx.t(name(cx, *theme)), &count),
            )
        })
        .collect();
    let sections = groups
        .iter()
        .map(|(theme, asked)| group(cx, *theme, asked))
        .collect_view();
    let main = view! {
        <main id="main" class="my-page" data-quiz="">
            <h1>{cx.heading(&words.quiz.title)}</h1>
            <p class="my-lead">{cx.t(&words.quiz.lead)}</p>
            <div class="my-quiz__result" data-tally="" hidden>
                <p>{tally(cx, &words.quiz.tally, all.len())}</p>
                <p class="my-quiz__judge">
                    <button type="button" class="my-button" data-again="">
                        <span>{cx.t(&words.quiz.again)}</span>
                    </button>
                    <span role="status"></span>
                </p>
                <p class="my-source">{cx.t(&words.quiz.kept)}</p>
                {not_kept(cx)}
            </div>
            <div class="my-columns">
                <Contents cx=cx.clone() parts=parts />
                <div class="my-columns__main">{sections}</div>
            </div>
            {quiz_verdicts(cx)}
        </main>
    };
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_quiz) />
        <Quiz>{main}</Quiz>
    }
    .into_any()
}

fn group(cx: &Cx, theme: Theme, asked: &[Question]) -> AnyView {
    view! {
        <section class="my-quiz" data-group="" aria-labelledby=theme.id()>
            <h2 id=theme.id()>{cx.heading(name(cx, theme))}</h2>
            <p class="my-quiz__group" data-tally="" hidden>
                {tally(cx, &cx.words().quiz.group_tally, asked.len())}
            </p>
            {questions(cx, asked)}
        </section>
    }
    .into_any()
}

fn name(cx: &Cx, theme: Theme) -> &Localized {
    let words = cx.words();
    match theme {
        Theme::Walk => &words.quiz.walk,
        Theme::Figures => &words.quiz.figures,
        Theme::Words => &words.quiz.words,
        Theme::Projects => &words.quiz.projects,
    }
}

/// A name and how many there are.
fn bracketed(cx: &Cx, name: &str, count: &str) -> String {
    if cx.language().is_japanese() {
        format!("{name}（{count}）")
    } else {
        format!("{name} ({count})")
    }
}

/// A result with an element for each number that the island fills.
fn tally(cx: &Cx, pattern: &Localized, total: usize) -> AnyView {
    cx.fill(pattern, &[("total", &total.to_string())])
        .split('{')
        .enumerate()
        .map(|(at, part)| match part.split_once('}') {
            Some((name, text)) if at > 0 => view! {
                <strong data-fill=name.to_owned()>0</strong>
                {text.to_owned()}
            }
            .into_any(),
            // Leptos writes a space for an empty text.
            _ => (!part.is_empty()).then(|| part.to_owned()).into_any(),
        })
        .collect_view()
        .into_any()
}
