//! Text cut into what is spoken at a time: a sentence, in one language, its words as they are read.
//!
//! The rule is the same in every browser, also in those that know no sentences. Shared by browser
//! and tests; knows no page and no voice.

/// A piece of running text that is written in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What is written.
    pub written: String,
    /// How it is read where that is known. Such a run is a word and is never cut.
    pub reading: Option<String>,
    /// The language: the first part of its tag.
    pub language: String,
}

/// A place in a list of runs: which one, and how far into it, in the browser's units (UTF-16).
pub type Place = (usize, u32);

/// What is spoken in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words as they are read.
    pub spoken: String,
    /// The language.
    pub language: String,
    /// Where its text begins.
    pub from: Place,
    /// Where its text ends.
    pub to: Place,
}

/// Cuts the runs of one paragraph into sentences. White space alone is none.
pub fn sentences(runs: &[Run]) -> Vec<Sentence> {
    let letters = letters(runs);
    let mut sentences = Vec::new();
    let mut begin = 0;
    for at in 0..letters.len() {
        let last = at + 1 == letters.len();
        if last || letters[at].language != letters[at + 1].language || ends(&letters, at) {
            sentences.extend(sentence(&letters[begin..=at]));
            begin = at + 1;
        }
    }
    sentences
}

/// A letter, or a whole word whose reading is known.
struct Letter<'r> {
    /// What is written; of a word, its last letter.
    written: char,
    spoken: Spoken<'r>,
    language: &'r str,
    from: Place,
    to: Place,
}

enum Spoken<'r> {
    AsWritten,
    As(&'r str),
}

fn letters(runs: &[Run]) -> Vec<Letter<'_>> {
    let mut letters = Vec::new();
    for (
        run,
        Run {
            written,
            reading,
            language,
        },
    ) in runs.iter().enumerate()
    {
        let mut at = 0;
        let begin = letters.len();
        for c in written.chars() {
            // A letter has one unit or two.
            let end = at + u32::from(c > '\u{ffff}') + 1;
            letters.push(Letter {
                written: c,
                spoken: Spoken::AsWritten,
                language,
                from: (run, at),
                to: (run, end),
            });
            at = end;
        }
        if let Some(reading) = reading
            && let Some(mut word) = letters.pop()
        {
            letters.truncate(begin);
            word.spoken = Spoken::As(reading);
            word.from = (run, 0);
            letters.push(word);
        }
    }
    letters
}

/// Whether a sentence ends with a letter.
fn ends(letters: &[Letter<'_>], at: usize) -> bool {
    let next = letters.get(at + 1).map(|letter| letter.written);
    let Some(mark) = mark_before(letters, at) else {
        return false;
    };
    match (mark, next) {
        // What closes belongs to what it closes, and of several marks the last one counts.
        (_, Some(next)) if closes(next) || is_mark(next) => false,
        ('。' | '！' | '？', _) => true,
        (_, Some(next)) => next.is_whitespace() && begins_after(letters, at + 1),
        (_, None) => true,
    }
}

/// The mark that a letter is, or that stands before it where it only closes quotes and brackets.
fn mark_before(letters: &[Letter<'_>], at: usize) -> Option<char> {
    letters[..=at]
        .iter()
        .rev()
        .map(|letter| letter.written)
        .find(|c| !closes(*c))
        .filter(|c| is_mark(*c))
}

fn is_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '.' | '!' | '?')
}

fn closes(c: char) -> bool {
    matches!(c, '」' | '』' | '）' | '”' | '’' | ')' | '"' | '\'')
}

/// Whether what follows looks like a new sentence: "No. 3", "e.g. this" and "approx. 5" go on.
fn begins_after(letters: &[Letter<'_>], space: usize) -> bool {
    letters[space..]
        .iter()
        .map(|letter| letter.written)
        .find(|c| !c.is_whitespace())
        .is_none_or(|c| !c.is_lowercase() && !c.is_numeric())
}

fn sentence(letters: &[Letter<'_>]) -> Option<Sentence> {
    let speaks = |letter: &Letter<'_>| letter.written.is_alphanumeric();
    letters.iter().find(|letter| speaks(letter))?;
    let is_text = |letter: &&Letter<'_>| !letter.written.is_whitespace();
    let first = letters.iter().find(is_text)?;
    let last = letters.iter().rfind(is_text)?;
    let mut spoken = String::new();
    for letter in letters {
        match letter.spoken {
            Spoken::As(reading) => spoken.push_str(reading),
            Spoken::AsWritten if !letter.written.is_whitespace() => spoken.push(letter.written),
            Spoken::AsWritten if spoken.ends_with(' ') => (),
            Spoken::AsWritten => spoken.push(' '),
        }
    }
    Some(Sentence {
        spoken: spoken.trim().to_owned(),
        language: first.language.to_owned(),
        from: first.from,
        to: last.to,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::furigana::pieces;

    /// The runs of a marked Japanese text.
    fn japanese(marked: &str) -> Vec<Run> {
        let run = |(base, reading): (&str, Option<&str>)| Run {
            written: base.to_owned(),
            reading: reading.map(str::to_owned),
            language: "ja".to_owned(),
        };
        let pieces = pieces(marked);
        pieces
            .iter()
            .map(|piece| run((piece.base, piece.reading)))
            .collect()
    }

    fn english(text: &str) -> Run {
        Run {
            written: text.to_owned(),
            reading: None,
            language: "en".to_owned(),
        }
    }

    fn spoken(runs: &[Run]) -> Vec<String> {
        sentences(runs)
            .into_iter()
            .map(|sentence| sentence.spoken)
            .collect()
    }

    #[test]
    fn words_are_spoken_as_they_are_read() {
        assert_eq!(
            spoken(&japanese(
                "熊本市《くまもとし》の計画《けいかく》。川尻《かわしり》も？"
            )),
            ["くまもとしのけいかく。", "かわしりも？"]
        );
    }

    #[test]
    fn what_closes_belongs_to_the_sentence() {
        assert_eq!(
            spoken(&japanese(
                "「やめる。」と言《い》う。（本当《ほんとう》！）えっ！？はい"
            )),
            [
                "「やめる。」",
                "という。",
                "（ほんとう！）",
                "えっ！？",
                "はい"
            ]
        );
    }

    #[test]
    fn english_sentences_end_before_a_new_beginning() {
        assert_eq!(
            spoken(&[english(
                "It rose by 1.5 points, e.g. in No. 3 of them. “Why?” Nobody\n  knows… (Yet.) End"
            )]),
            [
                "It rose by 1.5 points, e.g. in No. 3 of them.",
                "“Why?”",
                "Nobody knows… (Yet.)",
                "End"
            ]
        );
    }

    #[test]
    fn another_language_is_spoken_by_itself() {
        let mut runs = japanese("英語《えいご》で");
        runs.push(english("SDGs"));
        runs.extend(japanese("といいます。"));
        let languages: Vec<_> = sentences(&runs)
            .into_iter()
            .map(|sentence| (sentence.language, sentence.spoken))
            .collect();
        let pair = |language: &str, spoken: &str| (language.to_owned(), spoken.to_owned());
        assert_eq!(
            languages,
            [
                pair("ja", "えいごで"),
                pair("en", "SDGs"),
                pair("ja", "といいます。")
            ]
        );
    }

    #[test]
    fn places_are_in_the_browsers_units() {
        let found = sentences(&[english("  𠮷 a. B ")]);
        let places: Vec<_> = found
            .iter()
            .map(|sentence| (sentence.from, sentence.to))
            .collect();
        assert_eq!(places, [((0, 2), (0, 7)), ((0, 8), (0, 9))]);
        let word = sentences(&japanese("この熊本市《くまもとし》"));
        assert_eq!((word[0].from, word[0].to), ((0, 0), (1, 3)));
    }

    #[test]
    fn marks_alone_are_not_spoken() {
        assert_eq!(spoken(&[english(" → ")]), Vec::<String>::new());
        assert_eq!(spoken(&[]), Vec::<String>::new());
    }
}
