//! A QR code for each page, once the site's address is known.

use anyhow::{Context, Result};
use qrcode::{EcLevel, QrCode, render::svg};

use super::OutputFile;
use crate::{
    content::{Content, Language},
    site::Page,
};

/// The codes of all pages in all languages; none without the site's address.
pub(super) fn files(content: &Content) -> Result<Vec<OutputFile>> {
    let Some(address) = &content.site.address else {
        return Ok(Vec::new());
    };
    let mut files = Vec::new();
    for page in Page::all(content) {
        for language in Language::ALL {
            let target = format!("{address}{}", page.path(language));
            files.push(OutputFile::new(page.qr_file(language), code(&target)?));
        }
    }
    Ok(files)
}

/// The code of an address: black on white with a quiet zone of four modules, readable while up to
/// 15 % of it are covered.
fn code(address: &str) -> Result<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M)
        .with_context(|| format!("{address} is too long for a QR code"))?;
    Ok(code.render::<svg::Color<'_>>().build())
}

#[cfg(test)]
mod tests {
    use rqrr::PreparedImage;

    use super::*;

    /// What a camera reads in a drawing that consists of one path of rectangles.
    fn read(drawing: &str) -> String {
        let document = roxmltree::Document::parse(drawing).expect("is XML");
        let root = document.root_element();
        let side: usize = root
            .attribute("width")
            .and_then(|width| width.parse().ok())
            .expect("has a width");
        let path = document
            .descendants()
            .find_map(|node| node.attribute("d"))
            .expect("has a path");
        let mut dark = vec![false; side * side];
        for rectangle in path.split('M').skip(1) {
            let numbers: Vec<usize> = rectangle
                .split([' ', 'h', 'v', 'H', 'V'])
                .map(|number| number.parse().expect("is a number"))
                .collect();
            let [left, top, width, height, ..] = numbers[..] else {
                panic!("{rectangle} is a rectangle")
            };
            for y in top..top + height {
                dark[y * side + left..y * side + left + width].fill(true);
            }
        }
        let mut image = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y * side + x] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        let (_, content) = grids[0].decode().expect("can be read");
        content
    }

    #[test]
    fn a_code_leads_to_its_page() {
        for address in [
            "https://www.example.lg.jp/plan/ja/",
            "https://www.example.lg.jp/plan/easy/kpi/work-childcare-balance/",
        ] {
            assert_eq!(read(&code(address).expect("fits")), address);
        }
    }

    #[test]
    fn a_code_has_a_quiet_zone_and_can_lose_a_part() {
        let drawing = code("https://www.example.lg.jp/plan/en/").expect("fits");
        assert!(drawing.contains("fill=\"#fff\""), "white, also by night");
        // Eight units to a module: no dark one within four of them from the left.
        assert!(!drawing.contains("M24 "), "a quiet zone");
        let code = QrCode::with_error_correction_level("x", EcLevel::M).expect("fits");
        assert!(code.max_allowed_errors() > 0);
    }
}
