//! The rules of the lesson, each with content that breaks it.

use crate::fixture::Fixture;

const FILE: &str = "lesson.toml";

#[test]
fn phases_that_are_longer_than_the_lesson_are_named() {
    let fixture = Fixture::new();
    fixture.replace(FILE, "minutes = 15", "minutes = 20");
    let line = fixture.replace(FILE, "minutes = 50", "minutes = 50");
    fixture.assert_problem(
        &format!("{FILE}:{line}"),
        "the phases take 55 minutes, the lesson 50",
        "Change the minutes of a [[phase]]",
    );
}

#[test]
fn an_answer_with_a_figure_of_no_indicator_is_named() {
    let fixture = Fixture::new();
    fixture.replace(FILE, "indicator = \"graduate-retention\"\n", "");
    let problems = fixture.load().expect_err("there is a problem").to_string();
    assert!(
        problems.contains("nothing can be filled in for {from}"),
        "{problems}"
    );
    assert!(problems.contains("name the indicator"), "{problems}");
}

#[test]
fn references_to_what_is_not_there_are_named() {
    for (from, to, what, remedy) in [
        (
            "\"3-1-1\"",
            "\"3-1-9\"",
            "there is no measure \"3-1-9\"",
            "Did you mean",
        ),
        (
            "tasks = [\"term\"]",
            "tasks = [\"terms\"]",
            "there is no task \"terms\"",
            "Did you mean \"term\"?",
        ),
        (
            "step = \"two-ways\"",
            "step = \"two-way\"",
            "there is no step \"two-way\"",
            "Did you mean \"two-ways\"?",
        ),
        (
            "places = [\"decide\"]",
            "places = [\"decision\"]",
            "\"decision\" leads nowhere",
            "Write",
        ),
        (
            "order = [3, 1, 4, 2]",
            "order = [3, 1, 5, 2]",
            "there is no project \"5\"",
            "Did you mean",
        ),
    ] {
        let fixture = Fixture::new();
        let line = fixture.replace(FILE, from, to);
        fixture.assert_problem(&format!("{FILE}:{line}"), what, remedy);
    }
}

#[test]
fn a_kind_of_task_that_does_not_exist_is_named() {
    let fixture = Fixture::new();
    // Nothing else of an unknown task can be understood, so its id is missing to its phase.
    fixture.replace(FILE, "kind = \"opinion\"", "kind = \"opinions\"");
    let problems = fixture.load().expect_err("there is a problem").to_string();
    assert!(
        problems.contains("there is no kind of task \"opinions\""),
        "{problems}"
    );
}

#[test]
fn more_lines_than_fit_are_named() {
    let fixture = Fixture::new();
    let line = fixture.replace(FILE, "lines = 4", "lines = 40");
    fixture.assert_problem(
        &format!("{FILE}:{line}"),
        "40 lines do not fit the sheet",
        "from 1 to 10",
    );
}
