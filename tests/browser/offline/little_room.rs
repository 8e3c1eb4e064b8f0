//! Devices with no room, or that take back what was kept.

use std::fs;

use serde_json::json;

use super::{
    SAVE,
    builds::{NEXT_TITLE, next_build, with_worker},
    caches, expect_complete, goes_on_as_without, out_of_reach, save, version,
    versions::{look_for_a_new_version, take_the_next, wait_for_the_offer},
    visit_shelf, wait_for_control, wait_for_promise, wait_kept, wait_whole,
};
use crate::page::{Page, Setup};

in_modern_engines! { Setup::PLAIN =>
    a_full_device_is_told_and_left_as_it_was,
    what_a_device_takes_back_is_kept_again,
}
in_modern_engines! { FULL =>
    on_a_full_device_the_worker_stands_in_nobodys_way,
    without_room_for_two_versions_the_next_is_whole_once_the_last_has_gone,
}

/// A device that can be made full. Its workers are to be given this, too.
const FULL: Setup = Setup {
    first: Some(FULL_DEVICE),
    ..Setup::PLAIN
};
const FULL_DEVICE: &str = include_str!("full.js");

/// What the device has no room for from now on.
#[track_caller]
fn leave_no_room(page: &Page, what: &str) {
    let note = format!("caches.open({}).then(() => true)", json!(what));
    wait_for_promise(page, "the device is full", &note);
}

/// Fails if anything has gone wrong in a worker that nobody saw to.
#[track_caller]
fn expect_no_unhandled_error(page: &Page) {
    let names = wait_for_promise(page, "the caches answer", "caches.keys()");
    assert!(!names.to_string().contains("unhandled"), "{names}");
}

fn a_full_device_is_told_and_left_as_it_was(page: &Page) {
    visit_shelf(page, "ja/offline/");
    let before = caches(page);
    page.run(
        "const put = Cache.prototype.put; let left = 40; \
         Cache.prototype.put = function (...what) { \
           return left-- > 0 ? put.apply(this, what) : Promise.reject(new DOMException('full', 'QuotaExceededError')); \
         }",
        &[],
    );
    page.click(SAVE);
    page.wait_for("[data-say=full]");
    assert_eq!(caches(page), before, "nothing half-done is left");
    page.visit("ja/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
}

/// Browsers that need room take back what sites have kept, all at once, and tell nobody.
fn what_a_device_takes_back_is_kept_again(page: &Page) {
    save(page);
    wait_for_promise(
        page,
        "everything is taken back",
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => true)",
    );
    goes_on_as_without(page);
    visit_shelf(page, "ja/offline/");
    assert!(
        !page.shows("[data-say=saved]"),
        "nothing is promised that is not there"
    );
    // What is read from now on is there again, and so is the page that says what is missing.
    page.visit("ja/goals/2/");
    wait_kept(page, &["ja/goals/2/", "en/offline/"]);
    out_of_reach(page, || {
        expect_complete(page, "ja/goals/2/", "");
        page.goto("en/glossary/");
        page.wait_for_address("/en/offline/?for=en%2Fglossary%2F");
        page.wait_awake();
    });
}

fn on_a_full_device_the_worker_stands_in_nobodys_way(page: &Page) {
    let worker = with_worker(|text| format!("{FULL_DEVICE}{text}"));
    page.server.deploy(worker).expect("another site");
    // A page that asks for no worker.
    page.goto("404.html");
    leave_no_room(page, "full");
    goes_on_as_without(page);
    wait_for_control(page);
    goes_on_as_without(page);
    visit_shelf(page, "en/offline/");
    page.click(SAVE);
    page.wait_for("[data-say=full]");
    assert!(!page.shows("progress") && !page.shows("[data-do=forget]"));
    let held = caches(page);
    assert!(held.iter().all(|(_, paths)| paths.is_empty()), "{held:?}");
    // As soon as there is room what is read is kept, and the page that says what is missing.
    wait_for_promise(page, "there is room", "caches.delete('full')");
    page.visit("ja/goals/2/");
    wait_kept(page, &["ja/goals/2/", "ja/offline/"]);
    expect_no_unhandled_error(page);
    out_of_reach(page, || {
        expect_complete(page, "ja/goals/2/", "");
    });
}

fn without_room_for_two_versions_the_next_is_whole_once_the_last_has_gone(page: &Page) {
    save(page);
    let old = version(page);
    leave_no_room(page, "one version");
    let next = next_build();
    let worker = next.path().join("sw.js");
    let text = fs::read_to_string(&worker).expect("is text");
    fs::write(&worker, format!("{FULL_DEVICE}{text}")).expect("can be written");
    page.server.deploy(next).expect("another site");
    page.visit("ja/");
    look_for_a_new_version(page);
    wait_for_the_offer(page);
    // What was saved is there until the reader takes the new version.
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", "");
        assert_eq!(version(page), old);
    });
    page.visit("ja/");
    take_the_next(page);
    wait_whole(page);
    expect_no_unhandled_error(page);
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", NEXT_TITLE);
        page.visit("ja/offline/");
        page.wait_for("[data-say=saved]");
    });
}
