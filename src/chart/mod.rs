//! Indicators as charts: options for the chart library, summaries and tables in words.
//!
//! Knows what an honest chart of each kind of indicator looks like. Knows no HTML and no browser.

mod axes;
mod bars;
mod layout;
mod option;
mod overview;
mod paint;
mod series;
mod summary;
mod voice;
mod what_if;

#[cfg(test)]
mod testing;

pub use layout::Layout;
pub use option::indicator_option;
pub use overview::{Change, changes, overview_option};
pub use series::{Point, Role, points, what_if_label};
pub use summary::{indicator_summary, overview_summary};
pub use voice::{Voice, signed_percent};
pub use what_if::{Range, range, rule, sentences};
