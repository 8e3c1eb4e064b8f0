//! The bars of an indicator's chart, and the line of its target.

use charming::{
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{
        ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, MarkLine, MarkLineData,
        MarkLineVariant, Symbol,
    },
    series::Bar,
};
use serde_json::{Value, json};

use super::{Layout, Point, Role, Voice, paint};
use crate::content::{Direction, Indicator};

/// Baseline, results, target and what is supposed: a series each, all in the same slots.
pub(super) fn all(
    layout: Layout,
    indicator: &Indicator,
    points: &[Point],
    voice: Voice<'_>,
) -> [Bar; 4] {
    let words = voice.words;
    let of = |role, name| {
        let data = layout.ordered(points.iter().map(|point| slot(point, role)));
        let (style, color) = match role {
            Role::Baseline | Role::Result => (paint::outlined(), paint::WASH),
            Role::Target => (paint::solid(), paint::FILL),
        };
        bar(voice.text(name), style, color).data(data)
    };
    [
        of(Role::Baseline, &words.baseline),
        of(Role::Result, &words.result),
        of(Role::Target, &words.target).mark_line(line(layout, indicator)),
        bar(
            voice.text(&words.what_if.bar),
            paint::outlined(),
            paint::WASH,
        ),
    ]
}

/// A point in the series of its role; in the others its slot stays empty.
fn slot(point: &Point, role: Role) -> DataPoint {
    if point.role == role {
        // The name is what stands at the bar's end: a number as the plan prints it.
        DataPoint::Item(DataPointItem::new(point.value).name(point.label.as_str()))
    } else {
        DataPoint::Value(CompositeValue::OptionalNumber(None))
    }
}

fn bar(name: String, style: ItemStyle, color: &str) -> Bar {
    Bar::new()
        .name(name)
        .bar_gap("-100%")
        .bar_width("60%")
        .item_style(style)
        .emphasis(paint::emphasis(color))
        // Outside means on the other side where the value is negative.
        .label(
            Label::new()
                .show(true)
                .position(LabelPosition::Outside)
                .formatter("{b}")
                .color(paint::INK)
                .font_size(14),
        )
}

/// Whether the target is a level to hold or not to fall below: then it is a line through the whole
/// chart, and not only a bar.
pub(super) fn has_line(indicator: &Indicator) -> bool {
    indicator.target.at_least
        || matches!(
            indicator.direction,
            Direction::Maintain | Direction::LimitDecline
        )
}

fn line(layout: Layout, indicator: &Indicator) -> MarkLine {
    let target = indicator.target.value;
    let level = match layout {
        Layout::Upright => MarkLineData::new().y_axis(target),
        Layout::Lying => MarkLineData::new().x_axis(target),
    };
    MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None, Symbol::None])
        .label(Label::new().show(false))
        .line_style(
            LineStyle::new()
                .color(paint::ACCENT)
                .width(2)
                .type_(LineStyleType::Dashed),
        )
        .data(if has_line(indicator) {
            vec![MarkLineVariant::Simple(level)]
        } else {
            Vec::new()
        })
}

/// What charming has no setter for: patterns, and the area of a minimum.
pub(super) fn beyond_charming(layout: Layout, indicator: &Indicator) -> Value {
    let target = if indicator.target.at_least {
        json!({ "markArea": {
            "silent": true,
            "itemStyle": { "color": paint::WASH, "opacity": 0.8 },
            "data": [[{ layout.value_axis(): indicator.target.value }, {}]],
        } })
    } else {
        json!({})
    };
    json!({ "series": [
        { "itemStyle": { "decal": paint::hatch() } },
        {},
        target,
        { "itemStyle": { "decal": paint::dots() } },
    ] })
}
