//! A title in lines that fit, and that end where a reader would take breath.

use super::fonts::Measure;
use crate::{content::Language, terms::phrases};

/// What no Japanese line may begin with.
const NOT_FIRST: &str = "、。，．・：；？！ー～〜」』）〉》】〕］｝々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)]}”’%％";

/// What no Japanese line may end with.
const NOT_LAST: &str = "「『（〈《【〔［｛([{“‘";

/// A text in lines of one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The lines, without spaces at their ends.
    pub lines: Vec<String>,
    /// How high the letters are, in pixels.
    pub size: f32,
}

/// Breaks a text into lines no wider than `width`, in the largest of `sizes`, from large to small, in
/// which they are not more than `most`; in the smallest in as many as it takes.
///
/// Lines end between phrases in Japanese and between words elsewhere. Only what is wider than a
/// line by itself is broken within, never before or after the wrong sign. The lines are about
/// equally long.
pub fn fit(
    text: &str,
    language: Language,
    measure: &Measure<'_>,
    width: f32,
    sizes: &[(f32, usize)],
) -> Fitted {
    let units = units(text, language);
    let mut fitted = Fitted {
        lines: Vec::new(),
        size: 0.0,
    };
    for (size, most) in sizes {
        let of = |text: &str| measure.width(text.trim_end(), *size);
        let whole = units.iter().all(|unit| of(unit) <= width);
        let units = if whole {
            units.clone()
        } else {
            pieces(&between_phrases(&units, |unit| of(unit) <= width), |unit| {
                of(unit) <= width
            })
        };
        fitted = Fitted {
            lines: balanced(&units, width, of),
            size: *size,
        };
        if whole && fitted.lines.len() <= *most {
            break;
        }
    }
    fitted
}

/// What stays together on a line.
fn units(text: &str, language: Language) -> Vec<String> {
    // Easy Japanese has spaces between its phrases, but official names have none.
    let spaced: Vec<&str> = text.split_inclusive(' ').collect();
    let phrased = |part: &&str| match language {
        Language::En => vec![(*part).to_owned()],
        Language::Easy if spaced.len() > 2 => vec![(*part).to_owned()],
        Language::Ja | Language::Easy => phrases(part).into_iter().map(str::to_owned).collect(),
    };
    let mut units: Vec<String> = Vec::new();
    for unit in spaced.iter().flat_map(phrased) {
        match units.last_mut() {
            Some(last) if !may_part(last, &unit) => last.push_str(&unit),
            _ => units.push(unit),
        }
    }
    units
}

/// Whether a line may end after the one text and begin with the other.
fn may_part(before: &str, after: &str) -> bool {
    !after.starts_with(|sign| NOT_FIRST.contains(sign))
        && !before.ends_with(|sign| NOT_LAST.contains(sign))
}

/// Units that are wider than a line, phrase by phrase: a part of easy Japanese may have several.
fn between_phrases(units: &[String], fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for unit in units {
        if fits(unit) {
            parts.push(unit.clone());
            continue;
        }
        let mut begun = false;
        for phrase in phrases(unit) {
            match parts.last_mut() {
                Some(last) if begun && !may_part(last, phrase) => last.push_str(phrase),
                _ => parts.push(phrase.to_owned()),
            }
            begun = true;
        }
    }
    parts
}

/// Units that are wider than a line, sign by sign.
fn pieces(units: &[String], fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for unit in units {
        if fits(unit) {
            pieces.push(unit.clone());
            continue;
        }
        let mut begun = false;
        for sign in unit.chars().map(String::from) {
            match pieces.last_mut() {
                // Words of Latin letters and numbers stay whole.
                Some(last)
                    if begun
                        && (!may_part(last, &sign)
                            || last.ends_with(|c: char| c.is_ascii_alphanumeric())
                                && sign.starts_with(|c: char| c.is_ascii_alphanumeric())) =>
                {
                    last.push_str(&sign);
                }
                _ => pieces.push(sign),
            }
            begun = true;
        }
    }
    pieces
}

/// The lines in a width as narrow as leaves their number as it is.
fn balanced(units: &[String], width: f32, of: impl Fn(&str) -> f32) -> Vec<String> {
    let lines = filled(units, width, &of);
    let (mut narrow, mut wide) = (0.0, width);
    // To less than a pixel.
    for _ in 0..10 {
        let middle = (narrow + wide) / 2.0;
        let tried = filled(units, middle, &of);
        if tried.len() <= lines.len() && tried.iter().all(|line| of(line) <= middle) {
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    filled(units, wide, &of)
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// Puts on each line as many units as fit.
fn filled(units: &[String], width: f32, of: &impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for unit in units {
        match lines.last_mut() {
            Some(line) if of(&format!("{line}{unit}")) <= width => line.push_str(unit),
            _ => lines.push(unit.clone()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::share::fonts::{Fonts, Weight};

    fn fonts() -> Fonts {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("node_modules/@expo-google-fonts/noto-sans-jp");
        Fonts::read(&package).unwrap_or_else(|error| panic!("{error:#}"))
    }

    fn lines(text: &str, language: Language, width: f32, sizes: &[(f32, usize)]) -> Fitted {
        let fonts = fonts();
        let measure = fonts.measure(Weight::Bold);
        let fitted = fit(text, language, &measure, width, sizes);
        for line in &fitted.lines {
            assert!(measure.width(line, fitted.size) <= width, "{line}");
        }
        fitted
    }

    #[test]
    fn japanese_lines_end_between_phrases_and_english_ones_between_words() {
        let sizes = [(60.0, 4)];
        let title = "安心して子どもを産み育てられるまち";
        let ja = lines(title, Language::Ja, 600.0, &sizes);
        assert_eq!(ja.lines.concat(), title);
        let phrases = phrases(title);
        for line in &ja.lines {
            assert!(
                phrases.iter().any(|phrase| line.starts_with(phrase)),
                "{line} begins with a phrase"
            );
        }
        let en = lines(
            "A city where children are safe",
            Language::En,
            400.0,
            &sizes,
        );
        assert_eq!(en.lines.join(" "), "A city where children are safe");
        let easy = lines(
            "2050年も、70万人の まちで いるために。",
            Language::Easy,
            400.0,
            &sizes,
        );
        assert_eq!(
            easy.lines.concat().replace(' ', ""),
            "2050年も、70万人のまちでいるために。"
        );
        let whole = easy.lines.iter().any(|line| line.contains("70万人の"));
        assert!(whole, "a number stays with its unit: {:?}", easy.lines);
    }

    #[test]
    fn lines_are_about_equally_long() {
        let fitted = lines(
            "one two three four five six",
            Language::En,
            700.0,
            &[(60.0, 4)],
        );
        let [first, last] = &fitted.lines[..] else {
            panic!("{fitted:?} are two lines")
        };
        assert!(first.len().abs_diff(last.len()) < 6, "{fitted:?}");
    }

    #[test]
    fn a_long_title_becomes_smaller_before_it_takes_more_lines() {
        let sizes = [(60.0, 2), (30.0, 2), (20.0, 9)];
        let text = "Seven words need more than two lines";
        assert_eq!(lines(text, Language::En, 400.0, &sizes).size, 30.0);
        let long = [text; 9].join(" ");
        assert_eq!(lines(&long, Language::En, 400.0, &sizes).size, 20.0);
    }

    #[test]
    fn what_is_wider_than_a_line_breaks_only_where_it_may() {
        let title = "ワークライフバランスコーディネーター（育成）";
        let fitted = lines(title, Language::Ja, 240.0, &[(60.0, 9)]);
        assert_eq!(fitted.lines.concat(), title);
        for line in &fitted.lines {
            assert!(!line.starts_with(|sign| NOT_FIRST.contains(sign)), "{line}");
            assert!(!line.ends_with(|sign| NOT_LAST.contains(sign)), "{line}");
        }
    }
}
