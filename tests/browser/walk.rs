//! The walk: step by step, by link, key and finger, and on from where it was left.

use crate::{
    hands::key,
    page::{Page, Setup},
};

in_every_engine! { Setup::PLAIN =>
    links_lead_through_every_step_and_home,
    arrow_keys_lead_forward_and_back,
    arrow_keys_stay_on_the_step_while_a_term_is_open,
    the_place_is_remembered_and_offered_again,
    a_finished_walk_is_not_offered_again,
}
in_engines_with_touch! { Setup::PLAIN => swipes_lead_forward_and_back }

/// The addresses of all steps, as the walk's first page lists them.
#[track_caller]
fn steps(page: &Page) -> Vec<String> {
    page.goto("ja/walk/");
    let links = page.ask("[...document.querySelectorAll('main ol a')].map((link) => link.href)");
    let steps: Vec<String> = serde_json::from_value(links).expect("addresses are texts");
    assert!(steps.len() >= 10, "the walk has its steps: {steps:?}");
    steps
}

/// Waits for a step and for its islands.
#[track_caller]
fn arrive(page: &Page, step: &str) {
    page.wait_for_address(step);
    page.wait_awake();
}

fn links_lead_through_every_step_and_home(page: &Page) {
    let steps = steps(page);
    page.follow("main p a.my-button");
    let mut titles = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        arrive(page, step);
        let title = page.text("h1");
        assert!(
            !title.is_empty() && !titles.contains(&title),
            "{titles:?}, then {title:?}"
        );
        titles.push(title);
        let position = page.text(".my-eyebrow");
        let wanted = (at + 1).to_string();
        assert!(
            position.contains(&wanted),
            "the reader is told the place {wanted}: {position}"
        );
        page.follow("a[data-way=next]");
    }
    page.wait_for_address("/ja/");
}

fn arrow_keys_lead_forward_and_back(page: &Page) {
    let steps = steps(page);
    page.follow("main ol a");
    arrive(page, &steps[0]);
    for step in &steps[1..=2] {
        page.press(&[key::RIGHT]);
        arrive(page, step);
    }
    for step in [&steps[1], &steps[0], &page.url("ja/walk/")] {
        page.press(&[key::LEFT]);
        arrive(page, step);
    }
}

fn arrow_keys_stay_on_the_step_while_a_term_is_open(page: &Page) {
    let steps = steps(page);
    // The first step that has a term.
    for step in &steps {
        page.goto(step.trim_start_matches(&page.url("")));
        if page.shows("main a[data-term]") {
            break;
        }
    }
    page.wait_awake();
    let here = page.address();
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
    page.press(&[key::RIGHT, key::ESCAPE]);
    page.wait_gone("dialog");
    assert_eq!(page.address(), here);
}

fn the_place_is_remembered_and_offered_again(page: &Page) {
    page.visit("en/");
    assert!(
        !page.shows("a[data-resume]"),
        "nothing to go on with at the first visit"
    );
    let steps: Vec<String> = steps(page)
        .into_iter()
        .map(|step| step.replace("/ja/", "/en/"))
        .collect();
    let third = steps[2].trim_start_matches(&page.url("")).to_owned();
    page.visit(&third);
    for start in ["en/", "en/walk/"] {
        page.visit(start);
        page.wait_for("a[data-resume]");
        page.follow("a[data-resume]");
        assert_eq!(page.address(), steps[2], "offered on {start}");
    }
}

fn a_finished_walk_is_not_offered_again(page: &Page) {
    let steps = steps(page);
    let last = steps.last().expect("there are steps");
    page.visit(last.trim_start_matches(&page.url("")));
    page.follow("a[data-way=next]");
    page.wait_awake();
    assert!(!page.shows("a[data-resume]"));
}

fn swipes_lead_forward_and_back(page: &Page) {
    let steps = steps(page);
    page.visit(steps[1].trim_start_matches(&page.url("")));
    // Too short: a finger that only trembles. Did it lead on, the next would arrive one step further.
    page.swipe("h1", -30);
    page.swipe("h1", -200);
    arrive(page, &steps[2]);
    page.swipe("h1", 200);
    arrive(page, &steps[1]);
}
