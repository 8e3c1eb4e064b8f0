//! Words that need an explanation.

use super::Bilingual;

/// A glossary term with its explanation in both languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    /// Stable id: the anchor on the glossary page.
    pub id: String,
    /// The word in both languages.
    pub term: Bilingual,
    /// The reading of the Japanese word in hiragana.
    pub reading: String,
    /// Other spellings found in Japanese text.
    pub aliases_ja: Vec<String>,
    /// Other spellings found in English text.
    pub aliases_en: Vec<String>,
    /// One sentence that stands alone.
    pub explanation: Bilingual,
    /// What else helps to understand the word.
    pub more: Option<Bilingual>,
    /// The plan's footnote number, where the plan explains the word itself.
    pub footnote: Option<u8>,
    /// The section cited.
    pub source: String,
}
