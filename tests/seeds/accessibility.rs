//! The accessibility statement: complete, and honest in its numbers.

use std::{collections::BTreeSet, fs, path::Path};

use machiyomi::content::{Conformance, Level};

use crate::{content, fixture::Fixture};

#[test]
fn every_criterion_of_wcag_2_2_is_there() {
    let criteria = content().accessibility.criteria;
    let count = |level| criteria.iter().filter(|one| one.level == level).count();
    // WCAG 2.2 without 4.1.1, which it has removed.
    assert_eq!((count(Level::A), count(Level::AA)), (31, 24));
    for chapter in ["1.", "2.", "3.", "4."] {
        assert!(criteria.iter().any(|one| one.number.starts_with(chapter)));
    }
}

#[test]
fn what_does_not_apply_is_about_recordings_and_the_like() {
    let criteria = content().accessibility.criteria;
    let apart: Vec<_> = criteria
        .iter()
        .filter(|one| one.result == Conformance::NotApplicable)
        .map(|one| one.number.as_str())
        .collect();
    for recording in ["1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"] {
        assert!(apart.contains(&recording), "{recording}");
    }
}

#[test]
fn criteria_stand_in_their_order() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "accessibility.toml",
        "number = \"1.2.1\"",
        "number = \"1.1.0\"",
    );
    fixture.assert_problem(
        &format!("accessibility.toml:{line}"),
        "does not come after",
        "1.4.10",
    );
}

/// The source of the module that a test's path names, and the test's own name, if it names one.
fn source(test: &str) -> Option<(String, Option<&str>)> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let text = |module: &str| {
        let path = module.replace("::", "/");
        let files = [format!("{path}.rs"), format!("{path}/mod.rs")];
        files
            .iter()
            .find_map(|file| fs::read_to_string(tests.join(file)).ok())
    };
    if let Some(text) = text(test) {
        return Some((text, None));
    }
    let (module, function) = test.rsplit_once("::")?;
    Some((text(module)?, Some(function)))
}

#[test]
fn each_test_that_a_criterion_names_exists() {
    for criterion in content().accessibility.criteria {
        for test in &criterion.tests {
            let found = source(test).is_some_and(|(text, function)| {
                function.is_none_or(|function| text.contains(&format!("fn {function}(")))
            });
            assert!(found, "{}: there is no test {test}", criterion.number);
        }
    }
}

#[test]
fn what_no_test_tells_is_on_the_list_for_people() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accessibility-by-hand.md");
    let list = fs::read_to_string(list).expect("the list is there");
    let points: Vec<&str> = list
        .split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .collect();
    for criterion in content().accessibility.criteria {
        assert!(
            !criterion.tests.is_empty() || points.contains(&criterion.number.as_str()),
            "neither a test nor a point of the list is about {}",
            criterion.number
        );
    }
}

#[test]
fn the_statement_counts_what_the_tests_found() {
    let statement = content().accessibility;
    let (year, month, day) = statement.run.date;
    assert!(year >= 2026 && (1..=12).contains(&month) && (1..=31).contains(&day));
    let named: BTreeSet<_> = statement
        .criteria
        .iter()
        .flat_map(|criterion| &criterion.tests)
        .collect();
    assert_eq!(
        named,
        statement.run.results.keys().collect(),
        "the tests that are named, and those that have a result: run `make statement` after a whole run"
    );
}

#[test]
fn a_criterion_whose_test_failed_cannot_be_called_met() {
    let fixture = Fixture::new();
    let name = "browser/layout::no_page_scrolls_sideways_at_320_pixels";
    fixture.write(
        "accessibility-tests.toml",
        &format!("date = 2026-11-26\npassed = 1\nfailed = 1\n\n[[tests]]\nname = \"{name}\"\npassed = 0\nfailed = 1\n"),
    );
    let text = fixture.read("accessibility.toml");
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let number = text.find("number = \"1.4.10\"").expect("a criterion");
    let result = number + text[number..].find("result").expect("its result");
    let place = format!("accessibility.toml:{}", line(result));
    fixture.assert_problem(&place, name, "not-met");
}

#[test]
fn a_record_without_its_day_is_named() {
    let fixture = Fixture::new();
    fixture.write(
        "accessibility-tests.toml",
        "date = 12:00:00\npassed = 1\nfailed = 0\n",
    );
    fixture.assert_problem("accessibility-tests.toml:1", "the day", "make statement");
}
