//! `accessibility.toml`, and `accessibility-tests.toml` with what the tests found.

use toml::value::Datetime;

use super::reader::Reader;
use crate::content::{Accessibility, Conformance, Criterion, Level, TestResult, TestRun};

/// The file that [`statement`](crate::statement) writes.
pub(crate) const TESTS: &str = "accessibility-tests.toml";

/// What the tests found.
pub(super) fn tests(reader: &mut Reader<'_>) -> TestRun {
    let place = reader.place_of("date");
    let missing = !reader.has("date");
    let at = reader.optional::<Datetime>("date");
    let date = at.and_then(|at| at.date);
    if missing || at.is_some() && date.is_none() {
        reader.report(
            &place,
            "\"date\" is not the day of the tests",
            "Run `make test` and then `make statement`, which writes this file.",
        );
    }
    TestRun {
        date: date.map_or((0, 0, 0), |date| (date.year, date.month, date.day)),
        all: result(reader),
        results: reader.tables("tests").into_iter().map(test).collect(),
    }
}

fn test(mut reader: Reader<'_>) -> (String, TestResult) {
    let test = (reader.string("name"), result(&mut reader));
    reader.finish();
    test
}

fn result(reader: &mut Reader<'_>) -> TestResult {
    TestResult {
        passed: reader.value("passed", 0),
        failed: reader.value("failed", 0),
    }
}

pub(super) fn accessibility(reader: &mut Reader<'_>, run: TestRun) -> Accessibility {
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
        criteria: criteria(reader, &run),
        run,
    }
}

fn criteria(reader: &mut Reader<'_>, run: &TestRun) -> Vec<Criterion> {
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
            let place = reader.place_of("result");
            let criterion = Criterion {
                number,
                level: reader.value("level", Level::A),
                name: reader.name("name"),
                result: reader.value("result", Conformance::NotMet),
                how: reader.text("how"),
                tests: reader.optional("tests").unwrap_or_default(),
            };
            if criterion.result != Conformance::NotMet {
                for test in &criterion.tests {
                    if run.results.get(test).is_some_and(|result| result.failed > 0) {
                        reader.report(
                            &place,
                            format!("its test {test} failed, as {TESTS} says"),
                            "Write \"not-met\" and the reason, or mend the site; then `make test` and `make statement`.",
                        );
                    }
                }
            }
            reader.finish();
            criterion
        })
        .collect()
}
