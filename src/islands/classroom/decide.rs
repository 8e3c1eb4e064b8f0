//! Sharing out points, alone or in groups.

#[cfg(target_family = "wasm")]
mod address;
#[cfg(target_family = "wasm")]
mod desk;
#[cfg(target_family = "wasm")]
mod parts;
#[cfg(target_family = "wasm")]
mod results;
#[cfg(target_family = "wasm")]
mod row;

use leptos::prelude::*;

/// Lets groups share out their points, compares them, keeps everything in the address and prints it.
///
/// Children: the list of areas, with hidden controls; one chart, one column of a table and the
/// sentences, of which the island makes as many as there are groups. Nothing is stored or sent.
#[island]
pub fn Decide(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    desk::wake();
    children()
}
