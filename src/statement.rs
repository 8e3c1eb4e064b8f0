//! Records what the tests found, for the accessibility statement: reads what `cargo test` printed,
//! and writes what came of the tests that the criteria name.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use anyhow::{Context as _, ensure};
use toml::value::Datetime;

use crate::{
    content::{Conformance, TestResult, TestRun},
    seeds,
};

/// Writes what the tests found on a day beside the statement, from the output of a whole run.
///
/// # Errors
/// Content that has problems; a criterion whose tests did not run, or that is called met and whose
/// tests failed, all of them at once; files that cannot be read or written. Nothing is written then.
pub fn record(folder: &Path, printed: &Path, date: Datetime) -> anyhow::Result<TestRun> {
    let text = fs::read_to_string(printed)
        .with_context(|| format!("{} cannot be read: run `make test`", printed.display()))?;
    let outcomes = outcomes(&text);
    let date = date.date.context("the date is no day")?;
    let statement = seeds::load(folder)?.accessibility;
    let mut run = TestRun {
        date: (date.year, date.month, date.day),
        all: count(&outcomes, |_| true),
        ..TestRun::default()
    };
    let mut faults = String::new();
    for criterion in &statement.criteria {
        for test in &criterion.tests {
            let result = count(&outcomes, |name| is_of(name, test));
            let fault = if result == TestResult::default() {
                "did not run: is its name right, and was it a whole run?"
            } else if result.failed > 0 && criterion.result != Conformance::NotMet {
                "failed: mend what it found, or call the criterion \"not-met\""
            } else {
                ""
            };
            if !fault.is_empty() {
                writeln!(faults, "{}: {test} {fault}", criterion.number)?;
            }
            run.results.insert(test.clone(), result);
        }
    }
    ensure!(faults.is_empty(), "nothing is recorded:\n{faults}");
    let file = folder.join(seeds::TESTS);
    fs::write(&file, written(&run))
        .with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(run)
}

/// Whether each test passed, by its path below `tests/`.
fn outcomes(printed: &str) -> BTreeMap<String, bool> {
    let mut suite = String::new();
    let mut outcomes = BTreeMap::new();
    for line in printed.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["Running", "unittests", file, _] => suite = file.to_owned(),
            ["Running", file, _] => {
                let folder = file.trim_end_matches("/main.rs").trim_end_matches(".rs");
                suite = folder.trim_start_matches("tests/").to_owned();
            }
            ["test", name, "...", outcome @ ("ok" | "FAILED")]
            | [
                "test",
                name,
                "-",
                "should",
                "panic",
                "...",
                outcome @ ("ok" | "FAILED"),
            ] => {
                outcomes.insert(format!("{suite}/{name}"), outcome == "ok");
            }
            _ => {}
        }
    }
    outcomes
}

/// Whether a test is the one that is named, in some browser, or stands in the module that is named.
fn is_of(name: &str, named: &str) -> bool {
    let rest = name.strip_prefix(named);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn count(outcomes: &BTreeMap<String, bool>, counts: impl Fn(&str) -> bool) -> TestResult {
    let mut result = TestResult::default();
    for (_, passed) in outcomes.iter().filter(|(name, _)| counts(name)) {
        if *passed {
            result.passed += 1;
        } else {
            result.failed += 1;
        }
    }
    result
}

/// The file's text.
fn written(run: &TestRun) -> String {
    let (year, month, day) = run.date;
    let mut text = format!(
        "# What the automatic tests found, for the accessibility statement. Not written by hand: run\n\
         # `make test`, and then `make statement`.\n\n\
         date = {year}-{month:02}-{day:02}\n{}",
        figures(run.all)
    );
    for (name, result) in &run.results {
        text += &format!("\n[[tests]]\nname = \"{name}\"\n{}", figures(*result));
    }
    text
}

fn figures(result: TestResult) -> String {
    format!("passed = {}\nfailed = {}\n", result.passed, result.failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = "
     Running unittests src/lib.rs (target/debug/deps/machiyomi-0a)

running 1 test
test ruby::tests::a_word ... ok

     Running tests/browser/main.rs (target/debug/deps/browser-1b)

test axe::all_pages::chromium ... ok
test layout::no_page_scrolls::firefox ... ok
test layout::no_page_scrolls::wpe ... FAILED
test layout::no_page_scrolls_far::wpe ... ok
test layout::later ... ignored
test layout::without_end - should panic ... ok

test result: FAILED. 4 passed; 1 failed; 1 ignored
";

    #[test]
    fn tests_are_counted_by_suite_module_and_browser() {
        let outcomes = outcomes(PRINTED);
        let of = |named: &str| {
            let result = count(&outcomes, |name| is_of(name, named));
            (result.passed, result.failed)
        };
        assert_eq!(of("browser/layout"), (3, 1));
        assert_eq!(of("browser/layout::no_page_scrolls"), (1, 1));
        assert_eq!(of("browser/layout::no_page"), (0, 0));
        assert_eq!(of("browser/layout::without_end"), (1, 0));
        assert_eq!(of("browser/axe::all_pages"), (1, 0));
        assert_eq!(of("src/lib.rs/ruby"), (1, 0));
        assert_eq!(of("site"), (0, 0));
    }
}
