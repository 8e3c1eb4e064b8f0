//! What becomes of results: chosen, changed under the reader's hands, told apart, shown.

use serde_json::json;

use super::{
    ASK_AGAIN, FIELD, MARK, OPEN, RESULT, find, focus_is_on, search, wait_for_other_results,
};
use crate::{
    hands::key,
    page::{Page, Setup},
};

in_modern_engines! { Setup::PLAIN =>
    a_result_on_the_same_page_closes_the_search,
    a_result_in_a_new_tab_leaves_the_search_open,
    what_is_given_up_is_not_done_later,
    the_focus_stays_when_the_results_change,
    full_and_half_width_find_the_same,
    more_results_are_shown_on_demand,
    english_and_readings_are_shown_right,
}

fn a_result_on_the_same_page_closes_the_search(page: &Page) {
    page.visit("en/glossary/");
    search(page, "KPI");
    let term = "[data-results] a[href*='glossary/#']";
    let place = page.ask(&format!("document.querySelector({}).href", json!(term)));
    page.enter(term);
    page.wait_gone("dialog");
    page.wait_for_address(place.as_str().unwrap_or_default());
    assert_eq!(
        page.ask(&format!("document.activeElement.matches('{OPEN}')")),
        false,
        "the reader goes on from there"
    );
}

fn a_result_in_a_new_tab_leaves_the_search_open(page: &Page) {
    page.visit("en/");
    search(page, "children");
    for held in ["ctrlKey", "metaKey", "shiftKey"] {
        // The new tab itself is the browser's own affair.
        page.run(
            "addEventListener('click', (event) => event.preventDefault(), { once: true });
             document.querySelector('[data-results] a').dispatchEvent(
               new MouseEvent('click', { bubbles: true, cancelable: true, [arguments[0]]: true }))",
            &[json!(held)],
        );
        assert!(page.shows("dialog[open]"), "with {held}");
    }
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog");
    focus_is_on(page, "back where it was opened", OPEN);
}

/// Types as if by another hand, without the focus.
fn type_beside(word: &str) -> String {
    format!("{MARK} field.value = {}; {ASK_AGAIN}", json!(word))
}

fn what_is_given_up_is_not_done_later(page: &Page) {
    page.visit("en/");
    search(page, "children");
    let here = page.address();
    let enter =
        "field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));";
    // In one go, so that no answer comes between.
    let close = "document.querySelector('[data-search]').close();";
    page.run(&[&type_beside("school"), enter, close].concat(), &[]);
    wait_for_other_results(page);
    assert_eq!(page.address(), here);
}

fn the_focus_stays_when_the_results_change(page: &Page) {
    page.visit("en/");
    search(page, "children");
    page.press(&[key::DOWN, key::DOWN]);
    focus_is_on(page, "the second", "[data-results] li:nth-child(2) a");
    page.run(&type_beside("school"), &[]);
    wait_for_other_results(page);
    focus_is_on(page, "again the second", "[data-results] li:nth-child(2) a");
    page.run(&type_beside("xylophone"), &[]);
    focus_is_on(page, "the field", FIELD);
}

fn full_and_half_width_find_the_same(page: &Page) {
    for (typed, wide) in [
        ("jinkou", "ｊｉｎｋｏｕ"),
        ("ジンコウ", "ｼﾞﾝｺｳ"),
        ("70万人", "７０万人"),
    ] {
        let found = [typed, wide].map(|typed| {
            page.visit(&format!("ja/search/?q={typed}"));
            page.wait_for(RESULT);
            page.ask("[...document.querySelectorAll('[data-results] a')].map((link) => link.href)")
        });
        assert_eq!(found[0], found[1], "{wide}");
    }
}

fn more_results_are_shown_on_demand(page: &Page) {
    page.visit("ja/search/");
    page.press(&["/"]);
    focus_is_on(page, "a slash leads to the field", FIELD);
    find(page, "kumamoto");
    assert_eq!(page.count("[data-results] li"), 12);
    page.enter("[data-more]");
    focus_is_on(page, "the next result", "[data-results] li:nth-child(13) a");
}

fn english_and_readings_are_shown_right(page: &Page) {
    page.visit("easy/");
    search(page, "shigoto");
    page.wait_until(
        "results have readings",
        "document.querySelector('[data-results] ruby[class^=k] rt[aria-hidden=true][data-r]')",
    );
    let reading = "getComputedStyle(document.querySelector('[data-results] rt')).display";
    assert_ne!(page.ask(reading), "none", "easy Japanese shows them");
    page.visit("en/");
    // What only the other language has is shown in it.
    search(page, "kosodate");
    page.wait_for("[data-results] [lang=ja] mark");
}
