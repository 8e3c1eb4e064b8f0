//! The questions of the quiz, made from the content.
//!
//! An entry of the content says what is asked of what; question, answers and explanation are
//! generated, the same at every build. Each wrong answer is a statement of its own
//! ([`Claim`]) that the content proves false. Knows the content and the site's map; knows nothing
//! of HTML, Leptos or browsers.

mod ask;
mod claim;
mod order;
mod wrong_figures;
mod wrong_terms;

pub use claim::Claim;

use crate::{
    content::{Content, Localized, QuizKind},
    site::Page,
};

/// A question with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Stable id.
    pub id: String,
    /// What is asked.
    pub kind: QuizKind,
    /// The step of the walk at whose end it is asked too.
    pub step: Option<String>,
    /// The question.
    pub prompt: Localized,
    /// The indicator whose chart belongs to the question.
    pub chart: Option<String>,
    /// The answers to choose from, in the order in which they are shown; exactly one is right.
    pub choices: Vec<Choice>,
    /// Why the right answer is right.
    pub explanation: Localized,
    /// Where more stands.
    pub place: Place,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it says.
    pub text: Localized,
    /// What it says, for those who judge it.
    pub claim: Claim,
    /// Whether it is right.
    pub right: bool,
}

/// Where on the site an answer can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// The part of it.
    pub anchor: Option<String>,
    /// What it is called.
    pub name: Localized,
}

impl Question {
    /// The right answer.
    pub fn right(&self) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.right)
    }
}

/// The groups in which the quiz shows its questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Those of the walk.
    Walk,
    /// Targets, baselines, charts.
    Figures,
    /// Terms.
    Words,
    /// Projects, strengths, goals.
    Projects,
}

impl Theme {
    /// Every theme, in order.
    pub const ALL: [Self; 4] = [Self::Walk, Self::Figures, Self::Words, Self::Projects];

    /// The theme's name in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Walk => "walk",
            Self::Figures => "figures",
            Self::Words => "words",
            Self::Projects => "projects",
        }
    }

    /// The theme of a question.
    pub fn of(question: &Question) -> Self {
        if question.step.is_some() {
            return Self::Walk;
        }
        match question.kind {
            QuizKind::Target
            | QuizKind::Baseline
            | QuizKind::Direction
            | QuizKind::NotAbove
            | QuizKind::Chart => Self::Figures,
            QuizKind::TermMeaning | QuizKind::TermName => Self::Words,
            QuizKind::ProjectForStrength | QuizKind::StrengthForProject | QuizKind::MeasureGoal => {
                Self::Projects
            }
        }
    }
}

/// All questions, in the content's order.
pub fn questions(content: &Content) -> Vec<Question> {
    content
        .quiz
        .entries
        .iter()
        .filter_map(|entry| ask::question(content, entry))
        .collect()
}

/// The questions at the end of a step.
pub fn of_step(content: &Content, step: &str) -> Vec<Question> {
    content
        .quiz
        .entries
        .iter()
        .filter(|entry| entry.step.as_deref() == Some(step))
        .filter_map(|entry| ask::question(content, entry))
        .collect()
}

#[cfg(test)]
mod tests;
