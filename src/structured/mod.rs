//! What pages tell search engines in their own language, the vocabulary of schema.org as JSON-LD.
//!
//! Knows the vocabulary. Knows no Leptos: it is given a page's facts and returns text for a
//! `<script>` that no browser runs. Search engines take full addresses only, so what is nothing
//! without one is left out while the site's address is not known.

mod vocabulary;

use crate::{
    content::{Content, Language},
    furigana,
    site::Page,
};
use vocabulary::{Block, Creation, Crumb, Download, Named, Node, Organization, Reference};

/// What is published as data: the file, its format.
const DOWNLOADS: [(&str, &str); 2] = [
    ("data/indicators.csv", "text/csv"),
    ("data/indicators.json", "application/json"),
];

/// A page's facts, with readings in markup or without.
pub struct Facts<'a> {
    /// All content.
    pub content: &'a Content,
    /// The page.
    pub page: &'a Page,
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: &'a str,
    /// What it is about.
    pub description: &'a str,
    /// The way to it, from the first page on, itself included; empty where the page shows none.
    pub crumbs: &'a [(Page, String)],
}

/// The page's block, for the inside of a `<script type="application/ld+json">`; none for pages that no
/// search engine should show.
pub fn block(facts: &Facts<'_>) -> Option<String> {
    if facts.page.is_not_found() || matches!(facts.page, Page::Embed(_)) {
        return None;
    }
    let mut graph = vec![page(facts)];
    graph.extend(trail(facts));
    match facts.page {
        Page::Languages | Page::Home => graph.push(site(facts)),
        Page::Indicators => graph.extend(dataset(facts)),
        Page::Glossary => graph.push(terms(facts)),
        Page::Class => graph.push(lesson(facts)),
        _ => {}
    }
    let json = serde_json::to_string(&Block::new(graph)).ok()?;
    // Nothing in it may end the script, or begin a comment: JSON reads the same.
    Some(json.replace('<', "\\u003c"))
}

/// The full address of a file or page.
fn address(facts: &Facts<'_>, path: &str) -> Option<String> {
    let address = facts.content.site.address.as_ref()?;
    Some(format!("{address}{path}"))
}

fn own_address(facts: &Facts<'_>) -> Option<String> {
    address(facts, &facts.page.path(facts.language))
}

/// The plan, which everything is based on.
fn plan(facts: &Facts<'_>) -> Creation {
    let site = &facts.content.site;
    Creation {
        name: site.plan.get(facts.language).to_owned(),
        publisher: Some(city(facts)),
        ..Creation::of("Report")
    }
}

fn city(facts: &Facts<'_>) -> Organization {
    Organization::government(facts.content.site.city.get(facts.language))
}

fn page(facts: &Facts<'_>) -> Node {
    let site = &facts.content.site;
    let kind = match facts.page {
        Page::About => "AboutPage",
        Page::Indicators | Page::Glossary => "CollectionPage",
        _ => "WebPage",
    };
    let home = match facts.page {
        Page::Languages => Page::Languages,
        _ => Page::Home,
    };
    Node::Creation(Box::new(Creation {
        name: furigana::plain(facts.title),
        description: Some(furigana::plain(facts.description)),
        url: own_address(facts),
        image: facts
            .page
            .share_file(facts.language)
            .and_then(|file| address(facts, &file)),
        in_language: Some(facts.language.tag()),
        license: Some(site.licences.text.url.clone()),
        is_part_of: Some(Reference {
            kind: "WebSite",
            name: site.name.get(facts.language).to_owned(),
            url: address(facts, &home.path(facts.language)),
        }),
        is_based_on: Some(Box::new(plan(facts))),
        ..Creation::of(kind)
    }))
}

fn site(facts: &Facts<'_>) -> Node {
    let site = &facts.content.site;
    Node::Creation(Box::new(Creation {
        name: site.name.get(facts.language).to_owned(),
        url: own_address(facts),
        in_language: Some(facts.language.tag()),
        ..Creation::of("WebSite")
    }))
}

/// The way to the page, as it is shown. Every part of it must have an address.
fn trail(facts: &Facts<'_>) -> Option<Node> {
    if facts.crumbs.is_empty() {
        return None;
    }
    let items: Option<Vec<_>> = (1..)
        .zip(facts.crumbs)
        .map(|(position, (page, name))| {
            Some(Crumb {
                kind: "ListItem",
                position,
                name: furigana::plain(name),
                item: address(facts, &page.path(facts.language))?,
            })
        })
        .collect();
    Some(Node::Trail {
        kind: "BreadcrumbList",
        items: items?,
    })
}

/// The indicators as data; nothing without the files' addresses.
fn dataset(facts: &Facts<'_>) -> Option<Node> {
    let site = &facts.content.site;
    let language = facts.language;
    let words = &facts.content.words;
    let about = words.made_from.fill(
        language,
        &[
            ("plan", site.plan.get(language)),
            ("issued", site.issued.get(language)),
        ],
    );
    let downloads: Option<Vec<_>> = DOWNLOADS
        .iter()
        .map(|(file, format)| {
            Some(Download {
                kind: "DataDownload",
                encoding_format: format,
                content_url: address(facts, file)?,
            })
        })
        .collect();
    Some(Node::Creation(Box::new(Creation {
        name: furigana::plain(facts.title),
        // With what the figures are taken from: search engines want fifty signs at least.
        description: Some(furigana::plain(&format!("{} {about}", facts.description))),
        url: own_address(facts),
        in_language: Some(language.tag()),
        license: Some(site.licences.data.url.clone()),
        creator: Some(city(facts)),
        is_based_on: Some(Box::new(plan(facts))),
        temporal_coverage: Some(format!("{}/{}", site.first_year.0, site.last_year.0)),
        spatial_coverage: Some(site.city.get(language).to_owned()),
        variable_measured: facts
            .content
            .indicators
            .iter()
            .map(|indicator| indicator.name.get(language).to_owned())
            .collect(),
        is_accessible_for_free: Some(true),
        distribution: downloads?,
        ..Creation::of("Dataset")
    })))
}

/// The glossary. What the words mean stands on the page itself.
fn terms(facts: &Facts<'_>) -> Node {
    let own = own_address(facts);
    Node::Creation(Box::new(Creation {
        name: furigana::plain(facts.title),
        url: own.clone(),
        in_language: Some(facts.language.tag()),
        license: Some(facts.content.site.licences.text.url.clone()),
        has_defined_term: facts
            .content
            .glossary
            .iter()
            .map(|term| Named {
                kind: "DefinedTerm",
                name: term.term.get(facts.language).to_owned(),
                url: own.as_ref().map(|own| format!("{own}#{}", term.id)),
            })
            .collect(),
        ..Creation::of("DefinedTermSet")
    }))
}

/// The lesson that the teacher's page lays out.
fn lesson(facts: &Facts<'_>) -> Node {
    Node::Creation(Box::new(Creation {
        name: furigana::plain(facts.title),
        description: Some(furigana::plain(facts.description)),
        url: own_address(facts),
        in_language: Some(facts.language.tag()),
        license: Some(facts.content.site.licences.text.url.clone()),
        time_required: Some(format!("PT{}M", facts.content.lesson.minutes)),
        is_accessible_for_free: Some(true),
        ..Creation::of("LearningResource")
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_title_ends_the_script() {
        let content = Content::default();
        let block = block(&Facts {
            content: &content,
            page: &Page::Walk,
            language: Language::En,
            title: "</script><!-- \"quoted\"",
            description: "",
            crumbs: &[],
        })
        .expect("there is one");
        assert!(!block.contains('<'), "{block}");
        let read: serde_json::Value = serde_json::from_str(&block).expect("is JSON");
        assert_eq!(read["@graph"][0]["name"], "</script><!-- \"quoted\"");
    }
}
