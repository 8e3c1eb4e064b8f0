//! Where a Japanese line may break without tearing a phrase apart.

use crate::furigana;

/// Splits a Japanese text into phrases (文節), readings in markup included: a line may break between
/// two of them.
///
/// Browsers know `word-break: auto-phrase` only in part; headings get their breaks from here.
pub fn phrases(marked: &str) -> Vec<&str> {
    let plain = furigana::plain(marked);
    let mut end = 0;
    let ends: Vec<usize> = budoux::parse(budoux::models::default_japanese_model(), &plain)
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
}
