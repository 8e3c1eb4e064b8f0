//! The files of an index, as the generator writes and the browser reads them.

use serde::{Deserialize, Serialize};

/// The name of the file that says how the others are cut.
pub const MANIFEST: &str = "index.bin";

/// Parts paragraphs within a field of a document.
const PARAGRAPH: char = '\u{1f}';

/// The bits of a gram's hash by which its file knows it; the highest ones choose the file.
const KEY: u32 = 0x00ff_ffff;

/// The highest number of bits for files of grams.
pub(super) const MOST_BITS: u8 = 12;

/// No plan has more documents than this.
const MOST_DOCUMENTS: u32 = 1 << 20;

/// The name of a file of grams.
pub fn gram_file(number: usize) -> String {
    number.to_string() + ".bin"
}

/// The name of a file of documents.
pub fn text_file(number: usize) -> String {
    number.to_string() + ".txt"
}

/// What is known of an index before anything is searched for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// How many documents there are.
    pub documents: u32,
    /// There are two to the power of this many files of grams.
    pub bits: u8,
    /// The first document of each file of documents.
    pub texts: Vec<u32>,
    /// The first document of each kind, in the order in which kinds are preferred.
    pub kinds: Vec<u32>,
    /// The weight of a gram that only one document has.
    pub rarest: u8,
    /// Syllables of romaji with their kana.
    pub romaji: String,
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

    /// The file of a document, and the document's line in it.
    pub fn text_of(&self, document: u32) -> (usize, usize) {
        let file = self
            .texts
            .partition_point(|first| *first <= document)
            .saturating_sub(1);
        let first = self.texts.get(file).copied().unwrap_or_default();
        (file, document.saturating_sub(first) as usize)
    }
}

/// Where a gram is used.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    /// The gram; in the file, its distance from the one before.
    pub key: u32,
    /// How much it tells: rare grams more than common ones.
    pub weight: u8,
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

    /// Where a gram is used, if it is.
    pub fn get(&self, hash: u32) -> Option<&Entry> {
        let at = self
            .0
            .binary_search_by(|entry| entry.key.cmp(&(hash & KEY)))
            .ok()?;
        self.0.get(at)
    }

    /// Writes entries whose keys are whole hashes, in any order.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn write(mut entries: Vec<Entry>) -> Result<Vec<u8>, postcard::Error> {
        for entry in &mut entries {
            entry.key &= KEY;
        }
        entries.sort_unstable_by_key(|entry| entry.key);
        let mut before = 0;
        for entry in &mut entries {
            (entry.key, before) = (entry.key - before, entry.key);
        }
        postcard::to_allocvec(&entries)
    }
}

/// Something that can be found: a line of fields, each a text with its readings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its address from the site's root.
    pub address: String,
    /// Its family of colours.
    pub accent: String,
    /// What it is and where it stands.
    pub label: String,
    /// Its name.
    pub title: String,
    /// Its name in another language.
    pub other: String,
    /// Other names.
    pub names: Vec<String>,
    /// Its paragraphs.
    pub texts: Vec<String>,
}

impl Document {
    /// The document as a line without its end.
    pub fn line(&self) -> String {
        let paragraph = PARAGRAPH.to_string();
        let fields = [
            self.address.as_str(),
            &self.accent,
            &self.label,
            &self.title,
            &self.other,
            &self.names.join(&paragraph),
            &self.texts.join(&paragraph),
        ];
        fields
            .map(|field| field.replace(|c: char| c.is_control() && c != PARAGRAPH, " "))
            .join("\t")
    }

    /// Reads a line; missing fields are empty.
    pub fn read(line: &str) -> Self {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or_default().to_owned();
        let (address, accent, label, title, other) = (field(), field(), field(), field(), field());
        let mut paragraphs = || {
            let field = fields.next().unwrap_or_default();
            let paragraphs = field.split(PARAGRAPH).filter(|text| !text.is_empty());
            paragraphs.map(str::to_owned).collect()
        };
        Self {
            address,
            accent,
            label,
            title,
            other,
            names: paragraphs(),
            texts: paragraphs(),
        }
    }
}
