#![no_main]

// Each program has one of the targets.
#[allow(dead_code)]
#[path = "../targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::reading_markup::run(data));
