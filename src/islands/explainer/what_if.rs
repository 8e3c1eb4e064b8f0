//! Supposing a result.

use leptos::prelude::*;

/// Says what a supposed result would mean, while it is dragged or typed, and shows it in the chart.
///
/// Children: the panel, hidden until now, with field, slider and the sentence for each verdict in a
/// template. Figures come in whole numbers of their smallest step.
#[island]
pub fn WhatIf(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use gloo::timers::callback::Timeout;
    use js_sys::Number;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTemplateElement, Node};

    use crate::{
        islands::dom,
        progress::{Course, Rule, Verdict},
    };

    /// A screen reader hears a sentence when nothing has changed for so many milliseconds.
    const QUIET: u32 = 600;

    pub(super) fn wake() {
        if let Some(panel) = dom::find::<HtmlElement>("[data-what-if]").and_then(Panel::find) {
            panel.wake();
        }
    }

    struct Panel {
        section: HtmlElement,
        field: HtmlInputElement,
        slider: HtmlInputElement,
        status: HtmlElement,
        course: Course,
        /// How many smallest steps are in one: 100 for two decimals.
        steps: i64,
        /// Whether the field held what cannot be, and no longer does.
        corrected: Cell<bool>,
        /// Counts changes, so that only the last one is announced.
        changes: Cell<u32>,
    }

    impl Panel {
        fn find(section: HtmlElement) -> Option<Self> {
            let number =
                |name: &str| Number::parse_float(&section.get_attribute(name).unwrap_or_default());
            Some(Self {
                field: dom::find_in(&section, "input[type=number]")?,
                slider: dom::find_in(&section, "input[type=range]")?,
                status: dom::find_in(&section, "[role=status]")?,
                course: Course {
                    baseline: whole(number("data-baseline")),
                    target: whole(number("data-target")),
                    rule: match section.get_attribute("data-rule")?.as_str() {
                        "rise" => Rule::Rise,
                        "fall" => Rule::Fall,
                        _ => Rule::StayAbove,
                    },
                    measurable: section.has_attribute("data-measurable"),
                },
                steps: whole(number("data-steps")),
                corrected: Cell::new(false),
                changes: Cell::new(0),
                section,
            })
        }

        fn wake(self) {
            self.say(self.course.baseline);
            self.section.set_hidden(false);
            let (field, slider) = (self.field.clone(), self.slider.clone());
            let panel = Rc::new(self);
            dom::on(&slider, "input", {
                let panel = Rc::clone(&panel);
                move |_| {
                    panel.corrected.set(false);
                    let result = panel.read(&panel.slider);
                    panel.field.set_value_as_number(panel.written(result));
                    panel.suppose(result);
                }
            });
            dom::on(&field, "input", {
                let panel = Rc::clone(&panel);
                move |_| panel.typed(false)
            });
            // What lies outside the range is brought back when the visitor is done with the field.
            dom::on(&field, "change", move |_| panel.typed(true));
        }

        /// Takes over what the field holds. What is no number, or too large or small, counts only
        /// when `done`, and then as the nearest that is possible: the slider knows its limits.
        fn typed(self: &Rc<Self>, done: bool) {
            let typed = self.field.value_as_number();
            if !typed.is_nan() {
                self.slider.set_value_as_number(typed);
            }
            let result = self.read(&self.slider);
            let possible = !typed.is_nan() && self.smallest(typed) == result;
            self.corrected.set(done && !possible);
            if done {
                self.field.set_value_as_number(self.written(result));
            } else if !possible {
                return;
            }
            self.suppose(result);
        }

        fn read(&self, input: &HtmlInputElement) -> i64 {
            self.smallest(input.value_as_number())
        }

        /// A value of a field in smallest steps.
        #[expect(clippy::cast_precision_loss, reason = "results are small")]
        fn smallest(&self, value: f64) -> i64 {
            whole(value * self.steps as f64)
        }

        /// A result as a value of a field.
        #[expect(clippy::cast_precision_loss, reason = "results are small")]
        fn written(&self, result: i64) -> f64 {
            result as f64 / self.steps as f64
        }

        /// A result as the pages write it: all its decimals, thousands in groups, a true minus sign.
        fn number(&self, result: i64) -> String {
            let (sign, size) = (if result < 0 { "−" } else { "" }, result.abs());
            let whole = Number::from(self.written(size - size % self.steps)).to_locale_string("en");
            let number = [sign, &String::from(whole)].concat();
            if self.steps == 1 {
                return number;
            }
            // One more in front keeps the zeros after the point: 5 of 100 is .05.
            [
                &number,
                ".",
                &(self.steps + size % self.steps).to_string()[1..],
            ]
            .concat()
        }

        /// Shows a result in words and in the chart, and has it announced later.
        fn suppose(self: &Rc<Self>, result: i64) {
            let _ = self.status.set_attribute("aria-live", "off");
            let number = self.say(result);
            self.show(&number);
            let change = self.changes.get().wrapping_add(1);
            self.changes.set(change);
            let panel = Rc::clone(self);
            Timeout::new(QUIET, move || {
                if panel.changes.get() == change {
                    let _ = panel.status.set_attribute("aria-live", "polite");
                    panel.say(result);
                }
            })
            .forget();
        }

        /// Puts the sentence of the verdict in its place; gives back the number.
        fn say(&self, result: i64) -> String {
            let verdict = self.course.judge(result);
            let number = self.number(result);
            if let Some(sentence) = self.sentence(verdict, &number) {
                self.status.set_text_content(None);
                if self.corrected.get()
                    && let Some(told) = self.copy("[data-corrected]")
                {
                    let _ = self.status.append_child(&told);
                }
                let _ = self.status.append_child(&sentence);
            }
            let _ = self.status.set_attribute("data-verdict", verdict.key());
            let _ = self
                .slider
                .set_attribute("aria-valuetext", &self.filled("data-value", &number));
            number
        }

        /// A copy of the verdict's template with its figures filled in.
        fn sentence(&self, verdict: Verdict, number: &str) -> Option<Node> {
            let sentence = self.copy(&["[data-verdict=", verdict.key(), "]"].concat())?;
            let percent = match verdict {
                Verdict::OnTheWay { percent, .. } => percent.to_string(),
                _ => String::new(),
            };
            let gap = self.number(verdict.gap());
            let places = sentence
                .unchecked_ref::<web_sys::DocumentFragment>()
                .query_selector_all("[data-fill]")
                .ok()?;
            for at in 0..places.length() {
                let place: Element = places.get(at)?.unchecked_into();
                let text = match place.get_attribute("data-fill").as_deref() {
                    Some("gap") => &gap,
                    Some("percent") => &percent,
                    _ => number,
                };
                place.set_text_content(Some(text));
            }
            Some(sentence)
        }

        /// A copy of what one of the panel's templates holds.
        fn copy(&self, which: &str) -> Option<Node> {
            let template: HtmlTemplateElement =
                dom::find_in(&self.section, &["template", which].concat())?;
            template.content().clone_node_with_deep(true).ok()
        }

        /// Leaves the result at the chart's figure, for the library to draw now or once it is there.
        fn show(&self, number: &str) {
            let Some(figure) = dom::find::<HtmlElement>("figure[data-chart=indicator]") else {
                return;
            };
            // The slider's own text is the number as JavaScript reads it.
            let _ = figure.set_attribute("data-what-if-value", &self.slider.value());
            let _ = figure.set_attribute("data-what-if-label", &self.filled("data-label", number));
            if let Ok(event) = Event::new("what-if") {
                let _ = figure.dispatch_event(&event);
            }
        }

        /// A text of the panel with its number.
        fn filled(&self, name: &str, number: &str) -> String {
            let pattern = self.section.get_attribute(name).unwrap_or_default();
            pattern.replace("{value}", number)
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "results are small")]
    fn whole(number: f64) -> i64 {
        number.round() as i64
    }
}
