//! The content folder: its files, one after the other, whatever lies in it.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

use super::{
    ledger::Ledger,
    problem::Place,
    reader::{Reader, SeedFile},
};

/// A content file may have so many bytes: more than ten times the largest of a plan. What is larger
/// is no text that someone wrote here, and is not even read.
const LARGEST_FILE: u64 = 2 << 20;

/// Notepad begins a text with it. It says nothing.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The content folder, for reading its files one after the other.
pub(super) struct Files<'a> {
    pub(super) folder: &'a Path,
    pub(super) ledger: &'a Ledger,
}

impl Files<'_> {
    pub(super) fn file(&self, name: &str) -> Option<SeedFile> {
        let text = text(&self.folder.join(name), name, self.ledger)?;
        Some(SeedFile::new(name.to_owned(), text))
    }

    pub(super) fn read_into(&self, name: &str, mut read: impl FnMut(&mut Reader<'_>)) {
        if let Some(file) = self.file(name) {
            let mut reader = file.parse(self.ledger);
            read(&mut reader);
            reader.finish();
        }
    }

    pub(super) fn read<T: Default>(&self, name: &str, read: impl Fn(&mut Reader<'_>) -> T) -> T {
        let mut value = T::default();
        self.read_into(name, |reader| value = read(reader));
        value
    }

    /// Every `.toml` file of a folder, in the order of names; the reader gets the name's stem.
    pub(super) fn read_all<T>(
        &self,
        folder: &str,
        read: impl Fn(&mut Reader<'_>, &str) -> T,
    ) -> Vec<T> {
        let names = names(&self.folder.join(folder), folder, ".toml", self.ledger);
        if names.is_empty() {
            self.ledger.report(
                &whole(folder),
                "there is no .toml file in this folder",
                "Add one file for each entry, as seeds/README.md shows.",
            );
        }
        let mut values = Vec::new();
        for name in names {
            let stem = name.trim_end_matches(".toml").to_owned();
            self.read_into(&format!("{folder}/{name}"), |reader| {
                values.push(read(reader, &stem));
            });
        }
        values
    }
}

/// A file or folder as a whole.
fn whole(name: &str) -> Place {
    Place {
        file: name.to_owned(),
        line: 0,
    }
}

/// The names of a folder's files with an ending, in order.
pub(super) fn names(path: &Path, folder: &str, ending: &str, ledger: &Ledger) -> Vec<String> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut names = Vec::new();
    for entry in entries {
        match entry.file_name().into_string() {
            Ok(name) if name.ends_with(ending) => names.push(name),
            Ok(_) => {}
            Err(name) => ledger.report(
                &whole(folder),
                format!("the name of \"{}\" is not UTF-8", name.to_string_lossy()),
                "Give the file a name of lower-case letters a–z, digits and hyphens.",
            ),
        }
    }
    names.sort();
    names
}

/// The text of a file, or a problem.
pub(super) fn text(path: &Path, name: &str, ledger: &Ledger) -> Option<String> {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            ledger.report(
                &whole(name),
                format!("the file cannot be read: {error}"),
                "Put the file back, as UTF-8 text.",
            );
            return None;
        }
    };
    if bytes.len() as u64 > LARGEST_FILE {
        ledger.report(
            &whole(name),
            format!("the file is larger than {} MB", LARGEST_FILE >> 20),
            "Take out what is no text of this site; texts are short, and pictures drawings.",
        );
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(text) => text.to_owned(),
            None => text,
        }),
        Err(error) => {
            let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            ledger.report(
                &Place {
                    file: name.to_owned(),
                    line: sound.iter().filter(|byte| **byte == b'\n').count() + 1,
                },
                "the file is not UTF-8 text",
                "Save it as UTF-8; Shift_JIS and UTF-16 cannot be read.",
            );
            None
        }
    }
}

/// A file's bytes, at most one more than are allowed. A pipe would be waited for without end.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
