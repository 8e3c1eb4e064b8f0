//! Who is touched by what: the reference content, and every rule with an entry that breaks it.

use std::collections::BTreeSet;

use machiyomi::content::PlanPart;

use super::{content, fixture::Fixture};

const FILE: &str = "audiences.toml";
/// An entry of the file that no other audience shares.
const ENTRY: &str = "measure = \"2-2-2\"\nwhy";

#[test]
fn all_sixteen_audiences_are_there_with_what_touches_them() {
    let content = content();
    assert_eq!(content.audiences.len(), 16);
    let touches = |id: &str| {
        let audience = content
            .audiences
            .iter()
            .find(|audience| audience.id == id)
            .unwrap_or_else(|| panic!("{id} is there"));
        &audience.touches
    };
    assert_eq!(
        touches("foreign-resident").len(),
        1,
        "a finding, not an error"
    );
    for (audience, project, pillars) in [
        ("farmer-fisher", 2, &[3][..]),
        ("business-owner", 4, &[2, 3, 4, 5]),
    ] {
        for &pillar in pillars {
            let part = PlanPart::Pillar { project, pillar };
            assert!(
                touches(audience).iter().any(|touch| touch.part == part),
                "{audience}: {part:?}"
            );
        }
    }
    let parts: BTreeSet<&PlanPart> = content
        .audiences
        .iter()
        .flat_map(|audience| &audience.touches)
        .map(|touch| &touch.part)
        .collect();
    assert!(parts.len() > 70, "only {} parts touch someone", parts.len());
    // It repeats an action of measure 1-1-3, which is listed.
    let repeated = PlanPart::Item {
        project: 4,
        pillar: 8,
        item: 1,
    };
    assert!(!parts.contains(&repeated));
}

#[test]
fn a_part_that_does_not_exist_is_named() {
    for (reference, what, remedy) in [
        (
            "measure = \"2-2-22\"",
            "there is no measure \"2-2-22\"",
            "Did you mean \"2-2-2\"?",
        ),
        (
            "measure = \"all of them\"",
            "there is no measure \"all of them\"",
            "Use the id of a measure that exists",
        ),
        (
            "item = \"1-1-9\"",
            "there is no item \"1-1-9\"",
            "Did you mean",
        ),
        (
            "indicator = \"birth\"",
            "there is no indicator \"birth\"",
            "Did you mean \"births\"?",
        ),
    ] {
        let fixture = Fixture::new();
        let line = fixture.replace(FILE, ENTRY, &format!("{reference}\nwhy"));
        fixture.assert_problem(&format!("{FILE}:{line}"), what, remedy);
    }
}

#[test]
fn a_pillar_with_items_is_no_part_of_its_own() {
    let fixture = Fixture::new();
    let line = fixture.replace(FILE, ENTRY, "pillar = \"2-1\"\nwhy");
    fixture.assert_problem(
        &format!("{FILE}:{line}"),
        "there is no pillar without items \"2-1\"",
        "Did you mean \"2-3\"?",
    );
}

#[test]
fn an_entry_names_exactly_one_part() {
    let fixture = Fixture::new();
    let line = fixture.replace(FILE, ENTRY, "why");
    fixture.assert_problem(
        &format!("{FILE}:{}", line - 1),
        "the entry names no part of the plan",
        "exactly one of measure, item, pillar and indicator",
    );
    let fixture = Fixture::new();
    let line = fixture.replace(FILE, ENTRY, "measure = \"2-2-2\"\nitem = \"1-1-1\"\nwhy");
    fixture.assert_problem(
        &format!("{FILE}:{}", line - 1),
        "the entry names several parts: measure, item",
        "exactly one of measure, item, pillar and indicator",
    );
}

#[test]
fn an_audience_that_lists_a_part_twice_is_named() {
    let fixture = Fixture::new();
    let first = fixture.replace(FILE, ENTRY, ENTRY) - 1;
    let line = fixture.replace(
        FILE,
        "indicator = \"waiting-children\"",
        "measure = \"2-2-2\"",
    );
    fixture.assert_problem(
        &format!("{FILE}:{}", line - 1),
        "lists the same part of the plan twice",
        &format!("the first is in line {first}"),
    );
}

#[test]
fn an_audience_id_used_twice_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace(FILE, "id = \"student\"", "id = \"parent\"");
    fixture.assert_problem(
        &format!("{FILE}:{line}"),
        "the audience id \"parent\" is used twice",
        "Give one of the two another id",
    );
}

#[test]
fn an_entry_without_a_reason_or_with_an_unknown_key_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace(FILE, ENTRY, "measur = \"x\"\nmeasure = \"2-2-2\"\nwhy");
    fixture.assert_problem(
        &format!("{FILE}:{line}"),
        "the key \"measur\" is unknown here",
        "Did you mean \"measure\"?",
    );
    let fixture = Fixture::new();
    let text = fixture.read(FILE);
    let english = text
        .lines()
        .find(|line| line.starts_with("why.en"))
        .expect("has a reason");
    let line = fixture.replace(FILE, english, "");
    fixture.assert_problem(
        &format!("{FILE}:{}", line - 2),
        "\"why.en\" is missing",
        "add why.en = ",
    );
}
