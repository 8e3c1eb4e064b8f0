//! Readings in any text: nothing of the text is lost, and nothing but readings comes to it.

use html_escape::encode_double_quoted_attribute;
use machiyomi::{
    content::{Language, Term},
    furigana, ruby,
    terms::{Annotator, Segment, phrases},
};
use scraper::{Html, Selector};

use super::{elements, text_of};

/// The data is a text of the content.
pub fn run(data: &[u8]) {
    let text = text_of(data);
    let plain = furigana::plain(&text);
    assert!(plain.len() <= text.len());
    furigana::faults(&text);

    let places: Vec<usize> = plain.char_indices().step_by(3).map(|(at, _)| at).collect();
    assert_eq!(furigana::cut(&text, &places).concat(), text);
    for language in Language::ALL {
        annotated(&text, language);
    }
    assert_eq!(
        furigana::plain(&ruby::graded(&plain)),
        furigana::plain(&plain)
    );
    in_a_page(&text, &plain);
}

fn annotated(text: &str, language: Language) {
    let term = Term {
        id: "term".to_owned(),
        aliases_ja: vec!["計画".to_owned(), "マルシェ".to_owned()],
        aliases_en: vec!["plan".to_owned(), "KPI".to_owned()],
        ..Term::default()
    };
    let annotator = Annotator::new(&[term], language).expect("is small");
    let whole: String = annotator
        .annotate(text)
        .into_iter()
        .map(|segment| match segment {
            Segment::Plain(text) | Segment::Term { text, .. } => text,
        })
        .collect();
    assert_eq!(whole, text);
    assert_eq!(phrases(text).concat(), text);
}

fn in_a_page(text: &str, plain: &str) {
    // HTML knows no such signs; the content's checks let none pass.
    if text.contains(['\0', '\r', '\u{feff}']) {
        return;
    }
    let escaped = encode_double_quoted_attribute(text);
    let page = format!("<p title=\"{escaped}\">{escaped}</p>");
    let expanded = ruby::expand(&page).expect("is HTML");
    let html = Html::parse_document(&expanded);
    for name in elements(&html) {
        let known = ["html", "head", "body", "p", "ruby", "rt"];
        assert!(known.contains(&name.as_str()), "<{name}>");
    }
    let paragraph = Selector::parse("p").expect("is a selector");
    let paragraph = html.select(&paragraph).next().expect("is there");
    assert_eq!(paragraph.text().collect::<String>(), plain);
    assert_eq!(paragraph.value().attr("title"), Some(plain));
    for element in paragraph.descendent_elements().skip(1) {
        let known = match element.value().name() {
            "ruby" => &["class"][..],
            _ => &["aria-hidden", "data-r"],
        };
        assert!(
            element
                .value()
                .attrs()
                .all(|(name, _)| known.contains(&name)),
            "{}",
            element.html()
        );
    }
}
