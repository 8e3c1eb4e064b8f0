//! Islands of the pages that are worked with: the class kit and "For me" (see
//! [`crate::site::Page::has_classroom`]).

mod audience_chooser;
mod decide;
mod print_button;
mod slides;

pub use audience_chooser::AudienceChooser;
pub use decide::Decide;
pub use print_button::PrintButton;
pub use slides::Slides;
