//! Storage that is full, or in which others wrote. Where it is forbidden: see `degraded`.

use serde_json::json;

use crate::{
    page::{Page, Setup},
    quiz, settings,
};

/// The device has no room left: it can be read, and nothing can be written.
const FULL: Setup = Setup {
    first: Some(
        "Storage.prototype.setItem = () => {
          throw new DOMException('no room left', 'QuotaExceededError');
        };",
    ),
    ..Setup::PLAIN
};

in_modern_engines! { FULL =>
    without_room_settings_act_and_the_reader_is_told,
    without_room_no_answer_is_lost_while_the_page_is_open,
}
in_modern_engines! { Setup::PLAIN => nonsense_in_storage_does_no_harm_and_gives_way }

const NOT_KEPT: &str = "[data-not-kept][role=status] > .my-failure";

fn without_room_settings_act_and_the_reader_is_told(page: &Page) {
    page.visit("en/goals/1/");
    settings::open(page);
    assert!(!page.shows(NOT_KEPT), "nothing has been chosen yet");
    settings::choose(page, "size", "150");
    settings::choose(page, "theme", "dark");
    page.wait_for(NOT_KEPT);
    assert!(page.text(NOT_KEPT).contains("could not be kept"));
    page.visit("ja/walk/work-first/");
    page.follow("a[data-way=next]");
}

fn without_room_no_answer_is_lost_while_the_page_is_open(page: &Page) {
    page.goto(quiz::QUIZ);
    // From better days; an assignment goes another way than what the test has taken away.
    page.run(
        "localStorage['machiyomi:quiz'] = `+${document.querySelectorAll('[data-question]')[1].dataset.question}`",
        &[],
    );
    page.visit(quiz::QUIZ);
    quiz::tally_says(page, "Answered: 1 of");
    assert!(!page.shows(NOT_KEPT));
    for (number, id) in [(2, 0), (3, 2)] {
        let question = page.ask(&format!(
            "document.querySelectorAll('[data-question]')[{id}].dataset.question"
        ));
        let question = format!("[data-question={question}]");
        page.click(&format!("{question} input[data-right]"));
        page.click(&format!("{question} [data-judge]"));
        page.wait_for(&format!("{question} label[data-verdict=right]"));
        quiz::tally_says(page, &format!("Answered: {number} of"));
    }
    assert!(page.text(NOT_KEPT).contains("could not be kept"));
}

fn nonsense_in_storage_does_no_harm_and_gives_way(page: &Page) {
    page.goto("?choose");
    for (name, value) in [
        ("settings", "[]"),
        ("quiz", "{\"a\": + -"),
        ("step", "../../elsewhere\u{0}"),
        ("language", "\"ja\""),
    ] {
        page.run(
            "localStorage.setItem(`machiyomi:${arguments[0]}`, arguments[1])",
            &[json!(name), json!(value)],
        );
    }
    page.goto("");
    assert!(page.shows("a[hreflang=en]"), "the language is asked for");
    page.follow("a[hreflang=en]");
    page.wait_awake();
    assert!(!page.shows("a[data-resume]"));
    page.visit(quiz::QUIZ);
    quiz::tally_says(page, "Answered: 0 of");
    // What is chosen from now on is kept.
    settings::open(page);
    settings::choose(page, "size", "150");
    quiz::answer_right(page);
    page.visit("en/walk/two-ways/");
    page.visit("en/");
    assert!(page.shows("a[data-resume]"));
    assert_eq!(page.ask("document.documentElement.dataset.size"), "150");
    page.visit(quiz::QUIZ);
    quiz::tally_says(page, "Answered: 1 of");
    page.goto("");
    page.wait_for_address("/en/");
}
