//! Glossary terms in running text.

use std::{collections::HashSet, ops::Range};

use aho_corasick::{AhoCorasick, MatchKind};

use crate::{
    content::{Language, Term},
    furigana,
};

/// A piece of annotated text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// Text without a term.
    Plain(&'t str),
    /// A term as it is spelled in the text, and its id.
    Term {
        /// The words of the text.
        text: &'t str,
        /// The glossary id.
        id: &'t str,
    },
}

/// Finds terms in the texts of one language: the longest match counts, aliases included, and in
/// each paragraph only a term's first use.
#[derive(Debug)]
pub struct Annotator {
    automaton: AhoCorasick,
    ids: Vec<String>,
    language: Language,
}

impl Annotator {
    /// Prepares the search for all spellings of all terms.
    ///
    /// # Errors
    /// When the spellings do not fit into a search automaton (many megabytes of them).
    pub fn new(terms: &[Term], language: Language) -> Result<Self, aho_corasick::BuildError> {
        let mut spellings = Vec::new();
        let mut ids = Vec::new();
        for term in terms {
            // Nothing is found everywhere, and the search for it would never come to an end.
            for spelling in term
                .spellings(language)
                .filter(|spelling| !spelling.is_empty())
            {
                spellings.push(spelling.to_owned());
                ids.push(term.id.clone());
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(&spellings)?;
        Ok(Self {
            automaton,
            ids,
            language,
        })
    }

    /// Splits one paragraph, its readings in markup, into plain text and terms. Nothing of the text
    /// is lost. Readings do not hide a term; a word with a reading is never cut.
    pub fn annotate<'t>(&'t self, marked: &'t str) -> Vec<Segment<'t>> {
        let found = self.find(&furigana::plain(marked));
        let places: Vec<usize> = found
            .iter()
            .flat_map(|(place, _)| [place.start, place.end])
            .collect();
        furigana::cut(marked, &places)
            .into_iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
            .map(|(at, text)| match found.get(at / 2) {
                Some((_, id)) if at % 2 == 1 => Segment::Term { text, id },
                _ => Segment::Plain(text),
            })
            .collect()
    }

    /// Where terms stand in a text without markup, and which.
    fn find(&self, text: &str) -> Vec<(Range<usize>, &str)> {
        let mut places = Vec::new();
        let mut seen = HashSet::new();
        let mut from = 0;
        while let Some(found) = self
            .automaton
            .find(aho_corasick::Input::new(text).range(from..))
        {
            let (start, end) = (found.start(), found.end());
            if !self.stands_alone(text, start, end) {
                // Inside another word: look on from the next character.
                from = start + text[start..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
            from = end;
            let id = self.ids[found.pattern().as_usize()].as_str();
            if seen.insert(id) {
                places.push((start..end, id));
            }
        }
        places
    }

    /// Whether a match is a word of its own. English asks for word boundaries on both sides;
    /// Japanese, which has none, only where the match begins or ends in Latin letters or katakana
    /// and the neighbour goes on in the same script.
    fn stands_alone(&self, text: &str, start: usize, end: usize) -> bool {
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        let first = text[start..end].chars().next();
        let last = text[start..end].chars().next_back();
        let joined = |a: Option<char>, b: Option<char>| match (a, b) {
            (Some(a), Some(b)) => match self.language {
                Language::En => a.is_alphanumeric() && b.is_alphanumeric(),
                Language::Ja | Language::Easy => {
                    (a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
                        || (is_katakana(a) && is_katakana(b))
                }
            },
            _ => false,
        };
        !joined(before, first) && !joined(last, after)
    }
}

fn is_katakana(c: char) -> bool {
    wana_kana::utils::is_char_katakana(c) && c != '・'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Localized;

    fn term(id: &str, ja: &str, en: &str, aliases_en: &[&str]) -> Term {
        Term {
            id: id.into(),
            term: Localized {
                ja: ja.into(),
                easy: ja.into(),
                en: en.into(),
            },
            aliases_en: aliases_en.iter().map(|&alias| alias.to_owned()).collect(),
            ..Term::default()
        }
    }

    fn found<'t>(segments: &[Segment<'t>]) -> Vec<(&'t str, &'t str)> {
        segments
            .iter()
            .filter_map(|segment| match segment {
                Segment::Term { text, id } => Some((*text, *id)),
                Segment::Plain(_) => None,
            })
            .collect()
    }

    fn whole(segments: &[Segment<'_>]) -> String {
        segments
            .iter()
            .map(|segment| match segment {
                Segment::Term { text, .. } | Segment::Plain(text) => *text,
            })
            .collect()
    }

    #[test]
    fn the_longest_spelling_wins() {
        let terms = [
            term("core", "中枢都市", "core city", &[]),
            term("area", "連携中枢都市圏", "core urban area", &[]),
        ];
        let annotator = Annotator::new(&terms, Language::Ja).expect("builds");
        let text = "連携中枢都市圏と中枢都市。";
        let segments = annotator.annotate(text);
        assert_eq!(
            found(&segments),
            [("連携中枢都市圏", "area"), ("中枢都市", "core")]
        );
        assert_eq!(whole(&segments), text);
    }

    #[test]
    fn readings_do_not_hide_a_term() {
        let terms = [term("core", "中枢都市", "core city", &[])];
        let annotator = Annotator::new(&terms, Language::Ja).expect("builds");
        let text = "この中枢《ちゅうすう》都市《とし》へ";
        let segments = annotator.annotate(text);
        assert_eq!(
            found(&segments),
            [("中枢《ちゅうすう》都市《とし》", "core")]
        );
        assert_eq!(whole(&segments), text);
    }

    #[test]
    fn only_the_first_use_in_a_paragraph_is_marked() {
        let annotator =
            Annotator::new(&[term("kpi", "KPI", "KPI", &[])], Language::Ja).expect("builds");
        assert_eq!(found(&annotator.annotate("KPIとKPI")).len(), 1);
    }

    #[test]
    fn english_terms_are_not_found_inside_other_words() {
        let terms = [
            term("mice", "MICE", "MICE", &[]),
            term("kpi", "KPI", "KPI", &["KPIs"]),
        ];
        let annotator = Annotator::new(&terms, Language::En).expect("builds");
        assert_eq!(
            found(&annotator.annotate("the dormice have KPIs")),
            [("KPIs", "kpi")]
        );
        assert_eq!(
            found(&annotator.annotate("Mice events")),
            [("Mice", "mice")]
        );
    }

    #[test]
    fn a_katakana_term_is_not_found_inside_a_longer_katakana_word() {
        let annotator =
            Annotator::new(&[term("m", "マルシェ", "marché", &[])], Language::Ja).expect("builds");
        assert!(found(&annotator.annotate("スーパーマルシェット")).is_empty());
        assert_eq!(found(&annotator.annotate("まちなかのマルシェで")).len(), 1);
    }
}
