//! Texts, compressed once while the site is built, as small as it gets: servers that know how send
//! these and never compress by themselves.

use std::{
    cmp::Reverse,
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use compression_codecs::{
    BrotliEncoder, EncodeV2 as _,
    brotli::params::EncoderParams,
    core::{
        Level,
        util::{PartialBuffer, WriteBuffer},
    },
};
use flate2::{Compression, GzBuilder, read::GzDecoder};

use super::{File, MANIFEST};
use crate::parallel;

/// The endings of what gets smaller. Other files are compressed in themselves.
const TEXTS: [&str; 11] = [
    "bin",
    "html",
    "css",
    "js",
    "wasm",
    "svg",
    "json",
    "csv",
    "xml",
    "txt",
    "webmanifest",
];

/// What a variant must save, in bytes: about what it takes to say that it is one.
const WORTH: usize = 64;

/// How much of what is compressed is handed over at once, in bytes.
const ROOM: usize = 1 << 16;

/// How much time compression may take for how much less to transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quality {
    /// Up to 11.
    pub brotli: u8,
    /// Up to 9.
    pub gzip: u8,
}

impl Quality {
    /// For a site that is published: as small as it gets.
    pub const BEST: Self = Self {
        brotli: 11,
        gzip: 9,
    };
}

/// Writes the variants of all texts among `files`; returns how many.
pub(super) fn compress(files: &[File], quality: Quality) -> Result<usize> {
    let mut texts = Vec::new();
    for file in files.iter().filter(|file| is_text(&file.path)) {
        let bytes = fs::read(&file.place)
            .with_context(|| format!("cannot read {}", file.place.display()))?;
        texts.push((&file.place, bytes));
    }
    // The largest first, so that no processor is left with it at the end.
    texts.sort_by_key(|(_, bytes)| Reverse(bytes.len()));
    let written = parallel::for_each(parallel::processors(), &texts, |(place, bytes)| {
        let variants = [
            ("br", brotli(bytes, quality.brotli)?),
            ("gz", gzip(bytes, quality.gzip)?),
        ];
        // Both or none: nginx says of a file that it has variants only where one is gzip's.
        let saves = |text: &[u8]| text.len() + WORTH <= bytes.len();
        if !variants.iter().all(|(_, text)| saves(text)) {
            return Ok(0);
        }
        for (ending, compressed) in &variants {
            write(place, ending, compressed)?;
        }
        anyhow::Ok(variants.len())
    });
    written.into_iter().sum()
}

fn is_text(path: &str) -> bool {
    // The list of files is made after the variants, and has none itself.
    path != MANIFEST
        && path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

fn write(place: &Path, ending: &str, compressed: &[u8]) -> Result<()> {
    let mut place = place.as_os_str().to_owned();
    place.push(".");
    place.push(ending);
    let place = PathBuf::from(place);
    fs::write(&place, compressed).with_context(|| format!("cannot write {}", place.display()))
}

fn brotli(bytes: &[u8], quality: u8) -> io::Result<Vec<u8>> {
    let parameters = EncoderParams::default()
        .quality(Level::Precise(quality.into()))
        .size_hint(bytes.len());
    let mut encoder = BrotliEncoder::new(parameters);
    let mut input = PartialBuffer::new(bytes);
    let mut compressed = Vec::new();
    let mut room = vec![0; ROOM];
    let mut is_done = false;
    while !is_done {
        let mut output = WriteBuffer::new_initialized(&mut room);
        if input.unwritten().is_empty() {
            is_done = encoder.finish(&mut output)?;
        } else {
            encoder.encode(&mut input, &mut output)?;
        }
        compressed.extend_from_slice(output.written());
    }
    Ok(compressed)
}

fn gzip(bytes: &[u8], quality: u8) -> io::Result<Vec<u8>> {
    // Neither time nor system: the same bytes give the same file.
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::new(quality.into()));
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// What was compressed with Brotli.
///
/// # Errors
/// When it was not.
pub fn brotli_decoded(compressed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut &*compressed, &mut bytes)?;
    Ok(bytes)
}

/// What was compressed with gzip.
///
/// # Errors
/// When it was not.
pub fn gzip_decoded(compressed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(compressed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::below;

    #[test]
    fn variants_hold_the_text_and_nothing_of_the_machine() {
        let text = "計画を読む。".repeat(99);
        let br = brotli(text.as_bytes(), 11).expect("compresses");
        let gz = gzip(text.as_bytes(), 9).expect("compresses");
        assert_eq!(brotli_decoded(&br).expect("is brotli"), text.as_bytes());
        assert_eq!(gzip_decoded(&gz).expect("is gzip"), text.as_bytes());
        assert_eq!(gz[4..8], [0; 4], "no time");
        assert_eq!(gz[9], 255, "no system");
        assert!(brotli_decoded(text.as_bytes()).is_err());
        assert!(gzip_decoded(text.as_bytes()).is_err());
    }

    #[test]
    fn only_texts_that_get_smaller_have_variants() {
        let site = tempfile::tempdir().expect("a temporary folder");
        let long = "word ".repeat(99);
        let hardly = "word ".repeat(15);
        for (path, text) in [
            ("a.html", long.as_str()),
            ("islands_bg.wasm", &long),
            ("picture.png", &long),
            ("manifest.json", &long),
            ("hardly.txt", &hardly),
            ("short.txt", "x"),
        ] {
            fs::write(site.path().join(path), text).expect("can be written");
        }
        let files = below(site.path()).expect("can be read");
        assert_eq!(compress(&files, Quality::BEST).expect("compresses"), 4);
        let paths: Vec<_> = below(site.path())
            .expect("can be read")
            .into_iter()
            .map(|file| file.path)
            .collect();
        assert_eq!(
            paths,
            [
                "a.html",
                "a.html.br",
                "a.html.gz",
                "hardly.txt",
                "islands_bg.wasm",
                "islands_bg.wasm.br",
                "islands_bg.wasm.gz",
                "manifest.json",
                "picture.png",
                "short.txt"
            ]
        );
    }
}
