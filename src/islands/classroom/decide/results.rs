//! What the groups decided, as charts, as a table and in a sentence.

use web_sys::{Element, HtmlElement, HtmlTemplateElement};

use super::parts::{append, append_copy, fill, fit};
use crate::{
    allotment::{Allotment, Group},
    islands::dom,
};

/// The width of a chart's longest bar, in the units of its drawing.
const WIDTH: u32 = 1000;

pub(super) struct Results {
    root: HtmlElement,
    cards: HtmlElement,
    heads: HtmlElement,
    rows: Vec<HtmlElement>,
    left: HtmlElement,
}

impl Results {
    pub(super) fn find(root: &HtmlElement) -> Option<Self> {
        Some(Self {
            cards: dom::find_in(root, "[data-cards]")?,
            heads: dom::find_in(root, "[data-heads]")?,
            rows: dom::find_all_in(root, "[data-row]"),
            left: dom::find_in(root, "[data-left-row]")?,
            root: root.clone(),
        })
    }

    /// The name of the group at a place; in the page's language where nobody gave one.
    pub(super) fn name(&self, at: usize, group: &Group) -> String {
        if !group.name().trim().is_empty() {
            return group.name().to_owned();
        }
        let pattern = self.root.get_attribute("data-group").unwrap_or_default();
        pattern.replace("{n}", &(at + 1).to_string())
    }

    /// Shows all groups, whose names are these.
    pub(super) fn show(&self, allotment: &Allotment, names: &[String]) {
        let groups = allotment.groups();
        fit(&self.cards, "[data-card]", groups.len());
        let cards = dom::find_all_in(&self.cards, "[data-card]");
        for ((card, group), name) in cards.iter().zip(groups).zip(names) {
            show_card(card, group, name, allotment.scale());
        }
        // The first column names the rows.
        fit(&self.heads, "th:not(:first-child)", groups.len());
        let heads = dom::find_all_in(&self.heads, "th:not(:first-child)");
        for (head, name) in heads.iter().zip(names) {
            head.set_text_content(Some(name));
        }
        for (area, row) in self.rows.iter().enumerate() {
            let points = groups
                .iter()
                .map(|group| group.points().get(area).copied().unwrap_or_default());
            show_numbers(row, points);
        }
        show_numbers(&self.left, groups.iter().map(Group::left));
        self.show_differences(allotment);
    }

    /// Says on which areas the groups differ most.
    fn show_differences(&self, allotment: &Allotment) {
        let differences = allotment.differences();
        let differ = differences.as_ref().is_some_and(|all| !all.is_empty());
        let same = differences.as_ref().is_some_and(Vec::is_empty);
        for (selector, shown) in [("[data-differ]", differ), ("[data-same]", same)] {
            if let Some(line) = dom::find_in::<HtmlElement>(&self.root, selector) {
                line.set_hidden(!shown);
            }
        }
        let Some(list) = dom::find_in::<HtmlElement>(&self.root, "[data-differences]") else {
            return;
        };
        list.set_text_content(None);
        let templates = self.root.query_selector_all("template[data-difference]");
        for (at, difference) in differences.iter().flatten().enumerate() {
            if at > 0 {
                append(&self.root, "template[data-separator]", &list);
            }
            let template = u32::try_from(difference.area)
                .ok()
                .zip(templates.as_ref().ok())
                .and_then(|(area, templates)| templates.get(area))
                .map(wasm_bindgen::JsCast::unchecked_into::<HtmlTemplateElement>);
            if let Some(template) = template {
                let item = dom::document().and_then(|page| page.create_element("span").ok());
                if let Some(item) = item {
                    append_copy(&template, &item);
                    fill(&item, "low", &difference.low.to_string());
                    fill(&item, "high", &difference.high.to_string());
                    let _ = list.append_child(&item);
                }
            }
        }
    }
}

/// A group's bars on the scale of all, its reason and what it has left.
fn show_card(card: &HtmlElement, group: &Group, name: &str, scale: u8) {
    fill(card, "name", name);
    fill(card, "left", &group.left().to_string());
    fill(card, "reason", group.reason());
    let bars = dom::find_all_in(card, "li");
    for (bar, points) in bars.iter().zip(group.points()) {
        if let Some(number) = dom::find_in::<HtmlElement>(bar, "b") {
            number.set_text_content(Some(&points.to_string()));
        }
        if let Some(drawn) = dom::find_in::<Element>(bar, "rect") {
            let width = u32::from(*points) * WIDTH / u32::from(scale);
            let _ = drawn.set_attribute("width", &width.to_string());
        }
    }
}

/// A row of numbers, one for each group.
fn show_numbers(row: &HtmlElement, numbers: impl ExactSizeIterator<Item = u8>) {
    fit(row, "td", numbers.len());
    for (cell, number) in dom::find_all_in(row, "td").iter().zip(numbers) {
        cell.set_text_content(Some(&number.to_string()));
    }
}
