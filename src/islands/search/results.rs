//! Results as HTML: names and sentences with their readings, and what fits in them marked. Made of
//! elements and text nodes: no text is ever taken for HTML.

use web_sys::{Document as Page, Element};

use crate::{
    furigana::{self, Piece, part},
    islands::dom,
    search::{
        engine::Outcome,
        fold::GRADES,
        format::{Body, Head},
        query::Query,
        snippet::{Place, Snippet, marks, reason},
    },
};

/// Says of a result which document it is, until its sentence is there.
pub(super) const NUMBER: &str = "data-number";

/// Puts the results in place of those before, with the sentences of those whose bodies are there.
pub(super) fn show(
    root: &Element,
    list: &Element,
    outcome: Option<&Outcome>,
    body: impl Fn(u32) -> Option<Body>,
) {
    list.set_text_content(None);
    let (Some(writer), Some(outcome)) = (Writer::new(root), outcome) else {
        return;
    };
    for (number, head) in &outcome.heads {
        // An element that cannot be made is a browser that shows nothing anyway.
        let _ = writer.result(list, *number, head, outcome, body(*number));
    }
}

/// Gives a result its sentence.
pub(super) fn complete(
    root: &Element,
    item: &Element,
    outcome: &Outcome,
    number: u32,
    body: &Body,
) {
    let head = outcome.heads.iter().find(|(known, _)| *known == number);
    if let (Some(writer), Some((_, head)), Some(sentence)) =
        (Writer::new(root), head, item.last_element_child())
    {
        let _ = writer.best_sentence(item, &sentence, head, &outcome.query, body);
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
    fn new(root: &Element) -> Option<Self> {
        Some(Self {
            page: dom::document()?,
            root: root.get_attribute("data-root").unwrap_or_default(),
            other: root.get_attribute("data-other").unwrap_or_default(),
        })
    }

    fn element(&self, parent: &Element, name: &str, class: &str) -> Option<Element> {
        let element = self.page.create_element(name).ok()?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        parent.append_child(&element).ok()?;
        Some(element)
    }

    fn result(
        &self,
        list: &Element,
        number: u32,
        head: &Head,
        outcome: &Outcome,
        body: Option<Body>,
    ) -> Option<()> {
        let item = self.element(list, "li", "my-hit")?;
        item.set_attribute(NUMBER, &number.to_string()).ok()?;
        if !head.accent.is_empty() {
            item.set_attribute("data-accent", &head.accent).ok()?;
        }
        let label = self.element(&item, "p", "my-hit__label")?;
        self.text(&label, &head.label, &marks(&outcome.query, &head.label).0)?;
        let name = self.element(&item, "p", "my-hit__name")?;
        let link = self.element(&name, "a", "")?;
        link.set_attribute("href", &(self.root.clone() + &head.address))
            .ok()?;
        self.text(&link, &head.title, &marks(&outcome.query, &head.title).0)?;
        let sentence = self.element(&item, "p", "my-hit__text")?;
        match body {
            Some(body) => self.best_sentence(&item, &sentence, head, &outcome.query, &body),
            None => Some(()),
        }
    }

    fn best_sentence(
        &self,
        item: &Element,
        sentence: &Element,
        head: &Head,
        query: &Query,
        body: &Body,
    ) -> Option<()> {
        item.remove_attribute(NUMBER).ok()?;
        let (reason, is_other) = reason(query, head, body);
        if is_other {
            sentence.set_attribute("lang", &self.other).ok()?;
        }
        self.sentence(sentence, &reason)
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
                    let grade = part(graded, ..graded.len() - reading.len());
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
