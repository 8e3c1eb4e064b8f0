//! Every rule of the checks, each with content that breaks it.

use crate::fixture::Fixture;

#[test]
fn sound_content_has_no_problem() {
    assert_eq!(Fixture::new().problems(), [""; 0]);
}

#[test]
fn an_unknown_key_is_named_with_the_one_that_was_meant() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "goals/1.toml",
        "\nnumber = 1\n",
        "\nnumber = 1\nacent = \"goal-1\"\n",
    ) + 2;
    fixture.assert_problem(
        &format!("goals/1.toml:{line}"),
        "the key \"acent\" is unknown here",
        "Did you mean \"accent\"?",
    );
}

#[test]
fn a_missing_language_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("goals/2.toml");
    let english = text
        .lines()
        .find(|line| line.starts_with("short.en"))
        .expect("has a short title");
    let line = fixture.replace("goals/2.toml", english, "");
    fixture.assert_problem(
        &format!("goals/2.toml:{}", line - 2),
        "\"short.en\" is missing",
        "add short.en = ",
    );
}

#[test]
fn a_text_without_easy_japanese_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("goals/2.toml");
    let easy = text
        .lines()
        .find(|line| line.starts_with("summary.easy"))
        .expect("has a summary");
    let line = fixture.replace("goals/2.toml", easy, "");
    fixture.assert_problem(
        &format!("goals/2.toml:{}", line - 1),
        "\"summary.easy\" is missing",
        "add summary.easy = ",
    );
}

#[test]
fn a_kanji_without_reading_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("walk.toml");
    let title = text
        .lines()
        .find(|line| line.starts_with("title.ja"))
        .expect("has a title");
    let line = fixture.replace("walk.toml", title, "title.ja = \"歩《ある》いて読む\"");
    fixture.assert_problem(
        &format!("walk.toml:{line}"),
        "\"title.ja\" has kanji without reading: 読",
        "読《…》",
    );
}

#[test]
fn a_hard_sentence_in_easy_japanese_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("walk.toml");
    let summary = text
        .lines()
        .find(|line| line.starts_with("summary.easy"))
        .expect("has a summary");
    let long = "とても".repeat(17);
    let line = fixture.replace(
        "walk.toml",
        summary,
        &format!("summary.easy = \"{long}。\""),
    );
    fixture.assert_problem(
        &format!("walk.toml:{line}"),
        "\"summary.easy\" has a sentence of 52 characters",
        "at most 50 characters",
    );
}

#[test]
fn a_missing_text_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("walk.toml");
    for line in text.lines().filter(|line| line.starts_with("summary.")) {
        fixture.replace("walk.toml", line, "");
    }
    fixture.assert_problem(
        "walk.toml:1",
        "\"summary\" is missing",
        "Add three lines: summary.ja, summary.easy and summary.en",
    );
}

#[test]
fn an_empty_text_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("walk.toml");
    let title = text
        .lines()
        .find(|line| line.starts_with("title.ja"))
        .expect("has a title");
    let line = fixture.replace("walk.toml", title, "title.ja = \" \"");
    fixture.assert_problem(
        &format!("walk.toml:{line}"),
        "\"title.ja\" is empty",
        "between the quotation marks",
    );
}

#[test]
fn an_id_used_twice_is_named_with_the_other_place() {
    let fixture = Fixture::new();
    fixture.append(
        "sections.toml",
        "\n[[section]]\nid = \"goal-1\"\nlabel.ja = \"x\"\nlabel.en = \"x\"\n",
    );
    let line = fixture.read("sections.toml").lines().count() - 2;
    fixture.assert_problem(
        &format!("sections.toml:{line}"),
        "the section id \"goal-1\" is used twice",
        "the first is in sections.toml, line ",
    );
}

#[test]
fn a_reference_to_nothing_is_named_with_the_nearest_that_exists() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "indicators/births.toml",
        "source = \"goal-2\"",
        "source = \"gaol-2\"",
    );
    fixture.assert_problem(
        &format!("indicators/births.toml:{line}"),
        "there is no section \"gaol-2\"",
        "Did you mean \"goal-2\"?",
    );
}

#[test]
fn a_link_to_nowhere_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace("walk.toml", "\"chapter:basics\"", "\"chapters\"");
    fixture.assert_problem(
        &format!("walk.toml:{line}"),
        "\"chapters\" leads nowhere",
        "chapter:<id>",
    );
}

#[test]
fn a_number_that_is_none_is_named() {
    for bad in ["nan", "inf"] {
        let fixture = Fixture::new();
        let line = fixture.replace(
            "indicators/visitors.toml",
            "value = 5875",
            &format!("value = {bad}"),
        );
        let problems = fixture.problems();
        assert!(
            problems[0].starts_with(&format!("indicators/visitors.toml:{line}: "))
                || problems.len() == 2,
            "{problems:#?}"
        );
        assert!(
            problems
                .iter()
                .any(|problem| problem.contains("is not a number that can be shown")),
            "{problems:#?}"
        );
    }
}

#[test]
fn a_year_outside_the_plan_is_named_with_the_years_that_fit() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "indicators/visitors.toml",
        "fiscal_year = 2019",
        "fiscal_year = 2031",
    );
    fixture.assert_problem(
        &format!("indicators/visitors.toml:{line}"),
        "fiscal_year 2031 is outside the plan",
        "a Western year from 2015 to 2019",
    );
}

#[test]
fn a_direction_that_does_not_fit_the_figures_is_named() {
    let fixture = Fixture::new();
    fixture.replace(
        "indicators/births.toml",
        "\"limit_decline\"",
        "\"increase\"",
    );
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("the direction does not fit a way from 7039 to 7000"),
        "{problems:#?}"
    );
}

#[test]
fn a_wrong_word_in_a_closed_set_is_named_with_the_right_ones() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "indicators/visitors.toml",
        "kind = \"kpi\"",
        "kind = \"kip\"",
    );
    fixture.assert_problem(
        &format!("indicators/visitors.toml:{line}"),
        "expected `numeric_target` or `kpi`",
        "seeds/README.md",
    );
}

#[test]
fn two_results_for_one_year_are_named() {
    let fixture = Fixture::new();
    let result = "\n[[result]]\nfiscal_year = 2016\nvalue = 1\n";
    fixture.append("indicators/visitors.toml", &result.repeat(2));
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("there are two results for 2016"),
        "{problems:#?}"
    );
}

#[test]
fn two_terms_with_one_spelling_are_named() {
    let fixture = Fixture::new();
    fixture.append(
        "glossary.toml",
        "\n[[term]]\nid = \"another\"\nterm.ja = \"マルシェ\"\nterm.en = \"another\"\nreading = \"まるしぇ\"\nexplanation.ja = \"あ\"\nexplanation.easy = \"あ\"\nexplanation.en = \"a\"\nsource = \"goal-1\"\n",
    );
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("\"マルシェ\" is also a spelling of "),
        "{problems:#?}"
    );
}

#[test]
fn a_reading_in_kanji_is_named() {
    let fixture = Fixture::new();
    let text = fixture.read("glossary.toml");
    let reading = text
        .lines()
        .find(|line| line.starts_with("reading = "))
        .expect("has readings");
    let line = fixture.replace("glossary.toml", reading, "reading = \"読み\"");
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("is not in hiragana"),
        "{line}: {problems:#?}"
    );
}

#[test]
fn a_question_without_a_right_choice_is_named() {
    let fixture = Fixture::new();
    fixture.replace("walk.toml", "right = true\n", "");
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("exactly one right choice"),
        "{problems:#?}"
    );
}

#[test]
fn a_colour_without_contrast_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace("site.toml", "ink = \"#a62f17\"", "ink = \"#f0c0b0\"");
    fixture.assert_problem(&format!("site.toml:{line}"), "a contrast of only ", "4.5:1");
}

#[test]
fn a_gap_in_the_numbers_is_named() {
    let fixture = Fixture::new();
    fixture.replace("projects/4.toml", "number = 4", "number = 5");
    let problems = fixture.problems();
    assert!(
        problems
            .iter()
            .any(|problem| problem.contains("the numbers are 1, 2, 3, 5")),
        "{problems:#?}"
    );
}

#[test]
fn a_drawing_with_script_or_style_is_named() {
    let fixture = Fixture::new();
    fixture.replace("pictures/goal-1.svg", "</svg>", "<script/></svg>");
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("<script> is not allowed in a drawing"),
        "{problems:#?}"
    );
}

#[test]
fn broken_toml_is_named_with_its_line() {
    let fixture = Fixture::new();
    let line = fixture.replace("walk.toml", "minutes = 10", "minutes = = 10");
    let problems = fixture.problems();
    assert!(
        problems.iter().any(
            |problem| problem.starts_with(&format!("walk.toml:{line}: this is not valid TOML"))
        ),
        "{problems:#?}"
    );
}

#[test]
fn problems_of_several_files_come_in_one_run() {
    let fixture = Fixture::new();
    fixture.replace(
        "goals/1.toml",
        "\nnumber = 1\n",
        "\nnumber = 1\nfoo = 1\nbar = 2\n",
    );
    fixture.replace(
        "indicators/births.toml",
        "source = \"goal-2\"",
        "source = \"nowhere\"",
    );
    fixture.replace("walk.toml", "minutes = 10", "");
    let problems = fixture.problems();
    let files: Vec<&str> = problems
        .iter()
        .filter_map(|problem| problem.split(':').next())
        .collect();
    assert_eq!(
        files,
        [
            "goals/1.toml",
            "goals/1.toml",
            "indicators/births.toml",
            "walk.toml"
        ]
    );
}

#[test]
fn a_pattern_with_an_unknown_place_is_named() {
    let fixture = Fixture::new();
    let line = fixture.replace("quiz.toml", "“{name}” mean?", "“{name}” mean in {town}?");
    // The line of the text's first language.
    fixture.assert_problem(
        &format!("quiz.toml:{}", line - 2),
        "a place {town} that nothing fills",
        "Use only these: name",
    );
}
