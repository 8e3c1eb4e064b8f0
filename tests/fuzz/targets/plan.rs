//! A small plan that has everything which a plan can have, once, and whose every text is the same.

use machiyomi::content::{
    AboutSection, Accessibility, Area, Audience, Band, Baseline, Chapter, Conformance, Content,
    Criterion, Direction, Dots, Entry, Figure, FiscalYear, Goal, Guess, Home, Indicator, Item,
    Kind, Lesson, Level, Licence, Licences, Link, Localized, Measure, Pair, Phase, Pillar, Place,
    PlanPart, Project, Question, Quiz, QuizAnswers, QuizEntry, QuizKind, QuizPattern, Section,
    Site, Slide, Stage, Step, StoryPart, Target, Task, TaskKind, Term, Touch, Walk, Words,
};

/// The plan with this text. What refers to other parts has an id of one letter: `a` for a part of a
/// page, `i` for an indicator, `s` for a section, `t` for a term, `w` for a step.
pub fn plan(text: &str) -> Content {
    Texts(Localized {
        ja: text.into(),
        easy: text.into(),
        en: text.into(),
    })
    .content()
}

/// What stands wherever a text does.
struct Texts(Localized);

impl Texts {
    fn t(&self) -> Localized {
        self.0.clone()
    }

    fn content(&self) -> Content {
        Content {
            site: self.site(),
            words: Words::collect(&mut |_| self.t()),
            sections: vec![Section {
                id: "s".into(),
                label: self.t(),
                page: Some(1),
            }],
            chapters: vec![Chapter {
                id: "c".into(),
                title: self.t(),
                summary: self.t(),
                entries: vec![Entry {
                    id: "a".into(),
                    title: self.t(),
                    text: self.t(),
                    source: "s".into(),
                }],
            }],
            goals: vec![self.goal()],
            projects: vec![self.project()],
            indicators: vec![
                self.indicator("i", Direction::Increase, 12.0),
                self.indicator("j", Direction::LimitDecline, 8.0),
            ],
            glossary: vec![Term {
                id: "t".into(),
                term: self.t(),
                reading: self.0.ja.plain().into(),
                aliases_ja: vec![self.0.ja.plain().into()],
                aliases_en: vec![self.0.en.plain().into()],
                explanation: self.t(),
                more: Some(self.t()),
                footnote: Some(1),
                source: "s".into(),
            }],
            audiences: vec![Audience {
                id: "r".into(),
                name: self.t(),
                touches: self.touches(),
            }],
            accessibility: self.accessibility(),
            walk: self.walk(),
            quiz: self.quiz(),
            lesson: self.lesson(),
            ..Content::default()
        }
    }

    fn site(&self) -> Site {
        let licence = || Licence {
            id: "MIT".into(),
            name: self.t(),
            url: "https://licence.example/".into(),
        };
        Site {
            address: Some("https://city.example/plan/".into()),
            name: self.t(),
            city: self.t(),
            plan: self.t(),
            issued: self.t(),
            first_year: FiscalYear(2015),
            last_year: FiscalYear(2019),
            licences: Licences {
                text: licence(),
                data: licence(),
                code: licence(),
            },
            home: Home {
                title: self.t(),
                lead: self.t(),
                dots: self.dots(),
                source: "s".into(),
                bands: vec![Band {
                    id: "b".into(),
                    title: self.t(),
                    text: self.t(),
                    link: Some(Link::Chapter("c".into())),
                    source: Some("s".into()),
                    ..Band::default()
                }],
            },
            about: vec![AboutSection {
                id: "about".into(),
                title: self.t(),
                paragraphs: vec![self.t()],
            }],
            ..Site::default()
        }
    }

    fn dots(&self) -> Dots {
        Dots {
            count: 3,
            caption: self.t(),
        }
    }

    fn goal(&self) -> Goal {
        Goal {
            number: 1,
            title: self.t(),
            subtitle: self.t(),
            short: self.t(),
            summary: self.t(),
            picture_alt: self.t(),
            headline: "i".into(),
            direction: vec![self.t()],
            areas: vec![Area {
                id: "1-1".into(),
                number: 1,
                title: self.t(),
                short: self.t(),
                summary: self.t(),
                measures: vec![Measure {
                    number: 1,
                    title: self.t(),
                    summary: self.t(),
                    actions: vec![self.t()],
                }],
                source: "s".into(),
                ..Area::default()
            }],
            source: "s".into(),
            ..Goal::default()
        }
    }

    fn project(&self) -> Project {
        Project {
            number: 1,
            picture_alt: self.t(),
            title: self.t(),
            subtitle: Some(self.t()),
            strength: self.t(),
            short: self.t(),
            summary: self.t(),
            story: vec![StoryPart {
                title: self.t(),
                text: self.t(),
            }],
            pillars: vec![Pillar {
                number: 1,
                title: self.t(),
                text: self.t(),
                items: vec![Item {
                    number: 1,
                    title: self.t(),
                    text: self.t(),
                }],
            }],
            source: "s".into(),
            ..Project::default()
        }
    }

    fn indicator(&self, id: &str, direction: Direction, target: f64) -> Indicator {
        Indicator {
            id: id.into(),
            kind: Kind::Kpi,
            goal: 1,
            area: Some("1-1".into()),
            also_listed_in: Vec::new(),
            name: self.t(),
            short: self.t(),
            unit: self.t(),
            decimals: 1,
            direction,
            cumulative: false,
            estimated: true,
            baseline: Baseline {
                value: 10.0,
                fiscal_year: FiscalYear(2014),
                period: Some(self.t()),
                months: 12,
            },
            target: Target {
                value: target,
                fiscal_year: FiscalYear(2019),
                at_least: true,
            },
            results: Vec::new(),
            meaning: self.t(),
            reason: Some(self.t()),
            note: Some(self.t()),
            source: "s".into(),
        }
    }

    fn touches(&self) -> Vec<Touch> {
        let measure = PlanPart::Measure {
            goal: 1,
            area: 1,
            measure: 1,
        };
        let item = PlanPart::Item {
            project: 1,
            pillar: 1,
            item: 1,
        };
        [measure, item, PlanPart::Indicator("i".into())]
            .map(|part| Touch {
                part,
                why: self.t(),
            })
            .into()
    }

    fn accessibility(&self) -> Accessibility {
        Accessibility {
            title: self.t(),
            lead: self.t(),
            aim: self.t(),
            scope: self.t(),
            how_tested: self.t(),
            removed: self.t(),
            limits: self.t(),
            limits_known: vec![self.t()],
            contact: self.t(),
            criteria: vec![Criterion {
                number: "1.1.1".into(),
                level: Level::A,
                name: self.t(),
                result: Conformance::Met,
                how: self.t(),
                tests: Vec::new(),
            }],
            ..Accessibility::default()
        }
    }

    /// A step for each figure.
    fn walk(&self) -> Walk {
        let figures = [
            Figure::Dots(self.dots()),
            Figure::Indicators(vec!["i".into()]),
            Figure::Flow {
                cyclic: true,
                stages: vec![Stage {
                    label: self.t(),
                    text: self.t(),
                }],
            },
            Figure::Pairs(vec![Pair {
                from: self.t(),
                to: self.t(),
                link: Some(Link::Goal(1)),
            }]),
            Figure::Guess(Guess {
                question: self.t(),
                choices: vec![(self.t(), true), (self.t(), false)],
                answer: self.t(),
            }),
        ];
        let steps = ["w", "w2", "w3", "w4", "w5"].into_iter().zip(figures);
        Walk {
            title: self.t(),
            summary: self.t(),
            minutes: 1,
            steps: steps
                .map(|(id, figure)| Step {
                    id: id.into(),
                    part: self.t(),
                    picture_alt: self.t(),
                    title: self.t(),
                    text: self.t(),
                    more: vec![self.t()],
                    figure: Some(figure),
                    links: vec![Link::Indicator("i".into()), Link::Project(1)],
                    source: "s".into(),
                    ..Step::default()
                })
                .collect(),
        }
    }

    /// A question of each kind.
    fn quiz(&self) -> Quiz {
        let about = |kind| match kind {
            QuizKind::NotAbove => vec!["i".into(), "j".into()],
            QuizKind::TermMeaning | QuizKind::TermName => vec!["t".into()],
            QuizKind::ProjectForStrength | QuizKind::StrengthForProject => vec!["1".into()],
            QuizKind::MeasureGoal => vec!["1-1-1".into()],
            QuizKind::Target | QuizKind::Baseline | QuizKind::Direction | QuizKind::Chart => {
                vec!["i".into()]
            }
        };
        Quiz {
            patterns: (QuizKind::ALL.into_iter())
                .map(|kind| QuizPattern {
                    kind,
                    question: self.t(),
                    explanation: self.t(),
                })
                .collect(),
            answers: QuizAnswers {
                increase: self.t(),
                decrease: self.t(),
                maintain: self.t(),
                limit_decline: self.t(),
                higher: self.t(),
                lower: self.t(),
            },
            near: Vec::new(),
            entries: (0..)
                .zip(QuizKind::ALL)
                .map(|(number, kind)| QuizEntry {
                    id: format!("q{number}"),
                    kind,
                    about: about(kind),
                    step: (number == 0).then(|| "w".into()),
                })
                .collect(),
        }
    }

    fn lesson(&self) -> Lesson {
        let question = || Question {
            ask: self.t(),
            answer: self.t(),
            indicator: Some("i".into()),
            source: Some("s".into()),
            lines: 1,
        };
        let kinds = [
            TaskKind::Strengths(vec![1]),
            TaskKind::Measures(vec!["1-1-1".into()]),
            TaskKind::Figures(vec!["i".into()]),
            TaskKind::Chart(vec!["i".into()], vec![question()]),
            TaskKind::Term(vec!["t".into()], 1),
            TaskKind::Opinion(self.t(), 1),
        ];
        Lesson {
            minutes: 50,
            audience: self.t(),
            before: self.t(),
            aims: vec![self.t()],
            needs: vec![self.t()],
            phases: vec![Phase {
                id: "p".into(),
                title: self.t(),
                minutes: 50,
                teacher: self.t(),
                pupils: self.t(),
                places: vec![Place::Step("w".into()), Place::Link(Link::About)],
                tasks: vec!["k0".into()],
                questions: vec![question()],
            }],
            tips: vec![self.t()],
            tasks: (0..)
                .zip(kinds)
                .map(|(number, kind)| Task {
                    id: format!("k{number}"),
                    title: self.t(),
                    text: self.t(),
                    kind,
                    source: Some("s".into()),
                })
                .collect(),
            slides: vec![
                Slide::Step("w".into(), self.t()),
                Slide::Goal(1),
                Slide::Project(1),
                Slide::Question(self.t(), String::new(), String::new()),
            ],
        }
    }
}
