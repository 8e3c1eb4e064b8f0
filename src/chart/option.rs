//! The chart of one indicator, on an axis that begins at zero.

use charming::{
    Chart,
    component::Grid,
    element::{Tooltip, Trigger},
};
use serde_json::json;

use super::{Layout, Voice, axes, bars, paint, points};
use crate::content::Indicator;

/// The option for the chart library, as text for a `<script>` element.
///
/// Four series share one slot for each category: baseline (hatched), results (outlined), target
/// (solid), and one that is empty until the visitor supposes a result (dotted).
pub fn indicator_option(indicator: &Indicator, voice: Voice<'_>) -> String {
    let layout = Layout::of(indicator);
    let points = points(indicator, voice);
    let (x_axis, y_axis) = axes::pair(layout, &points);
    let chart = bars::all(layout, indicator, &points, voice)
        .into_iter()
        .fold(
            Chart::new()
                .animation(false)
                .tooltip(Tooltip::new().trigger(Trigger::Item))
                .grid(
                    Grid::new()
                        .left(4)
                        .right(layout.end())
                        .top(axes::top(indicator))
                        .bottom(4),
                )
                .x_axis(x_axis)
                .y_axis(y_axis),
            Chart::series,
        );
    let mut option = json!(chart);
    paint::merge(&mut option, paint::frame());
    paint::merge(&mut option, axes::beyond_charming(layout, indicator, voice));
    paint::merge(&mut option, bars::beyond_charming(layout, indicator));
    paint::to_script(&option)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

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
    fn results_are_a_series_between_baseline_and_target_from_above() {
        let content = content();
        let migration = with_results(&content, "net-migration", &[(2016, -120.0), (2017, 35.0)]);
        let option = option_of(&content, &migration, Language::Ja);
        assert_eq!(
            option["yAxis"]["data"],
            json!(["目標値 2019年度", "2017年度", "2016年度", "現状値 2014年度"])
        );
        assert_eq!(
            option["series"][1]["data"],
            json!([null, { "value": 35.0, "name": "35" }, { "value": -120.0, "name": "−120" }, null])
        );
        assert_eq!(
            option["xAxis"].get("min"),
            None,
            "below zero there are bars too"
        );
    }

    #[test]
    fn with_results_too_a_minimum_is_a_line_and_an_area_from_zero() {
        let content = content();
        let births = with_results(&content, "births", &[(2015, 7012.0)]);
        let option = option_of(&content, &births, Language::En);
        let target = &option["series"][2];
        assert_eq!(target["markLine"]["data"][0]["xAxis"], 7000.0);
        assert_eq!(target["markArea"]["data"][0][0]["xAxis"], 7000.0);
        assert_eq!(option["xAxis"]["min"], 0);
    }
}
