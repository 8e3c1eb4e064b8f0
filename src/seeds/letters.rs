//! What signs a text may have: only such as a reader can see.
//!
//! A sign that turns the direction of what follows, or shows nothing at all, makes a text read
//! otherwise than it is written, hides words from the search, and comes into texts only by accident
//! or on purpose. Which signs those are, Unicode's tables know.

use icu_properties::{
    CodePointSetData,
    props::{BidiControl, DefaultIgnorableCodePoint},
};
use unicode_normalization::char::{compose, is_combining_mark};

use crate::furigana;

/// What is wrong with the signs of a text, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) what: String,
    pub(super) remedy: &'static str,
}

/// A sign by its number, as all tables name it.
pub(super) fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Whether nobody sees the sign, or only on their own machine.
pub(super) fn is_hidden(c: char) -> bool {
    // Nearly all text is of these.
    if matches!(c, ' '..='~' | '、'..='ヿ' | '一'..='鿿') {
        return false;
    }
    c.is_control()
        || is_private(c)
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffd}')
        || CodePointSetData::new::<BidiControl>().contains(c)
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Signs that everyone may give a shape of their own (外字), and those that will never be any.
fn is_private(c: char) -> bool {
    let code = u32::from(c);
    matches!(code, 0xe000..=0xf8ff | 0xf_0000..) || code & 0xfffe == 0xfffe
}

/// A variant of the kanji before it, as some names of towns need it: 葛󠄀城市.
fn is_variant(c: char, before: Option<char>) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        && before.is_some_and(furigana::is_kanji)
}

/// What is wrong with a text, each kind of fault once.
pub(super) fn faults(text: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut before = None;
    for c in text.chars() {
        if let Some(fault) = fault(c, before)
            && !faults.contains(&fault)
        {
            faults.push(fault);
        }
        before = Some(c);
    }
    faults
}

fn fault(c: char, before: Option<char>) -> Option<Fault> {
    if is_variant(c, before) {
        return None;
    }
    let (what, remedy) = if matches!(c, '\n' | '\r') {
        (
            "a line break".to_owned(),
            "Keep each text on one line; a new thought is an entry of its own.",
        )
    } else if c == '\u{fffd}' {
        (
            "a � where a sign was lost".to_owned(),
            "Write the sign again, and save the file as UTF-8.",
        )
    } else if is_private(c) {
        (
            format!("a sign that only your machine knows ({})", code(c)),
            "Write a sign of Unicode instead: others see an empty box.",
        )
    } else if is_hidden(c) {
        (
            format!("a sign that cannot be seen ({})", code(c)),
            "Delete the text and type it anew by hand: such signs come along when text is pasted.",
        )
    } else if is_combining_mark(c) {
        match before.filter(|before| bears_marks(*before)) {
            None => (
                format!("a mark without a letter ({})", code(c)),
                "Write the letter with its mark as one sign, such as が or é.",
            ),
            Some(letter) => match compose(letter, c) {
                Some(whole) => (
                    format!("a letter and its mark as two signs where {whole} is one"),
                    "Write it as one sign, or the search does not find the word.",
                ),
                None => return None,
            },
        }
    } else {
        return None;
    };
    Some(Fault { what, remedy })
}

/// Whether a mark may stand on it: one, for piles of marks cover the lines above.
fn bears_marks(c: char) -> bool {
    c.is_alphanumeric() && !is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(text: &str) -> Vec<String> {
        faults(text).into_iter().map(|fault| fault.what).collect()
    }

    #[test]
    fn what_can_be_seen_passes() {
        for text in [
            "市《し》は「仕事《しごと》」を 増《ふ》やします。",
            "Café “Kumamoto” – 5,600 people’s 20 %",
            "辻\u{e0100}と葛\u{e0100}城市",
            "神\u{fe00}",
            "①〜④・①②　全角",
            "x\u{302}",
        ] {
            assert_eq!(whats(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_named_by_its_number() {
        for c in [
            '\u{0}',
            '\u{7}',
            '\t',
            '\u{1b}',
            '\u{1f}',
            '\u{7f}',
            '\u{85}',
            '\u{ad}',
            '\u{34f}',
            '\u{61c}',
            '\u{115f}',
            '\u{180e}',
            '\u{200b}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{2028}',
            '\u{202a}',
            '\u{202e}',
            '\u{2060}',
            '\u{2066}',
            '\u{2069}',
            '\u{3164}',
            '\u{feff}',
            '\u{ffa0}',
            '\u{fe0f}',
            '\u{e0020}',
            '\u{e0100}',
        ] {
            let named = format!("({})", code(c));
            let found = whats(&format!("あ{c}い"));
            assert_eq!(found.len(), 1, "{named}");
            assert!(found[0].contains(&named), "{named} in {found:?}");
        }
    }

    #[test]
    fn what_others_cannot_see_is_named() {
        assert!(whats("\u{e000}")[0].contains("only your machine"));
        assert!(whats("a\u{fffd}")[0].contains("was lost"));
        assert!(whats("a\nb")[0].contains("line break"));
    }

    #[test]
    fn a_mark_needs_a_letter_and_only_one() {
        assert!(whats("\u{301}a")[0].contains("without a letter (U+0301)"));
        assert!(whats("計画《\u{3099}》")[0].contains("without a letter"));
        assert!(whats("か\u{3099}")[0].contains("where が is one"));
        assert!(whats("x\u{302}\u{302}")[0].contains("without a letter"));
    }

    #[test]
    fn each_fault_is_told_once() {
        assert_eq!(whats("\u{200b}a\u{200b}").len(), 1);
    }
}
