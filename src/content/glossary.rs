//! Words that need an explanation.

use super::{Language, Localized};

/// A glossary term with its explanation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    /// Stable id: the anchor on the glossary page.
    pub id: String,
    /// The word.
    pub term: Localized,
    /// The reading of the Japanese word in hiragana.
    pub reading: String,
    /// Other spellings found in Japanese text.
    pub aliases_ja: Vec<String>,
    /// Other spellings found in English text.
    pub aliases_en: Vec<String>,
    /// One sentence that stands alone.
    pub explanation: Localized,
    /// What else helps to understand the word.
    pub more: Option<Localized>,
    /// The plan's footnote number, where the plan explains the word itself.
    pub footnote: Option<u8>,
    /// The section cited.
    pub source: String,
}

impl Term {
    /// Every way in which texts of a language write the word. Easy Japanese does not change words.
    pub fn spellings(&self, language: Language) -> impl Iterator<Item = &str> {
        let (term, aliases) = match language {
            Language::Ja | Language::Easy => (&self.term.ja, &self.aliases_ja),
            Language::En => (&self.term.en, &self.aliases_en),
        };
        std::iter::once(term.plain()).chain(aliases.iter().map(String::as_str))
    }
}
