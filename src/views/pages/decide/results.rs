//! What the groups decided: a small chart for each, where they differ, the numbers.

use leptos::prelude::*;

use super::{areas, places};
use crate::views::Cx;

/// One chart, one column of the table and one sentence about a difference; the island makes more
/// of them, for as many groups as there are.
pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let differences = areas(cx)
        .map(|(_, area)| {
            view! {
                <template data-difference="">
                    {cx.t(&area.short)} {places(&cx.t(&words.decide.range))}
                </template>
            }
        })
        .collect_view();
    view! {
        <section
            class="my-section my-decide__live my-decide__results"
            aria-labelledby="result"
            data-live=""
            hidden
        >
            <h2 id="result">{cx.heading(&words.decide.result_title)}</h2>
            <p data-differ="" hidden>
                {cx.t(&words.decide.differ)} " " <strong data-differences=""></strong>
            </p>
            <p data-same="" hidden>
                {cx.t(&words.decide.same)}
            </p>
            {differences}
            <template data-separator="">{cx.t(&words.decide.separator)}</template>
            <div class="my-decide__cards" data-cards="">
                {card(cx)}
            </div>
            {table(cx)}
        </section>
    }
    .into_any()
}

/// A group: bars of the same scale as all others', each with its number, and the reason.
fn card(cx: &Cx) -> AnyView {
    let words = cx.words();
    let bars = areas(cx)
        .map(|(goal, area)| {
            view! {
                <li class="my-decide__bar" data-accent=goal.accent.clone()>
                    <span>{cx.t(&area.short)}</span>
                    <svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
                        <rect width="0" height="1" />
                    </svg>
                    <b></b>
                </li>
            }
        })
        .collect_view();
    view! {
        <article class="my-decide__card" data-card="">
            <h3>
                <bdi data-fill="name"></bdi>
                <small>{places(&cx.t(&words.decide.left))}</small>
            </h3>
            <ul>{bars}</ul>
            <p class="my-decide__why" data-fill="reason" dir="auto"></p>
        </article>
    }
    .into_any()
}

/// The same as numbers: an area in each row, a group in each column.
fn table(cx: &Cx) -> AnyView {
    let words = cx.words();
    let rows = areas(cx)
        .map(|(_, area)| {
            view! {
                <tr data-row="">
                    <th scope="row">{cx.t(&area.short)}</th>
                    <td></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="my-decide__table">
            <summary>{cx.t(&words.decide.table)}</summary>
            <div
                class="my-table-scroll"
                tabindex="0"
                role="region"
                aria-label=cx.t(&words.decide.table_caption)
            >
                <table class="my-table">
                    <caption>{cx.t(&words.decide.table_caption)}</caption>
                    <thead>
                        <tr data-heads="">
                            <th scope="col">{cx.t(&words.decide.area)}</th>
                            <th scope="col"></th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows} <tr data-left-row="">
                            <th scope="row">{cx.t(&words.decide.left_row)}</th>
                            <td></td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
