//! What can be taken along: pictures beside shared links, charts for other sites, licences.

use std::io::Cursor;

use machiyomi::{
    share::{self, Fonts},
    views::Card,
};

use super::*;

fn fonts() -> Fonts {
    let package =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/@expo-google-fonts/noto-sans-jp");
    Fonts::read(&package).unwrap_or_else(|error| panic!("{error:#}"))
}

#[test]
fn every_page_names_the_picture_that_is_drawn_for_it() {
    let drawn: BTreeSet<_> = render::cards(&CONTENT)
        .expect("there are cards")
        .into_iter()
        .map(|card| format!("{ADDRESS}{}", card.file))
        .collect();
    let mut named = BTreeSet::new();
    for page in PAGES.iter() {
        let html = parse(page);
        let property =
            |name: &str| attribute(&html, &format!("meta[property=\"og:{name}\"]"), "content");
        let image = property("image");
        assert_eq!(image.is_none(), page.page.is_not_found(), "{}", page.file);
        let Some(image) = image else {
            continue;
        };
        assert!(drawn.contains(&image), "{}: {image}", page.file);
        named.insert(image);
        assert_eq!(property("image:width").as_deref(), Some("1200"));
        assert_eq!(property("image:height").as_deref(), Some("630"));
        let alt = property("image:alt").unwrap_or_default();
        let title = property("title").unwrap_or_default();
        assert!(alt.starts_with(&title) && alt.len() > title.len(), "{alt}");
        assert_eq!(
            attribute(&html, "meta[name=\"twitter:card\"]", "content").as_deref(),
            Some("summary_large_image")
        );
    }
    assert_eq!(named, drawn, "every picture is some page's");
}

#[test]
fn the_built_site_has_every_picture_in_its_full_size() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(
        site.join("index.html").is_file(),
        "build the site first, or run this by `make test`"
    );
    for card in render::cards(&CONTENT).expect("there are cards") {
        let bytes = fs::read(site.join(&card.file))
            .unwrap_or_else(|error| panic!("{}: {error}", card.file));
        let picture = png::Decoder::new(Cursor::new(&bytes))
            .read_info()
            .unwrap_or_else(|error| panic!("{}: {error}", card.file));
        assert_eq!(
            picture.info().size(),
            (Card::WIDTH, Card::HEIGHT),
            "{}",
            card.file
        );
        // Only the beginning has been read.
        assert!(
            bytes.ends_with(b"IEND\xae\x42\x60\x82"),
            "{} is whole",
            card.file
        );
    }
}

#[test]
fn pictures_say_the_whole_title_in_lines_that_fit() {
    let fonts = fonts();
    let bold = fonts.measure(share::Weight::Bold);
    let cards = render::cards(&CONTENT).expect("there are cards");
    for card in cards {
        let drawing = share::drawing(&card, &CONTENT, &fonts);
        let svg = roxmltree::Document::parse(&drawing).expect("is XML");
        let number = |node: roxmltree::Node<'_, '_>, name| -> f32 {
            let number = node.attribute(name).and_then(|text| text.parse().ok());
            number.unwrap_or_else(|| panic!("{}: {name}", card.file))
        };
        let lines: Vec<_> = svg
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
            .collect();
        // The site's name stands first, then what the title is of, the title, and the plan.
        let above = 1 + usize::from(card.label.is_some());
        assert_eq!(
            card.label.is_some(),
            matches!(card.page, Page::Goal(_) | Page::Project(_))
        );
        if let Some(label) = &card.label {
            assert_eq!(lines[1].text(), Some(label.as_str()));
            assert!(
                bold.width(label, number(lines[1], "font-size")) <= 660.0,
                "{label}"
            );
        }
        let title: Vec<_> = lines[above..]
            .iter()
            .filter(|line| line.attribute("font-weight") == Some("700"))
            .collect();
        let said: String = title.iter().filter_map(|line| line.text()).collect();
        assert_eq!(squeeze(&said), squeeze(&card.title), "{}", card.file);
        for line in &title {
            let (text, size) = (line.text().unwrap_or_default(), number(**line, "font-size"));
            assert!(bold.width(text, size) <= 660.0, "{}: {text}", card.file);
            assert!(bold.missing(text).is_empty(), "{}: {text}", card.file);
            let first = text.chars().next().unwrap_or(' ');
            assert!(!"、。ー」）・ ".contains(first), "{}: {text}", card.file);
            let y = number(**line, "y");
            assert!(
                y - size > 100.0 && y < 520.0,
                "{}: {text} at {y}",
                card.file
            );
        }
        // Where words have spaces, none is torn apart.
        if card.language == Language::En {
            let words: String = title
                .iter()
                .filter_map(|line| line.text())
                .collect::<Vec<_>>()
                .join(" ");
            assert_eq!(words, card.title, "{}", card.file);
        }
        let accents = &CONTENT.site.accents;
        let accent = accents
            .iter()
            .find(|accent| Some(&accent.name) == card.accent.as_ref())
            .expect("has a colour");
        assert!(drawing.contains(&accent.light.wash), "{}", card.file);
        assert!(
            !drawing.contains("var("),
            "{}: no page lends colours",
            card.file
        );
        assert!(
            CONTENT.pictures.contains_key(&card.picture),
            "{}",
            card.file
        );
    }
}

#[test]
fn goals_and_projects_are_shared_in_their_colours_with_their_drawings() {
    for card in render::cards(&CONTENT).expect("there are cards") {
        let Card {
            page,
            accent,
            picture,
            ..
        } = card;
        let own = match page {
            Page::Goal(number) => CONTENT
                .goal(number)
                .map(|goal| (&goal.accent, &goal.picture)),
            Page::Project(number) => CONTENT
                .project(number)
                .map(|project| (&project.accent, &project.picture)),
            _ => continue,
        };
        assert_eq!(own, accent.as_ref().map(|accent| (accent, &picture)));
    }
}

/// The page of a kind in a language.
fn page(wanted: &Page, language: Language) -> &'static RenderedPage {
    PAGES
        .iter()
        .find(|page| page.page == *wanted && page.language == language)
        .unwrap_or_else(|| panic!("{wanted:?} is there"))
}

#[test]
fn every_indicator_has_a_page_for_frames_that_leads_back() {
    for indicator in &CONTENT.indicators {
        for language in Language::ALL {
            let embed = page(&Page::Embed(indicator.id.clone()), language);
            let html = parse(embed);
            let robots = attribute(&html, "meta[name=robots]", "content");
            assert_eq!(robots.as_deref(), Some("noindex"), "{}", embed.file);
            let whole = Page::Indicator(indicator.id.clone()).path(language);
            assert_eq!(
                attribute(&html, "link[rel=canonical]", "href"),
                Some(format!("{ADDRESS}{whole}"))
            );
            assert_eq!(html.select(&selector("figure table")).count(), 1);
            assert_eq!(html.select(&selector(".my-source")).count(), 1);
            assert_eq!(html.select(&selector("h1")).count(), 1);
            assert_eq!(html.select(&selector("body > header, footer")).count(), 0);
            // The frame may show nothing else of the site.
            for link in html.select(&selector("a[href]")) {
                assert_eq!(link.value().attr("target"), Some("_blank"));
                assert_eq!(link.value().attr("rel"), Some("noopener"));
                let back = format!("../../kpi/{}/", indicator.id);
                assert_eq!(link.value().attr("href"), Some(back.as_str()));
            }
            assert_eq!(html.select(&selector("a[href]")).count(), 1);
        }
    }
}

#[test]
fn an_indicator_offers_the_lines_that_show_its_chart_elsewhere() {
    let indicator = Page::Indicator("births".to_owned());
    let html = parse(page(&indicator, Language::En));
    let lines: String = html
        .select(&selector("textarea[readonly]"))
        .flat_map(|area| area.text())
        .collect();
    let frame = Html::parse_fragment(lines.trim());
    assert_eq!(
        attribute(&frame, "iframe", "src"),
        Some(format!("{ADDRESS}en/embed/births/"))
    );
    let title = attribute(&frame, "iframe", "title").unwrap_or_default();
    assert!(title.contains("baseline and target"), "{title}");
    assert!(!lines.contains('《'), "no readings: {lines}");
}

#[test]
fn licences_are_stated_and_every_page_leads_there() {
    for page in language_pages() {
        if page.page == Page::Slides {
            continue;
        }
        let html = parse(page);
        let link = html.select(&selector("footer a[href$='#licence']")).next();
        assert!(link.is_some(), "{}", page.file);
        if page.page != Page::About {
            continue;
        }
        let licences = &CONTENT.site.licences;
        let linked: Vec<_> = html
            .select(&selector("a[rel~=license]"))
            .filter_map(|link| link.value().attr("href"))
            .collect();
        assert_eq!(
            linked,
            [&licences.text.url, &licences.data.url, &licences.code.url]
        );
        let section = html
            .select(&selector("section[aria-labelledby=licence]"))
            .next()
            .expect("there is one");
        // Without the readings, which stand in elements of their own.
        let mut said = String::new();
        for node in section.descendants() {
            let reading = node
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|element| matches!(element.value().name(), "rt" | "rp"));
            if let (false, Some(text)) = (reading, node.value().as_text()) {
                said.push_str(text);
            }
        }
        for part in [
            &CONTENT.site.plan,
            &CONTENT.site.city,
            &CONTENT.site.issued,
            &CONTENT.site.name,
        ] {
            let part = squeeze(part.get(page.language));
            assert!(squeeze(&said).contains(&part), "{part} in {said}");
        }
    }
}

#[test]
fn published_data_say_their_licence_and_their_source() {
    let package =
        fs::read(files::built().path().join("data/datapackage.json")).expect("is written");
    let package: serde_json::Value = serde_json::from_slice(&package).expect("is JSON");
    assert_eq!(
        package["licenses"][0]["path"],
        CONTENT.site.licences.data.url
    );
    let source = package["sources"][0]["title"].as_str().unwrap_or_default();
    assert!(source.contains(CONTENT.site.plan.get(Language::Ja)));
    for resource in package["resources"].as_array().expect("is a list") {
        let path = resource["path"].as_str().unwrap_or_default();
        assert!(
            files::built().path().join("data").join(path).is_file(),
            "{path}"
        );
    }
}
