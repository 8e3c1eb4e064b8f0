//! How a card looks: the title on the left, the drawing on the right, on the page's colour.

use quick_xml::escape::escape;

use super::{
    fonts::{FAMILY, Fonts, Weight},
    lines::{Fitted, fit},
};
use crate::{
    content::{Accent, Content, Language, Palette},
    pictures::{coloured, shapes},
    views::Card,
};

const WIDTH: u32 = Card::WIDTH;
const HEIGHT: u32 = Card::HEIGHT;

/// From the picture's edges to what is on it, in pixels.
const MARGIN: f32 = 72.0;

/// The title's width, in pixels, and its sizes with how many lines of each there may be.
const TITLE_WIDTH: f32 = 660.0;
const TITLE_SIZES: [(f32, usize); 8] = [
    (76.0, 3),
    (68.0, 3),
    (60.0, 4),
    (52.0, 5),
    (46.0, 6),
    (40.0, 6),
    (34.0, 8),
    (28.0, 9),
];

/// How much of a letter is above its line, in parts of its size.
const ABOVE_LINE: f32 = 0.88;

/// From line to line, in parts of the letters' size.
const LEADING: f32 = 1.32;

/// The size of what stands above the title, and its height with the room below it.
const LABEL_SIZE: f32 = 36.0;
const LABEL_HEIGHT: f32 = 60.0;

/// Between these the title stands, in its middle.
const TITLE_TOP: f32 = 140.0;
const TITLE_BOTTOM: f32 = 500.0;

/// The card as an SVG with text.
pub fn drawing(card: &Card, content: &Content, fonts: &Fonts) -> String {
    let fallback = Palette::default();
    let name = card.accent.as_deref().unwrap_or(Accent::DEFAULT);
    let accents = &content.site.accents;
    let palette = accents
        .iter()
        .find(|accent| accent.name == name)
        .map_or(&fallback, |accent| &accent.light);
    let title = fit(
        &card.title,
        card.language,
        &fonts.measure(Weight::Bold),
        TITLE_WIDTH,
        &TITLE_SIZES,
    );
    let plan = fit(
        &card.plan,
        card.language,
        &fonts.measure(Weight::Regular),
        WIDTH as f32 - 2.0 * MARGIN,
        &[(24.0, 1), (22.0, 1), (20.0, 2)],
    );
    let brand = picture(
        content,
        &content.site.brand,
        palette,
        (MARGIN, 52.0, 56.0, 56.0),
    );
    let drawing = picture(
        content,
        &card.picture,
        palette,
        (768.0, 156.0, 384.0, 336.0),
    );
    let site = text(
        &Fitted {
            lines: vec![card.site.clone()],
            size: 32.0,
        },
        Weight::Bold,
        (MARGIN + 72.0, 92.0),
        card.language,
    );
    let above = card.label.as_ref().map_or(0.0, |_| LABEL_HEIGHT);
    let height = above + title.size * LEADING * (title.lines.len() as f32 - 1.0) + title.size;
    let top = (TITLE_TOP + TITLE_BOTTOM - height) / 2.0;
    // Letters sit on their line: most of them is above it.
    let first = top + above + title.size * ABOVE_LINE;
    let label = card.label.as_ref().map(|label| {
        let label = Fitted {
            lines: vec![label.clone()],
            size: LABEL_SIZE,
        };
        let line = top + LABEL_SIZE * ABOVE_LINE;
        text(&label, Weight::Bold, (MARGIN, line), card.language)
    });
    let label = label.unwrap_or_default();
    let title = text(&title, Weight::Bold, (MARGIN, first), card.language);
    let last = 574.0 - plan.size * LEADING * (plan.lines.len() as f32 - 1.0);
    let plan = text(&plan, Weight::Regular, (MARGIN, last), card.language);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
         <path fill=\"{wash}\" d=\"M0 0h{WIDTH}v{HEIGHT}H0z\"/>\
         <path fill=\"{fill}\" d=\"M0 {foot}h{WIDTH}v16H0z\"/>\
         {brand}{drawing}<g fill=\"{ink}\">{site}{label}{title}{plan}</g></svg>",
        wash = palette.wash,
        fill = palette.fill,
        ink = palette.ink,
        foot = HEIGHT - 16,
    )
}

/// A drawing of the content in a place: left, top, width, height. One that is not there leaves it
/// empty.
fn picture(content: &Content, id: &str, palette: &Palette, place: (f32, f32, f32, f32)) -> String {
    let Some((view_box, shapes)) = content.pictures.get(id).and_then(|svg| shapes(svg).ok()) else {
        return String::new();
    };
    let (x, y, width, height) = place;
    format!(
        "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{view_box}\">{}</svg>",
        coloured(&shapes, palette)
    )
}

/// Lines of text, the first one on a point.
fn text(text: &Fitted, weight: Weight, (x, y): (f32, f32), language: Language) -> String {
    let weight = weight.number();
    text.lines
        .iter()
        .scan(y, |y, line| {
            let at = *y;
            *y += text.size * LEADING;
            Some(format!(
                "<text x=\"{x}\" y=\"{at}\" font-family=\"{FAMILY}\" font-weight=\"{weight}\" \
                 font-size=\"{size}\" xml:lang=\"{lang}\">{line}</text>",
                size = text.size,
                lang = language.tag(),
                line = escape(line.as_str()),
            ))
        })
        .collect()
}
