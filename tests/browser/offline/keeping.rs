//! Pages that were read, and all that there is, without a network.

use serde_json::json;

use super::{
    SAVE, caches, expect_complete, out_of_reach, visit_shelf, wait_for_promise, wait_kept,
    wait_saved, wait_while_fetching,
};
use crate::{
    hands::key,
    page::{Page, Setup},
    search,
    server::KINDS,
};

/// The site lies somewhere below the server's root.
const SUB_FOLDER: Setup = Setup {
    folder: "/town/plan",
    ..Setup::PLAIN
};

in_every_engine! { SUB_FOLDER => what_was_read_is_there_without_a_network }
in_every_engine! { Setup::PLAIN => everything_is_saved_and_removed_again }
in_chromium! { Setup::PLAIN => every_kind_of_page_is_there_without_a_network }
in_modern_engines! { Setup::PLAIN =>
    what_a_page_loads_later_is_kept_with_it,
    saving_stops_and_goes_on,
}

fn what_was_read_is_there_without_a_network(page: &Page) {
    page.visit("ja/goals/1/");
    // The first page of a first visit, which came before the worker.
    wait_kept(page, &["ja/goals/1/"]);
    page.goto("ja/kpi/births/?from=there");
    wait_kept(page, &["ja/kpi/births/"]);
    page.goto("en/");
    wait_kept(page, &["en/"]);
    page.lose_server();
    expect_complete(page, "ja/kpi/births/", "出生数");
    expect_complete(page, "ja/goals/1/?again", "");
    page.click("a[data-language-switch][hreflang=en]");
    // That one has not been read.
    page.wait_for_address("/en/offline/?for=en%2Fgoals%2F1%2F");
    page.wait_awake();
    page.wait_for("[data-missing] a");
    page.wait_for("[data-path='en/']");
    assert!(!page.shows("[data-path='en/goals/1/']"));
    assert_eq!(page.shown_count("[data-path]"), 1, "in this language");
    page.goto("ja/glossary/");
    page.wait_for_address("/ja/offline/?for=ja%2Fglossary%2F");
    page.wait_awake();
    page.wait_for("[data-path='ja/goals/1/']");
    assert_eq!(page.shown_count("[data-path]"), 2);
    page.find_server();
    page.click("[data-missing] a");
    page.wait_for_address("/town/plan/ja/glossary/");
    // A question in an address makes no second copy.
    for (_, paths) in caches(page) {
        assert!(paths.iter().all(|path| !path.contains('?')), "{paths:?}");
    }
    page.wait_awake();
}

fn what_a_page_loads_later_is_kept_with_it(page: &Page) {
    // The first page of a visit may load things before there is a worker.
    page.visit("en/");
    wait_kept(page, &["en/"]);
    page.visit("ja/kpi/births/");
    wait_kept(page, &["ja/kpi/births/"]);
    page.show_everything();
    wait_for_promise(
        page,
        "what draws the chart is kept",
        "caches.match(new URL(document.querySelector('figure[data-chart]').dataset.module, document.baseURI).href) \
           .then((found) => Boolean(found))",
    );
    out_of_reach(page, || {
        expect_complete(page, "ja/kpi/births/", "出生数");
        page.show_everything();
        page.wait_for("figure[data-drawn] svg");
    });
}

/// Whether everything with a hash in its name that the page has loaded is kept.
const ALL_IS_KEPT: &str = "
    Promise.all(performance.getEntriesByType('resource')
      .filter(({ name }) => /-[\\da-f]{12}/.test(name))
      .map(({ name }) => caches.match(name, { ignoreVary: true })))
    .then((found) => found.length > 1 && found.every(Boolean))";

fn every_kind_of_page_is_there_without_a_network(page: &Page) {
    visit_shelf(page, "en/offline/");
    let pages = KINDS.map(|kind| format!("ja/{kind}"));
    for path in &pages {
        page.visit(path);
        page.show_everything();
        wait_kept(page, &[path.split('?').next().unwrap_or(path)]);
        wait_for_promise(page, &format!("all of {path} is kept"), ALL_IS_KEPT);
    }
    out_of_reach(page, || {
        for path in &pages {
            expect_complete(page, path, "");
            page.show_everything();
            assert!(!page.shows(".my-failure"), "nothing of {path} is missing");
        }
    });
}

fn everything_is_saved_and_removed_again(page: &Page) {
    visit_shelf(page, "ja/offline/");
    assert!(page.text("[data-size]").contains("MB"));
    let megabytes: u64 = page.text("[data-size] span").parse().unwrap_or_default();
    assert!((2..100).contains(&megabytes), "{megabytes}");
    page.run(
        "window.seen = []; const bar = document.querySelector('progress'); \
         new MutationObserver(() => { if (!bar.hidden) window.seen.push(bar.value) }) \
           .observe(bar, { attributes: true })",
        &[],
    );
    // By keyboard: WebKit gives no focus to a button that is clicked.
    page.run("document.querySelector('[data-do=save]').focus()", &[]);
    page.press(&[key::ENTER]);
    wait_saved(page);
    page.wait_until("progress was shown, and rises",
        "window.seen.length > 5 && window.seen.every((value, at, all) => !at || value >= all[at - 1])");
    assert!(!page.shows("progress"));
    assert_eq!(
        page.ask("document.activeElement.dataset.do"),
        "forget",
        "the focus is where one can go on"
    );
    out_of_reach(page, || {
        // With chart, search and data, on pages that have never been opened.
        expect_complete(page, "en/kpi/births/", "irths");
        page.show_everything();
        page.wait_for("figure[data-drawn] svg");
        page.click("[data-search-open]");
        search::find(page, "waiting");
        page.follow("[data-results] a");
        let data = wait_for_promise(
            page,
            "the data is there",
            &format!(
                "fetch({}).then((data) => data.text())",
                json!(page.url("data/indicators.csv"))
            ),
        );
        assert!(data.as_str().is_some_and(|text| text.len() > 1000));
        page.visit("easy/offline/");
        page.wait_for("[data-say=saved]");
        assert!(page.shown_count("[data-path]") > 40, "all pages are listed");
        page.click("[data-do=forget]");
        page.wait_for("[data-say=empty]");
        let left: usize = caches(page).iter().map(|(_, paths)| paths.len()).sum();
        assert!(left < 15, "{:?}", caches(page));
        page.goto("en/kpi/births/");
        page.wait_for_address("/en/offline/?for=en%2Fkpi%2Fbirths%2F");
        page.wait_for(".my-notice");
    });
}

fn saving_stops_and_goes_on(page: &Page) {
    visit_shelf(page, "en/offline/");
    // As soon as a part is there: by hand that would come too late, or too early.
    page.run(
        "const bar = document.querySelector('progress'); \
         new MutationObserver((_, observer) => { \
           if (bar.hidden || bar.value < 20) return; \
           observer.disconnect(); \
           document.querySelector('[data-do=stop]').click(); \
         }).observe(bar, { attributes: true })",
        &[],
    );
    page.click(SAVE);
    wait_while_fetching(page, "saving stops", || page.shows("[data-say=stopped]"));
    assert!(!page.shows("progress") && page.shows("[data-do=forget]"));
    let kept: Vec<String> = caches(page)
        .into_iter()
        .flat_map(|(_, paths)| paths)
        .map(|path| format!("/{path}"))
        .collect();
    let pages = kept.iter().filter(|path| path.ends_with('/'));
    assert!(pages.count() > 5, "a part is there: {kept:?}");
    let before = page.requested().len();
    page.click(SAVE);
    wait_saved(page);
    let mut again = page.requested().split_off(before);
    assert!(!again.is_empty(), "the rest was fetched");
    // Browsers ask for icons by themselves.
    again.retain(|path| kept.contains(path) && !path.starts_with("/icon-"));
    assert_eq!(again, [""; 0], "what was there is not fetched again");
}
