//! The words of "Decide together".

use super::{Localized, words};

words! {
    /// The words of "Decide together".
    DecideWords from "decide_":

    /// Title of the page for sharing out points.
    title,
    /// Lead of the page for sharing out points.
    lead,
    /// How to share out points, in steps.
    how_title,
    /// First step.
    how_read,
    /// Second step.
    how_share,
    /// Third step.
    how_compare,
    /// What becomes of what is written.
    private,
    /// The address holds no points that can be read.
    broken,
    /// Heading of the part with the sliders.
    share_title,
    /// Names the choice of a group.
    groups,
    /// A group without a name; {n}.
    group,
    /// Adds a group.
    add,
    /// Label of the name of a group.
    name,
    /// Removes the group.
    remove,
    /// Says that a group is gone; {name}.
    removed,
    /// Brings the group back.
    undo,
    /// What is left to share out; {left}.
    left,
    /// Nothing is left.
    left_none,
    /// Why an area gets no more.
    stopped,
    /// Points as a screen reader says them; {points}.
    points,
    /// Label of the number of an area; {area}.
    points_for,
    /// Takes points away; {area}.
    less,
    /// Gives more points; {area}.
    more,
    /// How single points are given.
    fine,
    /// Label of the reason.
    reason,
    /// Heading of the charts.
    result_title,
    /// Stands before the areas on which groups differ most.
    differ,
    /// The fewest and the most points of an area; {low}, {high}.
    range,
    /// Between two areas.
    separator,
    /// All groups agree.
    same,
    /// Opens the numbers.
    table,
    /// Names the table.
    table_caption,
    /// Heads the areas.
    area,
    /// Heads what is left.
    left_row,
    /// Heading of link and print.
    keep_title,
    /// Copies the link.
    copy,
    /// The link is copied.
    copied,
    /// Where the browser copies nothing.
    copy_self,
    /// Prints.
    print,
    /// Starts afresh.
    reset,
    /// Asks before everything goes.
    reset_ask,
    /// Yes, clear it.
    reset_yes,
    /// No, keep it.
    reset_no,
    /// Heading of the table for paper.
    paper_title,
    /// How the table is used.
    paper_lead,
    /// Heads the sum.
    total,
}
