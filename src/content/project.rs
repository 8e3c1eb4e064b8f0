//! Leading projects, their pillars and items.

use super::Localized;

/// A leading project (リーディングプロジェクト).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    /// 1, 2 …: also the page's address; the plan writes it as a Roman numeral.
    pub number: u16,
    /// The family of colours.
    pub accent: String,
    /// The drawing on the cover.
    pub picture: String,
    /// What the drawing says.
    pub picture_alt: Localized,
    /// The official title.
    pub title: Localized,
    /// The official subtitle, where there is one.
    pub subtitle: Option<Localized>,
    /// The city's strength (特性) on which the project builds.
    pub strength: Localized,
    /// A short title in everyday words.
    pub short: Localized,
    /// One sentence: what the project does.
    pub summary: Localized,
    /// The overview (概要), told in parts.
    pub story: Vec<StoryPart>,
    /// The pillars (1), (2) …, in order.
    pub pillars: Vec<Pillar>,
    /// The section cited.
    pub source: String,
}

impl Project {
    /// The number as the plan writes it: I, II, III, IV …
    pub fn numeral(&self) -> &'static str {
        const NUMERALS: [&str; 11] = [
            "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
        ];
        NUMERALS
            .get(usize::from(self.number))
            .copied()
            .unwrap_or("")
    }
}

/// A part of a project's story under a heading of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryPart {
    /// The heading.
    pub title: Localized,
    /// The paragraph.
    pub text: Localized,
}

/// A pillar of a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pillar {
    /// The number in brackets.
    pub number: u16,
    /// The official title.
    pub title: Localized,
    /// What the pillar does; its whole substance where it has no items.
    pub text: Localized,
    /// The circled items, in order; may be empty.
    pub items: Vec<Item>,
}

/// A circled item of a pillar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// The circled number.
    pub number: u16,
    /// The official title.
    pub title: Localized,
    /// What the city does.
    pub text: Localized,
}
