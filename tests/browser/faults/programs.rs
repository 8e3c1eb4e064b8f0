//! WebAssembly that arrives broken. Where it is missing or forbidden: see `degraded`, `search`.

use super::{load_again, told};
use crate::{
    page::{Page, Setup},
    server::Spoiled,
};

/// Transfers break off.
const HALF: Setup = Setup {
    spoiled: Some((".wasm", Spoiled::Half)),
    ..Setup::PLAIN
};
/// The server does not know the type.
const UNKNOWN_TYPE: Setup = Setup {
    spoiled: Some((".wasm", Spoiled::Typed("application/octet-stream"))),
    ..Setup::PLAIN
};
/// The server answers something else altogether, as portals of wireless networks do.
const SOMETHING_ELSE: Setup = Setup {
    spoiled: Some((
        "islands-",
        Spoiled::Replaced("<!DOCTYPE html><title>Please log in</title>"),
    )),
    ..Setup::PLAIN
};

in_every_engine! { HALF => half_a_program_leaves_pages_that_can_be_read }
in_modern_engines! { UNKNOWN_TYPE => a_program_of_unknown_type_runs }
in_chromium! { SOMETHING_ELSE => a_program_that_is_none_leaves_a_page_that_can_be_read }

fn half_a_program_leaves_pages_that_can_be_read(page: &Page) {
    for (path, text, words) in [
        ("ja/kpi/births/", "7,039", "全部読めます"),
        ("easy/goals/1/", "仕事", "グラフが"),
        ("en/decide/", "100 points", "read all of the text"),
    ] {
        page.visit_asleep(path);
        told(page, "controls", words);
        assert!(page.text("main").contains(text), "{text} on {path}");
        for control in ["main button", "main input", "dialog", ".my-read"] {
            assert!(!page.shows(control), "{control} on {path} is dead");
        }
    }
    page.follow("[data-search-open]");
    assert!(page.shown_count(".my-all a") > 200);
    page.visit_asleep("en/search/");
    told(page, "search", "“Everything at a glance”");
    assert!(!page.shows("#search-field"), "no dead control");
    load_again(page, "search");
    assert!(page.address().ends_with("/en/search/"));
}

fn a_program_of_unknown_type_runs(page: &Page) {
    page.visit("ja/kpi/births/");
    page.wait_for("[data-what-if] input");
    page.press(&["/"]);
    page.wait_for("#search-field");
    page.fill("#search-field", "kosodate");
    page.wait_for("[data-results] a");
}

fn a_program_that_is_none_leaves_a_page_that_can_be_read(page: &Page) {
    page.visit_asleep("ja/kpi/births/");
    told(page, "controls", "文章");
    assert!(page.text("main").contains("7,039"));
}
