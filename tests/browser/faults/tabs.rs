//! Two tabs that write at the same time. Settings: see the module `tabs` of all tests.

use crate::{
    page::{Page, Setup},
    quiz,
};

in_modern_engines! { Setup::PLAIN => answers_of_two_tabs_are_counted_together }
in_chromium! { Setup::PLAIN => each_tab_has_points_of_its_own }

fn answers_of_two_tabs_are_counted_together(page: &Page) {
    page.visit(quiz::QUIZ);
    let first = page.tab();
    let second = page.open_tab();
    quiz::answer_right(page);
    page.turn_to_tab(&first);
    quiz::tally_says(page, "Answered: 1 of");
    let other = page.ask("document.querySelectorAll('[data-question]')[5].dataset.question");
    let other = format!("[data-question={other}]");
    let answer = || {
        page.click(&format!("{other} input[data-right]"));
        page.click(&format!("{other} [data-judge]"));
    };
    answer();
    quiz::tally_says(page, "Answered: 2 of");
    page.turn_to_tab(&second);
    page.visit(quiz::QUIZ);
    quiz::tally_says(page, "Answered: 2 of");
    // What one tab forgets the other does not bring back.
    page.click("[data-again]");
    page.turn_to_tab(&first);
    quiz::tally_says(page, "Answered: 0 of");
    answer();
    quiz::tally_says(page, "Answered: 1 of");
    page.visit(quiz::QUIZ);
    quiz::tally_says(page, "Answered: 1 of");
}

fn each_tab_has_points_of_its_own(page: &Page) {
    let more = |area: u8| {
        page.visit("en/decide/");
        page.click(&format!("[data-area='']:nth-child({area}) [data-do=more]"));
        page.wait_until("the points are in the address", "location.hash.length > 1");
    };
    more(1);
    let first = page.tab();
    let second = page.open_tab();
    more(2);
    for (tab, points) in [(first, "5,0"), (second, "0,5")] {
        page.turn_to_tab(&tab);
        page.reload();
        page.wait_awake();
        assert_eq!(
            page.ask("[...document.querySelectorAll('[data-area] [type=number]')].slice(0, 2).map(({ value }) => value).join()"),
            points
        );
    }
}
