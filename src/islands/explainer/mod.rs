//! Islands of the pages that explain the plan: charts, lists that can be narrowed, the walk, the quiz.

mod chart_frame;
#[cfg(target_family = "wasm")]
mod count;
mod embed_code;
mod glossary_filter;
mod indicator_filter;
mod offline;
mod quiz;
#[cfg(target_family = "wasm")]
mod script;
mod walk_guide;
mod walk_resume;
mod what_if;

pub use chart_frame::ChartFrame;
pub use embed_code::EmbedCode;
pub use glossary_filter::GlossaryFilter;
pub use indicator_filter::IndicatorFilter;
pub use offline::OfflineShelf;
pub use quiz::Quiz;
pub use walk_guide::WalkGuide;
pub use walk_resume::WalkResume;
pub use what_if::WhatIf;
