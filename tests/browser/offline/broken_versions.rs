//! A new version that does not arrive whole, and an old one that lacks what the server had.

use std::fs;

use super::{
    builds::{NEXT_TITLE, next_build},
    expect_complete, out_of_reach, save, version,
    versions::{
        OFFER, look_for_a_new_version, take_the_next, wait_for_the_next, wait_for_the_offer,
    },
    wait_kept, wait_while_fetching, wait_whole,
};
use crate::{
    page::{Page, Setup},
    server::{Spoiled, Trouble, site},
};

in_modern_engines! { Setup::PLAIN =>
    a_version_that_does_not_arrive_whole_takes_nothing_away,
    what_an_old_version_lacks_is_in_the_new_one,
}
in_modern_engines! { LATE_TROUBLE =>
    a_page_that_cannot_be_had_just_now_is_not_given_up,
    what_the_server_never_gives_is_done_without_and_had_later,
    pages_that_are_gone_or_have_moved_hold_nothing_up,
}

/// One page does not arrive as it should, which begins with the new version.
const LATE_TROUBLE: Setup = Setup {
    spoiled: births(Spoiled::Delayed),
    ..Setup::PLAIN
};

const fn births(how: Spoiled) -> Option<Trouble> {
    Some(("en/kpi/births/", how))
}

/// Waits until the new version is installed, or is not. Returns whether it is.
#[track_caller]
fn is_installed(page: &Page) -> bool {
    let has = |worker: &str| {
        page.run_async(&format!(
            "navigator.serviceWorker.getRegistration()
               .then((one) => arguments[arguments.length - 1](Boolean(one.{worker})))",
        )) == true
    };
    wait_while_fetching(page, "the installation ends", || !has("installing"));
    has("waiting")
}

/// Fails unless the new version's installation fails.
#[track_caller]
fn expect_given_up(page: &Page) {
    assert!(!is_installed(page));
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
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", "");
        assert_eq!(version(page), old);
        page.visit("ja/offline/");
        page.wait_for("[data-say=saved]");
    });
}

/// Reads pages while all is well, and stays on the last one.
#[track_caller]
fn read(page: &Page, paths: &[&str]) {
    page.server.spoil(None);
    for path in paths {
        page.visit(path);
        wait_kept(page, &[path]);
    }
}

fn a_page_that_cannot_be_had_just_now_is_not_given_up(page: &Page) {
    read(page, &["en/kpi/births/", "en/goals/1/"]);
    // Before the new version is there: the browser also looks for it by itself.
    page.server.spoil(births(Spoiled::Delayed));
    page.server.deploy(next_build()).expect("another site");
    for how in [Spoiled::Delayed, Spoiled::BrokenOff] {
        page.server.spoil(births(how));
        let before = page.requested().len();
        look_for_a_new_version(page);
        expect_given_up(page);
        let asked = page.requested().split_off(before);
        assert!(asked.contains(&"/en/kpi/births/".to_owned()), "{asked:?}");
    }
    page.server.spoil(None);
    look_for_a_new_version(page);
    take_the_next(page);
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", NEXT_TITLE);
    });
}

fn what_the_server_never_gives_is_done_without_and_had_later(page: &Page) {
    page.server.spoil(None);
    save(page);
    page.server.spoil(births(Spoiled::Delayed));
    page.server.deploy(next_build()).expect("another site");
    let mut failed = 0;
    loop {
        look_for_a_new_version(page);
        if is_installed(page) {
            break;
        }
        failed += 1;
        assert!(failed < 9, "the other pages are held up for ever");
    }
    // The browser may also have looked by itself.
    assert!(failed > 1, "it was given up too soon");
    take_the_next(page);
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/waiting-children/", NEXT_TITLE);
        page.visit("en/kpi/births/");
        assert_ne!(page.address(), page.url("en/kpi/births/"), "it is not kept");
        page.server.spoil(None);
    });
    page.visit("en/goals/1/");
    wait_whole(page);
    out_of_reach(page, || {
        expect_complete(page, "en/kpi/births/", NEXT_TITLE);
    });
}

fn pages_that_are_gone_or_have_moved_hold_nothing_up(page: &Page) {
    read(page, &["en/kpi/births/", "en/goals/2/", "en/goals/1/"]);
    let next = next_build();
    fs::remove_file(next.path().join("en/goals/2/index.html")).expect("is there");
    page.server.spoil(births(Spoiled::Moved));
    page.server.deploy(next).expect("another site");
    look_for_a_new_version(page);
    take_the_next(page);
    out_of_reach(page, || {
        expect_complete(page, "en/goals/1/", NEXT_TITLE);
        for path in ["en/goals/2/", "en/kpi/births/"] {
            page.visit(path);
            assert_ne!(page.address(), page.url(path), "it is not kept");
        }
        page.server.spoil(None);
    });
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
    wait_for_the_offer(page);
    page.click("[data-update] [data-later]");
    page.wait_gone(OFFER);
    page.click("[data-search-open]");
    page.wait_for("dialog[open] .my-failure");
    page.wait_for(OFFER);
    page.click("dialog[open] [data-renew]");
    wait_for_the_next(page);
    assert!(page.text("h1").contains(NEXT_TITLE));
}
