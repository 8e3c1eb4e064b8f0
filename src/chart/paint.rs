//! Colours and patterns, and what charming has no words for.
//!
//! Colours are custom properties of the style sheet: drawn as SVG, a chart follows a change from
//! light to dark by itself. Text and lines take the colour of the text around the chart.

use charming::element::{Emphasis, ItemStyle};
use serde_json::{Value, json};

/// Text and lines: whatever the surrounding text has.
pub(super) const INK: &str = "currentColor";
/// Filled bars.
pub(super) const FILL: &str = "var(--accent-fill)";
/// Outlines, hatching and the line of the target.
pub(super) const ACCENT: &str = "var(--accent-ink)";
/// Bars that are not filled, and areas.
pub(super) const WASH: &str = "var(--accent-wash)";

/// What the chart lies on.
pub(super) const PAPER: &str = "var(--card)";

/// A solid bar.
pub(super) fn solid() -> ItemStyle {
    ItemStyle::new().color(FILL)
}

/// A bar of outlines only; with [`hatch`] a hatched one.
pub(super) fn outlined() -> ItemStyle {
    ItemStyle::new()
        .color(WASH)
        .border_color(ACCENT)
        .border_width(2)
}

/// How a bar looks under the pointer or with the keyboard's focus. The library would work out a
/// lighter colour, which it cannot from a custom property, so the fill is named again.
pub(super) fn emphasis(color: &str) -> Emphasis {
    Emphasis::new().item_style(
        ItemStyle::new()
            .color(color)
            .border_color(INK)
            .border_width(4),
    )
}

/// Diagonal lines; people who do not see the colour, and print, see the pattern.
pub(super) fn hatch() -> Value {
    json!({ "color": ACCENT, "dashArrayX": [1, 0], "dashArrayY": [2, 5], "rotation": -0.785, "symbolSize": 1 })
}

/// Dots, for what is only supposed.
pub(super) fn dots() -> Value {
    json!({ "color": ACCENT, "symbol": "circle", "dashArrayX": [[8, 8], [0, 8, 8, 0]], "dashArrayY": [6, 0], "symbolSize": 0.5 })
}

/// Adds to an option what charming has no setter for; `addition` has the shape of the option.
pub(super) fn merge(option: &mut Value, addition: Value) {
    match (option, addition) {
        (Value::Object(option), Value::Object(addition)) => {
            for (key, value) in addition {
                merge(option.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(option), Value::Array(addition)) if option.len() == addition.len() => {
            for (item, value) in option.iter_mut().zip(addition) {
                merge(item, value);
            }
        }
        (option, addition) => *option = addition,
    }
}

/// An option as text that may stand inside a `<script>` element.
pub(super) fn to_script(option: &Value) -> String {
    option.to_string().replace('<', "\\u003c")
}

/// What all charts have around their bars, in a shape to [`merge`]. The tooltip's text is the one
/// that a bar has for keyboards and screen readers.
pub(super) fn frame() -> Value {
    json!({
        // The library measures letters without what hangs below their line.
        "grid": [{ "outerBounds": { "bottom": 4 } }],
        "tooltip": {
            "backgroundColor": PAPER,
            "borderColor": ACCENT,
            "textStyle": { "color": INK, "fontSize": 14 },
            "extraCssText": "white-space:normal;max-width:min(20rem,90%);box-shadow:none",
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merging_adds_and_replaces_but_keeps_the_rest() {
        let mut option = json!({ "a": { "b": 1 }, "series": [{ "type": "bar" }, {}] });
        merge(
            &mut option,
            json!({ "a": { "c": 2 }, "series": [{}, { "type": "line" }] }),
        );
        assert_eq!(
            option,
            json!({ "a": { "b": 1, "c": 2 }, "series": [{ "type": "bar" }, { "type": "line" }] })
        );
    }

    #[test]
    fn no_text_can_end_the_script_element() {
        assert_eq!(to_script(&json!("</script>")), "\"\\u003c/script>\"");
    }
}
