//! Choosing who one is, and seeing what touches that person.

use serde_json::{Value, json};

use crate::{
    eyes::shown,
    hands::key,
    page::{Page, Setup},
};

in_modern_engines! { Setup::PLAIN =>
    one_choice_shows_what_touches_that_person,
    several_choices_show_each_part_once_with_every_reason,
    a_shared_link_opens_with_its_choice,
    unknown_ids_in_the_address_are_passed_over,
    everything_can_be_cleared,
    the_keyboard_alone_is_enough,
    another_language_keeps_the_choice,
    back_leads_to_the_choice_again,
    the_link_is_copied_or_shown_to_be_copied,
}
in_every_engine! { Setup::PLAIN => an_older_engine_chooses_as_well }
in_every_engine! { Setup::NO_SCRIPTS => without_scripts_every_list_is_there_and_no_dead_control }
in_modern_engines! { Setup::WASM_MISSING => without_webassembly_every_list_is_there_and_no_dead_control }

const STATUS: &str = "[data-who] [role=status]";
const FOUND: &str = "[data-results] [data-entry]";

fn tick(page: &Page, id: &str) {
    page.click(&format!("label:has(input[value={id}])"));
}

/// The parts of the plan that an audience's own list names, sorted.
fn parts(page: &Page, css: &str) -> Vec<String> {
    let found = page.ask(&format!(
        "[...document.querySelectorAll({})].map((card) => card.dataset.entry).sort()",
        json!(css)
    ));
    serde_json::from_value(found).expect("a list of names")
}

fn own_parts(page: &Page, ids: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = ids
        .iter()
        .flat_map(|id| parts(page, &format!("[data-audience={id}] [data-entry]")))
        .collect();
    all.sort();
    all.dedup();
    all
}

#[track_caller]
fn expect_found(page: &Page, ids: &[&str]) {
    let wanted = own_parts(page, ids);
    assert_eq!(parts(page, FOUND), wanted, "what touches {ids:?}");
    assert_eq!(page.shown_count(FOUND), wanted.len() as u64);
    assert!(
        page.text(STATUS).contains(&wanted.len().to_string()),
        "{} is said: {}",
        wanted.len(),
        page.text(STATUS)
    );
    let ticked = page
        .ask("[...document.querySelectorAll('[name=who]:checked')].map((input) => input.value)");
    assert_eq!(ticked, json!(ids));
}

fn one_choice_shows_what_touches_that_person(page: &Page) {
    for language in ["ja", "easy", "en"] {
        page.visit(&format!("{language}/for-me/"));
        assert!(page.shows("[data-everyone]") && !page.shows("[data-results]"));
        assert!(
            !page.shows("[data-copy], [data-clear]"),
            "nothing to do yet"
        );
        tick(page, "parent");
        page.wait_for(FOUND);
        expect_found(page, &["parent"]);
        page.wait_for_address("/for-me/?who=parent");
        assert!(!page.shows("[data-everyone]"));
        assert!(!page.shows(".my-touch__who"), "one needs no name");
    }
    tick(page, "parent");
    page.wait_gone(FOUND);
    assert!(page.shows("[data-everyone]"));
    tick(page, "foreign-resident");
    page.wait_for("[data-say=few]");
    assert!(page.text(STATUS).contains("little about you"));
    tick(page, "parent");
    page.wait_gone("[data-say=few]");
}

fn several_choices_show_each_part_once_with_every_reason(page: &Page) {
    page.visit("ja/for-me/");
    tick(page, "parent");
    tick(page, "worker");
    page.wait_for(".my-touch__who");
    expect_found(page, &["parent", "worker"]);
    page.wait_for_address("?who=parent,worker");
    // Both lists name it, each with a reason of its own.
    let both = "[data-results] [data-entry=measure-2-3-1]";
    assert_eq!(page.count(both), 1);
    assert_eq!(page.shown_count(&format!("{both} [data-why]")), 2);
    let names = page.ask(&format!(
        "{}.map((name) => name.textContent)",
        shown(&format!("{both} .my-touch__who"))
    ));
    assert_eq!(names, json!(["子育てをしている人", "働いている人"]));
    // In the order of the plan, each group with its own number.
    let at = page.ask(&format!(
        "[...document.querySelectorAll({})].map((card) => Number(card.dataset.at))",
        json!(FOUND)
    ));
    let at: Vec<u32> = serde_json::from_value(at).expect("numbers");
    assert!(at.is_sorted(), "{at:?}");
    let groups = page.ask(
        "[...document.querySelectorAll('[data-group]:not([hidden])')].map((group) => \
           [Number(group.querySelector('h3 .my-pill:not([hidden])').textContent.replace(/\\D/g, '')), \
            group.querySelectorAll('[data-entry]').length])",
    );
    let groups: Vec<(u64, u64)> = serde_json::from_value(groups).expect("pairs of numbers");
    assert!(groups.len() > 3);
    assert!(
        groups
            .iter()
            .all(|(said, there)| said == there && *there > 0),
        "{groups:?}"
    );
}

fn a_shared_link_opens_with_its_choice(page: &Page) {
    page.visit("en/for-me/?who=parent,newcomer");
    expect_found(page, &["parent", "newcomer"]);
    page.visit("en/for-me/?who=newcomer%2Cparent&from=mail");
    expect_found(page, &["parent", "newcomer"]);
    page.visit("ja/");
    page.follow("a[href$='for-me/?who=student']");
    page.wait_awake();
    expect_found(page, &["student"]);
    page.follow(&format!("{FOUND} .my-touch__name a"));
    page.wait_until(
        "it leads to the place itself",
        "document.querySelector(':target')",
    );
}

fn unknown_ids_in_the_address_are_passed_over(page: &Page) {
    page.visit("en/for-me/?who=astronaut,parent,%3Cb%3E,parent");
    expect_found(page, &["parent"]);
    page.visit("en/for-me/?who=astronaut");
    assert!(page.shows("[data-everyone]") && !page.shows("[data-results]"));
    assert!(page.shows("[data-say=none]"));
}

fn everything_can_be_cleared(page: &Page) {
    page.visit("ja/for-me/?who=parent,worker");
    page.click("[data-clear]");
    page.wait_gone("[data-results]");
    assert_eq!(page.count("[name=who]:checked"), 0);
    page.wait_for_address("/for-me/");
    assert!(page.shows("[data-everyone]") && !page.shows("[data-clear]"));
    assert_eq!(
        page.ask("document.activeElement.name"),
        "who",
        "the focus goes back to the choice"
    );
}

fn the_keyboard_alone_is_enough(page: &Page) {
    page.visit("en/for-me/");
    page.run("document.querySelector('[name=who]').focus()", &[]);
    page.press(&[key::SPACE, key::TAB, key::SPACE]);
    page.wait_for(".my-touch__who");
    expect_found(page, &["parent", "student"]);
    page.run(
        "document.querySelector('[name=who][value=planning-family]').focus()",
        &[],
    );
    page.press(&[key::TAB]);
    assert_eq!(page.ask("'copy' in document.activeElement.dataset"), true);
    page.press(&[key::TAB, key::ENTER]);
    page.wait_gone("[data-results]");
}

fn another_language_keeps_the_choice(page: &Page) {
    page.visit("ja/for-me/");
    tick(page, "parent");
    tick(page, "carer");
    page.wait_for(".my-touch__who");
    page.click("a[data-language-switch][hreflang=en]");
    page.wait_until(
        "the other language is there",
        "document.documentElement.lang === 'en' && document.readyState === 'complete'",
    );
    page.wait_awake();
    expect_found(page, &["parent", "carer"]);
    page.click("[data-clear]");
    page.wait_gone("[data-results]");
    let queries = page.ask(
        "[...document.querySelectorAll('header a[data-language-switch]')].map((link) => link.search)",
    );
    assert_eq!(queries, json!(["", ""]));
}

fn back_leads_to_the_choice_again(page: &Page) {
    page.visit("ja/for-me/");
    tick(page, "volunteer");
    page.wait_for(FOUND);
    page.follow(&format!("{FOUND} .my-touch__name a"));
    page.back();
    page.wait_for_address("/for-me/?who=volunteer");
    page.wait_awake();
    page.wait_for(FOUND);
    expect_found(page, &["volunteer"]);
}

fn the_link_is_copied_or_shown_to_be_copied(page: &Page) {
    let pretend = |write: &str| {
        page.run(
            &format!(
                "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {write} }})"
            ),
            &[],
        );
    };
    page.visit("en/for-me/?who=parent");
    pretend("{ writeText: async (text) => { window.copied = text; } }");
    page.click("[data-copy]");
    page.wait_for("[data-copied]");
    assert!(!page.shows("[data-by-hand]"));
    assert_eq!(page.ask("window.copied === location.href"), true);
    tick(page, "worker");
    page.wait_gone("[data-copied]");
    for refusing in [
        "{ writeText: () => Promise.reject(new Error('no')) }",
        "undefined",
    ] {
        page.visit("en/for-me/?who=parent");
        pretend(refusing);
        page.click("[data-copy]");
        page.wait_for("[data-by-hand]");
        assert!(!page.shows("[data-copied]"));
        let selected: Value = page.ask(
            "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))\
             (document.querySelector('[data-address]'))",
        );
        assert_eq!(selected, page.address());
    }
}

fn an_older_engine_chooses_as_well(page: &Page) {
    page.visit("ja/for-me/?who=carer");
    expect_found(page, &["carer"]);
    page.click("label:nth-of-type(1)");
    page.wait_for(".my-touch__who");
    expect_found(page, &["parent", "carer"]);
}

fn without_scripts_every_list_is_there_and_no_dead_control(page: &Page) {
    page.goto("en/for-me/?who=parent");
    complete(page);
}

fn without_webassembly_every_list_is_there_and_no_dead_control(page: &Page) {
    page.visit_asleep("en/for-me/?who=parent");
    complete(page);
}

#[track_caller]
fn complete(page: &Page) {
    assert!(!page.shows("[data-who] input, [data-who] button, [data-results]"));
    assert_eq!(page.shown_count("details[data-audience] summary"), 16);
    page.click("#carer summary");
    page.wait_for("#carer [data-entry] a");
    assert_eq!(
        page.shown_count("#carer [data-entry]"),
        page.count("#carer [data-entry]")
    );
}
