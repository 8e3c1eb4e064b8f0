//! The site as an app on a device.

use serde_json::Value;

use super::{files::built, *};

/// The file that a page names, from the site's root.
fn app_file(language: Language) -> String {
    let page = built().path().join(Page::Home.file(language));
    let html = Html::parse_document(&fs::read_to_string(page).expect("is written"));
    let address = attribute(&html, "link[rel=manifest]", "href").expect("is named");
    address.trim_start_matches("../").to_owned()
}

fn app(language: Language) -> Value {
    let text = fs::read(built().path().join(app_file(language))).expect("is written");
    serde_json::from_slice(&text).expect("is JSON")
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
