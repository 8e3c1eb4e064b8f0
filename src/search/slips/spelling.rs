//! Kana and romaji as letters that can be compared.

use crate::search::fold::Unit;

/// How each kana from ぁ on is written in Latin letters.
#[derive(Clone, Debug, Default)]
pub struct Spelling(Vec<String>);

/// The first kana of a [`Spelling`], and the number of them.
const FIRST: u32 = 'ぁ' as u32;
#[cfg(not(target_family = "wasm"))]
const LAST: char = 'ゖ';

/// Letters, each with the number of the unit that it belongs to.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelled {
    pub(super) letters: Vec<u8>,
    pub(super) units: Vec<usize>,
}

impl Spelling {
    /// Reads what [`Spelling::letters`] writes.
    pub fn new(letters: &str) -> Self {
        Self(letters.split(' ').map(str::to_owned).collect())
    }

    /// The letters of every kana, in Unicode's order, with spaces between them.
    #[cfg(not(target_family = "wasm"))]
    pub fn letters() -> String {
        use wana_kana::ConvertJapanese as _;

        let kana = ('ぁ'..=LAST).map(|kana| kana.to_string().to_romaji());
        kana.collect::<Vec<_>>().join(" ")
    }

    fn of(&self, key: u32) -> &[u8] {
        let at = key.checked_sub(FIRST).map(|at| at as usize);
        let letters = at.and_then(|at| self.0.get(at));
        letters.map(String::as_bytes).unwrap_or_default()
    }

    /// Spells units, with long vowels or without; nothing stands for kanji and numbers.
    pub(super) fn spell(&self, units: &[Unit], with_long: bool) -> Spelled {
        let mut spelled = Spelled::default();
        let mut doubled = false;
        for (at, unit) in units.iter().enumerate() {
            let Some(c) = char::from_u32(unit.key) else {
                continue;
            };
            let letters = self.of(unit.key);
            match c {
                'っ' => doubled = true,
                // き and a small ゃ are kya, し and ゃ are sha.
                'ゃ' | 'ゅ' | 'ょ' => {
                    spelled.without(b"i");
                    let vowel = letters.get(1..).unwrap_or_default();
                    let joins = matches!(
                        spelled.letters.as_slice(),
                        [.., b's' | b'c', b'h'] | [.., b'j']
                    );
                    spelled.push(at, if joins { vowel } else { letters });
                }
                'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' => {
                    spelled.without(b"aiueo");
                    spelled.push(at, letters);
                }
                _ if !letters.is_empty() => {
                    if doubled {
                        spelled.push(at, letters.get(..1).unwrap_or_default());
                        doubled = false;
                    }
                    let long = match (spelled.letters.last(), letters) {
                        (Some(before), [vowel]) => is_long(*before, *vowel),
                        _ => false,
                    };
                    if with_long || !long {
                        spelled.push(at, letters);
                    }
                }
                _ => spelled.push(at, &[latin(c)]),
            }
        }
        spelled
    }
}

impl Spelled {
    fn push(&mut self, unit: usize, letters: &[u8]) {
        for letter in letters {
            self.letters.push(*letter);
            self.units.push(unit);
        }
    }

    fn without(&mut self, last: &[u8]) {
        if self
            .letters
            .last()
            .is_some_and(|letter| last.contains(letter))
        {
            self.letters.pop();
            self.units.pop();
        }
    }
}

/// A letter without its accent or macron; what is none parts words.
fn latin(c: char) -> u8 {
    match c {
        'a'..='z' => u8::try_from(c).unwrap_or(b' '),
        'ā' => b'a',
        'ē' => b'e',
        'ī' => b'i',
        'ō' => b'o',
        'ū' => b'u',
        _ => b' ',
    }
}

/// Whether a vowel only makes the one before it long, which many leave out.
fn is_long(before: u8, vowel: u8) -> bool {
    (before, vowel) == (b'o', b'u') || before == vowel && b"aiueo".contains(&vowel)
}

/// Ways to write romaji, and the one in which kana are spelled here.
const WAYS: [(&[u8], &[u8]); 12] = [
    (b"si", b"shi"),
    (b"ti", b"chi"),
    (b"tu", b"tsu"),
    (b"hu", b"fu"),
    (b"zi", b"ji"),
    (b"sy", b"sh"),
    (b"ty", b"ch"),
    (b"zy", b"j"),
    (b"jy", b"j"),
    (b"tch", b"cch"),
    (b"mb", b"nb"),
    (b"mp", b"np"),
];

/// Letters as those of one way to write romaji.
pub(super) fn as_romaji(typed: &[u8]) -> Vec<u8> {
    let mut letters: Vec<u8> = Vec::new();
    let mut rest = typed;
    while let Some((first, after)) = rest.split_first() {
        // The h of shu and chu is not that of hu.
        let within = matches!(letters.last(), Some(b's' | b'c')) && *first == b'h';
        let way = WAYS
            .iter()
            .find(|(way, _)| !within && rest.starts_with(way));
        match way {
            Some((way, spelled)) => {
                letters.extend(*spelled);
                rest = &rest[way.len()..];
            }
            None => {
                letters.push(*first);
                rest = after;
            }
        }
    }
    letters
}

/// Letters without long vowels.
pub(super) fn without_long(letters: &[u8]) -> Vec<u8> {
    let mut short: Vec<u8> = Vec::new();
    for letter in letters {
        if !short.last().is_some_and(|last| is_long(*last, *letter)) {
            short.push(*letter);
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::units;

    fn spelled(text: &str) -> String {
        let letters = Spelling::new(&Spelling::letters())
            .spell(&units(text), false)
            .letters;
        String::from_utf8(letters).expect("letters")
    }

    #[test]
    fn kana_are_spelled_as_most_write_them() {
        for (kana, letters) in [
            ("しごと", "shigoto"),
            ("じんこう", "jinko"),
            ("しょうしか", "shoshika"),
            ("きょういく", "kyoiku"),
            ("ちゃ", "cha"),
            ("せっきょく", "sekkyoku"),
            ("ファミリー", "famiri"),
            ("つながり", "tsunagari"),
            ("ー", ""),
        ] {
            assert_eq!(spelled(kana), letters, "{kana}");
        }
    }

    #[test]
    fn every_way_of_romaji_is_the_same() {
        for (typed, letters) in [
            ("sigoto", "shigoto"),
            ("syousika", "shoshika"),
            ("shushoku", "shushoku"),
            ("matcha", "maccha"),
            ("shimbun", "shinbun"),
            ("huusui", "fusui"),
            ("zyunbi", "junbi"),
        ] {
            let spelled = without_long(&as_romaji(typed.as_bytes()));
            assert_eq!(spelled, letters.as_bytes(), "{typed}");
        }
    }
}
