//! Indicators: numeric targets of goals and KPIs of policy areas.

use serde::{Deserialize, Serialize};

use super::{FiscalYear, Localized};
use crate::progress::{Course, Rule};

/// A figure by which the plan is measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Stable id: the address of its page and its name in the published data.
    pub id: String,
    /// Numeric target of a goal, or KPI of a policy area.
    pub kind: Kind,
    /// The goal it belongs to.
    pub goal: u16,
    /// The policy area it watches over; none for numeric targets.
    pub area: Option<String>,
    /// Policy areas where the plan lists it a second time (再掲).
    pub also_listed_in: Vec<String>,
    /// The official name.
    pub name: Localized,
    /// A short name of ours.
    pub short: Localized,
    /// The unit, as the plan prints it, and in English to be read after the number.
    pub unit: Localized,
    /// Digits after the point, as printed.
    pub decimals: u8,
    /// How the figure is meant to move.
    pub direction: Direction,
    /// Whether the figure adds up over the years (累計).
    pub cumulative: bool,
    /// Whether the figure is an estimate (推計).
    pub estimated: bool,
    /// Where it begins.
    pub baseline: Baseline,
    /// Where it should end.
    pub target: Target,
    /// Results that the city has added, by year; empty in the plan itself.
    pub results: Vec<YearResult>,
    /// What it means in daily life.
    pub meaning: Localized,
    /// Why this target, only where the plan says so.
    pub reason: Option<Localized>,
    /// The plan's notes and what keeps the figure honest.
    pub note: Option<Localized>,
    /// The section cited.
    pub source: String,
}

/// The two kinds of indicators of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A numeric target (数値目標) of a basic goal.
    NumericTarget,
    /// A key performance indicator (KPI) of a policy area.
    Kpi,
}

/// How a figure is meant to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Up.
    Increase,
    /// Down.
    Decrease,
    /// Stay where it is.
    Maintain,
    /// Fall no further than the target, which lies below the baseline on purpose.
    LimitDecline,
}

/// The figure at the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// The value, in the indicator's unit.
    pub value: f64,
    /// The year of the value.
    pub fiscal_year: FiscalYear,
    /// What the value really covers, where that is not simply the fiscal year.
    pub period: Option<Localized>,
    /// How many months the value covers.
    pub months: u8,
}

/// The figure aimed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The value, in the indicator's unit.
    pub value: f64,
    /// The year for which it is set.
    pub fiscal_year: FiscalYear,
    /// Whether the plan says "or more" (以上).
    pub at_least: bool,
}

/// A result that the city has published.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearResult {
    /// The year.
    pub fiscal_year: FiscalYear,
    /// The value, in the indicator's unit.
    pub value: f64,
}

/// Whether baseline and target may be compared as a percentage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comparison {
    /// The change from baseline to target, in percent of the baseline.
    Percent(f64),
    /// A percentage would mislead, for this reason.
    Apart(ApartReason),
}

/// Why a percentage would mislead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApartReason {
    /// The baseline is zero or negative: there is no whole to take a share of.
    BaselineNotPositive,
    /// The target equals the baseline: 0 % would look like failure.
    HeldSteady,
    /// The baseline covers fewer months than the target.
    PartOfYear,
    /// The count adds up from an earlier year, so its size depends on when counting began.
    Cumulative,
}

impl Indicator {
    /// How results are judged.
    pub fn course(&self) -> Course {
        Course {
            baseline: self.smallest_units(self.baseline.value),
            target: self.smallest_units(self.target.value),
            rule: match self.direction {
                Direction::Increase => Rule::Rise,
                Direction::Decrease => Rule::Fall,
                Direction::Maintain | Direction::LimitDecline => Rule::StayAbove,
            },
            measurable: self.baseline.months == 12,
        }
    }

    /// A value as a whole number of its smallest printed step.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be finite and small"
    )]
    pub fn smallest_units(&self, value: f64) -> i64 {
        (value * 10f64.powi(i32::from(self.decimals))).round() as i64
    }

    /// Whether the way to the target may be told as a percentage of the baseline.
    pub fn comparison(&self) -> Comparison {
        let (from, to) = (self.baseline.value, self.target.value);
        if from <= 0.0 {
            Comparison::Apart(ApartReason::BaselineNotPositive)
        } else if self.direction == Direction::Maintain {
            Comparison::Apart(ApartReason::HeldSteady)
        } else if self.baseline.months < 12 {
            Comparison::Apart(ApartReason::PartOfYear)
        } else if self.cumulative {
            Comparison::Apart(ApartReason::Cumulative)
        } else {
            Comparison::Percent((to - from) / from * 100.0)
        }
    }

    /// A value as the site writes it: printed decimals, thousands in groups, a true minus sign.
    pub fn format(&self, value: f64) -> String {
        format_number(value, self.decimals)
    }
}

/// A number with fixed decimals, thousands in groups and a true minus sign.
pub fn format_number(value: f64, decimals: u8) -> String {
    let plain = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "−" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_plan_prints_them() {
        assert_eq!(format_number(2325.0, 0), "2,325");
        assert_eq!(format_number(-37.0, 0), "−37");
        assert_eq!(format_number(0.9, 2), "0.90");
        assert_eq!(format_number(1_234_567.5, 1), "1,234,567.5");
        assert_eq!(format_number(100.0, 0), "100");
    }
}
