//! Clocks that are wrong: a device whose battery was empty believes in 1970, others leap.

use crate::{
    page::{Page, Setup},
    quiz,
};

/// The device's clocks stand still at their beginning.
const STOPPED: Setup = Setup {
    first: Some(concat!(
        "const clock = () => 0;",
        include_str!("wrong_clock.js")
    )),
    ..Setup::PLAIN
};
/// The device's clocks leap years ahead and back again, each time that they are looked at.
const LEAPING: Setup = Setup {
    first: Some(concat!(
        "let leap = 3e11; const clock = (now) => now + (leap = -leap);",
        include_str!("wrong_clock.js")
    )),
    ..Setup::PLAIN
};

in_modern_engines! { STOPPED => everything_works_while_the_clock_stands_still }
in_chromium! { LEAPING => everything_works_while_the_clock_leaps }

#[track_caller]
fn everything_works(page: &Page) {
    page.visit("en/kpi/births/");
    assert_eq!(
        page.ask("window.clockIsWrong()"),
        true,
        "the clock is wrong"
    );
    page.show_everything();
    page.fill("[data-what-if] input[type=number]", "7100");
    page.wait_until(
        "the supposed bar is drawn at once and in full",
        "[...document.querySelectorAll('figure svg text')].some(({ textContent }) => textContent.includes('7,100'))",
    );
    page.wait_until(
        "the verdict is read aloud",
        "document.querySelector('[data-what-if] [role=status]').getAttribute('aria-live') === 'polite'",
    );
    page.click("[data-search-open]");
    page.wait_for("#search-field");
    page.fill("#search-field", "children");
    page.wait_until(
        "the number of results is read aloud",
        "document.querySelector('[data-search] [role=status]').textContent",
    );
    quiz::answer_right(page);
}

fn everything_works_while_the_clock_stands_still(page: &Page) {
    everything_works(page);
}

fn everything_works_while_the_clock_leaps(page: &Page) {
    everything_works(page);
}
