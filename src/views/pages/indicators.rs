//! All indicators compared fairly, and those apart for which a percentage would mislead.

use leptos::prelude::*;

use crate::{
    chart::Change,
    content::{ApartReason, Comparison, Direction, Indicator, Kind},
    islands::explainer::IndicatorFilter,
    site::Page,
    views::{
        Cx,
        components::{Count, OverviewChart, Slope, direction_word, target_text, voice},
        layout::Breadcrumbs,
    },
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let children = (controls(cx), compared(cx), apart(cx), list(cx));
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_indicators) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.indicators_title)}</h1>
            <p class="my-lead">{cx.rich(&words.indicators_lead)}</p>
            <IndicatorFilter>{children}</IndicatorFilter>
        </main>
    }
    .into_any()
}

fn compared(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <section class="my-section" aria-labelledby="compared">
            <h2 id="compared">{cx.heading(&words.compared_title)}</h2>
            <p>{cx.t(&words.compared_text)}</p>
            <OverviewChart cx=cx.clone() />
        </section>
    }
    .into_any()
}

fn list(cx: &Cx) -> AnyView {
    let words = cx.words();
    let rows = cx
        .content()
        .indicators
        .iter()
        .map(|indicator| row(cx, indicator))
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="list">
            <h2 id="list">{cx.heading(&words.list_title)}</h2>
                    <div class="my-table-scroll" role="group" tabindex="0" aria-labelledby="list">
                        <table class="my-table" id="indicator-list" role="table" data-stacked="">
                            <thead role="rowgroup">
                                <tr role="row">
                                    <th scope="col" role="columnheader">{cx.t(&words.column_name)}</th>
                                    <th scope="col" role="columnheader">{cx.t(&words.column_goal)}</th>
                                    <th scope="col" role="columnheader">{cx.t(&words.column_kind)}</th>
                                    <th scope="col" role="columnheader">{cx.t(&words.baseline)}</th>
                                    <th scope="col" role="columnheader">{cx.t(&words.target)}</th>
                                    <th scope="col" role="columnheader">{cx.t(&words.column_direction)}</th>
                                    <th scope="col" role="columnheader">{cx.t(&words.column_change)}</th>
                                </tr>
                            </thead>
                            <tbody role="rowgroup">{rows}</tbody>
                        </table>
                    </div>
        </section>
    }
    .into_any()
}

fn apart(cx: &Cx) -> AnyView {
    let words = cx.words();
    let items = cx
        .content()
        .indicators
        .iter()
        .filter_map(|indicator| match indicator.comparison() {
            Comparison::Apart(reason) => Some((indicator, reason)),
            Comparison::Percent(_) => None,
        })
        .map(|(indicator, reason)| {
            let accent = cx.content().goal(indicator.goal).map(|goal| goal.accent.clone());
            view! {
                <li class="my-apart__item" data-accent=accent data-indicator=indicator.id.clone()>
                    <a href=cx.href(&Page::Indicator(indicator.id.clone()))>{cx.heading(&indicator.name)}</a>
                    <Slope cx=cx.clone() indicator=indicator.clone() />
                    <span class="my-apart__reason">{reason_text(cx, reason)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="apart">
            <h2 id="apart">{cx.heading(&words.apart_title)}</h2>
            <p>{cx.t(&words.apart_text)}</p>
            <ul class="my-apart" data-follows="">
                {items}
            </ul>
        </section>
    }
    .into_any()
}

fn reason_text(cx: &Cx, reason: ApartReason) -> String {
    let words = cx.words();
    cx.t(match reason {
        ApartReason::BaselineNotPositive => &words.apart_baseline_not_positive,
        ApartReason::HeldSteady => &words.apart_held_steady,
        ApartReason::PartOfYear => &words.apart_part_of_year,
        ApartReason::Cumulative => &words.apart_cumulative,
    })
}

/// The filter's controls; hidden until the island brings them to life.
fn controls(cx: &Cx) -> AnyView {
    let words = cx.words();
    let content = cx.content();
    let all = || view! { <option value="">{cx.t(&words.filter_all)}</option> };
    let goals = content
        .goals
        .iter()
        .map(|goal| {
            let name = format!("{} {}", super::goal::label(cx, goal), cx.t(&goal.short));
            view! { <option value=goal.number.to_string()>{name}</option> }
        })
        .collect_view();
    let kinds = [
        (Kind::NumericTarget, &words.kind_numeric_target),
        (Kind::Kpi, &words.kind_kpi),
    ]
    .map(|(kind, word)| view! { <option value=kind_key(kind)>{cx.t(word)}</option> })
    .collect_view();
    let directions = [
        Direction::Increase,
        Direction::Decrease,
        Direction::Maintain,
        Direction::LimitDecline,
    ]
    .map(|direction| view! { <option value=direction_key(direction)>{direction_word(cx, direction)}</option> })
    .collect_view();
    let count = content.indicators.len();
    view! {
        <div class="my-filter" role="group" aria-label=cx.t(&words.filter_label) hidden data-filter="">
            <label class="my-field">
                <span>{cx.t(&words.column_goal)}</span>
                <select data-by="goal" autocomplete="off">{all()} {goals}</select>
            </label>
            <label class="my-field">
                <span>{cx.t(&words.column_kind)}</span>
                <select data-by="kind" autocomplete="off">{all()} {kinds}</select>
            </label>
            <label class="my-field">
                <span>{cx.t(&words.column_direction)}</span>
                <select data-by="direction" autocomplete="off">{all()} {directions}</select>
            </label>
            <label class="my-field">
                <span>{cx.t(&words.sort_label)}</span>
                <select data-sort="" autocomplete="off">
                    <option value="order">{cx.t(&words.sort_plan)}</option>
                    <option value="name">{cx.t(&words.sort_name)}</option>
                    <option value="change">{cx.t(&words.sort_change)}</option>
                </select>
            </label>
            <Count
                cx=cx.clone()
                some=words.indicators_count.clone()
                none=words.indicators_none.clone()
                count=count
            />
        </div>
    }
    .into_any()
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::NumericTarget => "numeric_target",
        Kind::Kpi => "kpi",
    }
}

fn direction_key(direction: Direction) -> &'static str {
    match direction {
        Direction::Increase => "increase",
        Direction::Decrease => "decrease",
        Direction::Maintain => "maintain",
        Direction::LimitDecline => "limit_decline",
    }
}

fn row(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let language = cx.language();
    let goal = cx.content().goal(indicator.goal);
    let accent = goal.map(|goal| goal.accent.clone());
    let (change, change_key) = match indicator.comparison() {
        Comparison::Percent(percent) => (
            change_text(cx, indicator, percent),
            Some(format!("{percent:.3}")),
        ),
        Comparison::Apart(_) => (cx.t(&words.change_apart), None),
    };
    view! {
        <tr
            role="row"
            data-accent=accent
            data-indicator=indicator.id.clone()
            data-goal=indicator.goal.to_string()
            data-kind=kind_key(indicator.kind)
            data-direction=direction_key(indicator.direction)
            data-name=cx.t(&indicator.short)
            data-change=change_key
        >
            <th scope="row" role="rowheader">
                <a href=cx.href(&Page::Indicator(indicator.id.clone()))>{cx.heading(&indicator.name)}</a>
            </th>
            <td role="cell" data-label=cx.t(&words.column_goal)>{goal.map(|goal| super::goal::label(cx, goal))}</td>
            <td role="cell" data-label=cx.t(&words.column_kind)>{super::indicator::kind(cx, indicator)}</td>
            <td role="cell" data-label=cx.t(&words.baseline)>
                <span class="my-nowrap">{voice(cx).quantity(indicator, indicator.baseline.value)}</span>
                " "
                <small>{voice(cx).baseline_when_short(indicator)}</small>
            </td>
            <td role="cell" data-label=cx.t(&words.target)>
                <span class="my-nowrap">{target_text(cx, indicator)}</span>
                " "
                <small>{indicator.target.fiscal_year.short(language)}</small>
            </td>
            <td role="cell" data-label=cx.t(&words.column_direction)>{direction_word(cx, indicator.direction)}</td>
            <td role="cell" data-label=cx.t(&words.column_change)>{change}</td>
        </tr>
    }
    .into_any()
}

/// The change as the chart writes it.
fn change_text(cx: &Cx, indicator: &Indicator, percent: f64) -> String {
    Change { indicator, percent }.label(voice(cx))
}
