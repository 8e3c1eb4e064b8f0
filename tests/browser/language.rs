//! Three languages: chosen, remembered, switched without losing the place.

use crate::page::{Page, Setup};

in_every_engine! { Setup::PLAIN =>
    the_switch_leads_to_the_same_page_and_back,
    the_switch_keeps_the_part_that_is_being_read,
    the_root_asks_first_and_remembers_then,
}

/// Where the switch leads to in a language.
fn switch(language: &str) -> String {
    format!("a[data-language-switch][hreflang={language}]")
}

fn the_switch_leads_to_the_same_page_and_back(page: &Page) {
    page.visit("ja/projects/2/");
    let japanese = page.text("h1");
    for (language, folder) in [("en", "en"), ("ja-simple", "easy")] {
        page.click(&switch(language));
        page.wait_for_address(&format!("/{folder}/projects/2/"));
        page.wait_awake();
        assert_eq!(page.ask("document.documentElement.lang"), language);
        assert_ne!(page.text("h1"), japanese);
    }
    page.click(&switch("ja"));
    page.wait_for_address("/ja/projects/2/");
    assert_eq!(page.text("h1"), japanese);
}

fn the_switch_keeps_the_part_that_is_being_read(page: &Page) {
    page.visit("ja/goals/2/#area-2-2");
    page.wait_until("the part is in sight", "scrollY > 200");
    page.click_where_it_is(&switch("en"));
    page.wait_for_address("/en/goals/2/#area-2-2");
    page.wait_until(
        "the same part is at the top",
        "((top) => top > -9 && top < innerHeight / 2)(document.querySelector('#area-2-2').getBoundingClientRect().top)",
    );
}

fn the_root_asks_first_and_remembers_then(page: &Page) {
    page.goto("");
    for language in ["ja", "ja-simple", "en"] {
        assert!(page.shows(&format!("a[hreflang={language}]")), "{language}");
    }
    assert_eq!(page.address(), page.url(""));
    page.follow("a[hreflang=en]");
    page.wait_for_address("/en/");
    page.goto("");
    page.wait_for_address("/en/");
    page.goto("?choose");
    assert!(page.shows("a[hreflang=ja]"), "the language can be changed");
    page.follow("a[hreflang=ja]");
    page.goto("");
    page.wait_for_address("/ja/");
}
