//! The browser's program that searches (feature `search`). Natively it does nothing.

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_family = "wasm")]
fn main() {
    machiyomi::islands::search::wake();
}

#[cfg(not(target_family = "wasm"))]
fn main() {}
