//! Devices with no room, or that take back what was kept.

use super::{
    SAVE, caches, expect_complete, goes_on_as_without, reconnect, save, visit_shelf,
    wait_for_promise, wait_kept,
};
use crate::page::{Page, Setup};

in_modern_engines! { Setup::PLAIN =>
    a_full_device_is_told_and_left_as_it_was,
    what_a_device_takes_back_is_kept_again,
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
    page.server.stop();
    expect_complete(page, "ja/goals/2/", "");
    page.goto("en/glossary/");
    page.wait_for_address("/en/offline/?for=en%2Fglossary%2F");
    page.wait_awake();
    reconnect(page);
    page.visit("ja/about/");
}
