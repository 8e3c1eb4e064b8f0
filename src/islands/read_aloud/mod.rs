//! Reading a page aloud with the browser's own voices.

use leptos::prelude::*;

#[cfg(target_family = "wasm")]
mod bar;
#[cfg(target_family = "wasm")]
mod mark;
#[cfg(target_family = "wasm")]
mod reader;
#[cfg(target_family = "wasm")]
mod text;
#[cfg(target_family = "wasm")]
mod voices;

/// Reads aloud what stands in `<main>`, sentence by sentence, and marks the sentence spoken.
///
/// Children: the button that begins, marked `data-read` (it moves to the page's head); a template
/// with the button of a section, which each `<h2>` gets; the bar, marked `data-speech`. All of it
/// stays hidden where the browser cannot speak. Nothing is sent anywhere by the site; a voice that
/// sends the text to the browser's maker speaks only after the reader has agreed.
#[island]
pub fn ReadAloud(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use gloo::timers::callback::Timeout;
    use web_sys::{Element, HtmlElement, HtmlTemplateElement, Node};

    use super::{reader::Reader, voices};
    use crate::islands::dom;

    /// Headings that begin a section. Those of cards belong to the section around them.
    const SECTIONS: &str = "main h2:not(.my-figure-card__name)";

    /// So many headings get their buttons in one go.
    const AT_ONCE: usize = 6;

    pub(super) fn wake() {
        let (Some(synthesis), Some(main), Some(start)) = (
            voices::synthesis(),
            dom::find::<HtmlElement>("main"),
            dom::find::<HtmlElement>("button[data-read]"),
        ) else {
            return;
        };
        place(&main, &start);
        give_buttons(
            dom::find_all(SECTIONS),
            dom::find_all("main [aria-labelledby]"),
            0,
        );
        // Some browsers look for voices only when somebody asks.
        synthesis.get_voices();
        Reader::listen(synthesis, main);
    }

    /// Shows the button at the page's head: in the line above the title, where there is one, or
    /// above the page's text. Both have room for it, so that nothing moves.
    fn place(main: &HtmlElement, start: &HtmlElement) {
        let line: Option<Element> = dom::find_in(main, ".my-eyebrow");
        let line = line.filter(|line| {
            let next = line.next_element_sibling();
            next.is_some_and(|next| next.tag_name() == "H1")
        });
        let _ = match line {
            Some(line) => line.append_child(start),
            None => main.insert_before(start, main.first_child().as_ref()),
        };
        start.set_hidden(false);
    }

    /// Gives each heading its button: some now, the rest later, so that a page of a hundred sections
    /// answers meanwhile.
    fn give_buttons(headings: Vec<HtmlElement>, labelled: Vec<HtmlElement>, from: usize) {
        for (at, heading) in headings.iter().enumerate().skip(from).take(AT_ONCE) {
            // A section without a button can be reached from the one before.
            let _ = give_button(at, heading, &labelled);
        }
        if from + AT_ONCE < headings.len() {
            Timeout::new(0, move || give_buttons(headings, labelled, from + AT_ONCE)).forget();
        }
    }

    /// Gives a section's heading its button. Whoever is told the heading's or the section's name
    /// is not told the button's with it.
    fn give_button(at: usize, heading: &HtmlElement, labelled: &[HtmlElement]) -> Option<()> {
        let document = dom::document()?;
        let template: HtmlTemplateElement = dom::find("template[data-read-here]")?;
        let content: Node = template.content().clone_node_with_deep(true).ok()?;
        let name = document.create_element("span").ok()?;
        name.set_id(&format!("read-{at}-name"));
        while let Some(child) = heading.first_child() {
            name.append_child(&child).ok()?;
        }
        heading.append_child(&name).ok()?;
        heading.append_child(&content).ok()?;
        let button: HtmlElement = dom::find_in(heading, "[data-read]")?;
        button.set_id(&format!("read-{at}"));
        label(&button, &format!("read-{at} read-{at}-name"));
        let old = heading.id();
        if !old.is_empty() {
            for element in labelled {
                if element.get_attribute("aria-labelledby").as_ref() == Some(&old) {
                    label(element, &name.id());
                }
            }
        }
        label(heading, &name.id());
        Some(())
    }

    fn label(element: &Element, by: &str) {
        let _ = element.set_attribute("aria-labelledby", by);
    }
}
