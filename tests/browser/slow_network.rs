//! Over a slow network: what is there already stays where it is while the rest comes.

use serde_json::json;

use crate::{
    page::{Page, Setup},
    server::Spoiled,
};

in_chromium! { Setup::PLAIN =>
    nothing_moves_when_the_rest_of_a_page_comes,
    nothing_moves_when_the_search_comes,
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

fn nothing_moves_when_the_search_comes(page: &Page) {
    for width in [375, 1280] {
        page.resize(width, 812);
        page.visit("ja/search/");
        page.wait_for("#search-field");
        assert_eq!(page.moved(), json!([]), "{width}");
    }
}
