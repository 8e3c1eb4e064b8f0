//! What colour alone must not say, and what must stand out: links in running text, outlines, marks,
//! the focus.

use serde_json::json;

use crate::page::{Page, Setup};

in_chromium! { Setup::PLAIN =>
    links_in_running_text_are_underlined,
    outlines_and_marks_are_three_to_one,
}

/// A page of each kind that has controls of its own.
const PAGES: [&str; 11] = [
    "ja/walk/two-ways/",
    "ja/goals/2/",
    "ja/kpi/",
    "ja/kpi/births/",
    "ja/glossary/",
    "ja/for-me/",
    "ja/quiz/",
    "ja/class/",
    "ja/decide/",
    "ja/search/?q=2050",
    "ja/offline/",
];

/// The links that stand beside words of the same paragraph, point or cell, and have no line under them.
/// What fills a card is none of them: the whole card is the link.
const NOT_UNDERLINED: &str = "
    const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, summary, label, nav, div, section, main, footer';
    const words = (block) => {
      const all = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (all.nextNode()) {
        const { data, parentElement } = all.currentNode;
        const isOwn = parentElement.closest(BLOCKS) === block && !parentElement.closest('a, button, rt');
        if (isOwn && /\\p{L}/u.test(data)) return true;
      }
      return false;
    };
    const isCard = (link) => getComputedStyle(link, '::after').position === 'absolute';
    const isLine = (part) => getComputedStyle(part).textDecorationLine.includes('underline');
    return [...document.querySelectorAll('main a[href], footer a[href]')]
      .filter((link) => link.checkVisibility() && !isCard(link) && words(link.closest(BLOCKS)))
      .filter((link) => ![link, ...link.querySelectorAll('*')].some(isLine))
      .map((link) => link.outerHTML.slice(0, 160));
";

fn links_in_running_text_are_underlined(page: &Page) {
    let mut faults = Vec::new();
    let mut links = 0;
    for path in PAGES
        .iter()
        .chain(&["ja/", "ja/about/", "ja/accessibility/"])
    {
        page.visit(path);
        page.show_everything();
        links += page.count("main :is(p, li, dd, td) a[href]");
        let found = page.run(NOT_UNDERLINED, &[]);
        if found != json!([]) {
            faults.push(format!("{path}: {found}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(links > 100, "{links}");
}

/// What must be seen to know where something is or what is chosen: which elements, which colour, of
/// which part.
const MARKS: [[&str; 3]; 12] = [
    [".my-input, select, textarea", "borderTopColor", ""],
    [".my-option__label", "borderTopColor", ""],
    [":checked + .my-option__label", "backgroundColor", ""],
    ["[type=radio], [type=checkbox]", "accentColor", ""],
    ["[type=range], progress", "accentColor", ""],
    [".my-button", "borderTopColor", ""],
    [".my-settings-button", "color", ""],
    [".my-decide__step", "borderTopColor", ""],
    [".my-progress a", "borderTopColor", "::before"],
    [".my-quiz__choice[data-verdict]", "borderTopColor", ""],
    ["summary", "borderRightColor", "::before"],
    ["a, button, input, select, textarea, summary", "focus", ""],
];

/// The marks of a kind that stand out less than WCAG asks for, and how many there are. The ring of
/// what has the focus is of two colours, one of which stands out.
const PALE: &str = "
    const [css, name, part] = arguments;
    const read = (colour) => {
      const numbers = colour.match(/^rgba?\\(([^)]*)\\)$/)?.[1].match(/[\\d.]+/g).map(Number);
      if (!numbers) throw new Error(colour);
      return numbers;
    };
    const over = ([red, green, blue, share = 1], under) =>
      [red, green, blue].map((tone, at) => tone * share + under[at] * (1 - share));
    const papers = new Map([[null, [255, 255, 255]]]);
    const behind = (element) => {
      if (!papers.has(element)) {
        const own = read(getComputedStyle(element).backgroundColor);
        papers.set(element, over(own, behind(element.parentElement)));
      }
      return papers.get(element);
    };
    const light = (colour) => {
      const [red, green, blue] = colour.map((tone) =>
        tone / 255 <= 0.04045 ? tone / 255 / 12.92 : ((tone / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    const probe = document.body.appendChild(document.createElement('i'));
    const token = (name) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const ring = [token('--focus'), token('--focus-ring')];
    probe.remove();
    const marks = [...document.querySelectorAll(css)];
    const pale = marks.flatMap((mark) => {
      const paper = behind(part ? mark : mark.parentElement);
      const colours = name === 'focus' ? ring : [getComputedStyle(mark, part || null)[name]];
      const most = Math.max(...colours.map((colour) => contrast(over(read(colour), paper), paper)));
      return most < 3 ? [`${most.toFixed(2)} of ${colours} on ${paper}: ${mark.outerHTML.slice(0, 120)}`] : [];
    });
    return [marks.length, ...pale];
";

fn outlines_and_marks_are_three_to_one(page: &Page) {
    let mut faults = Vec::new();
    let mut seen = [0; MARKS.len()];
    for path in PAGES {
        page.visit(path);
        page.show_everything();
        // The settings are made when they are opened.
        page.click("[data-settings-open]");
        page.wait_for("dialog[open] .my-option__label");
        for theme in ["light", "dark", "contrast"] {
            page.run(
                "document.documentElement.dataset.theme = arguments[0]; \
                 for (const choice of document.querySelectorAll('.my-quiz__choice')) choice.dataset.verdict = 'wrong'",
                &[theme.into()],
            );
            page.wait_at_rest();
            for (seen, [css, colour, part]) in seen.iter_mut().zip(MARKS) {
                let found = page.run(PALE, &[css.into(), colour.into(), part.into()]);
                let found = found.as_array().expect("is a list");
                *seen += found[0].as_u64().unwrap_or_default();
                if found.len() > 1 {
                    faults.push(format!("{path} {theme} {css}: {:#?}", &found[1..]));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for (seen, [css, ..]) in seen.iter().zip(MARKS) {
        assert!(*seen > 0, "no page has {css} any more");
    }
}
