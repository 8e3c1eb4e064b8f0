//! The controls of one area: a slider and a field for a number.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::{
    allotment::{POINTS, STEP},
    islands::dom,
};

#[derive(PartialEq)]
pub(super) struct Row {
    slider: HtmlInputElement,
    field: HtmlInputElement,
}

impl Row {
    pub(super) fn find(row: &HtmlElement) -> Option<Self> {
        Some(Self {
            slider: dom::find_in(row, "[type=range]")?,
            field: dom::find_in(row, "[type=number]")?,
        })
    }

    pub(super) fn show(&self, points: u8, told: &str) {
        // A slider snaps to its steps; between them it needs finer ones.
        let step = if points.is_multiple_of(STEP) { STEP } else { 1 };
        let written = points.to_string();
        self.slider.set_step(&step.to_string());
        self.slider.set_value(&written);
        let _ = self.slider.set_attribute("aria-valuetext", told);
        // An empty field is one in which somebody types.
        if self.field.value() != written && !self.field.value().is_empty() {
            self.write(&written);
        }
    }

    /// Writes into the field, even if somebody is emptying it.
    pub(super) fn write(&self, points: &str) {
        self.field.set_value(points);
    }
}

/// What the control of an event holds, as points; nothing while a field is empty.
pub(super) fn typed(event: &Event) -> Option<u8> {
    let control: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let number = control.value_as_number();
    (!number.is_nan()).then(|| whole(number))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "such a cast ends at the limits of its type"
)]
fn whole(number: f64) -> u8 {
    (number.round() as u8).min(POINTS)
}
