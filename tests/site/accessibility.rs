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

/// Words by which somebody who sees would be told where to look.
const SENSES: [&str; 28] = [
    "右の",
    "左の",
    "右に",
    "左に",
    "右側",
    "左側",
    "右上",
    "右下",
    "左上",
    "左下",
    "丸い",
    "四角い",
    "三角の",
    "赤い",
    "青い",
    "緑の",
    "緑色",
    "黄色",
    "on the right",
    "on the left",
    "to the right",
    "to the left",
    "right-hand",
    "left-hand",
    "round button",
    "red button",
    "green button",
    "blue button",
];

/// Where such a word sends nobody looking.
const HARMLESS: [(&str, &str); 4] = [
    (
        "「右の丸いボタン」",
        "what the statement says is never said",
    ),
    ("“the round button on the right”", "the same"),
    ("点の右の数字", "digits of a number"),
    (
        "bars to the right are rises, striped bars to the left are falls",
        "filled and striped besides, and each bar has its number",
    ),
];

/// What there is to read on a page, in Japanese without the spaces of the easy pages.
fn read(page: &RenderedPage) -> String {
    let html = parse(page);
    let unread = |above: ElementRef<'_>| {
        matches!(
            above.value().name(),
            "script" | "style" | "svg" | "template"
        )
    };
    let words: Vec<&str> = html
        .root_element()
        .descendants()
        .filter(|node| !node.ancestors().filter_map(ElementRef::wrap).any(unread))
        .filter_map(|node| node.value().as_text())
        .flat_map(|text| text.split_whitespace())
        .collect();
    words.join(if page.language == Language::En {
        " "
    } else {
        ""
    })
}

#[test]
fn nobody_is_told_to_look_for_a_place_a_shape_or_a_colour() {
    let mut faults = BTreeSet::new();
    let mut met = BTreeSet::new();
    for page in PAGES.iter() {
        let mut text = read(page);
        for (phrase, _) in HARMLESS {
            if text.contains(phrase) {
                met.insert(phrase);
                text = text.replace(phrase, "");
            }
        }
        for word in SENSES {
            if let Some((before, after)) = text.split_once(word) {
                let before: Vec<char> = before.chars().rev().take(12).collect();
                let before: String = before.iter().rev().collect();
                let after: String = after.chars().take(12).collect();
                faults.insert(format!("{}: {before}{word}{after}", page.file));
            }
        }
    }
    assert_eq!(faults, BTreeSet::new());
    let harmless = HARMLESS.map(|(phrase, _)| phrase);
    assert_eq!(met, BTreeSet::from(harmless), "no page says these any more");
}
