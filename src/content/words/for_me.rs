//! The words of "For me".

use super::{Localized, words};

words! {
    /// The words of "For me".
    ForMeWords from "for_me_":

    /// Title of the page about what touches the reader.
    title,
    /// Lead of the page about what touches the reader.
    lead,
    /// Asks who the reader is.
    legend,
    /// Nothing is chosen yet.
    none,
    /// How much touches the reader; {count}.
    found,
    /// One part touches the reader.
    found_one,
    /// There are but one or two parts.
    few,
    /// Heading of what touches the reader.
    results,
    /// Heading of the indicators among what touches the reader.
    figures,
    /// Says of a part of the plan that it is an indicator.
    figure,
    /// Heading of the list of all audiences.
    everyone,
    /// A number of parts; {count}.
    count,
    /// One part.
    count_one,
    /// Takes the choice back.
    clear,
    /// Copies the address with the choice in it.
    copy,
    /// The address is copied.
    copied,
    /// The reader must copy the address without help.
    by_hand,
    /// On the first page: asks where the reader is in the plan.
    home_title,
    /// On the first page: what the choice is for.
    home_text,
    /// On the first page: leads to the whole choice.
    several,
}
