//! Reads the content folder into the content model and says everything that is wrong with it.
//!
//! Owns file names, TOML keys, lines and remedies. Knows nothing of HTML, Leptos or browsers.

mod accessibility;
mod audiences;
mod easy_japanese;
mod files;
mod glossary;
mod goals;
mod indicators;
mod ledger;
mod lesson;
mod letters;
mod pictures;
mod plan;
mod problem;
mod projects;
mod quiz;
mod reader;
mod readings;
mod site;
mod strings;
mod walk;
mod words;

use std::path::Path;

use crate::content::{Content, Quiz};
pub(crate) use accessibility::TESTS;
use files::Files;
use ledger::Ledger;
pub use pictures::drawing;
pub use problem::{Place, Problem, Problems};
use reader::Reader;
pub use readings::{Decided, Reading, Written, readings};
pub use site::is_address;

/// Reads and checks all content below a folder.
///
/// # Errors
/// Every problem of every file, in one go; content with a problem is never returned.
pub fn load(folder: &Path) -> Result<Content, Problems> {
    let ledger = Ledger::default();
    let files = Files {
        folder,
        ledger: &ledger,
    };
    let mut site = files.read("site.toml", site::site);
    files.read_into("about.toml", |reader| site.about = site::about(reader));
    let mut goals = files.read_all("goals", goals::goal);
    goals::in_order(&mut goals, &ledger);
    let mut projects = files.read_all("projects", projects::project);
    projects::in_order(&mut projects, &ledger);
    let indicators = files.read_all("indicators", |reader, stem| {
        indicators::indicator(reader, stem, &site)
    });
    let run = files.read(accessibility::TESTS, accessibility::tests);
    let mut content = Content {
        words: files.read("ui.toml", words::words),
        sections: files.read("sections.toml", site::sections),
        chapters: files.read("plan.toml", plan::chapters),
        goals,
        projects,
        indicators: indicators::in_order(indicators, &ledger),
        glossary: files.read("glossary.toml", glossary::terms),
        audiences: files.read("audiences.toml", audiences::audiences),
        accessibility: files.read("accessibility.toml", |reader| {
            accessibility::accessibility(reader, run.clone())
        }),
        walk: files.read("walk.toml", walk::walk),
        lesson: files.read("lesson.toml", lesson::lesson),
        pictures: pictures::load(&folder.join("pictures"), &ledger),
        quiz: Quiz::default(),
        site,
    };
    // Pages do not need them; whoever edits them wants to hear of slips.
    files.decided();
    content.quiz = files.read("quiz.toml", |reader| quiz::quiz(reader, &content));
    let problems = ledger.finish();
    if problems.is_empty() {
        Ok(content)
    } else {
        Err(Problems(problems))
    }
}

/// Checks that numbers run 1, 2, 3 … without gap or repetition, and sorts by them.
fn number_in_order<T>(items: &mut [T], folder: &str, ledger: &Ledger, number: impl Fn(&T) -> u16) {
    items.sort_by_key(&number);
    let in_order = items
        .iter()
        .enumerate()
        .all(|(at, item)| usize::from(number(item)) == at + 1);
    if !in_order {
        let found: Vec<String> = items.iter().map(|item| number(item).to_string()).collect();
        ledger.report(
            &Place {
                file: folder.to_owned(),
                line: 0,
            },
            format!("the numbers are {}", found.join(", ")),
            format!(
                "Number the files' `number` keys from 1 to {} without a gap.",
                items.len()
            ),
        );
    }
}

/// The same for the entries of one table, each with its place.
fn check_sequence(readers: &[(u16, Place)], what: &str, ledger_of: &Reader<'_>) {
    for (at, (number, place)) in readers.iter().enumerate() {
        if usize::from(*number) != at + 1 {
            ledger_of.report(
                place,
                format!("{what} number {number} stands where number {} is expected", at + 1),
                format!("Number the entries 1, 2, 3 … in the order in which they stand; this one is {}.", at + 1),
            );
        }
    }
}
