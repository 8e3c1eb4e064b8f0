//! The site's map: which pages there are, their addresses, and how one finds another.
//!
//! Knows content only to list pages. Knows nothing of Leptos, files or browsers.

mod page;
mod url;
mod version;

pub use page::Page;
pub use url::{relative, to_root};
pub use version::{BYTES_PLACE, VERSION_PLACE};
