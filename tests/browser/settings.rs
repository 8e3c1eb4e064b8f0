//! Reading settings: they act at once, are remembered, and leave text and place alone.

use serde_json::{Value, json};

use crate::{
    hands::key,
    page::{Page, Setup},
};

in_modern_engines! { Setup::PLAIN =>
    each_setting_acts_at_once_and_is_remembered,
    readings_begin_after_the_chosen_grade,
    the_line_that_is_read_stays,
    readings_are_neither_copied_nor_searched,
    the_panel_needs_only_a_keyboard,
    easy_japanese_remembers_its_own_readings,
    a_reset_takes_everything_back,
    stored_nonsense_does_no_harm,
}
in_modern_engines! { NOTED => a_page_as_it_was_built_is_not_touched }
in_modern_engines! { Setup::WASM_MISSING => a_choice_holds_before_the_islands_wake }
in_modern_engines! { Setup::NO_STORAGE => without_storage_settings_act_and_are_forgotten }
in_chromium! { Setup::PLAIN => the_largest_text_fits_a_phone, colours_follow_the_choice }

/// The page notes which of its own attributes are set, if only to what they are.
const NOTED: Setup = Setup {
    first: Some(
        "window.touched = [];
         new MutationObserver((changes) => touched.push(...changes.map(({ attributeName }) => attributeName)))
           .observe(document.documentElement, { attributes: true });",
    ),
    ..Setup::PLAIN
};

const OPENER: &str = "[data-settings-open]";
const PANEL: &str = "dialog[data-settings][open]";
const PAGE: &str = "ja/goals/1/";

#[track_caller]
pub(crate) fn open(page: &Page) {
    page.click(OPENER);
    page.wait_for(PANEL);
}

#[track_caller]
pub(crate) fn choose(page: &Page, name: &str, value: &str) {
    page.click(&format!("{PANEL} input[name={name}][value='{value}']"));
    page.wait_until(
        &format!("{name} is {value}"),
        &format!(
            "(document.documentElement.dataset.{name} ?? '') === {}",
            json!(value)
        ),
    );
}

/// Writes settings as another page would have left them.
#[track_caller]
fn store(page: &Page, settings: &str) {
    page.run(
        "localStorage.setItem('machiyomi:settings', arguments[0])",
        &[json!(settings)],
    );
}

#[track_caller]
fn style(page: &Page, css: &str, property: &str) -> Value {
    page.ask(&format!(
        "getComputedStyle(document.querySelector({}))[{}]",
        json!(css),
        json!(property)
    ))
}

fn each_setting_acts_at_once_and_is_remembered(page: &Page) {
    let choices = [
        ("size", "150", "html", "fontSize"),
        ("spacing", "widest", "body", "lineHeight"),
        ("theme", "contrast", "html", "backgroundColor"),
        ("furigana", "all", "main rt", "display"),
        ("motion", "reduce", "", ""),
        ("rate", "1.25", "", ""),
        ("keys", "off", "", ""),
    ];
    page.visit(PAGE);
    open(page);
    let looks = |css: &str, property: &str| {
        if css.is_empty() {
            Value::Null
        } else {
            style(page, css, property)
        }
    };
    let mut wanted = Vec::new();
    for (name, value, css, property) in choices {
        let before = looks(css, property);
        choose(page, name, value);
        if !css.is_empty() {
            assert_ne!(looks(css, property), before, "{name} changes {property}");
        }
    }
    for (name, value, css, property) in choices {
        wanted.push((name, value, css, property, looks(css, property)));
    }
    for path in [PAGE, "ja/goals/2/"] {
        page.visit(path);
        for (name, value, css, property, look) in &wanted {
            assert_eq!(
                page.ask(&format!("document.documentElement.dataset.{name}")),
                *value,
                "{name} on {path}"
            );
            assert_eq!(looks(css, property), *look, "{name} on {path}");
        }
    }
}

fn a_choice_holds_before_the_islands_wake(page: &Page) {
    page.goto("?choose");
    store(
        page,
        r#"{"size":"200","theme":"dark","furigana":"3","motion":"reduce"}"#,
    );
    page.goto(PAGE);
    assert_eq!(
        page.ask("[dataset => [dataset.size, dataset.theme, dataset.furigana, dataset.motion].join()][0](document.documentElement.dataset)"),
        "200,dark,3,reduce"
    );
    // The script stands before the style sheet, without which nothing is painted, and waits for
    // nothing.
    assert_eq!(
        page.ask(
            "[...document.head.children].findIndex((e) => e.matches('script:not([type], [defer], [async])')) \
             < [...document.head.children].findIndex((e) => e.matches('link[rel=stylesheet]'))"
        ),
        true
    );
    assert!(!page.shows(OPENER), "no button that would do nothing");
}

fn without_storage_settings_act_and_are_forgotten(page: &Page) {
    page.visit(PAGE);
    open(page);
    choose(page, "size", "150");
    choose(page, "furigana", "all");
    assert_eq!(style(page, "html", "fontSize"), "24px");
    page.visit(PAGE);
    assert_eq!(style(page, "html", "fontSize"), "16px");
}

fn readings_begin_after_the_chosen_grade(page: &Page) {
    page.visit("ja/about/");
    open(page);
    choose(page, "furigana", "3");
    let shown = |reading: &str| {
        page.ask(&format!(
            "getComputedStyle(document.querySelector('rt[data-r={reading}]')).display !== 'none'"
        ))
    };
    assert_eq!(shown("くまもと"), true, "熊 is taught in grade 4");
    assert_eq!(shown("し"), false, "市 is taught in grade 2");
    choose(page, "furigana", "4");
    assert_eq!(shown("くまもと"), false);
}

/// Where the first letter of a block lies in the window.
const FIRST_LETTER: &str = "
    const letter = document.createRange();
    const text = document.createTreeWalker(window.block, NodeFilter.SHOW_TEXT).nextNode();
    letter.setStart(text, 0);
    letter.setEnd(text, 1);
    return letter.getBoundingClientRect().top;
";

fn the_line_that_is_read_stays(page: &Page) {
    for path in [PAGE, "ja/glossary/", "easy/projects/2/"] {
        page.visit(path);
        open(page);
        page.run(
            "const blocks = [...document.querySelectorAll('main p')].filter((p) => p.getClientRects().length); \
             window.block = blocks[Math.floor(blocks.length / 2)]; \
             const header = Math.max(...[...document.querySelectorAll('.my-header, .my-header__bar')].map((e) => e.getBoundingClientRect().height)); \
             scrollBy({ top: block.getBoundingClientRect().top - header - innerHeight * 0.1, behavior: 'instant' })",
            &[],
        );
        let place = || {
            page.run(FIRST_LETTER, &[])
                .as_f64()
                .expect("a letter has a place")
        };
        page.wait_two_frames();
        let mut before = place();
        for (name, value) in [
            ("furigana", "5"),
            ("furigana", "all"),
            ("size", "200"),
            ("spacing", "wide"),
            ("furigana", "off"),
            ("size", ""),
        ] {
            page.run(
                "document.querySelector(`${arguments[0]} [name=${arguments[1]}][value='${arguments[2]}']`).click()",
                &[json!(PANEL), json!(name), json!(value)],
            );
            page.wait_two_frames();
            let after = place();
            assert!(
                (after - before).abs() <= 2.0,
                "{:?}, {path}: {name} {value} moves the line from {before} to {after}",
                page.engine
            );
            before = after;
        }
    }
}

fn readings_are_neither_copied_nor_searched(page: &Page) {
    page.visit("ja/about/");
    store(page, r#"{"furigana":"all"}"#);
    page.visit("ja/about/");
    let about_city =
        "[...document.querySelectorAll('main p')].find((p) => p.textContent.includes('熊本市'))";
    assert_eq!(page.ask(&format!("!!{about_city}")), true);
    let copied = page.ask(&format!(
        "(getSelection().selectAllChildren({about_city}), getSelection().toString())"
    ));
    assert!(
        copied.as_str().is_some_and(|text| text.contains("熊本市")),
        "{:?}: {copied}",
        page.engine
    );
    page.run("getSelection().removeAllRanges()", &[]);
    assert_eq!(page.ask("window.find('熊本市')"), true, "{:?}", page.engine);
    assert_eq!(page.ask("window.find('くまもと市')"), false);
    assert_eq!(
        page.ask("[...document.querySelectorAll('rt')].every((rt) => rt.ariaHidden === 'true' || rt.getAttribute('aria-hidden') === 'true')"),
        true
    );
}

fn the_panel_needs_only_a_keyboard(page: &Page) {
    page.visit(PAGE);
    assert!(!page.name(OPENER).is_empty());
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[json!(OPENER)],
    );
    page.press(&[key::ENTER]);
    page.wait_for(PANEL);
    for _ in 0..30 {
        if page.ask("document.activeElement.name") == "size" {
            break;
        }
        page.press(&[key::TAB]);
    }
    page.press(&[key::RIGHT]);
    page.wait_until(
        "the next size is chosen",
        "document.documentElement.dataset.size === '125'",
    );
    page.press(&[key::ESCAPE]);
    page.wait_gone(PANEL);
    page.wait_until(
        "the focus is on the button again",
        "document.activeElement.matches('[data-settings-open]')",
    );
}

fn easy_japanese_remembers_its_own_readings(page: &Page) {
    let shown = |wanted: &str| {
        assert_eq!(
            page.ask("document.documentElement.dataset.furigana"),
            wanted,
            "{}",
            page.address()
        );
    };
    page.visit("ja/about/");
    open(page);
    choose(page, "furigana", "2");
    page.visit("easy/about/");
    shown("all");
    open(page);
    choose(page, "furigana", "off");
    page.visit("easy/");
    shown("off");
    page.visit("ja/");
    shown("2");
}

fn a_reset_takes_everything_back(page: &Page) {
    page.visit(PAGE);
    open(page);
    choose(page, "theme", "dark");
    choose(page, "furigana", "all");
    page.click(&format!("{PANEL} [data-reset]"));
    let fresh = "[({ theme, furigana }) => theme === undefined && furigana === 'off'][0](document.documentElement.dataset)";
    page.wait_until("everything is as built", fresh);
    page.wait_until(
        "the panel says so",
        "document.querySelector('[data-settings] [name=theme][value=\"\"]').checked",
    );
    page.visit(PAGE);
    assert_eq!(page.ask(fresh), true);
}

fn stored_nonsense_does_no_harm(page: &Page) {
    for nonsense in [
        "{",
        "null",
        "7",
        r#"{"size":"900","theme":{},"furigana":7}"#,
    ] {
        page.goto("?choose");
        store(page, nonsense);
        page.visit(PAGE);
        assert_eq!(
            page.ask("JSON.stringify({ ...document.documentElement.dataset, version: undefined })"),
            r#"{"page":"goal","furigana":"off","boot":"ready"}"#,
            "{nonsense}"
        );
        page.expect_no_trouble();
    }
}

fn the_largest_text_fits_a_phone(page: &Page) {
    page.resize(375, 667);
    page.goto("?choose");
    store(
        page,
        r#"{"size":"200","furigana":"all","spacing":"widest"}"#,
    );
    for path in [
        "ja/",
        PAGE,
        "ja/kpi/",
        "ja/glossary/",
        "easy/",
        "en/",
        "en/kpi/",
    ] {
        page.visit(path);
        assert_eq!(
            page.ask("document.scrollingElement.scrollWidth"),
            375,
            "{path}"
        );
        open(page);
        assert_eq!(
            page.ask("((panel) => panel.scrollWidth <= panel.clientWidth)(document.querySelector('dialog[open]'))"),
            true,
            "{path}"
        );
    }
}

fn colours_follow_the_choice(page: &Page) {
    page.visit(PAGE);
    let paper = || style(page, "html", "backgroundColor");
    page.prefer("dark");
    let night = paper();
    open(page);
    choose(page, "theme", "light");
    let day = paper();
    assert_ne!(day, night);
    choose(page, "theme", "contrast");
    assert_eq!(paper(), "rgb(255, 255, 255)");
    assert_eq!(style(page, "main a", "color"), "rgb(0, 0, 0)");
    page.prefer("light");
    choose(page, "theme", "dark");
    assert_eq!(paper(), night);
    choose(page, "theme", "");
    assert_eq!(paper(), day);
}

fn a_page_as_it_was_built_is_not_touched(page: &Page) {
    page.visit("easy/goals/1/");
    let touched = page.ask("touched");
    assert_eq!(
        touched,
        json!(["data-boot"]),
        "each other change styles the whole page anew"
    );
}
