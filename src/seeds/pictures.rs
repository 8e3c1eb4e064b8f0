//! `pictures/*.svg`.

use std::{collections::BTreeMap, fs, path::Path};

use super::{
    ledger::{Ledger, Named},
    problem::Place,
};

/// What a drawing may consist of: shapes only, so that it can be inlined and take the page's colours.
const ELEMENTS: [&str; 9] = [
    "svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
];

/// Attributes that would break the page's Content-Security-Policy or clash with its ids.
const FORBIDDEN: [&str; 3] = ["style", "id", "class"];

/// Reads every drawing; its id is the file's name.
pub(super) fn load(folder: &Path, ledger: &Ledger) -> BTreeMap<String, String> {
    let mut pictures = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let (Some(id), Some("svg")) = (
            path.file_stem().and_then(|stem| stem.to_str()),
            path.extension().and_then(|ending| ending.to_str()),
        ) else {
            continue;
        };
        let place = Place {
            file: format!("pictures/{id}.svg"),
            line: 0,
        };
        ledger.define(Named::Picture, id, &place);
        match fs::read_to_string(&path) {
            Ok(text) => {
                check(&text, &place.file, ledger);
                pictures.insert(id.to_owned(), text);
            }
            Err(error) => ledger.report(
                &place,
                format!("the drawing cannot be read: {error}"),
                "Save it as UTF-8 text.",
            ),
        }
    }
    pictures
}

fn check(text: &str, file: &str, ledger: &Ledger) {
    let at = |line| Place {
        file: file.to_owned(),
        line,
    };
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            ledger.report(
                &at(error.pos().row as usize),
                format!("the drawing is not valid SVG: {error}"),
                "Save it again from the drawing program as plain SVG.",
            );
            return;
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.attribute("viewBox").is_none() {
        ledger.report(
            &at(1),
            "the drawing has no <svg viewBox=\"…\">",
            "Begin the file with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 width height\">.",
        );
    }
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let place = at(document.text_pos_at(node.range().start).row as usize);
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) {
            ledger.report(
                &place,
                format!("<{name}> is not allowed in a drawing"),
                "Use shapes and paths only; convert text to paths.",
            );
        }
        for attribute in node.attributes() {
            let name = attribute.name();
            if FORBIDDEN.contains(&name) || name.starts_with("on") {
                ledger.report(
                    &place,
                    format!("the attribute {name} is not allowed in a drawing"),
                    "Write colours as fill=\"var(--accent-ink)\" and the like, without style, class or id.",
                );
            }
        }
    }
}
