//! What a visitor's hands do to a page: clicks, taps, keys.

use std::{thread, time::Instant};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::{
    eyes::shown,
    page::{PATIENCE, Page},
    processes::GLANCE,
    webdriver::Element,
};

/// The keys that WebDriver knows by number.
pub(crate) mod key {
    pub(crate) const BACKSPACE: &str = "\u{e003}";
    pub(crate) const TAB: &str = "\u{e004}";
    pub(crate) const ENTER: &str = "\u{e007}";
    pub(crate) const SPACE: &str = " ";
    pub(crate) const ESCAPE: &str = "\u{e00c}";
    pub(crate) const PAGE_UP: &str = "\u{e00e}";
    pub(crate) const PAGE_DOWN: &str = "\u{e00f}";
    pub(crate) const END: &str = "\u{e010}";
    pub(crate) const HOME: &str = "\u{e011}";
    pub(crate) const LEFT: &str = "\u{e012}";
    pub(crate) const UP: &str = "\u{e013}";
    pub(crate) const RIGHT: &str = "\u{e014}";
    pub(crate) const DOWN: &str = "\u{e015}";
    pub(crate) const SHIFT: &str = "\u{e008}";
}

impl Page {
    /// The first element that fits and can be seen, in the middle of the window: WebDriver's own
    /// scrolling puts it at an edge, where clicks get lost.
    fn try_to_centre(&self, css: &str) -> Result<Element> {
        let script = format!(
            "const element = {}[0]; \
             element?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             return element",
            shown(css)
        );
        let found = self.browser.session.script(&script, &[])?;
        Element::from_json(&found).with_context(|| format!("{NOTHING} {css}"))
    }

    /// The same, as soon as it is there.
    #[track_caller]
    fn centred(&self, css: &str) -> Element {
        self.persist(css, || self.try_to_centre(css))
    }

    /// Does something to an element, again while it cannot be reached: one page, or one list, may
    /// still be turning into the next.
    #[track_caller]
    fn persist<T>(&self, css: &str, action: impl Fn() -> Result<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            match action() {
                Err(error) if is_out_of_reach(&error) && Instant::now() < end => {
                    thread::sleep(GLANCE)
                }
                done => return self.must(css, done),
            }
        }
    }

    /// Clicks on the first element that fits.
    #[track_caller]
    pub(crate) fn click(&self, css: &str) {
        self.wait_at_rest();
        self.persist(css, || {
            let element = self.try_to_centre(css)?;
            self.browser.session.on(&element, "click", &json!({}))
        });
    }

    /// Clicks on a link and waits until its page is there.
    #[track_caller]
    pub(crate) fn follow(&self, css: &str) {
        self.wait_at_rest();
        let href = self.persist(css, || {
            let element = self.try_to_centre(css)?;
            let script = "return arguments[0].href";
            let href = self.browser.session.script(script, &[element.as_json()])?;
            self.browser.session.on(&element, "click", &json!({}))?;
            Ok(href)
        });
        self.wait_for_address(href.as_str().unwrap_or_default());
    }

    /// Moves the focus to the first element that fits and presses Enter, wherever it may move to
    /// meanwhile.
    #[track_caller]
    pub(crate) fn enter(&self, css: &str) {
        let element = self.centred(css);
        self.run("arguments[0].focus()", &[element.as_json()]);
        self.press(&[key::ENTER]);
    }

    /// Types into the first element that fits.
    #[track_caller]
    pub(crate) fn type_into(&self, css: &str, text: &str) {
        self.persist(css, || {
            let element = self.try_to_centre(css)?;
            let body = json!({ "text": text });
            self.browser.session.on(&element, "value", &body)
        });
    }

    /// Replaces what stands in a field, as one does by hand. WebDriver's own way empties the field and
    /// leaves it first.
    #[track_caller]
    pub(crate) fn fill(&self, css: &str, text: &str) {
        let field = self.centred(css);
        self.run(
            "arguments[0].focus(); arguments[0].select()",
            &[field.as_json()],
        );
        let keys: Vec<String> = text.chars().map(String::from).collect();
        self.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// Presses keys one after the other, wherever the focus is.
    #[track_caller]
    pub(crate) fn press(&self, keys: &[&str]) {
        let strokes: Vec<Value> = keys
            .iter()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        self.act(&json!({ "type": "key", "id": "keys", "actions": strokes }));
    }

    /// Presses a key while another is held down.
    #[track_caller]
    pub(crate) fn press_with(&self, held: &str, key: &str) {
        let strokes = [
            ("keyDown", held),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", held),
        ];
        let strokes = strokes.map(|(kind, key)| json!({ "type": kind, "value": key }));
        self.act(&json!({ "type": "key", "id": "keys", "actions": strokes }));
    }

    /// Moves the mouse onto the first element that fits, beside its middle.
    #[track_caller]
    pub(crate) fn hover(&self, css: &str, x: i32, y: i32) {
        let moved = move_to(&self.centred(css), x, y);
        self.act(&pointer("mouse", &[moved]));
    }

    /// Clicks at a place of the window.
    #[track_caller]
    pub(crate) fn click_at(&self, x: i32, y: i32) {
        let moved = json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        self.act(&pointer("mouse", &[moved, down(), up()]));
    }

    /// Taps on the first element that fits.
    #[track_caller]
    pub(crate) fn tap(&self, css: &str) {
        let moved = move_to(&self.centred(css), 0, 0);
        self.act(&pointer("touch", &[moved, down(), up()]));
    }

    /// Taps at a place of the window.
    #[track_caller]
    pub(crate) fn tap_at(&self, x: i32, y: i32) {
        let moved = json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        self.act(&pointer("touch", &[moved, down(), up()]));
    }

    /// Clicks on what is in the window already, without scrolling.
    #[track_caller]
    pub(crate) fn click_where_it_is(&self, css: &str) {
        let element = self.find(css);
        let moved = move_to(&element, 0, 0);
        self.act(&pointer("mouse", &[moved, down(), up()]));
    }

    /// Chooses from a list.
    #[track_caller]
    pub(crate) fn choose(&self, select: &str, value: &str) {
        self.centred(select);
        let option = format!("{select} option[value={}]", json!(value));
        let found = self.ask(&format!("document.querySelector({})", json!(option)));
        let option = Element::from_json(&found).unwrap_or_else(|| panic!("{option} is there"));
        let clicked = self.browser.session.on(&option, "click", &json!({}));
        self.must(select, clicked);
    }

    /// Strokes a finger across the first element that fits, by so many pixels.
    #[track_caller]
    pub(crate) fn swipe(&self, css: &str, across: i32) {
        let element = self.centred(css);
        let strokes = [
            move_to(&element, -across / 2, 0),
            down(),
            move_to(&element, across / 2, 0),
            up(),
        ];
        self.act(&pointer("touch", &strokes));
    }

    /// Presses the first element that fits, with the mouse or a finger, and lets it go at the window's
    /// edge, where there is nothing.
    #[track_caller]
    pub(crate) fn slip_off(&self, kind: &str, css: &str) {
        let element = self.centred(css);
        let edge = json!({ "type": "pointerMove", "duration": 50, "x": 2, "y": 200 });
        let strokes = [move_to(&element, 0, 0), down(), edge, up()];
        self.act(&pointer(kind, &strokes));
    }

    #[track_caller]
    fn act(&self, source: &Value) {
        // While one page turns into the next, neither has what a finger would touch.
        self.wait_at_rest();
        let body = json!({ "actions": [source] });
        self.must("acting", self.browser.session.post("actions", &body));
    }
}

/// How the error begins that nothing fits.
const NOTHING: &str = "nothing is to be seen of";

fn is_out_of_reach(error: &anyhow::Error) -> bool {
    let text = error.to_string();
    [
        "element not interactable",
        "element click intercepted",
        "stale element reference",
        NOTHING,
    ]
    .iter()
    .any(|kind| text.starts_with(kind))
}

fn pointer(kind: &str, actions: &[Value]) -> Value {
    json!({ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions })
}

fn move_to(element: &Element, x: i32, y: i32) -> Value {
    json!({ "type": "pointerMove", "duration": 50, "x": x, "y": y, "origin": element.as_json() })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}
