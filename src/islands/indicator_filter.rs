//! Filter and order of the list of indicators.

use leptos::prelude::*;

/// Shows only the rows that fit the choices, in the chosen order.
///
/// Children: the controls, hidden until now, and the table; each row carries what it is filtered
/// and sorted by in data attributes.
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
    use web_sys::{HtmlElement, HtmlSelectElement};

    use crate::islands::dom;

    pub(super) fn wake() {
        let (Some(filter), Some(status), Some(body)) = (
            dom::find::<HtmlElement>("[data-filter]"),
            dom::find::<HtmlElement>("[data-filter] [role=status]"),
            dom::find::<HtmlElement>("#indicator-list tbody"),
        ) else {
            return;
        };
        filter.set_hidden(false);
        let rows = dom::find_all_in(&body, "tr");
        let controls = filter.clone();
        dom::on(&filter, "change", move |_| {
            let shown = rows.iter().filter(|row| {
                let fits = dom::find_all_in(&controls, "select[data-by]")
                    .iter()
                    .all(|choice| fits(row, choice));
                row.set_hidden(!fits);
                fits
            });
            dom::tell_count(&status, shown.count());
            let order = dom::find_in::<HtmlSelectElement>(&controls, "select[data-sort]")
                .map(|select| select.value())
                .unwrap_or_default();
            let mut sorted: Vec<&HtmlElement> = rows.iter().collect();
            sorted.sort_by(|a, b| compare(a, b, &order));
            for row in sorted {
                let _ = body.append_child(row);
            }
        });
    }

    fn fits(row: &HtmlElement, choice: &HtmlElement) -> bool {
        let Some(select) = choice.dyn_ref::<HtmlSelectElement>() else {
            return true;
        };
        let by = choice.get_attribute("data-by").unwrap_or_default();
        let wanted = select.value();
        wanted.is_empty() || row.get_attribute(&format!("data-{by}")) == Some(wanted)
    }

    /// The plan's order; names as the language sorts them; the largest change first, whether up or
    /// down, and those without a percentage last.
    fn compare(a: &HtmlElement, b: &HtmlElement, order: &str) -> Ordering {
        let text = |row: &HtmlElement, name: &str| row.get_attribute(name).unwrap_or_default();
        let place = |row: &HtmlElement| number(&text(row, "data-order"));
        let size = |row: &HtmlElement| match text(row, "data-change") {
            none if none.is_empty() => -1.0,
            change => number(&change).abs(),
        };
        match order {
            "name" => JsString::from(text(a, "data-name"))
                .locale_compare(&text(b, "data-name"), &Array::new(), &Object::new())
                .cmp(&0),
            "change" => size(b).total_cmp(&size(a)),
            _ => place(a).total_cmp(&place(b)),
        }
    }

    /// The browser reads numbers: Rust's own reader would cost the visitor kilobytes.
    fn number(text: &str) -> f64 {
        js_sys::Number::parse_float(text)
    }
}
