//! Narrow screens.

use crate::{
    page::{Page, Setup},
    server::pages,
};

in_chromium! { Setup::PLAIN => no_page_scrolls_sideways_at_320_pixels }

/// The page's full width, and what sticks out of the window without being in a box of its own that
/// scrolls or cuts.
const STICKS_OUT: &str = "
    const width = 320;
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
        page.goto(&path);
        if page.count("leptos-island") > 0 {
            page.wait_awake();
        }
        page.show_everything();
        let found = page.run(STICKS_OUT, &[]);
        if found != serde_json::json!([0]) {
            wide.push(format!("{path}: {found}"));
        }
    }
    assert!(wide.is_empty(), "{wide:#?}");
}
