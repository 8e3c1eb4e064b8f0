//! The engine as a whole, on a handful of documents.

use super::{
    engine::Outcome,
    format::{Body, Document, Head, body_file},
    index,
    query::Query,
    romaji::Romaji,
    snippet::{marks, snippet},
    whole::Whole,
};
use crate::furigana;

fn document(title: &str, text: &str) -> Document {
    Document {
        head: Head {
            title: title.to_owned(),
            ..Head::default()
        },
        body: Body {
            texts: vec![text.to_owned()],
            ..Body::default()
        },
    }
}

fn japanese() -> Whole {
    let documents = [
        document(
            "子育《こそだ》てしやすいまち",
            "保育《ほいく》園《えん》を増《ふ》やします。",
        ),
        document(
            "人口《じんこう》の見通《みとお》し",
            "2050年《ねん》に約《やく》70万《まん》人《にん》のまちをめざします。",
        ),
        document(
            "サービスの窓口《まどぐち》",
            "子育《こそだ》ての相談《そうだん》ができます。KPIは12050件《けん》です。",
        ),
        document(
            "道路《どうろ》",
            "平成《へいせい》31年度《ねんど》までに、コンピューターで見守《みまも》ります。",
        ),
    ];
    whole(&[documents.to_vec()])
}

fn english() -> Whole {
    let documents = [
        document(
            "Raising children",
            "More nurseries for the children of the city.",
        ),
        document("Chairs and tables", "The chief hired children’s tables."),
        document("Roads", "The change is higher then."),
    ];
    let mut documents = documents.to_vec();
    documents[2].body.other = "道路《どうろ》の整備《せいび》".to_owned();
    whole(&[documents])
}

fn whole(kinds: &[Vec<Document>]) -> Whole {
    Whole::of(index::files(kinds).expect("can be written"))
}

#[track_caller]
fn search(index: &Whole, typed: &str) -> Outcome {
    index.visit().search(typed, 8).expect("nothing is damaged")
}

fn query(typed: &str) -> Query {
    Query::new(typed, &Romaji::new(&Romaji::lines()))
}

/// The names of what is found, best first, and whether it is exact.
fn found(index: &Whole, typed: &str) -> (bool, Vec<String>) {
    let found = search(index, typed);
    let titles = found
        .heads
        .iter()
        .map(|(_, head)| furigana::plain(&head.title));
    (found.exact, titles.collect())
}

#[track_caller]
fn finds(index: &Whole, typed: &str, titles: &[&str]) {
    let (exact, names) = found(index, typed);
    assert_eq!(names, titles, "{typed}");
    assert!(exact, "{typed}");
}

#[test]
fn kanji_kana_romaji_and_widths_find_the_same() {
    let index = japanese();
    for typed in [
        "子育て",
        "こそだて",
        "コソダテ",
        "ｺｿﾀﾞﾃ",
        "kosodate",
        "ＫＯＳＯＤＡＴＥ",
        "こそだt",
    ] {
        finds(&index, typed, &["子育てしやすいまち", "サービスの窓口"]);
    }
    for typed in ["人口", "じんこう", "jinkou", "zinkou", "ZINKOU"] {
        finds(&index, typed, &["人口の見通し"]);
    }
    for typed in ["コンピュータ", "ｺﾝﾋﾟｭｰﾀｰ", "こんぴゅーた"] {
        finds(&index, typed, &["道路"]);
    }
    finds(&index, "ｋｐｉ", &["サービスの窓口"]);
    finds(&index, "口", &["人口の見通し", "サービスの窓口"]);
}

#[test]
fn numbers_match_as_wholes() {
    let index = japanese();
    finds(&index, "2050", &["人口の見通し"]);
    finds(&index, "２０５０年", &["人口の見通し"]);
    finds(&index, "70万人", &["人口の見通し"]);
    finds(&index, "平成31年度", &["道路"]);
    finds(&index, "12,050", &["サービスの窓口"]);
}

#[test]
fn several_words_must_all_be_there() {
    finds(&japanese(), "相談 子育て", &["サービスの窓口"]);
    finds(&english(), "children nurser", &["Raising children"]);
}

#[test]
fn slips_of_typing_find_what_was_meant() {
    let (exact, names) = found(&japanese(), "こそだで");
    assert!(!exact);
    assert_eq!(
        names.first().map(String::as_str),
        Some("子育てしやすいまち")
    );
    for typed in ["kosodste", "ksoodate", "こそだて しやすぃ"] {
        let (exact, names) = found(&japanese(), typed);
        assert!(!exact, "{typed}");
        assert_eq!(
            names.first().map(String::as_str),
            Some("子育てしやすいまち"),
            "{typed}"
        );
    }
    for typed in [
        "chidlren",
        "childern",
        "hcildren",
        "xhildren",
        "raisng children",
    ] {
        let (exact, names) = found(&english(), typed);
        assert!(!exact, "{typed}");
        assert_eq!(
            names.first().map(String::as_str),
            Some("Raising children"),
            "{typed}"
        );
        assert!(!names.contains(&"Roads".to_owned()), "{typed}: {names:?}");
    }
}

#[test]
fn parts_that_stand_together_nowhere_are_not_taken_for_the_word() {
    let index = whole(&[vec![document(
        "Roads",
        "The turn for each tourist is to the left.",
    )]]);
    let visit = index.visit();
    let found = visit.search("turist", 8).expect("nothing is damaged");
    assert_eq!(found.count, 1);
    assert!(!found.exact, "{found:?}");
    assert!(visit.fetched().contains(&body_file(0)), "its text is read");
    finds(&index, "tourist", &["Roads"]);
}

#[test]
fn romaji_without_its_long_vowels_is_no_slip() {
    let index = japanese();
    for typed in ["jinko", "Jinkō", "zinko no mitosi", "jinkonomitoshi"] {
        let (exact, names) = found(&index, typed);
        assert_eq!(names, ["人口の見通し"], "{typed}");
        assert!(exact, "{typed}");
    }
}

#[test]
fn english_is_found_from_the_beginning_of_a_word_and_by_its_japanese_name() {
    let index = english();
    finds(&index, "child", &["Raising children", "Chairs and tables"]);
    finds(&index, "ROADS", &["Roads"]);
    finds(&index, "道路", &["Roads"]);
    finds(&index, "せいび", &["Roads"]);
    finds(&index, "douro", &["Roads"]);
}

#[test]
fn nothing_is_found_where_nothing_fits() {
    for typed in ["", " ", "。", "あ", "xylophone", "宇宙旅行", "99"] {
        let (_, names) = found(&japanese(), typed);
        assert_eq!(names, [""; 0], "{typed}");
    }
}

#[test]
fn the_sentence_is_shown_with_what_fits_in_it() {
    let texts = ["まちです。｜保育《5ほいく》｜園《2えん》を｜増《5ふ》やします。".to_owned()];
    for (typed, marked) in [
        ("保育", "保育"),
        ("ほいく", "保育"),
        ("hoikuen", "保育園"),
        ("ふやし", "増やし"),
    ] {
        let snippet = snippet(&query(typed), texts.iter());
        let plain = furigana::plain(&snippet.text);
        assert_eq!(plain, "保育園を増やします。", "{typed}");
        let parts: Vec<&str> = snippet
            .marks
            .iter()
            .map(|(from, to)| &plain[*from..*to])
            .collect();
        assert_eq!(parts, [marked], "{typed}");
    }
}

#[test]
fn a_long_sentence_is_cut_around_what_fits() {
    let text = format!(
        "{}the nurseries {}end.",
        "before it stands more ".repeat(9),
        "and after it too ".repeat(12)
    );
    let snippet = snippet(&query("nurser"), [text].iter());
    assert!(snippet.cut_before && snippet.cut_after);
    assert!(
        snippet.text.len() < 170 && !snippet.text.starts_with(' '),
        "{}",
        snippet.text
    );
    let (from, to) = snippet.marks[0];
    assert_eq!(&snippet.text[from..to], "nurser");
    let long =
        "長《なが》い文《ぶん》が続《つづ》きます、".repeat(12) + "保育《ほいく》園《えん》です";
    let snippet = super::snippet::snippet(&query("ほいく"), [long].iter());
    let plain = furigana::plain(&snippet.text);
    let (from, to) = snippet.marks[0];
    assert_eq!(&plain[from..to], "保育");
    assert!(snippet.cut_before && !snippet.cut_after);
}

#[test]
fn a_slip_is_marked_where_it_comes_near() {
    let index = japanese();
    // In a name the word itself is meant; 保育苑 is near by its parts.
    for (typed, text, marked) in [
        ("こそだで", "子育《こそだ》てしやすい", "子育て"),
        ("保育苑", "保育《ほいく》園《えん》", "保育"),
    ] {
        let query = search(&index, typed).query;
        let plain = furigana::plain(text);
        let (marks, _) = marks(&query, text);
        let parts: Vec<&str> = marks.iter().map(|(from, to)| &plain[*from..*to]).collect();
        assert_eq!(parts, [marked], "{typed}");
    }
}

#[test]
fn a_slip_marks_no_bits_of_other_words() {
    let query = search(&english(), "populatoin").query;
    let text = "At this point the population falls, and points are lost.";
    let (places, _) = marks(&query, text);
    let marked: Vec<&str> = places.iter().map(|(from, to)| &text[*from..*to]).collect();
    assert_eq!(marked.len(), 1, "{marked:?}");
    assert!(marked[0].starts_with("popula"), "{marked:?}");
}

/// So many kanji words have hundreds of grams whose keys are the same.
#[test]
fn grams_that_share_a_key_are_all_found() {
    let mut state = 1_u32;
    let mut kanji = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 16) % 5000).unwrap_or('一')
    };
    let names: Vec<String> = (0..600)
        .map(|_| std::iter::repeat_with(&mut kanji).take(8).collect())
        .collect();
    let documents = names.iter().map(|name| document(name, "")).collect();
    let index = whole(&[documents]);
    for name in &names {
        let found = search(&index, name);
        assert!(found.exact, "{name}");
        assert!(
            found.heads.iter().any(|(_, head)| head.title == *name),
            "{name}"
        );
    }
}
