//! Drawings as pixels, for what shows no SVG: home screens and social networks.
//!
//! Knows SVG and PNG. Knows no content and no files. Type comes from the fonts that it is given and
//! never from the machine, so that the same drawing is the same picture everywhere.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::{
    render,
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

/// The most colours that a picture with a list of them may have.
const PALETTE: usize = 256;

/// Draws SVG with the same fonts again and again.
pub struct Raster {
    options: Options<'static>,
}

impl Raster {
    /// A raster for drawings without text.
    pub fn new() -> Self {
        Self::with_fonts([])
    }

    /// A raster with fonts, each the bytes of a TrueType or OpenType file. A drawing names them by
    /// family and weight.
    pub fn with_fonts(fonts: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let mut database = Database::new();
        for font in fonts {
            database.load_font_data(font);
        }
        Self {
            options: Options {
                fontdb: Arc::new(database),
                ..Options::default()
            },
        }
    }

    /// The drawing as a PNG so many pixels wide, as high as its proportions ask.
    ///
    /// # Errors
    /// When the drawing is no SVG, or has no size.
    pub fn png(&self, svg: &str, width: u32) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).context("this is no drawing")?;
        let size = tree
            .size()
            .to_int_size()
            .scale_to_width(width)
            .context("the drawing has no size")?;
        let mut picture =
            Pixmap::new(size.width(), size.height()).context("the drawing has no size")?;
        let scale = size.width() as f32 / tree.size().width();
        render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut picture.as_mut(),
        );
        encode(picture)
    }
}

impl Default for Raster {
    fn default() -> Self {
        Self::new()
    }
}

/// As small as it gets without loss: flat drawings have few colours, so each pixel is the number of
/// one where that is enough.
fn encode(picture: Pixmap) -> Result<Vec<u8>> {
    let (width, height) = (picture.width(), picture.height());
    let rgba = picture.take_demultiplied();
    let (pixels, _) = rgba.as_chunks::<4>();
    let mut colours: BTreeMap<[u8; 4], u8> = BTreeMap::new();
    for pixel in pixels {
        colours.entry(*pixel).or_default();
        if colours.len() > PALETTE {
            break;
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let opaque = pixels.iter().all(|[.., alpha]| *alpha == u8::MAX);
    let data: Vec<u8> = if colours.len() <= PALETTE {
        for (number, at) in (0..=u8::MAX).zip(colours.values_mut()) {
            *at = number;
        }
        encoder.set_color(ColorType::Indexed);
        // Numbers of neighbours say nothing about each other.
        encoder.set_filter(Filter::NoFilter);
        encoder.set_palette(
            colours
                .keys()
                .flat_map(|[r, g, b, _]| [*r, *g, *b])
                .collect::<Vec<_>>(),
        );
        if !opaque {
            encoder.set_trns(colours.keys().map(|[.., a]| *a).collect::<Vec<_>>());
        }
        pixels.iter().map(|pixel| colours[pixel]).collect()
    } else if opaque {
        encoder.set_color(ColorType::Rgb);
        pixels
            .iter()
            .flat_map(|[r, g, b, _]| [*r, *g, *b])
            .collect()
    } else {
        encoder.set_color(ColorType::Rgba);
        rgba
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_pixels_of_its_colours() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h2v2H0z" fill="#a62f17"/></svg>"##;
        let png = Raster::new().png(svg, 40).expect("is drawn");
        let picture = Pixmap::decode_png(&png).expect("is a PNG");
        assert_eq!((picture.width(), picture.height()), (40, 20));
        let colour = |x, y| {
            let pixel = picture.pixel(x, y).expect("is there").demultiply();
            (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha())
        };
        assert_eq!(colour(5, 10), (0xa6, 0x2f, 0x17, 0xff));
        assert_eq!(colour(35, 10).3, 0, "nothing is there");
    }

    #[test]
    fn many_colours_are_kept() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><linearGradient id="g"><stop stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient><path d="M0 0h2v1H0z" fill="url(#g)"/></svg>"##;
        let png = Raster::new().png(svg, 600).expect("is drawn");
        let picture = Pixmap::decode_png(&png).expect("is a PNG");
        let colours: std::collections::BTreeSet<_> =
            picture.pixels().iter().map(|pixel| pixel.red()).collect();
        assert!(colours.len() > 250, "{}", colours.len());
    }

    #[test]
    fn what_is_no_drawing_is_said_to_be_none() {
        assert!(Raster::new().png("<p>", 10).is_err());
    }
}
