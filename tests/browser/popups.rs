//! The glossary's pop-ups: open, read, switch the language, close, go on.

use serde_json::{Value, json};

use crate::{
    hands::key,
    page::{Page, Setup},
    server::site,
};

in_every_engine! { Setup::PLAIN =>
    a_click_opens_the_explanation_in_the_pages_language,
    enter_opens_and_escape_closes_and_the_focus_returns,
    the_other_language_is_one_click_away,
    button_outside_click_and_back_close_it,
    the_next_one_may_be_opened_before_the_browser_has_gone_back,
    focus_never_leaves_the_open_pop_up_for_the_page,
    its_links_lead_to_the_entry_and_to_the_list_of_uses,
}
in_modern_engines! { Setup::PLAIN => a_screen_reader_is_told_of_a_dialog_with_a_name }
in_engines_with_touch! { Setup::PLAIN => a_tap_opens_and_a_tap_outside_closes_it }
in_chromium! { Setup::PLAIN => it_never_runs_off_a_small_screen }

/// A page with many terms.
const PAGE: &str = "ja/goals/1/";
const TERM: &str = "main a[data-term]";
const OPEN: &str = "dialog[open]";

/// A term as published.
fn published(id: &str) -> Value {
    let data = site()
        .expect("the site is built")
        .join("data/glossary.json");
    let data = std::fs::read_to_string(data).expect("the glossary is published");
    let terms: Vec<Value> = serde_json::from_str(&data).expect("the glossary is an array");
    let found = terms.into_iter().find(|term| term["id"] == id);
    found.unwrap_or_else(|| panic!("{id} is published"))
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// A text without spaces and line ends: browsers put them between paragraphs as they like.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether a part of the page shows a text as published.
#[track_caller]
fn says(page: &Page, css: &str, published: &Value) -> bool {
    dense(&page.text(css)).contains(&dense(text(published)))
}

/// Opens the first term's pop-up and returns the term as published.
#[track_caller]
fn open(page: &Page) -> Value {
    page.visit(PAGE);
    let id = page.ask(&format!(
        "document.querySelector({}).dataset.term",
        json!(TERM)
    ));
    page.click(TERM);
    page.wait_for(OPEN);
    published(text(&id))
}

fn a_click_opens_the_explanation_in_the_pages_language(page: &Page) {
    let term = open(page);
    for part in [
        &term["term"]["ja"],
        &term["reading"],
        &term["explanation"]["ja"],
    ] {
        assert!(says(page, OPEN, part), "{part} in {}", page.text(OPEN));
    }
    assert!(!says(page, OPEN, &term["explanation"]["en"]));
    page.wait_until(
        "the focus is in the pop-up",
        "document.activeElement.closest('dialog')",
    );
}

fn enter_opens_and_escape_closes_and_the_focus_returns(page: &Page) {
    page.visit(PAGE);
    page.run(
        "document.querySelectorAll(arguments[0])[1].focus()",
        &[json!(TERM)],
    );
    page.press(&[key::ENTER]);
    page.wait_for(OPEN);
    page.press(&[key::ESCAPE]);
    page.wait_gone(OPEN);
    page.wait_until(
        "the focus is on the term again",
        &format!(
            "document.activeElement === document.querySelectorAll({})[1]",
            json!(TERM)
        ),
    );
}

fn the_other_language_is_one_click_away(page: &Page) {
    let term = open(page);
    page.click("[data-show=en]");
    assert!(
        says(page, OPEN, &term["explanation"]["en"]),
        "{}",
        page.text(OPEN)
    );
    assert!(!says(page, OPEN, &term["explanation"]["ja"]));
    assert!(
        says(page, "dialog div[lang=en]", &term["explanation"]["en"]),
        "its language is declared"
    );
    page.click("[data-show=ja]");
    assert!(says(
        page,
        "dialog div[lang=ja]",
        &term["explanation"]["ja"]
    ));
}

fn button_outside_click_and_back_close_it(page: &Page) {
    open(page);
    page.run("window.stayed = true", &[]);
    let here = page.address();
    let ways: [fn(&Page); 3] = [
        |page| page.click("[data-close]"),
        |page| page.click_at(9, 99),
        Page::back,
    ];
    for close in ways {
        if !page.shows(OPEN) {
            // "Back" of the closing before may still be under way: that of the test would leave the page.
            page.wait_until("the history is as before", "history.state === null");
            page.click(TERM);
            page.wait_for(OPEN);
        }
        close(page);
        page.wait_gone(OPEN);
        assert_eq!(page.address(), here);
        assert_eq!(
            page.ask("window.stayed"),
            true,
            "the page is not loaded anew"
        );
    }
}

fn the_next_one_may_be_opened_before_the_browser_has_gone_back(page: &Page) {
    open(page);
    let here = page.address();
    page.run(
        "const [term] = arguments; \
         addEventListener('popstate', () => (window.wentBack = true), { once: true }); \
         document.querySelector('dialog[open]').addEventListener( \
           'close', () => document.querySelector(term).click(), { once: true })",
        &[json!(TERM)],
    );
    page.press(&[key::ESCAPE]);
    page.wait_until("the browser has gone back", "window.wentBack");
    assert!(page.shows(OPEN), "the next one stays");
    page.back();
    page.wait_gone(OPEN);
    page.wait_until("the history is as before", "history.state === null");
    assert_eq!(page.address(), here);
}

fn focus_never_leaves_the_open_pop_up_for_the_page(page: &Page) {
    open(page);
    for _ in 0..12 {
        page.press(&[key::TAB]);
        let outside = page.ask(
            "document.activeElement !== document.body \
             && !document.activeElement.closest('dialog') && document.activeElement.outerHTML",
        );
        assert_eq!(outside, false);
    }
}

fn its_links_lead_to_the_entry_and_to_the_list_of_uses(page: &Page) {
    let term = open(page);
    let entry = format!("#{}", text(&term["id"]));
    page.follow(&format!("{OPEN} [data-entry]"));
    page.wait_awake();
    assert!(says(page, &entry, &term["explanation"]["ja"]));
    page.back();
    page.wait_for_address(PAGE);
    page.wait_awake();
    // A browser may have kept the page as it was, or load it anew.
    if !page.shows(OPEN) {
        page.click(TERM);
        page.wait_for(OPEN);
    }
    page.follow(&format!("{OPEN} [data-uses]"));
    page.wait_for(&format!("{entry}-uses a[href$='/goals/1/']"));
}

fn a_screen_reader_is_told_of_a_dialog_with_a_name(page: &Page) {
    page.visit(PAGE);
    // Asked for the first time, browsers prepare for screen readers, which are there before a click.
    page.wait_for_role("h1", "heading");
    page.click(TERM);
    page.wait_for(OPEN);
    page.wait_for_role(OPEN, "dialog");
    page.wait_for_role(&format!("{OPEN} [data-close]"), "button");
    assert!(!page.name(OPEN).is_empty());
}

fn a_tap_opens_and_a_tap_outside_closes_it(page: &Page) {
    page.visit(PAGE);
    page.tap(TERM);
    page.wait_for(OPEN);
    page.tap_at(9, 99);
    page.wait_gone(OPEN);
}

fn it_never_runs_off_a_small_screen(page: &Page) {
    for (width, height) in [(320, 568), (568, 320)] {
        page.resize(width, height);
        page.visit(PAGE);
        let terms = page.count(TERM);
        assert!(terms > 3, "{PAGE} has terms");
        for at in 0..terms {
            page.run(
                "document.querySelectorAll(arguments[0])[arguments[1]].focus()",
                &[json!(TERM), json!(at)],
            );
            page.press(&[key::ENTER]);
            page.wait_until(
                "the whole pop-up and its button are on the screen",
                "['dialog[open]', '[data-close]'].every((css) => { \
                   const box = document.querySelector(css)?.getBoundingClientRect(); \
                   return box && box.left >= 0 && box.top >= 0 \
                     && box.right <= innerWidth && box.bottom <= innerHeight })",
            );
            let wide = page.ask("((sheet) => sheet.scrollWidth > sheet.clientWidth)(document.querySelector('dialog'))");
            assert_eq!(wide, false, "no text runs out of it sideways");
            page.press(&[key::ESCAPE]);
            page.wait_gone(OPEN);
            page.wait_until("the history is as before", "history.state === null");
        }
    }
}
