//! Remembers, over all files, which ids exist, who refers to them, and what is wrong.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    fmt,
};

use super::{
    easy_japanese::Sentences,
    problem::{Place, Problem, excerpt},
};
use crate::furigana::{self, Fault};

/// So many problems are told; who has more begins with these.
const MOST_PROBLEMS: usize = 200;

/// An id of so many characters is looked for among those that exist; a longer one is no slip.
const LONGEST_SLIP: usize = 100;

/// What an id names; ids of different kinds may be equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Named {
    Accent,
    Area,
    Audience,
    Chapter,
    Entry,
    Goal,
    Indicator,
    Item,
    Measure,
    Picture,
    Pillar,
    Project,
    Question,
    Section,
    Step,
    Task,
    Term,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Accent => "accent",
            Self::Area => "policy area",
            Self::Audience => "audience",
            Self::Chapter => "chapter",
            Self::Entry => "entry",
            Self::Goal => "goal",
            Self::Indicator => "indicator",
            Self::Item => "item",
            Self::Measure => "measure",
            Self::Picture => "picture",
            Self::Pillar => "pillar without items",
            Self::Project => "project",
            Self::Question => "question",
            Self::Section => "section",
            Self::Step => "step",
            Self::Task => "task",
            Self::Term => "glossary term",
        })
    }
}

/// The record of one run over the content.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    problems: RefCell<Vec<Problem>>,
    defined: RefCell<HashMap<(Named, String), Place>>,
    referred: RefCell<Vec<(Named, String, Place)>>,
    sentences: RefCell<Sentences>,
    /// How many problems were left out.
    more: Cell<usize>,
}

impl Ledger {
    /// Records a problem.
    pub(super) fn report(&self, place: &Place, what: impl Into<String>, remedy: impl Into<String>) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MOST_PROBLEMS {
            problems.push(Problem {
                place: place.clone(),
                what: excerpt(&what.into()),
                remedy: excerpt(&remedy.into()),
            });
        } else {
            self.more.set(self.more.get() + 1);
        }
    }

    /// Records kanji without reading and readings that are none.
    pub(super) fn check_readings(&self, text: &str, key: &str, place: &Place) {
        for fault in furigana::faults(text) {
            match fault {
                Fault::Missing(kanji) => self.report(
                    place,
                    format!("\"{key}\" has kanji without reading: {kanji}"),
                    format!("Write how it is read: {kanji}《…》, each word with its own reading."),
                ),
                Fault::NotKana(word) => self.report(
                    place,
                    format!("\"{key}\" has a reading that is not in kana: {word}"),
                    "Write between 《 and 》 in hiragana how the word is read.",
                ),
                Fault::Stray(sign) => self.report(
                    place,
                    format!("\"{key}\" has a {sign} that belongs to no reading"),
                    "Write readings like 計画《けいかく》 or ｜1人《ひとり》; elsewhere do without these signs.",
                ),
            }
        }
    }

    /// Counts sentences of easy Japanese.
    pub(super) fn count_sentences(&self, count: impl FnOnce(&mut Sentences)) {
        count(&mut self.sentences.borrow_mut());
    }

    /// Records that an id exists; a second one of the same kind is a problem.
    pub(super) fn define(&self, named: Named, id: &str, place: &Place) {
        let earlier = self
            .defined
            .borrow_mut()
            .insert((named, id.to_owned()), place.clone());
        if let Some(Place { file, line }) = earlier {
            self.report(
                place,
                format!("the {named} id \"{id}\" is used twice"),
                format!("Give one of the two another id; the first is in {file}, line {line}."),
            );
        }
    }

    /// Records that something refers to an id; [`Ledger::finish`] checks that it exists.
    pub(super) fn refer(&self, named: Named, id: &str, place: &Place) {
        self.referred
            .borrow_mut()
            .push((named, id.to_owned(), place.clone()));
    }

    /// Resolves every reference and gives all problems in the order of files and lines.
    pub(super) fn finish(self) -> Vec<Problem> {
        let defined = self.defined.take();
        for (named, id, place) in self.referred.take() {
            if defined.contains_key(&(named, id.clone())) {
                continue;
            }
            let comparable = self.more.get() == 0 && id.len() <= LONGEST_SLIP;
            let nearest = defined
                .keys()
                .filter(|(kind, _)| *kind == named && comparable)
                .map(|(_, known)| (strsim::damerau_levenshtein(known, &id), known))
                .min();
            let remedy = match nearest {
                Some((distance, known)) if distance <= 3 => format!("Did you mean \"{known}\"?"),
                _ => format!("Use the id of a {named} that exists, or add the {named}."),
            };
            self.report(&place, format!("there is no {named} \"{id}\""), remedy);
        }
        if let Some((what, remedy)) = self.sentences.take().fault() {
            let place = Place {
                file: "seeds".to_owned(),
                line: 0,
            };
            self.report(&place, what, remedy);
        }
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        if let (more @ 1.., Some(last)) = (self.more.get(), problems.last_mut()) {
            last.remedy
                .push_str(&format!("\n… and {more} more problems, not shown"));
        }
        problems
    }
}
