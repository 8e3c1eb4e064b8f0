//! A city can add yearly results; the plan itself has none. The figures here are made up and
//! stand in no site.

use machiyomi::content::FiscalYear;

use crate::fixture::Fixture;

#[test]
fn results_that_a_city_adds_are_read_in_the_order_of_years() {
    let fixture = Fixture::new();
    fixture.append(
        "indicators/waiting-children.toml",
        "\n[[result]]\nfiscal_year = 2017\nvalue = 111\n\n[[result]]\nfiscal_year = 2016\nvalue = 222\n",
    );
    let content = fixture
        .load()
        .unwrap_or_else(|problems| panic!("{problems}"));
    let indicator = content
        .indicator("waiting-children")
        .expect("is in the content");
    let results: Vec<_> = indicator
        .results
        .iter()
        .map(|result| (result.fiscal_year, result.value))
        .collect();
    assert_eq!(
        results,
        [(FiscalYear(2016), 222.0), (FiscalYear(2017), 111.0)]
    );
}
