//! The accessibility statement: complete, and honest in its numbers.

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
