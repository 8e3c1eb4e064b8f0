//! What the quiz asks, and how its sentences are built.

use serde::{Deserialize, Serialize};

use super::{Direction, Localized};

/// The quiz: which questions there are, and the patterns of their sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quiz {
    /// One pattern for each kind.
    pub patterns: Vec<QuizPattern>,
    /// The answers that are not names or figures.
    pub answers: QuizAnswers,
    /// Terms of like meaning, in groups of ids: never offered against each other.
    pub near: Vec<Vec<String>>,
    /// The questions in order.
    pub entries: Vec<QuizEntry>,
}

impl Quiz {
    /// The pattern of a kind.
    pub fn pattern(&self, kind: QuizKind) -> Option<&QuizPattern> {
        self.patterns.iter().find(|pattern| pattern.kind == kind)
    }
}

/// What a question is about, and where it is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizEntry {
    /// Stable id: the anchor, and the name under which a device remembers the answer.
    pub id: String,
    /// What is asked.
    pub kind: QuizKind,
    /// Of what: ids of indicators or of a term, a project's number, or a measure as `goal-area-measure`.
    pub about: Vec<String>,
    /// The step of the walk at whose end it is asked too.
    pub step: Option<String>,
}

/// The kinds of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuizKind {
    /// Which target an indicator has.
    Target,
    /// From which figure an indicator starts.
    Baseline,
    /// How an indicator is meant to move.
    Direction,
    /// Which of several targets is not above its baseline.
    NotAbove,
    /// Which explanation fits a term.
    TermMeaning,
    /// Which term fits an explanation.
    TermName,
    /// Which project builds on a strength.
    ProjectForStrength,
    /// On which strength a project builds.
    StrengthForProject,
    /// To which basic goal a measure belongs.
    MeasureGoal,
    /// What a small chart shows.
    Chart,
}

impl QuizKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Target,
        Self::Baseline,
        Self::Direction,
        Self::NotAbove,
        Self::TermMeaning,
        Self::TermName,
        Self::ProjectForStrength,
        Self::StrengthForProject,
        Self::MeasureGoal,
        Self::Chart,
    ];

    /// The places that a question's pattern and an explanation's pattern may fill; the question
    /// must name its first.
    pub fn places(self) -> (&'static [&'static str], &'static [&'static str]) {
        const FIGURES: &[&str] = &["name", "from", "to", "when", "until"];
        match self {
            Self::Target => (&["name", "until"], FIGURES),
            Self::Baseline => (&["name", "when"], FIGURES),
            Self::Direction => (FIGURES, FIGURES),
            Self::NotAbove => (&[], FIGURES),
            Self::TermMeaning => (&["name"], &["name", "others"]),
            Self::TermName => (&["explanation"], &["name", "more"]),
            Self::ProjectForStrength => {
                (&["strength"], &["strength", "project", "label", "summary"])
            }
            Self::StrengthForProject => {
                (&["project"], &["strength", "project", "label", "summary"])
            }
            Self::MeasureGoal => (&["name"], &["name", "goal", "label", "area"]),
            Self::Chart => (&["name"], &["name", "from", "to", "when", "until", "gap"]),
        }
    }
}

/// The sentences of a kind.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizPattern {
    /// The kind.
    pub kind: QuizKind,
    /// The question; its places are those of [`QuizKind::places`].
    pub question: Localized,
    /// Why the right answer is right.
    pub explanation: Localized,
}

/// Answers in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizAnswers {
    /// The figure should rise.
    pub increase: Localized,
    /// The figure should fall.
    pub decrease: Localized,
    /// The figure should stay.
    pub maintain: Localized,
    /// The figure may fall, but only so far.
    pub limit_decline: Localized,
    /// The target is larger; {gap}.
    pub higher: Localized,
    /// The target is smaller; {gap}.
    pub lower: Localized,
}

impl QuizAnswers {
    /// How a figure is meant to move.
    pub fn direction(&self, direction: Direction) -> &Localized {
        match direction {
            Direction::Increase => &self.increase,
            Direction::Decrease => &self.decrease,
            Direction::Maintain => &self.maintain,
            Direction::LimitDecline => &self.limit_decline,
        }
    }
}
