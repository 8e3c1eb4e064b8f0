//! What an answer says, apart from its wording.

use crate::content::Direction;

/// What an answer says of what its question is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Claim {
    /// The figure asked for is this, in smallest units.
    Figure(i64),
    /// The target is of this kind.
    Moves(Direction),
    /// From baseline to target it is so far, in smallest units; down below zero.
    Change(i64),
    /// It is this indicator.
    Indicator(String),
    /// It is this term, or its explanation.
    Term(String),
    /// It is this project, or its strength.
    Project(u16),
    /// It is this goal.
    Goal(u16),
}
