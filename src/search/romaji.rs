//! Japanese typed in Latin letters.

use crate::furigana::part;

/// Syllables with their kana, as lines `kya きゃ`.
#[derive(Clone, Debug, Default)]
pub struct Romaji(Vec<(String, String)>);

/// The longest syllable that the table has.
const LONGEST: usize = 3;

impl Romaji {
    /// Reads the table; its lines are in order.
    pub fn new(lines: &str) -> Self {
        let pairs = lines.lines().filter_map(|line| line.split_once(' '));
        Self(
            pairs
                .map(|(letters, kana)| (letters.to_owned(), kana.to_owned()))
                .collect(),
        )
    }

    fn kana(&self, letters: &str) -> Option<&str> {
        let at = self
            .0
            .binary_search_by(|(known, _)| known.as_str().cmp(letters))
            .ok()?;
        Some(&self.0[at].1)
    }

    fn begins(&self, letters: &str) -> bool {
        let at = self
            .0
            .partition_point(|(known, _)| known.as_str() < letters);
        self.0
            .get(at)
            .is_some_and(|(known, _)| known.starts_with(letters))
    }

    /// What is typed with its Latin words as kana, or nothing where one of them is no romaji. A
    /// syllable at the end that is only begun is left out: its rest is about to be typed.
    pub fn to_kana(&self, typed: &str) -> Option<String> {
        let mut kana = String::new();
        let mut rest = typed;
        let mut found = false;
        while let Some(c) = rest.chars().next() {
            if !c.is_ascii_alphabetic() {
                kana.push(c);
                rest = part(rest, c.len_utf8()..);
                continue;
            }
            let end = rest
                .find(|c: char| !c.is_ascii_alphabetic())
                .unwrap_or(rest.len());
            let word = part(rest, ..end).to_ascii_lowercase();
            rest = part(rest, end..);
            self.push_word(&word, rest.is_empty(), &mut kana)?;
            found = true;
        }
        found.then_some(kana)
    }

    fn push_word(&self, word: &str, last: bool, kana: &mut String) -> Option<()> {
        let mut rest = word;
        while let Some(first) = rest.bytes().next() {
            let second = rest.as_bytes().get(1);
            let syllable = (1..=LONGEST.min(rest.len()))
                .rev()
                .find_map(|length| Some((length, self.kana(part(rest, ..length))?)));
            let (length, letters) = match syllable {
                Some(found) => found,
                // sekkyoku, matcha.
                None if second == Some(&first) && first != b'n' || rest.starts_with("tch") => {
                    (1, "っ")
                }
                None if first == b'n' || rest.starts_with("mb") || rest.starts_with("mp") => {
                    (1, "ん")
                }
                None if last && self.begins(rest) => return Some(()),
                None => return None,
            };
            kana.push_str(letters);
            rest = part(rest, length..);
        }
        Some(())
    }

    /// The table, from every way of writing a syllable that `wana_kana` knows.
    #[cfg(not(target_family = "wasm"))]
    pub fn lines() -> String {
        use wana_kana::{ConvertJapanese, IsJapaneseStr};

        let mut lines = String::new();
        let consonants = "bcdfghjkmnpqrstvwxyz";
        let mut starts = vec![String::new()];
        for first in consonants.chars() {
            starts.push(first.into());
            starts.extend(consonants.chars().map(|second| format!("{first}{second}")));
        }
        for start in starts {
            for vowel in ["a", "e", "i", "o", "u"] {
                let letters = format!("{start}{vowel}");
                let kana = letters.to_hiragana();
                let doubled = kana.starts_with('っ') || kana.starts_with('ん');
                if kana.as_str().is_hiragana() && !doubled {
                    lines.push_str(&format!("{letters} {kana}\n"));
                }
            }
        }
        let mut sorted: Vec<&str> = lines.lines().collect();
        sorted.sort_unstable_by_key(|line| line.split(' ').next());
        sorted.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kana(typed: &str) -> Option<String> {
        Romaji::new(&Romaji::lines()).to_kana(typed)
    }

    #[test]
    fn both_ways_of_romaji_become_kana() {
        for (typed, expected) in [
            ("jinkou", "じんこう"),
            ("zinkou", "じんこう"),
            ("Kosodate", "こそだて"),
            ("shigoto", "しごと"),
            ("sigoto", "しごと"),
            ("sekkyoku", "せっきょく"),
            ("annai", "あんない"),
            ("shinbun", "しんぶん"),
            ("shimbun", "しんぶん"),
            ("kon'yaku", "こん'やく"),
            ("tsunagari", "つながり"),
            ("matcha", "まっちゃ"),
            ("hon", "ほん"),
        ] {
            assert_eq!(kana(typed).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn english_is_no_romaji() {
        for typed in ["children", "plan", "population", "birth rate"] {
            assert_eq!(kana(typed), None, "{typed}");
        }
        assert_eq!(kana("人口"), None, "nothing to convert");
    }

    #[test]
    fn a_syllable_that_is_only_begun_is_left_out() {
        assert_eq!(kana("jink").as_deref(), Some("じん"));
        assert_eq!(kana("こそd").as_deref(), Some("こそ"));
        assert_eq!(kana("ky").as_deref(), Some(""));
    }

    #[test]
    fn the_table_is_small() {
        let lines = Romaji::lines();
        assert!(
            lines.lines().count() > 200 && lines.len() < 4000,
            "{}",
            lines.len()
        );
    }
}
