//! How far the site keeps the rules of accessibility, in the form of a test report after JIS X 8341-3.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Localized;

/// The accessibility statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accessibility {
    /// The page's title.
    pub title: Localized,
    /// What the page is about.
    pub lead: Localized,
    /// Which rules, at which level.
    pub aim: Localized,
    /// For which pages.
    pub scope: Localized,
    /// How they were tested.
    pub how_tested: Localized,
    /// Which rule is not in the list any more, and why.
    pub removed: Localized,
    /// Stands before the limits.
    pub limits: Localized,
    /// What is known not to be perfect.
    pub limits_known: Vec<Localized>,
    /// Whom to tell what is hard to use.
    pub contact: Localized,
    /// The success criteria of WCAG 2.2, levels A and AA, in its order.
    pub criteria: Vec<Criterion>,
    /// The last run of the automatic tests.
    pub run: TestRun,
}

impl Accessibility {
    /// How many automatic tests of a criterion passed in the last run.
    pub fn passed(&self, criterion: &Criterion) -> u32 {
        let results = criterion.tests.iter();
        results
            .filter_map(|test| Some(self.run.results.get(test)?.passed))
            .sum()
    }
}

/// A run of the automatic tests, as it was recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TestRun {
    /// The day, as year, month and day of the month.
    pub date: (u16, u8, u8),
    /// What came of all tests, of whatever kind.
    pub all: TestResult,
    /// What came of the tests that criteria name.
    pub results: BTreeMap<String, TestResult>,
}

/// What came of some tests; a test that runs in several browsers counts in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TestResult {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
}

/// A success criterion, and how the site meets it.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// The number in WCAG, such as 1.4.10.
    pub number: String,
    /// The level at which it is asked for.
    pub level: Level,
    /// The official name.
    pub name: Localized,
    /// Whether the site meets it.
    pub result: Conformance,
    /// How, or why not.
    pub how: Localized,
    /// The automatic tests that would tell if the criterion were not met, each by its path below
    /// `tests/`: `browser/layout::no_page_scrolls_sideways`, or `browser/axe` for a whole module.
    pub tests: Vec<String>,
}

/// A level of WCAG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Level {
    /// The least.
    A,
    /// What the law of many countries asks for.
    AA,
}

impl Level {
    /// As WCAG writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::AA => "AA",
        }
    }
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conformance {
    /// On every page.
    Met,
    /// Nothing on the site is of the kind of which the criterion speaks.
    NotApplicable,
    /// Not everywhere.
    NotMet,
}
