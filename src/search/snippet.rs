//! The sentence in which something was found, and where in it.

use super::{
    fold::{GAP, Unit, written_and_read},
    format::{Body, Head},
    grams::grams,
    query::{Query, find},
};
use crate::furigana::{self, part};

/// A place in a text as it is written, in bytes.
pub type Place = (usize, usize);

/// A part of a text with the places that fit what is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The part, with its readings.
    pub text: String,
    /// The places, in order; none overlap.
    pub marks: Vec<Place>,
    /// Whether the sentence begins before it.
    pub cut_before: bool,
    /// Whether the sentence goes on after it.
    pub cut_after: bool,
    /// How well it fits.
    fits: u32,
}

/// The longest sentence that is shown whole, and what is shown before a place in a longer one, in
/// halves of a kanji.
const LONG: usize = 150;
const BEFORE: usize = 40;

/// The places of a text that fit what is typed, and how well they do.
pub fn marks(query: &Query, text: &str) -> (Vec<Place>, u32) {
    let (written, read) = written_and_read(text);
    let mut best = (Vec::new(), 0);
    for sense in &query.senses {
        let mut places = Vec::new();
        let mut fits = 0;
        for units in [&written, &read] {
            push_all(units, &sense.phrase, &mut places);
            if !places.is_empty() {
                fits = 1000;
                break;
            }
        }
        if places.is_empty() {
            for word in &sense.words {
                let before = places.len();
                for units in [&written, &read] {
                    if places.len() == before {
                        push_all(units, word, &mut places);
                    }
                }
                fits += 100 * u32::from(places.len() > before);
            }
        }
        if places.is_empty() && query.is_near {
            for units in [&written, &read] {
                let mut own = Vec::new();
                grams(units, |gram| {
                    if gram.length > 1 && sense.grams.contains(&gram.hash) {
                        own.extend(place(&units[gram.at..gram.at + gram.length]));
                    }
                });
                if own.len() > fits as usize {
                    fits = u32::try_from(own.len()).unwrap_or(0);
                    places = nearest(merged(own));
                }
            }
        }
        if fits > best.1 {
            best = (merged(places), fits);
        }
    }
    best
}

/// Whether a document has all words of one sense, and not only their grams.
pub fn holds(query: &Query, head: &Head, body: &Body) -> bool {
    let names = [&head.title, &head.label, &body.other];
    let texts: Vec<_> = names
        .into_iter()
        .chain(&head.names)
        .chain(&body.texts)
        .map(|text| written_and_read(text))
        .collect();
    let has = |word: &Vec<u32>| {
        texts
            .iter()
            .any(|(written, read)| find(written, word).or_else(|| find(read, word)).is_some())
    };
    query.senses.iter().any(|sense| sense.words.iter().all(has))
}

fn push_all(units: &[Unit], keys: &[u32], places: &mut Vec<Place>) {
    let mut rest = units;
    while let Some(at) = find(rest, keys) {
        places.extend(place(&rest[at..at + keys.len()]));
        rest = &rest[at + keys.len()..];
    }
}

/// Where units stand, without the gaps around a word.
fn place(units: &[Unit]) -> Option<Place> {
    let mut letters = units.iter().filter(|unit| unit.key != GAP);
    let first = letters.next()?;
    Some((first.from, letters.next_back().unwrap_or(first).to))
}

/// Places in order, those that touch as one.
fn merged(places: Vec<Place>) -> Vec<Place> {
    let mut merged: Vec<Place> = Vec::new();
    for (mut from, mut to) in places {
        // Those that touch stand together, for none of them touch each other.
        let first = merged.partition_point(|(_, end)| *end < from);
        while let Some((begin, end)) = merged.get(first).copied().filter(|(begin, _)| *begin <= to)
        {
            (from, to) = (from.min(begin), to.max(end));
            merged.remove(first);
        }
        merged.insert(first, (from, to));
    }
    merged
}

/// The longest places, and those that are nearly as long: bits of other words have nothing to do with
/// what was meant.
fn nearest(mut places: Vec<Place>) -> Vec<Place> {
    let length = |(from, to): &Place| to - from;
    let longest = places.iter().map(length).max().unwrap_or(0);
    places.retain(|place| length(place) * 3 >= longest * 2);
    places
}

/// The sentence of some texts that fits best, cut where it is long; the first where none fits.
pub fn snippet<'t>(query: &Query, texts: impl Iterator<Item = &'t String>) -> Snippet {
    let mut best: Option<Snippet> = None;
    for text in texts {
        for sentence in sentences(text) {
            let (marks, fits) = marks(query, sentence);
            if best.as_ref().is_none_or(|best| fits > best.fits) {
                best = Some(Snippet {
                    text: sentence.to_owned(),
                    marks,
                    fits,
                    ..Snippet::default()
                });
            }
        }
    }
    best.map(shortened).unwrap_or_default()
}

/// The sentence that shows why a document is found: of its texts and names, or, where none of those has
/// what is typed, its name in the other language, and then the second value is true.
pub fn reason(query: &Query, head: &Head, body: &Body) -> (Snippet, bool) {
    let best = snippet(query, body.texts.iter().chain(&head.names));
    if !best.marks.is_empty() || marks(query, &head.title).1 > 0 {
        return (best, false);
    }
    let (marks, fits) = marks(query, &body.other);
    if fits > 0 {
        let other = Snippet {
            text: body.other.clone(),
            marks,
            fits,
            ..Snippet::default()
        };
        return (other, true);
    }
    (best, false)
}

/// A text in its sentences, with the spaces between them.
fn sentences(marked: &str) -> Vec<&str> {
    let plain = furigana::plain(marked);
    let mut ends = Vec::new();
    let mut characters = plain.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let ends_here = match c {
            '。' | '！' | '？' => !matches!(next, Some('」' | '』' | '）')),
            '.' | '!' | '?' => next == Some(' '),
            _ => false,
        };
        if ends_here {
            ends.push(at + c.len_utf8());
        }
    }
    let mut sentences = furigana::cut(marked, &ends);
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

fn width(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// A long sentence as the part around its first place.
fn shortened(mut snippet: Snippet) -> Snippet {
    let plain = furigana::plain(&snippet.text);
    if plain.chars().map(width).sum::<usize>() <= LONG {
        return snippet;
    }
    let first = snippet.marks.first().map_or(0, |(from, _)| *from);
    let from = begin(&plain, first);
    let to = end(&plain, from);
    let parts: Vec<String> = furigana::cut(&snippet.text, &[from, to])
        .into_iter()
        .map(str::to_owned)
        .collect();
    let [before, part, after] = parts.as_slice() else {
        return snippet;
    };
    let shift = furigana::plain(before).len();
    let length = furigana::plain(part).len();
    snippet.marks = snippet
        .marks
        .iter()
        .filter(|(from, to)| *to > shift && *from < shift + length)
        .map(|(from, to)| (from.saturating_sub(shift), (to - shift).min(length)))
        .collect();
    snippet.cut_before = !before.is_empty();
    snippet.cut_after = !after.is_empty();
    snippet.text = part.clone();
    snippet
}

/// Where to begin so that a place has some words before it.
fn begin(plain: &str, place: usize) -> usize {
    let mut room = BEFORE;
    let mut begin = place;
    for (at, c) in part(plain, ..place).char_indices().rev() {
        if room < width(c) {
            // Not within an English word.
            let rest = part(plain, begin..place);
            let word = rest.find(' ').map_or(0, |space| space + 1);
            let within = part(plain, ..begin).ends_with(|c: char| c.is_ascii_alphanumeric());
            return if within { begin + word } else { begin };
        }
        room -= width(c);
        begin = at;
    }
    0
}

fn end(plain: &str, begin: usize) -> usize {
    let mut room = LONG;
    for (at, c) in part(plain, begin..).char_indices() {
        if room < width(c) {
            let shown = part(plain, begin..begin + at);
            let within = shown.ends_with(|c: char| c.is_ascii_alphanumeric());
            let cut = shown.rfind(' ').filter(|_| within);
            return begin + cut.unwrap_or(at);
        }
        room -= width(c);
    }
    plain.len()
}
