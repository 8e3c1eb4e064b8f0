//! Japanese fiscal years.

use serde::{Deserialize, Serialize};

use super::Language;

/// A Japanese fiscal year, named by the Western year in which it begins (April to March).
///
/// The plan counts in the Heisei era; a reader gets both.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct FiscalYear(pub u16);

/// The Western year that was Heisei 1 is 1989: Heisei years are counted from here.
const BEFORE_HEISEI: u16 = 1988;

impl FiscalYear {
    /// The year of the Heisei era, as the plan writes it (平成31年度 is 31).
    pub fn heisei(self) -> u16 {
        self.0.saturating_sub(BEFORE_HEISEI)
    }

    /// The year for a sentence or a table, its readings marked: 2019年度（平成31年度）, fiscal 2019
    /// (Heisei 31). Easy Japanese does without the era.
    pub fn long(self, language: Language) -> String {
        match language {
            Language::Ja => format!(
                "{}年度《ねんど》（平成《へいせい》{}年度《ねんど》）",
                self.0,
                self.heisei()
            ),
            Language::Easy => self.short(language),
            Language::En => format!("fiscal {} (Heisei {})", self.0, self.heisei()),
        }
    }

    /// The year for an axis or a card, its readings marked: 2019年度, FY2019.
    pub fn short(self, language: Language) -> String {
        match language {
            Language::Ja | Language::Easy => format!("{}年度《ねんど》", self.0),
            Language::En => format!("FY{}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::furigana;

    #[test]
    fn a_fiscal_year_shows_era_and_western_year() {
        let year = FiscalYear(2019);
        assert_eq!(
            furigana::plain(&year.long(Language::Ja)),
            "2019年度（平成31年度）"
        );
        assert_eq!(furigana::plain(&year.long(Language::Easy)), "2019年度");
        assert_eq!(year.long(Language::En), "fiscal 2019 (Heisei 31)");
        assert_eq!(year.short(Language::En), "FY2019");
    }
}
