//! The content model: what a strategy and its explanation consist of.
//!
//! Knows the field's terms, their meaning, units and invariants. Knows nothing of files, HTML,
//! Leptos or browsers. Content that reaches these types through [`crate::seeds`] is complete:
//! both languages present, every reference resolved.

mod accessibility;
mod audience;
mod fiscal_year;
mod glossary;
mod goal;
mod indicator;
mod lesson;
mod plan;
mod project;
mod quiz;
mod section;
mod site;
mod text;
mod walk;
mod words;

use std::collections::BTreeMap;

pub use accessibility::{Accessibility, Conformance, Criterion, Level, TestResult, TestRun};
pub use audience::{Audience, PlanPart, Touch};
pub use fiscal_year::FiscalYear;
pub use glossary::Term;
pub use goal::{Area, Goal, Measure, circled};
pub use indicator::{
    ApartReason, Baseline, Comparison, Direction, Indicator, Kind, Target, YearResult,
    format_number,
};
pub use lesson::{Lesson, Phase, Place, Question, Slide, Task, TaskKind};
pub use plan::{Chapter, Entry};
pub use project::{Item, Pillar, Project, StoryPart};
pub use quiz::{Quiz, QuizAnswers, QuizEntry, QuizKind, QuizPattern};
pub use section::Section;
pub use site::{AboutSection, Accent, Band, Home, Licence, Licences, Palette, Site};
pub use text::{Language, Localized, Text};
pub use walk::{Dots, Figure, Guess, Link, Pair, Stage, Step, Walk};
pub use words::{
    AccessibilityWords, ChartWords, ClassWords, DecideWords, ForMeWords, LicenceWords,
    OverviewWords, QrWords, QuizWords, ReadAloudWords, SearchWords, SettingsWords, ShareWords,
    SheetWords, SlidesWords, SummaryWords, SupplyWords, WhatIfWords, Words,
};

/// Everything that the site says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// Settings and the texts of the first page.
    pub site: Site,
    /// The words of buttons, labels and headings.
    pub words: Words,
    /// The source document's table of contents.
    pub sections: Vec<Section>,
    /// The plan's basics, revision, structure and delivery.
    pub chapters: Vec<Chapter>,
    /// The basic goals in order.
    pub goals: Vec<Goal>,
    /// The leading projects in order.
    pub projects: Vec<Project>,
    /// The indicators, in the plan's order.
    pub indicators: Vec<Indicator>,
    /// The glossary, in the order of readings.
    pub glossary: Vec<Term>,
    /// Who a reader may be, in the order of the choice.
    pub audiences: Vec<Audience>,
    /// How far the site keeps the rules of accessibility.
    pub accessibility: Accessibility,
    /// The guided walk.
    pub walk: Walk,
    /// What the quiz asks.
    pub quiz: Quiz,
    /// The lesson: the teacher's plan, the worksheet, the slides.
    pub lesson: Lesson,
    /// The drawings by id, each an SVG document.
    pub pictures: BTreeMap<String, String>,
}

impl Content {
    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The goal with this number.
    pub fn goal(&self, number: u16) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.number == number)
    }

    /// The project with this number.
    pub fn project(&self, number: u16) -> Option<&Project> {
        self.projects
            .iter()
            .find(|project| project.number == number)
    }

    /// The policy area with this id, for example `1-2`.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.goals
            .iter()
            .flat_map(|goal| &goal.areas)
            .find(|area| area.id == id)
    }

    /// The measure with this id, for example `1-2-3`, and its goal.
    pub fn measure(&self, id: &str) -> Option<(&Goal, &Measure)> {
        self.goals.iter().find_map(|goal| {
            goal.areas
                .iter()
                .flat_map(|area| area.measures.iter().map(move |measure| (area, measure)))
                .find(|(area, measure)| {
                    // The area first: a number becomes a text only in the right one.
                    let rest = id.strip_prefix(&*area.id);
                    let number = rest.and_then(|rest| rest.strip_prefix('-'));
                    number.is_some_and(|number| number == measure.number.to_string())
                })
                .map(|(_, measure)| (goal, measure))
        })
    }

    /// The numeric targets of a goal.
    pub fn numeric_targets(&self, goal: u16) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| {
            indicator.goal == goal && indicator.kind == Kind::NumericTarget
        })
    }

    /// The indicators that the plan lists under a policy area, the repeated ones included.
    pub fn watching<'a>(&'a self, area: &'a str) -> impl Iterator<Item = &'a Indicator> {
        self.indicators.iter().filter(move |indicator| {
            indicator.area.as_deref() == Some(area)
                || indicator.also_listed_in.iter().any(|listed| listed == area)
        })
    }
}
