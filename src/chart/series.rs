//! An indicator's points: baseline, results, target. The chart draws them, its table lists them.

use super::Voice;
use crate::content::Indicator;

/// What a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The figure at the start.
    Baseline,
    /// A result that the city has published.
    Result,
    /// The figure aimed at.
    Target,
}

/// One bar of an indicator's chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What it is.
    pub role: Role,
    /// The value, in the indicator's unit.
    pub value: f64,
    /// What it is, in a word.
    pub kind: String,
    /// The year, or what the value covers.
    pub when: String,
    /// The value with its unit.
    pub quantity: String,
    /// What stands below the bar.
    pub category: String,
    /// What stands at its end.
    pub label: String,
    /// What it says in the tooltip and to a screen reader.
    pub text: String,
}

/// How wide a label may be, in halves of a Japanese letter: wider ones do not fit above three bars
/// on a small phone. The unit stands at the axis too.
const WIDEST_LABEL: usize = 9;

/// The points in the order of time.
pub fn points(indicator: &Indicator, voice: Voice<'_>) -> Vec<Point> {
    let words = voice.words;
    let (baseline, target) = (&indicator.baseline, &indicator.target);
    let point =
        |role, value, kind: String, (when, when_short): (String, String), quantity: String| Point {
            role,
            value,
            category: match role {
                Role::Result => when_short,
                Role::Baseline | Role::Target => format!("{kind}\n{when_short}"),
            },
            label: label(indicator, voice, role, value),
            text: voice.fill(
                &words.chart.point,
                &[("kind", &kind), ("when", &when), ("value", &quantity)],
            ),
            kind,
            when,
            quantity,
        };
    let year = |year| (voice.year(year), voice.year_short(year));
    let mut points = vec![point(
        Role::Baseline,
        baseline.value,
        voice.text(&words.baseline),
        (
            voice.baseline_when(indicator),
            voice.baseline_when_short(indicator),
        ),
        voice.quantity(indicator, baseline.value),
    )];
    points.extend(indicator.results.iter().map(|result| {
        point(
            Role::Result,
            result.value,
            voice.text(&words.result),
            year(result.fiscal_year),
            voice.quantity(indicator, result.value),
        )
    }));
    points.push(point(
        Role::Target,
        target.value,
        voice.text(&words.target),
        year(target.fiscal_year),
        voice.target(indicator),
    ));
    points
}

/// The label of a supposed result, with `{value}` where its number goes.
pub fn what_if_label(indicator: &Indicator, voice: Voice<'_>) -> String {
    let longest = indicator.format(indicator.target.value);
    if with_unit_fits(indicator, voice, &longest) {
        voice.with_unit(indicator, "{value}")
    } else {
        "{value}".to_owned()
    }
}

fn label(indicator: &Indicator, voice: Voice<'_>, role: Role, value: f64) -> String {
    let number = indicator.format(value);
    let label = if with_unit_fits(indicator, voice, &number) {
        voice.with_unit(indicator, &number)
    } else {
        number
    };
    if role == Role::Target && indicator.target.at_least {
        voice.fill(&voice.words.chart.or_more, &[("value", &label)])
    } else {
        label
    }
}

fn with_unit_fits(indicator: &Indicator, voice: Voice<'_>, number: &str) -> bool {
    indicator.results.is_empty() && width(&voice.with_unit(indicator, number)) <= WIDEST_LABEL
}

/// Japanese letters are about twice as wide as the others.
fn width(text: &str) -> usize {
    text.chars()
        .map(|letter| if letter < '\u{2e80}' { 1 } else { 2 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::testing::{content, voice, with_results},
        content::Language,
    };

    #[test]
    fn points_say_kind_year_and_unit() {
        let content = content();
        let births = content.indicator("births").expect("in the plan");
        let ja = points(births, voice(&content, Language::Ja));
        assert_eq!(ja[0].category, "現状値\n2014年度");
        assert_eq!(ja[1].label, "7,000人以上");
        assert_eq!(ja[1].text, "目標値・2019年度（平成31年度）：7,000人以上");
        let en = points(births, voice(&content, Language::En));
        assert_eq!(en[0].label, "7,039");
        assert_eq!(en[1].label, "7,000 or more");
        assert_eq!(
            en[1].text,
            "Target, fiscal 2019 (Heisei 31): at least 7,000 births"
        );
    }

    #[test]
    fn results_stand_between_baseline_and_target() {
        let content = content();
        let jobs = with_results(&content, "job-openings", &[(2016, 0.61), (2017, 0.74)]);
        let points = points(&jobs, voice(&content, Language::En));
        let roles: Vec<_> = points.iter().map(|point| point.role).collect();
        assert_eq!(
            roles,
            [Role::Baseline, Role::Result, Role::Result, Role::Target]
        );
        assert_eq!(points[2].category, "FY2017");
        assert_eq!(
            points[2].text,
            "Result, fiscal 2017 (Heisei 29): 0.74 openings per applicant"
        );
    }
}
