//! Readings in Japanese text: the compact markup of the content files, and its parts.
//!
//! A reading stands in double brackets after the kanji to which it belongs: `熊本市《くまもとし》の
//! 計画《けいかく》`. It belongs to the kanji before it, as far back as they reach; where it belongs
//! to more or to less, a bar says where that begins: `｜1人《ひとり》`, `市｜役所《やくしょ》`.
//!
//! Shared by the generator and the browser. Knows nothing of HTML.

use std::slice::SliceIndex;

/// Begins a stretch of text that the next reading belongs to.
const BAR: char = '｜';
/// Begins a reading.
const OPEN: char = '《';
/// Ends a reading.
const CLOSE: char = '》';

/// What the markup is made of. Elsewhere a text does without.
pub const SIGNS: [char; 3] = [BAR, OPEN, CLOSE];

/// A part of a text: one word with its reading, or text that needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// What is written.
    pub base: &'t str,
    /// How it is read, in kana; none where it reads as it is written.
    pub reading: Option<&'t str>,
}

/// What is wrong with a text's readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Kanji that have no reading.
    Missing(String),
    /// A reading that is empty or not in kana.
    NotKana(String),
    /// A bracket or bar that belongs to no kanji.
    Stray(char),
}

/// Whether a text can be the reading of a word: kana, and not nothing.
pub fn is_reading(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_kana)
}

/// Whether a character is a kanji (々 and 〇 included).
pub fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30ff}')
}

/// Splits a marked text. Nothing of what is written is lost, also where the markup is faulty.
pub fn pieces(marked: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((reading, after)) = after.split_once(CLOSE) else {
            break;
        };
        let (plain, base) = before.rsplit_once(BAR).unwrap_or_else(|| {
            let plain = before.trim_end_matches(is_kanji);
            (plain, part(before, plain.len()..))
        });
        rest = after;
        if base.is_empty() {
            // The brackets are text of their own; `faults` names them.
            let whole = offset(marked, before)..offset(marked, rest);
            push(&mut pieces, part(marked, whole), None);
        } else {
            push(&mut pieces, plain, None);
            push(&mut pieces, base, Some(reading));
        }
    }
    push(&mut pieces, rest, None);
    pieces
}

/// A part of a text, or nothing where it has none there. Slices that might fail bring along the words to
/// say so, which are a good part of a small program.
pub(crate) fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

/// Where a slice of a text begins in it, in bytes.
fn offset(text: &str, slice: &str) -> usize {
    slice.as_ptr() as usize - text.as_ptr() as usize
}

fn push<'t>(pieces: &mut Vec<Piece<'t>>, base: &'t str, reading: Option<&'t str>) {
    if !base.is_empty() {
        pieces.push(Piece { base, reading });
    }
}

/// The text as it is written, without readings.
pub fn plain(marked: &str) -> String {
    pieces(marked).iter().map(|piece| piece.base).collect()
}

/// A marked text as it is read.
#[cfg(not(target_family = "wasm"))]
pub fn read(marked: &str) -> String {
    pieces(marked)
        .iter()
        .map(|piece| piece.reading.unwrap_or(piece.base))
        .collect()
}

/// What is wrong with the readings of a text, in its order.
pub fn faults(marked: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for piece in pieces(marked) {
        match piece.reading {
            Some(reading) => {
                if !is_reading(reading) {
                    faults.push(Fault::NotKana(format!("{}《{reading}》", piece.base)));
                }
            }
            None => {
                let runs = piece.base.split(|c| !is_kanji(c));
                faults.extend(
                    runs.filter(|run| !run.is_empty())
                        .map(|run| Fault::Missing(run.to_owned())),
                );
            }
        }
        faults.extend(
            piece
                .base
                .chars()
                .find(|c| SIGNS.contains(c))
                .map(Fault::Stray),
        );
    }
    faults
}

/// A marked text cut at places of the written text, given in bytes and in ascending order. A word
/// is never cut: a place inside one moves to its end.
pub fn cut<'t>(marked: &'t str, places: &[usize]) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut written = 0;
    let mut places = places.iter().copied().peekable();
    for piece in pieces(marked) {
        let base_begin = offset(marked, piece.base);
        let end = match piece.reading {
            Some(reading) => {
                base_begin + piece.base.len() + OPEN.len_utf8() + reading.len() + CLOSE.len_utf8()
            }
            None => base_begin + piece.base.len(),
        };
        while let Some(place) = places.next_if(|place| *place <= written + piece.base.len()) {
            let inside = place.saturating_sub(written);
            let at = match piece.reading {
                None => base_begin + inside,
                Some(_) if inside == 0 => continue_at(marked, base_begin),
                Some(_) => end,
            };
            parts.push(part(marked, begin..at.max(begin)));
            begin = at.max(begin);
        }
        written += piece.base.len();
    }
    parts.push(part(marked, begin..));
    parts
}

/// Where a word with reading begins, its bar included.
fn continue_at(marked: &str, base: usize) -> usize {
    match part(marked, ..base).strip_suffix(BAR) {
        Some(before) => before.len(),
        None => base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(marked: &str) -> Vec<(&str, Option<&str>)> {
        pieces(marked)
            .into_iter()
            .map(|piece| (piece.base, piece.reading))
            .collect()
    }

    #[test]
    fn a_reading_belongs_to_the_kanji_before_it() {
        assert_eq!(
            split("その熊本市《くまもとし》計画《けいかく》は"),
            [
                ("その", None),
                ("熊本市", Some("くまもとし")),
                ("計画", Some("けいかく")),
                ("は", None)
            ]
        );
    }

    #[test]
    fn a_bar_says_where_the_reading_begins() {
        assert_eq!(
            split("あと｜1人《ひとり》"),
            [("あと", None), ("1人", Some("ひとり"))]
        );
        assert_eq!(plain("あと｜1人《ひとり》"), "あと1人");
    }

    #[test]
    fn faults_are_named() {
        assert_eq!(faults("熊本市《くまもとし》のまち"), []);
        assert_eq!(
            faults("市の計画《けいかく》と町"),
            [Fault::Missing("市".into()), Fault::Missing("町".into())]
        );
        assert_eq!(
            faults("計画《plan》"),
            [Fault::NotKana("計画《plan》".into())]
        );
        assert_eq!(faults("かな《かな"), [Fault::Stray('《')]);
        assert_eq!(faults("｜かな"), [Fault::Stray('｜')]);
    }

    #[test]
    fn a_reading_without_kanji_is_a_fault() {
        assert_eq!(faults("かな《かな》"), [Fault::Stray('《')]);
    }

    #[test]
    fn cutting_keeps_words_whole() {
        let marked = "この熊本市《くまもとし》の計画《けいかく》";
        let at = |text: &str| "この熊本市の計画".find(text).expect("is there");
        assert_eq!(
            cut(marked, &[at("熊"), at("の計")]),
            ["この", "熊本市《くまもとし》", "の計画《けいかく》"]
        );
        assert_eq!(
            cut(marked, &[at("本")]),
            ["この熊本市《くまもとし》", "の計画《けいかく》"]
        );
        assert_eq!(
            cut("｜1人《ひとり》と", &[0, "1人".len()]),
            ["", "｜1人《ひとり》", "と"]
        );
    }
}
