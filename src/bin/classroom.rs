//! The browser's program for the few pages that need more: all islands, those of the class kit too.
//! Natively it does nothing.

#[cfg(target_family = "wasm")]
fn main() {
    machiyomi::islands::start();
}

#[cfg(not(target_family = "wasm"))]
fn main() {}
