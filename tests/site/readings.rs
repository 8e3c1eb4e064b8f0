//! Furigana in the finished pages.

use machiyomi::furigana::is_kanji;

use super::*;

/// Elements in which HTML has no place for a reading.
const WITHOUT_RUBY: [&str; 6] = ["script", "svg", "option", "title", "style", "textarea"];

#[test]
fn every_kanji_of_every_page_has_a_reading() {
    for page in PAGES.iter() {
        let html = parse(page);
        let body = html.select(&selector("body")).next().expect("has a body");
        for node in body.descendants() {
            let Some(text) = node.value().as_text() else {
                continue;
            };
            let elements: Vec<_> = node.ancestors().filter_map(ElementRef::wrap).collect();
            let within = |name: &str| {
                elements
                    .iter()
                    .any(|element| element.value().name() == name)
            };
            if text.contains(is_kanji) && !WITHOUT_RUBY.into_iter().any(within) {
                assert!(within("ruby"), "{}: {}", page.file, &**text);
            }
        }
    }
}

#[test]
fn a_page_says_its_text_once() {
    for page in PAGES.iter() {
        let html = parse(page);
        for reading in html.select(&selector("rt")) {
            assert_eq!(reading.text().count(), 0, "{}", page.file);
            assert_eq!(reading.value().attr("aria-hidden"), Some("true"));
            assert!(
                reading
                    .value()
                    .attr("data-r")
                    .is_some_and(|kana| !kana.is_empty())
            );
        }
        assert!(!page.html.contains(['《', '》', '｜']), "{}", page.file);
    }
}

#[test]
fn readings_are_shown_from_the_start_only_in_easy_japanese() {
    for page in language_pages() {
        let shown = attribute(&parse(page), "html", "data-furigana");
        let wanted = if page.language == Language::Easy {
            "all"
        } else {
            "off"
        };
        assert_eq!(shown.as_deref(), Some(wanted), "{}", page.file);
    }
}
