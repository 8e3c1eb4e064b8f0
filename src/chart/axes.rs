//! The axes of an indicator's chart: values from zero, and what the bars are.

use charming::{
    component::Axis,
    element::{AxisType, LineStyle, SplitLine},
};
use serde_json::{Value, json};

use super::{Layout, Point, Voice, bars::has_line, paint};
use crate::content::{Direction, Indicator};

/// The horizontal and the vertical axis.
pub(super) fn pair(layout: Layout, points: &[Point]) -> (Axis, Axis) {
    let categories = layout.ordered(points.iter().map(|point| match layout {
        Layout::Upright => point.category.clone(),
        Layout::Lying => point.category.replace('\n', " "),
    }));
    let categories = Axis::new().type_(AxisType::Category).data(categories);
    let values = Axis::new()
        .type_(AxisType::Value)
        .split_number(match layout {
            Layout::Upright => 4,
            // Beside the names of the bars there is room for few.
            Layout::Lying => 2,
        })
        .split_line(SplitLine::new().line_style(LineStyle::new().color(paint::INK).opacity(0.15)));
    match layout {
        Layout::Upright => (categories, values),
        Layout::Lying => (values, categories),
    }
}

/// Room above the bars, in pixels: for the axis' name, and for the highest bar's label.
pub(super) fn top(indicator: &Indicator) -> i32 {
    if has_line(indicator) { 76 } else { 54 }
}

/// What charming has no setter for. The axis begins at zero unless a value is negative; the
/// library would do the same for bars, but nothing should depend on that.
pub(super) fn beyond_charming(layout: Layout, indicator: &Indicator, voice: Voice<'_>) -> Value {
    let mut values = json!({
        "axisLabel": { "color": paint::INK, "fontSize": 12, "formatter": "{value}", "hideOverlap": true, "showMinLabel": true },
    });
    if lowest(indicator) >= 0.0 {
        values["min"] = json!(0);
    }
    let categories = json!({
        "axisTick": { "show": false },
        "axisLine": { "lineStyle": { "color": paint::INK, "width": 2 } },
        "axisLabel": { "color": paint::INK, "fontSize": 13, "lineHeight": 18, "interval": 0, "overflow": "break" },
    });
    let name = json!({ "yAxis": {
        "name": name(indicator, voice),
        "nameGap": 28,
        "nameTextStyle": { "align": "left", "color": paint::INK, "fontSize": 13, "lineHeight": 20 },
    } });
    let mut axes = json!({ layout.value_axis(): values, layout.category_axis(): categories });
    paint::merge(&mut axes, name);
    axes
}

/// The unit, and what the line is.
fn name(indicator: &Indicator, voice: Voice<'_>) -> String {
    let words = voice.words;
    let unit = voice.fill(
        &words.chart.unit,
        &[("unit", indicator.unit.marked(voice.language))],
    );
    let line = match indicator.direction {
        _ if indicator.target.at_least => {
            voice.fill(&words.chart.area, &[("target", &voice.target(indicator))])
        }
        Direction::Maintain => voice.text(&words.chart.line_level),
        Direction::LimitDecline => voice.text(&words.chart.line_floor),
        Direction::Increase | Direction::Decrease => return unit,
    };
    format!("{unit}\n{line}")
}

fn lowest(indicator: &Indicator) -> f64 {
    indicator.results.iter().map(|result| result.value).fold(
        indicator.baseline.value.min(indicator.target.value),
        f64::min,
    )
}
