//! Browsers and servers that give no worker, or a broken one.

use super::{SAVE, builds::with_worker, goes_on_as_without, wait_for_control};
use crate::page::{Page, Setup};

/// The server has lost the worker.
const WORKER_MISSING: Setup = Setup {
    missing: Some("sw.js"),
    ..Setup::PLAIN
};
/// A window whose browser forgets everything once it is closed.
const PRIVATE: Setup = Setup {
    private: true,
    ..Setup::PLAIN
};

in_every_engine! { WORKER_MISSING => without_a_worker_everything_else_works }
in_modern_engines! { Setup::PLAIN =>
    a_broken_worker_does_no_harm,
    a_worker_that_cannot_be_installed_does_no_harm,
    a_worker_that_may_keep_nothing_does_no_harm,
}
in_engines!([chromium Chromium, firefox Firefox] PRIVATE => a_private_window_shows_everything);

/// Goes to the page about saving, and waits until it knows how things are: as it is delivered, it
/// says that nothing can be saved. The list of what is kept comes with the first that it is told.
#[track_caller]
fn visit_what_is_said(page: &Page) {
    page.visit("ja/offline/");
    page.wait_for("[data-kept]");
}

/// The page about saving says that this browser cannot.
#[track_caller]
fn offers_nothing(page: &Page) {
    visit_what_is_said(page);
    assert!(page.shows("[data-say=unsupported]"));
    assert!(!page.shows(SAVE), "no dead control");
}

fn without_a_worker_everything_else_works(page: &Page) {
    goes_on_as_without(page);
    offers_nothing(page);
    page.expect_no_trouble();
}

fn a_broken_worker_does_no_harm(page: &Page) {
    let broken = with_worker(|text| format!("{text}("));
    page.server.deploy(broken).expect("another site");
    goes_on_as_without(page);
    offers_nothing(page);
}

fn a_worker_that_cannot_be_installed_does_no_harm(page: &Page) {
    let failing = with_worker(|text| {
        format!(
            "addEventListener('install', (event) => event.waitUntil(Promise.reject(new Error('no'))));{text}"
        )
    });
    page.server.deploy(failing).expect("another site");
    goes_on_as_without(page);
    offers_nothing(page);
}

fn a_worker_that_may_keep_nothing_does_no_harm(page: &Page) {
    let strict = with_worker(|text| {
        format!(
            "for (const name of ['open', 'keys', 'match', 'delete']) \
                   CacheStorage.prototype[name] = () => Promise.reject(new DOMException('no', 'SecurityError'));{text}"
        )
    });
    page.server.deploy(strict).expect("another site");
    goes_on_as_without(page);
    wait_for_control(page);
    goes_on_as_without(page);
}

fn a_private_window_shows_everything(page: &Page) {
    goes_on_as_without(page);
    visit_what_is_said(page);
    // Browsers differ in what they give such a window; the page offers what there is.
    let either = format!("{SAVE}, [data-say=unsupported]");
    assert_eq!(page.shown_count(&either), 1);
    page.expect_no_trouble();
}
