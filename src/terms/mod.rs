//! Finds glossary terms in running text, and places where a line may break.
//!
//! Knows the glossary. Knows nothing of HTML, pages or browsers.

mod annotate;
mod phrases;

pub use annotate::{Annotator, Segment};
pub use phrases::phrases;
