//! Machiyomi (まちよみ, "reading your town") turns a municipality's strategy into a site.
//!
//! The map, from facts to pages; each module knows only those before it:
//!
//! | module | owns |
//! |---|---|
//! | [`progress`] | how far a result is on its way: arithmetic shared by pages and browser |
//! | [`chosen`] | who the reader says to be, as a part of an address |
//! | [`tries`] | which quiz questions a device has seen answered: shared by tests and browser |
//! | [`furigana`] | readings in Japanese text: the markup of the content, shared by pages and browser |
//! | [`speech`] | text cut into what is spoken at a time |
//! | [`allotment`] | points that groups share out, and their way through an address: shared with the browser |
//! | [`search`] | finding things: folded text, grams, files of an index, ranking; shared with the browser |
//! | `content` | the field's terms as types: goals, measures, indicators, glossary … |
//! | `seeds` | reading and checking the content files |
//! | `site` | the list of pages and their addresses |
//! | `catalogue` | everything that can be looked for, with its place |
//! | `terms` | glossary terms and phrase breaks in running text |
//! | `chart` | indicators as chart options, summaries and tables |
//! | `quiz` | questions made from the content, with answers of which one is true |
//! | [`islands`] | what the browser adds to finished pages |
//! | `pictures`, `raster` | drawings in fixed colours, and as pixels |
//! | `structured` | what pages tell search engines in their own language |
//! | `views` | content as HTML, by Leptos |
//! | `ruby` | readings in finished pages |
//! | `render` | every page as a string |
//! | `parallel` | work on many things at once |
//! | `output` | pages, data and assets as files |
//! | `publish` | version, compressed variants, the list of all files, the new site in the last one's place |
//! | `share` | the pictures beside shared links |
//! | `supply` | others' work in the site: bill of materials, licences |
//! | `statement` | what the tests found, for the accessibility statement |
//! | `verify` | comparing a copy, in a folder or on a server, with that list |
//! | `serve`, `bench` | showing and measuring a finished site |
//!
//! The target decides what exists: in the browser only the modules before `content`, and `islands`.

pub mod allotment;
pub mod chosen;
pub mod furigana;
pub mod islands;
pub mod progress;
pub mod search;
pub mod speech;
pub mod tries;

#[cfg(not(target_family = "wasm"))]
pub mod bench;
#[cfg(not(target_family = "wasm"))]
pub mod catalogue;
#[cfg(not(target_family = "wasm"))]
pub mod chart;
#[cfg(not(target_family = "wasm"))]
pub mod content;
#[cfg(not(target_family = "wasm"))]
pub mod output;
#[cfg(not(target_family = "wasm"))]
mod parallel;
#[cfg(not(target_family = "wasm"))]
pub mod pictures;
#[cfg(not(target_family = "wasm"))]
pub mod publish;
#[cfg(not(target_family = "wasm"))]
pub mod quiz;
#[cfg(not(target_family = "wasm"))]
pub mod raster;
#[cfg(not(target_family = "wasm"))]
pub mod render;
#[cfg(not(target_family = "wasm"))]
pub mod ruby;
#[cfg(not(target_family = "wasm"))]
pub mod seeds;
#[cfg(not(target_family = "wasm"))]
pub mod serve;
#[cfg(not(target_family = "wasm"))]
pub mod share;
#[cfg(not(target_family = "wasm"))]
pub mod site;
#[cfg(not(target_family = "wasm"))]
pub mod statement;
#[cfg(not(target_family = "wasm"))]
pub mod structured;
#[cfg(not(target_family = "wasm"))]
pub mod supply;
#[cfg(not(target_family = "wasm"))]
pub mod terms;
#[cfg(not(target_family = "wasm"))]
pub mod verify;
#[cfg(not(target_family = "wasm"))]
pub mod views;
