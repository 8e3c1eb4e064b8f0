//! The search index of the reference content: everything is found, and leads to its place.

use machiyomi::{
    catalogue::{self, Kind},
    furigana,
    output::search_index,
    search::whole::Whole,
};
use unicode_normalization::UnicodeNormalization as _;

use super::*;

static INDEXES: LazyLock<BTreeMap<Language, Whole>> = LazyLock::new(|| {
    Language::ALL
        .map(|language| {
            let files = search_index(&CONTENT, language).expect("can be written");
            (language, Whole::read(files).expect("can be read"))
        })
        .into()
});

/// The addresses of what is found, best first.
fn found(language: Language, typed: &str) -> Vec<String> {
    let (_, documents) = INDEXES[&language].search(typed, 8);
    documents
        .into_iter()
        .map(|document| document.head.address)
        .collect()
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
    ] {
        let (found, documents) = INDEXES[&language].search(typed, 8);
        assert!(found.exact && found.count > 0, "{typed}");
        let query = INDEXES[&language].query(typed);
        for document in documents {
            let texts = document.body.texts.iter().chain(&document.head.names);
            let snippet = machiyomi::search::snippet::snippet(&query, texts);
            let (title, _) = machiyomi::search::snippet::marks(&query, &document.head.title);
            assert!(
                !snippet.marks.is_empty() || !title.is_empty(),
                "{typed} in {}",
                document.head.address
            );
        }
    }
    assert!(found(Language::Ja, "12050").is_empty());
}

#[test]
fn slips_find_what_was_meant() {
    for (language, typed, meant) in [
        (Language::Ja, "こそだで", "子育て"),
        (Language::Ja, "kosodade", "子育て"),
        (Language::Ja, "待機児動", "待機児童"),
        (Language::En, "chidlren", "children"),
        (Language::En, "populatoin", "population"),
    ] {
        let (_, documents) = INDEXES[&language].search(typed, 5);
        assert!(!documents.is_empty(), "{typed}");
        let lines = documents
            .iter()
            .map(|document| document.head.line() + "\t" + &document.body.line())
            .map(|line| furigana::plain(&line).to_lowercase());
        let fitting = lines.filter(|line| line.contains(meant)).count();
        assert!(fitting >= 4, "{typed}: {fitting} of {documents:#?}");
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
