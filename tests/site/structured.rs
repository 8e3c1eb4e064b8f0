//! What pages tell search engines in their own language.

use std::{fmt::Write as _, process::Command};

use serde_json::Value;

use super::*;

/// A page's block, if it has one.
fn block(html: &Html) -> Option<Value> {
    let script = html
        .select(&selector("script[type=\"application/ld+json\"]"))
        .next()?;
    let text: String = script.text().collect();
    Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}")))
}

/// The thing of a type in a block.
fn of<'b>(block: &'b Value, kind: &str) -> Option<&'b Value> {
    block["@graph"]
        .as_array()?
        .iter()
        .find(|thing| thing["@type"] == kind)
}

/// What a thing of each type must say: what Google requires, and what it recommends and the content
/// knows (developers.google.com/search/docs/appearance/structured-data); where Google asks for nothing,
/// what schema.org's own examples have.
const DEMANDED: [(&str, &[&str]); 13] = [
    ("WebPage", PAGE),
    ("AboutPage", PAGE),
    ("CollectionPage", PAGE),
    ("WebSite", &["name", "url"]),
    ("BreadcrumbList", &["itemListElement"]),
    ("ListItem", &["position", "name", "item"]),
    (
        "Dataset",
        &[
            "name",
            "description",
            "url",
            "license",
            "creator",
            "isAccessibleForFree",
            "temporalCoverage",
            "spatialCoverage",
            "variableMeasured",
            "distribution",
        ],
    ),
    ("DataDownload", &["contentUrl", "encodingFormat"]),
    (
        "DefinedTermSet",
        &["name", "url", "license", "hasDefinedTerm"],
    ),
    ("DefinedTerm", &["name", "url"]),
    (
        "LearningResource",
        &["name", "description", "url", "license", "timeRequired"],
    ),
    ("Report", &["name", "publisher"]),
    ("GovernmentOrganization", &["name"]),
];

const PAGE: &[&str] = &[
    "name",
    "description",
    "url",
    "image",
    "inLanguage",
    "license",
    "isPartOf",
];

/// What must be a full address: search engines do not complete one.
const ADDRESSES: [&str; 5] = ["url", "item", "contentUrl", "image", "license"];

/// Every thing in a block that has a type, also within others.
fn things(value: &Value) -> Vec<&Value> {
    let within = match value {
        Value::Array(values) => values.iter().flat_map(things).collect(),
        Value::Object(values) => values.values().flat_map(things).collect(),
        _ => Vec::new(),
    };
    let own = value.get("@type").map(|_| value);
    own.into_iter().chain(within).collect()
}

/// Readings stand in elements of their own; this is the text without them.
fn without_readings(element: ElementRef<'_>) -> String {
    let text: String = element
        .descendants()
        .filter(|node| {
            !node
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|above| matches!(above.value().name(), "rt" | "rp"))
        })
        .filter_map(|node| node.value().as_text().map(|text| &**text))
        .collect();
    squeeze(&text)
}

#[test]
fn every_page_says_what_it_is_and_what_it_is_based_on() {
    for page in PAGES.iter() {
        let html = parse(page);
        let block = block(&html);
        let hidden = page.page.is_not_found() || matches!(page.page, Page::Embed(_));
        assert_eq!(block.is_none(), hidden, "{}", page.file);
        let Some(block) = block else {
            continue;
        };
        assert_eq!(block["@context"], "https://schema.org");
        let own = &block["@graph"][0];
        let kind = own["@type"].as_str().unwrap_or_default();
        assert!(kind.ends_with("Page"), "{}: {kind}", page.file);
        let meta = |name: &str| {
            attribute(&html, &format!("meta[property=\"og:{name}\"]"), "content")
                .unwrap_or_default()
        };
        assert_eq!(own["name"], meta("title"), "{}", page.file);
        assert_eq!(own["description"], meta("description"), "{}", page.file);
        assert_eq!(own["url"], meta("url"), "{}", page.file);
        assert_eq!(own["image"], meta("image"), "{}", page.file);
        assert_eq!(own["inLanguage"], page.language.tag(), "{}", page.file);
        assert_eq!(own["license"], CONTENT.site.licences.text.url);
        assert_eq!(own["isPartOf"]["@type"], "WebSite");
        let plan = &own["isBasedOn"];
        assert_eq!(plan["@type"], "Report");
        assert_eq!(plan["name"], CONTENT.site.plan.get(page.language));
        assert_eq!(plan["publisher"]["@type"], "GovernmentOrganization");
        assert_eq!(
            plan["publisher"]["name"],
            CONTENT.site.city.get(page.language)
        );
        assert!(
            !block.to_string().contains('《'),
            "{}: no readings",
            page.file
        );
    }
}

#[test]
fn the_way_to_a_page_is_the_one_it_shows() {
    let addresses: BTreeSet<_> = PAGES
        .iter()
        .map(|page| format!("{ADDRESS}{}", page.page.path(page.language)))
        .collect();
    let mut ways = 0;
    for page in PAGES.iter() {
        let html = parse(page);
        let shown: Vec<_> = html
            .select(&selector(".my-crumbs li"))
            .map(without_readings)
            .collect();
        let block = block(&html).unwrap_or_default();
        let Some(way) = of(&block, "BreadcrumbList") else {
            assert!(shown.is_empty(), "{}: {shown:?}", page.file);
            continue;
        };
        ways += 1;
        let items = way["itemListElement"].as_array().expect("is a list");
        let said: Vec<_> = items
            .iter()
            .map(|item| squeeze(item["name"].as_str().unwrap_or_default()))
            .collect();
        assert_eq!(said, shown, "{}", page.file);
        for (position, item) in (1..).zip(items) {
            assert_eq!(item["@type"], "ListItem");
            assert_eq!(item["position"], position);
            let address = item["item"].as_str().unwrap_or_default();
            assert!(addresses.contains(address), "{}: {address}", page.file);
        }
    }
    assert!(ways > 100, "{ways}");
}

#[test]
fn data_words_and_lesson_are_described_where_they_are() {
    for page in PAGES.iter() {
        let html = parse(page);
        let block = block(&html).unwrap_or_default();
        let data = of(&block, "Dataset");
        assert_eq!(data.is_some(), page.page == Page::Indicators);
        if let Some(data) = data {
            let length = data["description"].as_str().unwrap_or_default();
            assert!((50..5000).contains(&length.chars().count()), "{length}");
            assert_eq!(data["license"], CONTENT.site.licences.data.url);
            assert_eq!(data["temporalCoverage"], "2015/2019");
            for file in data["distribution"].as_array().expect("is a list") {
                let address = file["contentUrl"].as_str().unwrap_or_default();
                let path = address.strip_prefix(ADDRESS).unwrap_or_default();
                assert!(files::built().path().join(path).is_file(), "{address}");
            }
        }
        let words = of(&block, "DefinedTermSet");
        assert_eq!(words.is_some(), page.page == Page::Glossary);
        if let Some(words) = words {
            let words = words["hasDefinedTerm"].as_array().expect("is a list");
            assert_eq!(words.len(), CONTENT.glossary.len());
            for (word, term) in words.iter().zip(&CONTENT.glossary) {
                assert_eq!(word["name"], term.term.get(page.language));
                let anchor = word["url"].as_str().and_then(|url| url.split('#').nth(1));
                let anchor = anchor.unwrap_or_default();
                let entry = selector(&format!("[id=\"{anchor}\"]"));
                assert_eq!(html.select(&entry).count(), 1, "{anchor}");
            }
        }
        let lesson = of(&block, "LearningResource");
        assert_eq!(lesson.is_some(), page.page == Page::Class);
        let site = of(&block, "WebSite");
        assert_eq!(
            site.is_some(),
            matches!(page.page, Page::Home | Page::Languages)
        );
    }
}

#[test]
fn every_thing_says_what_search_engines_ask_of_its_type() {
    let mut missing = BTreeSet::new();
    let mut types = BTreeSet::new();
    for page in PAGES.iter() {
        let block = block(&parse(page)).unwrap_or_default();
        for thing in things(&block) {
            let kind = thing["@type"].as_str().expect("a type has a name");
            let Some((kind, demanded)) = DEMANDED.iter().find(|(known, _)| *known == kind) else {
                panic!("{}: nobody knows what a {kind} must say", page.file);
            };
            types.insert(*kind);
            for name in *demanded {
                let said = &thing[name];
                if said.is_null() || said == "" || *said == Value::Array(Vec::new()) {
                    missing.insert(format!("{}: {kind} has no {name}", page.file));
                }
            }
            for name in ADDRESSES {
                let address = &thing[name];
                assert!(
                    address.is_null()
                        || address
                            .as_str()
                            .is_some_and(|address| address.starts_with("https://")),
                    "{}: {kind} has {address} as {name}",
                    page.file
                );
            }
            if let Some(way) = thing["itemListElement"].as_array() {
                assert!(way.len() >= 2, "{}: {way:?}", page.file);
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
    let known: BTreeSet<_> = DEMANDED.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(types, known, "no page has a thing of these types any more");
}

/// A block with all texts alike, and each kind of thing in a list only once: what the vocabulary is about.
fn shape(value: &Value) -> Value {
    match value {
        Value::Array(values) => {
            let mut shapes: Vec<Value> = Vec::new();
            for shape in values.iter().map(shape) {
                if !shapes.contains(&shape) {
                    shapes.push(shape);
                }
            }
            shapes.into()
        }
        Value::Object(values) => {
            let shapes = values.iter().map(|(name, value)| {
                let is_text = value.is_string() && name.starts_with('@');
                let shape = if is_text { value.clone() } else { shape(value) };
                (name.clone(), shape)
            });
            Value::Object(shapes.collect())
        }
        Value::String(_) => "text".into(),
        Value::Number(_) => 1.into(),
        _ => value.clone(),
    }
}

/// The vocabulary is Google's own rendering of schema.org in TypeScript: the compiler tells names that
/// it does not have, names that a type does not have, and values of the wrong type.
#[test]
fn every_block_keeps_to_the_vocabulary_of_schema_org() {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules");
    let vocabulary = modules.join("schema-dts/dist/schema");
    let mut source = format!(
        "import type {{ Graph }} from {:?};\n",
        vocabulary.display().to_string()
    );
    let blocks: BTreeSet<String> = PAGES
        .iter()
        .filter_map(|page| Some(shape(&block(&parse(page))?).to_string()))
        .collect();
    assert!(blocks.len() > 5, "{blocks:#?}");
    for (number, block) in blocks.iter().enumerate() {
        writeln!(source, "export const block{number}: Graph = {block};").expect("is text");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("blocks.ts");
    fs::write(&file, source).expect("is written");
    let compiled = Command::new("node")
        .arg(modules.join("typescript/bin/tsc"))
        .args(["--noEmit", "--strict", "--skipLibCheck"])
        .arg(&file)
        .output()
        .expect("node runs");
    assert!(
        compiled.status.success(),
        "{}{}\n{blocks:#?}",
        String::from_utf8_lossy(&compiled.stdout),
        String::from_utf8_lossy(&compiled.stderr)
    );
}

#[test]
fn without_an_address_nothing_is_said_that_needs_one() {
    let mut content = Content::clone(&CONTENT);
    content.site.address = None;
    let pages = render::pages(Arc::new(content), Assets::default()).expect("renders");
    for page in pages {
        let Some(block) = block(&parse(&page)) else {
            continue;
        };
        for kind in ["BreadcrumbList", "Dataset"] {
            assert!(of(&block, kind).is_none(), "{}: {kind}", page.file);
        }
        let text = block.to_string();
        for name in ["url", "image", "item", "contentUrl"] {
            assert!(
                !text.contains(&format!("\"{name}\":")),
                "{}: {name}",
                page.file
            );
        }
    }
}
