//! What the tests of charts begin with: the real content, and results made up for one test.

use std::path::Path;

use super::Voice;
use crate::content::{Content, FiscalYear, Indicator, Language, YearResult};

pub(super) fn content() -> Content {
    crate::seeds::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"))
        .expect("the seeds are sound")
}

pub(super) fn voice(content: &Content, language: Language) -> Voice<'_> {
    Voice {
        words: &content.words,
        language,
        readings: false,
    }
}

/// An indicator with results that nobody has published.
pub(super) fn with_results(content: &Content, id: &str, results: &[(u16, f64)]) -> Indicator {
    let mut indicator = content.indicator(id).expect("in the plan").clone();
    indicator.results = results
        .iter()
        .map(|&(year, value)| YearResult {
            fiscal_year: FiscalYear(year),
            value,
        })
        .collect();
    indicator
}
