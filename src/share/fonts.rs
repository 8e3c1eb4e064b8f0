//! The type of the pictures: pinned by npm, so that they are the same on every machine.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use ttf_parser::Face;

/// The family's name, by which drawings ask for it.
pub(super) const FAMILY: &str = "Noto Sans JP";

/// The files of the two weights, below the package's folder.
const FILES: [&str; 2] = [
    "400Regular/NotoSansJP_400Regular.ttf",
    "700Bold/NotoSansJP_700Bold.ttf",
];

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For what is small.
    Regular = 0,
    /// For titles.
    Bold = 1,
}

impl Weight {
    /// As CSS says it.
    pub(super) fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }
}

/// Two weights of one family.
pub struct Fonts([Vec<u8>; 2]);

impl Fonts {
    /// Reads the fonts from the folder of their npm package.
    ///
    /// # Errors
    /// When they are not there, or are no fonts.
    pub fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            let bytes = fs::read(&path).with_context(|| {
                format!(
                    "cannot read {}: install it with `make setup`",
                    path.display()
                )
            })?;
            ensure!(
                Face::parse(&bytes, 0).is_ok(),
                "{} is no font: install it again with `npm ci`",
                path.display()
            );
            Ok(bytes)
        };
        Ok(Self([read(FILES[0])?, read(FILES[1])?]))
    }

    /// Both files' bytes.
    pub(super) fn bytes(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// Tells how wide texts are.
    pub fn measure(&self, weight: Weight) -> Measure<'_> {
        Measure {
            // It was read once already.
            face: Face::parse(&self.0[weight as usize], 0).ok(),
        }
    }
}

/// Tells how wide texts are in one weight.
pub struct Measure<'a> {
    face: Option<Face<'a>>,
}

impl Measure<'_> {
    /// A text's width in pixels, if its letters are so many pixels high. Pairs of letters that move
    /// together are not counted: the text is never wider than this.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let Some(face) = &self.face else {
            return 0.0;
        };
        let units: u32 = text
            .chars()
            .filter_map(|letter| face.glyph_hor_advance(face.glyph_index(letter)?))
            .map(u32::from)
            .sum();
        units as f32 * size / f32::from(face.units_per_em())
    }

    /// The letters of a text that the font does not have.
    pub fn missing(&self, text: &str) -> Vec<char> {
        text.chars()
            .filter(|letter| {
                self.face
                    .as_ref()
                    .is_none_or(|face| face.glyph_index(*letter).is_none())
            })
            .collect()
    }
}
