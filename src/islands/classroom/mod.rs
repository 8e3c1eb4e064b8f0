//! Islands that only few pages need: a program of their own, which is larger, brings them (see
//! [`crate::site::Page::has_classroom`]).

mod decide;

pub use decide::Decide;
