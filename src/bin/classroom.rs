//! The browser's program of the class kit (feature `classroom`). Natively it does nothing.

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_family = "wasm")]
fn main() {
    machiyomi::islands::start();
}

#[cfg(not(target_family = "wasm"))]
fn main() {}
