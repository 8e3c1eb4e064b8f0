//! The page for sharing out points, as it is without scripts.

use machiyomi::allotment::POINTS;

use super::*;

/// The page in every language.
fn decide_pages() -> impl Iterator<Item = &'static RenderedPage> {
    language_pages().filter(|page| page.page == Page::Decide)
}

fn area_count() -> usize {
    CONTENT.goals.iter().map(|goal| goal.areas.len()).sum()
}

#[test]
fn every_area_is_there_with_its_goal_and_a_link_to_its_place() {
    assert_eq!(decide_pages().count(), Language::ALL.len());
    for page in decide_pages() {
        let html = parse(page);
        let css = selector(".my-decide__goal[data-accent]");
        let goals = html.select(&css);
        assert_eq!(goals.count(), CONTENT.goals.len(), "{}", page.file);
        let links: Vec<String> = html
            .select(&selector("[data-area] a"))
            .filter_map(|link| Some(link.value().attr("href")?.to_owned()))
            .collect();
        assert_eq!(links.len(), area_count(), "{}", page.file);
        for (link, area) in links
            .iter()
            .zip(CONTENT.goals.iter().flat_map(|goal| &goal.areas))
        {
            assert!(link.ends_with(&format!("#area-{}", area.id)), "{link}");
        }
    }
}

#[test]
fn without_scripts_no_control_is_in_sight() {
    for page in decide_pages() {
        let html = parse(page);
        let css =
            selector("main button, main input, main textarea, main svg, main .my-decide__results");
        let controls = html.select(&css);
        for control in controls {
            let hidden = control
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|around| {
                    around.value().attr("hidden").is_some() || around.value().name() == "template"
                });
            let itself = control.value().attr("hidden").is_some();
            assert!(hidden || itself, "{}: {}", page.file, control.html());
        }
    }
}

#[test]
fn the_table_for_paper_has_a_row_for_each_area() {
    for page in decide_pages() {
        let html = parse(page);
        let rows = html.select(&selector(".my-decide__paper tbody tr")).count();
        // The sum and the reason as well.
        assert_eq!(rows, area_count() + 2, "{}", page.file);
    }
}

#[test]
fn sliders_hold_all_points_and_each_control_has_a_name() {
    for page in decide_pages() {
        let html = parse(page);
        for slider in html.select(&selector("[data-area] [type=range]")) {
            assert_eq!(
                slider.value().attr("max"),
                Some(POINTS.to_string().as_str())
            );
            let name = slider.value().attr("aria-labelledby").unwrap_or_default();
            assert_eq!(
                html.select(&selector(&format!("[id=\"{name}\"]"))).count(),
                1
            );
        }
        for control in html.select(&selector("[data-area] button, [data-area] [type=number]")) {
            let name = control.value().attr("aria-label").unwrap_or_default();
            assert!(!name.is_empty() && !name.contains('{'), "{name}");
        }
    }
}
