//! The words of charts.

use super::{Localized, words};

words! {
    /// The words of one indicator's chart.
    ChartWords from "chart_":

    /// Title of an indicator's chart; {name}.
    title,
    /// Stands below a saved chart; {plan}, {site}.
    credit,
    /// Names the unit at the axis; {unit}.
    unit,
    /// Says what the coloured area of a chart is; {target}.
    area,
    /// Says what the line of a chart is: a level to hold.
    line_level,
    /// Says what the line of a chart is: a floor.
    line_floor,
    /// A minimum above its bar; {value}.
    or_more,
    /// Says how the bars are told apart.
    key,
    /// Says how the bars are told apart, results among them.
    key_results,
    /// One bar in words; {kind}, {when}, {value}.
    point,
    /// Below the bar of a baseline of part of a year; {year}, {months}.
    months,
    /// Names the list of a chart's bars.
    points,
}

words! {
    /// The words of the chart of all indicators.
    OverviewWords from "overview_":

    /// Title of the chart that compares.
    chart_title,
    /// How many figures the chart compares; {count}.
    summary,
    /// The figure that rises most; {name}, {change}.
    highest,
    /// The figure that falls most; {name}, {change}.
    lowest,
    /// Says how the bars are told apart.
    key,
    /// One bar in words; {name}, {change}, {from}, {to}.
    point,
}

words! {
    /// What a chart shows, in a sentence.
    SummaryWords from "summary_":

    /// A chart in a sentence: up; {from_when}, {from}, {to_when}, {to}.
    increase,
    /// A chart in a sentence: down; {from_when}, {from}, {to_when}, {to}.
    decrease,
    /// A chart in a sentence: held; {from_when}, {from}, {to_when}, {to}.
    maintain,
    /// A chart in a sentence: lower on purpose; {from_when}, {from}, {to_when}, {to}.
    limit_decline,
    /// The results in a sentence; {list}.
    results,
    /// One result in that sentence; {year}, {value}.
    result,
}

words! {
    /// The words of "What if?".
    WhatIfWords from "what_if_":

    /// Heads the panel for supposed results.
    title,
    /// Labels the field for a supposed result; {year}.
    label,
    /// Labels the slider for a supposed result.
    slider,
    /// Which numbers the field takes; {low}, {high}.
    range,
    /// Says that the field held a number that cannot be.
    corrected,
    /// Stands below the bar of a supposed result.
    bar,
    /// What counts as reaching the target: up; {target}.
    rule_increase,
    /// What counts as reaching the target: down; {target}.
    rule_decrease,
    /// What counts as reaching the target: held; {target}.
    rule_maintain,
    /// What counts as reaching the target: lower on purpose; {target}.
    rule_limit_decline,
    /// Verdict: exactly; {value}.
    reached,
    /// Verdict: above the target; {value}, {gap}.
    passed,
    /// Verdict: below a target to fall to; {value}, {gap}.
    passed_below,
    /// Verdict: part of the way; {value}, {percent}, {gap}.
    on_the_way,
    /// Verdict: as at the start; {value}, {gap}.
    at_start,
    /// Verdict: further away than at the start; {value}, {gap}.
    away,
    /// Verdict: short of the target, with a baseline of part of a year; {value}, {gap}.
    short,
    /// Verdict: exactly on the level or floor; {value}.
    kept,
    /// Verdict: above the level or floor; {value}, {gap}.
    kept_above,
    /// Verdict: below the level or floor; {value}, {gap}.
    broken,
}
