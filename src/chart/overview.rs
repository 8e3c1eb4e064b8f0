//! All indicators that may be compared in percent: bars to both sides of zero.

use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{AxisType, Label, LabelPosition, LineStyle, SplitLine, Tooltip, Trigger},
    series::Bar,
};
use serde_json::{Value, json};

use super::{Voice, paint, signed_percent, voice};
use crate::content::{Comparison, Indicator};

/// The axis ends on a multiple of so many percent.
const AXIS_STEP: f64 = 50.0;

/// An indicator and how far it is meant to move.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// From baseline to target, in percent of the baseline.
    pub percent: f64,
}

/// The indicators that may be compared, in the order given.
pub fn changes<'a>(indicators: impl IntoIterator<Item = &'a Indicator>) -> Vec<Change<'a>> {
    indicators
        .into_iter()
        .filter_map(|indicator| match indicator.comparison() {
            Comparison::Percent(percent) => Some(Change { indicator, percent }),
            Comparison::Apart(_) => None,
        })
        .collect()
}

impl Change<'_> {
    /// The change with its sign. A percentage of a percentage misleads, so the points stand with
    /// it: +21.5% (+10.0 points).
    pub fn label(&self, voice: Voice<'_>) -> String {
        let percent = signed_percent(self.percent);
        match self.points(voice) {
            None => percent,
            Some(points) => voice.fill(
                &voice.words.change_with_points,
                &[("change", &percent), ("points", &points)],
            ),
        }
    }

    /// The same in two lines: beside its bar it has half the width of a phone.
    fn lines(&self, voice: Voice<'_>) -> String {
        let percent = signed_percent(self.percent);
        match self.points(voice) {
            None => percent,
            Some(points) => format!("{percent}\n{points}"),
        }
    }

    fn points(&self, voice: Voice<'_>) -> Option<String> {
        let indicator = self.indicator;
        voice::is_percentage(indicator).then(|| {
            let change = indicator.target.value - indicator.baseline.value;
            voice.distance(indicator, &voice::signed(change, indicator.decimals))
        })
    }

    /// Name, change, baseline and target in one line.
    pub fn text(&self, voice: Voice<'_>) -> String {
        voice.fill(
            &voice.words.overview.point,
            &[
                ("name", self.indicator.short.marked(voice.language)),
                ("change", &self.label(voice)),
                (
                    "from",
                    &voice.quantity(self.indicator, self.indicator.baseline.value),
                ),
                ("to", &voice.target(self.indicator)),
            ],
        )
    }
}

/// The option for the chart library, as text for a `<script>` element.
///
/// A name stands above its bar and the figure on the free side of zero: both have all the width
/// of a phone, and nothing is cut. The library counts upwards from the bottom, and draws no bands
/// on an axis that is turned over, so the last comes first.
pub fn overview_option(changes: &[Change<'_>], voice: Voice<'_>) -> String {
    let rises = |change: &Change<'_>| change.percent >= 0.0;
    // Fixed, so that a bar keeps its length whatever the page's filter leaves beside it.
    let largest = changes
        .iter()
        .map(|change| change.percent.abs())
        .fold(0.0, f64::max);
    let bound = (largest / AXIS_STEP).ceil() * AXIS_STEP;
    let falls = |change: &Change<'_>| !rises(change);
    let chart = Chart::new()
        .animation(false)
        .tooltip(Tooltip::new().trigger(Trigger::Item))
        .grid(Grid::new().left(2).right(2).top(2).bottom(2))
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .min(-bound)
                .max(bound)
                .split_number(4)
                .split_line(
                    SplitLine::new().line_style(LineStyle::new().color(paint::INK).opacity(0.15)),
                ),
        )
        .y_axis(
            Axis::new().type_(AxisType::Category).data(
                changes
                    .iter()
                    .rev()
                    .map(|change| voice.text(&change.indicator.short))
                    .collect(),
            ),
        )
        .series(bars(changes, voice, rises, LabelPosition::Left))
        .series(bars(changes, voice, falls, LabelPosition::Right));
    let mut option = json!(chart);
    paint::merge(&mut option, paint::frame());
    paint::merge(&mut option, beyond_charming());
    paint::to_script(&option)
}

fn bars(
    changes: &[Change<'_>],
    voice: Voice<'_>,
    belongs: impl Fn(&Change<'_>) -> bool,
    label: LabelPosition,
) -> Bar {
    let data = changes
        .iter()
        .rev()
        .map(|change| {
            if belongs(change) {
                let percent = (change.percent * 10.0).round() / 10.0;
                DataPoint::Item(DataPointItem::new(percent).name(change.lines(voice)))
            } else {
                DataPoint::Value(CompositeValue::OptionalNumber(None))
            }
        })
        .collect::<Vec<_>>();
    Bar::new()
        .bar_gap("-100%")
        .bar_width(14)
        .item_style(paint::solid())
        .emphasis(paint::emphasis(paint::FILL))
        .label(
            Label::new()
                .show(true)
                .position(label)
                .formatter("{b}")
                .color(paint::INK)
                .font_size(13),
        )
        .data(data)
}

/// What charming has no setter for. Each indicator is a band: name, figure and bar belong together.
/// The bars that fall are hatched, so that direction has a second sign, in print too.
fn beyond_charming() -> Value {
    // The first line of a label stands beside its bar, the second below.
    let label = json!({ "verticalAlign": "top", "lineHeight": 15, "offset": [0, -7] });
    json!({
        "xAxis": { "axisLabel": {
            "color": paint::INK,
            "fontSize": 12,
            "formatter": "{value}%",
            "hideOverlap": true,
            // Else they would stand out over the bands on both sides.
            "alignMinLabel": "left",
            "alignMaxLabel": "right",
        } },
        "yAxis": {
            "axisTick": { "show": false },
            "axisLine": { "lineStyle": { "color": paint::INK, "width": 1, "opacity": 0.6 } },
            "splitArea": { "show": true, "interval": 0, "areaStyle": { "color": ["transparent", paint::WASH] } },
            "axisLabel": {
                "color": paint::INK,
                "fontSize": 13,
                "fontWeight": 700,
                "interval": 0,
                "inside": true,
                "margin": 6,
                "align": "left",
                "verticalAlign": "bottom",
                "padding": [0, 0, 9, 0],
            },
        },
        "series": [{ "label": label.clone() }, {
            "label": label,
            "itemStyle": { "color": paint::WASH, "borderColor": paint::ACCENT, "borderWidth": 2, "decal": paint::hatch() },
            "emphasis": { "itemStyle": { "color": paint::WASH } },
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::testing::{content, voice},
        content::Language,
    };

    #[test]
    fn exactly_the_comparable_ones_are_compared_in_the_order_of_the_plan() {
        let content = content();
        let changes = changes(&content.indicators);
        let ids: Vec<_> = changes
            .iter()
            .map(|change| change.indicator.id.as_str())
            .collect();
        assert_eq!(
            ids,
            [
                "gross-product",
                "job-openings",
                "farm-shipments",
                "visitors",
                "births",
                "waiting-children",
                "graduate-retention",
                "work-childcare-balance",
                "community-activity",
                "transit-riders",
                "disability-employment",
            ]
        );
        for language in Language::ALL {
            let text = overview_option(&changes, voice(&content, language));
            let option: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(option["yAxis"]["data"].as_array().map(Vec::len), Some(11));
            let (rises, falls) = (&option["series"][0]["data"], &option["series"][1]["data"]);
            for at in 0..11 {
                assert_ne!(
                    rises[at].is_null(),
                    falls[at].is_null(),
                    "one bar for each: {at}"
                );
            }
            assert_eq!(
                option["yAxis"]["data"][10],
                changes[0].indicator.short.get(language)
            );
            assert_eq!(falls[5], json!({ "value": -100.0, "name": "−100.0%" }));
            assert!(!text.contains("NaN"));
        }
    }

    #[test]
    fn a_percentage_of_a_percentage_says_its_points() {
        let content = content();
        let graduates = Change {
            indicator: content
                .indicator("graduate-retention")
                .expect("in the plan"),
            percent: 21.505,
        };
        assert_eq!(
            graduates.label(voice(&content, Language::Ja)),
            "+21.5%（+10.0ポイント）"
        );
        assert_eq!(
            graduates.label(voice(&content, Language::En)),
            "+21.5% (+10.0 points)"
        );
        assert_eq!(
            graduates.text(voice(&content, Language::En)),
            "Graduates staying on: +21.5% (+10.0 points), from 46.5% to 56.5%"
        );
    }
}
