//! All drawings as one file of symbols, and the site's icons.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::{
    content::{Accent, Content},
    pictures::{PAPER, coloured, shapes},
    raster::Raster,
};

/// One SVG with a `<symbol>` for each drawing. A page shows one by `<use href="…#id">`; through
/// that, the drawing takes the page's custom properties for its colours.
pub(super) fn sprite(pictures: &BTreeMap<String, String>) -> Result<String> {
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (id, svg) in pictures {
        let (view_box, shapes) = shapes(svg).with_context(|| format!("drawing {id}"))?;
        sprite.push_str(&format!(
            "<symbol id=\"{id}\" viewBox=\"{view_box}\">{shapes}</symbol>"
        ));
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
    match brand_accent(content) {
        Some(accent) => coloured(&brand, &accent.light),
        None => brand,
    }
}

/// The colours of the site itself: those of the first family that stands for something.
fn brand_accent(content: &Content) -> Option<&Accent> {
    let accents = &content.site.accents;
    accents
        .iter()
        .find(|accent| accent.name != Accent::DEFAULT)
        .or(accents.first())
}

/// The icons of home screens and app lists as PNG: each its side in pixels, how it fills it, and
/// the bytes.
pub(super) fn home_icons(content: &Content) -> Result<Vec<(u32, Shape, Vec<u8>)>> {
    let raster = Raster::new();
    let icon = icon(content);
    let wash = brand_accent(content).map_or(PAPER, |accent| accent.light.wash.as_str());
    [
        (192, Shape::Free),
        (512, Shape::Free),
        (512, Shape::Maskable),
        (180, Shape::Opaque),
    ]
    .into_iter()
    .map(|(side, shape)| {
        let svg = match shape {
            Shape::Free => icon.clone(),
            Shape::Opaque => on_ground(&icon, PAPER, 0.84)?,
            Shape::Maskable => on_ground(&icon, wash, 0.68)?,
        };
        Ok((side, shape, raster.png(&svg, side)?))
    })
    .collect()
}

/// How an icon fills its square.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing behind the drawing.
    Free,
    /// Paper behind the drawing, for home screens that would put black there.
    Opaque,
    /// Colour up to the edges, and the drawing within the middle 80 %: the system cuts out a circle or
    /// whatever it likes.
    Maskable,
}

/// A drawing in the middle of a coloured square, so large a part of its side.
fn on_ground(svg: &str, ground: &str, share: f32) -> Result<String> {
    let (view_box, shapes) = shapes(svg).context("the brand's drawing")?;
    let (size, margin) = (share * 100.0, (1.0 - share) * 50.0);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">\
         <path fill=\"{ground}\" d=\"M0 0h100v100H0z\"/>\
         <svg x=\"{margin}\" y=\"{margin}\" width=\"{size}\" height=\"{size}\" viewBox=\"{view_box}\">{shapes}</svg></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::*;
    use crate::content::{Palette, Site};

    /// A brand that fills its square.
    fn content() -> Content {
        let accent = Accent {
            name: "one".into(),
            light: Palette {
                ink: "#000000".into(),
                wash: "#00ff00".into(),
                fill: "#ff0000".into(),
            },
            ..Accent::default()
        };
        Content {
            site: Site {
                brand: "brand".into(),
                accents: vec![accent],
                ..Site::default()
            },
            pictures: BTreeMap::from([(
                "brand".to_owned(),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle cx=\"4\" cy=\"4\" r=\"4\" fill=\"var(--accent-ink)\"/></svg>".to_owned(),
            )]),
            ..Content::default()
        }
    }

    #[test]
    fn icons_are_as_large_and_as_full_as_systems_ask() {
        let icons = home_icons(&content()).expect("are drawn");
        let kinds: Vec<_> = icons
            .iter()
            .map(|(side, shape, _)| (*side, *shape))
            .collect();
        assert_eq!(
            kinds,
            [
                (192, Shape::Free),
                (512, Shape::Free),
                (512, Shape::Maskable),
                (180, Shape::Opaque)
            ]
        );
        for (side, shape, bytes) in icons {
            let picture = Pixmap::decode_png(&bytes).expect("is a PNG");
            assert_eq!((picture.width(), picture.height()), (side, side));
            let alpha = |x, y| picture.pixel(x, y).map(|pixel| pixel.alpha());
            let ground = if shape == Shape::Free { 0 } else { 255 };
            assert_eq!(alpha(0, 0), Some(ground), "{shape:?}");
            assert_eq!(alpha(side / 2, side / 2), Some(255), "{shape:?}");
        }
    }

    #[test]
    fn a_maskable_icon_keeps_its_drawing_within_the_safe_circle() {
        let icons = home_icons(&content()).expect("are drawn");
        let (side, _, bytes) = icons
            .iter()
            .find(|(_, shape, _)| *shape == Shape::Maskable)
            .expect("there is one");
        let picture = Pixmap::decode_png(bytes).expect("is a PNG");
        let middle = *side as f32 / 2.0;
        for (at, pixel) in (0..).zip(picture.pixels()) {
            let (x, y) = ((at % side) as f32 - middle, (at / side) as f32 - middle);
            let green = (pixel.red(), pixel.green(), pixel.blue()) == (0, 255, 0);
            assert!(green || x.hypot(y) <= middle * 0.8, "{x} {y}");
        }
    }
}
