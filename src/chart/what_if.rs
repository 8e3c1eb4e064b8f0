//! "What if?": which results a visitor may suppose, what counts as reaching the target, and the
//! sentence for each verdict.

use super::{Voice, voice};
use crate::{
    content::{Direction, Indicator, Localized, Words},
    progress::{Rule, Verdict},
};

/// The results that may be supposed, in smallest units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lowest.
    pub min: i64,
    /// The highest.
    pub max: i64,
}

/// From well below to well above everything known, in round numbers; but no share above 100 %, no
/// count below zero, and no running total below the one that has been reached.
pub fn range(indicator: &Indicator) -> Range {
    let known: Vec<i64> = [indicator.baseline.value, indicator.target.value]
        .into_iter()
        .chain(indicator.results.iter().map(|result| result.value))
        .map(|value| indicator.smallest_units(value))
        .collect();
    let (lowest, highest) = known
        .iter()
        .fold((i64::MAX, i64::MIN), |(low, high), &value| {
            (low.min(value), high.max(value))
        });
    // Half the way and a tenth of the size: a way of 39 births in 7,000 is no room to play in.
    let margin = ((highest - lowest) / 2)
        .max(lowest.abs().max(highest.abs()) / 10)
        .max(1);
    let round = 10_i64.pow(margin.ilog10());
    let mut min = (lowest - margin).div_euclid(round) * round;
    let mut max = (highest + margin + round - 1).div_euclid(round) * round;
    if lowest >= 0 {
        min = min.max(0);
    }
    if indicator.cumulative {
        min = min.max(lowest);
    }
    if voice::is_percentage(indicator) {
        max = max.min(indicator.smallest_units(100.0));
    }
    Range { min, max }
}

/// What counts as reaching the target.
pub fn rule(indicator: &Indicator, voice: Voice<'_>) -> String {
    let words = voice.words;
    let pattern = match indicator.direction {
        Direction::Increase => &words.what_if.rule_increase,
        Direction::Decrease => &words.what_if.rule_decrease,
        Direction::Maintain => &words.what_if.rule_maintain,
        Direction::LimitDecline => &words.what_if.rule_limit_decline,
    };
    // "at least" is in the sentence already.
    let target = voice.quantity(indicator, indicator.target.value);
    voice.fill(pattern, &[("target", &target)])
}

/// The sentence for each verdict that is possible on the indicator's course, by the verdict's key.
/// In it, `{value}` is the result, `{gap}` its distance from the target and `{percent}` the share
/// of the way.
pub fn sentences<'a>(
    indicator: &Indicator,
    words: &'a Words,
) -> Vec<(&'static str, &'a Localized)> {
    let (exactly, past) = (
        Verdict::Reached { beyond: 0 },
        Verdict::Reached { beyond: 1 },
    );
    let (kept, kept_above) = (Verdict::Kept { room: 0 }, Verdict::Kept { room: 1 });
    let missing = 1;
    let on_the_way = Verdict::OnTheWay {
        percent: 1,
        missing,
    };
    let course = indicator.course();
    let sentences = match course.rule {
        Rule::StayAbove => vec![
            (kept, &words.what_if.kept),
            (kept_above, &words.what_if.kept_above),
            (Verdict::Broken { missing }, &words.what_if.broken),
        ],
        Rule::Rise | Rule::Fall => {
            let passed = if course.rule == Rule::Rise {
                &words.what_if.passed
            } else {
                &words.what_if.passed_below
            };
            let mut sentences = vec![(exactly, &words.what_if.reached), (past, passed)];
            if course.measurable {
                sentences.extend([
                    (on_the_way, &words.what_if.on_the_way),
                    (Verdict::AtStart { missing }, &words.what_if.at_start),
                    (Verdict::Away { missing }, &words.what_if.away),
                ]);
            } else {
                sentences.push((Verdict::Short { missing }, &words.what_if.short));
            }
            sentences
        }
    };
    sentences
        .into_iter()
        .map(|(verdict, sentence)| (verdict.key(), sentence))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::testing::{content, voice},
        content::Language,
    };

    #[test]
    fn ranges_hold_baseline_and_target_and_nothing_impossible() {
        for indicator in &content().indicators {
            let Range { min, max } = range(indicator);
            let course = indicator.course();
            let id = &indicator.id;
            assert!(min <= course.baseline.min(course.target), "{id}: {min}");
            assert!(max > course.baseline.max(course.target), "{id}: {max}");
            assert_eq!(min < 0, id == "net-migration", "{id}: {min}");
            if indicator.unit.ja.plain() == "%" {
                assert!(max <= indicator.smallest_units(100.0), "{id}: {max}");
            }
            if indicator.cumulative {
                assert_eq!(min, course.baseline, "{id}: a running total does not fall");
            }
        }
    }

    #[test]
    fn ranges_are_round() {
        let content = content();
        for (id, min, max) in [
            ("job-openings", 30, 110),
            ("net-migration", -300, 700),
            ("births", 6200, 7800),
            ("waiting-children", 0, 600),
            ("healthy-seniors", 7000, 8700),
            ("company-sitings", 114, 180),
        ] {
            let indicator = content.indicator(id).expect("in the plan");
            assert_eq!(range(indicator), Range { min, max }, "{id}");
        }
    }

    #[test]
    fn every_result_in_the_range_has_its_sentence() {
        let content = content();
        for indicator in &content.indicators {
            let sentences = sentences(indicator, &content.words);
            let Range { min, max } = range(indicator);
            let course = indicator.course();
            let steps = [
                min,
                min + 1,
                course.baseline,
                course.target - 1,
                course.target,
                course.target + 1,
                max,
            ];
            for result in steps
                .into_iter()
                .filter(|result| (min..=max).contains(result))
            {
                let key = course.judge(result).key();
                assert!(
                    sentences.iter().any(|(has, _)| *has == key),
                    "{}: {key}",
                    indicator.id
                );
            }
        }
    }

    #[test]
    fn what_counts_as_reaching_is_said_for_each_direction() {
        let content = content();
        let say = |id: &str| {
            rule(
                content.indicator(id).expect("in the plan"),
                voice(&content, Language::En),
            )
        };
        assert_eq!(
            say("job-openings"),
            "The target counts as reached at 0.90 openings per applicant or more."
        );
        assert_eq!(
            say("waiting-children"),
            "The target counts as reached once the figure has fallen to 0 children."
        );
        assert_eq!(
            say("healthy-seniors"),
            "The target counts as met as long as the figure does not fall below 78.46%."
        );
        assert_eq!(
            say("births"),
            "The target counts as met as long as the figure does not fall below 7,000 births."
        );
    }
}
