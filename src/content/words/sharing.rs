//! The words of what may be taken along: charts for other sites, licences.

use super::{Localized, words};

words! {
    /// The words of a chart for other sites.
    ShareWords from "share_":

    /// Opens the lines that show a chart on another site.
    embed_open,
    /// Says what to do with them.
    embed_how,
    /// Labels them.
    embed_label,
    /// Copies them.
    embed_copy,
    /// They are copied.
    embed_copied,
    /// The browser does not let the page copy: they are selected.
    embed_by_hand,
    /// Leads from a chart on another site to this one; {site}.
    embed_more,
}

words! {
    /// The words about licences.
    LicenceWords from "licence_":

    /// Heads the licences, and leads to them.
    title,
    /// Stands before them.
    lead,
    /// What the first is for: texts and drawings.
    text,
    /// What the second is for: data.
    data,
    /// What the third is for: code.
    code,
    /// Says what to name; {plan}, {city}, {issued}, {site}.
    source,
    /// Says that the plan itself is another matter.
    plan,
    /// Leads to the licences of software by others.
    others,
}
