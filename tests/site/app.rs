//! The site as an app on a device.

use serde_json::Value;

use url::Url;

use super::{
    files::{built, built_at},
    *,
};

/// The file that a page names, from the site's root.
fn app_file_in(site: &Path, language: Language) -> String {
    let page = site.join(Page::Home.file(language));
    let html = Html::parse_document(&fs::read_to_string(page).expect("is written"));
    let address = attribute(&html, "link[rel=manifest]", "href").expect("is named");
    address.trim_start_matches("../").to_owned()
}

fn app_file(language: Language) -> String {
    app_file_in(built().path(), language)
}

fn app_in(site: &Path, language: Language) -> Value {
    let text = fs::read(site.join(app_file_in(site, language))).expect("is written");
    serde_json::from_slice(&text).expect("is JSON")
}

fn app(language: Language) -> Value {
    app_in(built().path(), language)
}

#[test]
fn each_language_is_installed_under_its_name_with_its_first_page() {
    for language in Language::ALL {
        let app = app(language);
        let name = CONTENT.site.name.get(language);
        assert_eq!(app["name"], name);
        assert_eq!(app["short_name"], name);
        assert_eq!(app["lang"], language.tag());
        assert_eq!(app["display"], "standalone");
        // From where the file itself lies.
        assert_eq!(app["start_url"], "./");
        assert_eq!(app["scope"], "../");
        assert!(
            app["description"]
                .as_str()
                .is_some_and(|text| !text.is_empty() && !text.contains('《')),
            "{app}"
        );
    }
}

#[test]
fn an_app_is_known_again_by_the_address_of_its_first_page() {
    let site = built_at(ADDRESS);
    for language in Language::ALL {
        let app = app_in(site.path(), language);
        let home = format!("{ADDRESS}{}", Page::Home.path(language));
        let home = Url::parse(&home).expect("is an address");
        // As browsers do: from the root of the server on which the app begins.
        let id = app["id"].as_str().expect("has an id");
        let id = home.join("/").and_then(|root| root.join(id));
        assert_eq!(id.as_ref(), Ok(&home));
        let file = format!("{ADDRESS}{}", app_file_in(site.path(), language));
        let start = app["start_url"].as_str().expect("begins somewhere");
        let start = Url::parse(&file).and_then(|file| file.join(start));
        assert_eq!(start, Ok(home), "as for whoever installed it without an id");
    }
}

#[test]
fn an_app_of_a_site_that_may_lie_in_any_folder_has_no_id() {
    for language in Language::ALL {
        assert_eq!(app(language).get("id"), None);
    }
}

#[test]
fn an_app_has_icons_for_every_shape_in_the_sizes_it_says() {
    for language in Language::ALL {
        let app = app(language);
        let mut there = Vec::new();
        for icon in app["icons"].as_array().expect("has icons") {
            let text = |name: &str| icon[name].as_str().unwrap_or_default().to_owned();
            let file = text("src").trim_start_matches("../").to_owned();
            let png = fs::read(built().path().join(&file)).expect("is written");
            assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{file}");
            // Where every PNG has its width and height.
            let side =
                |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
            assert_eq!(
                text("sizes"),
                format!("{}x{}", side(16), side(20)),
                "{file}"
            );
            assert_eq!(text("type"), "image/png");
            there.push(format!("{} {}", text("sizes"), text("purpose")));
        }
        assert_eq!(there, ["192x192 any", "512x512 any", "512x512 maskable"]);
    }
}

#[test]
fn every_page_names_the_app_of_its_language() {
    for page in language_pages() {
        let html = fs::read_to_string(built().path().join(&page.file)).expect("is written");
        let html = Html::parse_document(&html);
        let address = attribute(&html, "link[rel=manifest]", "href").unwrap_or_default();
        let up = "../".repeat(page.file.matches('/').count());
        assert_eq!(
            address,
            format!("{up}{}", app_file(page.language)),
            "{}",
            page.file
        );
    }
}

#[test]
fn the_browser_around_a_page_has_the_colour_of_its_paper() {
    let tokens = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css"))
        .expect("is there");
    let html = parse(PAGES.first().expect("has pages"));
    let colours: Vec<_> = html
        .select(&selector("meta[name=theme-color]"))
        .filter_map(|meta| meta.value().attr("content"))
        .collect();
    let [day, night] = colours[..] else {
        panic!("{colours:?}");
    };
    let paper = format!("--paper: var(--day, {day}) var(--night, {night});");
    assert!(tokens.contains(&paper), "{paper}");
    assert_eq!(app(Language::Ja)["background_color"], day);
}
