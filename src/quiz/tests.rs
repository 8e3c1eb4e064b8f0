//! That no wrong answer is true: each claim is judged anew, from the content alone.

use std::{collections::BTreeSet, path::Path};

use super::{wrong_terms::related, *};
use crate::{
    content::{Indicator, Language, QuizEntry, Term},
    seeds,
};

fn content() -> Content {
    seeds::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"))
        .unwrap_or_else(|problems| panic!("{problems}"))
}

fn entry<'c>(content: &'c Content, question: &Question) -> &'c QuizEntry {
    content
        .quiz
        .entries
        .iter()
        .find(|entry| entry.id == question.id)
        .expect("has its entry")
}

fn term<'c>(content: &'c Content, id: &str) -> &'c Term {
    content
        .glossary
        .iter()
        .find(|term| term.id == id)
        .expect("is a term")
}

/// A figure in smallest units, computed apart from the generator: by its printed digits.
fn smallest(indicator: &Indicator, value: f64) -> i64 {
    let digits: String = format!("{value:.*}", usize::from(indicator.decimals))
        .chars()
        .filter(|c| *c != '.')
        .collect();
    digits.parse().expect("digits")
}

/// Whether an answer is true.
fn is_true(content: &Content, question: &Question, claim: &Claim) -> bool {
    let entry = entry(content, question);
    let about = entry.about[0].as_str();
    let indicator = content.indicator(about);
    match (question.kind, claim) {
        (QuizKind::Target, Claim::Figure(figure)) => {
            let indicator = indicator.expect("is an indicator");
            *figure == smallest(indicator, indicator.target.value)
        }
        (QuizKind::Baseline, Claim::Figure(figure)) => {
            let indicator = indicator.expect("is an indicator");
            *figure == smallest(indicator, indicator.baseline.value)
        }
        (QuizKind::Direction, Claim::Moves(direction)) => {
            use crate::content::Direction::{Decrease, Increase, LimitDecline, Maintain};
            let indicator = indicator.expect("is an indicator");
            let (from, to) = (indicator.baseline.value, indicator.target.value);
            // As strictly as one could argue.
            match direction {
                Increase => to > from,
                Decrease => to < from,
                Maintain => to.total_cmp(&from).is_eq(),
                LimitDecline => to <= from,
            }
        }
        (QuizKind::Chart, Claim::Change(change)) => {
            let indicator = indicator.expect("is an indicator");
            *change
                == smallest(indicator, indicator.target.value)
                    - smallest(indicator, indicator.baseline.value)
        }
        (QuizKind::NotAbove, Claim::Indicator(id)) => {
            let indicator = content.indicator(id).expect("is an indicator");
            indicator.target.value <= indicator.baseline.value || indicator.target.at_least
        }
        (QuizKind::TermMeaning | QuizKind::TermName, Claim::Term(id)) => {
            related(content, term(content, about), term(content, id))
        }
        (QuizKind::ProjectForStrength | QuizKind::StrengthForProject, Claim::Project(number)) => {
            let strength = |number: u16| {
                let project = content.project(number).expect("is a project");
                project.strength.get(Language::Ja)
            };
            strength(*number) == strength(about.parse().expect("a number"))
        }
        (QuizKind::MeasureGoal, Claim::Goal(number)) => {
            let all = |goal: &crate::content::Goal| -> Vec<(String, String)> {
                let areas = goal.areas.iter();
                areas
                    .flat_map(|area| {
                        area.measures.iter().map(|measure| {
                            let title = measure.title.get(Language::Ja).to_owned();
                            (format!("{}-{}", area.id, measure.number), title)
                        })
                    })
                    .collect()
            };
            let title = content
                .goals
                .iter()
                .flat_map(all)
                .find(|(id, _)| id == about)
                .expect("is a measure")
                .1;
            let goal = content.goal(*number).expect("is a goal");
            all(goal).iter().any(|(_, other)| *other == title)
        }
        (kind, claim) => panic!("{kind:?} cannot claim {claim:?}"),
    }
}

#[test]
fn every_entry_becomes_a_question_and_there_are_enough_of_every_kind() {
    let content = content();
    let questions = questions(&content);
    assert_eq!(questions.len(), content.quiz.entries.len());
    assert!(questions.len() >= 40, "{}", questions.len());
    for kind in QuizKind::ALL {
        assert!(
            questions.iter().any(|question| question.kind == kind),
            "{kind:?}"
        );
    }
    for theme in Theme::ALL {
        assert!(
            questions
                .iter()
                .any(|question| Theme::of(question) == theme)
        );
    }
}

#[test]
fn exactly_one_answer_is_right_and_no_wrong_one_is_true() {
    let content = content();
    for question in questions(&content) {
        assert!((3..=4).contains(&question.choices.len()), "{}", question.id);
        for choice in &question.choices {
            // Limiting a decline is no fall: the kinds in doubt are never offered together.
            let truth = match (&choice.claim, choice.right) {
                (Claim::Moves(direction), true) => {
                    let about = &entry(&content, &question).about[0];
                    content.indicator(about).map(|i| i.direction) == Some(*direction)
                }
                (claim, _) => is_true(&content, &question, claim),
            };
            assert_eq!(
                truth,
                choice.right,
                "{}: {}",
                question.id,
                choice.text.get(Language::En)
            );
        }
        let right = question.choices.iter().filter(|choice| choice.right);
        assert_eq!(right.count(), 1, "{}", question.id);
    }
}

#[test]
fn answers_differ_in_every_language() {
    for question in questions(&content()) {
        for language in Language::ALL {
            let texts: BTreeSet<&str> = question
                .choices
                .iter()
                .map(|choice| choice.text.get(language))
                .collect();
            assert_eq!(texts.len(), question.choices.len(), "{}", question.id);
        }
    }
}

#[test]
fn no_figure_of_an_indicator_is_offered_as_wrong() {
    let content = content();
    for question in questions(&content) {
        if !matches!(question.kind, QuizKind::Target | QuizKind::Baseline) {
            continue;
        }
        let indicator = content
            .indicator(&entry(&content, &question).about[0])
            .expect("is an indicator");
        let own = [indicator.baseline.value, indicator.target.value]
            .map(|value| smallest(indicator, value));
        for choice in question.choices.iter().filter(|choice| !choice.right) {
            assert!(
                matches!(choice.claim, Claim::Figure(figure) if !own.contains(&figure)),
                "{}: {:?}",
                question.id,
                choice.claim
            );
        }
    }
}

#[test]
fn nothing_is_left_unfilled_and_no_answer_stands_in_its_question() {
    for question in questions(&content()) {
        for language in Language::ALL {
            let prompt = question.prompt.get(language);
            let explanation = question.explanation.get(language);
            assert!(!prompt.contains('{') && !explanation.contains('{'));
            let right = question.right().expect("has a right answer");
            assert!(
                !prompt.contains(right.text.get(language)),
                "{}: {prompt}",
                question.id
            );
        }
    }
}

#[test]
fn the_right_answer_has_no_place_of_its_own() {
    let questions = questions(&content());
    for place in 0..3 {
        let there = questions
            .iter()
            .filter(|question| question.choices[place].right)
            .count();
        assert!(
            there * 5 >= questions.len() && there * 2 <= questions.len(),
            "{there} of {} at place {place}",
            questions.len()
        );
    }
}

#[test]
fn questions_are_the_same_at_every_build() {
    let content = content();
    assert_eq!(questions(&content), questions(&content));
}

#[test]
fn terms_of_like_meaning_are_related() {
    let content = content();
    let near = |a: &str, b: &str| related(&content, term(&content, a), term(&content, b));
    assert!(near("community-business", "social-business"));
    assert!(near("kpi", "numeric-target"));
    assert!(near("mice", "mice"));
    assert!(!near("mice", "gibier"));
}
