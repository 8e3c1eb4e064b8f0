//! The fuzzer's targets over the kept corpus, and over what comes of it by small changes: without
//! the fuzzer, alike on every machine, and in seconds. `make fuzz` goes on where this ends.

use std::{
    fs, panic,
    path::{Path, PathBuf},
    sync::{
        atomic::Ordering,
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

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

/// A target may take so long for one input. It takes far less, on the slowest of machines: what takes
/// longer has no end.
const LONGEST: Duration = Duration::from_mins(5);

/// The folder of what is kept, with a folder for each target.
fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

/// Runs a target over all inputs that are kept for it. The kept ones have names that say what they
/// are, and a failure tells the name and the number of the change; there are so many to each.
#[track_caller]
fn run(name: &str, target: fn(&[u8]), changes: u64) {
    let mut inputs: Vec<_> = fs::read_dir(corpus().join(name))
        .expect("there is a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    inputs.sort();
    assert!(inputs.len() >= 5, "{name} has a corpus");
    for input in inputs {
        let kept = fs::read(&input).expect("can be read");
        for change in 0..=changes {
            let input = format!("{} with change {change}", input.display());
            let changed = changed(&kept, change);
            ends(&input, LONGEST, move || target(&changed));
        }
    }
}

/// Runs what an input asks for, and panics where that panics or takes longer. Nothing can stop a thread:
/// one without end goes on until all tests are over.
#[track_caller]
fn ends(input: &str, longest: Duration, run: impl FnOnce() + Send + 'static) {
    eprintln!("{input}");
    let (ended, end) = mpsc::channel();
    let thread = thread::spawn(move || {
        run();
        // Whoever does not wait any more has said so.
        let _ = ended.send(());
    });
    match end.recv_timeout(longest) {
        Ok(()) => {}
        Err(RecvTimeoutError::Timeout) => panic!("{input} has no end"),
        // It panicked: that dropped the sender.
        Err(RecvTimeoutError::Disconnected) => {
            let panic = thread.join().expect_err("it sends before it ends well");
            panic::resume_unwind(panic);
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
    run("toml_content", targets::toml_content::run_alone, 12);
}

#[test]
fn content_on_pages() {
    run("toml_content", targets::toml_content::run, 0);
    let shown = targets::toml_content::SHOWN.load(Ordering::Relaxed);
    assert!(shown >= 12, "the loader accepted {shown} inputs");
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
    run("page", targets::page::run, 3);
}

#[test]
fn every_page() {
    let kept = fs::read(corpus().join("page/script")).expect("is kept");
    ends("page/script on every page", LONGEST, move || {
        targets::page::run_everywhere(&kept);
    });
}

#[test]
#[should_panic(expected = "an input has no end")]
fn what_has_no_end_is_named() {
    // It waits for what comes only after the panic.
    let (_never, end) = mpsc::channel::<()>();
    ends("an input", Duration::ZERO, move || {
        let _ = end.recv();
    });
}
