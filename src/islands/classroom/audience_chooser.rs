//! Choosing who one is, and seeing what touches that person.

use leptos::prelude::*;

/// Gathers what touches the chosen audiences, each part of the plan once, and keeps the choice in
/// the address. Nothing is stored.
///
/// Children: the controls and the place for what is found, both hidden until now, and the list of
/// all audiences, from which the cards are copied.
#[island]
pub fn AudienceChooser(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{cell::RefCell, rc::Rc};

    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, HtmlAnchorElement, HtmlElement, HtmlInputElement, UrlSearchParams};

    use crate::{
        chosen,
        islands::{clipboard, dom},
    };

    /// So few parts are a finding about the plan, and said.
    const FEW: usize = 2;

    #[derive(Clone)]
    struct Chooser {
        controls: HtmlElement,
        results: HtmlElement,
        everyone: HtmlElement,
        known: Rc<Vec<String>>,
        shown: Rc<RefCell<Option<String>>>,
    }

    pub(super) fn wake() {
        let (Some(window), Some(controls), Some(results), Some(everyone)) = (
            dom::window(),
            dom::find::<HtmlElement>("[data-who]"),
            dom::find::<HtmlElement>("[data-results]"),
            dom::find::<HtmlElement>("[data-everyone]"),
        ) else {
            return;
        };
        let chooser = Chooser {
            known: Rc::new(
                boxes(&controls)
                    .iter()
                    .map(HtmlInputElement::value)
                    .collect(),
            ),
            controls,
            results,
            everyone,
            shown: Rc::default(),
        };
        chooser.follow_address();
        chooser.controls.set_hidden(false);

        let again = chooser.clone();
        dom::on(&chooser.controls, "change", move |event| {
            if dom::closest::<HtmlInputElement>(event, "[name=who]").is_some() {
                again.follow_boxes();
            }
        });
        let again = chooser.clone();
        dom::on(&chooser.controls, "click", move |event| {
            if dom::closest::<HtmlElement>(event, "[data-clear]").is_some() {
                again.clear();
            } else if dom::closest::<HtmlElement>(event, "[data-copy]").is_some() {
                again.copy();
            }
        });
        // A browser that brings back a page may bring back older ticks, after the islands woke.
        let again = chooser.clone();
        dom::on(&window, "pageshow", move |_| again.follow_address());
        // Also a pop-up's "back" and links to places of the page come here, with the same choice.
        dom::on(&window, "popstate", move |_| chooser.follow_address());
    }

    fn boxes(controls: &HtmlElement) -> Vec<HtmlInputElement> {
        dom::find_all_in(controls, "input[name=who]")
            .into_iter()
            .filter_map(|input| input.dyn_into().ok())
            .collect()
    }

    impl Chooser {
        /// Ticks what the address says, and nothing else: a browser may have brought back more.
        fn follow_address(&self) {
            let value = dom::window()
                .and_then(|window| window.location().search().ok())
                .and_then(|query| UrlSearchParams::new_with_str(&query).ok())
                .and_then(|query| query.get(chosen::KEY))
                .unwrap_or_default();
            let ids = chosen::read(&value, &self.known);
            for input in boxes(&self.controls) {
                input.set_checked(ids.contains(&input.value().as_str()));
            }
            self.show(&ids);
        }

        /// Writes into the address what is ticked. A step back leads to the page before, not through
        /// every tick.
        fn follow_boxes(&self) {
            let ticked: Vec<String> = boxes(&self.controls)
                .iter()
                .filter(|input| input.checked())
                .map(HtmlInputElement::value)
                .collect();
            let ids: Vec<&str> = ticked.iter().map(String::as_str).collect();
            self.show(&ids);
            let _ = dom::window().and_then(|window| {
                let address = window.location().pathname().ok()? + &chosen::write(&ids);
                let history = window.history().ok()?;
                history
                    .replace_state_with_url(&JsValue::NULL, "", Some(&address))
                    .ok()
            });
        }

        fn clear(&self) {
            let boxes = boxes(&self.controls);
            for input in &boxes {
                input.set_checked(false);
            }
            self.follow_boxes();
            // The button that had the focus is gone.
            if let Some(first) = boxes.first() {
                let _ = first.focus();
            }
        }

        /// Shows what touches the chosen audiences; with none chosen, the list of all.
        fn show(&self, ids: &[&str]) {
            let query = chosen::write(ids);
            if self.shown.replace(Some(query.clone())).as_ref() == Some(&query) {
                return;
            }
            let entries = self.gather(ids);
            for group in dom::find_all_in(&self.results, "[data-group]") {
                fill(&group, &entries);
            }
            self.say(ids, entries.len());
            self.results.set_hidden(ids.is_empty());
            self.everyone.set_hidden(!ids.is_empty());
            for tool in dom::find_all_in(&self.controls, "[data-tools]") {
                tool.set_hidden(ids.is_empty());
            }
            for said in dom::find_all_in(&self.controls, "[data-copied], [data-by-hand]") {
                said.set_hidden(true);
            }
            for link in dom::find_all("a[data-language-switch]") {
                if let Ok(link) = link.dyn_into::<HtmlAnchorElement>() {
                    link.set_search(&query);
                }
            }
        }

        /// Every part of the plan that touches one of the audiences, as a card of its own with each
        /// reason, in the plan's order.
        fn gather(&self, ids: &[&str]) -> Vec<Element> {
            let mut entries: Vec<Element> = Vec::new();
            for id in ids {
                let name = (ids.len() > 1).then(|| self.name(id)).flatten();
                let cards = format!("[data-audience={id}] [data-entry]");
                for card in dom::find_all_in(&self.everyone, &cards) {
                    let Some(copy) = copy_of(&card) else {
                        continue;
                    };
                    let why = dom::find_in::<Element>(&copy, "[data-why]");
                    if let (Some(why), Some(name)) = (&why, name.as_ref().and_then(copy_of)) {
                        name.set_class_name("my-touch__who");
                        let _ = why.prepend_with_node_1(&name);
                    }
                    let part = copy.get_attribute("data-entry");
                    let earlier = entries
                        .iter()
                        .find(|entry| entry.get_attribute("data-entry") == part);
                    match (earlier, why) {
                        (Some(entry), Some(why)) => {
                            let _ = entry.append_child(&why);
                        }
                        _ => {
                            let after = entries.partition_point(|entry| at(entry) <= at(&copy));
                            entries.insert(after, copy);
                        }
                    }
                }
            }
            entries
        }

        /// The name of an audience as it stands beside its box, readings included.
        fn name(&self, id: &str) -> Option<Element> {
            dom::find_in(&self.controls, &format!("input[value={id}] + *"))
        }

        fn say(&self, ids: &[&str], count: usize) {
            let said = match (ids.len(), count) {
                (0, _) => "none",
                (_, 1) => "one",
                _ => "many",
            };
            for sentence in dom::find_all_in(&self.controls, "[data-say]") {
                let kind = sentence.get_attribute("data-say").unwrap_or_default();
                let few = kind == "few" && !ids.is_empty() && count <= FEW;
                number(&sentence, count);
                sentence.set_hidden(kind != said && !few);
            }
        }

        /// Copies the address; where the browser does not let the page, shows it to be copied.
        fn copy(&self) {
            let Some(window) = dom::window() else {
                return;
            };
            let Ok(address) = window.location().href() else {
                return;
            };
            let chooser = self.clone();
            clipboard::copy(address, move |address, copied| {
                chooser.tell_copied(copied, address);
            });
        }

        fn tell_copied(&self, copied: bool, address: &str) {
            for (said, wanted) in [("[data-copied]", true), ("[data-by-hand]", false)] {
                if let Some(said) = dom::find_in::<HtmlElement>(&self.controls, said) {
                    said.set_hidden(copied != wanted);
                }
            }
            if let (false, Some(field)) = (
                copied,
                dom::find_in::<HtmlInputElement>(&self.controls, "[data-address]"),
            ) {
                field.set_value(address);
                let _ = field.focus();
                field.select();
            }
        }
    }

    /// Puts those entries into a group that belong to it.
    fn fill(group: &HtmlElement, entries: &[Element]) {
        let Some(list) = dom::find_in::<Element>(group, "ul") else {
            return;
        };
        list.set_text_content(None);
        let own = group.get_attribute("data-group");
        let mut count = 0;
        for entry in entries {
            if entry.get_attribute("data-in") == own {
                let _ = list.append_child(entry);
                count += 1;
            }
        }
        for (said, fits) in [("[data-one]", count == 1), ("[data-many]", count != 1)] {
            if let Some(said) = dom::find_in::<HtmlElement>(group, said) {
                number(&said, count);
                said.set_hidden(!fits);
            }
        }
        group.set_hidden(count == 0);
    }

    /// The place of an entry in the plan.
    fn at(entry: &Element) -> u32 {
        let at = entry.get_attribute("data-at").unwrap_or_default();
        // The browser reads numbers: Rust's own reader would cost the visitor kilobytes.
        js_sys::Number::parse_int(&at, 10) as u32
    }

    fn number(sentence: &HtmlElement, count: usize) {
        if let Some(place) = dom::find_in::<Element>(sentence, "[data-number]") {
            place.set_text_content(Some(&count.to_string()));
        }
    }

    fn copy_of(element: &Element) -> Option<Element> {
        element.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }
}
