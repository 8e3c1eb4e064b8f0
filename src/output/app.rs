//! The site as an app: how devices show it in each language, and the worker that keeps it at hand.

use anyhow::Result;
use serde_json::{Value, json};
use url::Url;

use super::{Folders, OutputFile, read};
use crate::{
    content::{Content, Language},
    site::{Page, VERSION_PLACE, relative},
    views::{Icons, PAPER},
};

/// The service worker's file, in the site's root: its folder is what it answers for.
const WORKER: &str = "sw.js";

/// What installs a language, written into the language's folder: addresses are relative to the file
/// itself.
pub(super) fn manifest(content: &Content, icons: &Icons, language: Language) -> Value {
    let site = &content.site;
    let home = Page::Home.path(language);
    let to_root = relative(&home, "");
    let icon = |file: &str, sizes: &str, purpose: &str| {
        json!({
            "src": format!("{to_root}{file}"),
            "sizes": sizes,
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let mut manifest = json!({
        "name": site.name.get(language),
        "short_name": site.name.get(language),
        "description": site.home.lead.get(language),
        "lang": language.tag(),
        "start_url": relative(&home, &home),
        "scope": to_root,
        "display": "standalone",
        "background_color": PAPER[0],
        "theme_color": PAPER[0],
        "icons": [
            icon(&icons.small, "192x192", "any"),
            icon(&icons.large, "512x512", "any"),
            icon(&icons.maskable, "512x512", "maskable"),
        ],
    });
    if let Some(id) = id(content, language) {
        manifest["id"] = id.into();
    }
    manifest
}

/// By what a device knows the app again, wherever it begins: the path of the first page. It counts from
/// the server's root, so there is none while the site's address is not known. Browsers then take the
/// address at which the app begins, which comes to the same as long as that is the first page's: an app
/// that was installed before the address was known stays the same one.
fn id(content: &Content, language: Language) -> Option<String> {
    let address = Url::parse(content.site.address.as_ref()?).ok()?;
    Some(address.path().to_owned() + &Page::Home.path(language))
}

/// The bundled worker, with what it has to know before it.
pub(super) fn worker(folders: &Folders) -> Result<OutputFile> {
    let site = json!({
        "version": VERSION_PLACE,
        "offline": Language::ALL.map(|language| Page::Offline.path(language)),
    });
    let script = read(&folders.browser.join(WORKER))?;
    Ok(OutputFile::new(
        WORKER,
        format!("const SITE={site};\n{script}"),
    ))
}
