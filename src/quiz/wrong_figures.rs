//! Figures that could be an indicator's, and are not.

use super::order::mix;
use crate::content::{Content, Indicator};

/// Wrong figures for a question about `value`, in smallest units.
///
/// First come real figures of other indicators with the same unit and decimals, the nearest first:
/// they are as plausible as figures get. Where there are too few, figures a tenth away take their
/// place, above and below, so that the right one is not always in the middle. No true figure of the
/// indicator is among them.
pub(super) fn wrong_figures(
    content: &Content,
    indicator: &Indicator,
    value: i64,
    count: usize,
    question: &str,
) -> Vec<i64> {
    let own = figures(indicator);
    let mut real: Vec<i64> = content
        .indicators
        .iter()
        .filter(|other| {
            other.id != indicator.id
                && other.unit == indicator.unit
                && other.decimals == indicator.decimals
        })
        .flat_map(figures)
        .collect();
    real.sort_by_key(|figure| (figure.abs_diff(value), *figure));
    let computed = offsets(question).map(|offset| value + offset * tenth(value, &own));
    let lowest = if own.iter().any(|figure| *figure < 0) {
        i64::MIN
    } else {
        0
    };
    let highest = if indicator.unit.en.plain() == "%" {
        indicator.smallest_units(100.0)
    } else {
        i64::MAX
    };
    let mut wrong = Vec::new();
    for figure in real.into_iter().chain(computed) {
        if wrong.len() == count {
            break;
        }
        let possible = (lowest..=highest).contains(&figure);
        if possible && !own.contains(&figure) && !wrong.contains(&figure) {
            wrong.push(figure);
        }
    }
    wrong
}

/// Every figure that is true of an indicator.
fn figures(indicator: &Indicator) -> Vec<i64> {
    [indicator.baseline.value, indicator.target.value]
        .into_iter()
        .chain(indicator.results.iter().map(|result| result.value))
        .map(|value| indicator.smallest_units(value))
        .collect()
}

/// A tenth of a figure, or of the largest where it is zero; at least the smallest step.
fn tenth(value: i64, own: &[i64]) -> i64 {
    let size = match value.abs() {
        0 => own.iter().map(|figure| figure.abs()).max().unwrap_or(0),
        size => size,
    };
    ((size + 5) / 10).max(1)
}

/// How many tenths away, in one of three arrangements.
fn offsets(question: &str) -> impl Iterator<Item = i64> {
    let first = match mix(question, "offsets") % 3 {
        0 => [1, -1, 2, -2],
        1 => [1, 2, -1, -2],
        _ => [-1, -2, 1, 2],
    };
    first.into_iter().chain(3..=9)
}
