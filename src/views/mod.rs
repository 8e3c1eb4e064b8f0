//! Leptos views: content in, HTML out.
//!
//! Knows the content model and the site's map. Knows nothing of files, TOML or browsers; what a
//! browser does with the HTML is the business of [`crate::islands`].

mod card;
mod components;
mod cx;
mod document;
mod layout;
mod pages;

pub use card::{Card, card};
pub use cx::{Assets, Cx, Icons, TermUses};
pub use document::{PAPER, document};
