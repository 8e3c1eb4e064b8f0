//! The chart of one indicator: upright bars on an axis that begins at zero.

use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{
        AxisType, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, MarkLine,
        MarkLineData, MarkLineVariant, SplitLine, Symbol, Tooltip, Trigger,
    },
    series::Bar,
};
use serde_json::{Value, json};

use super::{Point, Role, Voice, paint, points};
use crate::content::{Direction, Indicator};

/// The option for the chart library, as text for a `<script>` element.
///
/// Four series share one slot for each category: baseline (hatched), results (outlined), target
/// (solid), and one that is empty until the visitor supposes a result (dotted).
pub fn indicator_option(indicator: &Indicator, voice: Voice<'_>) -> String {
    let points = points(indicator, voice);
    let chart = Chart::new()
        .animation(false)
        .tooltip(Tooltip::new().trigger(Trigger::Item))
        .grid(Grid::new().left(4).right(4).top(top(indicator)).bottom(4))
        .x_axis(
            Axis::new()
                .type_(AxisType::Category)
                .data(points.iter().map(|point| point.category.clone()).collect()),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .name(axis_name(indicator, voice))
                .split_number(4)
                .split_line(
                    SplitLine::new().line_style(LineStyle::new().color(paint::INK).opacity(0.15)),
                ),
        )
        .series(bars(
            voice.text(&voice.words.baseline),
            &points,
            Role::Baseline,
            paint::outlined(),
            paint::WASH,
        ))
        .series(bars(
            voice.text(&voice.words.result),
            &points,
            Role::Result,
            paint::outlined(),
            paint::WASH,
        ))
        .series(
            bars(
                voice.text(&voice.words.target),
                &points,
                Role::Target,
                paint::solid(),
                paint::FILL,
            )
            .mark_line(line(indicator)),
        )
        .series(bar(
            voice.text(&voice.words.what_if_bar),
            paint::outlined(),
            paint::WASH,
        ));
    let mut option = json!(chart);
    paint::merge(&mut option, beyond_charming(indicator));
    paint::to_script(&option)
}

/// The bars of one role; the other slots stay empty.
fn bars(name: String, points: &[Point], role: Role, style: ItemStyle, color: &str) -> Bar {
    let data = points
        .iter()
        .map(|point| {
            if point.role == role {
                // The name is what stands at the bar's end: a number as the plan prints it.
                DataPoint::Item(DataPointItem::new(point.value).name(point.label.as_str()))
            } else {
                DataPoint::Value(CompositeValue::OptionalNumber(None))
            }
        })
        .collect::<Vec<_>>();
    bar(name, style, color).data(data)
}

fn bar(name: String, style: ItemStyle, color: &str) -> Bar {
    Bar::new()
        .name(name)
        .bar_gap("-100%")
        .bar_width("60%")
        .item_style(style)
        .emphasis(paint::emphasis(color))
        // Outside means below the bar where the value is negative.
        .label(
            Label::new()
                .show(true)
                .position(LabelPosition::Outside)
                .formatter("{b}")
                .color(paint::INK)
                .font_size(14),
        )
}

/// A level to hold or not to fall below is a line through the whole chart, not only a bar.
fn line(indicator: &Indicator) -> MarkLine {
    let level = MarkLineData::new().y_axis(indicator.target.value);
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

fn has_line(indicator: &Indicator) -> bool {
    indicator.target.at_least
        || matches!(
            indicator.direction,
            Direction::Maintain | Direction::LimitDecline
        )
}

/// The unit, and what the line is.
fn axis_name(indicator: &Indicator, voice: Voice<'_>) -> String {
    let words = voice.words;
    let unit = voice.fill(
        &words.chart_unit,
        &[("unit", indicator.unit.get(voice.language))],
    );
    let line = match indicator.direction {
        _ if indicator.target.at_least => {
            voice.fill(&words.chart_area, &[("target", &voice.target(indicator))])
        }
        Direction::Maintain => voice.text(&words.chart_line_level),
        Direction::LimitDecline => voice.text(&words.chart_line_floor),
        Direction::Increase | Direction::Decrease => return unit,
    };
    format!("{unit}\n{line}")
}

/// Room above the bars for the axis' name and the highest bar's label.
fn top(indicator: &Indicator) -> i32 {
    if has_line(indicator) { 76 } else { 54 }
}

/// What charming has no setter for. The axis begins at zero unless a value is negative; the
/// library would do the same for bars, but nothing should depend on that.
fn beyond_charming(indicator: &Indicator) -> Value {
    let area = indicator.target.at_least.then(|| {
        json!({
            "silent": true,
            "itemStyle": { "color": paint::WASH, "opacity": 0.8 },
            "data": [[{ "yAxis": indicator.target.value }, {}]],
        })
    });
    let mut addition = json!({
        "tooltip": paint::tooltip(),
        "xAxis": {
            "axisTick": { "show": false },
            "axisLine": { "lineStyle": { "color": paint::INK, "width": 2 } },
            "axisLabel": { "color": paint::INK, "fontSize": 13, "lineHeight": 18, "interval": 0, "overflow": "break" },
        },
        "yAxis": {
            "nameGap": 28,
            "nameTextStyle": { "align": "left", "color": paint::INK, "fontSize": 13, "lineHeight": 20 },
            "axisLabel": { "color": paint::INK, "fontSize": 12, "formatter": "{value}" },
        },
        "series": [{ "itemStyle": { "decal": paint::hatch() } }, {}, {}, { "itemStyle": { "decal": paint::dots() } }],
    });
    if let Some(area) = area {
        addition["series"][2]["markArea"] = area;
    }
    if lowest(indicator) >= 0.0 {
        addition["yAxis"]["min"] = json!(0);
    }
    addition
}

fn lowest(indicator: &Indicator) -> f64 {
    indicator.results.iter().map(|result| result.value).fold(
        indicator.baseline.value.min(indicator.target.value),
        f64::min,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::testing::{content, voice, with_results},
        content::{Content, Language},
    };

    fn option_of(content: &Content, indicator: &Indicator, language: Language) -> Value {
        let text = indicator_option(indicator, voice(content, language));
        serde_json::from_str(&text).expect("JSON")
    }

    fn option(id: &str) -> Value {
        let content = content();
        let indicator = content.indicator(id).expect("in the plan");
        option_of(&content, indicator, Language::Ja)
    }

    #[test]
    fn every_chart_has_bars_from_zero_with_labels_and_no_stray_values() {
        let content = content();
        for indicator in &content.indicators {
            for language in Language::ALL {
                let option = option_of(&content, indicator, language);
                let id = &indicator.id;
                assert_eq!(
                    option["xAxis"]["data"].as_array().map(Vec::len),
                    Some(2),
                    "{id}"
                );
                let negative = id == "net-migration";
                assert_eq!(
                    option["yAxis"].get("min"),
                    (!negative).then_some(&json!(0)),
                    "{id}"
                );
                let series = option["series"].as_array().expect("series");
                assert_eq!(
                    series[0]["data"][0]["value"],
                    json!(indicator.baseline.value),
                    "{id}"
                );
                assert_eq!(series[0]["data"][1], Value::Null, "{id}");
                assert_eq!(
                    series[2]["data"][1]["value"],
                    json!(indicator.target.value),
                    "{id}"
                );
                assert!(
                    series[2]["data"][1]["name"]
                        .as_str()
                        .is_some_and(|label| !label.is_empty()),
                    "{id}"
                );
                assert!(
                    series[3].get("data").is_none(),
                    "{id}: nothing is supposed yet"
                );
                assert!(!option.to_string().contains("NaN"), "{id}");
                assert!(
                    option["yAxis"]["name"]
                        .as_str()
                        .is_some_and(|name| name.contains(indicator.unit.get(language)))
                );
            }
        }
    }

    #[test]
    fn the_baseline_is_hatched_and_the_target_solid() {
        let option = option("visitors");
        assert!(option["series"][0]["itemStyle"]["decal"].is_object());
        assert!(option["series"][2]["itemStyle"].get("decal").is_none());
        assert!(option["series"][2]["markLine"].get("data").is_none());
    }

    #[test]
    fn levels_floors_and_minimums_have_their_own_forms() {
        for (id, word) in [
            ("population-density", "たもちたい"),
            ("transit-riders", "下げない"),
            ("births", "7,000人以上"),
        ] {
            let option = option(id);
            let target = &option["series"][2];
            assert_eq!(
                target["markLine"]["data"][0]["yAxis"], target["data"][1]["value"],
                "{id}"
            );
            assert_eq!(target["markArea"].is_object(), id == "births", "{id}");
            assert!(
                option["yAxis"]["name"]
                    .as_str()
                    .is_some_and(|name| name.contains(word)),
                "{id}"
            );
        }
    }

    #[test]
    fn a_period_stands_in_place_of_the_year_if_it_is_short() {
        for (id, category) in [
            ("job-openings", "現状値\n2014年の平均"),
            ("births", "現状値\n2014年度"),
            ("uij-returners", "現状値\n2015年度の4か月分"),
            ("company-sitings", "現状値\n2015年度"),
        ] {
            assert_eq!(option(id)["xAxis"]["data"][0], category, "{id}");
        }
    }

    #[test]
    fn results_are_a_series_between_baseline_and_target() {
        let content = content();
        let migration = with_results(&content, "net-migration", &[(2016, -120.0), (2017, 35.0)]);
        let option = option_of(&content, &migration, Language::Ja);
        assert_eq!(
            option["xAxis"]["data"],
            json!([
                "現状値\n2014年度",
                "2016年度",
                "2017年度",
                "目標値\n2019年度"
            ])
        );
        assert_eq!(
            option["series"][1]["data"],
            json!([null, { "value": -120.0, "name": "−120" }, { "value": 35.0, "name": "35" }, null])
        );
    }
}
