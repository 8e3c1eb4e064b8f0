//! What a page consists of, so that two pages can be compared: whether a text made more of a page than
//! text is seen where the same page is made from a text of the same shape that can do nothing.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Node, node::Element};
use serde_json::Value;

use super::expect_still;

/// The signs that mean something to HTML, each with one that means nothing there. To all that looks at
/// the letters of a text before, such as the search for terms and for places where a line may break, the
/// two are alike: as long, of the same script, in no word.
const SIGNS: [(char, char); 5] = [('<', '^'), ('>', '$'), ('&', '~'), ('"', '|'), ('\'', '`')];

/// Stands for data in no form that can be read.
const UNREADABLE: &str = "data that cannot be read";

/// A text of the same shape in which nothing can be markup.
pub fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| {
            let sign = SIGNS.iter().find(|(sign, _)| *sign == c);
            sign.map_or(c, |(_, instead)| *instead)
        })
        .collect()
}

/// Data whose every string is harmless.
fn harmless_data(data: &mut Value) {
    match data {
        Value::String(text) => *text = harmless(text),
        Value::Array(values) => values.iter_mut().for_each(harmless_data),
        Value::Object(values) => values.values_mut().for_each(harmless_data),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The parts of a page, of all that it contains but for their order: what is sorted by the letters of a
/// text is in another one with other letters.
#[derive(Default)]
pub struct Parts {
    /// Elements with their attributes, texts, comments and data, and how often each is there; their
    /// texts harmless.
    counts: BTreeMap<String, usize>,
    /// Each kind of element: its name with the names of its attributes.
    pub kinds: BTreeSet<String>,
    /// What programs and search engines read on the page.
    pub data: Vec<Value>,
}

impl Parts {
    /// Reads a page as a browser does. Nothing on it may do anything by itself.
    #[track_caller]
    pub fn of(html: &str) -> Self {
        let mut parts = Self::default();
        parts.add_all(&Html::parse_document(html));
        parts
    }

    #[track_caller]
    fn add_all(&mut self, html: &Html) {
        for node in html.tree.nodes() {
            match node.value() {
                Node::Element(element) => self.add_element(element),
                Node::Text(text) => {
                    let parent = node.parent().and_then(ElementRef::wrap);
                    self.add_text(parent.map(|parent| parent.value()), text);
                }
                Node::Comment(comment) => self.add(format!("comment {:?}", &**comment)),
                _ => {}
            }
        }
    }

    #[track_caller]
    fn add_element(&mut self, element: &Element) {
        expect_still(element);
        let attributes: BTreeMap<_, _> = element
            .attrs()
            .map(|(name, value)| (name, harmless(value)))
            .collect();
        let names: Vec<_> = attributes.keys().collect();
        self.kinds.insert(format!("{} {names:?}", element.name()));
        self.add(format!("<{}> {attributes:?}", element.name()));
    }

    #[track_caller]
    fn add_text(&mut self, parent: Option<&Element>, text: &str) {
        match parent.map(|parent| (parent.name(), parent.id())) {
            Some(("script", _)) => self.add_data(text),
            // Lines of HTML for other sites.
            Some(("textarea", Some("embed-code"))) => self.add_all(&Html::parse_fragment(text)),
            _ => self.add(format!("text {:?}", harmless(text))),
        }
    }

    fn add_data(&mut self, text: &str) {
        let Ok(data) = serde_json::from_str::<Value>(text) else {
            return self.add(UNREADABLE.to_owned());
        };
        let mut same = data.clone();
        harmless_data(&mut same);
        self.add(format!("data {same}"));
        self.data.push(data);
    }

    fn add(&mut self, part: String) {
        *self.counts.entry(part).or_default() += 1;
    }

    fn count(&self, part: &str) -> usize {
        self.counts.get(part).copied().unwrap_or_default()
    }

    /// Asserts that the page is the same as one from harmless texts.
    #[track_caller]
    pub fn expect_same(&self, harmless: &Self) {
        let parts: BTreeSet<_> = self.counts.keys().chain(harmless.counts.keys()).collect();
        let differing: Vec<_> = parts
            .into_iter()
            .map(|part| (part, self.count(part), harmless.count(part)))
            .filter(|(_, here, there)| here != there)
            .collect();
        assert!(
            differing.is_empty(),
            "each part, how often it is there, and how often from a harmless text: {differing:#?}"
        );
    }

    /// Asserts that whoever reads the page's data can do so.
    #[track_caller]
    pub fn expect_readable(&self) {
        assert_eq!(self.count(UNREADABLE), 0, "{:?}", self.counts.keys());
    }
}
