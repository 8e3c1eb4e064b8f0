//! Any text in every place of a page: it is shown, and becomes no markup.

use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock},
};

use machiyomi::{
    content::{
        Area, Chapter, Content, Entry, FiscalYear, Goal, Localized, Measure, Section, Step, Term,
    },
    render,
    views::Assets,
};
use scraper::Html;

use super::{elements, text_of};

/// What pages have of themselves, and what readings, terms and line breaks bring.
static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut known = rendered("x");
    known.extend(["ruby", "rt", "wbr", "a"].map(str::to_owned));
    known
});

/// The data is a text.
pub fn run(data: &[u8]) {
    let text = text_of(data);
    if text.contains(['\0', '\r']) {
        return;
    }
    for name in rendered(&text) {
        assert!(KNOWN.contains(&name), "<{name}> comes from {text:?}");
    }
}

/// The names of all elements on the pages of a small plan whose every text is this.
fn rendered(text: &str) -> BTreeSet<String> {
    let assets = Assets::default();
    let pages = render::pages(Arc::new(content(text)), assets).expect("can be rendered");
    pages
        .iter()
        .flat_map(|page| elements(&Html::parse_document(&page.html)))
        .collect()
}

fn content(text: &str) -> Content {
    let text = Localized {
        ja: text.into(),
        easy: text.into(),
        en: text.into(),
    };
    let t = || text.clone();
    let mut content = Content::default();
    content.site.name = t();
    content.site.city = t();
    content.site.plan = t();
    content.site.first_year = FiscalYear(2015);
    content.site.last_year = FiscalYear(2019);
    content.site.home.title = t();
    content.site.home.lead = t();
    content.walk.title = t();
    content.walk.summary = t();
    content.words.not_found_title = t();
    content.words.not_found_text = t();
    content.sections = vec![Section {
        id: "s".into(),
        label: t(),
        page: Some(1),
    }];
    content.chapters = vec![Chapter {
        id: "c".into(),
        title: t(),
        summary: t(),
        entries: vec![Entry {
            id: "e".into(),
            title: t(),
            text: t(),
            source: "s".into(),
        }],
    }];
    content.walk.steps = vec![Step {
        id: "w".into(),
        part: t(),
        title: t(),
        text: t(),
        more: vec![t()],
        picture_alt: t(),
        source: "s".into(),
        ..Step::default()
    }];
    content.goals = vec![Goal {
        number: 1,
        title: t(),
        subtitle: t(),
        short: t(),
        summary: t(),
        picture_alt: t(),
        direction: vec![t()],
        areas: vec![Area {
            id: "1-1".into(),
            number: 1,
            title: t(),
            short: t(),
            summary: t(),
            measures: vec![Measure {
                number: 1,
                title: t(),
                summary: t(),
                actions: vec![t()],
            }],
            source: "s".into(),
            ..Area::default()
        }],
        source: "s".into(),
        ..Goal::default()
    }];
    content.glossary = vec![Term {
        id: "t".into(),
        term: t(),
        reading: "よみ".into(),
        explanation: t(),
        more: Some(t()),
        source: "s".into(),
        ..Term::default()
    }];
    content
}
