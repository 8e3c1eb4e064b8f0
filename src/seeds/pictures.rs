//! `pictures/*.svg`.

use std::{collections::BTreeMap, path::Path};

use quick_xml::{
    Writer,
    events::{BytesStart, Event},
};
use roxmltree::{Document, Node};

use super::{
    files,
    ledger::{Ledger, Named},
    problem::{Place, Problems},
    reader::check_id,
};

/// What a drawing may consist of: shapes only, so that it can be inlined and take the page's colours.
const ELEMENTS: [&str; 9] = [
    "svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
];

/// What a shape may have: where it is and how it is painted. Everything else would do something, need
/// something, clash with the page's ids, or break its Content-Security-Policy.
const ATTRIBUTES: [&str; 35] = [
    "clip-rule",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "height",
    "opacity",
    "paint-order",
    "pathLength",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "shape-rendering",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "vector-effect",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Groups may stand in groups, so deep.
const DEEPEST: usize = 20;

/// Drawings have a tenth of it.
const LARGEST_DRAWING: usize = 32 << 10;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Reads every drawing; its id is the file's name.
pub(super) fn load(folder: &Path, ledger: &Ledger) -> BTreeMap<String, String> {
    let mut pictures = BTreeMap::new();
    for name in files::names(folder, "pictures", ".svg", ledger) {
        let id = name.trim_end_matches(".svg");
        let place = Place {
            file: format!("pictures/{name}"),
            line: 0,
        };
        check_id(ledger, id, &place);
        ledger.define(Named::Picture, id, &place);
        if let Some(text) = files::text(&folder.join(&name), &place.file, ledger) {
            let file = &place.file;
            let drawing = Drawing { file, ledger }.read(&text);
            pictures.insert(id.to_owned(), drawing.unwrap_or_default());
        }
    }
    pictures
}

/// Reads one drawing: an SVG of shapes and nothing else. `file` is its name for problems.
///
/// # Errors
/// Everything in it that is not allowed in a drawing.
pub fn drawing(file: &str, text: &str) -> Result<String, Problems> {
    let ledger = Ledger::default();
    let drawing = Drawing {
        file,
        ledger: &ledger,
    }
    .read(text);
    let problems = ledger.finish();
    match drawing {
        Some(drawing) if problems.is_empty() => Ok(drawing),
        _ => Err(Problems(problems)),
    }
}

/// A drawing that is read: what is checked is written anew, and nothing else comes into a page. The
/// same text can mean one thing to a reader of XML and another to a browser's reader of HTML.
struct Drawing<'a> {
    file: &'a str,
    ledger: &'a Ledger,
}

impl Drawing<'_> {
    fn report(&self, line: u32, what: impl Into<String>, remedy: &str) {
        let place = Place {
            file: self.file.to_owned(),
            line: line as usize,
        };
        self.ledger.report(&place, what, remedy);
    }

    fn read(&self, text: &str) -> Option<String> {
        if text.len() > LARGEST_DRAWING {
            self.report(
                0,
                format!("the drawing is larger than {} KB", LARGEST_DRAWING >> 10),
                "Draw it with fewer points: every page with it has to wait for them.",
            );
            return None;
        }
        let document = match Document::parse(text) {
            Ok(document) => document,
            Err(error) => {
                self.report(
                    error.pos().row,
                    format!("the drawing is not valid SVG: {error}"),
                    "Save it again from the drawing program as plain SVG.",
                );
                return None;
            }
        };
        let root = document.root_element();
        let view_box = root.attribute("viewBox").is_some_and(is_view_box);
        if root.tag_name().name() != "svg" || !view_box {
            self.report(
                1,
                "the drawing has no <svg viewBox=\"…\"> with four numbers",
                "Begin the file with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 width height\">.",
            );
        }
        let mut writer = Writer::new(Vec::new());
        self.element(&document, root, 0, &mut writer).ok()?;
        String::from_utf8(writer.into_inner()).ok()
    }

    /// Checks an element and writes it.
    fn element(
        &self,
        document: &Document<'_>,
        node: Node<'_, '_>,
        depth: usize,
        writer: &mut Writer<Vec<u8>>,
    ) -> std::io::Result<()> {
        // Counting lines takes time, and most elements are sound.
        let line = || document.text_pos_at(node.range().start).row;
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) || (name == "svg") != (depth == 0) {
            self.report(
                line(),
                format!("<{name}> is not allowed in a drawing"),
                "Use shapes and paths only; convert text to paths.",
            );
            return Ok(());
        }
        let prefixed = node.namespaces().any(|space| space.name().is_some());
        if node.tag_name().namespace() != Some(SVG) || prefixed {
            self.report(
                line(),
                format!("<{name}> is no plain SVG"),
                "Write xmlns=\"http://www.w3.org/2000/svg\" once, in the first line, and no other xmlns.",
            );
        }
        if depth > DEEPEST {
            self.report(
                line(),
                format!("more than {DEEPEST} groups stand in each other"),
                "Save it again from the drawing program as plain SVG.",
            );
            return Ok(());
        }
        let mut start = BytesStart::new(name);
        if depth == 0 {
            start.push_attribute(("xmlns", SVG));
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if !ATTRIBUTES.contains(&name) || attribute.namespace().is_some() {
                self.report(
                    line(),
                    format!("the attribute {name} is not allowed in a drawing"),
                    "Write colours as fill=\"var(--accent-ink)\" and the like, without style, class or id.",
                );
            } else if !is_plain(value) {
                self.report(
                    line(),
                    format!("{name}=\"{value}\" is not allowed in a drawing"),
                    "Write numbers and colours only; a drawing refers to nothing outside it.",
                );
            } else {
                start.push_attribute((name, value));
            }
        }
        let text = node.children().any(|child| {
            child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty())
        });
        if text {
            self.report(
                line(),
                format!("there is text in <{name}>"),
                "Use shapes and paths only; convert text to paths.",
            );
        }
        let mut children = node.children().filter(Node::is_element).peekable();
        if children.peek().is_none() {
            return writer.write_event(Event::Empty(start));
        }
        let end = start.to_end().into_owned();
        writer.write_event(Event::Start(start))?;
        for child in children {
            self.element(document, child, depth + 1, writer)?;
        }
        writer.write_event(Event::End(end))
    }
}

/// Four numbers, parted by spaces or commas.
fn is_view_box(text: &str) -> bool {
    let numbers: Vec<_> = text
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(str::parse::<f32>)
        .collect();
    numbers.len() == 4
        && numbers
            .iter()
            .all(|n| n.as_ref().is_ok_and(|n| n.is_finite()))
}

/// Numbers, commands of a path, names of colours, properties of the page: nothing with an address.
fn is_plain(value: &str) -> bool {
    let plain =
        |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "#%()+,-.".contains(c);
    value.chars().all(plain) && !value.to_ascii_lowercase().contains("url")
}
