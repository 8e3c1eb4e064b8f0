//! Text in the site's languages.

use serde::{Deserialize, Serialize, Serializer};

use crate::furigana;

/// A language in which the whole site can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Japanese, the language of the plan.
    Ja,
    /// Easy Japanese (やさしい日本語): short sentences in words that newcomers know.
    Easy,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ja, Self::Easy, Self::En];

    /// The BCP 47 tag.
    ///
    /// Easy Japanese is `ja-simple`: "simple" is the registered variant for the simplified form of
    /// a language. A script subtag such as `ja-Hira` would be wrong, for kanji stay.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Easy => "ja-simple",
            Self::En => "en",
        }
    }

    /// The language's key in content files, which is also the first folder of its addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Easy => "easy",
            Self::En => "en",
        }
    }

    /// Whether it is written in Japanese script.
    pub fn is_japanese(self) -> bool {
        self != Self::En
    }

    /// The languages that a switch leads to.
    pub fn others(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |other| *other != self)
    }

    /// The language that explains what this one leaves unclear: English to those who read Japanese,
    /// and the other way round.
    pub fn counterpart(self) -> Self {
        match self {
            Self::Ja | Self::Easy => Self::En,
            Self::En => Self::Ja,
        }
    }
}

/// A text, with the readings of its kanji in the markup of [`furigana`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    marked: String,
    plain: String,
}

impl Text {
    /// The text as it is written, without readings.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The text with its readings in markup.
    pub fn marked(&self) -> &str {
        &self.marked
    }
}

/// As it is written.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.plain)
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(marked: T) -> Self {
        let marked = marked.into();
        let plain = furigana::plain(&marked);
        Self { marked, plain }
    }
}

/// One text in every language; none is ever empty in checked content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Localized {
    /// The Japanese text.
    pub ja: Text,
    /// The same in easy Japanese; not part of the published data.
    #[serde(skip)]
    pub easy: Text,
    /// The English text.
    pub en: Text,
}

impl Localized {
    /// The text in one language, with its readings.
    pub fn text(&self, language: Language) -> &Text {
        match language {
            Language::Ja => &self.ja,
            Language::Easy => &self.easy,
            Language::En => &self.en,
        }
    }

    /// The text in one language as it is written, without readings: for names, labels, data.
    pub fn get(&self, language: Language) -> &str {
        self.text(language).plain()
    }

    /// The text in one language with its readings in markup: for pages.
    pub fn marked(&self, language: Language) -> &str {
        self.text(language).marked()
    }

    /// The marked text in one language with each `{name}` replaced by its value.
    ///
    /// Placeholders without a value stay as they are, for a later reader of the text
    /// (an island that fills in what the visitor typed).
    pub fn fill(&self, language: Language, values: &[(&str, &str)]) -> String {
        let mut text = self.marked(language).to_owned();
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
        let text = Localized {
            ja: "{total}のうち{n}".into(),
            easy: "{total}の うち {n}".into(),
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
