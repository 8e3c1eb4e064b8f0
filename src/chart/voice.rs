//! Figures, years and changes as a chart writes them.

use crate::{
    content::{FiscalYear, Indicator, Language, Localized, Words, format_number},
    furigana,
};

/// How many characters a period may have below a bar.
const LONGEST_PERIOD: usize = 16;

/// In whose words a chart speaks.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The words of the interface.
    pub words: &'a Words,
    /// The language.
    pub language: Language,
    /// Whether texts keep their readings in markup, for a page; a drawing has no place for them.
    pub readings: bool,
}

impl Voice<'_> {
    /// The same voice for a drawing.
    pub fn drawn(self) -> Self {
        Self {
            readings: false,
            ..self
        }
    }

    /// A text in the chart's language.
    pub fn text(self, text: &Localized) -> String {
        self.read(text.marked(self.language).to_owned())
    }

    /// A marked text as this voice gives it.
    fn read(self, marked: String) -> String {
        if self.readings {
            marked
        } else {
            furigana::plain(&marked)
        }
    }

    /// A text in the chart's language with its places filled.
    pub fn fill(self, text: &Localized, values: &[(&str, &str)]) -> String {
        self.read(text.fill(self.language, values))
    }

    /// A value with its unit: 0.56倍, 46.5%.
    pub fn quantity(self, indicator: &Indicator, value: f64) -> String {
        self.with_unit(indicator, &indicator.format(value))
    }

    /// A number that is written already, or a place for one, with the indicator's unit.
    pub fn with_unit(self, indicator: &Indicator, number: &str) -> String {
        self.join_unit(&self.words.value_with_unit, indicator, number)
    }

    /// The target with its unit, and with "or more" where the plan says so.
    pub fn target(self, indicator: &Indicator) -> String {
        let number = indicator.format(indicator.target.value);
        if indicator.target.at_least {
            self.at_least(indicator, &number)
        } else {
            self.with_unit(indicator, &number)
        }
    }

    /// A number as a minimum, with the indicator's unit.
    pub fn at_least(self, indicator: &Indicator, number: &str) -> String {
        self.join_unit(&self.words.at_least, indicator, number)
    }

    /// A distance between two values, or a place for one. Between percentages or ratios that is
    /// so many points: "10% more" than 46.5% would be something else.
    pub fn distance(self, indicator: &Indicator, number: &str) -> String {
        let points = match self.language {
            Language::Ja | Language::Easy => matches!(indicator.unit.ja.plain(), "%" | "倍"),
            Language::En => is_percentage(indicator),
        };
        if points {
            self.fill(&self.words.points, &[("value", number)])
        } else {
            self.join_unit(&self.words.distance, indicator, number)
        }
    }

    /// When the baseline was measured, for a sentence.
    pub fn baseline_when(self, indicator: &Indicator) -> String {
        match &indicator.baseline.period {
            Some(period) => self.text(period),
            None => self.year(indicator.baseline.fiscal_year),
        }
    }

    /// When the baseline was measured, as short as an axis needs it: without the Japanese era,
    /// and a long period only by its year.
    pub fn baseline_when_short(self, indicator: &Indicator) -> String {
        let baseline = &indicator.baseline;
        let year = self.year_short(baseline.fiscal_year);
        if baseline.months < 12 {
            let months = baseline.months.to_string();
            return self.fill(
                &self.words.chart.months,
                &[("year", &year), ("months", &months)],
            );
        }
        baseline
            .period
            .as_ref()
            .map(|period| without_brackets(&self.text(period)))
            .filter(|period| furigana::plain(period).chars().count() <= LONGEST_PERIOD)
            .unwrap_or(year)
    }

    /// A year for a sentence.
    pub fn year(self, year: FiscalYear) -> String {
        self.read(year.long(self.language))
    }

    /// A year for an axis.
    pub fn year_short(self, year: FiscalYear) -> String {
        self.read(year.short(self.language))
    }

    fn join_unit(self, pattern: &Localized, indicator: &Indicator, number: &str) -> String {
        let unit = indicator.unit.marked(self.language);
        // English sets a unit off by a space, but not the percent sign.
        self.fill(pattern, &[("value", number), ("unit", unit)])
            .replace(" %", "%")
    }
}

/// Whether the figure itself is a percentage.
pub(super) fn is_percentage(indicator: &Indicator) -> bool {
    indicator.unit.ja.plain() == "%"
}

/// A change in percent with its sign, to one decimal: +9.3%, −100.0%.
pub fn signed_percent(percent: f64) -> String {
    format!("{}%", signed(percent, 1))
}

/// A number with its sign, also where that is a plus.
pub(super) fn signed(value: f64, decimals: u8) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", format_number(value, decimals))
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u8;
    let mut short = String::new();
    for letter in text.chars() {
        match letter {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => short.push(letter),
            _ => {}
        }
    }
    // What stood around an English bracket are now two spaces.
    short.replace("  ", " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::{content, voice};

    #[test]
    fn a_period_is_short_on_an_axis() {
        assert_eq!(without_brackets("2014年（平成26年）の平均"), "2014年の平均");
        assert_eq!(
            without_brackets("Total from fiscal 1999 (Heisei 11) to fiscal 2015 (Heisei 27)"),
            "Total from fiscal 1999 to fiscal 2015"
        );
    }

    #[test]
    fn percentages_differ_by_points_and_have_no_space_before_their_sign() {
        let content = content();
        let graduates = content
            .indicator("graduate-retention")
            .expect("in the plan");
        let (ja, en) = (voice(&content, Language::Ja), voice(&content, Language::En));
        assert_eq!(en.quantity(graduates, 46.5), "46.5%");
        assert_eq!(ja.distance(graduates, "10.0"), "10.0ポイント");
        assert_eq!(en.distance(graduates, "10.0"), "10.0 points");
        let jobs = content.indicator("job-openings").expect("in the plan");
        assert_eq!(ja.quantity(jobs, 0.9), "0.90倍");
        assert_eq!(ja.distance(jobs, "0.15"), "0.15ポイント");
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!(signed_percent(9.29), "+9.3%");
        assert_eq!(signed_percent(-100.0), "−100.0%");
    }
}
