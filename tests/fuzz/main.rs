//! The fuzzer's targets over the kept corpus, and over what comes of it by small changes: without
//! the fuzzer, alike on every machine, and in seconds. `make fuzz` goes on where this ends.

use std::{fs, path::Path};

mod targets;

/// Signs that mean something to one of the readers.
const TELLING: [&str; 24] = [
    "<",
    ">",
    "\"",
    "'",
    "&",
    "&lt;",
    "</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "《",
    "》",
    "｜",
    "計画《けいかく》",
    "{",
    "}",
    "\\",
    "\n",
    "=",
    "[[",
    "]]",
    "\u{202e}",
    "\u{3099}",
];

/// Runs a target over all inputs that are kept for it. The kept ones have names that say what they
/// are, and a failure tells the name and the number of the change; there are so many to each.
#[track_caller]
fn run(name: &str, target: fn(&[u8]), changes: u64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(name);
    let mut inputs: Vec<_> = fs::read_dir(folder)
        .expect("there is a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    inputs.sort();
    assert!(inputs.len() >= 5, "{name} has a corpus");
    for input in inputs {
        let kept = fs::read(&input).expect("can be read");
        for change in 0..=changes {
            eprintln!("{} with change {change}", input.display());
            target(&changed(&kept, change));
        }
    }
}

/// An input with some places changed; 0 leaves it as it is. The same number always does the same.
fn changed(input: &[u8], change: u64) -> Vec<u8> {
    let mut input = input.to_owned();
    let mut random = fastrand::Rng::with_seed(change);
    for _ in 0..change.min(4) {
        let at = random.usize(..=input.len());
        let end = (at + random.usize(..8)).min(input.len());
        match random.u8(..4) {
            0 => {
                input.drain(at..end);
            }
            1 => input.extend_from_within(at..end),
            2 => input
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte ^= 1 << random.u8(..8)),
            _ => {
                let sign = TELLING[random.usize(..TELLING.len())];
                input.splice(at..at, sign.bytes());
            }
        }
    }
    input
}

#[test]
fn content_files() {
    run("toml_content", targets::toml_content::run, 12);
}

#[test]
fn drawings() {
    run("drawing", targets::drawing::run, 12);
}

#[test]
fn readings() {
    run("reading_markup", targets::reading_markup::run, 12);
}

#[test]
fn searches() {
    run("search_index", targets::search_index::run, 12);
}

#[test]
fn pages() {
    run("page", targets::page::run, 1);
}
