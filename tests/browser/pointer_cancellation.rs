//! A finger or a mouse that slides off before it lets go: what it had pressed by mistake does nothing.

use serde_json::json;

use crate::page::{Page, Setup};

in_chromium! { Setup::PLAIN => what_is_pressed_and_let_go_elsewhere_does_nothing }

/// What can be pressed, one of each kind, and where.
const CONTROLS: [(&str, &str); 11] = [
    ("en/goals/1/", "[data-settings-open]"),
    ("en/goals/1/", "[data-search-open]"),
    ("en/goals/1/", "main a[data-term]"),
    ("en/goals/1/", "main summary"),
    ("en/goals/1/", "a[data-language-switch]"),
    ("en/walk/two-ways/", "a[rel=next]"),
    ("en/quiz/", ".my-quiz__choice:has([data-right])"),
    ("en/quiz/", "[data-judge]"),
    ("en/kpi/births/", "[data-embed] summary"),
    ("en/for-me/", "label.my-who__choice"),
    ("en/decide/", "main .my-decide__step:enabled"),
];

/// Everything that a control could have changed: the place, what is open, chosen or typed, what there
/// is to read.
const STATE: &str = "JSON.stringify([
    location.href,
    [...document.querySelectorAll('dialog, details')].map(({ open }) => open),
    [...document.querySelectorAll('input, select')].map(({ checked, value }) => [checked, value]),
    document.body.innerText,
])";

fn what_is_pressed_and_let_go_elsewhere_does_nothing(page: &Page) {
    for (path, css) in CONTROLS {
        page.visit(path);
        page.show_everything();
        if css.starts_with("[data-judge") {
            page.click(".my-quiz__choice:has([data-right])");
        }
        page.wait_for(css);
        let before = page.ask(STATE);
        for pointer in ["mouse", "touch"] {
            page.slip_off(pointer, css);
            page.wait_two_frames();
            assert_eq!(page.ask(STATE), before, "{path}: {css} by {pointer}");
        }
        page.click(css);
        page.wait_until(
            &format!("{css} of {path} does something when it is let go where it is"),
            &format!("{STATE} !== {}", json!(before)),
        );
    }
}
