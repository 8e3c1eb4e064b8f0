//! What must hold for any input, however hostile. Each module has a function `run` that panics where
//! it does not; the fuzzer calls it with what it makes up, `cargo test` with the kept corpus.

pub mod drawing;
pub mod page;
mod parts;
mod plan;
pub mod reading_markup;
mod rendered;
pub mod search_index;
pub mod toml_content;

use std::collections::BTreeSet;

use machiyomi::seeds::Problems;
use scraper::{ElementRef, Html, node::Element};

/// The text in some bytes, damaged ones replaced.
fn text_of(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Asserts that no element of a page does anything by itself, and gives the names of all.
#[track_caller]
fn elements(html: &Html) -> BTreeSet<String> {
    let elements = html.tree.nodes().filter_map(ElementRef::wrap);
    elements
        .map(|element| {
            expect_still(element.value());
            element.value().name().to_owned()
        })
        .collect()
}

/// Asserts that an element does nothing by itself: it waits for no event, and no address on it is a
/// program.
#[track_caller]
fn expect_still(element: &Element) {
    for (name, value) in element.attrs() {
        assert!(!name.starts_with("on"), "{name} of {element:?}");
        // Browsers pass over such signs in an address.
        let passed_over = |c: char| c.is_ascii_control() || c == ' ';
        let value: String = value.chars().filter(|c| !passed_over(*c)).collect();
        let address = ["href", "src", "action", "formaction", "xlink:href"].contains(&name);
        assert!(
            !address || !value.to_ascii_lowercase().starts_with("javascript:"),
            "{element:?}"
        );
    }
}

/// Asserts that problems can be shown: each with place and remedy, short, and with nothing hidden.
#[track_caller]
fn expect_helpful(problems: &Problems) {
    assert!(!problems.0.is_empty() && problems.0.len() < 1000);
    for problem in &problems.0 {
        assert!(!problem.place.file.is_empty());
        assert!(!problem.remedy.is_empty(), "{problem:?}");
        let told = problem.to_string();
        assert!(told.len() < 5000, "{} bytes", told.len());
        let hidden =
            |c: char| c != '\n' && c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!told.contains(hidden), "{told:?}");
    }
}
