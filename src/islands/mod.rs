//! What the browser adds to finished pages: behaviour, never text.
//!
//! Every island takes prerendered HTML as children and works on it; a page is complete without
//! them. Islands know the HTML's data attributes. They know no content, no files and no wording.

#[cfg(any(feature = "classroom", not(target_family = "wasm")))]
pub mod classroom;

mod chart_frame;
mod glossary_filter;
mod indicator_filter;
mod language_switch;
mod quiz;
mod read_aloud;
mod reading_settings;
mod term_popups;
mod walk_guide;
mod walk_resume;
mod what_if;

#[cfg(target_family = "wasm")]
mod dom;
#[cfg(target_family = "wasm")]
mod reading_place;

pub use chart_frame::ChartFrame;
pub use glossary_filter::GlossaryFilter;
pub use indicator_filter::IndicatorFilter;
pub use language_switch::LanguageSwitch;
pub use quiz::Quiz;
pub use read_aloud::ReadAloud;
pub use reading_settings::ReadingSettings;
pub use term_popups::TermPopups;
pub use walk_guide::WalkGuide;
pub use walk_resume::WalkResume;
pub use what_if::WhatIf;

/// Prepares hydration; `public/boot.js` then wakes each island of the page.
#[cfg(target_family = "wasm")]
pub fn start() {
    leptos::mount::hydrate_islands();
}

/// Prepares hydration again after an island failed, so that the others still wake.
#[cfg(target_family = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn rehydrate() {
    leptos::mount::hydrate_islands();
}
