//! A content file, by itself: whatever stands in it, the loader ends and says what is wrong.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::LazyLock,
};

use machiyomi::seeds;

use super::expect_helpful;

/// The files, in the order of the first byte that chooses one.
const FILES: [&str; 16] = [
    "site.toml",
    "about.toml",
    "ui.toml",
    "sections.toml",
    "plan.toml",
    "glossary.toml",
    "audiences.toml",
    "accessibility.toml",
    "walk.toml",
    "lesson.toml",
    "quiz.toml",
    "readings.toml",
    "goals/1.toml",
    "projects/1.toml",
    "indicators/births.toml",
    "indicators/visitors.toml",
];

/// Where the file is put. Nothing drops it at the end, so it is Cargo's, where Cargo has such a folder;
/// fuzzers have none, and there may be several of them.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = match option_env!("CARGO_TARGET_TMPDIR") {
        Some(folder) => Path::new(folder).join("content-file"),
        None => env::temp_dir().join(format!("machiyomi-content-file-{}", process::id())),
    };
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("can be emptied");
    }
    for below in ["goals", "projects", "indicators", "pictures"] {
        fs::create_dir_all(folder.join(below)).expect("can be created");
    }
    folder
});

/// The first byte, a letter from A on, names the file; the rest is what stands in it.
pub fn run(data: &[u8]) {
    let Some((first, text)) = data.split_first() else {
        return;
    };
    let file = FILES[usize::from(first.wrapping_sub(b'A')) % FILES.len()];
    let path = FOLDER.join(file);
    fs::write(&path, text).expect("can be written");
    let loaded = seeds::load(&FOLDER);
    // Only what is wrong with the readings' files; the texts in them are no matter here.
    let readings = seeds::readings(&FOLDER);
    fs::remove_file(&path).expect("can be removed");
    let problems = loaded.expect_err("the other files are missing");
    expect_helpful(&problems);
    if let Err(problems) = readings {
        expect_helpful(&problems);
    }
}
