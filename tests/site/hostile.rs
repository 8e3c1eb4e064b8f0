//! A site whose every text holds markup: it is shown as text, and the pages are built as ever.

use std::path::PathBuf;

use machiyomi::output::write_site;
use scraper::Html;
use walkdir::WalkDir;

use super::{
    files::{built, lasting},
    *,
};
use crate::spoiled::{SHOWN, spoil};

/// The site's folder.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut folders = lasting("hostile-site");
    let seeds = folders.staging.with_file_name("seeds");
    spoil(&folders.seeds, &seeds);
    folders.seeds = seeds;
    write_site(&folders, None).unwrap_or_else(|error| panic!("{error:#}"));
    folders.staging
});

fn read(file: &str) -> String {
    fs::read_to_string(SITE.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Each kind of element that a page has: its name with the names of its attributes.
fn kinds(html: &Html) -> BTreeSet<String> {
    let elements = html.tree.nodes().filter_map(ElementRef::wrap);
    elements
        .map(|element| {
            let mut names: Vec<_> = element.value().attrs().map(|(name, _)| name).collect();
            names.sort_unstable();
            format!("{} {names:?}", element.value().name())
        })
        .collect()
}

/// How many elements could do something, or were in the payload.
fn active(html: &Html) -> usize {
    let css = "script, style, img, iframe, object, embed, base, form, b";
    html.select(&selector(css)).count()
}

#[test]
fn no_text_adds_an_element_or_an_attribute_to_any_page() {
    let harmless: Vec<Html> = PAGES
        .iter()
        .map(|page| fs::read_to_string(built().path().join(&page.file)).expect("is written"))
        .map(|html| Html::parse_document(&html))
        .collect();
    // Of some kinds, a page has more or fewer: a longer text breaks elsewhere, other words are terms.
    let known: BTreeSet<String> = harmless.iter().flat_map(kinds).collect();
    for (page, harmless) in PAGES.iter().zip(&harmless) {
        let hostile = Html::parse_document(&read(&page.file));
        let new: Vec<_> = kinds(&hostile).difference(&known).cloned().collect();
        assert_eq!(new, [""; 0], "{}", page.file);
        assert_eq!(active(&hostile), active(harmless), "{}", page.file);
        for element in hostile.tree.nodes().filter_map(ElementRef::wrap) {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on"), "{}: {name}", page.file);
                assert!(
                    !["href", "src"].contains(&name) || !value.starts_with("javascript:"),
                    "{}: {value}",
                    page.file
                );
            }
        }
        for script in hostile.select(&selector("script:not([src])")) {
            let text: String = script.text().collect();
            assert!(
                serde_json::from_str::<serde_json::Value>(&text).is_ok(),
                "{}: {text}",
                page.file
            );
        }
    }
}

#[test]
fn markup_in_a_text_is_shown_as_it_is_written() {
    for language in Language::ALL {
        let html = Html::parse_document(&read(&Page::Home.file(language)));
        for css in ["title", "h1"] {
            let found = html.select(&selector(css)).next().expect("is there");
            let text: String = found.text().collect();
            assert!(text.contains(SHOWN), "{css}: {text}");
        }
    }
}

#[test]
fn no_text_becomes_a_formula_and_every_figure_stays_a_number() {
    let text = read("data/indicators.csv");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = reader
        .records()
        .map(|row| row.expect("is well-formed"))
        .collect();
    for cell in rows.iter().flatten() {
        let number = cell.parse::<f64>().is_ok();
        // Spreadsheet programs pass over white space, and some take full-width signs for the others.
        let formula = cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            || cell.starts_with(['\t', '\r', '\n']);
        assert!(number || !formula, "{cell}");
    }
    let births = rows
        .iter()
        .find(|row| &row[0] == "births")
        .expect("is there");
    assert!(births[4].starts_with("'=1+1"), "{births:?}");
    assert!(births[5].starts_with("'@"), "{births:?}");
    assert!(births[6].starts_with("' ＝"), "{births:?}");
    assert!(births[7].starts_with("'+"), "{births:?}");
    let migration = rows
        .iter()
        .find(|row| &row[0] == "net-migration")
        .expect("is there");
    assert!(migration.iter().any(|cell| cell == "-37"), "{migration:?}");
}

#[test]
fn data_and_index_keep_their_form() {
    for file in ["data/indicators.json", "data/glossary.json"] {
        let data: serde_json::Value = serde_json::from_str(&read(file)).expect("is JSON");
        assert!(data.to_string().contains("onerror=hot()"), "{file}");
    }
    let texts = WalkDir::new(SITE.join("search"));
    let texts = texts.into_iter().flatten().filter(|entry| {
        entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "txt")
    });
    let mut lines = 0;
    for text in texts {
        let is_heads = text.file_name().to_string_lossy().starts_with('h');
        for line in fs::read_to_string(text.path()).expect("is text").lines() {
            // Address, colours, label, name and perhaps others; or another name and paragraphs.
            let least = if is_heads { 3 } else { 1 };
            assert!(line.matches('\t').count() >= least, "{line}");
            assert!(!line.replace('\t', "").contains(char::is_control), "{line}");
            lines += 1;
        }
    }
    assert!(lines > 300, "{lines} things can be found");
}
