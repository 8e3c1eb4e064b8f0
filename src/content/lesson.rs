//! The lesson: a plan for the teacher, tasks for the worksheet, slides for the big screen.

use super::{Link, Localized};

/// A lesson about the plan that a teacher can give without preparation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lesson {
    /// How long it takes; the phases add up to this.
    pub minutes: u16,
    /// For whom it is.
    pub audience: Localized,
    /// What the teacher should know first.
    pub before: Localized,
    /// What pupils can do afterwards.
    pub aims: Vec<Localized>,
    /// What must be there.
    pub needs: Vec<Localized>,
    /// The lesson in order.
    pub phases: Vec<Phase>,
    /// What helps when something is missing.
    pub tips: Vec<Localized>,
    /// The worksheet in order.
    pub tasks: Vec<Task>,
    /// The slides in order.
    pub slides: Vec<Slide>,
}

/// A phase of the lesson.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phase {
    /// Stable id: the anchor on the page.
    pub id: String,
    /// A short title.
    pub title: Localized,
    /// How long it takes.
    pub minutes: u16,
    /// What the teacher does.
    pub teacher: Localized,
    /// What pupils do.
    pub pupils: Localized,
    /// The pages to open.
    pub places: Vec<Place>,
    /// The tasks of the worksheet that belong here, by id.
    pub tasks: Vec<String>,
    /// What the teacher asks.
    pub questions: Vec<Question>,
}

/// A place of the site to which the plan leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The walk's beginning.
    Walk,
    /// A step of the walk, by id.
    Step(String),
    /// The slides.
    Slides,
    /// The quiz.
    Quiz,
    /// Sharing out points.
    Decide,
    /// The QR codes.
    QrCodes,
    /// Any other place that content links to.
    Link(Link),
}

/// A question with the answer to expect. `{from}`, `{to}`, `{from_year}`, `{to_year}` and
/// `{difference}` stand for the figures of its indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The question.
    pub ask: Localized,
    /// The answer, or what to listen for where there is no right one.
    pub answer: Localized,
    /// The indicator whose figures are filled in.
    pub indicator: Option<String>,
    /// The section that the answer comes from; none for opinions.
    pub source: Option<String>,
    /// How many lines pupils have to write on.
    pub lines: u8,
}

/// A task of the worksheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Stable id: the anchor on the sheet.
    pub id: String,
    /// A short title.
    pub title: Localized,
    /// What to do.
    pub text: Localized,
    /// What kind of task it is.
    pub kind: TaskKind,
    /// The section that the answers come from, where they do not cite their own.
    pub source: Option<String>,
}

/// The kinds of tasks. Whatever can be looked up is looked up: figures, names, answers.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskKind {
    /// Match each strength with its project: the projects' numbers, in the order in which their
    /// strengths stand on the sheet.
    Strengths(Vec<u16>),
    /// Match each measure (id) with its goal.
    Measures(Vec<String>),
    /// Copy the figures of these indicators (ids).
    Figures(Vec<String>),
    /// Answer questions about the charts of these indicators (ids).
    Chart(Vec<String>, Vec<Question>),
    /// Explain one of these terms (ids), on so many lines.
    Term(Vec<String>, u8),
    /// Write an opinion, on so many lines: what to look for in it.
    Opinion(Localized, u8),
}

/// A slide: one idea.
#[derive(Clone, Debug, PartialEq)]
pub enum Slide {
    /// A step of the walk (id) with one sentence.
    Step(String, Localized),
    /// A goal, by number, with its foremost figure.
    Goal(u16),
    /// A project, by number, with its strength.
    Project(u16),
    /// A question to discuss, with its family of colours and its drawing.
    Question(Localized, String, String),
}
