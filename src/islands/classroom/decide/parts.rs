//! Prerendered parts: as many as there are groups, with what visitors typed put in as text.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTemplateElement};

use crate::islands::dom;

/// Copies the first of a parent's parts, or drops the last, until there are so many.
pub(super) fn fit(parent: &Element, part: &str, count: usize) {
    let parts = dom::find_all_in(parent, part);
    for extra in parts.iter().skip(count) {
        extra.remove();
    }
    if let Some(first) = parts.first() {
        for _ in parts.len()..count {
            if let Ok(copy) = first.clone_node_with_deep(true) {
                let _ = parent.append_child(&copy);
            }
        }
    }
}

/// Puts a text in its places. It is text and stays text, whatever an address brings.
pub(super) fn fill(parent: &Element, name: &str, text: &str) {
    for place in dom::find_all_in(parent, &["[data-fill=", name, "]"].concat()) {
        place.set_text_content(Some(text));
    }
}

/// Appends a copy of what a template holds.
pub(super) fn append(root: &Element, template: &str, to: &Element) {
    if let Some(template) = dom::find_in::<HtmlTemplateElement>(root, template) {
        append_copy(&template, to);
    }
}

/// Appends a copy of what this template holds.
pub(super) fn append_copy(template: &HtmlTemplateElement, to: &Element) {
    if let Ok(copy) = template.content().clone_node_with_deep(true) {
        let _ = to.append_child(&copy);
    }
}

/// Which of its parent's children an element is.
pub(super) fn place(element: &HtmlElement) -> Option<usize> {
    let children = element.parent_element()?.children();
    (0..children.length())
        .position(|at| children.item(at).as_ref() == Some(element.unchecked_ref()))
}
