//! Reading aloud: what is spoken, what is marked, and by what it is led.

use serde_json::{Value, json};

use crate::{
    eyes::shown,
    hands::key,
    page::{Page, Setup},
};

mod voices;

/// A device with a voice for each language, and one that is made elsewhere.
pub(crate) const WITH_VOICES: Setup = Setup {
    voices: Some(
        "[{ name: 'far', lang: 'ja-JP', localService: false, default: true }, \
          { name: 'kana', lang: 'ja_JP', localService: true, default: false }, \
          { name: 'kate', lang: 'en-GB', localService: true, default: false }]",
    ),
    ..Setup::PLAIN
};

in_every_engine! { WITH_VOICES =>
    a_page_is_spoken_in_its_order_as_it_is_read,
    a_section_begins_with_its_heading,
    keys_pause_go_on_and_end,
    the_sentence_spoken_is_marked_and_in_sight,
}
in_modern_engines! { WITH_VOICES =>
    the_speed_is_that_of_the_settings_until_it_is_chosen,
    leaving_the_page_ends_it,
    the_bar_covers_no_way_of_the_walk,
    escape_closes_a_term_first,
}
in_chromium! { WITH_VOICES => nothing_moves_when_the_buttons_appear }

const START: &str = "main button.my-read";
const BAR: &str = "[data-speech]";

/// JavaScript for the text of an element as it is read, without spaces.
const READ: &str = "((element) => { \
      const copy = element.cloneNode(true); \
      for (const silent of copy.querySelectorAll('button, summary, details, svg, [aria-hidden=true]:not(rt)')) silent.remove(); \
      for (const ruby of copy.querySelectorAll('ruby')) ruby.replaceWith(ruby.querySelector('rt').dataset.r); \
      return copy.textContent.replace(/\\s/g, ''); })";

/// Opens a page and begins to read it.
#[track_caller]
fn read(page: &Page, path: &str) {
    page.visit(path);
    page.click(START);
    page.wait_for(BAR);
}

/// What was spoken last.
#[track_caller]
fn last(page: &Page) -> Value {
    page.ask("window.spoken.at?.(-1) ?? window.spoken[window.spoken.length - 1]")
}

#[track_caller]
fn text(page: &Page) -> String {
    last(page)["text"].as_str().unwrap_or_default().to_owned()
}

/// Waits until so many sentences have been begun.
#[track_caller]
fn wait_for_count(page: &Page, count: usize) {
    page.wait_until(
        &format!("{count} sentences have begun"),
        &format!("window.spoken.length === {count}"),
    );
}

/// Lets the voice speak to the end of the page; returns all it spoke.
#[track_caller]
fn listen(page: &Page) -> Vec<Value> {
    let spoken = page.run(
        "while (speechSynthesis.speaking) window.endSentence(); return window.spoken",
        &[],
    );
    match spoken {
        Value::Array(spoken) => spoken,
        other => panic!("{other}"),
    }
}

fn a_page_is_spoken_in_its_order_as_it_is_read(page: &Page) {
    read(page, "ja/goals/1/");
    let spoken = listen(page);
    page.wait_gone(BAR);
    let texts = spoken
        .iter()
        .map(|sentence| sentence["text"].as_str().unwrap_or_default());
    let all: String = texts
        .flat_map(|text| text.chars())
        .filter(|c| !c.is_whitespace())
        .collect();
    let paragraphs = page.ask(&format!(
        "[...document.querySelectorAll('main :is(h1, h2, h3, p:not(.my-source))')] \
           .filter((element) => !element.closest('nav, details, [hidden]')).map({READ})"
    ));
    let paragraphs: Vec<String> = serde_json::from_value(paragraphs).expect("texts");
    assert!(paragraphs.len() > 30, "{paragraphs:#?}");
    let mut rest = all.as_str();
    for paragraph in &paragraphs {
        let at = rest.find(paragraph.as_str());
        let at = at.unwrap_or_else(|| panic!("{paragraph} is not in {rest}"));
        rest = &rest[at + paragraph.len()..];
    }
    assert!(all.contains("くまもとし"), "{all}");
    assert!(!all.contains("熊本"), "{all}");
    assert!(!all.contains("読み上げ"), "{all}");
    assert!(
        spoken.iter().all(|sentence| sentence["voice"] != "far"),
        "the device's own voice comes first"
    );
}

fn a_section_begins_with_its_heading(page: &Page) {
    page.visit("ja/goals/1/");
    let headings = page.count("main h2");
    page.wait_until(
        "every heading has its button",
        &format!("{}.length === {headings}", shown("main h2 button")),
    );
    page.click("#direction button");
    let heading = page.ask(&format!("{READ}(document.querySelector('#direction'))"));
    page.wait_until("the heading is spoken", "window.spoken.length === 1");
    assert_eq!(json!(text(page)), heading);
    // Another section can be chosen meanwhile.
    page.click("#targets button");
    wait_for_count(page, 2);
    let heading = page.ask(&format!("{READ}(document.querySelector('#targets'))"));
    assert_eq!(json!(text(page)), heading);
    assert_eq!(
        page.ask("document.querySelector('#targets').closest('section').getAttribute('aria-labelledby') !== 'targets'"),
        true,
        "the section's name is the heading's words alone"
    );
}

fn keys_pause_go_on_and_end(page: &Page) {
    page.visit("ja/goals/1/");
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[json!(START)],
    );
    page.press(&[key::ENTER]);
    wait_for_count(page, 1);
    let first = text(page);
    page.wait_until(
        "the focus is on the bar",
        "document.activeElement.dataset.speak === 'toggle'",
    );
    page.press(&[key::ENTER]);
    page.wait_until("it pauses", "!speechSynthesis.speaking");
    assert!(page.shows("[data-paused]") && !page.shows("[data-going]"));
    page.press(&[key::ENTER]);
    wait_for_count(page, 2);
    assert_eq!(text(page), first, "the sentence is spoken anew");
    page.press(&[key::TAB, key::ENTER]);
    wait_for_count(page, 3);
    let second = text(page);
    assert_ne!(second, first);
    page.run("window.endSentence()", &[]);
    wait_for_count(page, 4);
    assert_ne!(text(page), second, "the next one follows by itself");
    page.click("[data-speak=previous]");
    wait_for_count(page, 5);
    assert_eq!(text(page), second);
    page.press(&[key::ESCAPE]);
    page.wait_gone(BAR);
    assert_eq!(page.ask("speechSynthesis.speaking"), false);
    page.wait_until(
        "the focus is where it was",
        &format!(
            "document.activeElement === document.querySelector({})",
            json!(START)
        ),
    );
    assert_eq!(page.ask("window.spoken.length"), 5);
    page.click(START);
    wait_for_count(page, 6);
    page.click("[data-speak=stop]");
    page.wait_gone(BAR);
}

/// The text that is marked.
const MARKED: &str = "(() => { \
      const mark = window.CSS?.highlights?.get('machiyomi-spoken'); \
      return mark ? [...mark].join('') : document.querySelector('[data-spoken]')?.textContent; })()";

fn the_sentence_spoken_is_marked_and_in_sight(page: &Page) {
    page.visit("en/goals/1/");
    page.click("#direction button");
    for count in 1..12 {
        wait_for_count(page, count);
        page.wait_until(
            "what is spoken is marked",
            &format!("{MARKED}?.replace(/\\s+/g, ' ').includes(window.spoken[{count} - 1].text)"),
        );
        page.wait_until(
            "it can be seen above the bar",
            "(() => { \
               const mark = window.CSS?.highlights?.get('machiyomi-spoken'); \
               const box = (mark ? [...mark][0] : document.querySelector('[data-spoken]')).getBoundingClientRect(); \
               return box.top >= 0 && box.top < document.querySelector('[data-speech]').getBoundingClientRect().top })()",
        );
        page.run("window.endSentence()", &[]);
    }
    page.press(&[key::ESCAPE]);
    page.wait_until("nothing is marked", &format!("!{MARKED}"));
}

fn the_speed_is_that_of_the_settings_until_it_is_chosen(page: &Page) {
    page.visit("en/goals/1/");
    page.run("document.documentElement.dataset.rate = '0.75'", &[]);
    page.click(START);
    wait_for_count(page, 1);
    let rate = |page: &Page| last(page)["rate"].as_f64().unwrap_or_default();
    assert!((rate(page) - 0.75).abs() < 0.01, "{}", rate(page));
    let first = text(page);
    page.choose("[data-speed]", "1.5");
    wait_for_count(page, 2);
    assert!((rate(page) - 1.5).abs() < 0.01, "{}", rate(page));
    assert_eq!(text(page), first, "heard at once");
}

fn leaving_the_page_ends_it(page: &Page) {
    read(page, "ja/goals/1/");
    wait_for_count(page, 1);
    assert_eq!(page.ask("sessionStorage.getItem('speaking')"), "yes");
    page.goto("ja/about/");
    assert_eq!(page.ask("sessionStorage.getItem('speaking')"), "no");
}

fn the_bar_covers_no_way_of_the_walk(page: &Page) {
    read(page, "ja/walk/two-ways/");
    page.wait_until(
        "the ways stand above the bar",
        "document.querySelector('.my-ways').getBoundingClientRect().bottom \
           <= document.querySelector('[data-speech]').getBoundingClientRect().top + 1",
    );
    page.follow("a[data-way=next]");
}

fn escape_closes_a_term_first(page: &Page) {
    read(page, "ja/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog");
    assert!(page.shows(BAR), "reading goes on");
    page.press(&[key::ESCAPE]);
    page.wait_gone(BAR);
}

fn nothing_moves_when_the_buttons_appear(page: &Page) {
    page.resize(375, 812);
    // The step comes last: once it is remembered, the first page offers to go on with it.
    for kind in [
        "",
        "goals/1/",
        "kpi/",
        "kpi/births/",
        "glossary/",
        "about/",
        "walk/two-ways/",
    ] {
        for language in ["ja", "easy", "en"] {
            page.visit(&format!("{language}/{kind}"));
            page.wait_for(START);
            assert_eq!(page.moved(), json!([]), "{language}/{kind}");
        }
    }
}
