//! What a browser prints, read again by poppler: sheets, their sizes and words.

use std::{
    fs,
    process::{Command, Stdio},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use roxmltree::{Document, Node, ParsingOptions};
use serde_json::Value;

use crate::{page::Page, processes::program};

/// A printed page.
pub(crate) struct Sheet {
    /// Width and height in points.
    pub(crate) size: [f64; 2],
    /// All words.
    pub(crate) words: String,
}

impl Page {
    /// The sheets of a PDF, which comes in base64.
    #[track_caller]
    pub(crate) fn sheets(&self, pdf: &Value) -> Vec<Sheet> {
        let bytes = STANDARD.decode(pdf.as_str().unwrap_or_default());
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("printed.pdf");
        fs::write(&file, bytes.expect("a PDF comes in base64")).expect("can be written");
        let install = "install Debian's poppler-utils, or run `make test`, which does it";
        let read = Command::new(program(&["pdftotext"], install).expect("is installed"))
            .arg("-bbox")
            .args([file.as_path(), "-".as_ref()])
            .stderr(Stdio::inherit())
            .output()
            .expect("starts");
        assert!(read.status.success(), "{} prints no PDF", self.address());
        // poppler leaves control characters in, which XML has none of.
        let text = String::from_utf8_lossy(&read.stdout)
            .replace(|c: char| c.is_control() && !c.is_whitespace(), "");
        let options = ParsingOptions {
            allow_dtd: true,
            ..ParsingOptions::default()
        };
        let document = Document::parse_with_options(&text, options).expect("is XML");
        let pages = document
            .descendants()
            .filter(|node| node.has_tag_name("page"));
        pages.map(sheet).collect()
    }
}

fn sheet(page: Node<'_, '_>) -> Sheet {
    let edge = |name| {
        let edge = page.attribute(name).and_then(|edge| edge.parse().ok());
        edge.expect("a page has a size")
    };
    let words = page.descendants().filter(|node| node.has_tag_name("word"));
    Sheet {
        size: ["width", "height"].map(edge),
        words: words
            .filter_map(|word| word.text())
            .collect::<Vec<_>>()
            .join(" "),
    }
}
