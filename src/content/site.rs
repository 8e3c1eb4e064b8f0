//! What a city says about its site as a whole.

use super::{FiscalYear, Link, Localized, walk::Dots};

/// The site's settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// Where the site is published, with a slash at the end; without it pages carry no
    /// canonical addresses.
    pub address: Option<String>,
    /// The drawing that stands for the site, in its header and as its icon.
    pub brand: String,
    /// The drawing of the page for wrong addresses.
    pub lost_picture: String,
    /// The site's name.
    pub name: Localized,
    /// The city's name.
    pub city: Localized,
    /// The plan's official title.
    pub plan: Localized,
    /// When the plan was issued.
    pub issued: Localized,
    /// The plan's first fiscal year.
    pub first_year: FiscalYear,
    /// The plan's last fiscal year, the year of its targets.
    pub last_year: FiscalYear,
    /// Under which licences others may use the site.
    pub licences: Licences,
    /// What stands on the first page.
    pub home: Home,
    /// The families of colours.
    pub accents: Vec<Accent>,
    /// Sections of the page about the site (how figures are treated, accessibility …).
    pub about: Vec<AboutSection>,
}

/// Under which licences others may use what is on the site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Licences {
    /// Texts and drawings.
    pub text: Licence,
    /// Published data.
    pub data: Licence,
    /// The site's own code.
    pub code: Licence,
}

/// A licence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Licence {
    /// Its short name as machines know it, from SPDX's list: `CC-BY-4.0`.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// The full address at which it stands.
    pub url: String,
}

/// The first page's own texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// The headline.
    pub title: Localized,
    /// What the plan is about, in one or two sentences.
    pub lead: Localized,
    /// The picture of the headline's number.
    pub dots: Dots,
    /// The section that the headline's number comes from.
    pub source: String,
    /// Subjects of their own at the end of the page, such as how the plan is checked.
    pub bands: Vec<Band>,
}

/// A subject of its own on the first page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// Stable id: the anchor on the page.
    pub id: String,
    /// The drawing.
    pub picture: String,
    /// The heading.
    pub title: Localized,
    /// The paragraph.
    pub text: Localized,
    /// Where more stands, if anywhere.
    pub link: Option<Link>,
    /// The section cited; none where the band speaks of the site itself.
    pub source: Option<String>,
}

impl Accent {
    /// The name of the family of everything that belongs to no goal or project.
    pub const DEFAULT: &str = "plan";
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
    pub title: Localized,
    /// The paragraphs.
    pub paragraphs: Vec<Localized>,
}
