//! The search index of the reference content: everything is found, and leads to its place.

use machiyomi::{
    catalogue::{self, Kind},
    furigana,
    output::search_index,
    search::{
        engine::Outcome,
        fold,
        format::{Document, Head},
        query::Query,
        snippet::{marks, reason},
        whole::{Visit, Whole},
    },
};
use unicode_normalization::UnicodeNormalization as _;
use wana_kana::ConvertJapanese as _;

use super::*;

mod slips;

static INDEXES: LazyLock<BTreeMap<Language, Whole>> = LazyLock::new(|| {
    Language::ALL
        .map(|language| {
            let files = search_index(&CONTENT, language).expect("can be written");
            (language, Whole::of(files))
        })
        .into()
});

/// What is found by whoever has not searched before.
#[track_caller]
fn search(language: Language, typed: &str, limit: usize) -> (Outcome, Vec<Document>) {
    results(&INDEXES[&language].visit(), typed, limit)
}

/// What is found, with the documents of the results, best first.
#[track_caller]
fn results(visit: &Visit<'_>, typed: &str, limit: usize) -> (Outcome, Vec<Document>) {
    let found = visit.search(typed, limit).expect("nothing is damaged");
    let documents = found.heads.iter().map(|(number, head)| Document {
        head: head.clone(),
        body: visit.read(*number).expect("nothing is damaged"),
    });
    let documents = documents.collect();
    (found, documents)
}

/// The addresses of what is found, best first.
fn found(language: Language, typed: &str) -> Vec<String> {
    let heads = search(language, typed, 8).0.heads.into_iter();
    heads.map(|(_, head)| head.address).collect()
}

#[test]
fn everything_is_found_by_its_own_name() {
    for language in Language::ALL {
        let items = catalogue::items(&CONTENT, language);
        assert!(items.len() > 200, "{}", items.len());
        for item in items {
            let name = furigana::plain(&item.title);
            let address = item.address(language);
            let found = found(language, &name);
            assert!(
                found.iter().take(3).any(|found| *found == address),
                "{name}: {found:?}"
            );
        }
    }
}

#[test]
fn everything_japanese_is_found_by_its_reading() {
    for item in catalogue::items(&CONTENT, Language::Ja) {
        let read = furigana::read(&item.title);
        let found = found(Language::Ja, &read);
        assert!(
            found.contains(&item.address(Language::Ja)),
            "{read}: {found:?}"
        );
    }
}

#[test]
fn every_action_is_found_by_its_own_words() {
    for language in Language::ALL {
        for item in catalogue::items(&CONTENT, language) {
            if item.kind != Kind::Measure {
                continue;
            }
            for action in &item.texts {
                let words = furigana::plain(action);
                let found = found(language, &words);
                // The goal's summary may say the same.
                let address = item.address(language);
                assert!(
                    found.iter().take(2).any(|found| *found == address),
                    "{words}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn every_address_is_a_place_on_the_site() {
    for language in Language::ALL {
        let items = catalogue::items(&CONTENT, language);
        let addresses: BTreeSet<String> = items.iter().map(|item| item.address(language)).collect();
        assert_eq!(
            addresses.len(),
            items.len(),
            "each thing has a place of its own"
        );
        for address in addresses {
            let (folder, anchor) = address.split_once('#').unwrap_or((&address, ""));
            let page = language_pages().find(|page| page.page.path(language) == folder);
            let page = page.unwrap_or_else(|| panic!("{address} is no page"));
            let page = language_pages()
                .find(|other| other.page == page.page && other.language == language)
                .expect("in this language");
            let id = format!(" id=\"{anchor}\"");
            assert!(anchor.is_empty() || page.html.contains(&id), "{address}");
        }
    }
}

#[test]
fn every_kind_is_found_and_the_page_lists_all_of_it() {
    for language in Language::ALL {
        let items = catalogue::items(&CONTENT, language);
        for kind in Kind::ALL {
            assert!(items.iter().any(|item| item.kind == kind), "{kind:?}");
        }
        let page = language_pages()
            .find(|page| page.page == Page::Search && page.language == language)
            .expect("the page is there");
        let html = parse(page);
        let links: Vec<String> = html
            .select(&selector(".my-all a"))
            .filter_map(|link| Some(link.value().attr("href")?.to_owned()))
            .collect();
        assert_eq!(links.len(), items.len());
        let root = format!("{}/", language.key());
        for item in items {
            let href = item.address(language).replacen(&root, "../", 1);
            assert!(links.contains(&href), "{href}");
        }
    }
}

#[test]
fn no_page_is_left_out() {
    let items = catalogue::items(&CONTENT, Language::En);
    for page in Page::all(&CONTENT) {
        let listed = items.iter().any(|item| item.page == page);
        assert!(listed || page == Page::Search, "{page:?}");
    }
}

#[test]
fn the_same_is_found_however_it_is_typed() {
    for (language, typed) in [
        (
            Language::Ja,
            [
                "人口",
                "じんこう",
                "ジンコウ",
                "ｼﾞﾝｺｳ",
                "jinkou",
                "ｚｉｎｋｏｕ",
            ],
        ),
        (
            Language::Easy,
            ["人口", "じんこう", "ジンコウ", "ｼﾞﾝｺｳ", "jinkou", "zinkou"],
        ),
    ] {
        let first = found(language, typed[0]);
        assert_eq!(first.len(), 8);
        for other in typed {
            let same = found(language, other)
                .iter()
                .filter(|found| first.contains(found))
                .count();
            assert!(same >= 6, "{language:?} {other}: {same}");
        }
    }
    assert_eq!(
        found(Language::En, "Population"),
        found(Language::En, "ｐｏｐｕｌａｔｉｏｎ")
    );
}

/// Whether something is marked in a result: in its name, in what stands over it, or in the sentence under it.
fn shows_why(query: &Query, document: &Document) -> bool {
    let Head { title, label, .. } = &document.head;
    let (sentence, _) = reason(query, &document.head, &document.body);
    !sentence.marks.is_empty()
        || [title, label]
            .iter()
            .any(|text| !marks(query, text).0.is_empty())
}

#[test]
fn numbers_are_found_as_they_are_written() {
    for (language, typed) in [
        (Language::Ja, "70万人"),
        (Language::Ja, "2050"),
        (Language::Ja, "平成31年度"),
        (Language::Ja, "7,039"),
        (Language::Easy, "7039人"),
        (Language::En, "700,000"),
        (Language::En, "fiscal 2019"),
        (Language::Easy, "平成31年度"),
        (Language::En, "平成31年度"),
    ] {
        let (found, documents) = search(language, typed, 8);
        assert!(found.exact && found.count > 0, "{typed}");
        for document in documents {
            assert!(shows_why(&found.query, &document), "{typed}: {document:#?}");
        }
    }
    assert!(found(Language::Ja, "12050").is_empty());
}

#[test]
fn a_name_that_has_the_word_needs_no_mark_in_a_sentence_that_has_not() {
    let (found, documents) = search(Language::Ja, "jinkou", 8);
    assert!(!documents.is_empty());
    for document in documents {
        let texts = document.body.texts.iter();
        let snippet = machiyomi::search::snippet::snippet(&found.query, texts);
        let plain = furigana::plain(&snippet.text);
        for (from, to) in snippet.marks {
            assert_eq!(&plain[from..to], "人口");
        }
    }
}

#[test]
fn texts_are_in_the_form_in_which_words_are_typed() {
    // The browser has no tables of Unicode for texts, only for what is typed: of the content's
    // characters, only those may change that searching passes over.
    let passed_over = "…①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（）？！％：～＋＝／〜～";
    for language in Language::ALL {
        for item in catalogue::items(&CONTENT, language) {
            for text in item.texts.iter().chain([&item.title]).chain(&item.names) {
                for c in furigana::plain(text)
                    .chars()
                    .filter(|c| !passed_over.contains(*c))
                {
                    let normal: String = c.nfkc().collect();
                    assert_eq!(normal, c.to_string(), "{c} in {text}");
                }
            }
        }
    }
}

/// What someone may type who has seen the site: words of its names, as they are written, read and romanised.
fn words_of_names(language: Language) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for item in catalogue::items(&CONTENT, language) {
        if language == Language::En {
            let name = item.title.to_lowercase();
            words.extend(name.split_whitespace().map(str::to_owned));
            continue;
        }
        for piece in furigana::pieces(&item.title) {
            words.insert(piece.base.to_owned());
            if let Some(reading) = piece.reading {
                let kana = reading.trim_start_matches(fold::GRADES);
                words.extend([kana.to_owned(), kana.to_romaji()]);
            }
        }
    }
    words
}

#[test]
fn nearly_every_result_shows_why() {
    for language in Language::ALL {
        let (mut results, mut without) = (0, Vec::new());
        // Every few of them, for time.
        for typed in words_of_names(language).into_iter().step_by(8) {
            let (found, documents) = search(language, &typed, 20);
            if !found.exact {
                continue;
            }
            for document in documents {
                results += 1;
                if !shows_why(&found.query, &document) {
                    let title = furigana::plain(&document.head.title);
                    without.push(format!("{typed}: {title}"));
                }
            }
        }
        assert!(results > 500, "{results}");
        assert!(
            without.len() * 50 <= results,
            "{language:?}: {} of {results}: {without:#?}",
            without.len()
        );
    }
}
