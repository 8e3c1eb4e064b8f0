//! The site's map: which pages there are, their addresses, and how one finds another.
//!
//! Knows content only to list and to name pages. Knows nothing of Leptos, files or browsers.

mod page;
mod url;
mod version;
mod words;

pub use page::Page;
pub use url::{relative, to_root};
pub use version::{BYTES_PLACE, VERSION_PLACE};
pub use words::PageWords;
