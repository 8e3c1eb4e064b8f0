//! `quiz.toml`.

use std::collections::BTreeSet;

use super::{ledger::Named, problem::Place, reader::Reader};
use crate::content::{
    Content, Indicator, Language, Localized, Quiz, QuizAnswers, QuizEntry, QuizKind, QuizPattern,
    Term,
};

/// A step of the walk asks so many questions at most: the walk must not become an examination.
const MOST_IN_A_STEP: usize = 3;

/// Reads the quiz. `content` is all that questions can be about.
pub(super) fn quiz(reader: &mut Reader<'_>, content: &Content) -> Quiz {
    let quiz = Quiz {
        patterns: patterns(reader),
        answers: reader
            .required_table("answers")
            .map(answers)
            .unwrap_or_default(),
        near: near(reader),
        entries: reader
            .some_tables("question")
            .into_iter()
            .filter_map(|table| entry(table, content))
            .collect(),
    };
    check_steps(reader, &quiz, content);
    quiz
}

fn patterns(reader: &mut Reader<'_>) -> Vec<QuizPattern> {
    let patterns: Vec<QuizPattern> = reader
        .some_tables("pattern")
        .into_iter()
        .filter_map(pattern)
        .collect();
    for kind in QuizKind::ALL {
        if patterns.iter().filter(|p| p.kind == kind).count() != 1 {
            reader.report(
                &reader.place().clone(),
                format!("the kind {kind:?} has no pattern, or more than one"),
                "Write exactly one [[pattern]] for each kind, with its question and explanation.",
            );
        }
    }
    patterns
}

fn pattern(mut reader: Reader<'_>) -> Option<QuizPattern> {
    let kind: QuizKind = reader.optional("kind")?;
    let (asked, explained) = kind.places();
    let pattern = QuizPattern {
        kind,
        question: sentence(&mut reader, "question", asked, asked.first().copied()),
        explanation: sentence(&mut reader, "explanation", explained, None),
    };
    reader.finish();
    Some(pattern)
}

/// A text whose places are known in every language, and one of them there.
fn sentence(
    reader: &mut Reader<'_>,
    key: &'static str,
    known: &[&str],
    needed: Option<&str>,
) -> Localized {
    let place = reader.place_of(key);
    let text = reader.text(key);
    for language in Language::ALL {
        let written = text.get(language);
        let names: Vec<&str> = written
            .split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('}')?.0))
            .collect();
        for name in names.iter().filter(|name| !known.contains(name)) {
            reader.report(
                &place,
                format!("\"{key}\" has a place {{{name}}} that nothing fills"),
                format!("Use only these: {}.", known.join(", ")),
            );
        }
        if let Some(needed) = needed.filter(|needed| !names.contains(needed)) {
            reader.report(
                &place,
                format!("\"{key}.{}\" lacks {{{needed}}}", language.key()),
                "Without it nobody knows what is asked: write it into the sentence.",
            );
        }
    }
    text
}

fn answers(mut reader: Reader<'_>) -> QuizAnswers {
    let answers = QuizAnswers {
        increase: reader.text("increase"),
        decrease: reader.text("decrease"),
        maintain: reader.text("maintain"),
        limit_decline: reader.text("limit_decline"),
        higher: sentence(&mut reader, "higher", &["gap"], Some("gap")),
        lower: sentence(&mut reader, "lower", &["gap"], Some("gap")),
    };
    reader.finish();
    answers
}

fn near(reader: &mut Reader<'_>) -> Vec<Vec<String>> {
    reader
        .tables("near")
        .into_iter()
        .map(|mut reader| {
            let terms = reader.refer_all(Named::Term, "terms");
            reader.finish();
            terms
        })
        .collect()
}

fn entry(mut reader: Reader<'_>, content: &Content) -> Option<QuizEntry> {
    let id = reader.define(Named::Question, "id");
    let place = reader.place_of("about");
    let kind: Option<QuizKind> = reader.has("kind").then(|| reader.optional("kind"))?;
    let kind = kind?;
    let named = match kind {
        QuizKind::TermMeaning | QuizKind::TermName => Named::Term,
        QuizKind::ProjectForStrength | QuizKind::StrengthForProject => Named::Project,
        QuizKind::MeasureGoal => Named::Measure,
        _ => Named::Indicator,
    };
    let entry = QuizEntry {
        id,
        kind,
        about: reader.refer_all(named, "about"),
        step: reader.optional_refer(Named::Step, "step"),
    };
    check_entry(&reader, &entry, content, &place);
    reader.finish();
    Some(entry)
}

/// What makes a question answerable, as far as an editor can get it wrong.
fn check_entry(reader: &Reader<'_>, entry: &QuizEntry, content: &Content, place: &Place) {
    if entry.kind == QuizKind::NotAbove {
        let indicators: Vec<&Indicator> = entry
            .about
            .iter()
            .filter_map(|id| content.indicator(id))
            .collect();
        // What is no number has been named where it stands.
        if indicators
            .iter()
            .any(|i| !(i.target.value - i.baseline.value).is_finite())
        {
            return;
        }
        let not_above = indicators.iter().filter(|i| !is_above(i)).count();
        let doubtful = indicators
            .iter()
            .any(|i| i.target.at_least && !is_above(i) || i.baseline.months < 12);
        if indicators.len() < 3 || not_above != 1 || doubtful {
            reader.report(
                place,
                format!("{not_above} of these {} targets are not above the baseline", indicators.len()),
                "Name three or more indicators, exactly one of them with a target that is not above its baseline; none whose target is \"or more\" below it, none with a baseline of part of a year.",
            );
        }
        return;
    }
    if entry.about.len() != 1 {
        reader.report(
            place,
            format!("the question is about {} things", entry.about.len()),
            "Name exactly one; only not_above compares several.",
        );
    }
    let Some(about) = entry.about.first() else {
        return;
    };
    match entry.kind {
        QuizKind::TermMeaning | QuizKind::TermName => {
            let told = content
                .glossary
                .iter()
                .find(|term| term.id == *about)
                .is_some_and(names_itself);
            if told {
                reader.report(
                    place,
                    format!("the explanation of \"{about}\" contains the term"),
                    "It would give the answer away: ask for another term.",
                );
            }
        }
        QuizKind::Chart => {
            let level = content.indicator(about).is_some_and(|i| {
                i.course().baseline == i.course().target || i.baseline.months < 12
            });
            if level {
                reader.report(
                    place,
                    format!("\"{about}\" has no difference that a chart shows fairly"),
                    "Ask for an indicator whose target differs from a baseline of a whole year.",
                );
            }
        }
        _ => {}
    }
}

fn is_above(indicator: &Indicator) -> bool {
    indicator.course().target > indicator.course().baseline
}

fn names_itself(term: &Term) -> bool {
    Language::ALL.into_iter().any(|language| {
        let explanation = term.explanation.get(language).to_lowercase();
        term.spellings(language)
            .any(|spelling| explanation.contains(&spelling.to_lowercase()))
    })
}

fn check_steps(reader: &Reader<'_>, quiz: &Quiz, content: &Content) {
    let mut steps: BTreeSet<&str> = BTreeSet::new();
    for step in &content.walk.steps {
        steps.insert(&step.id);
    }
    for step in steps {
        let count = quiz
            .entries
            .iter()
            .filter(|entry| entry.step.as_deref() == Some(step))
            .count();
        if !(1..=MOST_IN_A_STEP).contains(&count) {
            reader.report(
                &reader.place().clone(),
                format!("the step \"{step}\" asks {count} questions"),
                format!(
                    "Give it 1 to {MOST_IN_A_STEP}: write step = \"{step}\" at questions that fit."
                ),
            );
        }
    }
}
