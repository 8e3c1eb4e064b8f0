//! Questions as groups of answers to choose from, each with an explanation that opens.

use leptos::prelude::*;

use super::{MiniChart, voice};
use crate::{
    content::Indicator,
    quiz::{Choice, Question},
    views::Cx,
};

/// Questions one after the other. Without script a choice is only marked, and the answer opens
/// below; island [`crate::islands::explainer::Quiz`] judges.
pub(in crate::views) fn questions(cx: &Cx, questions: &[Question]) -> AnyView {
    questions
        .iter()
        .map(|asked| question(cx, asked))
        .collect_view()
        .into_any()
}

/// What the island says of a choice, ready to be shown. Once on a page.
pub(in crate::views) fn quiz_verdicts(cx: &Cx) -> AnyView {
    let words = cx.words();
    [
        ("right", "○", &words.quiz.right),
        ("wrong", "×", &words.quiz.wrong),
        ("none", "", &words.quiz.none),
        ("forgotten", "", &words.quiz.forgotten),
    ]
    .map(|(verdict, sign, text)| {
        let sign = (!sign.is_empty()).then(|| {
            view! {
                <span class="my-quiz__sign" aria-hidden="true">
                    {sign}
                </span>
            }
        });
        view! { <template data-verdict=verdict>{sign} <span>{cx.t(text)}</span></template> }
    })
    .collect_view()
    .into_any()
}

fn question(cx: &Cx, question: &Question) -> AnyView {
    let words = cx.words();
    let name = format!("q-{}", question.id);
    let chart = question
        .chart
        .as_ref()
        .and_then(|id| cx.content().indicator(id))
        .map(|indicator| chart(cx, indicator));
    let choices = question
        .choices
        .iter()
        .map(|choice| self::choice(cx, &name, choice))
        .collect_view();
    let place = &question.place;
    let anchor = place
        .anchor
        .as_ref()
        .map(|id| format!("#{id}"))
        .unwrap_or_default();
    let href = format!("{}{anchor}", cx.href(&place.page));
    let place_name = place.name.marked(cx.language());
    let right = question.right().map(|choice| cx.t(&choice.text));
    view! {
        <fieldset class="my-quiz__question" id=name.clone() data-question=question.id.clone()>
            <legend>{cx.t(&question.prompt)}</legend>
            {chart}
            <div class="my-quiz__choices">{choices}</div>
            <p class="my-quiz__judge">
                <button type="button" class="my-button" data-judge="" hidden>
                    <span>{cx.t(&words.quiz.judge)}</span>
                </button>
                <span role="status"></span>
            </p>
            <details>
                <summary>
                    <span>{cx.t(&words.guess_open)}</span>
                </summary>
                <p>
                    <strong>{right}</strong>
                </p>
                <p>{cx.t(&question.explanation)}</p>
                <p>
                    <a class="my-quiz__place" href=href>
                        {cx.fill(&words.quiz.place, &[("place", place_name)])}
                    </a>
                </p>
            </details>
        </fieldset>
    }
    .into_any()
}

/// An answer. Firefox would keep it chosen when the page is loaded again, but not its verdict.
fn choice(cx: &Cx, name: &str, choice: &Choice) -> AnyView {
    view! {
        <label class="my-quiz__choice">
            <input
                type="radio"
                name=name.to_owned()
                autocomplete="off"
                data-right=choice.right.then_some("")
            />
            <span>{cx.t(&choice.text)}</span>
        </label>
    }
    .into_any()
}

/// The chart to be read, with the key to its two bars.
fn chart(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let voice = voice(cx);
    let from = voice.quantity(indicator, indicator.baseline.value);
    view! {
        <figure class="my-quiz__chart">
            <MiniChart cx=cx.clone() indicator=indicator.clone() />
            <figcaption>
                <span data-bar="from">{cx.t(&words.baseline)} " " {from}</span>
                <span data-bar="to">{cx.t(&words.target)} " " {voice.target(indicator)}</span>
            </figcaption>
        </figure>
    }
    .into_any()
}
