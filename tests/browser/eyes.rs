//! What a visitor's eyes and ears find on a page.

use std::{thread, time::Instant};

use serde_json::{Value, json};

use crate::{
    page::{PATIENCE, Page},
    processes::GLANCE,
    webdriver::Element,
};

impl Page {
    /// The first element that fits and can be seen.
    #[track_caller]
    pub(crate) fn find(&self, css: &str) -> Element {
        let found = self.ask(&format!("{}[0]", shown(css)));
        let element = Element::from_json(&found);
        element.unwrap_or_else(|| {
            panic!(
                "{:?}: no {css} is to be seen on {}",
                self.engine,
                self.address()
            )
        })
    }

    /// Waits until nothing moves or changes its colour, also no page that turns into the next.
    #[track_caller]
    pub(crate) fn wait_at_rest(&self) {
        self.wait_until(
            "nothing moves",
            "!document.activeViewTransition \
             && document.getAnimations().every(({ playState }) => playState !== 'running')",
        );
    }

    /// Waits until the browser has laid the page out, also what it does only once that has come into
    /// view.
    #[track_caller]
    pub(crate) fn wait_two_frames(&self) {
        self.run_async(
            "const done = arguments[arguments.length - 1]; \
             requestAnimationFrame(() => requestAnimationFrame(() => done()))",
        );
    }

    /// What has moved on the page since it came, by how much, where the browser notes that.
    #[track_caller]
    pub(crate) fn moved(&self) -> Value {
        self.wait_two_frames();
        // That the page was painted is always told, and after what moved.
        self.run_async(
            "const done = arguments[arguments.length - 1]; \
             const moved = []; \
             const observer = new PerformanceObserver((list) => { \
               const entries = list.getEntries(); \
               const shifts = entries.filter(({ entryType }) => entryType === 'layout-shift'); \
               moved.push(...shifts.map(({ value, sources }) => \
                 [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 200))])); \
               if (entries.length > shifts.length) done(moved); \
             }); \
             for (const type of ['layout-shift', 'paint']) observer.observe({ type, buffered: true });",
        )
    }

    /// The visible text of the first element that fits.
    #[track_caller]
    pub(crate) fn text(&self, css: &str) -> String {
        match self.ask(&format!("{}[0]?.innerText", shown(css))) {
            Value::String(text) => text.trim().to_owned(),
            other => panic!(
                "{:?}: {css} on {} says {other}",
                self.engine,
                self.address()
            ),
        }
    }

    /// The name of an element as a screen reader is told it.
    #[track_caller]
    pub(crate) fn name(&self, css: &str) -> String {
        let element = self.find(css);
        self.text_of(self.browser.session.of(&element, "computedlabel"), css)
    }

    /// Waits until screen readers are told of an element with a role.
    #[track_caller]
    pub(crate) fn wait_for_role(&self, css: &str, role: &str) {
        let until = Instant::now() + PATIENCE;
        let element = self.find(css);
        let told = || self.text_of(self.browser.session.of(&element, "computedrole"), css);
        while told() != role {
            assert!(
                Instant::now() < until,
                "{:?}: {css} is a {}",
                self.engine,
                told()
            );
            thread::sleep(GLANCE);
        }
    }

    /// How many elements fit.
    #[track_caller]
    pub(crate) fn count(&self, css: &str) -> u64 {
        let count = self.ask(&format!("document.querySelectorAll({}).length", json!(css)));
        count.as_u64().unwrap_or_default()
    }

    /// How many elements fit and can be seen.
    #[track_caller]
    pub(crate) fn shown_count(&self, css: &str) -> u64 {
        let count = self.ask(&format!("{}.length", shown(css)));
        count.as_u64().unwrap_or_default()
    }

    /// Whether an element that fits is there to be seen.
    #[track_caller]
    pub(crate) fn shows(&self, css: &str) -> bool {
        self.shown_count(css) > 0
    }

    /// Waits until an element that fits can be seen.
    #[track_caller]
    pub(crate) fn wait_for(&self, css: &str) {
        self.wait_until(
            &format!("{css} is shown"),
            &format!("{}.length", shown(css)),
        );
    }

    /// Waits until no element that fits can be seen.
    #[track_caller]
    pub(crate) fn wait_gone(&self, css: &str) {
        self.wait_until(
            &format!("{css} is gone"),
            &format!("!{}.length", shown(css)),
        );
    }
}

/// JavaScript for those among the elements that fit that can be seen. What is folded away has boxes
/// in newer browsers; older ones cannot be asked otherwise.
pub(crate) fn shown(css: &str) -> String {
    format!(
        "[...document.querySelectorAll({})].filter((element) => \
           (element.checkVisibility?.() ?? element.getClientRects().length > 0) \
           && getComputedStyle(element).visibility === 'visible')",
        json!(css)
    )
}
