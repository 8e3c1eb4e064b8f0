//! The smallest parts of a text that the index knows.
//!
//! Three letters of a word are known together with the word's first letter: "ren" of "children" is
//! not that of "current". A word with a slip in it is thus not found in a long text that has each of
//! its parts somewhere. Of kana, three neighbours are known besides two: there are few of them, and
//! pairs alone of a word that is typed as it is read stand in every long text.

use super::fold::{GAP, Unit};

/// A part of a text: two neighbours in Japanese, three in kana; three letters or edges of a word in Latin
/// script; a number or a kanji also alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gram {
    /// By which the index knows it.
    pub hash: u32,
    /// The place of its first unit.
    pub at: usize,
    /// How many units it has.
    pub length: usize,
}

/// A hash of keys, the same in the generator and the browser (FNV-1a with a finish that spreads it
/// over all bits).
pub fn hash(keys: &[u32]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for key in keys {
        hash = (hash ^ (key & 0xffff)).wrapping_mul(0x0100_0193);
        hash = (hash ^ (key >> 16)).wrapping_mul(0x0100_0193);
    }
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// Every gram of a text, in its order.
pub fn grams(units: &[Unit], mut each: impl FnMut(Gram)) {
    let mut first = 0;
    for (at, unit) in units.iter().enumerate() {
        let next = units.get(at + 1).copied();
        if unit.key == GAP {
            first = next.map_or(0, |next| next.key);
        }
        let mut gram = |length: usize| {
            let mut keys = [0; 4];
            for (key, unit) in keys.iter_mut().zip(&units[at..at + length]) {
                *key = unit.key;
            }
            let known_by = if length == 3 && !unit.is_kana() {
                keys[3] = first;
                4
            } else {
                length
            };
            each(Gram {
                hash: hash(&keys[..known_by]),
                at,
                length,
            });
        };
        if unit.is_kanji() || unit.is_number() {
            gram(1);
        }
        if unit.is_japanese() && next.is_some_and(Unit::is_japanese) {
            gram(2);
        }
        let after = units.get(at + 2).copied();
        if [Some(*unit), next, after]
            .iter()
            .all(|unit| unit.is_some_and(Unit::is_kana))
        {
            gram(3);
        }
        let in_word = |unit: Unit| unit.key == GAP || unit.is_latin();
        if in_word(*unit) && next.is_some_and(Unit::is_latin) && after.is_some_and(in_word) {
            gram(3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::units;

    fn count(text: &str) -> usize {
        let mut count = 0;
        grams(&units(text), |_| count += 1);
        count
    }

    #[test]
    fn japanese_has_pairs_and_kana_and_english_have_threes() {
        assert_eq!(count("こそだて"), 5, "pairs and threes");
        assert_eq!(count("計画"), 3, "each kanji, and both");
        assert_eq!(count("child"), 5, "edges count");
        assert_eq!(count("70万人"), 5, "number, two kanji, two pairs");
        assert_eq!(count("人。口"), 2, "nothing across an end");
    }
}
