//! Filter and order of the list of indicators.

use leptos::prelude::*;

/// Shows only the indicators that fit the choices, in the chosen order: in the list, in the chart
/// and among those that stand apart.
///
/// Children: the controls, hidden until now, and all that they act on. The rows of the list carry
/// what they are filtered and sorted by; whatever is marked `data-follows` follows them by id.
#[island]
pub fn IndicatorFilter(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::cmp::Ordering;

    use js_sys::{Array, JsString, Object};
    use wasm_bindgen::JsCast;
    use web_sys::{Event, HtmlElement, HtmlSelectElement};

    use crate::islands::{dom, explainer::count};

    pub(super) fn wake() {
        let (Some(filter), Some(status), Some(body)) = (
            dom::find::<HtmlElement>("[data-filter]"),
            dom::find::<HtmlElement>("[data-filter] [role=status]"),
            dom::find::<HtmlElement>("#indicator-list tbody"),
        ) else {
            return;
        };
        filter.set_hidden(false);
        // In the plan's order.
        let rows = dom::find_all_in(&body, "tr");
        let controls = filter.clone();
        dom::on(&filter, "change", move |_| {
            let mut count = 0;
            for row in &rows {
                let fits = dom::find_all_in(&controls, "select[data-by]")
                    .iter()
                    .all(|choice| fits(row, choice));
                row.set_hidden(!fits);
                count += usize::from(fits);
            }
            count::tell(&status, count);
            let order = dom::find_in::<HtmlSelectElement>(&controls, "select[data-sort]")
                .map(|select| select.value())
                .unwrap_or_default();
            let mut sorted: Vec<&HtmlElement> = rows.iter().collect();
            sorted.sort_by(|a, b| compare(a, b, &order));
            for row in &sorted {
                let _ = body.append_child(row);
            }
            for follower in dom::find_all("[data-follows]") {
                follow(&follower, &sorted);
            }
            if let (Some(chart), Ok(event)) = (
                dom::find::<HtmlElement>("figure[data-chart=overview]"),
                Event::new("filter"),
            ) {
                let _ = chart.dispatch_event(&event);
            }
        });
    }

    /// Hides and orders the items of another list like the rows.
    fn follow(list: &HtmlElement, rows: &[&HtmlElement]) {
        let items = dom::find_all_in(list, "[data-indicator]");
        for row in rows {
            let id = row.get_attribute("data-indicator");
            let same = items
                .iter()
                .find(|item| item.get_attribute("data-indicator") == id);
            if let Some(item) = same {
                item.set_hidden(row.hidden());
                let _ = list.append_child(item);
            }
        }
    }

    fn fits(row: &HtmlElement, choice: &HtmlElement) -> bool {
        let Some(select) = choice.dyn_ref::<HtmlSelectElement>() else {
            return true;
        };
        let by = choice.get_attribute("data-by").unwrap_or_default();
        let wanted = select.value();
        wanted.is_empty() || row.get_attribute(&format!("data-{by}")) == Some(wanted)
    }

    /// Names as the language sorts them; the largest change first, whether up or down, and those
    /// without a percentage last; else the plan's order, in which the rows came.
    fn compare(a: &HtmlElement, b: &HtmlElement, order: &str) -> Ordering {
        let text = |row: &HtmlElement, name: &str| row.get_attribute(name).unwrap_or_default();
        let size = |row: &HtmlElement| match text(row, "data-change") {
            none if none.is_empty() => -1.0,
            change => number(&change).abs(),
        };
        match order {
            "name" => JsString::from(text(a, "data-name"))
                .locale_compare(&text(b, "data-name"), &Array::new(), &Object::new())
                .cmp(&0),
            "change" => size(b).total_cmp(&size(a)),
            _ => Ordering::Equal,
        }
    }

    /// The browser reads numbers: Rust's own reader would cost the visitor kilobytes.
    fn number(text: &str) -> f64 {
        js_sys::Number::parse_float(text)
    }
}
