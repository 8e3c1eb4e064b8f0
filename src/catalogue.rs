//! Everything that a reader can look for, with its place on the site.
//!
//! Knows which page shows what, and under which anchor. Knows neither HTML nor how search works.

use crate::{
    content::{Content, FiscalYear, Indicator, Language, Localized, Words},
    site::Page,
};

/// What kind of thing it is; the order is that of preference among things that fit alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A basic goal.
    Goal,
    /// A leading project.
    Project,
    /// A policy area.
    Area,
    /// A measure with its actions.
    Measure,
    /// A pillar of a project, or an item of one.
    Item,
    /// An indicator.
    Indicator,
    /// A word of the glossary.
    Term,
    /// A subject of the plan's basics.
    Basics,
    /// A step of the walk.
    Step,
    /// A page with which the plan is read, or a subject of the site itself.
    Site,
}

impl Kind {
    /// Every kind, the preferred one first.
    pub const ALL: [Self; 10] = [
        Self::Goal,
        Self::Project,
        Self::Area,
        Self::Measure,
        Self::Item,
        Self::Indicator,
        Self::Term,
        Self::Basics,
        Self::Step,
        Self::Site,
    ];
}

/// One thing, in one language; texts have their readings in markup.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The page that shows it.
    pub page: Page,
    /// The place on that page; none where the page shows nothing else.
    pub anchor: Option<String>,
    /// Its family of colours.
    pub accent: Option<String>,
    /// What it is and where it belongs, for the reader.
    pub label: String,
    /// Its name.
    pub title: String,
    /// Its name in the language that explains what this one leaves unclear.
    pub other: String,
    /// Official and other names.
    pub names: Vec<String>,
    /// Its texts.
    pub texts: Vec<String>,
}

impl Item {
    /// Its address from the site's root.
    pub fn address(&self, language: Language) -> String {
        let page = self.page.path(language);
        match &self.anchor {
            Some(anchor) => format!("{page}#{anchor}"),
            None => page,
        }
    }
}

/// Everything, in the plan's order.
pub fn items(content: &Content, language: Language) -> Vec<Item> {
    let catalogue = Catalogue {
        content,
        words: &content.words,
        language,
    };
    let mut items = Vec::new();
    catalogue.goals(&mut items);
    catalogue.projects(&mut items);
    catalogue.indicators(&mut items);
    catalogue.basics(&mut items);
    catalogue.terms(&mut items);
    catalogue.steps(&mut items);
    catalogue.site(&mut items);
    items
}

struct Catalogue<'c> {
    content: &'c Content,
    words: &'c Words,
    language: Language,
}

impl Catalogue<'_> {
    fn t(&self, text: &Localized) -> String {
        text.marked(self.language).to_owned()
    }

    fn all<'t>(&self, texts: impl IntoIterator<Item = &'t Localized>) -> Vec<String> {
        texts.into_iter().map(|text| self.t(text)).collect()
    }

    fn numbered(&self, label: &Localized, number: &str) -> String {
        label.fill(self.language, &[("n", number)])
    }

    fn goal_label(&self, number: u16) -> String {
        self.numbered(&self.words.goal_label, &number.to_string())
    }

    /// What is the same of each thing; the rest comes after.
    fn item(&self, kind: Kind, page: Page, title: &Localized, label: String) -> Item {
        Item {
            kind,
            page,
            anchor: None,
            accent: None,
            label,
            title: self.t(title),
            other: title.marked(self.language.counterpart()).to_owned(),
            names: Vec::new(),
            texts: Vec::new(),
        }
    }

    fn goals(&self, items: &mut Vec<Item>) {
        for goal in &self.content.goals {
            let page = Page::Goal(goal.number);
            let label = self.goal_label(goal.number);
            let accent = Some(goal.accent.clone());
            items.push(Item {
                accent: accent.clone(),
                names: self.all([&goal.title, &goal.subtitle]),
                texts: self.all(std::iter::once(&goal.summary).chain(&goal.direction)),
                ..self.item(Kind::Goal, page.clone(), &goal.short, label.clone())
            });
            for area in &goal.areas {
                let number = self.numbered(&self.words.area_label, &area.number.to_string());
                items.push(Item {
                    anchor: Some(format!("area-{}", area.id)),
                    accent: accent.clone(),
                    names: self.all([&area.title]),
                    texts: self.all([&area.summary]),
                    ..self.item(
                        Kind::Area,
                        page.clone(),
                        &area.short,
                        format!("{number} · {label}"),
                    )
                });
                for measure in &area.measures {
                    let kind = self.t(&self.words.search.measure);
                    items.push(Item {
                        anchor: Some(format!("measure-{}-{}", area.id, measure.number)),
                        accent: accent.clone(),
                        texts: self.all(std::iter::once(&measure.summary).chain(&measure.actions)),
                        ..self.item(
                            Kind::Measure,
                            page.clone(),
                            &measure.title,
                            format!("{kind} · {label}"),
                        )
                    });
                }
            }
        }
    }

    fn projects(&self, items: &mut Vec<Item>) {
        for project in &self.content.projects {
            let page = Page::Project(project.number);
            let label = self.numbered(&self.words.project_label, project.numeral());
            let accent = Some(project.accent.clone());
            let story = project
                .story
                .iter()
                .flat_map(|part| [&part.title, &part.text]);
            items.push(Item {
                accent: accent.clone(),
                names: self.all(std::iter::once(&project.title).chain(&project.subtitle)),
                texts: self.all(
                    [&project.summary, &project.strength]
                        .into_iter()
                        .chain(story),
                ),
                ..self.item(Kind::Project, page.clone(), &project.short, label.clone())
            });
            for pillar in &project.pillars {
                let number = self.numbered(&self.words.pillar_label, &pillar.number.to_string());
                items.push(Item {
                    anchor: Some(format!("pillar-{}", pillar.number)),
                    accent: accent.clone(),
                    texts: self.all([&pillar.text]),
                    ..self.item(
                        Kind::Item,
                        page.clone(),
                        &pillar.title,
                        format!("{number} · {label}"),
                    )
                });
                for item in &pillar.items {
                    let kind = self.t(&self.words.search.item);
                    items.push(Item {
                        anchor: Some(format!("item-{}-{}", pillar.number, item.number)),
                        accent: accent.clone(),
                        texts: self.all([&item.text]),
                        ..self.item(
                            Kind::Item,
                            page.clone(),
                            &item.title,
                            format!("{kind} · {label}"),
                        )
                    });
                }
            }
        }
    }

    fn indicators(&self, items: &mut Vec<Item>) {
        for indicator in &self.content.indicators {
            let kind = self.t(&self.words.search.indicator);
            let goal = self.goal_label(indicator.goal);
            let rest = [&indicator.reason, &indicator.note];
            let texts = std::iter::once(&indicator.meaning).chain(rest.into_iter().flatten());
            let mut item = Item {
                accent: self
                    .content
                    .goal(indicator.goal)
                    .map(|goal| goal.accent.clone()),
                names: self.all([&indicator.short]),
                texts: self.all(texts),
                ..self.item(
                    Kind::Indicator,
                    Page::Indicator(indicator.id.clone()),
                    &indicator.name,
                    format!("{kind} · {goal}"),
                )
            };
            item.texts.push(self.figures(indicator, self.language));
            // Whoever knows a year by its era finds it also where the text does without.
            let by_era = self.figures(indicator, Language::Ja);
            match self.language {
                Language::Ja => {}
                Language::Easy => item.texts.push(by_era),
                Language::En => item.other = format!("{} · {by_era}", item.other),
            }
            items.push(item);
        }
    }

    /// From where to where, with every number by which someone may look for it.
    fn figures(&self, indicator: &Indicator, language: Language) -> String {
        let mut stops = vec![(indicator.baseline.fiscal_year, indicator.baseline.value)];
        let results = &indicator.results;
        stops.extend(
            results
                .iter()
                .map(|result| (result.fiscal_year, result.value)),
        );
        stops.push((indicator.target.fiscal_year, indicator.target.value));
        let stop = |(year, value): (FiscalYear, f64)| {
            let value = self.words.value_with_unit.fill(
                language,
                &[
                    ("value", &indicator.format(value)),
                    ("unit", indicator.unit.marked(language)),
                ],
            );
            format!("{} {value}", year.long(language))
        };
        let stops: Vec<String> = stops.into_iter().map(stop).collect();
        stops.join(" → ")
    }

    fn basics(&self, items: &mut Vec<Item>) {
        let kind = self.t(&self.words.search.basics);
        for chapter in &self.content.chapters {
            items.push(Item {
                anchor: Some(chapter.id.clone()),
                texts: self.all([&chapter.summary]),
                ..self.item(Kind::Basics, Page::About, &chapter.title, kind.clone())
            });
            for entry in &chapter.entries {
                let label = format!("{kind} · {}", self.t(&chapter.title));
                items.push(Item {
                    anchor: Some(entry.id.clone()),
                    texts: self.all([&entry.text]),
                    ..self.item(Kind::Basics, Page::About, &entry.title, label)
                });
            }
        }
    }

    fn terms(&self, items: &mut Vec<Item>) {
        for term in &self.content.glossary {
            let spellings = term.spellings(self.language).skip(1);
            items.push(Item {
                anchor: Some(term.id.clone()),
                names: spellings.map(str::to_owned).collect(),
                texts: self.all(std::iter::once(&term.explanation).chain(&term.more)),
                ..self.item(
                    Kind::Term,
                    Page::Glossary,
                    &term.term,
                    self.t(&self.words.search.term),
                )
            });
        }
    }

    fn steps(&self, items: &mut Vec<Item>) {
        let kind = self.t(&self.words.search.step);
        for step in &self.content.walk.steps {
            items.push(Item {
                accent: Some(step.accent.clone()),
                texts: self.all(std::iter::once(&step.text).chain(&step.more)),
                ..self.item(
                    Kind::Step,
                    Page::Step(step.id.clone()),
                    &step.title,
                    format!("{kind} · {}", self.t(&step.part)),
                )
            });
        }
    }

    /// Every page that is not about one thing, and so not in the lists above, but for that of the
    /// search itself; and what the site says of itself.
    fn site(&self, items: &mut Vec<Item>) {
        let label = self.t(&self.words.search.site);
        let pages = Page::all(self.content);
        for page in pages.into_iter().filter(|page| *page != Page::Search) {
            let Some(words) = page.words(self.content) else {
                continue;
            };
            let mut item = Item {
                names: self.all([words.name]),
                texts: self.all([words.lead]),
                ..self.item(Kind::Site, page, words.title, label.clone())
            };
            // Many names are a part of the title.
            item.names.retain(|name| !item.title.contains(name));
            items.push(item);
        }
        for section in &self.content.site.about {
            items.push(Item {
                anchor: Some(section.id.clone()),
                texts: self.all(&section.paragraphs),
                ..self.item(Kind::Site, Page::About, &section.title, label.clone())
            });
        }
    }
}
