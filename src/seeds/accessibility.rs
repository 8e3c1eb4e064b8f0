//! `accessibility.toml`.

use super::reader::Reader;
use crate::content::{Accessibility, Conformance, Criterion, Level};

pub(super) fn accessibility(reader: &mut Reader<'_>) -> Accessibility {
    Accessibility {
        title: reader.text("title"),
        lead: reader.text("lead"),
        aim: reader.text("aim"),
        scope: reader.text("scope"),
        how_tested: reader.text("how_tested"),
        removed: reader.text("removed"),
        limits: reader.text("limits"),
        limits_known: reader.texts("limits_known"),
        contact: reader.text("contact"),
        criteria: criteria(reader),
    }
}

fn criteria(reader: &mut Reader<'_>) -> Vec<Criterion> {
    let mut before: Option<Vec<u8>> = None;
    reader
        .some_tables("criteria")
        .into_iter()
        .map(|mut reader| {
            let place = reader.place_of("number");
            let number = reader.string("number");
            let parts: Vec<u8> = number.split('.').flat_map(str::parse).collect();
            let fault = if parts.len() != 3 || number.split('.').count() != 3 {
                Some("is no number of a success criterion")
            } else if before.as_ref().is_some_and(|before| *before >= parts) {
                Some("does not come after the criterion before it")
            } else {
                None
            };
            if let Some(fault) = fault {
                reader.report(
                    &place,
                    format!("\"{number}\" {fault}"),
                    "Write the three numbers of WCAG 2.2, such as \"1.4.10\", in its order.",
                );
            }
            before = Some(parts);
            let criterion = Criterion {
                number,
                level: reader.value("level", Level::A),
                name: reader.name("name"),
                result: reader.value("result", Conformance::NotMet),
                how: reader.text("how"),
            };
            reader.finish();
            criterion
        })
        .collect()
}
