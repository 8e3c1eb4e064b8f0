//! One question of each kind.

use super::{
    Choice, Claim, Place, Question, order::mix, wrong_figures::wrong_figures,
    wrong_terms::wrong_terms,
};
use crate::{
    chart::Voice,
    content::{
        Content, Direction, Indicator, Language, Localized, Project, QuizEntry, QuizKind, Term,
    },
    site::Page,
};

/// How many wrong answers a question has where there could be any number.
const WRONG: usize = 2;

/// What a kind makes of its entry: values for the patterns, answers with the right one first, and
/// where more stands.
struct Asked {
    values: Values,
    choices: Vec<(Localized, Claim)>,
    place: Place,
}

/// The values of a pattern's places, by name.
type Values = Vec<(&'static str, Localized)>;

/// The question of an entry; none where the content it is about is not there.
pub(super) fn question(content: &Content, entry: &QuizEntry) -> Option<Question> {
    let ask = Ask { content, entry };
    let asked = match entry.kind {
        QuizKind::Target | QuizKind::Baseline => ask.figure(),
        QuizKind::Direction => ask.direction(),
        QuizKind::NotAbove => ask.not_above(),
        QuizKind::TermMeaning | QuizKind::TermName => ask.term(),
        QuizKind::ProjectForStrength | QuizKind::StrengthForProject => ask.project(),
        QuizKind::MeasureGoal => ask.measure(),
        QuizKind::Chart => ask.chart(),
    }?;
    let pattern = content.quiz.pattern(entry.kind)?;
    let mut choices: Vec<Choice> = asked
        .choices
        .into_iter()
        .enumerate()
        .map(|(at, (text, claim))| Choice {
            text,
            claim,
            right: at == 0,
        })
        .collect();
    choices.sort_by_key(|choice| mix(&entry.id, choice.text.en.plain()));
    Some(Question {
        id: entry.id.clone(),
        kind: entry.kind,
        step: entry.step.clone(),
        prompt: fill(&pattern.question, &asked.values),
        chart: entry
            .about
            .first()
            .filter(|_| entry.kind == QuizKind::Chart)
            .cloned(),
        choices,
        explanation: fill(&pattern.explanation, &asked.values),
        place: asked.place,
    })
}

/// A text written for each language.
fn in_each(write: impl Fn(Language) -> String) -> Localized {
    Localized {
        ja: write(Language::Ja).into(),
        easy: write(Language::Easy).into(),
        en: write(Language::En).into(),
    }
}

/// A pattern with its places filled, readings included.
fn fill(pattern: &Localized, values: &[(&'static str, Localized)]) -> Localized {
    in_each(|language| {
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.marked(language)))
            .collect();
        pattern.fill(language, &values).trim_end().to_owned()
    })
}

struct Ask<'c> {
    content: &'c Content,
    entry: &'c QuizEntry,
}

impl<'c> Ask<'c> {
    fn voice(&self, language: Language) -> Voice<'c> {
        Voice {
            words: &self.content.words,
            language,
            readings: true,
        }
    }

    fn about(&self) -> Option<&'c str> {
        self.entry.about.first().map(String::as_str)
    }

    fn indicator(&self) -> Option<&'c Indicator> {
        self.content.indicator(self.about()?)
    }

    /// What can be said of an indicator's figures.
    fn figures(&self, indicator: &Indicator) -> Values {
        vec![
            ("name", indicator.short.clone()),
            (
                "from",
                in_each(|language| {
                    self.voice(language)
                        .quantity(indicator, indicator.baseline.value)
                }),
            ),
            (
                "to",
                in_each(|language| self.voice(language).target(indicator)),
            ),
            (
                "when",
                in_each(|language| self.voice(language).baseline_when(indicator)),
            ),
            (
                "until",
                in_each(|language| self.voice(language).year(indicator.target.fiscal_year)),
            ),
        ]
    }

    fn figure(&self) -> Option<Asked> {
        let indicator = self.indicator()?;
        let target = self.entry.kind == QuizKind::Target;
        let course = indicator.course();
        let value = if target {
            course.target
        } else {
            course.baseline
        };
        let wrong = wrong_figures(self.content, indicator, value, WRONG, &self.entry.id);
        let write = |figure: i64| {
            let number = indicator.format(of_smallest(indicator, figure));
            let text = in_each(|language| {
                let voice = self.voice(language);
                // All or none: "or more" must not point to the right one.
                if target && indicator.target.at_least {
                    voice.at_least(indicator, &number)
                } else {
                    voice.with_unit(indicator, &number)
                }
            });
            (text, Claim::Figure(figure))
        };
        Some(Asked {
            values: self.figures(indicator),
            choices: std::iter::once(value).chain(wrong).map(write).collect(),
            place: of_indicator(indicator),
        })
    }

    /// Three kinds of targets to choose from. What could be argued about is not offered: a target
    /// below the baseline that limits a decline is a smaller figure too, and who lowers or holds a
    /// figure also keeps it from falling below its target.
    fn direction(&self) -> Option<Asked> {
        use Direction::{Decrease, Increase, LimitDecline, Maintain};
        let indicator = self.indicator()?;
        let right = indicator.direction;
        let offered = match right {
            Increase | Decrease | Maintain => [Increase, Decrease, Maintain],
            LimitDecline => [Increase, LimitDecline, Maintain],
        };
        let choices = std::iter::once(right)
            .chain(offered.into_iter().filter(|other| *other != right))
            .map(|direction| {
                let text = self.content.quiz.answers.direction(direction).clone();
                (text, Claim::Moves(direction))
            })
            .collect();
        Some(Asked {
            values: self.figures(indicator),
            choices,
            place: of_indicator(indicator),
        })
    }

    fn not_above(&self) -> Option<Asked> {
        let above = |indicator: &&Indicator| {
            let course = indicator.course();
            course.target > course.baseline
        };
        let (wrong, right): (Vec<&Indicator>, Vec<&Indicator>) = self
            .entry
            .about
            .iter()
            .filter_map(|id| self.content.indicator(id))
            .partition(above);
        let [right] = right[..] else {
            return None;
        };
        let choices = std::iter::once(right)
            .chain(wrong)
            .map(|indicator| {
                (
                    indicator.short.clone(),
                    Claim::Indicator(indicator.id.clone()),
                )
            })
            .collect();
        Some(Asked {
            values: self.figures(right),
            choices,
            place: of_indicator(right),
        })
    }

    fn term(&self) -> Option<Asked> {
        let id = self.about()?;
        let term = self.content.glossary.iter().find(|term| term.id == id)?;
        let wrong = wrong_terms(self.content, term, WRONG, &self.entry.id);
        let meaning = self.entry.kind == QuizKind::TermMeaning;
        let write = |term: &Term| {
            let text = if meaning {
                &term.explanation
            } else {
                &term.term
            };
            (text.clone(), Claim::Term(term.id.clone()))
        };
        let others = in_each(|language| {
            let (open, close) = if language.is_japanese() {
                ("「", "」")
            } else {
                ("“", "”")
            };
            let names: Vec<String> = wrong
                .iter()
                .map(|term| format!("{open}{}{close}", term.term.marked(language)))
                .collect();
            names.join(self.content.words.list_separator.marked(language))
        });
        Some(Asked {
            values: vec![
                ("name", term.term.clone()),
                ("explanation", term.explanation.clone()),
                ("more", term.more.clone().unwrap_or_default()),
                ("others", others),
            ],
            choices: std::iter::once(term)
                .chain(wrong.iter().copied())
                .map(write)
                .collect(),
            place: Place {
                page: Page::Glossary,
                anchor: Some(term.id.clone()),
                name: term.term.clone(),
            },
        })
    }

    fn project(&self) -> Option<Asked> {
        let number: u16 = self.about()?.parse().ok()?;
        let project = self.content.project(number)?;
        let strength = self.entry.kind == QuizKind::StrengthForProject;
        let write = |project: &Project| {
            let text = if strength {
                &project.strength
            } else {
                &project.short
            };
            (text.clone(), Claim::Project(project.number))
        };
        let others = self
            .content
            .projects
            .iter()
            .filter(|other| other.number != number);
        let label = fill(
            &self.content.words.project_label,
            &[("n", in_each(|_| project.numeral().to_owned()))],
        );
        Some(Asked {
            values: vec![
                ("strength", project.strength.clone()),
                ("project", project.short.clone()),
                ("label", label.clone()),
                ("summary", project.summary.clone()),
            ],
            choices: std::iter::once(project).chain(others).map(write).collect(),
            place: Place {
                page: Page::Project(number),
                anchor: None,
                name: label,
            },
        })
    }

    fn measure(&self) -> Option<Asked> {
        let (area_id, number) = self.about()?.rsplit_once('-')?;
        let area = self.content.area(area_id)?;
        let measure = area
            .measures
            .iter()
            .find(|measure| measure.number.to_string() == number)?;
        let goal = self
            .content
            .goals
            .iter()
            .find(|goal| goal.areas.iter().any(|other| other.id == area.id))?;
        let others = self
            .content
            .goals
            .iter()
            .filter(|other| other.number != goal.number);
        let label = fill(
            &self.content.words.goal_label,
            &[("n", in_each(|_| goal.number.to_string()))],
        );
        Some(Asked {
            values: vec![
                ("name", measure.title.clone()),
                ("goal", goal.short.clone()),
                ("label", label.clone()),
                ("area", area.short.clone()),
            ],
            choices: std::iter::once(goal)
                .chain(others)
                .map(|goal| (goal.short.clone(), Claim::Goal(goal.number)))
                .collect(),
            place: Place {
                page: Page::Goal(goal.number),
                anchor: Some(format!("measure-{area_id}-{number}")),
                name: label,
            },
        })
    }

    /// The right distance in the right direction, in the wrong direction, and a wrong distance.
    fn chart(&self) -> Option<Asked> {
        let indicator = self.indicator()?;
        let course = indicator.course();
        let change = course.target - course.baseline;
        if change == 0 {
            return None;
        }
        let half = (change.abs() / 2).max(1) * change.signum();
        let further = if mix(&self.entry.id, "further").is_multiple_of(2) {
            change + half
        } else if change == half {
            change * 2
        } else {
            change - half
        };
        let distance = |figure: i64| indicator.format(of_smallest(indicator, figure).abs());
        let answers = &self.content.quiz.answers;
        let write = |figure: i64| {
            let pattern = if figure > 0 {
                &answers.higher
            } else {
                &answers.lower
            };
            let gap =
                in_each(|language| self.voice(language).distance(indicator, &distance(figure)));
            (fill(pattern, &[("gap", gap)]), Claim::Change(figure))
        };
        let mut values = self.figures(indicator);
        values.push((
            "gap",
            in_each(|language| self.voice(language).distance(indicator, &distance(change))),
        ));
        Some(Asked {
            values,
            choices: [change, -change, further].map(write).into(),
            place: of_indicator(indicator),
        })
    }
}

/// A value of so many smallest units.
#[expect(clippy::cast_precision_loss, reason = "figures are small")]
fn of_smallest(indicator: &Indicator, figure: i64) -> f64 {
    figure as f64 / 10f64.powi(i32::from(indicator.decimals))
}

fn of_indicator(indicator: &Indicator) -> Place {
    Place {
        page: Page::Indicator(indicator.id.clone()),
        anchor: None,
        name: indicator.short.clone(),
    }
}
