//! Results as HTML: names and sentences with their readings, and what fits in them marked. Made of
//! elements and text nodes: no text is ever taken for HTML.

use web_sys::{Document as Page, Element};

use super::engine::Outcome;
use crate::{
    furigana::{self, Piece},
    islands::dom,
    search::{
        fold::GRADES,
        format::Document,
        query::Query,
        snippet::{Place, Snippet, marks, snippet},
    },
};

/// Puts the results in place of those before.
pub(super) fn show(root: &Element, list: &Element, outcome: Option<&Outcome>) {
    list.set_text_content(None);
    let (Some(page), Some(outcome)) = (dom::document(), outcome) else {
        return;
    };
    let writer = Writer {
        page,
        root: root.get_attribute("data-root").unwrap_or_default(),
        other: root.get_attribute("data-other").unwrap_or_default(),
    };
    for document in &outcome.documents {
        // An element that cannot be made is a browser that shows nothing anyway.
        let _ = writer.result(list, document, &outcome.query);
    }
}

struct Writer {
    page: Page,
    /// The way to the site's root.
    root: String,
    /// The language of a document's other name.
    other: String,
}

impl Writer {
    fn element(&self, parent: &Element, name: &str, class: &str) -> Option<Element> {
        let element = self.page.create_element(name).ok()?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        parent.append_child(&element).ok()?;
        Some(element)
    }

    fn result(&self, list: &Element, document: &Document, query: &Query) -> Option<()> {
        let item = self.element(list, "li", "my-hit")?;
        if !document.accent.is_empty() {
            item.set_attribute("data-accent", &document.accent).ok()?;
        }
        let label = self.element(&item, "p", "my-hit__label")?;
        self.text(&label, &document.label, &[])?;
        let name = self.element(&item, "p", "my-hit__name")?;
        let link = self.element(&name, "a", "")?;
        link.set_attribute("href", &format!("{}{}", self.root, document.address))
            .ok()?;
        let (places, fits) = marks(query, &document.title);
        self.text(&link, &document.title, &places)?;
        let sentence = self.element(&item, "p", "my-hit__text")?;
        let best = snippet(query, document.texts.iter().chain(&document.names));
        if best.marks.is_empty() && fits == 0 {
            let (places, fits) = marks(query, &document.other);
            if fits > 0 {
                sentence.set_attribute("lang", &self.other).ok()?;
                return self.text(&sentence, &document.other, &places);
            }
        }
        self.sentence(&sentence, &best)
    }

    fn sentence(&self, parent: &Element, snippet: &Snippet) -> Option<()> {
        if snippet.cut_before {
            self.plain(parent, "…")?;
        }
        self.text(parent, &snippet.text, &snippet.marks)?;
        if snippet.cut_after {
            self.plain(parent, "…")?;
        }
        Some(())
    }

    fn plain(&self, parent: &Element, text: &str) -> Option<()> {
        parent
            .append_child(&self.page.create_text_node(text))
            .ok()?;
        Some(())
    }

    /// A text with its readings, and some of its places marked.
    fn text(&self, parent: &Element, marked: &str, places: &[Place]) -> Option<()> {
        let mut at = 0;
        for Piece { base, reading } in furigana::pieces(marked) {
            match reading {
                None => self.marked(parent, base, at, places)?,
                Some(graded) => {
                    let reading = graded.trim_start_matches(GRADES);
                    let grade = &graded[..graded.len() - reading.len()];
                    let ruby = self.element(parent, "ruby", &format!("k{grade}"))?;
                    self.marked(&ruby, base, at, places)?;
                    let above = self.element(&ruby, "rt", "")?;
                    above.set_attribute("aria-hidden", "true").ok()?;
                    above.set_attribute("data-r", reading).ok()?;
                }
            }
            at += base.len();
        }
        Some(())
    }

    /// A part of a text that begins at a place of it.
    fn marked(&self, parent: &Element, part: &str, begin: usize, places: &[Place]) -> Option<()> {
        let mut at = 0;
        for (from, to) in places {
            let from = from.saturating_sub(begin).max(at).min(part.len());
            let to = to.saturating_sub(begin).max(at).min(part.len());
            if from < to {
                if at < from {
                    self.plain(parent, part.get(at..from)?)?;
                }
                let mark = self.element(parent, "mark", "")?;
                mark.set_text_content(part.get(from..to));
                at = to;
            }
        }
        if at < part.len() {
            self.plain(parent, part.get(at..)?)?;
        }
        Some(())
    }
}
