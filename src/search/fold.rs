//! Text as what matters for finding it: hiragana for katakana, small letters, half-width digits,
//! whole numbers, no long-vowel marks and no spaces between Japanese words.
//!
//! What is typed comes in Unicode's form NFKC, which the browser makes; texts of the content are in
//! it but for wide brackets and the like, which count for nothing here.

use crate::furigana::{self, Piece, part};

/// One letter, kanji or whole number of a text, or what parts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is: a character's code, [`GAP`], [`BREAK`], or a number's hash above [`NUMBER`].
    pub key: u32,
    /// Where it begins in the text as it is written, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// Stands before and after each word in Latin letters.
pub const GAP: u32 = ' ' as u32;

/// Parts what belongs to no phrase together, such as two sentences.
pub const BREAK: u32 = 0;

/// Numbers are above this: they match as wholes, so that 2050 does not find 12050.
pub const NUMBER: u32 = 1 << 31;

impl Unit {
    /// Whether it is a letter of a word in Latin script.
    pub fn is_latin(self) -> bool {
        char::from_u32(self.key).is_some_and(is_latin)
    }

    /// Whether it is a whole number.
    pub fn is_number(self) -> bool {
        self.key & NUMBER != 0
    }

    /// Whether it is a kanji.
    pub fn is_kanji(self) -> bool {
        char::from_u32(self.key).is_some_and(furigana::is_kanji)
    }

    /// Whether it is a kana.
    pub fn is_kana(self) -> bool {
        char::from_u32(self.key).is_some_and(is_kana)
    }

    /// Whether it may stand in a phrase of Japanese: kana, kanji, numbers.
    pub fn is_japanese(self) -> bool {
        self.is_number() || !matches!(self.key, BREAK | GAP) && !self.is_latin()
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'à'..='ɏ')
}

/// A text, which has no readings in it, in its units.
pub fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    push_units(text, &mut units, |from, to| (from, to));
    units
}

/// A marked text as it is written and as it is read. Places are those of the written text: each unit
/// of a reading stands where its kanji stand.
pub fn written_and_read(marked: &str) -> (Vec<Unit>, Vec<Unit>) {
    let mut read = Vec::new();
    let mut plain = String::new();
    for Piece { base, reading } in furigana::pieces(marked) {
        let begin = plain.len();
        plain.push_str(base);
        match reading {
            Some(reading) => push_units(reading.trim_start_matches(GRADES), &mut read, |_, _| {
                (begin, plain.len())
            }),
            None => push_units(base, &mut read, |from, to| (begin + from, begin + to)),
        }
    }
    (units(&plain), read)
}

/// What may stand before a reading: the school year of its kanji, for the browser, which has no
/// table of kanji.
pub const GRADES: [char; 7] = ['1', '2', '3', '4', '5', '6', '7'];

fn push_units(text: &str, units: &mut Vec<Unit>, place: impl Fn(usize, usize) -> (usize, usize)) {
    let mut rest = text;
    let push = |units: &mut Vec<Unit>, key, from, to| {
        let (from, to) = place(from, to);
        units.push(Unit { key, from, to });
    };
    // A word in Latin letters stands between gaps, of which two words share one.
    let last = |units: &[Unit]| units.last().copied();
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let in_word = last(units).is_some_and(Unit::is_latin);
        let folded = fold(c);
        let length = if folded.is_ascii_digit() {
            number_length(rest)
        } else {
            c.len_utf8()
        };
        let end = at + length;
        let latin = is_latin(folded);
        if in_word && !latin {
            push(units, GAP, at, at);
        }
        if folded.is_ascii_digit() {
            push(units, NUMBER | number_hash(part(rest, ..length)), at, end);
        } else if latin {
            if !in_word && last(units).is_none_or(|unit| unit.key != GAP) {
                push(units, GAP, at, at);
            }
            push(units, u32::from(folded), at, end);
        } else if matters(folded) {
            push(units, u32::from(folded), at, end);
        } else if !joins(folded) && last(units).is_some_and(|unit| unit.key != BREAK) {
            push(units, BREAK, at, end);
        }
        rest = part(rest, length..);
    }
    if last(units).is_some_and(Unit::is_latin) {
        push(units, GAP, text.len(), text.len());
    }
}

/// One character folded: width, case, katakana.
fn fold(c: char) -> char {
    let code = u32::from(c);
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Þ' => char::from_u32(code + 0x20).unwrap_or(c),
        // The two blocks stand 0x60 apart.
        'ァ'..='ヶ' => char::from_u32(code - 0x60).unwrap_or(c),
        '！'..='～' => fold(char::from_u32(code - 0xfee0).unwrap_or(c)),
        _ => c,
    }
}

/// Whether a character that is neither Latin nor a digit is part of a word: kana or kanji.
fn matters(c: char) -> bool {
    is_kana(c) || furigana::is_kanji(c)
}

fn is_kana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ゝ' | 'ゞ')
}

/// Whether what stands before a character and after it still belongs together.
fn joins(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{3000}'
            | 'ー'
            | '-'
            | '‐'
            | '‑'
            | '–'
            | '・'
            | '「'
            | '」'
            | '『'
            | '』'
            | '“'
            | '”'
            | '\''
            | '’'
    )
}

/// How long the number is with which a text begins, its commas and its point included, in bytes.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let digit_next = characters
            .peek()
            .is_some_and(|(_, next)| fold(*next).is_ascii_digit());
        match fold(c) {
            ',' | '.' if !digit_next => break,
            c if !c.is_ascii_digit() && c != ',' && c != '.' => break,
            _ => {}
        }
        end = at + c.len_utf8();
    }
    end
}

/// 2,325 and 2325 are one number, 0.90 and 0.9 are, and 1.5 is not 15.
fn number_hash(number: &str) -> u32 {
    let mut digits: Vec<u32> = number
        .chars()
        .map(fold)
        .filter(|c| *c != ',')
        .map(u32::from)
        .collect();
    if digits.contains(&u32::from('.')) {
        while digits.last() == Some(&u32::from('0')) {
            digits.pop();
        }
        if digits.last() == Some(&u32::from('.')) {
            digits.pop();
        }
    }
    super::grams::hash(&digits) & !NUMBER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<u32> {
        units(text).iter().map(|unit| unit.key).collect()
    }

    fn letters(text: &str) -> String {
        keys(text)
            .into_iter()
            .map(|key| match key {
                BREAK => '|',
                key if key & NUMBER != 0 => '#',
                key => char::from_u32(key).expect("a character"),
            })
            .collect()
    }

    #[test]
    fn ways_of_writing_that_mean_the_same_are_the_same() {
        assert_eq!(letters("コンピューター"), "こんぴゅた");
        assert_eq!(letters("仕事を 増やす。"), "仕事を増やす|");
        assert_eq!(letters("まち・ひと"), "まちひと");
        assert_eq!(letters("Ｋｕｍａ Moto's"), " kuma moto s ");
        assert_eq!(letters("KPIは70万人"), " kpi は#万人");
        assert_eq!(keys("2,325"), keys("２３２５"));
        assert_eq!(keys("0.90"), keys("0.9"));
        assert_eq!(keys("10.0"), keys("10"));
        assert_ne!(keys("1.5"), keys("15"));
        assert_ne!(keys("2050"), keys("12050"));
    }

    #[test]
    fn a_number_ends_before_what_only_looks_like_its_point() {
        assert_eq!(letters("2050. 3"), "#|#");
        assert_eq!(letters("1,2"), "#");
    }

    #[test]
    fn readings_stand_where_their_kanji_stand() {
        let (written, read) = written_and_read("その計画《2けいかく》は");
        let text = "その計画は";
        assert_eq!(written.len(), 5);
        let spelled: String = read
            .iter()
            .filter_map(|unit| char::from_u32(unit.key))
            .collect();
        assert_eq!(spelled, "そのけいかくは");
        assert_eq!(&text[read[3].from..read[3].to], "計画");
        assert_eq!(&text[read[6].from..read[6].to], "は");
    }
}
