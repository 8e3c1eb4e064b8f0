//! Sharing out points: by hand, in groups, by link and on paper.

use machiyomi::allotment::Allotment;
use serde_json::json;

use crate::{
    hands::key,
    page::{Page, Setup},
};

in_modern_engines! { Setup::PLAIN =>
    points_are_given_by_keys_and_buttons_and_never_more_than_there_are,
    groups_are_added_compared_removed_and_brought_back,
    a_link_opens_the_same_groups,
    a_hostile_link_says_so_and_brings_no_markup,
}
in_modern_engines! { Setup::WASM_MISSING =>
    without_webassembly_there_is_the_table_for_paper_and_nothing_dead
}
in_chromium! { Setup::PLAIN =>
    it_prints_on_one_or_two_pages_with_all_numbers,
    starting_again_asks_first,
    what_has_the_focus_is_never_under_the_strip,
}

const PAGE: &str = "en/decide/";
const FIRST: &str = "[data-area='']:nth-child(1)";

/// The number of areas.
#[track_caller]
fn areas(page: &Page) -> usize {
    usize::try_from(page.count("[data-area]")).expect("is small")
}

/// Three groups with names, points and markup in what they wrote.
fn three(areas: usize) -> Allotment {
    let mut allotment = Allotment::new(areas);
    for (at, (name, points)) in [("Aoi", [60, 40]), ("<b>B", [20, 45]), ("", [33, 7])]
        .into_iter()
        .enumerate()
    {
        if at > 0 {
            allotment.add();
        }
        let group = allotment.group_mut(at).expect("was added");
        group.rename(name);
        group.explain("<img src=x onerror=\"window.hacked = true\"> because");
        group.allot(0, points[0]);
        group.allot(1, points[1]);
    }
    allotment
}

/// The points in the fields, and those of the first group in chart and table.
#[track_caller]
fn expect_points(page: &Page, first: [u8; 2]) {
    let pairs = |list: &str| format!("[...document.querySelectorAll({list:?})].slice(0, 2)");
    let sources = [
        pairs("[data-area] [type=number]") + ".map((field) => +field.value)",
        pairs("[data-area] [type=range]") + ".map((slider) => +slider.value)",
        pairs("[data-card]:first-child li b") + ".map((number) => +number.textContent)",
        pairs("[data-row] td:nth-child(2)") + ".map((cell) => +cell.textContent)",
    ];
    for source in sources {
        assert_eq!(page.ask(&source), json!(first), "{source}");
    }
}

#[track_caller]
fn focus(page: &Page, css: &str) {
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[css.into()],
    );
}

fn points_are_given_by_keys_and_buttons_and_never_more_than_there_are(page: &Page) {
    page.visit(PAGE);
    focus(page, "[data-area] [type=range]");
    page.press(&[key::RIGHT, key::RIGHT, key::RIGHT, key::LEFT]);
    expect_points(page, [10, 0]);
    page.fill("[data-area] [type=number]", "93");
    expect_points(page, [93, 0]);
    assert!(page.text("[data-left]").contains('7'));
    assert!(!page.shows("[data-stopped]"));
    let more = format!("{FIRST} + [data-area] [data-do=more]");
    page.click(&more);
    expect_points(page, [93, 5]);
    page.click(&more);
    expect_points(page, [93, 7]);
    assert!(
        page.shows("[data-stopped]"),
        "it says why there are no more"
    );
    assert!(page.shows("[data-left-none]"));
    page.wait_until(
        "what is left is announced",
        "document.querySelector('[data-say]').textContent.includes('100')",
    );
    page.click(&format!("{FIRST} [data-do=less]"));
    expect_points(page, [90, 7]);
    let told = page.ask("document.querySelector('[type=range]').getAttribute('aria-valuetext')");
    assert_eq!(told, "90 of 100");
}

fn groups_are_added_compared_removed_and_brought_back(page: &Page) {
    page.visit(PAGE);
    page.click(&format!("{FIRST} [data-do=more]"));
    page.click("[data-do=add]");
    page.fill("[data-name]", "Fuji");
    page.fill(&format!("{FIRST} [type=number]"), "45");
    assert_eq!(page.shown_count("[data-card]"), 2);
    let differ = page.text("[data-differ]");
    assert!(differ.contains("5 to 45 points"), "{differ}");
    expect_points_of_second(page, 45);
    page.click("[data-do=remove]");
    assert_eq!(page.shown_count("[data-card]"), 1);
    page.click("[data-do=undo]");
    assert!(page.text("[data-card]:nth-child(2) h3").contains("Fuji"));
    expect_points_of_second(page, 45);
    page.click("[data-tabs] button:first-child");
    expect_points(page, [5, 0]);
    for _ in 2..8 {
        page.click("[data-do=add]");
    }
    assert_eq!(page.shown_count("[data-card]"), 8);
    assert!(!page.shows("[data-do=add]"), "eight are enough");
}

#[track_caller]
fn expect_points_of_second(page: &Page, points: u8) {
    assert_eq!(
        page.ask("document.querySelector('[data-card]:nth-child(2) li b').textContent"),
        points.to_string()
    );
}

fn a_link_opens_the_same_groups(page: &Page) {
    page.visit(PAGE);
    let link = three(areas(page)).fragment();
    // A page that was never there before: only the address can bring the groups.
    page.goto("en/about/");
    page.visit(&format!("{PAGE}#{link}"));
    expect_points(page, [60, 40]);
    assert_eq!(page.shown_count("[data-card]"), 3);
    assert!(page.text("[data-card]:nth-child(2) h3").starts_with("<b>B"));
    assert!(
        page.text("[data-card]:nth-child(3) h3")
            .starts_with("Group 3")
    );
    assert_eq!(
        page.count("[data-card] :is(img, h3 b)"),
        0,
        "text stays text"
    );
    page.click(&format!("{FIRST} [data-do=less]"));
    page.wait_until(
        "the address follows",
        &format!("location.hash.startsWith('#points=1.') && location.hash !== '#{link}'"),
    );
    let asked = page.requested();
    assert!(
        asked.iter().all(|path| !path.contains("points")),
        "{asked:?}"
    );
    page.click("a[data-language-switch][hreflang=ja]");
    page.wait_until(
        "the other language is there",
        "document.documentElement.lang === 'ja'",
    );
    page.wait_awake();
    expect_points(page, [55, 40]);
}

fn a_hostile_link_says_so_and_brings_no_markup(page: &Page) {
    for hostile in [
        "points=1.<img src=x onerror=window.hacked=true>",
        "points=1._____w8",
        "points=9.AAAA",
    ] {
        page.goto("en/about/");
        page.visit(&format!("{PAGE}#{hostile}"));
        page.wait_for("[data-broken]");
        assert_eq!(page.count("main img"), 0);
        assert_eq!(page.ask("window.hacked ?? null"), json!(null));
        expect_points(page, [0, 0]);
    }
}

fn without_webassembly_there_is_the_table_for_paper_and_nothing_dead(page: &Page) {
    page.visit_asleep(PAGE);
    assert!(page.shows(".my-decide__paper table"));
    assert!(page.shows("[data-area] a"));
    assert!(!page.shows("main :is(button, input, textarea)"));
}

fn it_prints_on_one_or_two_pages_with_all_numbers(page: &Page) {
    page.visit(PAGE);
    let mut allotment = three(areas(page));
    while allotment.has_room() {
        allotment.add();
    }
    page.goto("en/about/");
    page.visit(&format!("{PAGE}#{}", allotment.fragment()));
    let answer = page.browser.session.post(
        "print",
        &json!({ "page": { "width": 21.0, "height": 29.7 } }),
    );
    let sheets = page.sheets(&page.must("the page prints", answer));
    assert!((1..=2).contains(&sheets.len()), "{} pages", sheets.len());
    let text: String = sheets.into_iter().map(|sheet| sheet.words).collect();
    for number in ["60", "45", "33"] {
        assert!(text.contains(number), "{number} in {text}");
    }
}

fn what_has_the_focus_is_never_under_the_strip(page: &Page) {
    for (width, height) in [(1280, 800), (375, 667)] {
        page.resize(width, height);
        page.visit(PAGE);
        page.click("[data-name]");
        page.press(&[key::TAB; 60]);
        for _ in 0..55 {
            page.press_with(key::SHIFT, key::TAB);
            let covered = page.ask(
                "(() => { const { bottom, left, width } = document.activeElement.getBoundingClientRect(); \
                   const strip = document.querySelector('.my-decide__left'); \
                   return document.activeElement.closest('[data-area]') !== null \
                     && strip.contains(document.elementFromPoint(left + width / 2, bottom - 2)); })()",
            );
            assert_eq!(
                covered,
                false,
                "{}",
                page.ask("document.activeElement.outerHTML")
            );
        }
    }
}

fn starting_again_asks_first(page: &Page) {
    page.visit(PAGE);
    page.click(&format!("{FIRST} [data-do=more]"));
    page.click("[data-do=reset]");
    page.wait_for("dialog[open]");
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog");
    expect_points(page, [5, 0]);
    page.click("[data-do=reset]");
    page.click("[data-do=reset-yes]");
    page.wait_gone("dialog");
    expect_points(page, [0, 0]);
}
