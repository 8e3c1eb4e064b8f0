//! What a city says about its site as a whole.

use super::{Bilingual, FiscalYear, walk::Dots};

/// The site's settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// Where the site is published, with a slash at the end; without it pages carry no
    /// canonical addresses.
    pub address: Option<String>,
    /// The site's name.
    pub name: Bilingual,
    /// The city's name.
    pub city: Bilingual,
    /// The plan's official title.
    pub plan: Bilingual,
    /// When the plan was issued.
    pub issued: Bilingual,
    /// The plan's first fiscal year.
    pub first_year: FiscalYear,
    /// The plan's last fiscal year, the year of its targets.
    pub last_year: FiscalYear,
    /// What stands on the first page.
    pub home: Home,
    /// The families of colours.
    pub accents: Vec<Accent>,
    /// Sections of the page about the site (how figures are treated, accessibility …).
    pub about: Vec<AboutSection>,
}

/// The first page's own texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// The headline.
    pub title: Bilingual,
    /// What the plan is about, in one or two sentences.
    pub lead: Bilingual,
    /// The picture of the headline's number.
    pub dots: Dots,
    /// The section that the headline's number comes from.
    pub source: String,
    /// For schools: heading and paragraph.
    pub schools: (Bilingual, Bilingual),
    /// How the plan is checked: heading and paragraph.
    pub checked: (Bilingual, Bilingual),
    /// The section that says how the plan is checked.
    pub checked_source: String,
}

/// A family of colours, for light and dark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accent {
    /// The name by which content refers to it.
    pub name: String,
    /// The colours on light paper.
    pub light: Palette,
    /// The colours on dark paper.
    pub dark: Palette,
}

/// Three tones of one colour, each as `#rrggbb`.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// For text and strokes; legible on `wash` and on paper.
    pub ink: String,
    /// For backgrounds.
    pub wash: String,
    /// For filled shapes.
    pub fill: String,
}

/// A section of the page about the site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AboutSection {
    /// Stable id: the anchor on the page.
    pub id: String,
    /// The heading.
    pub title: Bilingual,
    /// The paragraphs.
    pub paragraphs: Vec<Bilingual>,
}
