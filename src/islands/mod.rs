//! What the browser adds to finished pages: behaviour, never text.
//!
//! Every island takes prerendered HTML as children and works on it; a page is complete without
//! them. Islands know the HTML's data attributes. They know no content, no files and no wording.
//!
//! Two programs are built of them, and a page has one: each brings the islands of every page, which
//! are here, and those of its own pages, [`explainer`] or [`classroom`].

#[cfg(any(feature = "classroom", not(target_family = "wasm")))]
pub mod classroom;
#[cfg(any(feature = "explainer", not(target_family = "wasm")))]
pub mod explainer;

mod language_switch;
mod read_aloud;
mod reading_settings;
mod term_popups;

#[cfg(target_family = "wasm")]
mod dom;
#[cfg(target_family = "wasm")]
mod reading_place;

pub use language_switch::LanguageSwitch;
pub use read_aloud::ReadAloud;
pub use reading_settings::ReadingSettings;
pub use term_popups::TermPopups;

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
