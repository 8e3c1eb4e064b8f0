//! Texts: in every language, with readings, and easy where they must be.

use super::Reader;
use crate::{
    content::{Localized, Text},
    seeds::easy_japanese,
};

impl Reader<'_> {
    /// A text that must be there in every language.
    pub(in crate::seeds) fn text(&mut self, key: &'static str) -> Localized {
        self.require_languages(key);
        self.optional_text(key).unwrap_or_default()
    }

    /// An official name that must be there: easy Japanese may leave it as it is.
    pub(in crate::seeds) fn name(&mut self, key: &'static str) -> Localized {
        self.require_languages(key);
        self.optional_name(key).unwrap_or_default()
    }

    /// An official name that may be absent.
    pub(in crate::seeds) fn optional_name(&mut self, key: &'static str) -> Option<Localized> {
        self.localized(key, Easy::AsInJapanese)
    }

    fn require_languages(&self, key: &'static str) {
        if !self.has(key) {
            self.missing(
                key,
                format!("Add three lines: {key}.ja, {key}.easy and {key}.en, each = \"…\""),
            );
        }
    }

    /// A text that may be absent, but not in some languages only.
    pub(in crate::seeds) fn optional_text(&mut self, key: &'static str) -> Option<Localized> {
        self.localized(key, Easy::Written)
    }

    fn localized(&mut self, key: &'static str, easy: Easy) -> Option<Localized> {
        let mut table = self.table(key)?;
        let text = table.languages(&format!("{key}."), easy);
        table.finish();
        Some(text)
    }

    /// The table itself as a text: its keys are the languages.
    fn languages(&mut self, prefix: &str, easy: Easy) -> Localized {
        let (ja, en) = (self.language("ja", prefix), self.language("en", prefix));
        let easy = match easy {
            Easy::AsInJapanese if !self.has("easy") => ja.clone(),
            _ => {
                let place = self.place_of("easy");
                let easy = self.language("easy", prefix);
                easy_japanese::check(self.ledger, &easy, &format!("{prefix}easy"), &place);
                easy
            }
        };
        Localized { ja, easy, en }
    }

    fn language(&mut self, key: &'static str, prefix: &str) -> Text {
        let place = self.place_of(key);
        let text: Option<String> = self.has(key).then(|| self.value(key, String::new()));
        match text {
            None => self.report(
                &place,
                format!("\"{prefix}{key}\" is missing"),
                format!("Every text is written in every language; add {prefix}{key} = \"…\""),
            ),
            Some(text) if text.trim().is_empty() => self.report(
                &place,
                format!("\"{prefix}{key}\" is empty"),
                "Write the text between the quotation marks.",
            ),
            Some(text) => {
                self.ledger
                    .check_readings(&text, &format!("{prefix}{key}"), &place);
                return text.into();
            }
        }
        Text::default()
    }

    /// An array of texts (`[[key]]` with `ja` and `en`).
    pub(in crate::seeds) fn texts(&mut self, key: &'static str) -> Vec<Localized> {
        self.tables(key)
            .into_iter()
            .map(|mut table| {
                let text = table.languages("", Easy::Written);
                table.finish();
                text
            })
            .collect()
    }
}

/// What a text does without an easy version.
#[derive(Clone, Copy, Debug)]
enum Easy {
    /// Nothing: it must have one.
    Written,
    /// It stays as in Japanese.
    AsInJapanese,
}
