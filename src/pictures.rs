//! The content's drawings outside of pages, which lend them their colours.
//!
//! Knows the shape that the check of the content demands of a drawing.

use anyhow::Result;

use crate::content::Palette;

/// What is white in drawings.
pub const PAPER: &str = "#ffffff";

/// What is drawn in an SVG document: its `viewBox`, and the elements.
///
/// # Errors
/// When it is no XML.
pub fn shapes(svg: &str) -> Result<(String, String)> {
    let document = roxmltree::Document::parse(svg)?;
    let root = document.root_element();
    let view_box = root.attribute("viewBox").unwrap_or_default().to_owned();
    let shapes = root
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|child| &svg[child.range()])
        .collect();
    Ok((view_box, shapes))
}

/// A drawing in fixed colours.
pub fn coloured(svg: &str, palette: &Palette) -> String {
    svg.replace("var(--accent-ink)", &palette.ink)
        .replace("var(--accent-fill)", &palette.fill)
        .replace("var(--accent-wash)", &palette.wash)
        .replace("var(--picture-paper)", PAPER)
}
