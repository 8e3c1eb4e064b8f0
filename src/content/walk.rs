//! The guided walk through the plan.

use super::Localized;

/// The walk: its name and its steps in story order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    /// The walk's name.
    pub title: Localized,
    /// One sentence.
    pub summary: Localized,
    /// How many minutes it takes, roughly.
    pub minutes: u8,
    /// The steps.
    pub steps: Vec<Step>,
}

/// One step: one idea, one picture, figure or small interaction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// The address of the step below `walk/`.
    pub id: String,
    /// The part of the story to which the step belongs.
    pub part: Localized,
    /// The family of colours.
    pub accent: String,
    /// The drawing.
    pub picture: String,
    /// What the drawing says.
    pub picture_alt: Localized,
    /// A thought, not a label.
    pub title: Localized,
    /// The idea in at most about 120 Japanese characters.
    pub text: Localized,
    /// The rest, for those who want it.
    pub more: Vec<Localized>,
    /// At most one figure or small interaction.
    pub figure: Option<Figure>,
    /// Pages that go deeper.
    pub links: Vec<Link>,
    /// The section cited.
    pub source: String,
}

/// A figure or small interaction of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// So many dots, to make a number visible.
    Dots(Dots),
    /// From → to cards of these indicators (ids).
    Indicators(Vec<String>),
    /// Boxes in a row, or in a circle.
    Flow {
        /// Whether the last leads back to the first.
        cyclic: bool,
        /// The boxes.
        stages: Vec<Stage>,
    },
    /// What leads to what.
    Pairs(Vec<Pair>),
    /// A small question with an answer that opens.
    Guess(Guess),
}

/// A number shown as dots.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// How many dots.
    pub count: u16,
    /// What one dot stands for and what they show together.
    pub caption: Localized,
}

/// A box of a flow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    /// The short heading.
    pub label: Localized,
    /// One short sentence.
    pub text: Localized,
}

/// One line of a figure of pairs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair {
    /// The left side.
    pub from: Localized,
    /// The right side.
    pub to: Localized,
    /// Where the right side leads, if anywhere.
    pub link: Option<Link>,
}

/// A question that the reader answers for themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guess {
    /// The question.
    pub question: Localized,
    /// The answers to choose from, and whether each is right; exactly one is.
    pub choices: Vec<(Localized, bool)>,
    /// The explanation that opens.
    pub answer: Localized,
}

/// A place on the site that content can point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A goal's page by its number.
    Goal(u16),
    /// A project's page by its number.
    Project(u16),
    /// A chapter on the page about the plan, by id.
    Chapter(String),
    /// An indicator's page, by id.
    Indicator(String),
    /// The overview of all indicators.
    Indicators,
    /// The glossary.
    Glossary,
    /// The page about the plan and the site.
    About,
}
