//! `walk.toml`.

use super::{ledger::Named, reader::Reader, site::read_dots};
use crate::content::{Figure, Guess, Link, Localized, Pair, Stage, Step, Walk};

pub(super) fn walk(reader: &mut Reader<'_>) -> Walk {
    Walk {
        title: reader.text("title"),
        summary: reader.text("summary"),
        minutes: reader.value("minutes", 0),
        steps: reader.some_tables("step").into_iter().map(step).collect(),
    }
}

fn step(mut reader: Reader<'_>) -> Step {
    let step = Step {
        id: reader.define(Named::Step, "id"),
        part: reader.text("part"),
        accent: reader.refer(Named::Accent, "accent"),
        picture: reader.refer(Named::Picture, "picture"),
        picture_alt: reader.text("picture_alt"),
        title: reader.text("title"),
        text: reader.text("text"),
        more: reader.texts("more"),
        figure: reader.table("figure").and_then(figure),
        links: links(&mut reader),
        source: reader.refer(Named::Section, "source"),
    };
    reader.finish();
    step
}

fn links(reader: &mut Reader<'_>) -> Vec<Link> {
    let place = reader.place_of("links");
    let texts: Vec<String> = reader.value("links", Vec::new());
    texts
        .iter()
        .filter_map(|text| link(reader, text, &place))
        .collect()
}

/// A place on the site, as content writes it.
pub(super) fn link(reader: &Reader<'_>, text: &str, place: &super::Place) -> Option<Link> {
    let number = |kind: &str| text.strip_prefix(kind)?.parse::<u16>().ok();
    let link = if let Some(number) = number("goal-") {
        reader.refer_number(Named::Goal, number, place);
        Link::Goal(number)
    } else if let Some(number) = number("project-") {
        reader.refer_number(Named::Project, number, place);
        Link::Project(number)
    } else if let Some(id) = text.strip_prefix("chapter:") {
        reader.refer_id(Named::Chapter, id, place);
        Link::Chapter(id.to_owned())
    } else if let Some(id) = text.strip_prefix("indicator:") {
        reader.refer_id(Named::Indicator, id, place);
        Link::Indicator(id.to_owned())
    } else {
        match text {
            "kpi" => Link::Indicators,
            "glossary" => Link::Glossary,
            "about" => Link::About,
            _ => {
                reader.report(
                    place,
                    format!("\"{text}\" leads nowhere"),
                    "Write goal-N, project-N, chapter:<id>, indicator:<id>, kpi, glossary or about.",
                );
                return None;
            }
        }
    };
    Some(link)
}

fn figure(mut reader: Reader<'_>) -> Option<Figure> {
    let place = reader.place_of("kind");
    let figure = match reader.string("kind").as_str() {
        "dots" => Figure::Dots(read_dots(&mut reader)),
        "indicators" => Figure::Indicators(reader.refer_all(Named::Indicator, "indicators")),
        "flow" => Figure::Flow {
            cyclic: reader.optional("cyclic").unwrap_or(false),
            stages: reader.some_tables("stage").into_iter().map(stage).collect(),
        },
        "pairs" => Figure::Pairs(reader.some_tables("pair").into_iter().map(pair).collect()),
        "guess" => Figure::Guess(guess(&mut reader)),
        other => {
            reader.report(
                &place,
                format!("there is no kind of figure \"{other}\""),
                "Use dots, indicators, flow, pairs or guess.",
            );
            return None;
        }
    };
    reader.finish();
    Some(figure)
}

fn stage(mut reader: Reader<'_>) -> Stage {
    let stage = Stage {
        label: reader.text("label"),
        text: reader.text("text"),
    };
    reader.finish();
    stage
}

fn pair(mut reader: Reader<'_>) -> Pair {
    let place = reader.place_of("link");
    let pair = Pair {
        from: reader.text("from"),
        to: reader.text("to"),
        link: reader
            .optional::<String>("link")
            .and_then(|text| link(&reader, &text, &place)),
    };
    reader.finish();
    pair
}

fn guess(reader: &mut Reader<'_>) -> Guess {
    let choices: Vec<(Localized, bool)> = reader
        .some_tables("choice")
        .into_iter()
        .map(|mut reader| {
            let choice = (
                reader.text("text"),
                reader.optional("right").unwrap_or(false),
            );
            reader.finish();
            choice
        })
        .collect();
    if choices.iter().filter(|(_, right)| *right).count() != 1 {
        reader.report(
            &reader.place().clone(),
            "a question needs exactly one right choice",
            "Write right = true below one [[step.figure.choice]] and below no other.",
        );
    }
    Guess {
        question: reader.text("question"),
        choices,
        answer: reader.text("answer"),
    }
}
