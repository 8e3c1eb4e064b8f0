//! The rendered site: every page, its links, metadata and languages, and the published data.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::{Arc, LazyLock},
};

use machiyomi::{
    content::{Content, Language},
    output::{Folders, write_site},
    render::{self, RenderedPage},
    seeds,
    site::Page,
    views::Assets,
};
use scraper::{ElementRef, Html, Selector};

mod accessibility;
mod app;
mod class;
mod data;
mod decide;
mod files;
mod for_me;
mod hostile;
mod metadata;
mod pages;
mod quiz;
mod readings;
mod search;
mod sharing;
mod structured;

#[path = "../hostile/spoiled.rs"]
mod spoiled;

/// The reference content, published at an address so that canonical addresses appear.
static CONTENT: LazyLock<Arc<Content>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut content = seeds::load(&folder).unwrap_or_else(|problems| panic!("{problems}"));
    content.site.address = Some(ADDRESS.to_owned());
    Arc::new(content)
});

const ADDRESS: &str = "https://www.example.lg.jp/plan/";

/// Every page of the site.
static PAGES: LazyLock<Vec<RenderedPage>> = LazyLock::new(|| {
    let assets = Assets {
        css: "site.css".into(),
        boot: "boot.js".into(),
        islands_js: "islands.js".into(),
        islands_wasm: "islands.wasm".into(),
        charts: "charts.js".into(),
        pictures: "pictures.svg".into(),
        icon: "icon.svg".into(),
        ..Assets::default()
    };
    render::pages(Arc::clone(&CONTENT), assets).expect("the glossary can be searched for")
});

/// The pages that exist in every language and lead to each other.
fn language_pages() -> impl Iterator<Item = &'static RenderedPage> {
    PAGES.iter().filter(|page| {
        !matches!(page.page, Page::Languages | Page::Embed(_)) && !page.page.is_not_found()
    })
}

fn parse(page: &RenderedPage) -> Html {
    Html::parse_document(&page.html)
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn attribute(html: &Html, css: &str, name: &str) -> Option<String> {
    let found = html.select(&selector(css)).next()?;
    Some(found.value().attr(name)?.to_owned())
}

/// Text as one reads it, without white space.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

fn text_of(element: ElementRef<'_>) -> String {
    squeeze(&element.text().collect::<String>())
}
