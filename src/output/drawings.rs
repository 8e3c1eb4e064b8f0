//! All drawings as one file of symbols, and the site's icon.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::content::{Accent, Content};

/// One SVG with a `<symbol>` for each drawing. A page shows one by `<use href="…#id">`; through
/// that, the drawing takes the page's custom properties for its colours.
pub(super) fn sprite(pictures: &BTreeMap<String, String>) -> Result<String> {
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (id, svg) in pictures {
        let document = roxmltree::Document::parse(svg).with_context(|| format!("drawing {id}"))?;
        let root = document.root_element();
        let view_box = root.attribute("viewBox").unwrap_or_default();
        sprite.push_str(&format!("<symbol id=\"{id}\" viewBox=\"{view_box}\">"));
        for child in root.children().filter(roxmltree::Node::is_element) {
            sprite.push_str(&svg[child.range()]);
        }
        sprite.push_str("</symbol>");
    }
    sprite.push_str("</svg>");
    Ok(sprite)
}

/// The brand's drawing in fixed colours: an icon has no page to take them from.
pub(super) fn icon(content: &Content) -> String {
    let brand = content
        .pictures
        .get(&content.site.brand)
        .cloned()
        .unwrap_or_default();
    let accents = &content.site.accents;
    let accent = accents
        .iter()
        .find(|accent| accent.name != Accent::DEFAULT)
        .or(accents.first());
    let Some(accent) = accent else {
        return brand;
    };
    brand
        .replace("var(--accent-ink)", &accent.light.ink)
        .replace("var(--accent-fill)", &accent.light.fill)
        .replace("var(--accent-wash)", &accent.light.wash)
        .replace("var(--picture-paper)", "#ffffff")
}
