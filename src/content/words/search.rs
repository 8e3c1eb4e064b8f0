//! The words of searching.

use super::{Localized, words};

words! {
    /// The words of searching.
    SearchWords from "search_":

    /// Opens the search; also the name of its page.
    open,
    /// Lead of the page that lists everything.
    lead,
    /// Names the field.
    label,
    /// Says what can be typed.
    hint,
    /// How much is found; {count}.
    found,
    /// One thing is found.
    found_one,
    /// Only things are found that come near; {count}.
    near,
    /// Nothing is found, and what to do then.
    none,
    /// The search cannot be loaded.
    failed,
    /// Leads to the page with all results.
    all,
    /// Shows more results.
    more,
    /// Heads the list of everything.
    everything,
    /// Kind of result: a measure.
    measure,
    /// Kind of result: an item of a project.
    item,
    /// Kind of result: an indicator.
    indicator,
    /// Kind of result: a word of the glossary.
    term,
    /// Kind of result: a subject of the plan's basics.
    basics,
    /// Kind of result: a page of this site, or a subject about it.
    site,
    /// Kind of result: a step of the walk.
    step,
}
