//! Accessibility, as far as axe can tell: WCAG 2.2 AA and good practice.

use std::path::Path;

use serde_json::Value;

use crate::{
    hands::key,
    page::{Page, Setup},
    read_aloud::WITH_VOICES,
    server::{KINDS, pages_in},
};

in_chromium! { Setup::PLAIN =>
    axe_finds_nothing_on_japanese_pages,
    axe_finds_nothing_on_easy_pages,
    axe_finds_nothing_on_english_pages,
    axe_finds_nothing_on_pages_without_a_frame,
    axe_finds_nothing_in_an_open_pop_up,
    axe_finds_nothing_in_the_open_reading_settings,
    axe_finds_nothing_in_the_open_search,
    axe_finds_nothing_on_a_phone,
    high_contrast_is_seven_to_one,
}

in_chromium! { WITH_VOICES => axe_finds_nothing_while_a_page_is_read_aloud }

/// Runs axe and returns a line for each violation.
const AXE: &str = "
    const done = arguments[arguments.length - 1];
    const rules = {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    };
    axe.run({ runOnly: window.rules ?? only ?? rules, resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' ')))),
      (error) => done([String(error)]),
    );
";

/// The rules that ask for colours: all else is the same in the dark.
const COLOURS: &str = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

/// axe itself.
fn axe() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(&file) else {
        panic!(
            "{} is missing: install it with `make setup`",
            file.display()
        );
    };
    axe.into()
}

/// What axe finds on the open page, in light and dark.
#[track_caller]
fn findings(page: &Page, axe: &Value) -> Vec<String> {
    page.run(axe.as_str().unwrap_or_default(), &[]);
    let mut findings = Vec::new();
    for (scheme, rules) in [("light", "null"), ("dark", COLOURS)] {
        page.prefer(scheme);
        page.wait_until(
            "the colours are those of the scheme",
            &format!("matchMedia('(prefers-color-scheme: {scheme})').matches"),
        );
        page.wait_at_rest();
        if let Value::Array(found) = page.run_async(&format!("const only = {rules}; {AXE}")) {
            let address = page.address();
            findings.extend(
                found
                    .iter()
                    .map(|finding| format!("{address} {scheme}: {finding}")),
            );
        }
    }
    findings
}

/// Takes the readings away. They are three in four elements of a page, all alike, and hidden from what axe
/// sees with: with them it takes twice as long.
const WITHOUT_READINGS: &str = "
    for (const reading of document.querySelectorAll('rt')) reading.remove();
    for (const ruby of document.querySelectorAll('ruby')) ruby.replaceWith(...ruby.childNodes);
    document.body.normalize();
";

#[track_caller]
fn check(page: &Page, paths: &[String], first: &str) {
    let axe = axe();
    let mut all = Vec::new();
    for path in paths {
        page.visit_any(path);
        page.show_everything();
        page.run(first, &[]);
        all.extend(findings(page, &axe));
    }
    assert!(all.is_empty(), "{} findings: {all:#?}", all.len());
}

/// Every page of a language. With their readings are pages of each kind, on a phone.
#[track_caller]
fn check_all(page: &Page, language: &str) {
    let pages = pages_in(language).expect("the site is built");
    check(page, &pages, WITHOUT_READINGS);
}

fn axe_finds_nothing_on_japanese_pages(page: &Page) {
    check_all(page, "ja");
}

fn axe_finds_nothing_on_easy_pages(page: &Page) {
    check_all(page, "easy");
}

fn axe_finds_nothing_on_english_pages(page: &Page) {
    check_all(page, "en");
}

fn axe_finds_nothing_on_pages_without_a_frame(page: &Page) {
    check(
        page,
        &[
            "?choose",
            "404.html",
            "ja/404.html",
            "easy/404.html",
            "en/404.html",
        ]
        .map(str::to_owned),
        "",
    );
}

fn axe_finds_nothing_in_an_open_pop_up(page: &Page) {
    page.visit("ja/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
    let found = findings(page, &axe());
    assert!(found.is_empty(), "{found:#?}");
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog");
}

fn axe_finds_nothing_in_the_open_reading_settings(page: &Page) {
    page.resize(375, 667);
    for theme in ["dark", "contrast"] {
        page.goto("?choose");
        page.run(
            "localStorage.setItem('machiyomi:settings', JSON.stringify({ furigana: 'all', theme: arguments[0] }))",
            &[theme.into()],
        );
        page.visit("ja/goals/1/");
        page.click("[data-settings-open]");
        page.wait_for("dialog[open]");
        let found = findings(page, &axe());
        assert!(found.is_empty(), "{theme}: {found:#?}");
    }
}

/// WCAG's stricter measure, for whoever chose this theme.
fn high_contrast_is_seven_to_one(page: &Page) {
    page.goto("?choose");
    page.run(
        "localStorage.setItem('machiyomi:settings', JSON.stringify({ theme: 'contrast' }))",
        &[],
    );
    for path in [
        "ja/",
        "ja/goals/2/",
        "easy/walk/two-ways/",
        "en/kpi/",
        "en/kpi/births/",
        "ja/quiz/",
        "ja/class/",
        "en/decide/",
        "easy/for-me/?who=parent",
    ] {
        page.visit(path);
        page.show_everything();
        page.run(
            "window.rules = { type: 'rule', values: ['color-contrast-enhanced'] }",
            &[],
        );
        let found = findings(page, &axe());
        assert!(found.is_empty(), "{found:#?}");
    }
}

fn axe_finds_nothing_in_the_open_search(page: &Page) {
    page.resize(375, 667);
    for (path, typed) in [("easy/goals/1/", "shigoto"), ("en/search/", "children")] {
        page.visit(path);
        page.press(&["/"]);
        page.wait_for("#search-field");
        page.fill("#search-field", typed);
        page.wait_for("[data-results] a");
        let found = findings(page, &axe());
        assert!(found.is_empty(), "{found:#?}");
    }
}

fn axe_finds_nothing_on_a_phone(page: &Page) {
    page.resize(375, 667);
    check(page, &KINDS.map(|kind| format!("ja/{kind}")), "");
}

fn axe_finds_nothing_while_a_page_is_read_aloud(page: &Page) {
    page.resize(375, 667);
    for path in ["ja/walk/two-ways/", "easy/goals/1/", "en/kpi/births/"] {
        page.visit(path);
        page.click("main button[data-read]");
        page.wait_for("[data-speech]");
        let found = findings(page, &axe());
        assert!(found.is_empty(), "{found:#?}");
    }
}
