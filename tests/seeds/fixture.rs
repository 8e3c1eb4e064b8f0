//! A copy of the reference content that a test may spoil.

use std::{
    fs,
    path::{Path, PathBuf},
};

use machiyomi::{
    content::Content,
    seeds::{self, Problems, Reading},
};
use tempfile::TempDir;

/// A copy of the reference content that a test may spoil.
pub(crate) struct Fixture(TempDir);

impl Fixture {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
        copy(&seeds, folder.path());
        Self(folder)
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("the file is in the content")
    }

    /// Replaces the first occurrence of a text and gives its line.
    pub(crate) fn replace(&self, file: &str, from: &str, to: &str) -> usize {
        let text = self.read(file);
        let at = text
            .find(from)
            .unwrap_or_else(|| panic!("{file} has no {from:?}: adapt the test"));
        fs::write(self.path(file), text.replacen(from, to, 1)).expect("can be written");
        text[..at].matches('\n').count() + 1
    }

    pub(crate) fn append(&self, file: &str, more: &str) {
        let text = self.read(file) + more;
        fs::write(self.path(file), text).expect("can be written");
    }

    /// Writes a file anew.
    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).expect("can be written");
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("can be removed");
    }

    pub(crate) fn readings(&self) -> Vec<Reading> {
        seeds::readings(self.0.path()).unwrap_or_else(|problems| panic!("{problems}"))
    }

    pub(crate) fn load(&self) -> Result<Content, Problems> {
        seeds::load(self.0.path())
    }

    /// The problems found, as the reader of the terminal sees them.
    pub(crate) fn problems(&self) -> Vec<String> {
        match self.load() {
            Ok(_) => Vec::new(),
            Err(Problems(problems)) => problems.iter().map(ToString::to_string).collect(),
        }
    }

    /// Asserts that there is exactly one problem and that it names place, matter and remedy.
    #[track_caller]
    pub(crate) fn assert_problem(&self, place: &str, what: &str, remedy: &str) {
        let problems = self.problems();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert!(
            problems[0].starts_with(&format!("{place}: ")),
            "{place} in {}",
            problems[0]
        );
        assert!(problems[0].contains(what), "{what} in {}", problems[0]);
        assert!(problems[0].contains(remedy), "{remedy} in {}", problems[0]);
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).expect("can be created");
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("can be copied");
        }
    }
}
