//! Finding: a term in the glossary, an indicator in the table.

use serde_json::{Value, json};

use crate::{
    eyes::shown,
    hands::key,
    page::{Page, Setup},
    server::site,
};

in_every_engine! { Setup::PLAIN =>
    a_term_is_found_by_kanji_kana_romaji_and_english,
    what_is_not_there_is_said_and_an_empty_field_shows_all,
    the_table_shows_only_indicators_that_fit,
    the_table_is_sorted_as_chosen,
}

const FIELD: &str = "#glossary-filter";
const STATUS: &str = ".my-filter__count[role=status]";
/// The entry of 6次産業化.
const SIXTH: &str = "#sixth-industry";

fn a_term_is_found_by_kanji_kana_romaji_and_english(page: &Page) {
    for language in ["ja", "en"] {
        page.visit(&format!("{language}/glossary/"));
        let all = page.count("article[id]");
        for typed in [
            "6次産業化",
            "６次産業",
            "ろくじ",
            "ロクジ",
            "rokuji",
            "Rokuji sangyoka",
            "sixth",
        ] {
            page.fill(FIELD, typed);
            let entries = shown("article[id]");
            page.wait_until(
                &format!("{typed} leaves few entries"),
                &format!(
                    "document.querySelector({}).value === {} && {entries}.length && {entries}.length < {all} / 4",
                    json!(FIELD),
                    json!(typed)
                ),
            );
            assert!(page.shows(SIXTH), "{typed} finds 6次産業化 in {language}");
            let left = page.ask(&format!("{entries}.length"));
            let said = page.text(STATUS);
            assert!(
                said.contains(&left.to_string()),
                "{left} entries, and the reader hears: {said}"
            );
        }
    }
}

fn what_is_not_there_is_said_and_an_empty_field_shows_all(page: &Page) {
    page.visit("en/glossary/");
    let (all, before) = (page.count("article[id]"), page.text(STATUS));
    page.fill(FIELD, "q");
    page.type_into(FIELD, "q");
    page.wait_gone("article[id]");
    let said = page.text(STATUS);
    assert!(!said.is_empty() && said != before, "{said}");
    page.type_into(FIELD, &key::BACKSPACE.repeat(2));
    page.wait_until(
        "all are back",
        &format!("{}.length === {all}", shown("article[id]")),
    );
    assert_eq!(page.text(STATUS), before);
}

/// All indicators as published.
fn published() -> Vec<Value> {
    let data = site()
        .expect("the site is built")
        .join("data/indicators.json");
    let data = std::fs::read_to_string(data).expect("the indicators are published");
    serde_json::from_str(&data).expect("the indicators are an array")
}

/// The names of the rows that are shown, in order.
#[track_caller]
fn names(page: &Page) -> Vec<String> {
    let names = page.ask(&format!(
        "{}.map((name) => name.textContent)",
        shown("#indicator-list tbody th")
    ));
    serde_json::from_value(names).expect("names are texts")
}

fn the_table_shows_only_indicators_that_fit(page: &Page) {
    page.visit("en/kpi/");
    for (by, value) in [
        ("goal", json!(2)),
        ("kind", json!("kpi")),
        ("direction", json!("decrease")),
    ] {
        let mut wanted: Vec<String> = published()
            .into_iter()
            .filter(|indicator| indicator[by] == value)
            .map(|indicator| {
                indicator["name"]["en"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect();
        assert!((1..17).contains(&wanted.len()), "{by} {value}: {wanted:?}");
        let select = format!("select[data-by={by}]");
        page.choose(&select, value.to_string().trim_matches('"'));
        page.wait_until(
            &format!("the rows are filtered by {by}"),
            &format!(
                "{}.length === {}",
                shown("#indicator-list tbody tr"),
                wanted.len()
            ),
        );
        let mut found = names(page);
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted);
        let said = page.text(STATUS);
        assert!(said.contains(&wanted.len().to_string()), "{said}");
        page.choose(&select, "");
    }
    // Choices work together: none of these is both.
    page.choose("select[data-by=goal]", "3");
    page.choose("select[data-by=direction]", "decrease");
    page.wait_gone("#indicator-list tbody tr");
}

fn the_table_is_sorted_as_chosen(page: &Page) {
    page.visit("en/kpi/");
    let plan = names(page);
    assert_eq!(plan.len(), 17);
    page.choose("[data-sort]", "change");
    let changes = "[...document.querySelectorAll('#indicator-list tbody td:last-child')] \
        .map((cell) => Math.abs(parseFloat(cell.textContent.replace(',', '').replace('−', '-'))))";
    page.wait_until(
        "the largest change comes first, those without a percentage last",
        &format!(
            "{changes}.every((change, at, all) => !at || !(change > all[at - 1]) && !(isNaN(all[at - 1]) && change >= 0)) \
             && {changes}[0] > {changes}[1]"
        ),
    );
    page.choose("[data-sort]", "name");
    page.wait_until(
        "names come in the order of the alphabet",
        "[...document.querySelectorAll('#indicator-list tbody tr')].map((row) => row.dataset.name) \
         .every((name, at, all) => !at || all[at - 1].localeCompare(name, 'en') <= 0)",
    );
    assert_ne!(names(page), plan);
    page.choose("[data-sort]", "order");
    page.wait_until(
        "the plan's order is back",
        &format!(
            "{}[0].textContent === {}",
            shown("#indicator-list tbody th"),
            json!(plan[0])
        ),
    );
    assert_eq!(names(page), plan);
}
