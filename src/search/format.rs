//! The files of an index, as the generator writes and the browser reads them.

use serde::{Deserialize, Serialize};

/// The name of the file that says how the others are cut.
pub const MANIFEST: &str = "index.bin";

/// The bits of a gram's hash by which its file knows it; the highest ones choose the file. Fewer would
/// find what is not there, more cost a third of the index.
const KEY: u32 = 0x7fff;

/// How many documents' heads are in a file. A plan has no more: the first file, which every search has,
/// is also what is compared with what is typed with a slip. In a hundred times the content it holds the
/// preferred kinds.
const HEADS: u32 = 512;

/// The name of the file that holds all others, for readers without a network and where one of the
/// others is missing.
pub const PACK: &str = "all.bin";

/// The highest number of bits for files of grams.
pub(super) const MOST_BITS: u8 = 12;

/// No plan has more documents than this.
const MOST_DOCUMENTS: u32 = 1 << 20;

/// The name of a file of grams.
pub fn gram_file(number: usize) -> String {
    number.to_string() + ".bin"
}

/// The name of a file of heads.
pub fn head_file(number: usize) -> String {
    String::from("h") + &number.to_string() + ".txt"
}

/// The name of a file of bodies.
pub fn body_file(number: usize) -> String {
    number.to_string() + ".txt"
}

/// What is known of an index before anything is searched for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// How many documents there are.
    pub documents: u32,
    /// There are two to the power of this many files of grams.
    pub bits: u8,
    /// How many documents' bodies are in a file.
    pub bodies: u32,
    /// The first document of each kind, in the order in which kinds are preferred.
    pub kinds: Vec<u32>,
    /// Syllables of romaji with their kana.
    pub romaji: String,
    /// The letters of each kana.
    pub kana: String,
}

impl Manifest {
    /// Reads it; nothing where it is damaged.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = postcard::from_bytes(bytes).ok()?;
        // Both become lengths of lists: no damaged file may ask for all of the memory.
        let sound = manifest.bits <= MOST_BITS && manifest.documents <= MOST_DOCUMENTS;
        sound.then_some(manifest)
    }

    /// The file of a gram.
    pub fn file_of(&self, hash: u32) -> usize {
        match self.bits {
            0 => 0,
            bits => (hash >> (32 - bits)) as usize,
        }
    }

    /// The file of a document's head, and its line there.
    pub fn head_of(document: u32) -> (usize, usize) {
        ((document / HEADS) as usize, (document % HEADS) as usize)
    }

    /// The file of a document's body, and its line there.
    pub fn body_of(&self, document: u32) -> (usize, usize) {
        let each = self.bodies.max(1);
        ((document / each) as usize, (document % each) as usize)
    }

    /// How much a gram tells that so many documents have: sixteen times the binary logarithm of their
    /// share, in whole numbers that the generator and each browser find alike.
    pub fn weight(&self, having: usize) -> u32 {
        let having = u32::try_from(having).unwrap_or(u32::MAX);
        sixteenths(self.documents.saturating_add(1))
            .saturating_sub(sixteenths(having))
            .max(1)
    }
}

/// The binary logarithm in sixteenths, between powers of two along straight lines.
fn sixteenths(number: u32) -> u32 {
    let number = u64::from(number.max(1));
    let whole = number.ilog2();
    let part = ((number << 4) >> whole) & 15;
    (whole << 4) + u32::try_from(part).unwrap_or(0)
}

/// Where a gram is used.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    /// The gram; in the file, its distance from the one before.
    pub key: u32,
    /// A document's distance from the one before, times four, plus where in it the gram stands: 0 in
    /// its text, 1 to 3 in its name, which is the shorter the higher.
    pub uses: Vec<u32>,
}

/// The grams of one file, by key.
#[derive(Clone, Debug, Default)]
pub struct Grams(Vec<Entry>);

impl Grams {
    /// Reads a file; nothing where it is damaged.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut entries: Vec<Entry> = postcard::from_bytes(bytes).ok()?;
        let mut key = 0_u32;
        for entry in &mut entries {
            key = key.wrapping_add(entry.key);
            entry.key = key;
        }
        Some(Self(entries))
    }

    /// What a file knows of a gram's hash. Grams that have it in common share an entry: what has one
    /// of them is then found for the other as well, but nothing is missed.
    pub(super) fn key(hash: u32) -> u32 {
        hash & KEY
    }

    /// Where a gram is used, if it is.
    pub fn get(&self, hash: u32) -> Option<&Entry> {
        let key = Self::key(hash);
        let at = self.0.binary_search_by(|entry| entry.key.cmp(&key)).ok()?;
        self.0.get(at)
    }

    /// Writes entries of different keys, in any order.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn write(mut entries: Vec<Entry>) -> Result<Vec<u8>, postcard::Error> {
        entries.sort_unstable_by_key(|entry| entry.key);
        let mut before = 0;
        for entry in &mut entries {
            (entry.key, before) = (entry.key - before, entry.key);
        }
        postcard::to_allocvec(&entries)
    }
}

/// What is shown of a document at once: a line of fields, each a text with its readings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its address from the site's root.
    pub address: String,
    /// Its family of colours.
    pub accent: String,
    /// What it is and where it stands.
    pub label: String,
    /// Its name.
    pub title: String,
    /// Other names.
    pub names: Vec<String>,
}

/// What is shown of a document that is looked at: the best of its sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Its name in another language.
    pub other: String,
    /// Its paragraphs.
    pub texts: Vec<String>,
}

/// Something that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What is shown at once.
    pub head: Head,
    /// What is shown when it is looked at.
    pub body: Body,
}

impl Head {
    /// The head as a line without its end.
    pub fn line(&self) -> String {
        let mut fields: Vec<&str> = vec![&self.address, &self.accent, &self.label, &self.title];
        fields.extend(self.names.iter().map(String::as_str));
        line(&fields)
    }

    /// Reads a line; missing fields are empty.
    pub fn read(line: &str) -> Self {
        let mut fields = line.split('\t').map(str::to_owned);
        let mut field = || fields.next().unwrap_or_default();
        Self {
            address: field(),
            accent: field(),
            label: field(),
            title: field(),
            names: fields.collect(),
        }
    }
}

impl Body {
    /// The body as a line without its end.
    pub fn line(&self) -> String {
        let mut fields: Vec<&str> = vec![&self.other];
        fields.extend(self.texts.iter().map(String::as_str));
        line(&fields)
    }

    /// Reads a line; missing fields are empty.
    pub fn read(line: &str) -> Self {
        let mut fields = line.split('\t').map(str::to_owned);
        Self {
            other: fields.next().unwrap_or_default(),
            texts: fields.collect(),
        }
    }
}

fn line(fields: &[&str]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|field| field.replace(char::is_control, " "))
        .collect();
    fields.join("\t")
}

/// All files of an index in one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pack(Vec<(String, Vec<u8>)>);

impl Pack {
    /// Reads a file; nothing where it is damaged.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    /// The file of a name.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        let (_, bytes) = self.0.iter().find(|(known, _)| known == name)?;
        Some(bytes)
    }

    /// Writes files with their names.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn write(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(files)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_grams_tell_more_than_common_ones() {
        let manifest = Manifest {
            documents: 277,
            ..Manifest::default()
        };
        let weights: Vec<u32> = [1, 2, 3, 5, 50, 277]
            .map(|having| manifest.weight(having))
            .into();
        assert!(
            weights.is_sorted_by(|rare, common| rare > common),
            "{weights:?}"
        );
        assert_eq!(manifest.weight(400), 1, "never nothing");
        assert_eq!(sixteenths(8) - sixteenths(4), 16);
    }

    #[test]
    fn a_document_is_read_as_it_was_written() {
        let head = Head {
            address: "ja/goals/1/".into(),
            title: "計画《2けいかく》".into(),
            names: vec!["別名".into(), "もう一つ".into()],
            ..Head::default()
        };
        assert_eq!(Head::read(&head.line()), head);
        let body = Body {
            other: "Plan".into(),
            texts: vec!["一つ。".into(), "二つ。".into()],
        };
        assert_eq!(Body::read(&body.line()), body);
        assert_eq!(Body::read("Plan").texts, Vec::<String>::new());
    }

    #[test]
    fn damaged_files_are_found_out() {
        assert!(Pack::read(&[9, 9, 9]).is_none());
        assert!(Manifest::read(&[1]).is_none());
        assert!(Grams::read(&[200]).is_none());
    }
}
