//! The reference content as data: complete, in both languages, true to its own rules.

use std::path::Path;

use machiyomi::{
    content::{ApartReason, Comparison, Content, Direction, Kind},
    seeds,
};

mod accessibility;
mod audiences;
mod fixture;
mod hostile;
mod lesson;
mod problems;
mod quiz;
mod readings;
mod results;

/// The content of the reference site.
fn content() -> Content {
    seeds::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"))
        .unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn the_whole_strategy_is_there() {
    let content = content();
    let areas: Vec<_> = content.goals.iter().flat_map(|goal| &goal.areas).collect();
    let measures: Vec<_> = areas.iter().flat_map(|area| &area.measures).collect();
    let actions = measures.iter().flat_map(|measure| &measure.actions).count();
    assert_eq!(
        (content.goals.len(), areas.len(), measures.len(), actions),
        (3, 9, 28, 90)
    );
    let pillars: Vec<_> = content
        .projects
        .iter()
        .flat_map(|project| &project.pillars)
        .collect();
    let items = pillars.iter().flat_map(|pillar| &pillar.items).count();
    assert_eq!((content.projects.len(), pillars.len(), items), (4, 18, 35));
    let footnotes: Vec<u8> = {
        let mut numbers: Vec<u8> = content
            .glossary
            .iter()
            .filter_map(|term| term.footnote)
            .collect();
        numbers.sort_unstable();
        numbers
    };
    assert_eq!(footnotes, (1..=27).collect::<Vec<u8>>());
    assert!((10..=15).contains(&content.walk.steps.len()));
}

#[test]
fn all_indicators_carry_the_figures_of_the_plan() {
    use Direction::{Decrease, Increase, LimitDecline, Maintain};
    let content = content();
    // id, baseline, its year, target, direction: copied by hand from the tables of the plan.
    let plan = [
        ("gross-product", 2325.0, 2012, 2541.0, Increase),
        ("net-migration", -37.0, 2014, 400.0, Increase),
        ("job-openings", 0.56, 2014, 0.90, Increase),
        ("company-sitings", 114.0, 2015, 154.0, Increase),
        ("product-launches", 2.0, 2014, 10.0, Increase),
        ("farm-shipments", 895.0, 2014, 968.0, Increase),
        ("uij-returners", 10.0, 2015, 50.0, Increase),
        ("visitors", 5566.0, 2014, 5875.0, Increase),
        ("births", 7039.0, 2014, 7000.0, LimitDecline),
        ("waiting-children", 397.0, 2015, 0.0, Decrease),
        ("graduate-retention", 46.5, 2015, 56.5, Increase),
        ("work-childcare-balance", 18.9, 2015, 28.8, Increase),
        ("population-density", 60.7, 2015, 60.7, Maintain),
        ("community-activity", 27.3, 2015, 30.0, Increase),
        ("transit-riders", 55436.0, 2014, 55302.0, LimitDecline),
        ("healthy-seniors", 78.46, 2015, 78.46, Maintain),
        ("disability-employment", 41.0, 2014, 63.0, Increase),
    ];
    let ours: Vec<_> = content
        .indicators
        .iter()
        .map(|indicator| {
            assert_eq!(indicator.target.fiscal_year.0, 2019, "{}", indicator.id);
            (
                indicator.id.as_str(),
                indicator.baseline.value,
                indicator.baseline.fiscal_year.0,
                indicator.target.value,
                indicator.direction,
            )
        })
        .collect();
    assert_eq!(ours, plan);
}

#[test]
fn what_the_plan_says_of_its_figures_is_kept() {
    let content = content();
    let ids = |fits: &dyn Fn(&machiyomi::content::Indicator) -> bool| -> Vec<String> {
        content
            .indicators
            .iter()
            .filter(|indicator| fits(indicator))
            .map(|indicator| indicator.id.clone())
            .collect()
    };
    assert_eq!(ids(&|i| i.kind == Kind::NumericTarget).len(), 5);
    assert_eq!(ids(&|i| i.target.at_least), ["births"]);
    assert_eq!(
        ids(&|i| i.cumulative),
        ["company-sitings", "product-launches"]
    );
    assert_eq!(ids(&|i| i.estimated), ["farm-shipments"]);
    assert_eq!(ids(&|i| i.baseline.months < 12), ["uij-returners"]);
    assert_eq!(
        ids(&|i| !i.also_listed_in.is_empty()),
        ["births", "population-density", "community-activity"]
    );
    assert_eq!(
        ids(&|i| !i.results.is_empty()),
        [""; 0],
        "the plan has no results"
    );
}

#[test]
fn percentages_that_would_mislead_are_not_given() {
    let content = content();
    let apart: Vec<_> = content
        .indicators
        .iter()
        .filter_map(|indicator| match indicator.comparison() {
            Comparison::Apart(reason) => Some((indicator.id.as_str(), reason)),
            Comparison::Percent(_) => None,
        })
        .collect();
    assert_eq!(
        apart,
        [
            ("net-migration", ApartReason::BaselineNotPositive),
            ("company-sitings", ApartReason::Cumulative),
            ("product-launches", ApartReason::Cumulative),
            ("uij-returners", ApartReason::PartOfYear),
            ("population-density", ApartReason::HeldSteady),
            ("healthy-seniors", ApartReason::HeldSteady),
        ]
    );
}

#[test]
fn the_steps_of_the_walk_are_short() {
    for step in content().walk.steps {
        assert!(
            step.text.ja.plain().chars().count() <= 120,
            "{}: {}",
            step.id,
            step.text.ja.plain()
        );
        assert!(
            step.title.ja.plain().chars().count() <= 24,
            "{}: {}",
            step.id,
            step.title.ja.plain()
        );
    }
}

#[test]
fn english_has_no_japanese_letters_and_japanese_has_some() {
    let japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    for term in content().glossary {
        let id = &term.id;
        assert!(
            !term.explanation.en.plain().contains(japanese),
            "{id}: {}",
            term.explanation.en.plain()
        );
        assert!(
            !term.term.en.plain().contains(japanese),
            "{id}: {}",
            term.term.en.plain()
        );
        assert!(
            term.explanation.ja.plain().contains(japanese),
            "{id}: {}",
            term.explanation.ja.plain()
        );
    }
}
