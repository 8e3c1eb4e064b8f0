//! How far a result is on its way from baseline to target, and whether it reaches the target.
//!
//! Pure arithmetic on whole numbers (a value times ten to the power of its decimals), so that
//! 0.1 + 0.2 never decides about a target. The same code judges on the page and in tests. It
//! knows no content, no wording and no browser.

/// How the plan wants a figure to move, and with that what counts as reaching the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The figure should rise: the target is reached from the target upwards.
    Rise,
    /// The figure should fall: the target is reached from the target downwards.
    Fall,
    /// The target is a floor at or below the baseline: it is kept as long as the figure does
    /// not fall below it. There is no way to cover, so there is no percentage.
    StayAbove,
}

/// A baseline, a target and the rule between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The figure at the start, in smallest units.
    pub baseline: i64,
    /// The figure aimed at, in smallest units.
    pub target: i64,
    /// How results are judged.
    pub rule: Rule,
    /// Whether the way from baseline to target can be measured. It cannot when the baseline
    /// covers fewer months than the target.
    pub measurable: bool,
}

/// What a result means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The target is reached exactly or passed; `beyond` is by how much, 0 for exactly.
    Reached {
        /// Distance past the target, in smallest units.
        beyond: i64,
    },
    /// Some of the way is covered.
    OnTheWay {
        /// Share of the way in whole percent, 1 to 99.
        percent: u8,
        /// What is missing to the target, in smallest units.
        missing: i64,
    },
    /// Exactly where it began.
    AtStart {
        /// What is missing to the target, in smallest units.
        missing: i64,
    },
    /// Further from the target than at the start.
    Away {
        /// What is missing to the target, in smallest units.
        missing: i64,
    },
    /// Not reached, on a course whose way cannot be measured.
    Short {
        /// What is missing to the target, in smallest units.
        missing: i64,
    },
    /// The floor is kept; `room` is the distance above it, 0 for exactly on it.
    Kept {
        /// Distance above the floor, in smallest units.
        room: i64,
    },
    /// Below the floor.
    Broken {
        /// What is missing to the floor, in smallest units.
        missing: i64,
    },
}

impl Verdict {
    /// The name under which a page keeps the sentence for this verdict.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reached { beyond: 0 } => "reached",
            Self::Reached { .. } => "passed",
            Self::OnTheWay { .. } => "on-the-way",
            Self::AtStart { .. } => "at-start",
            Self::Away { .. } => "away",
            Self::Short { .. } => "short",
            Self::Kept { room: 0 } => "kept",
            Self::Kept { .. } => "kept-above",
            Self::Broken { .. } => "broken",
        }
    }

    /// The distance between result and target, in smallest units, never negative.
    pub fn gap(self) -> i64 {
        match self {
            Self::Reached { beyond: gap } | Self::Kept { room: gap } => gap,
            Self::OnTheWay { missing, .. }
            | Self::AtStart { missing }
            | Self::Away { missing }
            | Self::Short { missing }
            | Self::Broken { missing } => missing,
        }
    }

    /// Whether the target is reached or kept.
    pub fn is_met(self) -> bool {
        matches!(self, Self::Reached { .. } | Self::Kept { .. })
    }
}

impl Course {
    /// Judges a result given in smallest units.
    pub fn judge(self, result: i64) -> Verdict {
        match self.rule {
            Rule::StayAbove if result >= self.target => Verdict::Kept {
                room: result - self.target,
            },
            Rule::StayAbove => Verdict::Broken {
                missing: self.target - result,
            },
            Rule::Rise => self.judge_way(result - self.baseline, self.target - self.baseline),
            Rule::Fall => self.judge_way(self.baseline - result, self.baseline - self.target),
        }
    }

    /// `covered` of a `way`, both counted in the wanted direction.
    fn judge_way(self, covered: i64, way: i64) -> Verdict {
        let missing = way - covered;
        if missing <= 0 {
            Verdict::Reached { beyond: -missing }
        } else if !self.measurable {
            Verdict::Short { missing }
        } else if covered < 0 {
            Verdict::Away { missing }
        } else if covered == 0 {
            Verdict::AtStart { missing }
        } else {
            // Rounded to the nearest percent, but never to "nothing" or to "there".
            let percent = ((covered * 200 + way) / (way * 2)).clamp(1, 99);
            Verdict::OnTheWay {
                percent: u8::try_from(percent).unwrap_or(99),
                missing,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(baseline: i64, target: i64, rule: Rule) -> Course {
        Course {
            baseline,
            target,
            rule,
            measurable: true,
        }
    }

    #[test]
    fn a_rising_figure_is_measured_along_its_way() {
        let jobs = course(56, 90, Rule::Rise);
        assert_eq!(
            jobs.judge(75),
            Verdict::OnTheWay {
                percent: 56,
                missing: 15
            }
        );
        assert_eq!(jobs.judge(56), Verdict::AtStart { missing: 34 });
        assert_eq!(jobs.judge(50), Verdict::Away { missing: 40 });
        assert_eq!(jobs.judge(90), Verdict::Reached { beyond: 0 });
        assert_eq!(jobs.judge(95), Verdict::Reached { beyond: 5 });
    }

    #[test]
    fn almost_there_is_not_there_and_a_first_step_is_not_nothing() {
        let long = course(0, 1000, Rule::Rise);
        assert_eq!(
            long.judge(999),
            Verdict::OnTheWay {
                percent: 99,
                missing: 1
            }
        );
        assert_eq!(
            long.judge(1),
            Verdict::OnTheWay {
                percent: 1,
                missing: 999
            }
        );
    }

    #[test]
    fn a_falling_figure_is_reached_from_above() {
        let waiting = course(397, 0, Rule::Fall);
        assert_eq!(
            waiting.judge(100),
            Verdict::OnTheWay {
                percent: 75,
                missing: 100
            }
        );
        assert_eq!(waiting.judge(0), Verdict::Reached { beyond: 0 });
        assert_eq!(waiting.judge(450), Verdict::Away { missing: 450 });
    }

    #[test]
    fn a_negative_baseline_is_a_start_like_any_other() {
        let migration = course(-37, 400, Rule::Rise);
        assert_eq!(
            migration.judge(0),
            Verdict::OnTheWay {
                percent: 8,
                missing: 400
            }
        );
        assert_eq!(migration.judge(-100), Verdict::Away { missing: 500 });
    }

    #[test]
    fn a_floor_is_kept_or_broken_and_has_no_percentage() {
        let births = course(7039, 7000, Rule::StayAbove);
        assert_eq!(births.judge(7039), Verdict::Kept { room: 39 });
        assert_eq!(births.judge(7000), Verdict::Kept { room: 0 });
        assert_eq!(births.judge(6999), Verdict::Broken { missing: 1 });
    }

    #[test]
    fn a_baseline_of_four_months_gives_no_share_of_the_way() {
        let returners = Course {
            measurable: false,
            ..course(10, 50, Rule::Rise)
        };
        assert_eq!(returners.judge(30), Verdict::Short { missing: 20 });
        assert_eq!(returners.judge(50), Verdict::Reached { beyond: 0 });
    }
}
