//! What is typed, and which documents it fits best.

use super::{
    fold::{BREAK, GAP, Unit, units, written_and_read},
    format::{Entry, Head, Manifest},
    grams::grams,
    romaji::Romaji,
};

/// What is typed, as one way to understand it.
#[derive(Clone, Debug, Default)]
pub struct Sense {
    /// Its grams, none twice.
    pub grams: Vec<u32>,
    /// All of it, as it should stand in a text.
    pub phrase: Vec<u32>,
    /// Each of its words.
    pub words: Vec<Vec<u32>>,
}

/// What is typed, in every way to understand it: as it stands and, where it is romaji, as kana.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// The ways to understand it; none where too little is typed.
    pub senses: Vec<Sense>,
    /// Whether only parts of it are found: they are marked then.
    pub is_near: bool,
}

impl Query {
    /// Understands what is typed, which is in Unicode's form NFKC.
    pub fn new(typed: &str, romaji: &Romaji) -> Self {
        Self::any(&[typed.to_owned()], romaji)
    }

    /// Understands any of several ways to type something.
    pub fn any(ways: &[String], romaji: &Romaji) -> Self {
        let mut query = Self::default();
        for way in ways {
            let kana = romaji.to_kana(way);
            for text in std::iter::once(way).chain(&kana) {
                let sense = Sense::new(text);
                if !sense.grams.is_empty() {
                    query.senses.push(sense);
                }
            }
        }
        query
    }

    /// Every gram whose uses have to be known.
    pub fn grams(&self) -> impl Iterator<Item = u32> {
        self.senses
            .iter()
            .flat_map(|sense| sense.grams.iter().copied())
    }
}

impl Sense {
    fn new(typed: &str) -> Self {
        let mut sense = Self {
            phrase: keys(&open(units(typed), typed)),
            ..Self::default()
        };
        for word in typed.split(|c: char| c.is_whitespace() || c == '-') {
            let whole = units(word);
            let open = if typed.ends_with(word) {
                open(whole, word)
            } else {
                whole
            };
            // A kanji alone tells little where it has neighbours, and so do two kana of three.
            let alone = open.iter().filter(|unit| unit.is_japanese()).count() == 1;
            let is_of_three = |at: usize| {
                open.get(at..at + 3)
                    .is_some_and(|three| three.iter().all(|unit| unit.is_kana()))
            };
            grams(&open, |gram| {
                let counts = match gram.length {
                    1 => alone || open[gram.at].is_number(),
                    2 => !is_of_three(gram.at) && !gram.at.checked_sub(1).is_some_and(is_of_three),
                    _ => true,
                };
                if counts && !sense.grams.contains(&gram.hash) {
                    sense.grams.push(gram.hash);
                }
            });
            sense.words.push(keys(&open));
        }
        sense.words.retain(|word| !word.is_empty());
        sense
    }
}

/// The last word may go on: it has no end yet. What parts it from nothing is no part of it.
fn open(mut units: Vec<Unit>, typed: &str) -> Vec<Unit> {
    if !typed.ends_with(' ') && units.last().is_some_and(|unit| unit.key == GAP) {
        units.pop();
    }
    while units.pop_if(|unit| unit.key == BREAK).is_some() {}
    let first = units.iter().take_while(|unit| unit.key == BREAK).count();
    units.drain(..first);
    units
}

fn keys(units: &[Unit]) -> Vec<u32> {
    units.iter().map(|unit| unit.key).collect()
}

/// What a search finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Whether all that is typed was found, and not only something near.
    pub exact: bool,
    /// How many documents fit.
    pub count: usize,
    /// The best of them, best first.
    pub best: Vec<u32>,
}

/// The share of what is typed that a document must have, of 256, where none has all.
const NEAR: u32 = 84;

/// How near the best one the others have to be then, of 16.
const AS_NEAR: u32 = 12;

/// What a document's name counts, and what the order of kinds does.
const NAME: u32 = 4;
const KIND: u32 = 24;

impl Found {
    /// The documents whose texts tell whether they have what is typed, where no name does: they have all
    /// of its grams, but maybe not together.
    pub fn doubtful(&self, some_name_fits: bool) -> &[u32] {
        if self.exact && !some_name_fits {
            &self.best[..self.best.len().min(CHECKED)]
        } else {
            &[]
        }
    }
}

/// How many documents are read before what is typed is said to be nowhere: those whose sentences are
/// about to be shown.
const CHECKED: usize = 5;

/// Ranks the documents: those that have all grams of a query before those that have many, then by how
/// much of the query their names have, then by kind.
pub fn rank<'e>(
    query: &Query,
    manifest: &Manifest,
    uses: impl Fn(u32) -> Option<&'e Entry>,
    limit: usize,
) -> Found {
    let mut shares = vec![(0_u32, 0_u32); manifest.documents as usize];
    for sense in &query.senses {
        rank_sense(sense, manifest, &uses, &mut shares);
    }
    let best = shares.iter().map(|(share, _)| *share).max().unwrap_or(0);
    let exact = best >= 256;
    let enough = if exact {
        256
    } else {
        NEAR.max(best * AS_NEAR / 16)
    };
    // The best so far, best first. Few are wanted: keeping them in order costs less, in time and in the
    // size of the program, than sorting all.
    let mut ranked: Vec<(u32, u32)> = Vec::new();
    let mut count = 0;
    let mut kind = 0;
    for (document, (share, name)) in (0_u32..).zip(&shares) {
        while manifest
            .kinds
            .get(kind + 1)
            .is_some_and(|first| *first <= document)
        {
            kind += 1;
        }
        if *share >= enough {
            count += 1;
            let late = u32::try_from(kind).unwrap_or(0) * KIND;
            let score = (share * 8 + name * NAME).saturating_sub(late);
            if ranked.len() < limit || ranked.last().is_some_and(|(least, _)| score > *least) {
                let at = ranked.partition_point(|(other, _)| *other >= score);
                ranked.insert(at, (score, document));
                ranked.truncate(limit);
            }
        }
    }
    Found {
        exact,
        count,
        best: ranked.into_iter().map(|(_, document)| document).collect(),
    }
}

/// Raises each document's shares of the query, in its text and in its name, each of 256.
fn rank_sense<'e>(
    sense: &Sense,
    manifest: &Manifest,
    uses: &impl Fn(u32) -> Option<&'e Entry>,
    shares: &mut [(u32, u32)],
) {
    let mut own = vec![(0_u32, 0_u32); shares.len()];
    let mut total = 0;
    for gram in &sense.grams {
        let Some(entry) = uses(*gram) else {
            // Nobody has it: likely a slip, and then the others must tell.
            total += manifest.weight(1) / 3;
            continue;
        };
        let weight = manifest.weight(entry.uses.len());
        total += weight;
        let mut document = 0;
        for number in &entry.uses {
            // A damaged file may lead beyond all documents.
            document = (number >> 2).saturating_add(document);
            if let Some((share, name)) = own.get_mut(document as usize) {
                *share += weight;
                *name += weight * (number & 3);
            }
        }
    }
    if total == 0 {
        return;
    }
    for ((share, name), (all, all_name)) in own.into_iter().zip(shares) {
        if share > 0 {
            let (share, name) = (share * 256 / total, name * 256 / (total * 3));
            if (share, name) > (*all, *all_name) {
                (*all, *all_name) = (share, name);
            }
        }
    }
}

/// How well a document's names fit, read and not only counted: 2 where one is what is typed, 1 where
/// one has it.
pub fn fit(query: &Query, head: &Head) -> u32 {
    let holds = |text: &str| {
        let (written, read) = written_and_read(text);
        query
            .senses
            .iter()
            .filter_map(|sense| {
                let found = [&written, &read]
                    .into_iter()
                    .find_map(|units| find(units, &sense.phrase).map(|_| units.len()));
                found.map(|length| length <= sense.phrase.len() + 1)
            })
            .max()
    };
    let names = std::iter::once(&head.title).chain(&head.names);
    match names.filter_map(|name| holds(name)).max() {
        Some(true) => 2,
        Some(false) => 1,
        None => 0,
    }
}

/// Where keys stand in units: the first place.
pub(super) fn find(units: &[Unit], keys: &[u32]) -> Option<usize> {
    if keys.is_empty() || keys.len() > units.len() {
        return None;
    }
    units
        .windows(keys.len())
        .position(|window| window.iter().zip(keys).all(|(unit, key)| unit.key == *key))
}
