//! Keeps the line that is being read where it is while the text around it changes its shape.

use std::cell::RefCell;

use web_sys::{DomRect, HtmlElement, Node, Range};

use super::dom;

/// What can hold a line of text.
const BLOCKS: &str = "main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary)";

/// `NodeFilter.SHOW_TEXT`.
const TEXT: u32 = 4;

/// How far below the header one reads, as a part of the window's height.
const READING_LINE: f64 = 0.1;

/// What is folded away has boxes in newer browsers, though not where one would look for them.
const FOLDED: &str = "details:not([open]) > :not(summary)";

thread_local! {
    /// The letter that was kept last, and where it stayed.
    static KEPT: RefCell<Option<(Range, f64)>> = const { RefCell::new(None) };
}

/// Changes the page and scrolls, before anything is painted, so that the letter at the reading line
/// stays there. The beginning of a page stays its beginning.
pub(super) fn keep(change: impl FnOnce()) {
    let top = |letter: &Range| letter.get_bounding_client_rect().top();
    // One change after the other must not lead away, step by step.
    let kept = KEPT
        .take()
        .filter(|(letter, place)| (top(letter) - place).abs() < 1.0)
        .map(|(letter, _)| letter);
    let letter = dom::window()
        .filter(|window| window.scroll_y().is_ok_and(|top| top > 0.0))
        .and_then(|_| kept.or_else(letter_being_read));
    let before = letter.as_ref().map(top);
    change();
    if let (Some(window), Some(letter), Some(before)) = (dom::window(), letter, before) {
        window.scroll_by_with_x_and_y(0.0, top(&letter) - before);
        let place = top(&letter);
        KEPT.set(Some((letter, place)));
    }
}

/// The first letter below the reading line.
fn letter_being_read() -> Option<Range> {
    let header = dom::find_all(".my-header, .my-header__bar")
        .iter()
        .map(|part| part.get_bounding_client_rect().bottom())
        .fold(0.0, f64::max);
    let height = dom::window()?.inner_height().ok()?.as_f64()?;
    let line = header.min(height) + height * READING_LINE;
    dom::find_all(BLOCKS)
        .iter()
        .filter(|block| ends_below(&block.get_bounding_client_rect(), line))
        // What does not scroll with the text tells nothing about it.
        .filter(|block| matches!(block.closest("nav"), Ok(None)))
        .find_map(|block| letter_below(block, line))
}

fn letter_below(block: &HtmlElement, line: f64) -> Option<Range> {
    let document = dom::document()?;
    let texts = document
        .create_tree_walker_with_what_to_show(block, TEXT)
        .ok()?;
    let range = document.create_range().ok()?;
    while let Ok(Some(text)) = texts.next_node() {
        let parent = text.parent_element()?;
        if !matches!(parent.closest(FOLDED), Ok(None)) {
            continue;
        }
        range.select_node_contents(&text).ok()?;
        if ends_below(&range.get_bounding_client_rect(), line) {
            return letter_of(&text, range, line);
        }
    }
    None
}

fn letter_of(text: &Node, range: Range, line: f64) -> Option<Range> {
    for at in 0..range.end_offset().ok()? {
        range.set_start(text, at).ok()?;
        range.set_end(text, at + 1).ok()?;
        if ends_below(&range.get_bounding_client_rect(), line) {
            return Some(range);
        }
    }
    None
}

/// What is hidden has no height.
fn ends_below(place: &DomRect, line: f64) -> bool {
    place.height() > 0.0 && place.bottom() > line
}
