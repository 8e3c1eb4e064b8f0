//! Searching where scripts, WebAssembly or the program that searches are missing.

use super::{FIELD, OPEN};
use crate::page::{Page, Setup};

/// The server has lost the program that searches.
const PROGRAM_MISSING: Setup = Setup {
    missing: Some("search-"),
    ..Setup::PLAIN
};

in_every_engine! { Setup::NO_SCRIPTS => without_scripts_the_button_leads_to_the_list_of_everything }
in_modern_engines! { Setup::WASM_MISSING => without_webassembly_the_button_leads_to_the_list_of_everything }
in_modern_engines! { PROGRAM_MISSING => without_its_program_the_search_says_so_and_leads_to_the_list_of_everything }

#[track_caller]
fn lists_everything(page: &Page) {
    page.wait_for_address("/ja/search/");
    assert!(page.shown_count(".my-all a") > 200);
    assert!(!page.shows(FIELD), "no dead control");
    page.follow(".my-all a");
}

fn without_scripts_the_button_leads_to_the_list_of_everything(page: &Page) {
    page.goto("ja/kpi/births/");
    page.follow(OPEN);
    lists_everything(page);
}

fn without_webassembly_the_button_leads_to_the_list_of_everything(page: &Page) {
    page.visit_asleep("ja/kpi/births/");
    page.click(OPEN);
    page.wait_for_address("/ja/search/");
    page.wait_asleep();
    lists_everything(page);
    assert!(!page.missed().is_empty(), "the test takes something away");
}

fn without_its_program_the_search_says_so_and_leads_to_the_list_of_everything(page: &Page) {
    page.visit("ja/kpi/births/");
    page.press(&["/"]);
    page.wait_for("dialog [data-failure=search] [data-renew]");
    assert!(
        page.address().ends_with("/ja/kpi/births/"),
        "the page stays"
    );
    page.follow("dialog [data-failure=search] a");
    // There it fails again, and says so above the list.
    page.wait_for("[data-failure=search] [data-renew]");
    lists_everything(page);
    assert!(!page.missed().is_empty(), "the test takes something away");
}
