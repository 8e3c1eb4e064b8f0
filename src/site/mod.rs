//! The site's map: which pages there are, their addresses, and how one finds another.
//!
//! Knows content only to list pages. Knows nothing of Leptos, files or browsers.

mod page;
mod url;

pub use page::Page;
pub use url::{relative, to_root};
