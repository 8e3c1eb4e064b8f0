//! The words of the list of others' work in the site.

use super::{Localized, words};

words! {
    /// The words of the list of licences.
    SupplyWords from "supply_":

    /// Heads the list: what it is.
    intro,
}
