//! `goals/*.toml`.

use super::{
    check_sequence,
    ledger::{Ledger, Named},
    number_in_order,
    reader::Reader,
};
use crate::content::{Area, Goal, Measure};

pub(super) fn goal(reader: &mut Reader<'_>, _stem: &str) -> Goal {
    let place = reader.place_of("number");
    let number = reader.value("number", 0);
    reader.define_number(Named::Goal, number, &place);
    Goal {
        number,
        accent: reader.refer(Named::Accent, "accent"),
        picture: reader.refer(Named::Picture, "picture"),
        picture_alt: reader.text("picture_alt"),
        title: reader.name("title"),
        subtitle: reader.name("subtitle"),
        short: reader.text("short"),
        summary: reader.text("summary"),
        headline: reader.refer(Named::Indicator, "headline"),
        direction: reader.texts("direction"),
        areas: areas(reader, number),
        source: reader.refer(Named::Section, "source"),
    }
}

pub(super) fn in_order(goals: &mut [Goal], ledger: &Ledger) {
    number_in_order(goals, "goals", ledger, |goal| goal.number);
}

fn areas(reader: &mut Reader<'_>, goal: u16) -> Vec<Area> {
    let mut places = Vec::new();
    let areas = reader
        .some_tables("area")
        .into_iter()
        .map(|mut reader| {
            let place = reader.place().clone();
            let number = reader.value("number", 0);
            let id = format!("{goal}-{number}");
            reader.define_id(Named::Area, &id, &place);
            places.push((number, place));
            let area = Area {
                id: id.clone(),
                number,
                picture: reader.refer(Named::Picture, "picture"),
                title: reader.name("title"),
                short: reader.text("short"),
                summary: reader.text("summary"),
                measures: measures(&mut reader, &id),
                source: reader.refer(Named::Section, "source"),
            };
            reader.finish();
            area
        })
        .collect();
    check_sequence(&places, "policy area", reader);
    areas
}

fn measures(reader: &mut Reader<'_>, area: &str) -> Vec<Measure> {
    let mut places = Vec::new();
    let measures = reader
        .some_tables("measure")
        .into_iter()
        .map(|mut reader| {
            let place = reader.place().clone();
            let number = reader.value("number", 0);
            reader.define_id(Named::Measure, &format!("{area}-{number}"), &place);
            places.push((number, place));
            let measure = Measure {
                number,
                title: reader.text("title"),
                summary: reader.text("summary"),
                actions: reader.texts("action"),
            };
            if measure.actions.is_empty() {
                reader.report(
                    &reader.place().clone(),
                    "the measure has no action",
                    "Add an [[area.measure.action]] for each thing that the city does.",
                );
            }
            reader.finish();
            measure
        })
        .collect();
    check_sequence(&places, "measure", reader);
    measures
}
