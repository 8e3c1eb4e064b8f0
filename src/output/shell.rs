//! What Trunk built: the names of style sheet, script and WebAssembly.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use scraper::{Html, Selector};

use super::read;

/// The program of few pages: Trunk, to which it is a worker, names it without a hash.
pub(super) const CLASSROOM_JS: &str = "classroom.js";

/// That program's WebAssembly.
pub(super) const CLASSROOM_WASM: &str = "classroom_bg.wasm";

/// The program that searches, which Trunk names in the same way.
pub(super) const SEARCH_JS: &str = "search.js";

/// That program's WebAssembly.
pub(super) const SEARCH_WASM: &str = "search_bg.wasm";

/// The names that Trunk's page of the build holds.
#[derive(Debug)]
pub(super) struct Shell {
    /// The style sheet's file name.
    pub(super) css: String,
    /// The islands' generated script.
    pub(super) js: String,
    /// The islands' WebAssembly.
    pub(super) wasm: String,
}

impl Shell {
    /// Reads `index.html` as Trunk left it.
    pub(super) fn read(staging: &Path) -> Result<Self> {
        let html = Html::parse_document(&read(&staging.join("index.html"))?);
        let attribute = |selector: &str, name: &str| {
            Selector::parse(selector)
                .ok()
                .and_then(|selector| {
                    html.select(&selector)
                        .next()?
                        .value()
                        .attr(name)
                        .map(file_name)
                })
                .with_context(|| {
                    format!("index.html names no {selector}; check Trunk.toml and index.html")
                })
        };
        Ok(Self {
            css: attribute("link[rel=stylesheet]", "href")?,
            js: attribute("script[data-wasm]", "data-js")?,
            wasm: attribute("script[data-wasm]", "data-wasm")?,
        })
    }

    /// Deletes what the site has under another name. Trunk names the islands by what the compiler made of
    /// them, before other tools made them smaller.
    pub(super) fn remove_replaced(&self, staging: &Path) -> Result<()> {
        for name in [
            self.css.as_str(),
            self.js.as_str(),
            self.wasm.as_str(),
            CLASSROOM_JS,
            CLASSROOM_WASM,
            SEARCH_JS,
            SEARCH_WASM,
        ] {
            let path = staging.join(name);
            fs::remove_file(&path).with_context(|| format!("cannot delete {}", path.display()))?;
        }
        Ok(())
    }
}

fn file_name(address: &str) -> String {
    address.trim_start_matches("./").to_owned()
}
