//! The chart that compares all indicators for which a percentage is fair.

use leptos::prelude::*;

use super::indicator_chart::{credit, drawing, option_script, sentences, tools, voice};
use crate::{
    chart::{self, Change},
    islands::explainer::ChartFrame,
    site::Page,
    views::Cx,
};

/// The figure: title, summary, drawing, table.
///
/// Before there is a drawing, and without script, a list of links stands in its place. With the
/// drawing the list stays for keyboards and screen readers; focus on a link shows its bar.
#[component]
pub(in crate::views) fn OverviewChart(
    /// The page.
    cx: Cx,
) -> impl IntoView {
    let words = cx.words();
    let voice = voice(&cx);
    let changes = chart::changes(&cx.content().indicators);
    let mut summary = chart::overview_summary(&changes, voice);
    summary.push(cx.t(&words.overview.key));
    let links = changes
        .iter()
        .enumerate()
        .map(|(slot, change)| {
            view! {
                <li data-indicator=change.indicator.id.clone()>
                    <a
                        class="my-chart__link"
                        href=href(&cx, change)
                        data-point=change.text(voice)
                        data-slot=slot.to_string()
                    >
                        <span>{cx.t(&change.indicator.short)}</span>
                        " "
                        <span class="my-nowrap">{change.label(voice)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let option = chart::overview_option(&changes, voice.drawn());
    let table = table(&cx, &changes);
    let figure = view! {
        <figure
            class="my-chart"
            data-chart="overview"
            data-module=cx.file(&cx.assets().charts)
            data-file="overview"
            data-credit=credit(&cx)
        >
            <figcaption class="my-chart__title" id="chart-title">
                {cx.t(&words.overview.chart_title)}
            </figcaption>
            <p class="my-chart__summary">{sentences(&cx, summary)}</p>
            <div class="my-chart__canvas" data-chart-canvas="">
                {drawing()}
                <ul class="my-chart__list" data-points="" data-follows="" aria-label=cx.t(&words.chart.points)>
                    {links}
                </ul>
            </div>
            {tools(&cx)}
            {table}
            {option_script(option)}
        </figure>
    };
    view! { <ChartFrame>{figure}</ChartFrame> }
}

fn href(cx: &Cx, change: &Change<'_>) -> String {
    cx.href(&Page::Indicator(change.indicator.id.clone()))
}

fn table(cx: &Cx, changes: &[Change<'_>]) -> AnyView {
    let words = cx.words();
    let voice = voice(cx);
    let rows = changes
        .iter()
        .map(|change| {
            let indicator = change.indicator;
            view! {
                <tr data-indicator=indicator.id.clone()>
                    <th scope="row">
                        <a href=href(cx, change)>{cx.t(&indicator.short)}</a>
                    </th>
                    <td>
                        <span class="my-nowrap">{voice.quantity(indicator, indicator.baseline.value)}</span>
                    </td>
                    <td>
                        <span class="my-nowrap">{voice.target(indicator)}</span>
                    </td>
                    <td>{change.label(voice)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="my-chart__table">
            <summary>{cx.t(&words.show_table)}</summary>
            <div class="my-table-scroll" role="region" tabindex="0" aria-labelledby="chart-title">
                <table class="my-table">
                    <caption>{cx.t(&words.overview.chart_title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{cx.t(&words.column_name)}</th>
                            <th scope="col">{cx.t(&words.baseline)}</th>
                            <th scope="col">{cx.t(&words.target)}</th>
                            <th scope="col">{cx.t(&words.column_change)}</th>
                        </tr>
                    </thead>
                    <tbody data-follows="">{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
