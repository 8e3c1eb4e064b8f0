//! What the accessibility statement says of every page, as far as its HTML tells.

use super::*;

/// The pages that have the site's header and footer.
fn framed() -> impl Iterator<Item = &'static RenderedPage> {
    PAGES
        .iter()
        .filter(|page| page.html.contains("my-header__bar"))
}

#[test]
fn nothing_is_recorded() {
    for page in PAGES.iter() {
        let media = parse(page)
            .select(&selector("audio, video, object, track, bgsound"))
            .count();
        assert_eq!(media, 0, "{}", page.file);
    }
}

#[test]
fn nothing_personal_is_asked() {
    // Words to look for, choices, points and numbers to suppose, the size of text: no field for a
    // name, an address or a secret, and nothing that is sent.
    let harmless = ["search", "checkbox", "radio", "range", "number"];
    for page in PAGES.iter() {
        let html = parse(page);
        for field in html.select(&selector("input, textarea")) {
            let kind = field.value().attr("type").unwrap_or("text");
            // Lines to be copied; a name for a group of the class, and its reason.
            let harmless_text = ["readonly", "data-name", "data-reason"]
                .iter()
                .any(|mark| field.value().attr(mark).is_some());
            assert!(
                harmless.contains(&kind) || harmless_text,
                "{}: {}",
                page.file,
                field.html()
            );
        }
        for form in html.select(&selector("form")) {
            assert_ne!(form.value().attr("method"), Some("post"), "{}", page.file);
        }
    }
}

#[test]
fn nothing_happens_by_itself() {
    for page in PAGES.iter() {
        let html = parse(page);
        let restless =
            "meta[http-equiv=refresh i], marquee, blink, animate, animateTransform, [autoplay]";
        assert_eq!(html.select(&selector(restless)).count(), 0, "{}", page.file);
    }
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let sheets: Vec<_> = walkdir::WalkDir::new(style)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "css"))
        .collect();
    assert!(sheets.len() > 5, "the style sheets are there");
    for sheet in sheets {
        let text = fs::read_to_string(sheet.path()).expect("a style sheet can be read");
        assert!(!text.contains("infinite"), "{}", sheet.path().display());
    }
}

#[test]
fn every_menu_can_be_skipped() {
    assert!(framed().count() > 100);
    for page in framed() {
        let html = parse(page);
        let first = html
            .select(&selector("body a[href], body button"))
            .next()
            .expect("a link");
        assert_eq!(first.value().attr("href"), Some("#main"), "{}", page.file);
        assert_eq!(
            html.select(&selector("main#main")).count(),
            1,
            "{}",
            page.file
        );
    }
}

/// The links of a menu: their words, and where they lead from the site's root.
fn menu(page: &RenderedPage, css: &str) -> Vec<(String, String)> {
    let html = parse(page);
    let links = selector(css);
    html.select(&links)
        .map(|link| {
            let href = link.value().attr("href").unwrap_or_default();
            (text_of(link), pages::resolve(&page.file, href))
        })
        .collect()
}

#[test]
fn menus_are_the_same_on_every_page() {
    for language in Language::ALL {
        for css in ["header nav a", "footer a"] {
            let mut menus = framed()
                .filter(|page| page.language == language)
                .map(|page| (&page.file, menu(page, css)));
            let (_, first) = menus.next().expect("a page");
            assert!(first.len() > 5, "{language:?} {css}");
            for (file, menu) in menus {
                assert_eq!(menu, first, "{file}");
            }
        }
    }
}

#[test]
fn names_begin_with_what_is_seen() {
    let mut named = 0;
    for page in PAGES.iter() {
        let html = parse(page);
        for control in html.select(&selector(
            "a[aria-label], button[aria-label], summary[aria-label]",
        )) {
            let name = squeeze(control.value().attr("aria-label").unwrap_or_default());
            let seen = text_of(control);
            named += 1;
            // A plus or a minus has no word that somebody could say.
            let has_words = seen.chars().any(char::is_alphanumeric);
            assert!(
                !has_words || name.contains(&seen),
                "{}: {name} for {seen}",
                page.file
            );
        }
    }
    assert!(named > 100, "{named} controls have a name of their own");
}
