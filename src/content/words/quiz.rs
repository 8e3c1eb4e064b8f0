//! The words of the quiz.

use super::{Localized, words};

words! {
    /// The words of the quiz.
    QuizWords from "quiz_":

    /// Title of the quiz.
    title,
    /// Lead of the quiz.
    lead,
    /// Heads the questions at the end of a step.
    check,
    /// The button that judges a choice.
    judge,
    /// Says that a choice is right.
    right,
    /// Says that a choice is wrong.
    wrong,
    /// Says that nothing is chosen yet.
    none,
    /// Leads to the place of an answer; {place}.
    place,
    /// How many questions there are; {count}.
    count,
    /// The result; {answered}, {right}, {total}.
    tally,
    /// The result of a group; {right}, {total}.
    group_tally,
    /// Says where the result is kept.
    kept,
    /// Forgets the result.
    again,
    /// Says that the result is forgotten.
    forgotten,
    /// Heads the questions of the walk.
    walk,
    /// Heads the questions about figures.
    figures,
    /// Heads the questions about words.
    words,
    /// Heads the questions about projects and goals.
    projects,
    /// Leads to the whole quiz; {count}.
    all,
}
