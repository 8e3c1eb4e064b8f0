//! Published data.

use serde_json::Value;

use super::{files::built, *};

fn json(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(built().path().join(file)).expect("is written");
    serde_json::from_str(&text).expect("is a JSON array")
}

#[test]
fn indicators_are_published_in_the_promised_form() {
    let indicators = json("data/indicators.json");
    assert_eq!(indicators.len(), 17);
    let births = indicators
        .iter()
        .find(|indicator| indicator["id"] == "births")
        .expect("is published");
    assert_eq!(births["kind"], "numeric_target");
    assert_eq!(births["goal"], 2);
    assert_eq!(births["name"]["ja"], "出生数");
    assert_eq!(births["unit"]["ja"], "人");
    assert_eq!(births["baseline"]["value"], 7039);
    assert_eq!(births["baseline"]["fiscal_year"], 2014);
    assert_eq!(births["target"]["value"], 7000);
    assert_eq!(births["target"]["fiscal_year"], 2019);
    assert_eq!(births["target"]["at_least"], true);
    assert_eq!(births["direction"], "limit_decline");
    assert_eq!(births["cumulative"], false);
    assert_eq!(births["estimated"], false);
    assert_eq!(births["also_listed_in"][0], "2-1");
    assert_eq!(births["source"]["page"], 11);
    for indicator in &indicators {
        for key in ["name", "unit"] {
            assert!(
                indicator[key]["ja"].is_string() && indicator[key]["en"].is_string(),
                "{indicator}"
            );
        }
        assert!(
            indicator.get("results").is_none(),
            "the plan has no results: {indicator}"
        );
    }
}

#[test]
fn the_spreadsheet_opens_as_utf8_and_has_a_row_for_each_indicator() {
    let bytes = fs::read(built().path().join("data/indicators.csv")).expect("is written");
    let text = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .expect("begins with a byte order mark");
    let mut reader = csv::Reader::from_reader(text);
    let headers = reader.headers().expect("has a head").clone();
    let rows: Vec<_> = reader
        .records()
        .map(|row| row.expect("is well-formed"))
        .collect();
    assert_eq!(rows.len(), 17);
    let column = |name: &str| {
        headers
            .iter()
            .position(|header| header == name)
            .expect("has the column")
    };
    let jobs = rows
        .iter()
        .find(|row| &row[column("id")] == "job-openings")
        .expect("is there");
    assert_eq!(
        &jobs[column("target_value")],
        "0.90",
        "decimals as the plan prints them"
    );
    assert_eq!(
        &jobs[column("name_ja")],
        "熊本県内における正社員の有効求人倍率"
    );
}

#[test]
fn the_glossary_is_published_with_readings() {
    let glossary = json("data/glossary.json");
    assert_eq!(glossary.len(), CONTENT.glossary.len());
    let sixth = glossary
        .iter()
        .find(|term| term["term"]["ja"] == "6次産業化")
        .expect("is published");
    assert_eq!(sixth["reading"], "ろくじさんぎょうか");
    assert_eq!(sixth["footnote"], 10);
    assert!(sixth["aliases"]["en"].is_array());
    assert!(
        sixth["explanation"]["en"]
            .as_str()
            .is_some_and(|text| text.len() > 20)
    );
}
