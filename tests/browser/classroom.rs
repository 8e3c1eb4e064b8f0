//! The class kit: sheets on paper, slides on a wall.

use serde_json::{Value, json};

use crate::{
    hands::key,
    page::{Page, Setup},
    paper::Sheet,
};

in_modern_engines! { Setup::PLAIN => keys_lead_through_the_slides }
in_chromium! { Setup::PLAIN =>
    keys_show_all_of_a_slide_that_is_higher_than_the_window,
    sheets_fill_one_or_two_pages_of_a4,
    readings_stand_on_paper_too,
    every_slide_fits_a_projector,
    slides_are_a_column_on_a_phone,
}
// Without the service worker, which fetches what it keeps in its own time.
in_chromium! { Setup { troubled: true, ..Setup::PLAIN } => slides_go_on_without_a_network }
in_engines_with_touch! { Setup::PLAIN => swipes_lead_through_the_slides }
in_modern_engines! { Setup::NO_SCRIPTS => without_scripts_slides_are_scrolled }

/// The slide in the middle of the window, by id.
const IN_SIGHT: &str =
    "document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('section')?.id";

/// The ids of all slides.
#[track_caller]
fn slides(page: &Page) -> Vec<String> {
    let ids = page.ask("[...document.querySelectorAll('main section')].map(({ id }) => id)");
    serde_json::from_value(ids).expect("ids are texts")
}

#[track_caller]
fn wait_for_slide(page: &Page, id: &str) {
    page.wait_until(
        &format!("slide {id} is in sight and in the address"),
        &format!(
            "{IN_SIGHT} === {0} && location.hash === '#' + {0}",
            json!(id)
        ),
    );
}

fn keys_lead_through_the_slides(page: &Page) {
    page.visit("ja/class/slides/");
    let slides = slides(page);
    assert!(slides.len() >= 20, "{slides:?}");
    for (key, slide) in [
        (key::RIGHT, 1),
        (key::PAGE_DOWN, 2),
        (" ", 3),
        (key::LEFT, 2),
        (key::PAGE_UP, 1),
        (key::END, slides.len() - 1),
        (key::RIGHT, slides.len() - 1),
        (key::HOME, 0),
    ] {
        page.press(&[key]);
        wait_for_slide(page, &slides[slide]);
    }
    page.click("[data-turn='1']");
    wait_for_slide(page, &slides[1]);
    let place = page.text(&format!("#{} .my-slide__place", slides[1]));
    assert_eq!(place, format!("2 / {}", slides.len()));
    page.goto(&format!("ja/class/slides/#{}", slides[5]));
    page.wait_awake();
    page.wait_until(
        "an address leads to its slide",
        &format!("{IN_SIGHT} === {}", json!(slides[5])),
    );
    page.follow(".my-deck__bar a");
}

fn keys_show_all_of_a_slide_that_is_higher_than_the_window(page: &Page) {
    page.resize(700, 420);
    page.visit("en/class/slides/");
    let slides = slides(page);
    page.press(&[key::RIGHT]);
    wait_for_slide(page, &slides[1]);
    let end = format!(
        "document.getElementById({}).getBoundingClientRect().bottom - innerHeight",
        json!(slides[1])
    );
    assert!(page.ask(&end).as_f64().unwrap_or_default() > 10.0);
    let place = "Math.round(scrollY)";
    let before = page.ask(place);
    page.press(&[key::DOWN]);
    page.wait_until("the slide has moved up", &format!("{place} > {before}"));
    assert!(
        page.ask(&end).as_f64().unwrap_or_default() > -10.0,
        "and nothing of it is passed over"
    );
    page.press(&[key::RIGHT]);
    wait_for_slide(page, &slides[2]);
}

fn swipes_lead_through_the_slides(page: &Page) {
    page.visit("ja/class/slides/");
    let slides = slides(page);
    page.swipe("h1", -200);
    wait_for_slide(page, &slides[1]);
    page.swipe(&format!("#{} h2", slides[1]), 200);
    wait_for_slide(page, &slides[0]);
}

fn without_scripts_slides_are_scrolled(page: &Page) {
    page.goto("ja/class/slides/#step-earthquake");
    page.wait_until(
        "an address leads to its slide",
        &format!("{IN_SIGHT} === 'step-earthquake'"),
    );
    assert!(!page.shows("button"), "no control that would do nothing");
    assert!(page.shows(".my-deck__bar a"), "a way out");
}

fn slides_go_on_without_a_network(page: &Page) {
    page.visit("ja/class/slides/");
    page.wait_until(
        "the pictures have arrived",
        "performance.getEntriesByType('resource').some(({ name }) => /pictures-/.test(name))",
    );
    let slides = slides(page);
    page.press(&[key::RIGHT, key::RIGHT]);
    wait_for_slide(page, &slides[2]);
    // The browser asks for the worker beside all that the page does.
    page.run_async("machiyomi.worker.then(arguments[arguments.length - 1])");
    let asked = page.requested().len();
    let offline =
        json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    page.devtools("Network.enable", &json!({}));
    page.devtools("Network.emulateNetworkConditions", &offline);
    for slide in &slides[3..] {
        page.press(&[key::RIGHT]);
        wait_for_slide(page, slide);
        let drawn = page.ask(&format!(
            "document.querySelector('#{slide} use').getBBox().width > 0"
        ));
        assert_eq!(drawn, true, "the picture of {slide}");
    }
    assert_eq!(page.requested().len(), asked, "nothing is asked for");
}

fn every_slide_fits_a_projector(page: &Page) {
    for language in ["ja", "easy", "en"] {
        page.visit(&format!("{language}/class/slides/"));
        for (width, height) in [(1280, 720), (1920, 1080)] {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", &size);
            let large = page.ask(
                "[...document.querySelectorAll('main section')]\
                 .filter((slide) => slide.offsetHeight > innerHeight + 1 || slide.scrollWidth > innerWidth)\
                 .map(({ id, offsetHeight }) => id + ' ' + offsetHeight)",
            );
            assert_eq!(large, json!([]), "{language} at {width} × {height}");
            let least = page.ask(
                "Math.min(...[...document.querySelectorAll('.my-slide__title, .my-slide__text')]\
                 .map((text) => parseFloat(getComputedStyle(text).fontSize)))",
            );
            let least = least.as_f64().unwrap_or_default();
            // A twentieth of the height is read from the back of a classroom.
            assert!(
                least >= f64::from(height) / 22.0,
                "{language}: type of {least}"
            );
        }
    }
}

fn slides_are_a_column_on_a_phone(page: &Page) {
    page.resize(375, 667);
    page.visit("easy/class/slides/");
    assert_eq!(
        page.ask("document.documentElement.scrollWidth <= innerWidth"),
        true
    );
    assert!(!page.shows(".my-deck__bar button"));
}

/// The page as the browser prints it.
#[track_caller]
fn print(page: &Page) -> Vec<Sheet> {
    let body = json!({ "cmd": "Page.printToPDF", "params": { "preferCSSPageSize": true } });
    let answer = page.browser.session.post("goog/cdp/execute", &body);
    page.sheets(&page.must("printing", answer)["data"])
}

fn sheets_fill_one_or_two_pages_of_a4(page: &Page) {
    for language in ["ja", "easy", "en"] {
        for sheet in ["class/worksheet/", "class/answers/", "class/"] {
            let path = format!("{language}/{sheet}");
            page.visit(&path);
            let sheets = print(page);
            assert!(
                (1..=2).contains(&sheets.len()),
                "{path}: {} pages",
                sheets.len()
            );
            for (at, sheet) in sheets.iter().enumerate() {
                let [width, height] = sheet.size;
                // A4 in points, as far as whole pixels allow.
                assert!(
                    (width - 595.3).abs() < 1.5 && (height - 841.9).abs() < 1.5,
                    "{path}: {width} by {height}"
                );
                assert!(sheet.words.len() > 100, "{path}: page {} is empty", at + 1);
            }
        }
    }
}

fn readings_stand_on_paper_too(page: &Page) {
    page.visit("ja/class/worksheet/");
    let media = json!({ "media": "print" });
    page.devtools("Emulation.setEmulatedMedia", &media);
    let heights = |page: &Page| -> Value {
        page.ask("document.querySelector('.my-task__text rt').getClientRects().length")
    };
    assert_eq!(heights(page), 0);
    page.run("document.documentElement.dataset.furigana = 'all'", &[]);
    assert_eq!(heights(page), 1);
    for frame in [
        ".my-header",
        ".my-nav",
        ".my-footer",
        ".my-crumbs",
        "[data-print]",
    ] {
        assert!(!page.shows(frame), "{frame} on paper");
    }
    let pages = print(page).len();
    assert!((1..=2).contains(&pages), "{pages} pages with all readings");
}
