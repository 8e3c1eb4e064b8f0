//! Baseline and target as two bars, drawn without script: the first sight of every chart.

use leptos::prelude::*;

use crate::{content::Indicator, views::Cx};

/// Width of the drawing's inside, in its own units.
const WIDTH: f64 = 200.0;

/// Two bars on one axis that begins at zero; the baseline is hatched, the target solid. A
/// negative value points to the other side of the axis.
#[component]
pub(in crate::views) fn MiniChart(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let (from, to) = (indicator.baseline.value, indicator.target.value);
    let lowest = from.min(to).min(0.0);
    let span = (from.max(to).max(0.0) - lowest).max(f64::EPSILON);
    let at = |value: f64| (value - lowest) / span * WIDTH;
    let bar = |value: f64| {
        let (left, right) = (at(value.min(0.0)), at(value.max(0.0)));
        (
            format!("{left:.1}"),
            format!("{:.1}", (right - left).max(1.5)),
        )
    };
    let (from_x, from_width) = bar(from);
    let (to_x, to_width) = bar(to);
    let zero = format!("{:.1}", at(0.0));
    let alt = cx.fill(
        &cx.words().mini_chart_alt,
        &[
            ("from", &indicator.format(from)),
            ("to", &indicator.format(to)),
            ("unit", indicator.unit.marked(cx.language())),
        ],
    );
    view! {
        <svg class="my-mini" viewBox="-1 0 202 34" role="img" aria-label=alt preserveAspectRatio="none">
            <rect class="my-mini__from" x=from_x.clone() y="2" width=from_width.clone() height="13" />
            <path class="my-mini__hatch" d=format!("M{from_x} 8.5h{from_width}") />
            <rect class="my-mini__to" x=to_x y="19" width=to_width height="13" />
            <path class="my-mini__axis" d=format!("M{zero} 0V34") />
        </svg>
    }
}
