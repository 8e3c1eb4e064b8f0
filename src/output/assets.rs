//! Shared files under names that change with their content.

use std::{collections::HashMap, fs};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{
    Folders, OutputFile, app,
    drawings::{self, Shape},
    read, search,
    shell::{self, Shell},
    theme,
};
use crate::{
    content::{Content, Language},
    views::{Assets, Icons},
};

/// How many hexadecimal digits of a file's SHA-256 its name carries.
const HASH_DIGITS: usize = 12;

/// The shared files, the search index among them, and the names under which pages find them.
pub(super) fn collect(
    content: &Content,
    shell: &Shell,
    folders: &Folders,
) -> Result<(Assets, Vec<OutputFile>)> {
    let mut files = Vec::new();
    let mut add = |stem: &str, ending: &str, content: Vec<u8>| {
        let name = format!("{stem}-{}.{ending}", hash(&content));
        files.push(OutputFile::new(name.clone(), content));
        name
    };
    let built = |name: &str| {
        let path = folders.staging.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let mut icons = Icons::default();
    for (side, shape, png) in drawings::home_icons(content)? {
        let (stem, name) = match (shape, side) {
            (Shape::Maskable, _) => ("icon-maskable", &mut icons.maskable),
            (Shape::Opaque, _) => ("icon-touch", &mut icons.touch),
            (Shape::Free, 192) => ("icon-192", &mut icons.small),
            (Shape::Free, _) => ("icon-512", &mut icons.large),
        };
        *name = add(stem, "png", png);
    }
    let css = read(&folders.staging.join(&shell.css))? + &theme::css(&content.site.accents);
    let mut assets = Assets {
        css: add("site", "css", css.into()),
        boot: add("boot", "js", read(&folders.browser.join("boot.js"))?.into()),
        early: add(
            "early",
            "js",
            read(&folders.browser.join("early.js"))?.into(),
        ),
        charts: add(
            "charts",
            "js",
            read(&folders.browser.join("charts.js"))?.into(),
        ),
        app: HashMap::new(),
        offline: add(
            "offline",
            "js",
            read(&folders.browser.join("offline.js"))?.into(),
        ),
        pictures: add(
            "pictures",
            "svg",
            drawings::sprite(&content.pictures)?.into(),
        ),
        icon: add("icon", "svg", drawings::icon(content).into()),
        icons,
        classroom_js: add("classroom", "js", built(shell::CLASSROOM_JS)?),
        classroom_wasm: add("classroom", "wasm", built(shell::CLASSROOM_WASM)?),
        islands_js: add("islands", "js", built(&shell.js)?),
        islands_wasm: add("islands", "wasm", built(&shell.wasm)?),
        search_js: add("search", "js", built(shell::SEARCH_JS)?),
        search_wasm: add("search", "wasm", built(shell::SEARCH_WASM)?),
        search: HashMap::new(),
        lost: read(&folders.browser.join("lost.css"))?,
    };
    for language in Language::ALL {
        let (folder, index) = search::files(content, language)?;
        assets.search.insert(language, folder);
        files.extend(index);
        let app = serde_json::to_vec(&app::manifest(content, &assets.icons, language))?;
        let name = format!("{}/app-{}.webmanifest", language.key(), hash(&app));
        assets.app.insert(language, name.clone());
        files.push(OutputFile::new(name, app));
    }
    Ok((assets, files))
}

pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..HASH_DIGITS].to_owned()
}
