//! Text in the site's languages.

use serde::{Deserialize, Serialize};

/// A language in which the whole site can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Japanese, the language of the plan.
    Ja,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The BCP 47 tag, which is also the first folder of the language's addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language that a switch leads to.
    pub fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }
}

/// One text in both languages; neither is ever empty in checked content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// The Japanese text.
    pub ja: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }

    /// The text in one language with each `{name}` replaced by its value.
    ///
    /// Placeholders without a value stay as they are, for a later reader of the text
    /// (an island that fills in what the visitor typed).
    pub fn fill(&self, language: Language, values: &[(&str, &str)]) -> String {
        let mut text = self.get(language).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fill_replaces_named_places_and_leaves_the_others() {
        let text = Bilingual {
            ja: "{total}のうち{n}".into(),
            en: "{n} of {total}, {value}".into(),
        };
        assert_eq!(
            text.fill(Language::Ja, &[("n", "3"), ("total", "12")]),
            "12のうち3"
        );
        assert_eq!(
            text.fill(Language::En, &[("n", "3"), ("total", "12")]),
            "3 of 12, {value}"
        );
    }
}
