//! Charts: drawn when near, readable by eye, key and screen reader, saved as an image.

use std::{fs, thread, time::Instant};

use serde_json::json;

use crate::{
    hands::key,
    page::{PATIENCE, Page, Setup},
    processes::GLANCE,
    server::pages_in,
};

in_modern_engines! { Setup::PLAIN =>
    a_chart_is_drawn_and_its_table_and_summary_stay,
    keys_reach_every_bar_and_hear_what_it_says,
    the_mouse_hears_what_a_bar_says,
    the_overview_leads_to_each_indicator,
    a_chart_is_handed_out_as_an_image,
}
in_every_engine! { Setup::PLAIN => pages_without_a_chart_never_ask_for_the_library }
in_chromium! { Setup::PLAIN =>
    every_chart_carries_its_figures_and_years,
    the_library_is_asked_for_only_when_a_chart_is_near,
    a_saved_chart_is_a_picture_on_the_disk,
    a_chart_follows_the_width_and_the_colours_of_the_page,
}

const CHART: &str = "figure[data-chart]";

/// Goes to a page and waits until its chart is drawn.
#[track_caller]
fn visit(page: &Page, path: &str) {
    page.visit(path);
    page.show_everything();
    page.wait_for(&format!("{CHART} svg"));
}

fn a_chart_is_drawn_and_its_table_and_summary_stay(page: &Page) {
    visit(page, "ja/kpi/births/");
    let drawn = page.ask(
        "[...document.querySelectorAll('figure svg text')].map((text) => text.textContent).join()",
    );
    for part in ["7,039", "7,000", "2014", "2019", "人"] {
        assert!(
            drawn.as_str().is_some_and(|drawn| drawn.contains(part)),
            "{part} in {drawn}"
        );
    }
    for part in ["7,039", "7,000"] {
        assert!(page.text(&format!("{CHART} p")).contains(part));
        assert!(page.text(&format!("{CHART} tbody")).contains(part));
    }
    assert!(
        !page.shows("[data-chart-fallback]"),
        "one drawing and not two"
    );
}

fn every_chart_carries_its_figures_and_years(page: &Page) {
    let mut missing = Vec::new();
    for language in ["ja", "en"] {
        let mut pages = pages_in(language).expect("the site is built");
        pages.retain(|path| path.contains("/kpi/") && !path.ends_with("/kpi/"));
        assert_eq!(pages.len(), 17);
        for path in pages {
            visit(page, &path);
            let found = page.ask(
                "((drawn) => [...document.querySelectorAll('figure tbody tr')] \
                   .filter(({ cells }) => !drawn.includes(cells[2].textContent.match(/−?\\d[\\d,.]*/)[0]) \
                     || !cells[1].textContent.match(/\\d{4}/g).some((year) => drawn.includes(year))) \
                   .map((row) => row.textContent)) \
                 ([...document.querySelectorAll('figure svg text')].map((text) => text.textContent).join(' '))",
            );
            if found != json!([]) {
                missing.push(format!("{path}: {found}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// JavaScript for: a tooltip says what a point says.
fn tooltip_says(point: &str) -> String {
    format!(
        "((point) => [...document.querySelectorAll('[data-drawing] span')] \
           .some((tip) => tip.textContent === (point.dataset.point || point.textContent) \
             && getComputedStyle(tip.parentElement).visibility === 'visible'))({point})"
    )
}

fn keys_reach_every_bar_and_hear_what_it_says(page: &Page) {
    visit(page, "en/kpi/births/");
    page.run(
        "document.activeElement.blur(); document.querySelector('h1').scrollIntoView()",
        &[],
    );
    for presses in 1.. {
        assert!(presses < 60, "Tab comes to a bar");
        page.press(&[key::TAB]);
        if page.ask("document.activeElement.matches('[data-point]')") == true {
            break;
        }
    }
    let points = page.count("[data-point]");
    assert!(points >= 2);
    for _ in 0..points {
        page.wait_until(
            "the tooltip says it",
            &tooltip_says("document.activeElement"),
        );
        let said = page.ask("document.activeElement.textContent");
        page.press(&[key::RIGHT]);
        page.wait_until(
            "the focus goes on",
            &format!("document.activeElement.matches('[data-point]') && document.activeElement.textContent !== {said}"),
        );
    }
}

fn the_mouse_hears_what_a_bar_says(page: &Page) {
    visit(page, "ja/kpi/births/");
    // The left bar, above its foot.
    let size = page.ask("((box) => [box.width, box.height])(document.querySelector('figure svg').getBoundingClientRect())");
    let part = |at: usize, share: f64| (size[at].as_f64().unwrap_or_default() * share) as i32;
    // A chart that is drawn anew, because its room changed, hears of the mouse when it moves again.
    let end = Instant::now() + PATIENCE;
    for step in 0.. {
        page.hover("figure svg", part(0, -0.2) + step % 2, part(1, 0.2));
        if page.ask(&tooltip_says("document.querySelector('[data-point]')")) == true {
            break;
        }
        assert!(Instant::now() < end, "a tooltip says it");
        thread::sleep(GLANCE);
    }
    page.press(&[key::ESCAPE]);
    page.wait_until(
        "it can be sent away",
        &format!(
            "!({})",
            tooltip_says("document.querySelector('[data-point]')")
        ),
    );
}

fn the_overview_leads_to_each_indicator(page: &Page) {
    visit(page, "ja/kpi/");
    let points = page.count(&format!("{CHART} a[data-point]"));
    assert!((5..17).contains(&points), "{points} are compared");
    assert_eq!(points, page.count(&format!("{CHART} tbody tr")));
    page.run(
        "document.querySelectorAll('figure a[data-point]')[1].focus()",
        &[],
    );
    page.wait_until(
        "the tooltip says it",
        &tooltip_says("document.activeElement"),
    );
    let href = page.ask("document.activeElement.href");
    page.press(&[key::ENTER]);
    page.wait_for_address(href.as_str().unwrap_or_default());
    assert!(page.address().contains("/ja/kpi/"));
}

fn pages_without_a_chart_never_ask_for_the_library(page: &Page) {
    for path in [
        "ja/",
        "ja/walk/reading-numbers/",
        "ja/goals/1/",
        "ja/glossary/",
    ] {
        page.visit(path);
        page.run("window.scrollTo(0, document.body.scrollHeight)", &[]);
    }
    page.visit("ja/about/");
    assert!(!asked_for_library(page));
}

fn asked_for_library(page: &Page) -> bool {
    page.requested()
        .iter()
        .any(|path| path.contains("/charts-"))
}

fn the_library_is_asked_for_only_when_a_chart_is_near(page: &Page) {
    page.resize(320, 300);
    page.visit("ja/kpi/");
    // Notes at once whom the page has draw: a request would arrive some time later. And what the page
    // has asked the browser about the chart's place before is answered before.
    page.run(
        "window.drawings = 0; \
         const { draw } = machiyomi; \
         machiyomi.draw = (figure) => (window.drawings++, draw(figure)); \
         new IntersectionObserver(([{ isIntersecting }]) => (window.inSight = isIntersecting)) \
           .observe(document.querySelector('[data-chart-canvas]'))",
        &[],
    );
    page.wait_until("the chart is far below", "window.inSight === false");
    // A sign of life: without one, nothing is drawn near or far.
    page.press(&["x"]);
    assert_eq!(page.ask("window.drawings"), 0, "the chart is far below");
    assert!(!asked_for_library(page));
    page.show_everything();
    assert_eq!(page.ask("window.drawings"), 1);
    assert!(asked_for_library(page));
}

fn a_chart_is_handed_out_as_an_image(page: &Page) {
    for path in ["ja/kpi/births/", "en/kpi/"] {
        visit(page, path);
        page.click("[data-save]");
        page.wait_until(
            "an image of some size is handed out",
            "window.handedOut.some((file) => file.startsWith('image/png ') && file.split(' ')[1] > 9999)",
        );
        page.expect_no_trouble();
    }
}

fn a_saved_chart_is_a_picture_on_the_disk(page: &Page) {
    let folder = tempfile::tempdir().expect("there is room for files");
    let into = json!({ "behavior": "allow", "downloadPath": folder.path() });
    page.devtools("Browser.setDownloadBehavior", &into);
    visit(page, "ja/kpi/births/");
    page.click("[data-save]");
    let (file, until) = (folder.path().join("births.png"), Instant::now() + PATIENCE);
    while !file.is_file() {
        assert!(Instant::now() < until, "{} is saved", file.display());
        thread::sleep(GLANCE);
    }
    let image = fs::read(file).expect("it can be read");
    assert!(image.starts_with(b"\x89PNG"));
    // The width stands in a PNG's seventeenth byte and on.
    let width = image[16..20]
        .iter()
        .fold(0, |width, byte| width * 256 + u32::from(*byte));
    assert!(width >= 600, "{width} pixels are sharp enough");
}

fn a_chart_follows_the_width_and_the_colours_of_the_page(page: &Page) {
    page.resize(1200, 700);
    visit(page, "ja/kpi/births/");
    page.wait_until(
        "the chart is wide but no wider than its place",
        "((chart, place) => chart > 600 && chart <= place)(document.querySelector('[data-drawing] svg').clientWidth, document.querySelector('[data-chart-canvas]').clientWidth)",
    );
    page.resize(320, 640);
    page.wait_until(
        "the chart is as narrow as the page",
        "document.querySelector('figure svg').getBoundingClientRect().right <= 320",
    );
    let colour = "getComputedStyle(document.querySelector('figure svg text')).fill";
    page.prefer("light");
    let light = page.ask(colour);
    page.prefer("dark");
    page.wait_until(
        "the text changes its colour",
        &format!("{colour} !== {light}"),
    );
}
