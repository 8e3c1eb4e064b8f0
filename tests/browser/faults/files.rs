//! Files that are loaded later, when someone needs them, and are missing or broken then.

use serde_json::json;

use super::{load_again, told};
use crate::{
    page::{Page, Setup},
    server::Spoiled,
};

const fn spoiled(part: &'static str, how: Spoiled) -> Setup {
    Setup {
        spoiled: Some((part, how)),
        ..Setup::PLAIN
    }
}

in_modern_engines! { spoiled("/charts-", Spoiled::Lost) => without_the_chart_library_the_reader_is_told }
in_modern_engines! { spoiled("/charts-", Spoiled::Replaced("export const draw = () => { throw new Error('broken') }")) =>
    a_library_that_draws_nothing_leaves_the_drawing_of_the_page
}
in_chromium! { spoiled("/charts-", Spoiled::Replaced("throw new Error('broken')")) => a_library_that_does_not_start_leaves_it_too }
in_chromium! { spoiled("/charts-", Spoiled::Half) => half_a_library_leaves_it_too }
in_modern_engines! { spoiled("/search-", Spoiled::Half) => half_a_program_to_search_with_says_so_and_leads_to_everything }
in_modern_engines! { spoiled("/search/en-", Spoiled::Lost) => without_an_index_the_search_says_so }
in_modern_engines! { spoiled("/search/en-", Spoiled::Half) => with_half_an_index_the_search_says_so }
in_chromium! { spoiled("/pictures-", Spoiled::Lost) => without_drawings_the_page_is_complete }
in_chromium! { Setup::PLAIN => with_drawings_something_is_drawn }

/// How wide the drawings of the goals are. One that is not there has no size.
const DRAWINGS: &str = "[...document.querySelectorAll('.my-goal-card__picture use')].map((use) => use.getBBox().width)";

/// The chart stays as it was delivered, with everything around it.
#[track_caller]
fn the_drawing_stays(page: &Page) {
    page.visit("en/kpi/births/");
    // A sign of life: only then the library is asked for.
    page.press(&["x"]);
    told(page, "chart", "table below");
    assert!(page.shows("[data-chart-fallback] svg"));
    assert!(!page.shows("[data-save]"), "no dead control");
    assert!(!page.shows("[data-drawing]"));
    page.fill("[data-what-if] input[type=number]", "7100");
    page.wait_until(
        "what-if goes on",
        "document.querySelector('[data-what-if] [role=status]').innerText.includes('7,100')",
    );
    page.click("figure[data-chart] summary");
    page.wait_for("figure[data-chart] td");
}

fn without_the_chart_library_the_reader_is_told(page: &Page) {
    the_drawing_stays(page);
    load_again(page, "chart");
    assert!(page.address().ends_with("/en/kpi/births/"));
    page.visit("ja/kpi/");
    page.run(
        "document.querySelector('figure[data-chart]').scrollIntoView()",
        &[],
    );
    told(page, "chart", "表");
    assert!(page.shown_count("figure[data-chart] [data-points] a") > 5);
}

fn a_library_that_draws_nothing_leaves_the_drawing_of_the_page(page: &Page) {
    the_drawing_stays(page);
}

fn a_library_that_does_not_start_leaves_it_too(page: &Page) {
    the_drawing_stays(page);
}

fn half_a_library_leaves_it_too(page: &Page) {
    the_drawing_stays(page);
}

fn half_a_program_to_search_with_says_so_and_leads_to_everything(page: &Page) {
    page.visit("en/goals/1/");
    page.press(&["/"]);
    told(page, "search", "could not be loaded");
    assert!(page.shows("dialog[data-search] [data-close]"));
    page.follow("dialog [data-failure=search] a");
    page.wait_for_address("/en/search/");
    told(page, "search", "could not be loaded");
    assert!(page.shown_count(".my-all a") > 200);
}

#[track_caller]
fn the_search_says_that_it_failed(page: &Page) {
    page.visit("en/goals/1/");
    page.press(&["/"]);
    page.wait_for("#search-field");
    page.fill("#search-field", "children");
    told(page, "search", "could not be loaded");
    assert!(!page.shows("[data-results] a"));
    // As often as something is typed: nothing in the program may have broken.
    page.fill("#search-field", "nursery");
    told(page, "search", "could not be loaded");
    page.follow("dialog [data-failure=search] a");
    page.wait_for_address("/en/search/");
}

fn without_an_index_the_search_says_so(page: &Page) {
    the_search_says_that_it_failed(page);
}

fn with_half_an_index_the_search_says_so(page: &Page) {
    the_search_says_that_it_failed(page);
}

fn without_drawings_the_page_is_complete(page: &Page) {
    page.visit("ja/");
    assert_eq!(page.ask(DRAWINGS), json!([0, 0, 0]));
    assert!(page.text("h1").contains("2050"));
    page.click("[data-settings-open]");
    page.wait_for("dialog[open]");
}

/// What the test before takes for missing is otherwise there.
fn with_drawings_something_is_drawn(page: &Page) {
    page.visit("ja/");
    page.wait_until(
        "every goal has its drawing",
        &format!("{DRAWINGS}.length === 3 && {DRAWINGS}.every((width) => width > 0)"),
    );
}
