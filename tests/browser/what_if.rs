//! "What if?": a supposed result, in words and in the chart.

use serde_json::Value;

use crate::{
    hands::key,
    page::{Page, Setup},
    server::site,
};

in_every_engine! { Setup::PLAIN =>
    a_typed_result_is_judged_in_words,
    the_slider_moves_by_keys_and_the_field_follows,
    what_cannot_be_is_brought_back_into_range,
}
in_modern_engines! { Setup::PLAIN => the_chart_shows_the_supposed_result }
in_chromium! { Setup::PLAIN => every_indicator_is_judged_by_its_own_rule }

const FIELD: &str = "[data-what-if] input[type=number]";
const SLIDER: &str = "[data-what-if] input[type=range]";
const WORDS: &str = "[data-what-if] [role=status]";

/// Waits until the panel says something.
#[track_caller]
fn wait_for_words(page: &Page, words: &str) {
    page.wait_until(
        &format!("the panel says {words:?}"),
        &format!("document.querySelector({WORDS:?}).innerText.includes({words:?})"),
    );
}

fn a_typed_result_is_judged_in_words(page: &Page) {
    page.visit("en/kpi/waiting-children/");
    // From 397 to 0: a figure that is to fall.
    for (typed, words) in [
        ("100", "75% of the way"),
        ("0", "reached exactly"),
        ("397", "same as the baseline"),
        ("400", "further from the target"),
    ] {
        page.fill(FIELD, typed);
        wait_for_words(page, words);
        assert_eq!(
            page.ask(&format!("document.querySelector({SLIDER:?}).value")),
            typed
        );
    }
}

fn the_slider_moves_by_keys_and_the_field_follows(page: &Page) {
    page.visit("en/kpi/births/");
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[SLIDER.into()],
    );
    page.press(&[key::LEFT]);
    wait_for_words(page, "7,038");
    assert_eq!(
        page.ask(&format!("document.querySelector({FIELD:?}).value")),
        "7038"
    );
    page.press(&[key::RIGHT, key::RIGHT]);
    wait_for_words(page, "7,040");
    let told = page.ask(&format!(
        "document.querySelector({SLIDER:?}).getAttribute('aria-valuetext')"
    ));
    assert!(
        told.as_str().is_some_and(|told| told.contains("7,040")),
        "{told}"
    );
}

fn what_cannot_be_is_brought_back_into_range(page: &Page) {
    page.visit("en/kpi/waiting-children/");
    page.fill(FIELD, "-5");
    page.press(&[key::TAB]);
    wait_for_words(page, "reached exactly");
    wait_for_words(page, "changed to the nearest");
    assert_eq!(
        page.ask(&format!("document.querySelector({FIELD:?}).value")),
        "0"
    );
}

fn the_chart_shows_the_supposed_result(page: &Page) {
    page.visit("en/kpi/births/");
    page.show_everything();
    let bars = "[...document.querySelectorAll('figure svg text')].map((text) => text.textContent).join(' ')";
    assert_eq!(page.ask(&format!("{bars}.includes('6,543')")), false);
    page.fill(FIELD, "6543");
    page.wait_until("the chart shows it", &format!("{bars}.includes('6,543')"));
    wait_for_words(page, "457");
}

fn every_indicator_is_judged_by_its_own_rule(page: &Page) {
    let data = site()
        .expect("the site is built")
        .join("data/indicators.json");
    let data = std::fs::read_to_string(data).expect("the indicators are published");
    let indicators: Vec<Value> = serde_json::from_str(&data).expect("the indicators are an array");
    for indicator in indicators {
        let id = indicator["id"].as_str().expect("an id");
        page.visit(&format!("en/kpi/{id}/"));
        let (baseline, target) = (
            &indicator["baseline"]["value"],
            &indicator["target"]["value"],
        );
        page.fill(FIELD, &target.to_string());
        let (at_target, at_start) = match indicator["direction"].as_str() {
            Some("increase" | "decrease") => ("reached exactly", "away"),
            Some("limit_decline") => ("exactly the target", "the target is met"),
            _ => ("exactly the target", "exactly the target"),
        };
        wait_for_words(page, at_target);
        page.fill(FIELD, &baseline.to_string());
        wait_for_words(page, at_start);
        // Nothing reads as reached that is not.
        let words = page.text(WORDS);
        let reached = words.contains("reached") || words.contains(" met");
        let steady = baseline.as_f64() >= target.as_f64() && indicator["direction"] != "decrease";
        assert_eq!(reached, steady, "{id}: {words}");
    }
}
