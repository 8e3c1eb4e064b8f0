//! The site on the web servers of hosting/, with their headers: nothing that a page does breaks a
//! server's policy, and everything that it needs is there, with its type.

use serde_json::Value;

use crate::{
    hosts::{Kind, Server},
    page::{Page, Setup},
    server::pages_in,
};

in_chromium! { Setup::PLAIN =>
    nginx_serves_a_site_that_works,
    apache_serves_a_site_that_works,
    apache_by_htaccess_serves_a_site_that_works_in_a_folder,
    caddy_serves_a_site_that_works_in_a_folder,
}

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

/// Goes to every page and lets it do all that it does by itself. Chromium's log names whatever a
/// policy refuses and whatever does not arrive.
#[track_caller]
fn walk(page: &Page, kind: Kind, folder: &'static str) {
    let server = Server::start(kind, folder).unwrap_or_else(|error| panic!("{error:#}"));
    page.log("browser");
    for path in pages_in("ja").expect("the site is built") {
        page.goto_address(&server.url(&path));
        page.wait_awake_if_any();
        page.show_everything();
        assert_eq!(page.log("browser"), [] as [Value; 0], "{kind:?}: {path}");
    }
    page.goto_address(&server.url("easy/nowhere/"));
    assert_eq!(page.ask("document.documentElement.lang"), "ja-simple");
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
    // The last page of a test is one of its own server.
    page.goto("ja/about/");
}
