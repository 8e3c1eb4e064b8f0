//! A new version that does not arrive whole, and an old one that lacks what the server had.

use std::fs;

use super::{
    builds::{NEXT_TITLE, next_build},
    expect_complete, reconnect, save, version,
    versions::{OFFER, look_for_a_new_version, wait_for_the_next},
    wait_for_promise, wait_kept,
};
use crate::{
    page::{Page, Setup},
    server::{Spoiled, site},
};

in_modern_engines! { Setup::PLAIN =>
    a_version_that_does_not_arrive_whole_takes_nothing_away,
    what_an_old_version_lacks_is_in_the_new_one,
}
in_modern_engines! { BUSY => a_page_that_cannot_be_had_just_now_is_not_given_up }

/// A server that has no time for one page.
const BUSY: Setup = Setup {
    spoiled: Some(("en/kpi/births/", Spoiled::Delayed)),
    ..Setup::PLAIN
};

/// Fails unless the new version's installation fails.
#[track_caller]
fn expect_given_up(page: &Page) {
    wait_for_promise(
        page,
        "the new version is given up",
        "navigator.serviceWorker.getRegistration().then((one) => !one.installing)",
    );
    assert_eq!(
        page.run_async(
            "navigator.serviceWorker.getRegistration()
               .then((one) => arguments[arguments.length - 1](Boolean(one.waiting)))",
        ),
        false
    );
    assert!(!page.shows(OFFER));
}

fn a_version_that_does_not_arrive_whole_takes_nothing_away(page: &Page) {
    save(page);
    let old = version(page);
    let next = next_build();
    // Whoever publishes has not come to this page yet.
    let late = "en/kpi/births/index.html";
    let site = site().expect("the site is built");
    fs::copy(site.join(late), next.path().join(late)).expect("is there");
    page.server.deploy(next).expect("another site");
    page.visit("ja/");
    look_for_a_new_version(page);
    expect_given_up(page);
    page.server.stop();
    expect_complete(page, "en/kpi/births/", "");
    assert_eq!(version(page), old);
    page.visit("ja/offline/");
    page.wait_for("[data-say=saved]");
    reconnect(page);
    page.visit("ja/about/");
}

fn a_page_that_cannot_be_had_just_now_is_not_given_up(page: &Page) {
    let busy = page.server.spoil(None);
    for path in ["en/goals/1/", "en/kpi/births/"] {
        page.visit(path);
        wait_kept(page, &[path]);
    }
    page.server.spoil(busy);
    let next = next_build();
    // This one is gone for good, and holds nothing up.
    fs::remove_file(next.path().join("en/goals/1/index.html")).expect("is there");
    page.server.deploy(next).expect("another site");
    page.visit("ja/");
    look_for_a_new_version(page);
    expect_given_up(page);
    page.server.spoil(None);
    look_for_a_new_version(page);
    page.wait_for(OFFER);
    page.click(OFFER);
    wait_for_the_next(page);
    page.server.stop();
    expect_complete(page, "en/kpi/births/", NEXT_TITLE);
    reconnect(page);
    page.visit("ja/about/");
}

fn what_an_old_version_lacks_is_in_the_new_one(page: &Page) {
    page.visit("en/goals/1/");
    wait_kept(page, &["en/goals/1/"]);
    let next = next_build();
    // The program that searches is another one there.
    let site = site().expect("the site is built");
    let program = fs::read_dir(site)
        .expect("can be read")
        .map(|entry| entry.expect("can be read").file_name())
        .find(|name| {
            let name = name.to_string_lossy();
            name.starts_with("search-") && name.ends_with(".js")
        })
        .expect("is there");
    let another = "export default () => Promise.reject(new Error('another program'));";
    fs::write(next.path().join(program), another).expect("can be written");
    page.server.deploy(next).expect("another site");
    page.visit("en/goals/1/");
    look_for_a_new_version(page);
    page.wait_for(OFFER);
    page.click("[data-update] [data-later]");
    page.wait_gone(OFFER);
    page.click("[data-search-open]");
    page.wait_for("dialog[open] .my-failure");
    page.wait_for(OFFER);
    page.click("dialog[open] [data-renew]");
    wait_for_the_next(page);
    assert!(page.text("h1").contains(NEXT_TITLE));
}
