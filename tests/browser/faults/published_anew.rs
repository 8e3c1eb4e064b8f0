//! A page that stays open while the site is published anew: the files that it names are gone.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;

use super::{TROUBLED, history::expect_restored, load_again, look, told};
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

/// Fails if a page has loaded files of another version than its own.
#[track_caller]
fn expect_of_one_version(page: &Page) {
    let others = page.ask(
        "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname) \
           .filter((path) => /-[\\da-f]{12}/.test(path)) \
           .filter((path) => path.includes('/new-') !== Boolean(document.querySelector('h1[data-new]')))",
    );
    assert_eq!(others, json!([]), "{:?}", page.engine);
}

/// A page that the browser kept works with what it had loaded, and says what is gone.
#[track_caller]
fn works_as_it_was_left(page: &Page) {
    page.wait_awake();
    if page.shows("dialog[data-search]") {
        page.click("dialog[data-search] [data-close]");
        page.wait_gone("dialog");
    }
    page.click("main a[data-term]");
    page.wait_for("dialog[data-terms][open]");
    page.click("dialog[data-terms] [data-close]");
    page.wait_gone("dialog");
    page.press(&["/"]);
    told(page, "search", "could not be loaded");
    load_again(page, "search");
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
    page.wait_until(
        "it has done what it can",
        "document.documentElement.dataset.boot",
    );
    expect_of_one_version(page);
    expect_restored(page);
    if page.ask("window.restored") == true {
        works_as_it_was_left(page);
    } else if !page.shows("h1[data-new]") {
        // Out of the browser's cache, it may have no controls.
        let asleep = page.ask("document.documentElement.dataset.boot === 'failed'") == true;
        if !asleep {
            page.press(&["/"]);
        }
        let what = if asleep { "controls" } else { "search" };
        told(page, what, "could not be loaded");
        load_again(page, what);
    }
    is_new(page);
}
