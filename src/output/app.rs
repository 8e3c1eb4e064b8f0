//! The site as an app: how devices show it in each language, and the worker that keeps it at hand.

use anyhow::Result;
use serde_json::json;

use super::{Folders, OutputFile, read};
use crate::{
    content::{Content, Language},
    site::{Page, VERSION_PLACE, relative, web_app},
    views::PAPER,
};

/// The service worker's file, in the site's root: its folder is what it answers for.
const WORKER: &str = "sw.js";

/// What installs a language, and the worker.
pub(super) fn files(content: &Content, folders: &Folders) -> Result<Vec<OutputFile>> {
    let mut files = vec![OutputFile::new(WORKER, worker(folders)?)];
    for language in Language::ALL {
        files.push(OutputFile::new(
            web_app(language),
            serde_json::to_string(&app(content, language))?,
        ));
    }
    Ok(files)
}

/// Addresses are relative to the file itself. No `id`: it would count from the server's root, which
/// is not known here; without one it is the address of the first page.
fn app(content: &Content, language: Language) -> serde_json::Value {
    let site = &content.site;
    let home = Page::Home.path(language);
    json!({
        "name": site.name.get(language),
        "short_name": site.name.get(language),
        "description": site.home.lead.get(language),
        "lang": language.tag(),
        "start_url": relative(&home, &home),
        "scope": relative(&home, ""),
        "display": "standalone",
        "background_color": PAPER[0],
        "theme_color": PAPER[0],
        "icons": [],
    })
}

/// The bundled worker, with what it has to know before it.
fn worker(folders: &Folders) -> Result<String> {
    let site = json!({
        "version": VERSION_PLACE,
        "offline": Language::ALL.map(|language| Page::Offline.path(language)),
    });
    let script = read(&folders.browser.join(WORKER))?;
    Ok(format!("const SITE={site};\n{script}"))
}
