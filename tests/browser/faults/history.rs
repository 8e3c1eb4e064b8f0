//! Going back to a page that the browser kept as it was, or loads again: both must be right.

use serde_json::json;

use crate::{
    engines::Engine,
    hands::key,
    page::{Page, Setup},
    quiz, search, settings,
};

in_modern_engines! { Setup::PLAIN =>
    settings_chosen_meanwhile_hold_on_the_page_before,
    the_page_before_knows_what_was_done_meanwhile,
    the_search_works_on_the_page_before,
}

#[track_caller]
fn back_to(page: &Page, path: &str) {
    page.back();
    page.wait_for_address(path);
    page.wait_awake();
}

/// Fails unless the page that one went back to was kept as it was, in the engine that keeps pages also
/// for a driver: otherwise all of these tests would be of pages that were loaded again.
#[track_caller]
pub(super) fn expect_restored(page: &Page) {
    if page.engine == Engine::WebKitGtk {
        page.wait_until("the page is there as it was left", "window.restored");
    }
}

fn settings_chosen_meanwhile_hold_on_the_page_before(page: &Page) {
    page.visit("ja/goals/1/");
    settings::open(page);
    settings::choose(page, "size", "125");
    // With the panel open.
    page.visit("ja/goals/2/");
    settings::open(page);
    settings::choose(page, "size", "150");
    settings::choose(page, "theme", "dark");
    back_to(page, "/ja/goals/1/");
    expect_restored(page);
    page.wait_until(
        "what was chosen meanwhile holds",
        "[document.documentElement.dataset.size, document.documentElement.dataset.theme].join() === '150,dark'",
    );
    if !page.shows("dialog[data-settings]") {
        settings::open(page);
    }
    assert_eq!(
        page.ask("document.querySelector('dialog input[name=size]:checked').value"),
        "150",
        "the panel says so"
    );
    settings::choose(page, "size", "175");
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog");
    page.visit("ja/goals/2/");
    assert_eq!(
        page.ask("document.documentElement.dataset.size + document.documentElement.dataset.theme"),
        "175dark",
        "nothing is lost"
    );
}

fn the_page_before_knows_what_was_done_meanwhile(page: &Page) {
    page.visit("en/");
    assert!(!page.shows("a[data-resume]"));
    page.visit("en/walk/two-ways/");
    back_to(page, "/en/");
    page.wait_for("a[data-resume][href$='/two-ways/']");
    page.visit(quiz::QUIZ);
    quiz::answer_right(page);
    page.back();
    page.wait_for_address(quiz::QUIZ);
    page.wait_awake();
    quiz::tally_says(page, "Answered: 1 of");
    page.goto("?choose");
    page.follow("a[hreflang=ja]");
    page.back();
    page.wait_for_address("?choose");
    page.back();
    page.wait_for_address(quiz::QUIZ);
    page.wait_until(
        "this is the language of the last visit",
        "localStorage.getItem('machiyomi:language') === 'en'",
    );
}

fn the_search_works_on_the_page_before(page: &Page) {
    page.visit("en/goals/1/");
    page.press(&["/"]);
    search::find(page, "nursery");
    page.follow("[data-results] a");
    back_to(page, "/en/goals/1/");
    assert_eq!(
        page.ask("document.activeElement.closest('dialog') === null"),
        true,
        "the focus is not on what was closed"
    );
    page.press(&["/"]);
    search::find(page, "children");
    page.wait_until(
        "the results are those of the new words",
        "/child/i.test(document.querySelector('[data-results] mark')?.textContent)",
    );
    // Whoever listens twice goes two steps at a time.
    for at in [1, 2] {
        page.press(&[key::DOWN]);
        page.wait_until(
            "the focus goes on by one",
            &format!(
                "document.activeElement.matches({})",
                json!(format!("[data-results] li:nth-child({at}) a"))
            ),
        );
    }
}
