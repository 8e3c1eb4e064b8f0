//! How the bars of an indicator's chart stand.

use crate::content::Indicator;

/// Upright or lying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Two bars and a supposed one stand side by side, even on a small phone.
    Upright,
    /// Baseline, yearly results and target would not: they lie one below the other, so that each
    /// keeps its year and its figure. The library counts such bars from the bottom.
    Lying,
}

impl Layout {
    /// The layout for an indicator.
    pub fn of(indicator: &Indicator) -> Self {
        if indicator.results.is_empty() {
            Self::Upright
        } else {
            Self::Lying
        }
    }

    /// The axis on which values are read.
    pub(super) fn value_axis(self) -> &'static str {
        match self {
            Self::Upright => "yAxis",
            Self::Lying => "xAxis",
        }
    }

    /// The axis on which the bars stand.
    pub(super) fn category_axis(self) -> &'static str {
        match self {
            Self::Upright => "xAxis",
            Self::Lying => "yAxis",
        }
    }

    /// Items in the order in which the library counts them.
    pub(super) fn ordered<T>(self, items: impl DoubleEndedIterator<Item = T>) -> Vec<T> {
        match self {
            Self::Upright => items.collect(),
            Self::Lying => items.rev().collect(),
        }
    }

    /// Room on the right, in pixels: for the figure at the end of a lying bar.
    pub(super) fn end(self) -> i32 {
        match self {
            Self::Upright => 4,
            Self::Lying => 48,
        }
    }
}
