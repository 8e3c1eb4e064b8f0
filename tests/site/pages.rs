//! What stands on the pages.

use super::*;

#[test]
fn every_page_is_valid_html() {
    for page in PAGES.iter() {
        let html = parse(page);
        assert!(html.errors.is_empty(), "{}: {:?}", page.file, html.errors);
    }
}

#[test]
fn every_page_has_one_main_and_headings_without_gaps() {
    for page in PAGES.iter() {
        let html = parse(page);
        assert_eq!(html.select(&selector("main")).count(), 1, "{}", page.file);
        let mut level = 0;
        for heading in html.select(&selector("body h1, body h2, body h3, body h4, body h5")) {
            let inert = heading
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|a| a.value().name() == "template");
            if inert {
                continue;
            }
            let own: usize = heading.value().name()[1..]
                .parse()
                .expect("a heading's number");
            assert!(
                own <= level + 1,
                "{}: h{own} after h{level}: {}",
                page.file,
                text_of(heading)
            );
            level = own;
        }
        if page.page != Page::NotFound {
            assert_eq!(html.select(&selector("h1")).count(), 1, "{}", page.file);
        }
    }
}

#[test]
fn ids_are_unique_on_each_page() {
    for page in PAGES.iter() {
        let html = parse(page);
        let mut seen = BTreeSet::new();
        for element in html.select(&selector("[id]")) {
            let id = element.value().attr("id").unwrap_or_default();
            assert!(seen.insert(id.to_owned()), "{}: {id} twice", page.file);
        }
    }
}

/// The file below the site's root to which a relative address leads.
pub(super) fn resolve(from: &str, href: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." => {
                folders
                    .pop()
                    .unwrap_or_else(|| panic!("{from}: {href} leads above the site"));
            }
            part => folders.push(part),
        }
    }
    folders.join("/")
}

#[test]
fn every_link_leads_to_a_page_and_a_place_that_exist() {
    let ids: BTreeMap<&str, BTreeSet<String>> = PAGES
        .iter()
        .map(|page| {
            let html = parse(page);
            let ids = html
                .select(&selector("[id]"))
                .filter_map(|element| Some(element.value().attr("id")?.to_owned()))
                .collect();
            (page.file.as_str(), ids)
        })
        .collect();
    let shared = [
        "data/indicators.csv",
        "data/indicators.json",
        "data/glossary.json",
        "licences/index.txt",
    ];
    for page in PAGES.iter() {
        for link in parse(page).select(&selector("a[href]")) {
            let href = link.value().attr("href").unwrap_or_default();
            if href.starts_with(ADDRESS) {
                continue;
            }
            // Licences stand where those who wrote them put them.
            if link
                .value()
                .attr("rel")
                .is_some_and(|rel| rel.contains("license"))
            {
                continue;
            }
            assert!(!href.contains(':'), "{}: {href} leaves the site", page.file);
            let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
            // A choice that is shared stands behind the address.
            let path = path.split('?').next().unwrap_or_default();
            let target = match path {
                "" => page.file.clone(),
                path if path.ends_with('/') => resolve(&page.file, path) + "index.html",
                path => resolve(&page.file, path),
            };
            if shared.contains(&target.as_str()) {
                continue;
            }
            let target_ids = ids.get(target.as_str()).unwrap_or_else(|| {
                panic!("{}: {href} leads to {target}, which is no page", page.file)
            });
            assert!(
                anchor.is_empty() || target_ids.contains(anchor),
                "{}: {href}: there is no #{anchor} on {target}",
                page.file
            );
        }
    }
}

#[test]
fn terms_are_marked_in_running_text_but_not_in_headings_or_links() {
    let mut marked = 0;
    for page in PAGES.iter() {
        let html = parse(page);
        marked += html.select(&selector("a[data-term]")).count();
        let wrong = selector(
            "h1 a[data-term], h2 a[data-term], h3 a[data-term], summary a[data-term], a a",
        );
        assert_eq!(html.select(&wrong).count(), 0, "{}", page.file);
        for paragraph in html.select(&selector("p, li")) {
            let mut seen = BTreeSet::new();
            for term in paragraph
                .child_elements()
                .filter(|child| child.value().attr("data-term").is_some())
            {
                let id = term.value().attr("data-term");
                assert!(
                    seen.insert(id),
                    "{}: {id:?} twice in one paragraph",
                    page.file
                );
            }
        }
    }
    assert!(marked > 200, "only {marked} terms are marked");
}

#[test]
fn every_term_of_a_page_has_its_explanation_at_hand() {
    for page in language_pages().filter(|page| page.page != Page::Glossary) {
        let html = parse(page);
        for term in html.select(&selector("a[data-term]")) {
            let id = term.value().attr("data-term").unwrap_or_default();
            let template = format!("template[id=\"term-{id}\"]");
            assert_eq!(
                html.select(&selector(&template)).count(),
                1,
                "{}: {id}",
                page.file
            );
        }
    }
}

#[test]
fn nothing_of_the_plan_is_lost_on_the_way_to_the_page() {
    for language in Language::ALL {
        let text: BTreeMap<&Page, String> = language_pages()
            .filter(|page| page.language == language)
            .map(|page| {
                let html = parse(page);
                let main = html
                    .select(&selector("main"))
                    .next()
                    .expect("has a main part");
                (&page.page, text_of(main))
            })
            .collect();
        let has = |page: &Page, wanted: &str| {
            assert!(
                text[page].contains(&squeeze(wanted)),
                "{page:?} lacks {wanted}"
            );
        };
        for goal in &CONTENT.goals {
            let page = Page::Goal(goal.number);
            for area in &goal.areas {
                has(&page, area.title.get(language));
                for measure in &area.measures {
                    has(&page, measure.summary.get(language));
                    measure
                        .actions
                        .iter()
                        .for_each(|action| has(&page, action.get(language)));
                }
            }
        }
        for project in &CONTENT.projects {
            let page = Page::Project(project.number);
            for pillar in &project.pillars {
                has(&page, pillar.text.get(language));
                pillar
                    .items
                    .iter()
                    .for_each(|item| has(&page, item.text.get(language)));
            }
        }
        for indicator in &CONTENT.indicators {
            let page = Page::Indicator(indicator.id.clone());
            has(&page, &indicator.format(indicator.baseline.value));
            has(&page, &indicator.format(indicator.target.value));
            has(&page, indicator.meaning.get(language));
            has(&Page::Indicators, indicator.name.get(language));
        }
        for entry in CONTENT.chapters.iter().flat_map(|chapter| &chapter.entries) {
            has(&Page::About, entry.text.get(language));
        }
        for term in &CONTENT.glossary {
            has(&Page::Glossary, term.explanation.get(language));
        }
    }
}

#[test]
fn every_page_of_content_cites_the_plan() {
    let citing = language_pages().filter(|page| {
        matches!(
            page.page,
            Page::Home
                | Page::Step(_)
                | Page::Goal(_)
                | Page::Project(_)
                | Page::Indicator(_)
                | Page::Glossary
                | Page::About
        )
    });
    for page in citing {
        assert!(
            parse(page).select(&selector(".my-source")).next().is_some(),
            "{}",
            page.file
        );
    }
}

#[test]
fn english_pages_show_japanese_only_where_it_is_marked() {
    let japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    for page in language_pages().filter(|page| page.language == Language::En) {
        let html = parse(page);
        let body = html.select(&selector("body")).next().expect("has a body");
        for text in body.descendants() {
            let Some(words) = text.value().as_text() else {
                continue;
            };
            let marked = text
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|element| {
                    element
                        .value()
                        .attr("lang")
                        .is_some_and(|lang| lang.starts_with("ja"))
                        || element.value().name() == "script"
                });
            assert!(
                marked || !words.contains(japanese),
                "{}: {words:?}",
                page.file
            );
        }
    }
}

#[test]
fn a_wrong_address_below_a_language_is_answered_in_it() {
    for page in PAGES.iter().filter(|page| page.page == Page::NotFoundIn) {
        let html = parse(page);
        assert_eq!(page.file, format!("{}/404.html", page.language.key()));
        let language = page.language.tag();
        assert_eq!(attribute(&html, "html", "lang").as_deref(), Some(language));
        let spoken: Vec<_> = html
            .select(&selector("section"))
            .map(|part| part.value().attr("lang"))
            .collect();
        assert_eq!(spoken, [Some(language)]);
        assert_eq!(
            attribute(&html, "main a", "href"),
            Some(format!("{ADDRESS}{}", Page::Home.path(page.language)))
        );
        for css in ["link[rel=stylesheet]", "script"] {
            assert_eq!(
                html.select(&selector(css)).count(),
                0,
                "at any depth: {css}"
            );
        }
    }
    let pages = PAGES.iter().filter(|page| page.page == Page::NotFoundIn);
    assert_eq!(pages.count(), Language::ALL.len());
}
