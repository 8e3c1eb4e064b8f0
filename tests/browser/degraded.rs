//! When something is missing from the start: scripts, WebAssembly, storage, a server of one's own.

use serde_json::json;

use crate::{
    hands::key,
    page::{Page, Setup},
    server::FAVICON,
};

/// The server's policy forbids to compile WebAssembly.
const WASM_FORBIDDEN: Setup = Setup {
    policy: Some("script-src 'self'"),
    ..Setup::PLAIN
};
/// The site lies somewhere below the server's root.
const SUB_FOLDER: Setup = Setup {
    folder: "/town/2016/plan",
    ..Setup::PLAIN
};

in_every_engine! { Setup::NO_SCRIPTS =>
    without_scripts_all_text_is_there,
    without_scripts_links_lead_through_the_walk,
    without_scripts_a_term_leads_to_its_entry,
    without_scripts_no_control_is_shown_that_would_do_nothing,
}
in_every_engine! { WASM_FORBIDDEN => with_webassembly_forbidden_the_pages_are_complete }
in_every_engine! { Setup::WASM_MISSING => with_webassembly_missing_the_pages_are_complete }
in_every_engine! { Setup::NO_STORAGE => without_storage_everything_else_works }
in_every_engine! { SUB_FOLDER => in_a_folder_below_the_root_everything_works }

fn without_scripts_all_text_is_there(page: &Page) {
    page.goto("ja/");
    assert!(page.text("h1").contains("2050"));
    page.goto("ja/kpi/waiting-children/");
    let main = page.text("main");
    for figure in ["397", "2015", "2019", "待機児童"] {
        assert!(main.contains(figure), "{figure} in {main}");
    }
    page.click("figure[data-chart] details summary");
    page.wait_for("figure[data-chart] td");
    assert!(page.text("figure[data-chart] tbody").contains("397"));
    page.goto("ja/kpi/");
    let rows = page.ask(
        "[...document.querySelectorAll('#indicator-list tbody tr')].filter((row) => row.getClientRects().length).length",
    );
    assert_eq!(rows, 17);
    page.goto("en/goals/3/");
    page.show_everything();
    assert!(
        page.text("main").len() > 5000,
        "the measures stand in the page"
    );
}

fn without_scripts_links_lead_through_the_walk(page: &Page) {
    page.goto("");
    page.follow("a[hreflang=en]");
    page.follow("main p a.my-button");
    for _ in 0..3 {
        let before = page.text("h1");
        page.follow("a[data-way=next]");
        assert_ne!(page.text("h1"), before);
    }
    page.follow("a[data-way=previous]");
    page.follow("a[data-language-switch]");
    assert_eq!(page.ask("document.documentElement.lang"), "ja");
}

fn without_scripts_a_term_leads_to_its_entry(page: &Page) {
    page.goto("ja/goals/1/");
    a_term_leads_to_its_entry(page);
}

#[track_caller]
fn a_term_leads_to_its_entry(page: &Page) {
    page.follow("main a[data-term]");
    page.wait_for("article:target");
    let entry = page.text("article:target");
    assert!(entry.len() > 30, "{entry}");
    page.wait_until(
        "the entry is in sight, not below the header",
        "((top) => top >= 0 && top < 500)(document.querySelector(':target').getBoundingClientRect().top)",
    );
}

fn without_scripts_no_control_is_shown_that_would_do_nothing(page: &Page) {
    for path in [
        "ja/",
        "ja/walk/",
        "ja/kpi/",
        "ja/kpi/births/",
        "ja/glossary/",
    ] {
        page.goto(path);
        no_dead_control(page);
    }
}

#[track_caller]
fn no_dead_control(page: &Page) {
    for control in [
        "button:not([data-renew])",
        "input",
        "select",
        "dialog",
        "a[data-resume]",
    ] {
        assert!(!page.shows(control), "{control} on {}", page.address());
    }
}

fn with_webassembly_forbidden_the_pages_are_complete(page: &Page) {
    static_pages(page);
}

fn with_webassembly_missing_the_pages_are_complete(page: &Page) {
    static_pages(page);
    assert!(!page.missed().is_empty(), "the test takes something away");
}

/// What has to work where the islands stay asleep.
#[track_caller]
fn static_pages(page: &Page) {
    page.visit_asleep("ja/kpi/births/");
    no_dead_control(page);
    assert!(page.text("main").contains("7,039"));
    page.visit_asleep("ja/walk/two-ways/");
    page.follow("a[data-way=next]");
    page.visit_asleep("ja/goals/1/");
    a_term_leads_to_its_entry(page);
    page.wait_asleep();
    page.follow("a[data-language-switch][hreflang=en]");
    assert_eq!(page.ask("document.documentElement.lang"), "en");
}

fn without_storage_everything_else_works(page: &Page) {
    let blocked = "(() => { try { return !localStorage } catch { return true } })()";
    page.goto("");
    assert_eq!(page.ask(blocked), true, "the test takes something away");
    page.follow("a[hreflang=ja]");
    page.goto("");
    assert!(page.shows("a[hreflang=en]"), "the language is asked again");
    page.visit("ja/walk/two-ways/");
    page.press(&[key::RIGHT]);
    page.wait_for_address("/ja/walk/work-first/");
    page.visit("ja/");
    assert!(!page.shows("a[data-resume]"));
    page.visit("ja/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
}

fn in_a_folder_below_the_root_everything_works(page: &Page) {
    page.goto("");
    page.follow("a[hreflang=ja]");
    page.wait_awake();
    page.follow("main p a.my-button");
    page.wait_awake();
    page.press(&[key::RIGHT]);
    page.wait_for_address("/town/2016/plan/ja/walk/two-ways/");
    page.visit("ja/kpi/births/");
    page.wait_for("[data-what-if]");
    page.follow("a[data-language-switch]");
    page.visit("en/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
    page.follow("dialog [data-entry]");
    page.goto("");
    page.wait_for_address("/town/2016/plan/en/");
    let strayed: Vec<String> = page
        .requested()
        .into_iter()
        .filter(|path| !path.starts_with("/town/2016/plan/"))
        .filter(|path| !["/probe.js", FAVICON].contains(&path.as_str()))
        .collect();
    assert_eq!(json!(strayed), json!([]), "requests outside the folder");
}
