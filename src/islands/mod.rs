//! What the browser adds to finished pages: behaviour, never text.
//!
//! Every island takes prerendered HTML as children and works on it; a page is complete without
//! them. Islands know the HTML's data attributes. They know no content, no files and no wording.
//!
//! Two programs are built of them, and a page has one: each brings the islands of every page, which
//! are here, and those of its own pages, [`explainer`] or [`classroom`]. A third, `search`, is loaded
//! by any page when someone searches; it has no island.

#[cfg(any(feature = "classroom", not(target_family = "wasm")))]
pub mod classroom;
#[cfg(any(feature = "explainer", not(target_family = "wasm")))]
pub mod explainer;

#[cfg(all(feature = "search", target_family = "wasm"))]
pub mod search;

#[cfg(not(all(feature = "search", target_family = "wasm")))]
mod language_switch;
#[cfg(not(all(feature = "search", target_family = "wasm")))]
mod read_aloud;
#[cfg(not(all(feature = "search", target_family = "wasm")))]
mod reading_settings;
#[cfg(not(all(feature = "search", target_family = "wasm")))]
mod term_popups;

#[cfg(all(
    any(feature = "classroom", feature = "explainer"),
    target_family = "wasm"
))]
mod clipboard;
#[cfg(target_family = "wasm")]
#[cfg_attr(
    feature = "search",
    expect(dead_code, reason = "searching remembers nothing")
)]
mod dom;
#[cfg(all(not(feature = "search"), target_family = "wasm"))]
mod reading_place;

#[cfg(not(all(feature = "search", target_family = "wasm")))]
pub use {
    language_switch::LanguageSwitch, read_aloud::ReadAloud, reading_settings::ReadingSettings,
    term_popups::TermPopups,
};

/// Prepares hydration; `src/browser/boot.js` then wakes each island of the page.
#[cfg(all(not(feature = "search"), target_family = "wasm"))]
pub fn start() {
    leptos::mount::hydrate_islands();
}

/// Prepares hydration again after an island failed, so that the others still wake.
#[cfg(all(not(feature = "search"), target_family = "wasm"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn rehydrate() {
    leptos::mount::hydrate_islands();
}
