//! A server that cannot be reached any more after the page has come: a train, a tunnel.

use super::{TROUBLED, failure, load_again, look, told};
use crate::page::Page;

in_modern_engines! { TROUBLED =>
    out_of_reach_the_search_says_so_and_works_again_later,
    out_of_reach_an_open_search_says_so_and_goes_on_later,
    out_of_reach_a_chart_says_so_and_can_be_loaded_again,
}

#[track_caller]
fn type_into_search(page: &Page, words: &str) {
    page.fill("#search-field", words);
}

fn out_of_reach_the_search_says_so_and_works_again_later(page: &Page) {
    page.visit("en/goals/1/");
    page.lose_server();
    page.press(&["/"]);
    told(page, "search", "could not be loaded");
    page.click("dialog[data-search] [data-close]");
    // What has come already goes on.
    page.click("main a[data-term]");
    page.wait_for("dialog[data-terms][open]");
    page.click("dialog[data-terms] [data-close]");
    page.wait_gone("dialog");
    page.find_server();
    page.press(&["/"]);
    page.wait_for("dialog[data-search]");
    type_into_search(page, "children");
    page.wait_for("[data-results] a");
    assert!(!page.shows(&failure("search")));
}

fn out_of_reach_an_open_search_says_so_and_goes_on_later(page: &Page) {
    page.visit("en/goals/1/");
    page.press(&["/"]);
    page.wait_for("#search-field");
    type_into_search(page, "children");
    page.wait_for("[data-results] a");
    page.lose_server();
    type_into_search(page, "earthquake");
    told(page, "search", "could not be loaded");
    page.click("dialog [data-renew]");
    page.wait_for("dialog [data-later]");
    assert!(page.text("dialog [data-later]").contains("no connection"));
    page.find_server();
    type_into_search(page, "castle");
    page.wait_for("[data-results] a");
    assert!(!page.shows(&failure("search")));
}

fn out_of_reach_a_chart_says_so_and_can_be_loaded_again(page: &Page) {
    page.visit("en/kpi/births/");
    page.lose_server();
    look(page);
    told(page, "chart", "table below");
    assert!(page.shows("[data-chart-fallback] svg"));
    let renew = format!("{} [data-renew]", failure("chart"));
    let later = format!("{} [data-later]", failure("chart"));
    page.click(&renew);
    page.wait_for(&later);
    assert!(
        page.text("main").contains("7,039"),
        "the page was not given up for nothing"
    );
    page.find_server();
    load_again(page, "chart");
    page.wait_awake();
    look(page);
    page.wait_for("figure[data-drawn] svg");
    assert!(!page.shows(&failure("chart")));
}
