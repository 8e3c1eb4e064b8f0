//! What the plan says beside goals and projects: basics, revision, structure, delivery.

use super::Localized;

/// A chapter of the plan's own story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chapter {
    /// Stable id: the anchor on the page about the plan.
    pub id: String,
    /// A short title of ours.
    pub title: Localized,
    /// One or two sentences.
    pub summary: Localized,
    /// The parts, in order.
    pub entries: Vec<Entry>,
}

/// One subject of a chapter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Stable id: the anchor on the page about the plan.
    pub id: String,
    /// A short title of ours.
    pub title: Localized,
    /// The paragraph.
    pub text: Localized,
    /// The section cited.
    pub source: String,
}
