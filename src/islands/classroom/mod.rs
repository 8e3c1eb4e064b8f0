//! Islands that only few pages need: a program of their own, which is larger, brings them (see
//! [`crate::site::Page::has_classroom`]).

mod audience_chooser;

pub use audience_chooser::AudienceChooser;
mod print_button;
mod slides;

pub use print_button::PrintButton;
pub use slides::Slides;
mod decide;

pub use decide::Decide;
