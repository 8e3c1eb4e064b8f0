//! Who a reader may be, and what of the plan touches that person.

use super::Localized;

/// A kind of reader, for example a parent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audience {
    /// The id, which also stands in addresses that are shared.
    pub id: String,
    /// Who this is.
    pub name: Localized,
    /// What touches this reader, the nearest first; nothing twice.
    pub touches: Vec<Touch>,
}

/// A part of the plan that touches an audience.
#[derive(Clone, Debug, PartialEq)]
pub struct Touch {
    /// The part.
    pub part: PlanPart,
    /// One sentence: why.
    pub why: Localized,
}

/// A part of the plan that stands at a place of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanPart {
    /// A circled measure of a goal.
    Measure {
        /// The goal's number.
        goal: u16,
        /// The policy area's number.
        area: u16,
        /// The measure's own number.
        measure: u16,
    },
    /// A pillar of a project that has no items.
    Pillar {
        /// The project's number.
        project: u16,
        /// The pillar's number.
        pillar: u16,
    },
    /// A circled item of a project.
    Item {
        /// The project's number.
        project: u16,
        /// The pillar's number.
        pillar: u16,
        /// The item's own number.
        item: u16,
    },
    /// An indicator, by id.
    Indicator(String),
}
