//! The quiz: right and wrong, by mouse and keyboard, kept on the device, and harmless to the walk.

use serde_json::{Value, json};

use crate::{
    hands::key,
    page::{Page, Setup},
};

in_modern_engines! { Setup::PLAIN =>
    a_right_answer_is_told_and_explained,
    a_wrong_answer_is_told_and_may_be_changed,
    everything_goes_by_keyboard_and_the_focus_stays,
    the_result_is_kept_and_can_be_forgotten,
    arrow_keys_in_a_question_do_not_turn_the_step,
}
in_engines_with_touch! { Setup::PLAIN => a_swipe_across_a_question_does_not_turn_the_step }
in_modern_engines! { Setup::NO_STORAGE => without_storage_answers_are_judged_and_counted }
in_modern_engines! { Setup::WASM_MISSING => without_webassembly_answers_open_and_no_button_is_dead }
in_chromium! { Setup::PLAIN => the_verdict_is_announced_politely }

const STEP: &str = "en/walk/goal-2/";
pub(crate) const QUIZ: &str = "en/quiz/";
const FIRST: &str = "#q-waiting-children-chart";
const RIGHT: &str = "#q-waiting-children-chart input[data-right]";
const WRONG: &str = "#q-waiting-children-chart input:not([data-right])";
const JUDGE: &str = "#q-waiting-children-chart [data-judge]";
const STATUS: &str = "#q-waiting-children-chart [role=status]";
const TALLY: &str = "main [data-tally] p";

/// Goes to a step and answers a question there, rightly.
#[track_caller]
pub(crate) fn answer_right(page: &Page) {
    page.visit(STEP);
    page.click(RIGHT);
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=right]"));
}

/// Waits until the tally of the open page says something.
#[track_caller]
pub(crate) fn tally_says(page: &Page, words: &str) {
    page.wait_until(
        &format!("the tally says {words}"),
        &format!(
            "document.querySelector({}).innerText.includes({})",
            json!(TALLY),
            json!(words)
        ),
    );
}

/// The sign that the style sheet puts beside the answer that was judged.
#[track_caller]
fn sign(page: &Page) -> Value {
    page.ask(&format!(
        "getComputedStyle(document.querySelector('{FIRST} label[data-verdict]'), '::after').content"
    ))
}

#[track_caller]
fn explained(page: &Page) -> bool {
    page.shows(&format!("{FIRST} details[open] a[href]"))
}

fn a_right_answer_is_told_and_explained(page: &Page) {
    page.visit(STEP);
    assert!(!explained(page));
    page.click(RIGHT);
    assert_eq!(page.count(&format!("{FIRST} label[data-verdict]")), 0);
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=right]"));
    assert!(page.text(STATUS).contains("right"), "{}", page.text(STATUS));
    assert!(explained(page));
}

fn a_wrong_answer_is_told_and_may_be_changed(page: &Page) {
    page.visit(STEP);
    page.click(JUDGE);
    page.wait_until(
        "the reader is asked to choose",
        &format!("document.querySelector('{STATUS}').textContent.includes('first')"),
    );
    assert!(!explained(page), "nothing was chosen");
    page.click(WRONG);
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=wrong]"));
    assert_eq!(sign(page), "\"×\"", "not only a colour");
    assert!(page.text(STATUS).contains("Not quite"));
    assert!(explained(page));
    page.click(RIGHT);
    page.wait_until(
        "the old verdict is gone",
        &format!("!document.querySelector('{STATUS}').textContent"),
    );
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=right]"));
    assert_eq!(sign(page), "\"○\"", "not only a colour");
    page.visit(QUIZ);
    assert!(
        page.text(TALLY).contains("first try: 0"),
        "only the first try counts: {}",
        page.text(TALLY)
    );
}

fn everything_goes_by_keyboard_and_the_focus_stays(page: &Page) {
    page.visit(STEP);
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[WRONG.into()],
    );
    // Arrow keys choose, and judge nothing on their way.
    page.press(&[key::RIGHT, key::RIGHT]);
    assert_eq!(page.count(&format!("{FIRST} input:checked")), 1);
    assert_eq!(page.count(&format!("{FIRST} label[data-verdict]")), 0);
    page.press(&[key::ENTER]);
    page.wait_for(&format!("{FIRST} label[data-verdict]"));
    let focus = "document.activeElement.matches('fieldset input:checked')";
    assert_eq!(page.ask(focus), true);
    // The same by the button.
    page.press(&[key::LEFT]);
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[JUDGE.into()],
    );
    page.press(&[key::ENTER]);
    page.wait_until(
        "the other choice is judged too",
        &format!("document.querySelectorAll('{FIRST} label[data-verdict]').length === 2"),
    );
    assert_eq!(
        page.ask("document.activeElement.matches('[data-judge]')"),
        true
    );
}

fn the_result_is_kept_and_can_be_forgotten(page: &Page) {
    page.visit(QUIZ);
    let total = page.count("[data-question]");
    assert!(total >= 40, "{total} questions");
    page.click(RIGHT);
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=right]"));
    let told = |page: &Page, numbers: &str| {
        let tally = page.text(TALLY);
        assert!(tally.contains(numbers), "{numbers} in {tally}");
    };
    told(page, &format!("1 of {total}"));
    told(page, "first try: 1");
    page.visit(QUIZ);
    told(page, "first try: 1");
    assert!(
        page.text("section:has(#walk) [data-tally]")
            .starts_with("1 of")
    );
    page.click("[data-again]");
    page.wait_until(
        "the result is forgotten",
        "document.querySelector('[data-fill=right]').textContent === '0'",
    );
    assert_eq!(
        page.ask("localStorage.getItem('machiyomi:quiz')"),
        serde_json::Value::Null
    );
    page.visit(QUIZ);
    told(page, &format!("0 of {total}"));
}

fn arrow_keys_in_a_question_do_not_turn_the_step(page: &Page) {
    page.visit(STEP);
    let here = page.address();
    for inside in [RIGHT, JUDGE] {
        page.run(
            "document.querySelector(arguments[0]).focus()",
            &[inside.into()],
        );
        page.press(&[key::RIGHT]);
    }
    // Did one of them lead on, this would be the answer of another page.
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict]"));
    assert_eq!(page.address(), here);
    page.run("document.activeElement.blur()", &[]);
    page.press(&[key::RIGHT]);
    page.wait_for_address("en/walk/goal-3/");
}

fn a_swipe_across_a_question_does_not_turn_the_step(page: &Page) {
    page.visit(STEP);
    let here = page.address();
    page.swipe(&format!("{FIRST} legend"), -200);
    page.click(RIGHT);
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=right]"));
    assert_eq!(page.address(), here);
    page.swipe("h1", -200);
    page.wait_for_address("en/walk/goal-3/");
}

fn without_storage_answers_are_judged_and_counted(page: &Page) {
    page.visit(QUIZ);
    page.click(RIGHT);
    page.click(JUDGE);
    page.wait_for(&format!("{FIRST} label[data-verdict=right]"));
    assert!(page.text(TALLY).contains("first try: 1"));
}

fn without_webassembly_answers_open_and_no_button_is_dead(page: &Page) {
    for path in [STEP, QUIZ] {
        page.visit_asleep(path);
        for control in ["main button", "[data-tally]", "[data-again]"] {
            assert!(!page.shows(control), "{control} on {path}");
        }
        page.click(&format!("{FIRST} summary"));
        page.wait_for(&format!("{FIRST} details[open] strong"));
        assert!(
            page.text(&format!("{FIRST} details strong"))
                .contains("397")
        );
    }
}

fn the_verdict_is_announced_politely(page: &Page) {
    page.visit(STEP);
    page.wait_for_role(FIRST, "group");
    assert!(page.name(FIRST).contains("chart"), "{}", page.name(FIRST));
    assert_eq!(
        page.ask(&format!(
            "document.querySelector('{STATUS}').getAttribute('role')"
        )),
        "status"
    );
}
