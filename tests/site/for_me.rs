//! The page about what touches the reader.

use machiyomi::content::PlanPart;

use super::*;

fn page(language: Language) -> &'static RenderedPage {
    language_pages()
        .find(|page| page.page == Page::ForMe && page.language == language)
        .expect("the page is there")
}

/// Where a part of the plan stands: the page, and the place on it.
fn place(part: &PlanPart) -> (Page, Option<String>) {
    match part {
        PlanPart::Measure {
            goal,
            area,
            measure,
        } => (
            Page::Goal(*goal),
            Some(format!("measure-{goal}-{area}-{measure}")),
        ),
        PlanPart::Pillar { project, pillar } => {
            (Page::Project(*project), Some(format!("pillar-{pillar}")))
        }
        PlanPart::Item {
            project,
            pillar,
            item,
        } => (
            Page::Project(*project),
            Some(format!("item-{pillar}-{item}")),
        ),
        PlanPart::Indicator(id) => (Page::Indicator(id.clone()), None),
    }
}

#[test]
fn everything_that_touches_an_audience_is_on_the_page_and_leads_to_its_place() {
    for language in Language::ALL {
        let html = parse(page(language));
        for audience in &CONTENT.audiences {
            let css = format!("details[data-audience={}]", audience.id);
            let section = html.select(&selector(&css)).next().expect(&css);
            assert!(text_of(section).contains(&squeeze(audience.name.get(language))));
            let cards: Vec<_> = section.select(&selector("[data-entry]")).collect();
            assert_eq!(cards.len(), audience.touches.len(), "{}", audience.id);
            for (card, touch) in cards.iter().zip(&audience.touches) {
                let why = squeeze(touch.why.get(language));
                assert!(text_of(*card).contains(&why), "{why} in {css}");
                let link = card
                    .select(&selector(".my-touch__name a"))
                    .next()
                    .expect("leads somewhere");
                assert!(!text_of(link).is_empty());
                let (target, anchor) = place(&touch.part);
                let folder = target.path(language);
                let href = link.value().attr("href").unwrap_or_default();
                let wanted = format!(
                    "../{}{}",
                    folder.split_once('/').map_or("", |(_, rest)| rest),
                    anchor
                        .as_ref()
                        .map(|id| format!("#{id}"))
                        .unwrap_or_default()
                );
                assert_eq!(href, wanted, "{:?}", touch.part);
                let Some(anchor) = anchor else { continue };
                let target = language_pages()
                    .find(|page| page.page == target && page.language == language)
                    .expect("the page is there");
                assert!(
                    target.html.contains(&format!(" id=\"{anchor}\"")),
                    "{anchor}"
                );
            }
        }
    }
}

#[test]
fn cards_of_the_same_part_are_alike_and_in_the_order_of_the_plan() {
    let html = parse(page(Language::En));
    let mut places: BTreeMap<usize, (String, String)> = BTreeMap::new();
    for card in html.select(&selector("main [data-entry]")) {
        let attribute = |name| card.value().attr(name).unwrap_or_default().to_owned();
        let at = attribute("data-at").parse().expect("a number");
        let own = (attribute("data-entry"), attribute("data-in"));
        assert_eq!(*places.entry(at).or_insert_with(|| own.clone()), own);
    }
    let groups: Vec<String> = html
        .select(&selector("[data-group]"))
        .filter_map(|group| Some(group.value().attr("data-group")?.to_owned()))
        .collect();
    let place_of = |group: &String| groups.iter().position(|known| known == group);
    let order: Vec<_> = places.values().map(|(_, group)| place_of(group)).collect();
    assert!(order.iter().all(Option::is_some));
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn what_the_plan_has_little_about_is_said() {
    for language in Language::ALL {
        let html = parse(page(language));
        let said = squeeze(CONTENT.words.for_me.few.get(language));
        for audience in &CONTENT.audiences {
            let css = format!("details[data-audience={}]", audience.id);
            let section = html.select(&selector(&css)).next().expect(&css);
            assert_eq!(
                text_of(section).contains(&said),
                audience.touches.len() <= 2,
                "{}",
                audience.id
            );
        }
    }
}

#[test]
fn controls_are_hidden_until_the_island_wakes() {
    let html = parse(page(Language::Ja));
    for css in ["[data-who]", "[data-results]"] {
        let element = html.select(&selector(css)).next().expect(css);
        assert!(element.value().attr("hidden").is_some(), "{css}");
    }
    let boxes: Vec<_> = html
        .select(&selector("[data-who] input[name=who]"))
        .filter_map(|input| input.value().attr("value"))
        .collect();
    let ids: Vec<_> = CONTENT
        .audiences
        .iter()
        .map(|audience| audience.id.as_str())
        .collect();
    assert_eq!(boxes, ids);
}

#[test]
fn the_first_page_leads_to_each_audience() {
    for home in language_pages().filter(|page| page.page == Page::Home) {
        let html = parse(home);
        for audience in &CONTENT.audiences {
            let css = format!("a[href$=\"for-me/?who={}\"]", audience.id);
            assert_eq!(html.select(&selector(&css)).count(), 1, "{css}");
        }
    }
}
