//! Narrow screens, screens that lie on their side, and text with wider spacing.

use std::time::Instant;

use serde_json::Value;

use crate::{
    page::{PATIENCE, Page, Setup},
    server::{KINDS, pages},
};

in_chromium! { Setup::PLAIN =>
    no_page_scrolls_sideways_at_320_pixels,
    wider_spacing_cuts_nothing_off,
    a_phone_shows_the_same_upright_and_sideways,
}

/// The page's full width, and what sticks out of the window without being in a box of its own that
/// scrolls or cuts.
const STICKS_OUT: &str = "
    const width = innerWidth;
    const boxed = (element) => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return getComputedStyle(element).position === 'fixed';
    };
    const out = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !boxed(element))
      .map((element) => element.outerHTML.slice(0, 99));
    return [document.scrollingElement.scrollWidth - width, ...out];
";

fn no_page_scrolls_sideways_at_320_pixels(page: &Page) {
    page.resize(320, 640);
    let mut wide = Vec::new();
    for path in pages().expect("the site is built") {
        page.visit_any(&path);
        page.show_everything();
        let found = page.run(STICKS_OUT, &[]);
        if found != serde_json::json!([0]) {
            wide.push(format!("{path}: {found}"));
        }
    }
    assert!(wide.is_empty(), "{wide:#?}");
}

/// What there is to read on the page, without the drawings, which are made anew for every width.
const READ: &str = "
    const shown = [...document.querySelectorAll('body :not(script, style, svg, svg *)')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }));
    return shown.flatMap((element) => [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data.trim()).filter(Boolean));
";

/// What there is to read in a window of a size.
#[track_caller]
fn read(page: &Page, width: u32, height: u32) -> Value {
    page.resize(width, height);
    page.wait_until(
        "the phone lies as it should",
        &format!("innerWidth === {width} && innerHeight === {height}"),
    );
    page.show_everything();
    page.wait_two_frames();
    page.run(READ, &[])
}

fn a_phone_shows_the_same_upright_and_sideways(page: &Page) {
    // What is found has its sentences only once they have come into view.
    for kind in KINDS.iter().filter(|kind| !kind.contains("?q=")) {
        page.visit(&format!("ja/{kind}"));
        let end = Instant::now() + PATIENCE;
        loop {
            let [upright, sideways] =
                [(375, 667), (667, 375)].map(|(width, height)| read(page, width, height));
            if upright == sideways {
                break;
            }
            // A page may yet learn something, such as what the device keeps.
            assert!(
                Instant::now() < end,
                "{kind}: {upright}, but sideways {sideways}"
            );
        }
        // Nothing is turned to lie upright: it would stick out.
        assert_eq!(page.run(STICKS_OUT, &[]), serde_json::json!([0]), "{kind}");
    }
}

/// The spacing that WCAG 1.4.12 has every page bear. A sheet that is made by script is no inline
/// style, which the pages forbid.
const WIDER_SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
";

/// Boxes that cut off words of their own. What is a pixel wide is for screen readers alone.
const CUT_OFF: &str = "
    const cut = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      return element.clientWidth > 1 && element.clientHeight > 1
        && ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
          || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1));
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !(element instanceof SVGElement) && element.textContent.trim() && cut(element))
      .map((element) => element.outerHTML.slice(0, 160));
";

fn wider_spacing_cuts_nothing_off(page: &Page) {
    let mut faults = Vec::new();
    for language in ["ja", "easy", "en"] {
        for kind in KINDS {
            page.visit(&format!("{language}/{kind}"));
            page.run(WIDER_SPACING, &[]);
            for (width, height) in [(375, 667), (1280, 800)] {
                page.resize(width, height);
                page.wait_two_frames();
                page.show_everything();
                for script in [STICKS_OUT, CUT_OFF] {
                    let found = page.run(script, &[]);
                    if found != serde_json::json!([0]) && found != serde_json::json!([]) {
                        faults.push(format!("{language}/{kind} at {width} pixels: {found}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
