//! `audiences.toml`.

use super::{ledger::Named, problem::Place, reader::Reader};
use crate::content::{Audience, PlanPart, Touch};

/// The keys that name a part of the plan, with what they name.
const PARTS: [(&str, Named); 4] = [
    ("measure", Named::Measure),
    ("item", Named::Item),
    ("pillar", Named::Pillar),
    ("indicator", Named::Indicator),
];

pub(super) fn audiences(reader: &mut Reader<'_>) -> Vec<Audience> {
    reader
        .some_tables("audience")
        .into_iter()
        .map(|mut reader| {
            let audience = Audience {
                id: reader.define(Named::Audience, "id"),
                name: reader.text("name"),
                touches: touches(&mut reader),
            };
            reader.finish();
            audience
        })
        .collect()
}

fn touches(reader: &mut Reader<'_>) -> Vec<Touch> {
    let mut seen: Vec<(PlanPart, Place)> = Vec::new();
    let mut touches = Vec::new();
    for mut entry in reader.some_tables("touches") {
        let place = entry.place().clone();
        let part = part(&mut entry);
        let why = entry.text("why");
        entry.finish();
        let Some(part) = part else { continue };
        if let Some((_, first)) = seen.iter().find(|(earlier, _)| *earlier == part) {
            reader.report(
                &place,
                "this audience lists the same part of the plan twice",
                format!(
                    "Delete one of the two entries; the first is in line {}.",
                    first.line
                ),
            );
        }
        seen.push((part.clone(), place));
        touches.push(Touch { part, why });
    }
    touches
}

/// The one part that an entry names.
fn part(reader: &mut Reader<'_>) -> Option<PlanPart> {
    let named: Vec<(&'static str, Named)> = PARTS
        .into_iter()
        .filter(|(key, _)| reader.has(key))
        .collect();
    if named.len() != 1 {
        let what = match named.as_slice() {
            [] => "the entry names no part of the plan".to_owned(),
            several => {
                let keys: Vec<&str> = several.iter().map(|(key, _)| *key).collect();
                format!("the entry names several parts: {}", keys.join(", "))
            }
        };
        reader.report(
            &reader.place().clone(),
            what,
            "Give each entry exactly one of measure, item, pillar and indicator.",
        );
    }
    // All are read, so that none is reported as unknown besides.
    let parts: Vec<PlanPart> = named
        .into_iter()
        .map(|(key, kind)| resolve(kind, reader.refer(kind, key)))
        .collect();
    parts.into_iter().next()
}

/// A reference as a part. One that is no number leads nowhere, and the ledger says so.
fn resolve(kind: Named, id: String) -> PlanPart {
    let mut numbers = id.split('-').map(|number| number.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    match kind {
        Named::Measure => PlanPart::Measure {
            goal: next(),
            area: next(),
            measure: next(),
        },
        Named::Item => PlanPart::Item {
            project: next(),
            pillar: next(),
            item: next(),
        },
        Named::Pillar => PlanPart::Pillar {
            project: next(),
            pillar: next(),
        },
        _ => PlanPart::Indicator(id),
    }
}
