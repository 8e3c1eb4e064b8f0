//! The places in files for what is known only when all files are.

/// Stands for the site's version, of as many digits, in pages and in the service worker.
pub const VERSION_PLACE: &str = "000000000000";

/// Stands for how many bytes all of the site takes on a device, with as many digits, on the page
/// that saves it there.
pub const BYTES_PLACE: &str = "000000000";
