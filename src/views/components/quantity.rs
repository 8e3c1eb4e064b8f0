//! Figures with their units, written so that they never break apart.

use leptos::prelude::*;

use crate::{
    content::{Direction, Indicator},
    views::Cx,
};

/// A value and its unit on one line.
pub(in crate::views) fn quantity(cx: &Cx, indicator: &Indicator, value: f64) -> AnyView {
    view! {
        <span class="my-quantity">
            <span class="my-quantity__value">{indicator.format(value)}</span>
            "\u{a0}"
            <span class="my-quantity__unit">{cx.t(&indicator.unit)}</span>
        </span>
    }
    .into_any()
}

/// The target as the plan means it: with "or more" where it says so.
pub(in crate::views) fn target_text(cx: &Cx, indicator: &Indicator) -> String {
    let value = indicator.format(indicator.target.value);
    let unit = indicator.unit.marked(cx.language());
    let values = [("value", value.as_str()), ("unit", unit)];
    let words = cx.words();
    if indicator.target.at_least {
        cx.fill(&words.at_least, &values)
    } else {
        cx.fill(&words.value_with_unit, &values)
    }
}

/// How the figure is meant to move, in a word.
pub(in crate::views) fn direction_word(cx: &Cx, direction: Direction) -> String {
    let words = cx.words();
    cx.t(match direction {
        Direction::Increase => &words.direction_increase,
        Direction::Decrease => &words.direction_decrease,
        Direction::Maintain => &words.direction_maintain,
        Direction::LimitDecline => &words.direction_limit_decline,
    })
}
