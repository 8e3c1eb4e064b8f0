//! The site on the web servers of hosting/, with their headers: nothing that a page does breaks a
//! server's policy, and everything that it needs is there, with its type.

use serde_json::Value;

use crate::{
    hosts::{Kind, Server},
    page::{Page, Setup},
    search,
    server::KINDS,
};

in_chromium! { Setup::PLAIN =>
    nginx_serves_a_site_that_works,
    apache_serves_a_site_that_works,
    apache_by_htaccess_serves_a_site_that_works_in_a_folder,
    caddy_serves_a_site_that_works_in_a_folder,
}
in_engines!([firefox Firefox] Setup::PLAIN => on_nginx_islands_search_and_worker_are_alive);

/// The languages' folders, as `lang` names them, with a word that each has.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("ja", "ja", "kosodate"),
    ("easy", "ja-simple", "shigoto"),
    ("en", "en", "children"),
];

fn nginx_serves_a_site_that_works(page: &Page) {
    walk(page, Kind::Nginx, "");
}

fn apache_serves_a_site_that_works(page: &Page) {
    walk(page, Kind::Apache, "");
}

fn apache_by_htaccess_serves_a_site_that_works_in_a_folder(page: &Page) {
    walk(page, Kind::Htaccess, "/plan");
}

fn caddy_serves_a_site_that_works_in_a_folder(page: &Page) {
    walk(page, Kind::Caddy, "/plan");
}

fn on_nginx_islands_search_and_worker_are_alive(page: &Page) {
    let server = start(Kind::Nginx, "/plan");
    for (folder, _, word) in LANGUAGES {
        is_alive(page, &server, folder, word);
    }
    page.goto("ja/about/");
}

#[track_caller]
fn start(kind: Kind, folder: &'static str) -> Server {
    Server::start(kind, folder).unwrap_or_else(|error| panic!("{error:#}"))
}

/// Fails unless a page's pop-ups open, words are found, and pages are answered by the worker.
#[track_caller]
fn is_alive(page: &Page, server: &Server, folder: &str, word: &str) {
    page.goto_address(&server.url(&format!("{folder}/goals/1/")));
    page.wait_awake();
    page.click("main a[data-term]");
    page.wait_for("dialog[data-terms][open]");
    page.click("dialog[data-terms] [data-close]");
    page.wait_gone("dialog");
    page.press(&["/"]);
    search::find(page, word);
    page.wait_until(
        "the worker works",
        "navigator.serviceWorker.controller !== null",
    );
}

/// Goes to every kind of page in every language, and to those without one, and lets them do all that they do
/// by themselves. Chromium's log names whatever a policy refuses and whatever does not arrive.
#[track_caller]
fn walk(page: &Page, kind: Kind, place: &'static str) {
    let server = start(kind, place);
    page.log("browser");
    let all_is_well = |path: &str| {
        assert_eq!(page.log("browser"), [] as [Value; 0], "{kind:?}: {path}");
    };
    page.goto_address(&server.url(""));
    page.wait_for("a[hreflang=en]");
    all_is_well("the start page");
    for (folder, _, word) in LANGUAGES {
        for path in KINDS.iter().chain(&["embed/births/"]) {
            let path = format!("{folder}/{path}");
            page.goto_address(&server.url(&path));
            page.wait_awake_if_any();
            page.show_everything();
            all_is_well(&path);
        }
        is_alive(page, &server, folder, word);
        all_is_well(folder);
    }
    // Whoever comes back is led to the language of the last visit.
    page.goto_address(&server.url(""));
    page.wait_for_address(&format!("{place}/en/"));
    page.wait_awake();
    all_is_well("the start page, again");
    for (folder, language, _) in LANGUAGES {
        expect_lost(
            page,
            &server.url(&format!("{folder}/nowhere/else/")),
            language,
        );
    }
    expect_lost(page, &server.url("nowhere/else/"), "ja");
    // The last page of a test is one of its own server.
    page.goto("ja/about/");
}

/// Fails unless an address leads to the page for wrong ones, whole.
#[track_caller]
fn expect_lost(page: &Page, address: &str, language: &str) {
    page.goto_address(address);
    assert_eq!(
        page.ask("document.documentElement.dataset.page"),
        "not-found"
    );
    assert_eq!(page.ask("document.documentElement.lang"), language);
    // Its style is allowed, by the hash in the page's own policy.
    assert_ne!(
        page.ask("getComputedStyle(document.querySelector('main')).maxWidth"),
        "none"
    );
    // The log says that the address was wrong, and no more.
    let log = page.log("browser");
    assert!(
        log.iter().all(|entry| entry["message"]
            .as_str()
            .is_some_and(|text| text.contains("404"))),
        "{log:?}"
    );
}
