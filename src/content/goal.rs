//! Basic goals, their policy areas, measures and actions.

use super::Localized;

/// A basic goal (基本目標) of the strategy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// 1, 2, 3 …: also the page's address.
    pub number: u16,
    /// The family of colours that belongs to the goal.
    pub accent: String,
    /// The drawing on the cover.
    pub picture: String,
    /// What the drawing says.
    pub picture_alt: Localized,
    /// The official title.
    pub title: Localized,
    /// The official subtitle.
    pub subtitle: Localized,
    /// A short title in everyday words.
    pub short: Localized,
    /// One sentence: what the goal wants.
    pub summary: Localized,
    /// The id of the one indicator that stands on the goal's card.
    pub headline: String,
    /// The basic direction (基本的方向), a paragraph each.
    pub direction: Vec<Localized>,
    /// The policy areas (施策), in order.
    pub areas: Vec<Area>,
    /// The section cited.
    pub source: String,
}

/// A policy area (施策) of a goal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// `goal-area`, for example `1-2`: cited by indicators.
    pub id: String,
    /// The number in brackets: (1), (2) …
    pub number: u16,
    /// The small drawing.
    pub picture: String,
    /// The official title.
    pub title: Localized,
    /// A short title in everyday words.
    pub short: Localized,
    /// One or two sentences.
    pub summary: Localized,
    /// The circled measures, in order.
    pub measures: Vec<Measure>,
    /// The section cited.
    pub source: String,
}

/// A circled measure (①, ② …) of a policy area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// The circled number.
    pub number: u16,
    /// A short title of ours: the plan gives measures a sentence, not a name.
    pub title: Localized,
    /// What the measure says, in plain words.
    pub summary: Localized,
    /// What the city does, one entry for each bullet of the plan.
    pub actions: Vec<Localized>,
}

/// The circled form of a small number: 1 is ①. Beyond ⑳ the number stands in brackets.
pub fn circled(number: u16) -> String {
    match number {
        1..=20 => {
            char::from_u32(0x2460 + u32::from(number) - 1).map_or_else(String::new, String::from)
        }
        _ => format!("({number})"),
    }
}
