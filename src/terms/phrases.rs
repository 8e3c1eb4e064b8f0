//! Where a Japanese line may break without tearing a phrase apart.

/// Splits a Japanese text into phrases (文節): a line may break between two of them.
///
/// Browsers know `word-break: auto-phrase` only in part; headings get their breaks from here.
pub fn phrases(text: &str) -> Vec<String> {
    budoux::parse(budoux::models::default_japanese_model(), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_keep_particles_with_their_word_and_lose_nothing() {
        let phrases = phrases("安心して子どもを産み育てられるまち");
        assert!(phrases.contains(&"子どもを".to_owned()), "{phrases:?}");
        assert_eq!(phrases.concat(), "安心して子どもを産み育てられるまち");
    }
}
