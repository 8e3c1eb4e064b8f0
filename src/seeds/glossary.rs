//! `glossary.toml`.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::{ledger::Named, problem::Place, reader::Reader};
use crate::{
    content::{Language, Term},
    furigana,
};

pub(super) fn terms(reader: &mut Reader<'_>) -> Vec<Term> {
    let mut spellings = Spellings::default();
    let mut footnotes = HashMap::new();
    let mut terms: Vec<Term> = reader
        .some_tables("term")
        .into_iter()
        .map(|mut reader| {
            let place = reader.place().clone();
            let term = term(&mut reader);
            spellings.add(&reader, &term, &place);
            if let Some(number) = term.footnote
                && let Some(earlier) = footnotes.insert(number, term.id.clone())
            {
                reader.report(
                    &place,
                    format!("footnote {number} is given twice, also by \"{earlier}\""),
                    "Keep the number where the plan's footnote stands.",
                );
            }
            reader.finish();
            term
        })
        .collect();
    terms.sort_by(|a, b| a.reading.cmp(&b.reading));
    terms
}

fn term(reader: &mut Reader<'_>) -> Term {
    let mut term = Term {
        id: reader.define(Named::Term, "id"),
        term: reader.name("term"),
        reading: reader.string("reading"),
        explanation: reader.text("explanation"),
        more: reader.optional_text("more"),
        footnote: reader.optional("footnote"),
        source: reader.refer(Named::Section, "source"),
        ..Term::default()
    };
    if let Some(mut aliases) = reader.table("aliases") {
        term.aliases_ja = aliases.value("ja", Vec::new());
        term.aliases_en = aliases.value("en", Vec::new());
        aliases.finish();
    }
    for alias in term.aliases_ja.iter().chain(&term.aliases_en) {
        if let Some(sign) = alias.chars().find(|c| furigana::SIGNS.contains(c)) {
            reader.report(
                &reader.place_of("aliases"),
                format!("the alias \"{alias}\" has a {sign}"),
                "Write aliases without readings.",
            );
        }
    }
    if !is_reading(&term.reading) {
        reader.report(
            &reader.place_of("reading"),
            format!("the reading \"{}\" is not in hiragana", term.reading),
            "Write how the Japanese word is read, in hiragana (ー and ・ are allowed).",
        );
    }
    term
}

fn is_reading(text: &str) -> bool {
    text.chars()
        .all(|c| wana_kana::utils::is_char_hiragana(c) || matches!(c, 'ー' | '・'))
}

/// Every spelling of every term, to find two terms that claim the same one.
#[derive(Default)]
struct Spellings(HashMap<(Language, String), (String, Place)>);

impl Spellings {
    fn add(&mut self, reader: &Reader<'_>, term: &Term, place: &Place) {
        for language in [Language::Ja, Language::En] {
            for spelling in term.spellings(language) {
                if spelling.trim().is_empty() {
                    reader.report(
                        place,
                        "an alias is empty",
                        "Write a spelling between the quotation marks, or delete them.",
                    );
                    continue;
                }
                let folded = spelling.nfkc().collect::<String>().to_lowercase();
                let claimed = self
                    .0
                    .insert((language, folded), (term.id.clone(), place.clone()));
                if let Some((other, earlier)) = claimed
                    && other != term.id
                {
                    reader.report(
                        place,
                        format!("\"{spelling}\" is also a spelling of \"{other}\""),
                        format!(
                            "Keep it in one of the two terms; the other is in {}, line {}.",
                            earlier.file, earlier.line
                        ),
                    );
                }
            }
        }
    }
}
