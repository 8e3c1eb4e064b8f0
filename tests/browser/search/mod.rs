//! Searching: opening, typing, choosing with the keyboard alone, sharing.

use serde_json::json;

use crate::{
    hands::key,
    page::{Page, Setup},
    settings,
};

mod results;
mod slips;
mod without;

in_modern_engines! { Setup::PLAIN =>
    nothing_is_loaded_before_someone_searches,
    the_button_opens_and_what_is_typed_is_found,
    the_keyboard_alone_is_enough,
    escape_closes_and_gives_the_focus_back,
    results_are_announced_after_a_pause,
    what_a_method_of_input_composes_is_left_alone,
    an_address_with_words_opens_with_its_results,
    the_slash_can_be_turned_off,
}
in_every_engine! { Setup::PLAIN => an_older_engine_searches_as_well }

const OPEN: &str = "[data-search-open]";
const FIELD: &str = "#search-field";
const RESULT: &str = "[data-results] a";
const STATUS: &str = "[data-search] [data-status]";

/// Opens the search and types.
#[track_caller]
fn search(page: &Page, typed: &str) {
    page.click(OPEN);
    find(page, typed);
}

/// Types into the open search and waits for what is found by all of it: there are results for its
/// beginning, too.
#[track_caller]
pub(crate) fn find(page: &Page, typed: &str) {
    page.wait_for(FIELD);
    page.fill(FIELD, typed);
    page.run(&[MARK, ASK_AGAIN].concat(), &[]);
    wait_for_other_results(page);
}

/// Marks the results that are there, which go when others come.
const MARK: &str = "
    for (const result of document.querySelectorAll('[data-results] li')) result.dataset.old = '';
    const field = document.querySelector('#search-field');
";

/// As a key does that changes nothing.
const ASK_AGAIN: &str = "field.dispatchEvent(new Event('input', { bubbles: true }));";

#[track_caller]
fn wait_for_other_results(page: &Page) {
    page.wait_until(
        "other results",
        "document.querySelector('[data-results] a') && !document.querySelector('[data-results] [data-old]')",
    );
}

#[track_caller]
fn focus_is_on(page: &Page, what: &str, css: &str) {
    page.wait_until(
        what,
        &format!("document.activeElement?.matches({})", json!(css)),
    );
}

fn nothing_is_loaded_before_someone_searches(page: &Page) {
    page.visit("ja/goals/1/");
    let asked = || {
        page.requested()
            .iter()
            .filter(|path| path.contains("search"))
            .count()
    };
    assert_eq!(asked(), 0, "{:?}", page.requested());
    search(page, "kosodate");
    assert!(asked() > 3, "program, index, texts: {:?}", page.requested());
}

fn the_button_opens_and_what_is_typed_is_found(page: &Page) {
    page.visit("ja/kpi/births/");
    assert_eq!(page.name(OPEN), "検索");
    search(page, "kosodate");
    page.wait_until(
        "readings are found, and the kanji marked",
        "[...document.querySelectorAll('[data-results] mark')].map((mark) => mark.textContent).join('').includes('子育')",
    );
    let count = page.count("[data-results] li");
    assert_eq!(count, 8);
    assert!(page.text(STATUS).contains("件見つかりました"));
    assert!(page.text("[data-results] .my-hit__label").chars().count() > 2);
    // Each result is a link to its place, from any page.
    let place = page.ask("document.querySelector('[data-results] a').href");
    page.follow(RESULT);
    assert_eq!(json!(page.address()), place);
    page.wait_until(
        "its place is there",
        "!location.hash || document.querySelector(':target')",
    );
}

fn the_keyboard_alone_is_enough(page: &Page) {
    page.visit("en/");
    page.press(&["/"]);
    focus_is_on(page, "the field has the focus", FIELD);
    assert_eq!(
        page.ask("document.activeElement.value"),
        "",
        "the slash opened it"
    );
    find(page, "children");
    page.press(&[key::DOWN]);
    focus_is_on(page, "the first", "[data-results] li:nth-child(1) a");
    page.press(&[key::DOWN, key::DOWN, key::UP]);
    focus_is_on(page, "the second", "[data-results] li:nth-child(2) a");
    page.press(&[key::UP, key::UP]);
    focus_is_on(page, "the field again", FIELD);
    let first = page.ask("document.querySelector('[data-results] a').href");
    page.press(&[key::ENTER]);
    page.wait_for_address(first.as_str().unwrap_or_default());
}

fn the_slash_can_be_turned_off(page: &Page) {
    page.visit("ja/");
    settings::open(page);
    settings::choose(page, "keys", "off");
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog[open]");
    page.press(&["/"]);
    assert!(!page.shows("dialog[open]"), "the key does nothing");
    page.visit("ja/goals/1/");
    page.press(&["/"]);
    assert!(!page.shows("dialog[open]"), "nor on the next page");
    settings::open(page);
    settings::choose(page, "keys", "");
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog[open]");
    page.press(&["/"]);
    focus_is_on(page, "the key opens the search again", FIELD);
}

fn escape_closes_and_gives_the_focus_back(page: &Page) {
    page.visit("ja/walk/two-ways/");
    search(page, "shigoto");
    page.press(&[key::DOWN, key::ESCAPE]);
    page.wait_gone("dialog");
    focus_is_on(page, "the button has the focus", OPEN);
    page.press(&[key::ENTER]);
    page.wait_for(FIELD);
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog");
    focus_is_on(page, "from the field, too", OPEN);
    page.press(&[key::ENTER]);
    page.wait_for(FIELD);
    assert_eq!(
        page.ask("document.activeElement.value"),
        "shigoto",
        "what was typed is kept"
    );
    page.click("[data-search] [data-close]");
    page.wait_gone("dialog");
    assert!(
        page.address().ends_with("/ja/walk/two-ways/"),
        "arrows and slash do nothing else"
    );
}

fn results_are_announced_after_a_pause(page: &Page) {
    page.visit("en/");
    let told = "document.querySelector('[data-search] [role=status]').textContent";
    search(page, "children");
    page.wait_until(
        "the number is told",
        &format!("/^\\d+ results$/.test({told})"),
    );
    page.fill(FIELD, "xylophone");
    page.wait_until(
        "that nothing is there",
        &format!("{told}.startsWith('Nothing found')"),
    );
    assert!(page.text(STATUS).starts_with("Nothing found"));
    page.fill(FIELD, "c");
    page.wait_until(
        "that more must be typed",
        "!document.querySelector('[data-search] [data-say=hint]').hidden",
    );
    assert!(!page.shows(RESULT));
    page.fill(FIELD, "chidlren");
    page.wait_until(
        "that others come near",
        &format!("{told}.startsWith('No exact match')"),
    );
    assert!(page.shows(RESULT));
}

fn what_a_method_of_input_composes_is_left_alone(page: &Page) {
    page.visit("ja/");
    search(page, "jinkou");
    let before = page.address();
    // WebKit itself closes dialogs also by an Escape that a script made.
    page.run(
        "document.querySelector('[data-search]').addEventListener('cancel', (event) => event.preventDefault())",
        &[],
    );
    for composing in ["isComposing: true", "keyCode: 229"] {
        page.run(
            &format!(
                "for (const key of ['ArrowDown', 'Enter', 'Escape']) \
                   document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true, cancelable: true, {composing} }}))"
            ),
            &[],
        );
        focus_is_on(page, "the field keeps the focus", FIELD);
        assert_eq!(page.address(), before);
    }
    page.press(&[key::DOWN]);
    focus_is_on(page, "arrows of one's own move", RESULT);
}

/// Goes to the first result, and back to an address with results.
#[track_caller]
fn follow_and_come_back(page: &Page, address: &str) {
    page.press(&[key::ENTER]);
    page.wait_until(
        "the first result is there",
        "!location.pathname.includes('search') && document.readyState === 'complete'",
    );
    page.back();
    page.wait_for_address(address);
    page.wait_for(RESULT);
}

fn an_address_with_words_opens_with_its_results(page: &Page) {
    page.visit("ja/search/?q=70万人");
    page.wait_for(RESULT);
    assert_eq!(
        page.ask("document.querySelector('#search-field').value"),
        "70万人"
    );
    find(page, "kosodate");
    page.wait_for_address("/ja/search/?q=kosodate");
    page.wait_until(
        "other languages are told",
        "[...document.querySelectorAll('a[data-language-switch]')].every((link) => link.search === '?q=kosodate')",
    );
    follow_and_come_back(page, "/ja/search/?q=kosodate");
    // Also who is faster than the address.
    page.run(
        "const { setTimeout } = window; \
         window.setTimeout = (work, pause) => (pause < 700 ? setTimeout(work, pause) : 0)",
        &[],
    );
    find(page, "jinkou");
    assert!(page.address().ends_with("?q=kosodate"));
    follow_and_come_back(page, "/ja/search/?q=jinkou");
    // And from any page.
    page.visit("en/");
    search(page, "nursery & school");
    page.enter("[data-search] [data-all]");
    page.wait_for_address("/en/search/?q=nursery+%26+school");
    page.wait_for(RESULT);
    assert_eq!(
        page.ask("document.querySelector('#search-field').value"),
        "nursery & school"
    );
}

fn an_older_engine_searches_as_well(page: &Page) {
    page.visit("ja/");
    search(page, "jinkou");
    page.follow(RESULT);
}
