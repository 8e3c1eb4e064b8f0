//! What no page may do: break its policy, complain, ask another host, leave cookies.

use serde_json::{Value, json};

use crate::{
    page::{Page, Setup},
    server::{KINDS, pages},
};

in_every_engine! { Setup::PLAIN => every_page_forbids_inline_scripts_and_foreign_hosts }
in_engines!([firefox Firefox, webkitgtk WebKitGtk, wpe Wpe] Setup::PLAIN =>
    no_kind_of_page_breaks_its_policy_or_complains,
);
in_chromium! { Setup::PLAIN => no_page_asks_another_host_for_anything }

/// Goes to a page and lets it do everything that it does by itself.
#[track_caller]
fn visit(page: &Page, path: &str) {
    page.visit_any(path);
    page.show_everything();
}

/// Fails unless the page is content, leaves no cookies, and has the next one be a first visit.
#[track_caller]
fn expect_good_behaviour(page: &Page, path: &str) {
    page.expect_no_trouble();
    assert_eq!(page.cookies(), json!([]), "{path} leaves no cookies");
    page.run(
        "for (const key of Object.keys(localStorage)) localStorage.removeItem(key)",
        &[],
    );
}

/// Every page is looked at in Chromium, see below.
fn no_kind_of_page_breaks_its_policy_or_complains(page: &Page) {
    let kinds = KINDS.map(|kind| format!("ja/{kind}"));
    let others = ["", "404.html", "ja/404.html", "ja/embed/births/"];
    for path in kinds.iter().map(String::as_str).chain(others) {
        visit(page, path);
        expect_good_behaviour(page, path);
    }
}

fn every_page_forbids_inline_scripts_and_foreign_hosts(page: &Page) {
    for path in [
        "?choose",
        "404.html",
        "ja/",
        "ja/walk/two-ways/",
        "ja/goals/1/",
        "ja/kpi/",
        "ja/kpi/births/",
        "ja/glossary/",
    ] {
        visit(page, path);
        page.expect_no_trouble();
        page.run(
            "const script = document.createElement('script'); script.textContent = 'window.inline = true'; document.head.append(script); \
             const image = new Image(); image.src = 'http://127.0.0.2:9/'; document.body.append(image); \
             setTimeout('window.evaluated = true');",
            &[],
        );
        page.wait_until(
            "script and image are refused",
            "['script-src', 'img-src'].every((name) => window.troubles.some((trouble) => trouble.startsWith('violation: ' + name)))",
        );
        assert_eq!(
            page.ask("[window.inline, window.evaluated]"),
            json!([null, null]),
            "{path}"
        );
        let has_chart = page.count("figure[data-chart]") > 0;
        page.run("document.body.setAttribute('style', 'margin: 7px')", &[]);
        let taken = page.ask("getComputedStyle(document.body).marginLeft === '7px'");
        assert_eq!(
            taken, has_chart,
            "style attributes count only beside charts: {path}"
        );
    }
    // What was provoked here is no trouble.
    page.goto("ja/about/");
}

fn no_page_asks_another_host_for_anything(page: &Page) {
    page.log("performance");
    page.log("browser");
    let home = page.url("");
    let pages = pages().expect("the site is built");
    assert!(pages.len() > 200, "all pages are there: {pages:?}");
    for path in pages {
        visit(page, &path);
        for entry in page.log("performance") {
            let event: Value = entry["message"]
                .as_str()
                .and_then(|message| serde_json::from_str(message).ok())
                .unwrap_or_default();
            let url = &event["message"]["params"]["request"]["url"];
            if event["message"]["method"] == "Network.requestWillBeSent" {
                let url = url.as_str().unwrap_or_default();
                assert!(
                    url.starts_with(&home) || url.starts_with("data:"),
                    "{path} asks for {url}"
                );
            }
        }
        assert_eq!(
            page.log("browser"),
            [] as [Value; 0],
            "{path} has nothing to complain about"
        );
        expect_good_behaviour(page, &path);
    }
}
