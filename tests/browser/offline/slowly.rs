//! Pages that are read while a worker is being installed, which may take long.

use super::{
    SAVE,
    builds::{RELEASE, with_slow_worker},
    versions::{OFFER, look_for_a_new_version},
    wait_for_promise, wait_kept,
};
use crate::page::{Page, Setup};

in_modern_engines! { TELLING =>
    a_page_that_was_opened_meanwhile_is_kept,
    what_is_there_can_be_used_meanwhile,
}

/// Pages tell when they have asked for the worker.
const TELLING: Setup = Setup {
    first: Some(
        "{ const { register } = ServiceWorkerContainer.prototype; \
           ServiceWorkerContainer.prototype.register = function (...all) { \
             window.hasAsked = true; \
             return register.apply(this, all); }; }",
    ),
    ..Setup::PLAIN
};

/// Waits until a worker is being installed.
#[track_caller]
fn wait_for_the_installation(page: &Page) {
    wait_for_promise(
        page,
        "a worker is being installed",
        "navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.installing))",
    );
}

fn a_page_that_was_opened_meanwhile_is_kept(page: &Page) {
    page.server
        .deploy(with_slow_worker())
        .expect("another site");
    page.visit("en/goals/1/");
    wait_for_the_installation(page);
    page.visit("en/goals/2/");
    page.wait_until("it has asked for the worker", "window.hasAsked");
    page.run(RELEASE, &[]);
    wait_kept(page, &["en/goals/2/"]);
    wait_for_promise(
        page,
        "the page has a worker",
        "machiyomi.worker.then((registration) => Boolean(registration.active))",
    );
    assert!(!page.shows(OFFER), "the first version is no new one");
}

fn what_is_there_can_be_used_meanwhile(page: &Page) {
    page.visit("en/goals/1/");
    wait_kept(page, &["en/goals/1/"]);
    page.server
        .deploy(with_slow_worker())
        .expect("another site");
    look_for_a_new_version(page);
    wait_for_the_installation(page);
    page.visit("en/offline/");
    page.wait_for(SAVE);
    page.run(RELEASE, &[]);
    page.wait_for(OFFER);
}
