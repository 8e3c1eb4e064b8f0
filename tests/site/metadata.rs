//! What pages tell browsers, search engines and social networks.

use super::*;

#[test]
fn every_page_has_a_title_and_description_of_its_own() {
    for language in Language::ALL {
        let mut titles = BTreeSet::new();
        for page in language_pages().filter(|page| page.language == language) {
            let html = parse(page);
            let title = html
                .select(&selector("title"))
                .next()
                .map(text_of)
                .unwrap_or_default();
            assert!(!title.is_empty(), "{}", page.file);
            assert!(titles.insert(title.clone()), "{}: {title} twice", page.file);
            let description =
                attribute(&html, "meta[name=description]", "content").unwrap_or_default();
            assert!(!description.is_empty(), "{}", page.file);
            for card in [
                "og:title",
                "og:description",
                "og:site_name",
                "og:type",
                "og:locale",
                "og:url",
            ] {
                let content = attribute(&html, &format!("meta[property=\"{card}\"]"), "content");
                assert!(
                    content.is_some_and(|content| !content.is_empty()),
                    "{}: {card}",
                    page.file
                );
            }
        }
    }
}

#[test]
fn languages_name_each_other() {
    for page in language_pages() {
        let html = parse(page);
        assert_eq!(
            attribute(&html, "html", "lang").as_deref(),
            Some(page.language.tag())
        );
        let own = format!("{ADDRESS}{}", page.page.path(page.language));
        assert_eq!(
            attribute(&html, "link[rel=canonical]", "href"),
            Some(own),
            "{}",
            page.file
        );
        for language in Language::ALL {
            let css = format!("link[rel=alternate][hreflang={}]", language.tag());
            let other = format!("{ADDRESS}{}", page.page.path(language));
            assert_eq!(attribute(&html, &css, "href"), Some(other), "{}", page.file);
        }
        let offered: Vec<_> = html
            .select(&selector(
                "header a[data-language-switch], main a[data-language-switch]",
            ))
            .filter_map(|link| link.value().attr("hreflang"))
            .collect();
        let others: Vec<_> = page.language.others().map(Language::tag).collect();
        assert_eq!(offered, others, "{}", page.file);
    }
}

#[test]
fn without_an_address_pages_claim_none() {
    let content = Content {
        site: machiyomi::content::Site {
            address: None,
            ..CONTENT.site.clone()
        },
        ..Content::clone(&CONTENT)
    };
    let pages = render::pages(Arc::new(content), Assets::default()).expect("renders");
    for page in pages {
        let html = parse(&page);
        assert_eq!(
            html.select(&selector("link[rel=canonical], link[rel=alternate]"))
                .count(),
            0
        );
        let foreign =
            selector("[href^='http']:not([rel~=license]), [src^='http'], [content^='http']");
        assert_eq!(html.select(&foreign).count(), 0, "{}", page.file);
    }
}

#[test]
fn a_strict_policy_travels_in_every_page() {
    for page in PAGES.iter() {
        let html = parse(page);
        let policy = attribute(&html, "meta[http-equiv=Content-Security-Policy]", "content")
            .unwrap_or_default();
        assert!(policy.contains("default-src 'none'"), "{}", page.file);
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{}: {policy}",
            page.file
        );
        assert!(!policy.contains("'unsafe-eval'"), "{}: {policy}", page.file);
        let chart = matches!(
            page.page,
            Page::Indicators | Page::Indicator(_) | Page::Embed(_)
        );
        assert_eq!(
            policy.contains("'unsafe-inline'"),
            chart,
            "{}: {policy}",
            page.file
        );
        assert_eq!(
            html.select(&selector("[style], [onclick], base")).count(),
            0,
            "{}",
            page.file
        );
        for script in html.select(&selector("script:not([src])")) {
            assert!(
                matches!(
                    script.value().attr("type"),
                    Some("application/json" | "application/ld+json")
                ),
                "{}",
                page.file
            );
        }
    }
}
