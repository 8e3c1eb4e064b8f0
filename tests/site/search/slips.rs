//! What is typed with a slip of the finger: what was meant is found.

use super::*;

#[test]
fn slips_find_what_was_meant() {
    for (language, typed, meant) in [
        (Language::Ja, "こそだで", "子育て"),
        (Language::Ja, "kosodade", "子育て"),
        (Language::Ja, "待機児動", "待機児童"),
        (Language::En, "chidlren", "children"),
        (Language::En, "populatoin", "population"),
    ] {
        let (_, documents) = search(language, typed, 5);
        assert!(!documents.is_empty(), "{typed}");
        let lines = documents
            .iter()
            .map(|document| document.head.line() + "\t" + &document.body.line())
            .map(|line| furigana::plain(&line).to_lowercase());
        let fitting = lines.filter(|line| line.contains(meant)).count();
        assert!(fitting >= 4, "{typed}: {fitting} of {documents:#?}");
    }
}

/// Every slip of one finger at every letter: two letters in each other's place, one left out, one twice,
/// and one that is its neighbour's on the keyboard.
fn slips(word: &str) -> Vec<String> {
    const KEYS: &str = "qwertyuiop asdfghjkl zxcvbnm";
    let letters: Vec<char> = word.chars().collect();
    let mut slips = Vec::new();
    for at in 0..letters.len() {
        let mut push = |put: &[char], over: usize| {
            let (before, after) = (&letters[..at], &letters[(at + over).min(letters.len())..]);
            let slip: String = before.iter().chain(put).chain(after).collect();
            if slip != word {
                slips.push(slip);
            }
        };
        if let Some(next) = letters.get(at + 1) {
            push(&[*next, letters[at]], 2);
        }
        push(&[], 1);
        push(&[letters[at], letters[at]], 1);
        if let Some(key) = KEYS.find(letters[at]) {
            let neighbour = KEYS[key + 1..].chars().next().filter(|key| *key != ' ');
            push(&[neighbour.unwrap_or('x')], 1);
        }
    }
    slips
}

/// The share of slips in words that are forgiven, in percent: one of the first three results has the word.
/// With those that are not.
fn forgiven(language: Language, words: &BTreeSet<String>) -> (usize, Vec<String>) {
    let visit = INDEXES[&language].visit();
    let mut missed = Vec::new();
    let mut all = 0;
    for word in words {
        for slip in slips(word) {
            all += 1;
            let (_, documents) = results(&visit, &slip, 8);
            let has = |document: &&Document| {
                let line = document.head.line() + "\t" + &document.body.line();
                match language {
                    Language::En => line.to_lowercase().contains(word),
                    _ => {
                        let read = furigana::read(&line).replace(fold::GRADES, "");
                        read.to_romaji().contains(word)
                    }
                }
            };
            if !documents.iter().take(3).any(|document| has(&document)) {
                missed.push(slip);
            }
        }
    }
    assert!(all > 300, "{all}");
    (100 - missed.len() * 100 / all, missed)
}

#[test]
fn nearly_every_slip_is_forgiven() {
    for language in [Language::Ja, Language::En] {
        let mut words = BTreeSet::new();
        for item in catalogue::items(&CONTENT, language) {
            let parts = match language {
                Language::En => item.title.to_lowercase(),
                _ => {
                    let pieces = furigana::pieces(&item.title).into_iter();
                    let readings = pieces.filter_map(|piece| piece.reading);
                    readings.map(|reading| reading.to_romaji() + " ").collect()
                }
            };
            let long =
                |word: &&str| word.len() >= 6 && word.chars().all(|c| c.is_ascii_lowercase());
            words.extend(parts.split_whitespace().filter(long).map(str::to_owned));
        }
        // Every few of them, for time.
        let words = words.into_iter().step_by(12).collect();
        let (percent, missed) = forgiven(language, &words);
        assert!(percent >= 90, "{language:?}: {percent} %, not {missed:?}");
    }
}

#[test]
fn what_is_no_word_of_the_plan_is_never_called_exact() {
    for (language, typed) in [
        (Language::En, "turist"),
        (Language::En, "jbos"),
        (Language::Ja, "kunamoto"),
        (Language::Ja, "kosodste"),
    ] {
        let (found, documents) = search(language, typed, 8);
        assert!(!found.exact && !documents.is_empty(), "{typed}: {found:?}");
    }
}
