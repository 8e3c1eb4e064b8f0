//! The words of the accessibility statement.

use super::{Localized, words};

words! {
    /// The words of the accessibility statement.
    AccessibilityWords from "accessibility_":

    /// The link to the statement.
    nav,
    /// Heads which rules are kept, and where.
    aim,
    /// Heads how it was tested.
    tested,
    /// When the tests ran last, and what came of it; {year}, {month}, {day}, {passed}, {failed}.
    tested_last,
    /// How many automatic tests of a criterion passed; {count}.
    checked,
    /// No automatic test tells whether a criterion is met.
    not_checked,
    /// Heads the list of criteria.
    results,
    /// How many have which result; {all}, {met}, {not_applicable}, {not_met}.
    tally,
    /// A level of WCAG; {level}.
    level,
    /// A criterion is met.
    met,
    /// A criterion speaks of nothing that is here.
    not_applicable,
    /// A criterion is not met.
    not_met,
    /// Heads what is known not to be perfect.
    limits,
    /// Heads whom to tell.
    contact,
}
