//! The chart of one indicator, with everything it says in words beside it.

use leptos::prelude::*;

use super::{MiniChart, failure};
use crate::{
    chart::{self, Layout, Voice},
    content::{Indicator, Language},
    islands::explainer::ChartFrame,
    views::Cx,
};

/// The figure: title, summary, drawing, table.
///
/// Each bar is a button in a list, which comes to life with the chart: focus shows the bar's
/// tooltip. Real elements, and not a picture that listens to keys, because screen readers keep the
/// arrow keys for themselves there, and switches and touch know only what can be focused.
#[component]
pub(in crate::views) fn IndicatorChart(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let words = cx.words();
    let voice = voice(&cx);
    let name = indicator.short.marked(cx.language());
    let title = cx.fill(&words.chart.title, &[("name", name)]);
    let sentences = sentences(&cx, chart::indicator_summary(&indicator, voice));
    let points = chart::points(&indicator, voice);
    let height = height(&indicator, points.len());
    let points = points
        .into_iter()
        .map(|point| {
            view! {
                <li>
                    <button type="button" data-point="">
                        {point.text}
                    </button>
                </li>
            }
        })
        .collect_view();
    let option = chart::indicator_option(&indicator, voice.drawn());
    let table = table(&cx, &indicator, &title);
    let figure = view! {
        <figure
            class="my-chart"
            data-chart="indicator"
            data-module=cx.file(&cx.assets().charts)
            data-file=indicator.id.clone()
            data-credit=credit(&cx)
        >
            <figcaption class="my-chart__title" id="chart-title">
                {title}
            </figcaption>
            <p class="my-chart__summary">{sentences}</p>
            <div class="my-chart__canvas" data-chart-canvas="" style=height>
                {drawing()}
                <div data-chart-fallback="">
                    <MiniChart cx=cx.clone() indicator=indicator.clone() />
                </div>
            </div>
            <ul class="my-visually-hidden" hidden data-points="" aria-label=cx.t(&words.chart.points)>
                {points}
            </ul>
            {tools(&cx)}
            {table}
            {option_script(option)}
        </figure>
    };
    view! { <ChartFrame>{figure}</ChartFrame> }
}

/// Room for lying bars, and for one that is supposed; upright ones have enough as it is. Policy
/// allows a style here, where the chart library has its own.
fn height(indicator: &Indicator, bars: usize) -> Option<String> {
    (Layout::of(indicator) == Layout::Lying)
        .then(|| format!("min-height:{}rem", 7 + (bars + 1) * 2))
}

/// The words that a chart on this page uses.
pub(in crate::views) fn voice(cx: &Cx) -> Voice<'_> {
    Voice {
        words: cx.words(),
        language: cx.language(),
        readings: true,
    }
}

/// Sentences one after the other: English has a space between them.
pub(super) fn sentences(cx: &Cx, sentences: Vec<String>) -> String {
    sentences.join(match cx.language() {
        Language::Ja => "",
        Language::Easy | Language::En => " ",
    })
}

/// Where the chart is drawn: a picture to a screen reader, which has summary, points and table.
pub(super) fn drawing() -> AnyView {
    view! { <div class="my-chart__drawing" role="img" aria-labelledby="chart-title" hidden data-drawing=""></div> }
        .into_any()
}

/// What stands below a saved chart.
pub(super) fn credit(cx: &Cx) -> String {
    let site = &cx.content().site;
    let (plan, name) = (
        site.plan.marked(cx.language()),
        site.name.marked(cx.language()),
    );
    cx.fill(&cx.words().chart.credit, &[("plan", plan), ("site", name)])
}

/// The buttons, asleep until there is a drawing to save; or what is said where none comes.
pub(super) fn tools(cx: &Cx) -> AnyView {
    view! {
        <div class="my-chart__tools">
            {failure(cx, "chart", &cx.words().failure.chart, None)}
            <button type="button" class="my-button" hidden data-save="">
                {cx.t(&cx.words().save_image)}
            </button>
        </div>
    }
    .into_any()
}

/// The chart's option, which the browser reads as data and not as a script.
pub(super) fn option_script(option: String) -> AnyView {
    view! { <script type="application/json" class="my-chart__option" inner_html=option></script> }
        .into_any()
}

fn table(cx: &Cx, indicator: &Indicator, title: &str) -> AnyView {
    let words = cx.words();
    let rows = chart::points(indicator, voice(cx))
        .into_iter()
        .map(|point| {
            view! {
                <tr>
                    <th scope="row">{point.kind}</th>
                    <td>{point.when}</td>
                    <td>
                        <span class="my-nowrap">{point.quantity}</span>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="my-chart__table">
            <summary>{cx.t(&words.show_table)}</summary>
            <table class="my-table">
                <caption>{title.to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{cx.t(&words.column_entry)}</th>
                        <th scope="col">{cx.t(&words.column_when)}</th>
                        <th scope="col">{cx.t(&words.column_value)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}
