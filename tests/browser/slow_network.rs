//! Over a slow network: what is there already stays where it is while the rest comes.

use serde_json::json;

use crate::{
    page::{Page, Setup},
    server::Spoiled,
};

in_chromium! { Setup::PLAIN =>
    nothing_moves_when_the_rest_of_a_page_comes,
    nothing_moves_when_programs_come,
}

fn nothing_moves_when_the_rest_of_a_page_comes(page: &Page) {
    page.resize(375, 812);
    for (path, begin, sight) in [
        ("easy/glossary/", "data-search-open", ".my-brand"),
        (
            "ja/walk/two-ways/",
            "<li><a href=\"../earthquake/",
            ".my-progress a",
        ),
    ] {
        page.server.spoil(Some((path, Spoiled::InTwo(begin))));
        page.visit(path);
        assert_eq!(page.moved(), json!([]), "{path}");
        page.find(sight);
    }
}

fn nothing_moves_when_programs_come(page: &Page) {
    for (width, path, control) in [
        (375, "ja/search/", "#search-field"),
        (1280, "ja/search/", "#search-field"),
        (375, "easy/quiz/", "[data-tally]"),
        (1280, "en/quiz/", "[data-tally]"),
        (375, "ja/class/", "[data-print]"),
        (375, "en/class/worksheet/", "[data-print]"),
        (375, "easy/class/answers/", "[data-print]"),
    ] {
        page.resize(width, 812);
        page.visit(path);
        page.wait_for(control);
        assert_eq!(page.moved(), json!([]), "{width} {path}");
    }
}
