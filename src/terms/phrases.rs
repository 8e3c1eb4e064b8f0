//! Where a Japanese line may break without tearing a phrase apart.

use crate::furigana;

/// The first sign of the planes that Unicode leaves to everybody's own use.
const FIRST_PRIVATE: char = '\u{f0000}';

/// A kanji that takes four bytes, as those signs do.
const RARE_KANJI: char = '\u{20000}';

/// Splits a Japanese text into phrases (文節), readings in markup included: a line may break between
/// two of them.
///
/// Browsers know `word-break: auto-phrase` only in part; headings get their breaks from here.
pub fn phrases(marked: &str) -> Vec<&str> {
    // The parser's list of blocks ends before the last planes, for signs of one's own, and it panics on
    // them. A rare kanji takes as many bytes.
    let known: String = furigana::plain(marked)
        .chars()
        .map(|c| if c < FIRST_PRIVATE { c } else { RARE_KANJI })
        .collect();
    let mut end = 0;
    let ends: Vec<usize> = budoux::parse(budoux::models::default_japanese_model(), &known)
        .iter()
        .map(|phrase| {
            end += phrase.len();
            end
        })
        .collect();
    let parts = furigana::cut(marked, &ends);
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_keep_particles_with_their_word_and_lose_nothing() {
        let text = "安心《あんしん》して子《こ》どもを産《う》み育《そだ》てられるまち";
        let phrases = phrases(text);
        assert!(phrases.contains(&"子《こ》どもを"), "{phrases:?}");
        assert_eq!(phrases.concat(), text);
    }
    #[test]
    fn signs_of_ones_own_are_no_end() {
        for text in [
            "計《けい》画\u{10000b}です",
            "\u{f0000}\u{10ffff}町《まち》",
        ] {
            assert_eq!(phrases(text).concat(), text);
        }
    }
}
