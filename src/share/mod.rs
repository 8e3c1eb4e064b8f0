//! The pictures that social networks show beside a shared link: one for each page and language.
//!
//! Knows how a card is laid out and where its picture is written. Drawing takes longer than writing
//! all pages, so it is a step of its own, for releases, and a picture that has been drawn before is
//! taken from a cache.

mod card;
mod fonts;
mod lines;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

pub use card::drawing;
pub use fonts::{Fonts, Measure, Weight};
pub use lines::{Fitted, fit};

use crate::{content::Content, parallel, raster::Raster, render, seeds, views::Card};

/// What a picture's bytes depend on besides its drawing and fonts: the code that draws it.
const CODE: [&str; 2] = [
    include_str!("../../Cargo.lock"),
    include_str!("../raster.rs"),
];

/// The folders that the pictures are made from and written to.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The content.
    pub seeds: PathBuf,
    /// The type, as npm installs it.
    pub fonts: PathBuf,
    /// Pictures drawn before, by what they depend on. May be deleted at any time.
    pub cache: PathBuf,
    /// The site's root, where the pictures are written.
    pub site: PathBuf,
}

/// Draws the pictures of all pages into a site, and returns how many there are.
///
/// # Errors
/// Problems of the content ([`seeds::Problems`]); fonts that are not there; a file that cannot be
/// written, by name.
pub fn draw(folders: &Folders) -> Result<usize> {
    let content = Arc::new(seeds::load(&folders.seeds)?);
    let fonts = Fonts::read(&folders.fonts)?;
    let drawings = drawings(&content, &fonts)?;
    let studio = Studio::new(&fonts, &folders.cache)?;
    let drawn = parallel::for_each(parallel::processors(), &drawings, |(file, svg)| {
        write(&folders.site.join(file), &studio.png(svg)?)
    });
    drawn.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(drawings.len())
}

/// The pictures of all pages as SVG, each with the file it is drawn to below the site's root.
///
/// # Errors
/// When the glossary is too large to be searched for.
pub fn drawings(content: &Arc<Content>, fonts: &Fonts) -> Result<Vec<(String, String)>> {
    Ok(render::cards(content)?
        .iter()
        .map(|card| (card.file.clone(), drawing(card, content, fonts)))
        .collect())
}

/// Draws, or remembers what it drew.
struct Studio<'a> {
    raster: Raster,
    cache: &'a Path,
    /// What all pictures depend on.
    common: Sha256,
}

impl<'a> Studio<'a> {
    fn new(fonts: &Fonts, cache: &'a Path) -> Result<Self> {
        fs::create_dir_all(cache)
            .with_context(|| format!("cannot create the folder {}", cache.display()))?;
        let mut common = Sha256::new();
        for part in CODE.iter().map(|code| code.as_bytes()).chain(fonts.bytes()) {
            common.update(Sha256::digest(part));
        }
        Ok(Self {
            raster: Raster::with_fonts(fonts.bytes().map(<[u8]>::to_vec)),
            cache,
            common,
        })
    }

    fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let name = self.common.clone().chain_update(svg).finalize();
        let name: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let remembered = self.cache.join(format!("{name}.png"));
        if let Ok(png) = fs::read(&remembered) {
            return Ok(png);
        }
        let png = self.raster.png(svg, Card::WIDTH)?;
        // Under its name only when it is whole: a build may be broken off, and two may run at once.
        let mut file = tempfile::NamedTempFile::new_in(self.cache)?;
        file.write_all(&png)?;
        file.persist(&remembered)
            .with_context(|| format!("cannot write {}", remembered.display()))?;
        Ok(png)
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("cannot create the folder {}", parent.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::*;

    #[test]
    fn a_picture_is_drawn_with_its_text_and_then_remembered() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("node_modules/@expo-google-fonts/noto-sans-jp");
        let fonts = Fonts::read(&package).unwrap_or_else(|error| panic!("{error:#}"));
        let cache = tempfile::tempdir().expect("a temporary folder");
        let studio = Studio::new(&fonts, cache.path()).expect("is set up");
        let drawing = |text: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\">\
                 <text x=\"99\" y=\"300\" font-family=\"Noto Sans JP\" font-size=\"90\">{text}</text></svg>"
            )
        };
        let png = studio.png(&drawing("計画")).expect("is drawn");
        let picture = Pixmap::decode_png(&png).expect("is a PNG");
        assert_eq!(
            (picture.width(), picture.height()),
            (Card::WIDTH, Card::HEIGHT)
        );
        assert!(picture.pixels().iter().any(|pixel| pixel.alpha() == 255));
        let other = studio.png(&drawing("目標")).expect("is drawn");
        assert_ne!(png, other);

        let remembered: Vec<_> = fs::read_dir(cache.path())
            .expect("is there")
            .map(|entry| entry.expect("can be read").path())
            .collect();
        assert_eq!(remembered.len(), 2);
        for file in remembered {
            fs::write(file, "remembered").expect("can be written");
        }
        assert_eq!(
            studio.png(&drawing("計画")).expect("is read"),
            b"remembered"
        );
    }
}
