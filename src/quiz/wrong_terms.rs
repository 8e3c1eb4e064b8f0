//! Terms that are certainly not the one in question.

use std::collections::BTreeSet;

use super::order::mix;
use crate::content::{Content, Language, Term};

/// Explanations that share so many percent of their pairs of characters say nearly the same.
const ALIKE: usize = 40;

/// Explanations that differ by fewer characters than this count as equally long.
const SIMILAR_LENGTH: usize = 8;

/// Wrong terms for a question about one: none that is related to it, those first whose explanations
/// are about as long, so that length tells nothing.
pub(super) fn wrong_terms<'c>(
    content: &'c Content,
    term: &Term,
    count: usize,
    question: &str,
) -> Vec<&'c Term> {
    let length = |term: &Term| term.explanation.ja.plain().chars().count();
    let own = length(term);
    let mut others: Vec<&Term> = content.glossary.iter().collect();
    others.sort_by_cached_key(|other| {
        let apart = length(other).abs_diff(own) / SIMILAR_LENGTH;
        (apart, mix(question, &other.id))
    });
    // Comparing two explanations takes longest: it is done last, and no oftener than needed.
    others
        .into_iter()
        .filter(|other| !related(content, term, other))
        .take(count)
        .collect()
}

/// Whether two terms are so near to each other that one could pass for the other.
pub(super) fn related(content: &Content, a: &Term, b: &Term) -> bool {
    let grouped = content
        .quiz
        .near
        .iter()
        .any(|group| group.contains(&a.id) && group.contains(&b.id));
    a.id == b.id
        || grouped
        || a.footnote.is_some() && a.footnote == b.footnote
        || mentions(a, b)
        || mentions(b, a)
        || alike(a, b)
}

/// Whether what is said about one term names another, or its name contains the other's.
fn mentions(a: &Term, b: &Term) -> bool {
    Language::ALL.into_iter().any(|language| {
        let mut said = vec![a.explanation.get(language)];
        said.extend(a.more.as_ref().map(|more| more.get(language)));
        said.extend(a.spellings(language));
        let said = said.join("\n").to_lowercase();
        b.spellings(language)
            .any(|spelling| said.contains(&spelling.to_lowercase()))
    })
}

fn alike(a: &Term, b: &Term) -> bool {
    [Language::Ja, Language::En].into_iter().any(|language| {
        let (a, b) = (
            pairs(a.explanation.get(language), language),
            pairs(b.explanation.get(language), language),
        );
        let shared = a.intersection(&b).count();
        shared * 200 >= (a.len() + b.len()) * ALIKE
    })
}

/// The neighbouring characters of a Japanese text, the words of an English one.
fn pairs(text: &str, language: Language) -> BTreeSet<String> {
    if language == Language::En {
        return text
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
    }
    let characters: Vec<char> = text.chars().collect();
    characters
        .windows(2)
        .map(|pair| pair.iter().collect())
        .collect()
}
