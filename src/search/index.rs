//! Making an index of documents.

use std::collections::HashMap;

use super::{
    fold::{Unit, written_and_read},
    format::{Document, Entry, Grams, MANIFEST, MOST_BITS, Manifest, gram_file, text_file},
    grams::grams,
    romaji::Romaji,
};

/// How large a file of grams may be on average: one answers a gram, of which a query has several.
const GRAMS: usize = 1 << 10;

/// How large a file of documents is at least: a result needs one of them.
const TEXTS: usize = 2 << 10;

/// How many files of documents there are at most, however large they become.
const MOST_TEXTS: usize = 1 << 11;

/// How much of a name is short, in letters of Japanese, and how much is not long.
const SHORT: [usize; 2] = [6, 14];

/// Every file of an index, by name.
///
/// `kinds` are the documents of each kind, the preferred kind first.
///
/// # Errors
/// When an index cannot be written, which its types rule out.
pub fn files(kinds: &[Vec<Document>]) -> Result<Vec<(String, Vec<u8>)>, postcard::Error> {
    let mut first = 0;
    let mut manifest = Manifest {
        romaji: Romaji::lines(),
        ..Manifest::default()
    };
    for kind in kinds {
        manifest.kinds.push(first);
        first += u32::try_from(kind.len()).unwrap_or(u32::MAX);
    }
    manifest.documents = first;
    let documents: Vec<&Document> = kinds.iter().flatten().collect();

    let uses = uses(&documents);
    // A use takes a byte or two; a gram four besides.
    let size: usize = uses.values().map(|uses| uses.len() * 3 / 2 + 5).sum();
    manifest.bits = (0..MOST_BITS)
        .find(|bits| size >> bits <= GRAMS)
        .unwrap_or(MOST_BITS);
    manifest.rarest = weight(documents.len(), 1);
    let mut entries: Vec<Vec<Entry>> = vec![Vec::new(); 1 << manifest.bits];
    for (hash, uses) in uses {
        entries[manifest.file_of(hash)].push(entry(hash, uses, documents.len()));
    }

    let mut files = Vec::new();
    let (starts, texts) = texts(&documents);
    manifest.texts = starts;
    for (number, text) in texts.into_iter().enumerate() {
        files.push((text_file(number), text.into_bytes()));
    }
    for (number, entries) in entries.into_iter().enumerate() {
        files.push((gram_file(number), Grams::write(entries)?));
    }
    files.push((MANIFEST.to_owned(), postcard::to_allocvec(&manifest)?));
    Ok(files)
}

/// Where each gram is used: documents in order, times four, plus the place in the document.
fn uses(documents: &[&Document]) -> HashMap<u32, Vec<u32>> {
    let mut uses: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut own: Vec<(u32, u32)> = Vec::new();
    for (number, document) in (0_u32..).zip(documents) {
        own.clear();
        let names = std::iter::once(&document.title).chain(&document.names);
        for name in names.filter(|name| !name.is_empty()) {
            let (written, read) = written_and_read(name);
            let place = place(&written);
            push(&written, place, &mut own);
            push(&read, place, &mut own);
        }
        let rest = [(&document.label, 0), (&document.other, 1)];
        for (text, place) in rest
            .into_iter()
            .chain(document.texts.iter().map(|text| (text, 0)))
        {
            let (written, read) = written_and_read(text);
            push(&written, place, &mut own);
            push(&read, place, &mut own);
        }
        // The best place of each gram counts.
        own.sort_unstable_by_key(|(hash, place)| (*hash, 3 - place));
        own.dedup_by_key(|(hash, _)| *hash);
        for (hash, place) in &own {
            uses.entry(*hash).or_default().push(number << 2 | place);
        }
    }
    uses
}

fn push(units: &[Unit], place: u32, own: &mut Vec<(u32, u32)>) {
    grams(units, |gram| own.push((gram.hash, place)));
}

/// 3 for a short name, 2 for a longer one, 1 for a sentence: what is typed is the more of it.
fn place(written: &[Unit]) -> u32 {
    let latin = written.iter().filter(|unit| unit.is_latin()).count();
    let japanese = written.iter().filter(|unit| unit.is_japanese()).count();
    let length = japanese + latin / 3;
    3 - SHORT
        .iter()
        .map(|most| u32::from(length > *most))
        .sum::<u32>()
}

fn entry(hash: u32, mut uses: Vec<u32>, documents: usize) -> Entry {
    let weight = weight(documents, uses.len());
    let mut before = 0;
    for number in &mut uses {
        let document = *number >> 2;
        *number -= before << 2;
        before = document;
    }
    Entry {
        key: hash,
        weight,
        uses,
    }
}

/// How much a gram tells that so many documents have: the logarithm of their share.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept within a byte"
)]
fn weight(documents: usize, having: usize) -> u8 {
    let share = (1 + documents) as f64 / having as f64;
    (share.ln() * 16.0).round().clamp(1.0, 255.0) as u8
}

/// The files of documents and the first document of each.
fn texts(documents: &[&Document]) -> (Vec<u32>, Vec<String>) {
    let lines: Vec<String> = documents.iter().map(|document| document.line()).collect();
    let size: usize = lines.iter().map(String::len).sum();
    let large = TEXTS.max(size / MOST_TEXTS);
    let (mut starts, mut files) = (Vec::new(), Vec::<String>::new());
    for (number, line) in (0_u32..).zip(lines) {
        match files.last_mut() {
            Some(file) if file.len() < large => {
                file.push('\n');
                file.push_str(&line);
            }
            _ => {
                starts.push(number);
                files.push(line);
            }
        }
    }
    (starts, files)
}
