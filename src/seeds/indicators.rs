//! `indicators/*.toml`: one file for each indicator, named by its id.

use super::{
    ledger::{Ledger, Named},
    number_in_order,
    reader::Reader,
};
use crate::content::{Baseline, Direction, FiscalYear, Indicator, Kind, Site, Target, YearResult};

/// Baselines may be older than the plan, but not older than this many years.
const OLDEST_BASELINE: u16 = 10;

/// Figures have so many digits after the point at most.
const MOST_DECIMALS: u8 = 3;

/// An indicator with its place in the plan's order.
pub(super) type Numbered = (u16, Indicator);

pub(super) fn indicator(reader: &mut Reader<'_>, stem: &str, site: &Site) -> Numbered {
    let place = reader.place().clone();
    reader.define_id(Named::Indicator, stem, &place);
    let goal_place = reader.place_of("goal");
    let number = reader.value("number", 0);
    let indicator = Indicator {
        id: stem.to_owned(),
        kind: reader.value("kind", Kind::Kpi),
        goal: reader.value("goal", 0),
        area: reader.optional_refer(Named::Area, "area"),
        also_listed_in: reader.refer_all(Named::Area, "also_listed_in"),
        name: reader.name("name"),
        short: reader.text("short"),
        unit: reader.name("unit"),
        decimals: decimals(reader),
        direction: reader.value("direction", Direction::Increase),
        cumulative: reader.value("cumulative", false),
        estimated: reader.value("estimated", false),
        baseline: baseline(reader, site),
        target: target(reader, site),
        results: results(reader, site),
        meaning: reader.text("meaning"),
        reason: reader.optional_text("reason"),
        note: reader.optional_text("note"),
        source: reader.refer(Named::Section, "source"),
    };
    reader.refer_number(Named::Goal, indicator.goal, &goal_place);
    check_kind(reader, &indicator);
    check_direction(reader, &indicator);
    (number, indicator)
}

/// In the plan's order, without the numbers.
pub(super) fn in_order(mut indicators: Vec<Numbered>, ledger: &Ledger) -> Vec<Indicator> {
    number_in_order(&mut indicators, "indicators", ledger, |(number, _)| *number);
    indicators
        .into_iter()
        .map(|(_, indicator)| indicator)
        .collect()
}

fn decimals(reader: &mut Reader<'_>) -> u8 {
    let place = reader.place_of("decimals");
    let decimals = reader.value("decimals", 0);
    if decimals > MOST_DECIMALS {
        reader.report(
            &place,
            format!("{decimals} decimals are too many"),
            format!("Write how many digits the plan prints after the point: 0 to {MOST_DECIMALS}."),
        );
    }
    decimals
}

fn baseline(reader: &mut Reader<'_>, site: &Site) -> Baseline {
    let mut baseline = Baseline {
        value: 0.0,
        fiscal_year: FiscalYear(0),
        period: None,
        months: 12,
    };
    let Some(mut table) = reader.required_table("baseline") else {
        return baseline;
    };
    baseline.value = table.number("value");
    let earliest = FiscalYear(site.first_year.0.saturating_sub(OLDEST_BASELINE));
    baseline.fiscal_year = year(&mut table, earliest, site.last_year);
    baseline.period = table.optional_text("period");
    let place = table.place_of("months");
    baseline.months = table.optional("months").unwrap_or(12);
    if !(1..=12).contains(&baseline.months) {
        table.report(
            &place,
            format!("a baseline cannot cover {} months", baseline.months),
            "Write 1 to 12, or leave the line out for a whole year.",
        );
    }
    table.finish();
    baseline
}

fn target(reader: &mut Reader<'_>, site: &Site) -> Target {
    let mut target = Target {
        value: 0.0,
        fiscal_year: FiscalYear(0),
        at_least: false,
    };
    let Some(mut table) = reader.required_table("target") else {
        return target;
    };
    target.value = table.number("value");
    target.fiscal_year = year(&mut table, site.first_year, site.last_year);
    target.at_least = table.optional("at_least").unwrap_or(false);
    table.finish();
    target
}

fn results(reader: &mut Reader<'_>, site: &Site) -> Vec<YearResult> {
    let mut results: Vec<YearResult> = Vec::new();
    for mut table in reader.tables("result") {
        let result = YearResult {
            value: table.number("value"),
            fiscal_year: year(&mut table, site.first_year, site.last_year),
        };
        if results
            .iter()
            .any(|earlier| earlier.fiscal_year == result.fiscal_year)
        {
            table.report(
                &table.place().clone(),
                format!("there are two results for {}", result.fiscal_year.0),
                "Keep one result for each year.",
            );
        }
        results.push(result);
        table.finish();
    }
    results.sort_by_key(|result| result.fiscal_year);
    results
}

fn year(table: &mut Reader<'_>, earliest: FiscalYear, latest: FiscalYear) -> FiscalYear {
    let place = table.place_of("fiscal_year");
    let given = table.has("fiscal_year");
    let year = table.value("fiscal_year", FiscalYear(0));
    if given && !(earliest..=latest).contains(&year) {
        table.report(
            &place,
            format!("fiscal_year {} is outside the plan", year.0),
            format!(
                "Write a Western year from {} to {}; 平成31年度 is 2019.",
                earliest.0, latest.0
            ),
        );
    }
    year
}

fn check_kind(reader: &Reader<'_>, indicator: &Indicator) {
    let place = reader.place();
    match (indicator.kind, &indicator.area) {
        (Kind::NumericTarget, Some(area)) => reader.report(
            place,
            format!("a numeric target belongs to a goal, but area \"{area}\" is given"),
            "Delete the area line, or use also_listed_in where the plan repeats the figure.",
        ),
        (Kind::Kpi, None) => reader.report(
            place,
            "a KPI needs its policy area",
            "Add a line like area = \"1-2\".",
        ),
        _ => {}
    }
}

fn check_direction(reader: &Reader<'_>, indicator: &Indicator) {
    let (from, to) = (indicator.baseline.value, indicator.target.value);
    let agrees = match indicator.direction {
        Direction::Increase => to > from,
        Direction::Decrease | Direction::LimitDecline => to < from,
        Direction::Maintain => (to - from).abs() < f64::EPSILON,
    };
    if !agrees {
        reader.report(
            reader.place(),
            format!("the direction does not fit a way from {from} to {to}"),
            "Use increase, decrease, maintain, or limit_decline for a target below the baseline on purpose.",
        );
    }
}
