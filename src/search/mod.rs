//! Search over everything, in the browser alone: what the generator and the browser share.
//!
//! A text is folded into [`fold::Unit`]s and these into [`grams::Gram`]s: two neighbours in Japanese,
//! three letters of a word in English. Every kanji of the content has its reading, so each Japanese
//! text stands in the index twice, as it is written and as it is read; romaji become kana by a table
//! that the generator makes ([`romaji`]). What is typed with a slip is the nearest word of the names
//! ([`slips`]), or else what has most of its grams.
//!
//! The index is cut into many small files ([`mod@format`]): grams by their hash, documents by their
//! order, names apart from texts. A search ([`engine`]) fetches the files of its own grams, the names of all
//! results, and the texts of those results that are looked at. One more file holds all of them: readers take
//! that one along who save the site for later.
//!
//! What was weighed (sizes after brotli, built like the other programs):
//! - All texts of a language have 45 KB, their names alone 9, a single text half a kilobyte.
//! - `unicode-normalization` in the browser costs 47 KB and `wana_kana` 25 KB, of the 60 KB that a
//!   whole first search may cost. The browser's own `String.prototype.normalize` is exact and free,
//!   and the table that `wana_kana` makes at build time has about 1 KB.
//! - A tokeniser's dictionary (Lindera, …) is megabytes; search tools for static sites (Pagefind,
//!   tinysearch, …) cut Japanese by such dictionaries at build time, and know neither readings nor slips.
//! - `postcard` writes the numbers; texts are lines, which every host compresses.
//! - Of the crates that look for a word with slips within a text, `bio` is made for genomes and knows no
//!   letters in each other's place; `bitap` knows them, but has had no release since 2019, and brings a hash
//!   map. `strsim` compares wholes: all parts of all names would be a hundred times the work. It tells the
//!   tests what is right.
//!
//! Knows no content, no HTML, no Leptos, and no browser.

pub mod engine;
pub mod fold;
pub mod format;
pub mod grams;
#[cfg(not(target_family = "wasm"))]
pub mod index;
pub mod query;
pub mod romaji;
pub mod slips;
pub mod snippet;
#[cfg(not(target_family = "wasm"))]
pub mod whole;

#[cfg(test)]
mod tests;
