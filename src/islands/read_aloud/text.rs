//! What of a page is spoken, in its order.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, Range};

use crate::{
    islands::dom,
    speech::{self, Run},
};

/// What is not spoken: controls, links to other pages, sources, drawings and what stands for them,
/// readings of words that are spoken as they are read anyway.
const SILENT: &str = "[hidden], [aria-hidden=true], [role=img], nav, script, style, template, svg, \
                      button, select, input, textarea, label, summary, details:not([open]), \
                      ul.my-visually-hidden, .my-filter, .my-source, .my-entry__reading";

/// What belongs to the line around it although it has a box of its own.
const JOINED: &str = ".my-visually-hidden, .my-slope *";

/// A sentence of the page.
pub(super) struct Part {
    /// What is spoken.
    pub(super) spoken: String,
    /// The language: the first part of its tag.
    pub(super) language: String,
    /// Where it stands.
    pub(super) range: Range,
    /// The paragraph, or whatever it stands in.
    pub(super) block: HtmlElement,
}

/// The sentences of a part of the page, as it is now.
pub(super) fn parts(root: &HtmlElement) -> Vec<Part> {
    let mut collector = Collector::default();
    let language = root.closest("[lang]").ok().flatten();
    let language = language.as_ref().and_then(own_language);
    collector.element(root, &language.unwrap_or_default());
    collector.parts
}

fn own_language(element: &Element) -> Option<String> {
    let tag = element.get_attribute("lang")?;
    tag.split('-').next().map(str::to_owned)
}

#[derive(Default)]
struct Collector {
    parts: Vec<Part>,
    /// The runs of the paragraph so far, each with its node.
    runs: Vec<Run>,
    nodes: Vec<Node>,
}

impl Collector {
    fn element(&mut self, element: &HtmlElement, around: &str) {
        let own = own_language(element);
        let language = own.as_deref().unwrap_or(around);
        let display = display(element);
        if display == "none" {
            return;
        }
        let flows = in_line(&display) || element.matches(JOINED).unwrap_or(false);
        if !flows {
            self.end_paragraph();
        }
        let reading = reading(element);
        let children = element.child_nodes();
        for node in (0..children.length()).filter_map(|at| children.get(at)) {
            if node.node_type() == Node::TEXT_NODE {
                self.runs.push(Run {
                    written: node.node_value().unwrap_or_default(),
                    reading: reading.clone(),
                    language: language.to_owned(),
                });
                self.nodes.push(node);
            } else if let Ok(child) = node.dyn_into::<HtmlElement>()
                && !child.matches(SILENT).unwrap_or(true)
            {
                self.element(&child, language);
            }
        }
        if !flows {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        let nodes = std::mem::take(&mut self.nodes);
        for sentence in speech::sentences(&std::mem::take(&mut self.runs)) {
            let place = |(run, at): speech::Place| Some((nodes.get(run)?, at));
            if let (Some(from), Some(to)) = (place(sentence.from), place(sentence.to))
                && let (Some(range), Some(block)) = (range(from, to), block(from.0))
            {
                self.parts.push(Part {
                    spoken: sentence.spoken,
                    language: sentence.language,
                    range,
                    block,
                });
            }
        }
    }
}

/// How a word is read, of a word with its reading.
fn reading(element: &HtmlElement) -> Option<String> {
    (element.local_name() == "ruby")
        .then(|| dom::find_in::<Element>(element, "rt[data-r]"))
        .flatten()?
        .get_attribute("data-r")
}

fn display(element: &HtmlElement) -> String {
    dom::window()
        .and_then(|window| window.get_computed_style(element).ok()?)
        .and_then(|style| style.get_property_value("display").ok())
        .unwrap_or_default()
}

fn range(from: (&Node, u32), to: (&Node, u32)) -> Option<Range> {
    let range = dom::document()?.create_range().ok()?;
    range.set_start(from.0, from.1).ok()?;
    range.set_end(to.0, to.1).ok()?;
    Some(range)
}

/// The nearest element around a text that is no part of a line.
fn block(text: &Node) -> Option<HtmlElement> {
    let mut element: HtmlElement = text.parent_element()?.dyn_into().ok()?;
    while in_line(&display(&element)) || element.matches(JOINED).unwrap_or(false) {
        element = element.parent_element()?.dyn_into().ok()?;
    }
    Some(element)
}

/// Whether a box of this kind is a part of a line.
fn in_line(display: &str) -> bool {
    ["inline", "ruby", "contents"]
        .iter()
        .any(|kind| display.starts_with(kind))
}
