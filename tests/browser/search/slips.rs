//! Searching with slips of typing: what was meant is found, and said to be only near.

use crate::page::{Page, Setup};

in_modern_engines! { Setup::PLAIN => a_slip_finds_what_was_meant }

/// What is marked first in the first result, up to the next reading, and whether what is found is said to be only near.
#[track_caller]
fn first(page: &Page, typed: &str) -> (String, bool) {
    super::find(page, typed);
    let marked = "document.querySelector('[data-results] li mark')?.textContent";
    page.wait_until("something is marked", marked);
    let marked = page.ask(marked).as_str().unwrap_or_default().to_lowercase();
    let near = "!document.querySelector('[data-search] [data-say=near]').hidden";
    (marked, page.ask(near) == true)
}

fn a_slip_finds_what_was_meant(page: &Page) {
    page.visit("en/search/");
    page.press(&["/"]);
    assert_eq!(first(page, "hcildren"), ("children".to_owned(), true));
    assert_eq!(first(page, "children"), ("children".to_owned(), false));
    page.visit("ja/search/");
    page.press(&["/"]);
    assert_eq!(first(page, "kosodste"), ("子育".to_owned(), true));
    // Without its long vowels a word is written in another way, and no slip.
    assert_eq!(first(page, "shoshika"), ("少子".to_owned(), false));
    assert_eq!(first(page, "shōshika"), ("少子".to_owned(), false));
}
