//! Making an index of documents.

use std::collections::HashMap;

use super::{
    fold::{Unit, written_and_read},
    format::{
        Document, Entry, Grams, MANIFEST, MOST_BITS, Manifest, PACK, Pack, body_file, gram_file,
        head_file,
    },
    grams::grams,
    romaji::Romaji,
    slips::Spelling,
};

/// How large a file of grams may be on average: one answers a gram, of which a query has a dozen.
const GRAMS: usize = 1 << 8;

/// How many files of bodies there are at most. A result that is looked at needs one: the smaller each
/// is, the less is fetched.
const MOST_BODIES: u32 = 1 << 11;

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
        kana: Spelling::letters(),
        ..Manifest::default()
    };
    for kind in kinds {
        manifest.kinds.push(first);
        first += u32::try_from(kind.len()).unwrap_or(u32::MAX);
    }
    manifest.documents = first;
    manifest.bodies = first.div_ceil(MOST_BODIES).max(1);
    let documents: Vec<&Document> = kinds.iter().flatten().collect();

    let uses = uses(&documents);
    // A use takes a byte or two; a gram three besides.
    let size: usize = uses.values().map(|uses| uses.len() * 3 / 2 + 3).sum();
    manifest.bits = (0..MOST_BITS)
        .find(|bits| size >> bits <= GRAMS)
        .unwrap_or(MOST_BITS);
    let mut shared: HashMap<(usize, u32), Vec<u32>> = HashMap::new();
    for (hash, uses) in uses {
        let place = (manifest.file_of(hash), Grams::key(hash));
        shared.entry(place).or_default().extend(uses);
    }
    let mut entries: Vec<Vec<Entry>> = vec![Vec::new(); 1 << manifest.bits];
    for ((file, key), uses) in shared {
        entries[file].push(entry(key, uses));
    }

    let mut files = vec![(MANIFEST.to_owned(), postcard::to_allocvec(&manifest)?)];
    let heads = documents.iter().map(|document| document.head.line());
    push_lines(heads, Manifest::head_of, head_file, &mut files);
    let bodies = documents.iter().map(|document| document.body.line());
    push_lines(
        bodies,
        |number| manifest.body_of(number),
        body_file,
        &mut files,
    );
    for (number, entries) in entries.into_iter().enumerate() {
        files.push((gram_file(number), Grams::write(entries)?));
    }
    files.push((PACK.to_owned(), Pack::write(&files)?));
    Ok(files)
}

/// Documents' lines as files.
fn push_lines(
    lines: impl Iterator<Item = String>,
    place: impl Fn(u32) -> (usize, usize),
    name: impl Fn(usize) -> String,
    files: &mut Vec<(String, Vec<u8>)>,
) {
    let mut texts: Vec<String> = Vec::new();
    for (number, line) in (0_u32..).zip(lines) {
        match texts.get_mut(place(number).0) {
            Some(text) => {
                text.push('\n');
                text.push_str(&line);
            }
            None => texts.push(line),
        }
    }
    let texts = texts.into_iter().enumerate();
    files.extend(texts.map(|(number, text)| (name(number), text.into_bytes())));
}

/// Where each gram is used: documents in order, times four, plus the place in the document.
fn uses(documents: &[&Document]) -> HashMap<u32, Vec<u32>> {
    let mut uses: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut own: Vec<(u32, u32)> = Vec::new();
    for (number, document) in (0_u32..).zip(documents) {
        own.clear();
        let names = std::iter::once(&document.head.title).chain(&document.head.names);
        for name in names.filter(|name| !name.is_empty()) {
            let (written, read) = written_and_read(name);
            let place = place(&written);
            push(&written, place, &mut own);
            push(&read, place, &mut own);
        }
        let rest = [(&document.head.label, 0), (&document.body.other, 1)];
        for (text, place) in rest
            .into_iter()
            .chain(document.body.texts.iter().map(|text| (text, 0)))
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

/// An entry of uses in any order; of several in one document the best counts.
fn entry(key: u32, mut uses: Vec<u32>) -> Entry {
    uses.sort_unstable_by_key(|number| (number >> 2, 3 - (number & 3)));
    uses.dedup_by_key(|number| *number >> 2);
    let mut before = 0;
    for number in &mut uses {
        let document = *number >> 2;
        *number -= before << 2;
        before = document;
    }
    Entry { key, uses }
}
