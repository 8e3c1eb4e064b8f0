//! `projects/*.toml`.

use super::{
    check_sequence,
    ledger::{Ledger, Named},
    number_in_order,
    reader::Reader,
};
use crate::content::{Item, Pillar, Project, StoryPart};

pub(super) fn project(reader: &mut Reader<'_>, _stem: &str) -> Project {
    let place = reader.place_of("number");
    let number = reader.value("number", 0);
    reader.define_number(Named::Project, number, &place);
    Project {
        number,
        accent: reader.refer(Named::Accent, "accent"),
        picture: reader.refer(Named::Picture, "picture"),
        picture_alt: reader.text("picture_alt"),
        title: reader.name("title"),
        subtitle: reader.optional_name("subtitle"),
        strength: reader.text("strength"),
        short: reader.text("short"),
        summary: reader.text("summary"),
        story: reader.some_tables("story").into_iter().map(part).collect(),
        pillars: pillars(reader, number),
        source: reader.refer(Named::Section, "source"),
    }
}

pub(super) fn in_order(projects: &mut [Project], ledger: &Ledger) {
    number_in_order(projects, "projects", ledger, |project| project.number);
}

fn part(mut reader: Reader<'_>) -> StoryPart {
    let part = StoryPart {
        title: reader.text("title"),
        text: reader.text("text"),
    };
    reader.finish();
    part
}

fn pillars(reader: &mut Reader<'_>, project: u16) -> Vec<Pillar> {
    let mut places = Vec::new();
    let pillars = reader
        .some_tables("pillar")
        .into_iter()
        .map(|mut reader| {
            let number = reader.value("number", 0);
            let place = reader.place().clone();
            places.push((number, place.clone()));
            let id = format!("{project}-{number}");
            let pillar = Pillar {
                number,
                title: reader.name("title"),
                text: reader.text("text"),
                items: items(&mut reader, &id),
            };
            if pillar.items.is_empty() {
                reader.define_id(Named::Pillar, &id, &place);
            }
            reader.finish();
            pillar
        })
        .collect();
    check_sequence(&places, "pillar", reader);
    pillars
}

fn items(reader: &mut Reader<'_>, pillar: &str) -> Vec<Item> {
    let mut places = Vec::new();
    let items = reader
        .tables("item")
        .into_iter()
        .map(|mut reader| {
            let number = reader.value("number", 0);
            let place = reader.place().clone();
            reader.define_id(Named::Item, &format!("{pillar}-{number}"), &place);
            places.push((number, place));
            let item = Item {
                number,
                title: reader.name("title"),
                text: reader.text("text"),
            };
            reader.finish();
            item
        })
        .collect();
    check_sequence(&places, "item", reader);
    items
}
