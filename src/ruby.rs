//! Readings in finished pages: the markup of the content becomes ruby in the text of a page, and
//! goes where HTML has no place for it.
//!
//! One pass over the whole page, so that no view can forget a reading.

use std::{cell::Cell, collections::HashMap, fmt::Write as _, rc::Rc, sync::LazyLock};

use kanji::{Kanji, Level};
use lol_html::{
    RewriteStrSettings, doc_text, element, end_tag,
    errors::RewritingError,
    html_content::{ContentType, TextType},
    rewrite_str,
};

use crate::furigana::{self, Piece};

/// Elements in which text cannot have ruby.
const PLAIN: &str = "svg, option, title";

/// The school grade after the last one in which kanji are taught (6): every other kanji.
const BEYOND_SCHOOL: u8 = 7;

/// Turns the markup of all texts of a page into ruby, and takes it out of attributes, titles and
/// data.
///
/// A reading is an attribute that the style sheet shows, and not text: copying and searching find
/// the sentence as it is written, and screen readers, to which it is hidden, read it once. The
/// class of a `ruby` is the school grade in which the hardest of its kanji is taught.
///
/// # Errors
/// When the page is no HTML that can be read in a stream.
pub fn expand(html: &str) -> Result<String, RewritingError> {
    let plain_depth = Rc::new(Cell::new(0_u32));
    let depth = Rc::clone(&plain_depth);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(PLAIN, move |element| {
            let depth = Rc::clone(&depth);
            depth.set(depth.get() + 1);
            // Each of these elements has an end tag, `<option>` in Leptos' pages as well.
            element.on_end_tag(end_tag!(move |_| {
                depth.set(depth.get() - 1);
                Ok(())
            }))?;
            Ok(())
        }))
        .append_element_content_handler(element!("*", |element| {
            let marked: Vec<(String, String)> = element
                .attributes()
                .iter()
                .filter(|attribute| attribute.value().contains('《'))
                .map(|attribute| (attribute.name(), furigana::plain(&attribute.value())))
                .collect();
            for (name, value) in marked {
                element.set_attribute(&name, &value)?;
            }
            Ok(())
        }))
        .append_document_content_handler(doc_text!(move |text| {
            if text.as_str().contains('《') {
                let written = if plain_depth.get() == 0 && text.text_type() == TextType::Data {
                    ruby(text.as_str())
                } else {
                    furigana::plain(text.as_str())
                };
                text.replace(&written, ContentType::Html);
            }
            Ok(())
        }));
    rewrite_str(html, settings)
}

/// A text of HTML with its readings as ruby. The end tag of `rt` may be left out, and is.
///
/// What stands in brackets and is no reading goes: it would stand in an attribute, without quotation
/// marks, and only kana are harmless there. The content's checks name it long before.
fn ruby(marked: &str) -> String {
    let mut html = String::with_capacity(marked.len() * 2);
    for Piece { base, reading } in furigana::pieces(marked) {
        match reading.filter(|reading| furigana::is_reading(reading)) {
            None => html.push_str(base),
            Some(reading) => {
                // Writing into a string cannot fail.
                let _ = write!(
                    html,
                    "<ruby class=k{}>{base}<rt aria-hidden=true data-r={reading}></ruby>",
                    grade(base)
                );
            }
        }
    }
    html
}

/// A marked text in which each reading begins with the grade of its kanji: `計画《2けいかく》`. For the
/// browser, which makes ruby of it and has no table of kanji.
pub fn graded(marked: &str) -> String {
    let mut text = String::with_capacity(marked.len() * 2);
    for Piece { base, reading } in furigana::pieces(marked) {
        match reading {
            None => text.push_str(base),
            Some(reading) => {
                // The bar where the base would else take more kanji, or fewer.
                let _ = write!(text, "｜{base}《{}{reading}》", grade(base));
            }
        }
    }
    text
}

/// The school grade, 1 to 6, in which the last of a word's kanji is taught, or 7.
fn grade(word: &str) -> u8 {
    word.chars()
        .filter(|c| furigana::is_kanji(*c))
        .map(grade_of)
        .max()
        .unwrap_or(1)
}

/// The lowest levels of the kanji examination are the official list of kanji by school grade.
fn grade_of(c: char) -> u8 {
    static LEVELS: LazyLock<HashMap<Kanji, Level>> = LazyLock::new(kanji::level_table);
    let level = Kanji::new(c).and_then(|kanji| LEVELS.get(&kanji));
    match level {
        Some(Level::Ten) => 1,
        Some(Level::Nine) => 2,
        Some(Level::Eight) => 3,
        Some(Level::Seven) => 4,
        Some(Level::Six) => 5,
        Some(Level::Five) => 6,
        _ if c == '々' => 3,
        _ => BEYOND_SCHOOL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(html: &str) -> String {
        expand(html).expect("is HTML")
    }

    #[test]
    fn the_text_of_a_page_gets_ruby() {
        assert_eq!(
            expanded("<p>この計画《けいかく》は</p>"),
            "<p>この<ruby class=k2>計画<rt aria-hidden=true data-r=けいかく></ruby>は</p>"
        );
    }

    #[test]
    fn where_ruby_cannot_be_readings_go() {
        assert_eq!(
            expanded(r#"<title>計画《けいかく》</title><img alt="計画《けいかく》">"#),
            r#"<title>計画</title><img alt="計画">"#
        );
        assert_eq!(
            expanded(
                "<svg><text>計画《けいかく》</text></svg><select><option>人《ひと》</option></select>"
            ),
            "<svg><text>計画</text></svg><select><option>人</option></select>"
        );
        assert_eq!(
            expanded(r#"<script type="application/json">["計画《けいかく》"]</script>"#),
            r#"<script type="application/json">["計画"]</script>"#
        );
    }

    #[test]
    fn what_is_no_reading_becomes_no_markup() {
        assert_eq!(
            expanded("<p>計画《x onclick=alert(1)》と｜&lt;b&gt;《》と｜&lt;《び》</p>"),
            "<p>計画と&lt;b&gt;と<ruby class=k1>&lt;<rt aria-hidden=true data-r=び></ruby></p>"
        );
    }

    #[test]
    fn a_graded_text_has_the_same_words_and_readings() {
        let graded = graded("その計画《けいかく》と｜1人《ひとり》");
        assert_eq!(graded, "その｜計画《2けいかく》と｜1人《1ひとり》");
        assert_eq!(furigana::plain(&graded), "その計画と1人");
    }

    #[test]
    fn kanji_are_taught_in_six_grades() {
        assert_eq!([grade("一"), grade("計画"), grade("熊本")], [1, 2, 4]);
        assert_eq!(grade("離婚"), BEYOND_SCHOOL);
        let taught = (0x3400..0xa000_u32)
            .filter_map(char::from_u32)
            .filter(|c| furigana::is_kanji(*c) && *c != '々' && grade_of(*c) < BEYOND_SCHOOL);
        assert_eq!(taught.count(), 1026);
    }
}
