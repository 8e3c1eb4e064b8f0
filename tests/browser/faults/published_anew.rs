//! A page that stays open while the site is published anew: the files that it names are gone.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{TROUBLED, load_again, look, told};
use crate::{page::Page, search, server::site};

in_modern_engines! { TROUBLED =>
    an_outdated_page_says_so_and_leads_to_the_new_one,
    an_outdated_page_leads_to_pages_that_are_new,
}

/// The pages that the new version has.
const PAGES: [&str; 4] = ["en/goals/1", "en/goals/2", "en/kpi/births", "en/search"];

/// A site with some of the pages, in which every shared file has another name.
struct NewVersion {
    /// Goes away with it.
    _folder: tempfile::TempDir,
}

impl NewVersion {
    fn publish(page: &Page) -> Self {
        let new = tempfile::tempdir().expect("a temporary folder");
        let old = site().expect("the site is built");
        let shared = shared_files(&old);
        let write = |path: &str, content: Vec<u8>| {
            let path = new.path().join(path);
            fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be made");
            fs::write(path, content).expect("can be written");
        };
        for path in &shared {
            let content = fs::read(old.join(path)).expect("is there");
            write(&renamed(path), content);
        }
        for folder in PAGES {
            let path = format!("{folder}/index.html");
            let mut html = fs::read_to_string(old.join(&path)).expect("the page is there");
            for path in shared.iter().filter(|path| !path.contains('/')) {
                html = html.replace(path.as_str(), &renamed(path));
            }
            html = html.replace("/search/en-", "/search/new-en-");
            write(&path, html.replace("<h1", "<h1 data-new=\"\"").into());
        }
        page.publish(new.path().to_owned());
        Self { _folder: new }
    }
}

/// The files that pages share: those at the top, and the English index.
fn shared_files(site: &Path) -> Vec<String> {
    let files = |folder: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(site.join(folder)).expect("the folder is there");
        entries.flatten().map(|entry| entry.path()).collect()
    };
    let index = files("search")
        .into_iter()
        .filter(|folder| folder.to_string_lossy().contains("/en-"))
        .flat_map(|folder| files(&folder.to_string_lossy()));
    files("")
        .into_iter()
        .chain(index)
        .filter(|path| path.is_file())
        .filter_map(|path| Some(path.strip_prefix(site).ok()?.to_str()?.to_owned()))
        .filter(|path| path.contains('-') && !path.ends_with(".br") && !path.ends_with(".gz"))
        .collect()
}

fn renamed(path: &str) -> String {
    match path.rsplit_once("search/") {
        Some((_, file)) => format!("search/new-{file}"),
        None => format!("new-{path}"),
    }
}

/// Waits until the page of the new version is there.
#[track_caller]
fn is_new(page: &Page) {
    page.wait_for("h1[data-new]");
    page.wait_awake();
}

fn an_outdated_page_says_so_and_leads_to_the_new_one(page: &Page) {
    page.visit("en/kpi/births/");
    let _new = NewVersion::publish(page);
    look(page);
    told(page, "chart", "could not be loaded");
    assert!(page.text("main").contains("7,039"), "the text stays");
    assert!(page.shows("[data-chart-fallback] svg"));
    load_again(page, "chart");
    is_new(page);
    look(page);
    page.wait_for("figure[data-drawn] svg");
}

fn an_outdated_page_leads_to_pages_that_are_new(page: &Page) {
    page.visit("en/goals/1/");
    let _new = NewVersion::publish(page);
    page.press(&["/"]);
    told(page, "search", "could not be loaded");
    page.follow("dialog [data-failure=search] a");
    is_new(page);
    search::find(page, "children");
    page.back();
    page.wait_for_address("/en/goals/1/");
    // Kept as it was, taken out of the browser's cache, or loaded anew.
    if !page.shows("h1[data-new]") {
        page.wait_until(
            "it has done what it can",
            "document.documentElement.dataset.boot",
        );
        // Loaded anew, but out of the browser's cache, it has no controls either.
        let asleep = page.ask("document.documentElement.dataset.boot === 'failed'") == true;
        if !asleep && !page.shows("dialog[data-search]") {
            page.press(&["/"]);
        }
        let what = if asleep { "controls" } else { "search" };
        told(page, what, "could not be loaded");
        load_again(page, what);
    }
    is_new(page);
}
