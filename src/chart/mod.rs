//! Indicators as charts: options for the chart library, summaries and tables in words.
//!
//! Knows what an honest chart of each kind of indicator looks like. Knows no HTML and no browser.

use crate::content::{Language, format_number};

/// A change in percent with its sign, to one decimal: +9.3%, −100.0%.
pub fn signed_percent(percent: f64, language: Language) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    let mark = match language {
        Language::Ja => "％",
        Language::En => "%",
    };
    format!("{sign}{}{mark}", format_number(percent, 1))
}
