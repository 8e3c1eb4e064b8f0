//! Two tabs of one reader.

use crate::{
    page::{Page, Setup},
    settings::{choose, open},
};

in_modern_engines! { Setup::PLAIN => settings_of_one_tab_reach_the_other }

fn settings_of_one_tab_reach_the_other(page: &Page) {
    page.visit("ja/goals/1/");
    let first = page.tab();
    let second = page.open_tab();
    page.visit("en/kpi/");
    open(page);
    choose(page, "size", "150");
    choose(page, "theme", "dark");
    page.turn_to_tab(&first);
    page.wait_until(
        "the other tab has followed",
        "[document.documentElement.dataset.size, document.documentElement.dataset.theme].join() === '150,dark'",
    );
    open(page);
    assert_eq!(
        page.ask("document.querySelector('dialog input[name=size]:checked').value"),
        "150",
        "so has its panel"
    );
    choose(page, "size", "200");
    page.turn_to_tab(&second);
    page.wait_until(
        "and back",
        "document.documentElement.dataset.size === '200'",
    );
    assert_eq!(
        page.ask("document.documentElement.dataset.theme"),
        "dark",
        "nothing is lost"
    );
}
