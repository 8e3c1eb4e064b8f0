//! Workers that are long being installed, or long saving what is left of a whole site.

use super::{
    SAVE,
    builds::{NEXT_TITLE, RELEASE, next_build, with_slow_worker, with_worker},
    expect_complete, out_of_reach,
    versions::{OFFER, look_for_a_new_version, take_the_next},
    wait_for_promise, wait_kept, wait_whole,
};
use crate::page::{Page, Setup};

in_modern_engines! { TELLING =>
    a_page_that_was_opened_meanwhile_is_kept,
    what_is_there_can_be_used_meanwhile,
}

in_modern_engines! { Setup::PLAIN => what_is_left_of_a_whole_site_gives_way_to_the_next_version }

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

/// JavaScript for a worker: what it saves after its installation never arrives, and a cache is there once
/// it has begun.
const ENDLESS: &str = "{ const { fetch } = self; \
    self.fetch = (what, options) => \
      options?.signal \
        ? new Promise((_, fail) => { \
            options.signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError'))); \
            caches.open('saving'); \
          }) \
        : fetch(what, options); }";

fn what_is_left_of_a_whole_site_gives_way_to_the_next_version(page: &Page) {
    let endless = with_worker(|text| format!("{ENDLESS}{text}"));
    page.server.deploy(endless).expect("another site");
    page.visit("en/goals/1/");
    wait_kept(page, &["en/goals/1/"]);
    // As where the site was whole in the version before, and there was no room for two.
    wait_for_promise(
        page,
        "the worker is to save everything",
        "caches.open('machiyomi / wish').then(() => true)",
    );
    page.visit("en/goals/1/");
    wait_for_promise(page, "it has begun", "caches.has('saving')");
    page.server.deploy(next_build()).expect("another site");
    page.visit("en/goals/1/");
    look_for_a_new_version(page);
    take_the_next(page);
    wait_whole(page);
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", NEXT_TITLE);
    });
}
