//! Charts on other sites: the lines to copy, and what they show there.

use std::net::SocketAddr;

use axum::{Router, response::Html, routing::get};
use machiyomi::serve::answer;
use serde_json::{Value, json};
use tokio::{net::TcpListener, runtime::Runtime};

use crate::{
    hands::key,
    page::{Page, Setup},
};

in_modern_engines! { Setup::PLAIN =>
    the_lines_show_the_chart_on_another_site,
    keys_alone_copy_exactly_the_lines,
}
in_chromium! { Setup::PLAIN =>
    where_nothing_can_be_copied_the_lines_are_selected,
    a_frame_is_no_place_to_remember_a_language,
}
in_chromium! { Setup::NO_SCRIPTS =>
    without_scripts_a_frame_has_figures_and_source,
}

const PATH: &str = "en/kpi/births/";

/// The lines, as they stand on the page of an indicator.
#[track_caller]
fn lines(page: &Page) -> String {
    page.visit(PATH);
    let lines = page.ask("document.querySelector('[data-embed] textarea').value");
    lines.as_str().unwrap_or_default().trim().to_owned()
}

/// A site of somebody else: one page with those lines. Ends when dropped.
struct AnotherSite {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl AnotherSite {
    fn with(lines: &str) -> Self {
        let html = format!("<!DOCTYPE html><html lang=en><title>Blog</title><h1>Blog</h1>{lines}");
        let runtime = Runtime::new().expect("a server can run");
        let listener = runtime
            .block_on(TcpListener::bind("127.0.0.1:0"))
            .expect("there is a free port");
        let address = listener.local_addr().expect("it has an address");
        let router = Router::new().route("/", get(move || async move { Html(html) }));
        runtime.spawn(answer(listener, router));
        Self {
            address,
            runtime: Some(runtime),
        }
    }

    fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for AnotherSite {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Looks into the first frame of the page.
#[track_caller]
fn enter_frame(page: &Page) {
    page.wait_until("there is a frame", "document.querySelector('iframe')");
    let body = json!({ "id": 0 });
    page.must("the frame", page.browser.session.post("frame", &body));
    page.wait_until(
        "the chart's page is in it",
        "document.documentElement.dataset.page === 'embed' && document.readyState === 'complete'",
    );
}

fn the_lines_show_the_chart_on_another_site(page: &Page) {
    let lines = lines(page);
    let address = page.url("en/embed/births/");
    assert!(lines.contains(&format!("src=\"{address}\"")), "{lines}");
    let site = AnotherSite::with(&lines);
    page.goto_address(&site.url());
    enter_frame(page);
    page.wait_awake();
    page.show_everything();
    let drawn = page.ask(
        "[...document.querySelectorAll('figure svg text')].map((text) => text.textContent).join()",
    );
    for part in ["7,039", "7,000", "2014", "2019"] {
        assert!(
            drawn.as_str().is_some_and(|drawn| drawn.contains(part)),
            "{part} in {drawn}"
        );
    }
    assert_eq!(
        page.ask("document.querySelector('main a').href"),
        page.url(PATH)
    );
    let wide = page.ask("document.documentElement.scrollWidth <= innerWidth");
    assert_eq!(wide, true, "nothing is cut off");
}

fn keys_alone_copy_exactly_the_lines(page: &Page) {
    let lines = lines(page);
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, \
           value: { writeText: async (text) => { window.copied = text; } } })",
        &[],
    );
    // From what stands before them: the way through the whole page is another test's.
    page.run(
        "const points = document.querySelectorAll('main a, main button, main summary, main input'); \
         const at = [...points].findIndex((point) => point.matches('[data-embed] summary')); \
         const before = [...points].slice(0, at).filter((point) => point.checkVisibility?.() ?? true); \
         before.at(-1).focus()",
        &[],
    );
    tab_to(page, "[data-embed] summary");
    page.press(&[key::ENTER]);
    page.wait_for("[data-embed] textarea");
    tab_to(page, "[data-embed-copy]");
    page.press(&[key::ENTER]);
    page.wait_for("[data-embed] [data-copied]");
    assert_eq!(page.ask("window.copied"), Value::from(lines));
    assert_eq!(
        page.count("[data-embed] [role=status] [data-copied]"),
        1,
        "a screen reader hears it"
    );
    assert!(!page.shows("[data-embed] [data-by-hand]"));
}

/// Presses Tab until the focus is there.
#[track_caller]
fn tab_to(page: &Page, selector: &str) {
    let there = format!("document.activeElement.matches({})", json!(selector));
    for _ in 0..12 {
        page.press(&[key::TAB]);
        if page.ask(&there) == true {
            return;
        }
    }
    panic!("Tab does not come to {selector} in {:?}", page.engine);
}

fn where_nothing_can_be_copied_the_lines_are_selected(page: &Page) {
    let lines = lines(page);
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })",
        &[],
    );
    page.click("[data-embed] summary");
    page.click("[data-embed-copy]");
    page.wait_for("[data-embed] [data-by-hand]");
    let selected = page.ask(
        "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))\
         (document.querySelector('[data-embed] textarea'))",
    );
    assert_eq!(
        selected.as_str().map(str::trim),
        Some(lines.as_str()),
        "all of them"
    );
}

fn a_frame_is_no_place_to_remember_a_language(page: &Page) {
    page.visit("ja/kpi/births/");
    page.visit("en/embed/births/");
    assert_eq!(page.ask("localStorage.getItem('machiyomi:language')"), "ja");
}

fn without_scripts_a_frame_has_figures_and_source(page: &Page) {
    page.goto("en/embed/births/");
    page.click("figure details summary");
    page.wait_for("figure td");
    assert!(page.text("figure tbody").contains("7,039"));
    page.wait_for("[data-chart-fallback] svg");
    page.wait_for(".my-source");
    assert_eq!(page.count("main a[href$='kpi/births/'][target=_blank]"), 1);
}
