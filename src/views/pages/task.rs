//! The tasks of the worksheet, to be solved or with their answers.

use leptos::prelude::*;

use crate::{
    content::{Indicator, Localized, Question, Task, TaskKind},
    views::{
        Cx,
        components::{MiniChart, SourceNote, target_text},
    },
};

/// A task with its number.
pub(super) fn view(cx: &Cx, number: usize, task: &Task, solved: bool) -> AnyView {
    let body = match &task.kind {
        TaskKind::Strengths(order) => strengths(cx, order, solved),
        TaskKind::Measures(ids) => measures(cx, ids, solved),
        TaskKind::Figures(ids) => figures(cx, ids, solved),
        TaskKind::Chart(ids, questions) => chart(cx, ids, questions, solved),
        TaskKind::Term(ids, lines) => terms(cx, ids, *lines, solved),
        TaskKind::Opinion(answer, lines) => write(cx, cx.t(answer), *lines, solved),
    };
    let source = task
        .source
        .clone()
        .filter(|_| solved)
        .map(|id| view! { <SourceNote cx=cx.clone() id=id /> });
    view! {
        <section class="my-task" id=task.id.clone() data-task=number.to_string()>
            <h2 class="my-task__title">
                <span class="my-task__number">{number.to_string()}</span>
                {cx.heading(&task.title)}
            </h2>
            <p class="my-task__text">{cx.t(&task.text)}</p>
            {body}
            {source}
        </section>
    }
    .into_any()
}

/// A text of a question with the figures of its indicator.
pub(super) fn filled(cx: &Cx, question: &Question, text: &Localized) -> String {
    let indicator = question
        .indicator
        .as_deref()
        .and_then(|id| cx.content().indicator(id));
    let Some(indicator) = indicator else {
        return cx.t(text);
    };
    let (from, to) = (indicator.baseline.value, indicator.target.value);
    cx.fill(
        text,
        &[
            ("from", &with_unit(cx, indicator, from)),
            ("to", &target_text(cx, indicator)),
            ("from_year", &cx.year(indicator.baseline.fiscal_year)),
            ("to_year", &cx.year(indicator.target.fiscal_year)),
            ("difference", &with_unit(cx, indicator, (to - from).abs())),
        ],
    )
}

fn with_unit(cx: &Cx, indicator: &Indicator, value: f64) -> String {
    cx.fill(
        &cx.words().value_with_unit,
        &[
            ("value", &indicator.format(value)),
            ("unit", indicator.unit.marked(cx.language())),
        ],
    )
}

/// What stands in a place to fill in: nothing, or the answer.
fn slot(answer: impl Into<String>, solved: bool) -> AnyView {
    solved
        .then(|| view! { <b class="my-answer">{answer.into()}</b> })
        .into_any()
}

fn strengths(cx: &Cx, order: &[u16], solved: bool) -> AnyView {
    let words = cx.words();
    let projects = cx
        .content()
        .projects
        .iter()
        .map(|project| {
            view! {
                <li>
                    <b>{project.numeral()}</b> " " {cx.t(&project.short)}
                </li>
            }
        })
        .collect_view();
    let rows = order
        .iter()
        .filter_map(|number| cx.content().project(*number))
        .map(|project| row(cx.t(&project.strength), slot(project.numeral(), solved)))
        .collect_view();
    matching(
        cx,
        projects.into_any(),
        [&words.sheet.strength, &words.sheet.project],
        rows.into_any(),
    )
}

fn measures(cx: &Cx, ids: &[String], solved: bool) -> AnyView {
    let words = cx.words();
    let goals = cx
        .content()
        .goals
        .iter()
        .map(|goal| {
            view! {
                <li>
                    <b>{goal.number.to_string()}</b> " " {cx.t(&goal.short)}
                </li>
            }
        })
        .collect_view();
    let rows = ids
        .iter()
        .filter_map(|id| cx.content().measure(id))
        .map(|(goal, measure)| row(cx.t(&measure.title), slot(goal.number.to_string(), solved)))
        .collect_view();
    matching(
        cx,
        goals.into_any(),
        [&words.sheet.measure, &words.sheet.goal],
        rows.into_any(),
    )
}

fn row(name: String, answer: AnyView) -> AnyView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="my-task__slot">{answer}</td>
        </tr>
    }
    .into_any()
}

/// Numbered names above a table with a place for a number in each row.
fn matching(cx: &Cx, names: AnyView, heads: [&Localized; 2], rows: AnyView) -> AnyView {
    view! {
        <ul class="my-task__names">{names}</ul>
        <table class="my-task__table">
            <thead>
                <tr>
                    <th scope="col">{cx.t(heads[0])}</th>
                    <th scope="col" class="my-task__slot">
                        {cx.t(heads[1])}
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn figures(cx: &Cx, ids: &[String], solved: bool) -> AnyView {
    let words = cx.words();
    let rows = ids
        .iter()
        .filter_map(|id| cx.content().indicator(id))
        .map(|indicator| {
            let baseline = &indicator.baseline;
            let from = with_unit(cx, indicator, baseline.value);
            let years = [baseline.fiscal_year, indicator.target.fiscal_year]
                .map(|year| slot(cx.year(year), solved));
            let [from_year, to_year] = years;
            view! {
                <tr>
                    <th scope="row">
                        {cx.t(&indicator.short)}
                        {solved.then(|| view! { <SourceNote cx=cx.clone() id=indicator.source.clone() /> })}
                    </th>
                    <td>{slot(from, solved)}</td>
                    <td>{from_year}</td>
                    <td>{slot(target_text(cx, indicator), solved)}</td>
                    <td>{to_year}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="my-task__table my-task__table--wide">
            <thead>
                <tr>
                    <th scope="col">{cx.t(&words.sheet.figure)}</th>
                    <th scope="col">{cx.t(&words.baseline)}</th>
                    <th scope="col">{cx.t(&words.sheet.year)}</th>
                    <th scope="col">{cx.t(&words.target)}</th>
                    <th scope="col">{cx.t(&words.sheet.year)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn chart(cx: &Cx, ids: &[String], questions: &[Question], solved: bool) -> AnyView {
    let charts = ids
        .iter()
        .filter_map(|id| cx.content().indicator(id))
        .map(|indicator| {
            view! {
                <figure class="my-task__chart">
                    <figcaption>{cx.t(&indicator.short)}</figcaption>
                    <MiniChart cx=cx.clone() indicator=indicator.clone() />
                    <p class="my-task__values">
                        <span>{with_unit(cx, indicator, indicator.baseline.value)}</span>
                        <span>{target_text(cx, indicator)}</span>
                    </p>
                </figure>
            }
        })
        .collect_view();
    let questions = questions
        .iter()
        .map(|question| {
            let source = question
                .source
                .clone()
                .filter(|_| solved)
                .map(|id| view! { <SourceNote cx=cx.clone() id=id /> });
            let answer = filled(cx, question, &question.answer);
            view! {
                <li>
                    <p>{filled(cx, question, &question.ask)}</p>
                    {write(cx, answer, question.lines, solved)}
                    {source}
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="my-task__charts">{charts}</div>
        <ol class="my-task__questions">{questions}</ol>
    }
    .into_any()
}

fn terms(cx: &Cx, ids: &[String], lines: u8, solved: bool) -> AnyView {
    let terms: Vec<_> = ids
        .iter()
        .filter_map(|id| cx.content().glossary.iter().find(|term| term.id == *id))
        .collect();
    if solved {
        let entries = terms
            .iter()
            .map(|term| {
                view! {
                    <li>
                        <b>{cx.t(&term.term)}</b>
                        <p class="my-answer">{cx.t(&term.explanation)}</p>
                        <SourceNote cx=cx.clone() id=term.source.clone() />
                    </li>
                }
            })
            .collect_view();
        return view! { <ul class="my-task__entries">{entries}</ul> }.into_any();
    }
    let names = terms
        .iter()
        .map(|term| view! { <li>{cx.t(&term.term)}</li> })
        .collect_view();
    view! {
        <ul class="my-task__terms">{names}</ul>
        {write(cx, String::new(), lines, false)}
    }
    .into_any()
}

/// Lines to write on, or what one could have written.
fn write(cx: &Cx, answer: String, lines: u8, solved: bool) -> AnyView {
    if solved {
        return view! {
            <p class="my-answer">
                <span class="my-visually-hidden">{cx.t(&cx.words().sheet.answer)}</span>
                {answer}
            </p>
        }
        .into_any();
    }
    let lines = (0..lines)
        .map(|_| view! { <span class="my-task__line"></span> })
        .collect_view();
    view! {
        <div class="my-task__lines" aria-hidden="true">
            {lines}
        </div>
    }
    .into_any()
}
