//! The words of what does not work.

use super::{Localized, words};

words! {
    /// The words of what does not load, and of what is not kept.
    FailureWords from "failure_":

    /// The page's controls could not be loaded.
    controls,
    /// The chart could not be drawn.
    chart,
    /// Loads the page again.
    again,
    /// Says that the page still cannot be loaded.
    later,
    /// Says that the device keeps nothing of what was chosen.
    not_kept,
}
