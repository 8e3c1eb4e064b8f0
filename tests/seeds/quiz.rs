//! The rules of quiz questions, each with content that breaks it.

use crate::fixture::Fixture;

#[test]
fn a_quiz_question_that_cannot_be_answered_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "quiz.toml",
        "about = [\"gross-product\", \"transit-riders\", \"disability-employment\"]",
        "about = [\"gross-product\", \"visitors\", \"disability-employment\"]",
    );
    fixture.assert_problem(
        &format!("quiz.toml:{line}"),
        "0 of these 3 targets are not above",
        "exactly one of them",
    );
}

#[test]
fn a_quiz_question_about_a_term_that_its_explanation_names_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "quiz.toml",
        "about = [\"pdca-cycle\"]",
        "about = [\"uij-turn\"]",
    );
    assert!(fixture.problems().is_empty(), "another term will do");
    fixture.replace(
        "glossary.toml",
        "\nexplanation.en = \"Moving",
        "\nexplanation.en = \"UIJ: moving",
    );
    let problems = fixture.problems();
    assert!(
        problems[0].starts_with(&format!("quiz.toml:{line}: "))
            && problems[0].contains("contains the term"),
        "{problems:#?}"
    );
}

#[test]
fn a_step_without_a_question_is_named() {
    let fixture = Fixture::new();
    fixture.replace("quiz.toml", "step = \"think-for-ourselves\"\n", "");
    fixture.assert_problem(
        "quiz.toml:1",
        "\"think-for-ourselves\" asks 0 questions",
        "Give it 1 to 3",
    );
}
