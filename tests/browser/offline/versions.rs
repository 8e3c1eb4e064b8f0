//! A new version of the site: offered, never forced, and never mixed with the one before.

use std::fs;

use super::{
    SAVE,
    builds::{NEXT, NEXT_TITLE, next_build},
    caches, expect_complete, out_of_reach, save, version, visit_shelf, wait_for_promise, wait_kept,
    wait_while_fetching,
};
use crate::{
    page::{Page, Setup},
    server::{FAVICON, site},
};

in_every_engine! { Setup::PLAIN => a_new_version_is_offered_and_taken_by_all_tabs }
in_modern_engines! { Setup::PLAIN =>
    a_whole_site_stays_whole_in_a_new_version,
    looking_for_a_new_version_costs_one_small_request,
    what_is_of_another_version_is_not_kept,
}

/// The script of a page, by its address: each of the two versions has its own.
const SCRIPT: &str = "document.querySelector('script[data-wasm]').src";

/// The bar's button that takes the new version.
pub(super) const OFFER: &str = "[data-update] [data-now]";

/// Waits until the page is one of the next build.
#[track_caller]
pub(super) fn wait_for_the_next(page: &Page) {
    page.wait_until(
        "the new version is there",
        &format!(
            "document.documentElement.dataset.version === '{NEXT}' && document.readyState === 'complete'"
        ),
    );
}

/// Waits until a new version is offered, which it is once everything of it has been fetched that the
/// device had of the one before.
#[track_caller]
pub(super) fn wait_for_the_offer(page: &Page) {
    wait_while_fetching(page, "a new version is offered", || page.shows(OFFER));
}

/// Takes the next build as soon as it is offered, on a page of the one before: on any other one there
/// would be nothing to tell by that it has been taken.
#[track_caller]
pub(super) fn take_the_next(page: &Page) {
    wait_for_the_offer(page);
    assert_ne!(version(page), NEXT);
    page.click(OFFER);
    wait_for_the_next(page);
}

/// Has the browser look for a new version, which is its own affair otherwise.
#[track_caller]
pub(super) fn look_for_a_new_version(page: &Page) {
    wait_for_promise(
        page,
        "the browser looks",
        "navigator.serviceWorker.getRegistration().then((one) => one.update())",
    );
}

fn a_new_version_is_offered_and_taken_by_all_tabs(page: &Page) {
    page.visit("ja/goals/1/");
    wait_kept(page, &["ja/goals/1/"]);
    let old = version(page);
    let own_script = page.ask(SCRIPT);
    page.visit("ja/goals/2/");
    wait_kept(page, &["ja/goals/2/"]);
    let next = next_build();
    page.server.deploy(next).expect("another site");
    page.visit("ja/goals/1/");
    look_for_a_new_version(page);
    wait_for_the_offer(page);
    assert!(!page.text("h1").contains(NEXT_TITLE), "nothing is forced");
    // Whoever does not care reads on, in the old version.
    page.click("[data-update] [data-later]");
    page.wait_gone(OFFER);
    page.visit("ja/goals/2/");
    assert_eq!(version(page), old);
    assert!(!page.text("h1").contains(NEXT_TITLE));
    assert_eq!(page.ask(SCRIPT), own_script, "the old page has its own");
    // An offer would have come by then.
    wait_for_promise(
        page,
        "the page knows of the next worker",
        "machiyomi.worker.then((registration) => Boolean(registration?.waiting))",
    );
    assert!(!page.shows(OFFER), "the reader is left in peace");
    // A page that the old version does not have comes from the new one, and is not kept with it.
    page.visit("ja/goals/3/");
    assert_eq!(version(page), NEXT);
    assert_ne!(page.ask(SCRIPT), own_script, "the new page has its own");
    let held = caches(page);
    for (version, paths) in &held {
        let has = |path: &str| paths.iter().any(|held| held == path);
        assert!(!(version == &old && has("ja/goals/3/")), "{paths:?}");
        assert!(
            !(version == NEXT
                && paths
                    .iter()
                    .any(|path| path.starts_with("boot-") && !path.contains("0123456789ab"))),
            "{paths:?}"
        );
        assert!(
            !(version == &old && has("boot-0123456789ab.js")),
            "{paths:?}"
        );
        assert!(has("ja/goals/1/"), "what was read is there in both");
    }
    assert_eq!(held.len(), 2, "{held:?}");
    // In another tab the offer is made again, and taken.
    let first = page.tab();
    page.visit("ja/goals/1/");
    assert_eq!(version(page), old);
    page.open_tab();
    page.visit("ja/goals/2/");
    // WPE gives a new tab what the one before remembers.
    page.run("sessionStorage.clear()", &[]);
    page.visit("ja/goals/2/");
    take_the_next(page);
    page.turn_to_tab(&first);
    wait_for_the_next(page);
    let held = caches(page);
    assert_eq!(held.len(), 1, "{held:?}");
    assert_eq!(held[0].0, NEXT);
    out_of_reach(page, || {
        expect_complete(page, "ja/goals/2/", NEXT_TITLE);
    });
}

fn a_whole_site_stays_whole_in_a_new_version(page: &Page) {
    save(page);
    let before = page.requested().len();
    let next = next_build();
    page.server.deploy(next).expect("another site");
    page.visit("ja/");
    look_for_a_new_version(page);
    wait_for_the_offer(page);
    let fetched = page.requested().split_off(before);
    for same in ["charts-", "islands-", "/search/", "site-"] {
        let again: Vec<_> = fetched.iter().filter(|path| path.contains(same)).collect();
        // Pages of the search are pages.
        let again: Vec<_> = again
            .into_iter()
            .filter(|path| !path.ends_with('/'))
            .collect();
        assert!(again.is_empty(), "not fetched again: {again:?}");
    }
    take_the_next(page);
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", NEXT_TITLE);
        page.show_everything();
        page.wait_for("figure[data-drawn] svg");
        page.visit("ja/offline/");
        page.wait_for("[data-say=saved]");
    });
}

fn looking_for_a_new_version_costs_one_small_request(page: &Page) {
    page.visit("ja/goals/1/");
    wait_kept(page, &["ja/goals/1/"]);
    let before = page.requested().len();
    let asked = || {
        let mut asked = page.requested().split_off(before);
        // What the tests themselves put into every page, and what Chromium asks for by itself where a
        // site can be installed.
        asked.retain(|path| {
            !["/probe.js", FAVICON].contains(&path.as_str()) && !path.starts_with("/icon-")
        });
        asked
    };
    look_for_a_new_version(page);
    assert_eq!(asked(), ["/sw.js"], "one request and no other");
    page.visit("ja/goals/1/");
    // Browsers look once more by themselves, soon after a page was opened.
    let mut asked = asked();
    asked.dedup();
    assert_eq!(asked, ["/sw.js"], "a page that is kept asks for nothing");
    let compressed = site().expect("the site is built").join("sw.js.br");
    let bytes = fs::metadata(compressed).expect("is compressed").len();
    assert!(bytes < 2500, "{bytes} bytes");
}

fn what_is_of_another_version_is_not_kept(page: &Page) {
    visit_shelf(page, "ja/offline/");
    let old = version(page);
    let before = caches(page);
    // The server has a new version, but for the worker, which the browser has not looked for yet.
    let next = next_build();
    fs::copy(
        site()
            .expect("the site is built")
            .join(format!("offline-{old}.json")),
        next.path().join(format!("offline-{old}.json")),
    )
    .expect("the old list is still there");
    page.server.deploy(next).expect("another site");
    page.click(SAVE);
    page.wait_for("[data-say=changed]");
    let held = caches(page);
    let paths = |held: &[(String, Vec<String>)]| {
        let of_old = held.iter().find(|(version, _)| *version == old);
        of_old.map(|(_, paths)| paths.iter().filter(|path| path.ends_with('/')).count())
    };
    assert_eq!(
        paths(&held),
        paths(&before),
        "no page of the new version is among the old ones"
    );
    expect_no_list(&held, &old);
    page.visit("ja/about/");
}

/// The list is kept only with everything that it lists.
#[track_caller]
fn expect_no_list(held: &[(String, Vec<String>)], version: &str) {
    let list = format!("offline-{version}.json");
    for (_, paths) in held {
        assert!(!paths.contains(&list), "{paths:?}");
    }
}
