//! Measures easy Japanese (やさしい日本語): how long its sentences are, how much of it is kanji.
//!
//! A text that is too hard stops the build, for nobody else would notice. Official names are not
//! measured: they carry over as they are.

use super::{ledger::Ledger, problem::Place};
use crate::{content::Text, furigana};

/// A sentence may have so many characters, spaces and brackets' content included.
const LONGEST_SENTENCE: usize = 50;

/// A text may consist of kanji by so many percent…
const MOST_KANJI: usize = 50;

/// … if it has more characters than this; a shorter one is often but a name.
const SHORT: usize = 20;

/// A sentence of fewer characters than this is short; most are to be.
const SHORT_SENTENCE: usize = 30;

/// How many sentences there are, and how many of them are short.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sentences {
    all: usize,
    short: usize,
}

impl Sentences {
    /// What is wrong with all sentences together: remarks for a problem.
    pub(super) fn fault(self) -> Option<(String, String)> {
        (self.short * 2 < self.all).then(|| {
            let Self { all, short } = self;
            (
                format!("of {all} sentences in easy Japanese only {short} are short"),
                format!("Make most of them shorter than {SHORT_SENTENCE} characters."),
            )
        })
    }
}

/// How much of one text is how hard.
pub(super) fn check(ledger: &Ledger, text: &Text, key: &str, place: &Place) {
    let written: String = text.plain().split(' ').collect();
    for sentence in written.split_inclusive(['。', '？', '！']) {
        let length = sentence.chars().count();
        ledger.count_sentences(|sentences| {
            sentences.all += 1;
            sentences.short += usize::from(length < SHORT_SENTENCE);
        });
        if length > LONGEST_SENTENCE {
            ledger.report(
                place,
                format!("\"{key}\" has a sentence of {length} characters: {sentence}"),
                format!("Make two or more of it, each with one idea and at most {LONGEST_SENTENCE} characters."),
            );
        }
    }
    let length = written.chars().count();
    let kanji = written.chars().filter(|c| furigana::is_kanji(*c)).count();
    if length > SHORT && kanji * 100 > length * MOST_KANJI {
        ledger.report(
            place,
            format!(
                "\"{key}\" consists of kanji by {} percent",
                kanji * 100 / length
            ),
            format!("Say it with verbs and everyday words: at most {MOST_KANJI} percent."),
        );
    }
    for era in ["平成", "令和"] {
        if written.contains(era) {
            ledger.report(
                place,
                format!("\"{key}\" counts years in the era {era}"),
                "Write Western years only: not all newcomers know the eras.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let ledger = Ledger::default();
        let place = Place {
            file: "walk.toml".into(),
            line: 1,
        };
        check(&ledger, &text.into(), "text.easy", &place);
        let problems = ledger.finish();
        problems.into_iter().map(|problem| problem.what).collect()
    }

    #[test]
    fn short_sentences_in_plain_words_pass() {
        assert!(
            problems("市《し》は 仕事《しごと》を 増《ふ》やします。人《ひと》が 来《き》ます。")
                .is_empty()
        );
    }

    #[test]
    fn what_is_too_hard_is_named() {
        let long = "あ".repeat(51);
        assert!(
            problems(&long)
                .iter()
                .any(|problem| problem.contains("51 characters"))
        );
        // Two sentences of 26 are no sentence of 52.
        assert!(problems(&format!("{0}。{0}。", "あ".repeat(25))).is_empty());
        assert!(problems(&"あ".repeat(40))[0].contains("only 0 are short"));
        let dense = "総合戦略検証委員会設置要綱策定進捗状況等";
        assert!(problems(&format!("{dense}を"))[0].contains("kanji"));
        assert!(problems("平成27年")[0].contains("平成"));
    }
}
