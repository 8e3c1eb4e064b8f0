//! What is wrong with a content file, told so that a person can mend it.

use std::fmt;

use serde::Serialize;

use super::letters;

/// A line of a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file, relative to the content folder.
    pub file: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
}

/// So many characters of a message are shown: whoever pasted a book into a title knows which.
const LONGEST: usize = 400;

/// A message as a terminal may show it: not endless, and with everything in it to be seen, for a
/// text that is quoted may be there to hide something.
pub(super) fn excerpt(message: &str) -> String {
    let mut shown = String::new();
    for (at, c) in message.chars().enumerate() {
        if at == LONGEST {
            shown.push('…');
            break;
        }
        if letters::is_hidden(c) {
            shown.push_str(&letters::code(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// One problem: where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, line } = &self.place;
        match line {
            0 => write!(f, "{file}: ")?,
            line => write!(f, "{file}:{line}: ")?,
        }
        write!(f, "{}\n    → {}", self.what, self.remedy)
    }
}

/// All problems found in one run, in the order of files and lines. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}")?;
        }
        match self.0.len() {
            1 => write!(f, "1 problem in the content; the site was not written."),
            many => write!(
                f,
                "{many} problems in the content; the site was not written."
            ),
        }
    }
}

impl std::error::Error for Problems {}
