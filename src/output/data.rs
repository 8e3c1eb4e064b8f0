//! Published data: indicators as JSON and CSV, the glossary as JSON.

use anyhow::Result;
use serde::Serialize;

use super::OutputFile;
use crate::content::{
    Content, Direction, FiscalYear, Indicator, Kind, Language, Localized, Term, YearResult,
};

/// So that spreadsheet programs read the file as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

#[derive(Serialize)]
struct IndicatorData<'c> {
    id: &'c str,
    kind: Kind,
    goal: u16,
    area: Option<&'c str>,
    name: &'c Localized,
    unit: &'c Localized,
    baseline: BaselineData<'c>,
    target: TargetData,
    direction: Direction,
    cumulative: bool,
    estimated: bool,
    also_listed_in: &'c [String],
    note: Option<&'c Localized>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    results: Vec<ResultData>,
    source: SourceData<'c>,
}

#[derive(Serialize)]
struct BaselineData<'c> {
    value: Number,
    fiscal_year: FiscalYear,
    months: u8,
    period: Option<&'c Localized>,
}

#[derive(Serialize)]
struct TargetData {
    value: Number,
    fiscal_year: FiscalYear,
    at_least: bool,
}

#[derive(Serialize)]
struct ResultData {
    fiscal_year: FiscalYear,
    value: Number,
}

#[derive(Serialize)]
struct SourceData<'c> {
    section: &'c str,
    page: Option<u16>,
}

#[derive(Serialize)]
struct TermData<'c> {
    id: &'c str,
    term: &'c Localized,
    reading: &'c str,
    explanation: Localized,
    aliases: Aliases<'c>,
    footnote: Option<u8>,
    source: SourceData<'c>,
}

#[derive(Serialize)]
struct Aliases<'c> {
    ja: &'c [String],
    en: &'c [String],
}

/// A value that is written without a fraction where it has none: 400, not 400.0.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Fraction(f64),
}

impl From<f64> for Number {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to have no fraction"
    )]
    fn from(value: f64) -> Self {
        if value.fract() == 0.0 {
            Self::Whole(value as i64)
        } else {
            Self::Fraction(value)
        }
    }
}

/// The published files.
pub(super) fn files(content: &Content) -> Result<Vec<OutputFile>> {
    let indicators: Vec<_> = content
        .indicators
        .iter()
        .map(|indicator| indicator_data(content, indicator))
        .collect();
    let glossary: Vec<_> = content
        .glossary
        .iter()
        .map(|term| term_data(content, term))
        .collect();
    Ok(vec![
        OutputFile::new(
            "data/indicators.json",
            serde_json::to_vec_pretty(&indicators)?,
        ),
        OutputFile::new("data/indicators.csv", csv(content)?),
        OutputFile::new("data/glossary.json", serde_json::to_vec_pretty(&glossary)?),
    ])
}

fn source<'c>(content: &'c Content, id: &str) -> SourceData<'c> {
    let section = content.section(id);
    SourceData {
        section: section.map_or("", |section| section.label.get(Language::Ja)),
        page: section.and_then(|section| section.page),
    }
}

fn indicator_data<'c>(content: &'c Content, indicator: &'c Indicator) -> IndicatorData<'c> {
    IndicatorData {
        id: &indicator.id,
        kind: indicator.kind,
        goal: indicator.goal,
        area: indicator.area.as_deref(),
        name: &indicator.name,
        unit: &indicator.unit,
        baseline: BaselineData {
            value: indicator.baseline.value.into(),
            fiscal_year: indicator.baseline.fiscal_year,
            months: indicator.baseline.months,
            period: indicator.baseline.period.as_ref(),
        },
        target: TargetData {
            value: indicator.target.value.into(),
            fiscal_year: indicator.target.fiscal_year,
            at_least: indicator.target.at_least,
        },
        direction: indicator.direction,
        cumulative: indicator.cumulative,
        estimated: indicator.estimated,
        also_listed_in: &indicator.also_listed_in,
        note: indicator.note.as_ref(),
        results: indicator.results.iter().map(result_data).collect(),
        source: source(content, &indicator.source),
    }
}

fn result_data(result: &YearResult) -> ResultData {
    ResultData {
        fiscal_year: result.fiscal_year,
        value: result.value.into(),
    }
}

fn term_data<'c>(content: &'c Content, term: &'c Term) -> TermData<'c> {
    let whole = |language: Language| {
        let first = term.explanation.get(language);
        match (&term.more, language) {
            (None, _) => first.to_owned(),
            (Some(more), Language::En) => format!("{first} {}", more.get(language)),
            (Some(more), _) => format!("{first}{}", more.get(language)),
        }
    };
    TermData {
        id: &term.id,
        term: &term.term,
        reading: &term.reading,
        explanation: Localized {
            ja: whole(Language::Ja).into(),
            easy: whole(Language::Easy).into(),
            en: whole(Language::En).into(),
        },
        aliases: Aliases {
            ja: &term.aliases_ja,
            en: &term.aliases_en,
        },
        footnote: term.footnote,
        source: source(content, &term.source),
    }
}

/// A text as a cell that spreadsheet programs show and never run: they take one that begins with
/// one of these signs for a formula, which may fetch things or start programs. An apostrophe before
/// it says that it is text. Numbers are no texts: −37 stays a number, and is written `-37`.
fn cell(text: &str) -> String {
    match text.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => format!("'{text}"),
        _ if text.starts_with(['\t', '\r', '\n']) => format!("'{text}"),
        _ => text.to_owned(),
    }
}

fn csv(content: &Content) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record([
        "id",
        "kind",
        "goal",
        "area",
        "name_ja",
        "name_en",
        "unit_ja",
        "unit_en",
        "baseline_value",
        "baseline_fiscal_year",
        "baseline_months",
        "target_value",
        "target_fiscal_year",
        "target_at_least",
        "direction",
        "cumulative",
        "estimated",
        "also_listed_in",
        "note_ja",
        "note_en",
        "source_section",
        "source_page",
    ])?;
    for indicator in &content.indicators {
        let data = indicator_data(content, indicator);
        let plain = |value: f64| format!("{value:.*}", usize::from(indicator.decimals));
        let note = |language| cell(data.note.map_or("", |note| note.get(language)));
        writer.write_record([
            data.id.to_owned(),
            name_of(&data.kind)?,
            data.goal.to_string(),
            data.area.unwrap_or_default().to_owned(),
            cell(data.name.get(Language::Ja)),
            cell(data.name.get(Language::En)),
            cell(data.unit.get(Language::Ja)),
            cell(data.unit.get(Language::En)),
            plain(indicator.baseline.value),
            data.baseline.fiscal_year.0.to_string(),
            data.baseline.months.to_string(),
            plain(indicator.target.value),
            data.target.fiscal_year.0.to_string(),
            data.target.at_least.to_string(),
            name_of(&data.direction)?,
            data.cumulative.to_string(),
            data.estimated.to_string(),
            data.also_listed_in.join(" "),
            note(Language::Ja),
            note(Language::En),
            cell(data.source.section),
            data.source
                .page
                .map(|page| page.to_string())
                .unwrap_or_default(),
        ])?;
    }
    Ok(writer.into_inner()?)
}

/// The name under which serde writes a variant.
fn name_of(value: &impl Serialize) -> Result<String> {
    let name = serde_json::to_value(value)?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}
