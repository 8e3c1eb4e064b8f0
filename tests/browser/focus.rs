//! The keyboard's way through whole pages: where it is can be seen, nothing catches it, and it changes
//! nothing by itself.

use serde_json::Value;

use crate::{
    hands::key,
    page::{Page, Setup},
};

in_chromium! { Setup::PLAIN => the_focus_is_always_seen_and_leads_to_the_end }

/// No page has so many places to stop at.
const MOST_STOPS: usize = 600;

/// Notes where the focus is, and whether it was there before.
const STOP: &str = "
    const element = document.activeElement;
    window.stops ??= new Set();
    if (!element || element === document.body || stops.has(element)) return null;
    stops.add(element);
    return element.outerHTML.slice(0, 200);
";

/// Whether one sees that the focus is where it is: an outline around it, its label or the card that it
/// fills; and some part of it in the window that nothing covers.
const SEEN: &str = "(() => {
    const element = document.activeElement;
    // A bar of a chart shows it in the chart: see the tests of charts.
    if (element.matches('[data-point]')) return true;
    const around = [];
    for (let box = element; box && around.length < 5; box = box.parentElement) around.push(box);
    const marks = [...around, ...(element.labels ?? []), element.nextElementSibling].filter(Boolean);
    const outlined = marks.flatMap((mark) => [undefined, '::after'].map((part) => getComputedStyle(mark, part)))
      .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    const own = [element, ...(element.labels ?? [])];
    const isOnTop = (part, x, y) => {
      const top = document.elementFromPoint(x, y);
      return top && (part.contains(top) || own.some((other) => other.contains(top)));
    };
    const spread = (from, to) => [0.1, 0.5, 0.9].map((share) => from + (to - from) * share);
    const uncovered = own.some((part) => [...part.getClientRects()].some((box) =>
      spread(Math.max(box.left, 0), Math.min(box.right, innerWidth)).some((x) =>
        spread(Math.max(box.top, 0), Math.min(box.bottom, innerHeight)).some((y) => isOnTop(part, x, y)))));
    return outlined && uncovered;
})()";

/// The last place of the page where a keyboard stops.
const AT_LAST: &str =
    "stops.has([...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => element.checkVisibility() && !element.disabled).at(-1))";

fn the_focus_is_always_seen_and_leads_to_the_end(page: &Page) {
    // A window of half the size, as at twice the zoom: bars that stay in sight leave little room.
    page.resize(640, 400);
    for path in [
        "ja/",
        "ja/walk/two-ways/",
        "easy/goals/2/",
        "en/kpi/",
        "ja/kpi/births/",
        "easy/for-me/?who=parent",
        "en/quiz/",
        "ja/class/",
        "en/decide/",
        "ja/search/",
        "en/offline/",
        "ja/about/",
        "ja/embed/births/",
    ] {
        page.visit_any(path);
        let address = page.address();
        for stop in 0.. {
            assert!(
                stop < MOST_STOPS,
                "{path}: the keyboard goes round and round"
            );
            page.press(&[key::TAB]);
            let element = page.run(STOP, &[]);
            if element == Value::Null {
                break;
            }
            page.wait_until(&format!("the focus is seen on {element}"), SEEN);
        }
        assert_eq!(
            page.ask(AT_LAST),
            true,
            "{path}: the keyboard comes to the end"
        );
        assert_eq!(
            page.address(),
            address,
            "the keyboard leads nowhere by itself"
        );
        assert_eq!(
            page.count("dialog[open]"),
            0,
            "{path}: nothing opens by itself"
        );
    }
}
