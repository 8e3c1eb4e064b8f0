//! `site.toml`, `about.toml` and `sections.toml`.

use std::ops::RangeInclusive;

use url::Url;

use super::{ledger::Named, reader::Reader, walk};
use crate::content::{
    AboutSection, Accent, Band, Dots, FiscalYear, Home, Licence, Licences, Palette, Section, Site,
};

/// Years that a plan may have.
const YEARS: RangeInclusive<u16> = 1900..=2200;

/// WCAG 2.2 level AA for text of any size.
const LEAST_CONTRAST: f32 = 4.5;

pub(super) fn site(reader: &mut Reader<'_>) -> Site {
    reader.refer_id(Named::Accent, Accent::DEFAULT, &reader.place_of("accent"));
    let site = Site {
        address: address(reader),
        brand: reader.refer(Named::Picture, "brand"),
        lost_picture: reader.refer(Named::Picture, "lost_picture"),
        name: reader.name("name"),
        city: reader.name("city"),
        plan: reader.name("plan"),
        issued: reader.text("issued"),
        first_year: year(reader, "first_year"),
        last_year: year(reader, "last_year"),
        licences: reader
            .required_table("licence")
            .map(licences)
            .unwrap_or_default(),
        home: reader.required_table("home").map(home).unwrap_or_default(),
        accents: reader
            .some_tables("accent")
            .into_iter()
            .map(accent)
            .collect(),
        about: Vec::new(),
    };
    if site.last_year < site.first_year {
        reader.report(
            &reader.place().clone(),
            "the plan's last year is before its first",
            "Check first_year and last_year.",
        );
    }
    site
}

/// Whether a text is the full address of a folder of web pages, with a slash at the end, written as
/// browsers write it: nothing in it needs to be escaped.
pub fn is_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.path().ends_with('/')
            && url.as_str() == text
            && !text.contains('\'')
    })
}

fn year(reader: &mut Reader<'_>, key: &'static str) -> FiscalYear {
    let place = reader.place_of(key);
    let given = reader.has(key);
    let year = reader.value(key, FiscalYear(*YEARS.start()));
    if given && !YEARS.contains(&year.0) {
        reader.report(
            &place,
            format!("{key} {} is no year of a plan", year.0),
            "Write the Western year in which the fiscal year begins; 平成31年度 is 2019.",
        );
    }
    year
}

fn address(reader: &mut Reader<'_>) -> Option<String> {
    let place = reader.place_of("address");
    let address: String = reader.optional("address")?;
    if !is_address(&address) {
        reader.report(
            &place,
            format!("\"{address}\" is not the address of a site"),
            "Write it in full with a slash at the end, like https://www.example.lg.jp/plan/, or leave the line out.",
        );
    }
    Some(address)
}

fn licences(mut reader: Reader<'_>) -> Licences {
    let mut read = |key| reader.required_table(key).map(licence).unwrap_or_default();
    let licences = Licences {
        text: read("text"),
        data: read("data"),
        code: read("code"),
    };
    reader.finish();
    licences
}

fn licence(mut reader: Reader<'_>) -> Licence {
    let place = reader.place_of("url");
    let licence = Licence {
        id: reader.value("id", String::new()),
        name: reader.name("name"),
        url: reader.value("url", String::new()),
    };
    if !licence.url.starts_with("https://") {
        reader.report(
            &place,
            format!("\"{}\" is not where a licence stands", licence.url),
            "Write its address in full, like https://creativecommons.org/licenses/by/4.0/.",
        );
    }
    reader.finish();
    licence
}

fn home(mut reader: Reader<'_>) -> Home {
    let home = Home {
        title: reader.text("title"),
        lead: reader.text("lead"),
        dots: reader.required_table("dots").map(dots).unwrap_or_default(),
        source: reader.refer(Named::Section, "source"),
        bands: reader.tables("band").into_iter().map(band).collect(),
    };
    reader.finish();
    home
}

fn band(mut reader: Reader<'_>) -> Band {
    let place = reader.place_of("link");
    let band = Band {
        id: reader.define(Named::Entry, "id"),
        picture: reader.refer(Named::Picture, "picture"),
        title: reader.text("title"),
        text: reader.text("text"),
        link: reader
            .optional::<String>("link")
            .and_then(|text| walk::link(&reader, &text, &place)),
        source: reader.optional_refer(Named::Section, "source"),
    };
    reader.finish();
    band
}

/// A number shown as dots.
fn dots(mut reader: Reader<'_>) -> Dots {
    let dots = read_dots(&mut reader);
    reader.finish();
    dots
}

pub(super) fn read_dots(reader: &mut Reader<'_>) -> Dots {
    let place = reader.place_of("count");
    let count = reader.value("count", 1);
    if !(1..=200).contains(&count) {
        reader.report(
            &place,
            format!("{count} dots cannot be shown"),
            "Let one dot stand for more, so that 1 to 200 dots are enough.",
        );
    }
    Dots {
        count,
        caption: reader.text("caption"),
    }
}

fn accent(mut reader: Reader<'_>) -> Accent {
    let name = reader.define(Named::Accent, "name");
    let light = palette(&mut reader, "light");
    let dark = palette(&mut reader, "dark");
    reader.finish();
    Accent { name, light, dark }
}

fn palette(reader: &mut Reader<'_>, key: &'static str) -> Palette {
    let place = reader.place_of(key);
    let palette: Palette = reader.value(key, Palette::default());
    let tones = [&palette.ink, &palette.wash, &palette.fill];
    for tone in tones {
        if srgb(tone).is_none() {
            reader.report(
                &place,
                format!("\"{tone}\" is not a colour"),
                "Write colours as # and six hexadecimal digits, like \"#b5341a\".",
            );
        }
    }
    if let (Some(ink), Some(wash)) = (srgb(&palette.ink), srgb(&palette.wash)) {
        use palette::color_difference::Wcag21RelativeContrast;
        let contrast = ink.relative_contrast(wash);
        if contrast < LEAST_CONTRAST {
            reader.report(
                &place,
                format!("ink on wash has a contrast of only {contrast:.1}:1"),
                "Make the ink darker or the wash lighter (the other way round for dark) until 4.5:1.",
            );
        }
    }
    palette
}

fn srgb(colour: &str) -> Option<palette::Srgb<f32>> {
    // The library also knows shorter forms; one is enough for whoever reads the file.
    let digits = colour
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let tone: palette::Srgb<u8> = digits.parse().ok()?;
    Some(tone.into_format())
}

pub(super) fn about(reader: &mut Reader<'_>) -> Vec<AboutSection> {
    reader
        .some_tables("section")
        .into_iter()
        .map(|mut reader| {
            let section = AboutSection {
                id: reader.define(Named::Entry, "id"),
                title: reader.text("title"),
                paragraphs: reader.texts("paragraph"),
            };
            reader.finish();
            section
        })
        .collect()
}

pub(super) fn sections(reader: &mut Reader<'_>) -> Vec<Section> {
    reader
        .some_tables("section")
        .into_iter()
        .map(|mut reader| {
            let section = Section {
                id: reader.define(Named::Section, "id"),
                label: reader.name("label"),
                page: reader.optional("page"),
            };
            reader.finish();
            section
        })
        .collect()
}
