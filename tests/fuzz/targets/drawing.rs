//! A drawing: what is accepted has only shapes, also to a browser's reader of HTML.

use machiyomi::seeds::drawing;
use scraper::Html;

use super::{elements, expect_helpful, text_of};

const KNOWN: [&str; 12] = [
    "html", "head", "body", "svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline",
    "polygon",
];

/// The data is a drawing's file.
pub fn run(data: &[u8]) {
    match drawing("pictures/x.svg", &text_of(data)) {
        Ok(svg) => {
            let html = Html::parse_document(&svg);
            for name in elements(&html) {
                assert!(KNOWN.contains(&name.as_str()), "<{name}> in {svg}");
            }
            assert_eq!(drawing("pictures/x.svg", &svg).as_ref(), Ok(&svg));
        }
        Err(problems) => expect_helpful(&problems),
    }
}
