//! `lesson.toml`.

use super::{Place as Line, ledger::Named, reader::Reader, walk};
use crate::content::{Lesson, Localized, Phase, Place, Question, Slide, Task, TaskKind};

/// What may stand in the braces of a text with an indicator.
const FIGURES: [&str; 5] = ["from", "to", "from_year", "to_year", "difference"];

/// The most lines that fit a task: more would not leave room for the others.
const MOST_LINES: u8 = 10;

pub(super) fn lesson(reader: &mut Reader<'_>) -> Lesson {
    let place = reader.place_of("minutes");
    let lesson = Lesson {
        minutes: reader.value("minutes", 0),
        audience: reader.text("audience"),
        before: reader.text("before"),
        aims: reader.texts("aim"),
        needs: reader.texts("need"),
        phases: list(reader, "phase", phase),
        tips: reader.texts("tip"),
        tasks: reader
            .some_tables("task")
            .into_iter()
            .filter_map(task)
            .collect(),
        slides: reader
            .some_tables("slide")
            .into_iter()
            .filter_map(slide)
            .collect(),
    };
    let sum: u64 = (lesson.phases.iter())
        .map(|phase| u64::from(phase.minutes))
        .sum();
    if sum != u64::from(lesson.minutes) {
        reader.report(
            &place,
            format!(
                "the phases take {sum} minutes, the lesson {}",
                lesson.minutes
            ),
            "Change the minutes of a [[phase]], so that together they are as long as the lesson.",
        );
    }
    lesson
}

fn list<'a, T>(
    reader: &mut Reader<'a>,
    key: &'static str,
    read: impl Fn(Reader<'a>) -> T,
) -> Vec<T> {
    reader.some_tables(key).into_iter().map(read).collect()
}

fn phase(mut reader: Reader<'_>) -> Phase {
    let phase = Phase {
        id: reader.define(Named::Entry, "id"),
        title: reader.text("title"),
        minutes: reader.value("minutes", 0),
        teacher: reader.text("teacher"),
        pupils: reader.text("pupils"),
        places: places(&mut reader),
        tasks: reader.refer_all(Named::Task, "tasks"),
        questions: list(&mut reader, "question", |reader| question(reader, false)),
    };
    reader.finish();
    phase
}

fn places(reader: &mut Reader<'_>) -> Vec<Place> {
    let line = reader.place_of("places");
    let texts: Vec<String> = reader.value("places", Vec::new());
    texts
        .iter()
        .filter_map(|text| {
            if let Some(id) = text.strip_prefix("step:") {
                reader.refer_id(Named::Step, id, &line);
                return Some(Place::Step(id.to_owned()));
            }
            match text.as_str() {
                "walk" => Some(Place::Walk),
                "slides" => Some(Place::Slides),
                "quiz" => Some(Place::Quiz),
                "decide" => Some(Place::Decide),
                "qr" => Some(Place::QrCodes),
                _ => walk::link(reader, text, &line).map(Place::Link),
            }
        })
        .collect()
}

/// A question; one on the worksheet also has lines to write on.
fn question(mut reader: Reader<'_>, on_paper: bool) -> Question {
    let lines = (reader.place_of("ask"), reader.place_of("answer"));
    let question = Question {
        ask: reader.text("ask"),
        answer: reader.text("answer"),
        indicator: reader.optional_refer(Named::Indicator, "indicator"),
        source: reader.optional_refer(Named::Section, "source"),
        lines: if on_paper {
            self::lines(&mut reader)
        } else {
            0
        },
    };
    let known: &[&str] = match question.indicator {
        Some(_) => &FIGURES,
        None => &[],
    };
    check_braces(&reader, &question.ask, known, &lines.0);
    check_braces(&reader, &question.answer, known, &lines.1);
    reader.finish();
    question
}

/// Reports braces that nothing would fill in.
fn check_braces(reader: &Reader<'_>, text: &Localized, known: &[&str], line: &Line) {
    for text in [&text.ja, &text.easy, &text.en] {
        for part in text.plain().split('{').skip(1) {
            let name = part.split('}').next().unwrap_or_default();
            if !known.contains(&name) {
                reader.report(
                    line,
                    format!("nothing can be filled in for {{{name}}}"),
                    "Use {from}, {to}, {from_year}, {to_year} or {difference}, and name the indicator: indicator = \"…\".",
                );
            }
        }
    }
}

fn lines(reader: &mut Reader<'_>) -> u8 {
    let line = reader.place_of("lines");
    let lines = reader.value("lines", 1);
    if !(1..=MOST_LINES).contains(&lines) {
        reader.report(
            &line,
            format!("{lines} lines do not fit the sheet"),
            format!("Write a number from 1 to {MOST_LINES}."),
        );
    }
    lines
}

fn task(mut reader: Reader<'_>) -> Option<Task> {
    let line = reader.place_of("kind");
    let kind = match reader.string("kind").as_str() {
        "strengths" => TaskKind::Strengths(order(&mut reader)),
        "measures" => TaskKind::Measures(reader.refer_all(Named::Measure, "measures")),
        "figures" => TaskKind::Figures(reader.refer_all(Named::Indicator, "indicators")),
        "chart" => TaskKind::Chart(
            reader.refer_all(Named::Indicator, "indicators"),
            list(&mut reader, "question", |reader| question(reader, true)),
        ),
        "term" => TaskKind::Term(reader.refer_all(Named::Term, "terms"), lines(&mut reader)),
        "opinion" => TaskKind::Opinion(reader.text("answer"), lines(&mut reader)),
        other => {
            reader.report(
                &line,
                format!("there is no kind of task \"{other}\""),
                "Use strengths, measures, figures, chart, term or opinion.",
            );
            return None;
        }
    };
    let task = Task {
        id: reader.define(Named::Task, "id"),
        title: reader.text("title"),
        text: reader.text("text"),
        kind,
        source: reader.optional_refer(Named::Section, "source"),
    };
    reader.finish();
    Some(task)
}

fn order(reader: &mut Reader<'_>) -> Vec<u16> {
    let line = reader.place_of("order");
    let order: Vec<u16> = reader.value("order", Vec::new());
    for number in &order {
        reader.refer_number(Named::Project, *number, &line);
    }
    order
}

fn slide(mut reader: Reader<'_>) -> Option<Slide> {
    let line = reader.place().clone();
    let slide = if reader.has("step") {
        Slide::Step(reader.refer(Named::Step, "step"), reader.text("text"))
    } else if reader.has("goal") {
        let number = reader.value("goal", 0);
        reader.refer_number(Named::Goal, number, &line);
        Slide::Goal(number)
    } else if reader.has("project") {
        let number = reader.value("project", 0);
        reader.refer_number(Named::Project, number, &line);
        Slide::Project(number)
    } else if reader.has("question") {
        Slide::Question(
            reader.text("question"),
            reader.refer(Named::Accent, "accent"),
            reader.refer(Named::Picture, "picture"),
        )
    } else {
        reader.report(
            &line,
            "the slide shows nothing",
            "Give it a step, a goal, a project or a question.",
        );
        return None;
    };
    reader.finish();
    Some(slide)
}
