//! What the picture of a shared link shows.

use super::{Cx, layout::site_accent, pages};
use crate::{content::Language, furigana, site::Page};

/// A page on the card that social networks show beside a link to it. All texts are without readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which page.
    pub page: Page,
    /// In which language.
    pub language: Language,
    /// The picture's file below the site's root.
    pub file: String,
    /// What stands above the title, such as 基本目標1.
    pub label: Option<String>,
    /// The page's title.
    pub title: String,
    /// The site's name.
    pub site: String,
    /// The plan's name.
    pub plan: String,
    /// The family of colours, by name.
    pub accent: Option<String>,
    /// The drawing, by id.
    pub picture: String,
}

impl Card {
    /// How wide the picture is, in pixels.
    pub const WIDTH: u32 = 1200;

    /// How high the picture is, in pixels.
    pub const HEIGHT: u32 = 630;
}

/// The page's card; none where nobody would share it.
pub fn card(cx: &Cx) -> Option<Card> {
    let (page, language) = (cx.page(), cx.language());
    let content = cx.content();
    let site = &content.site;
    let title = match page {
        Page::Home => Some(&site.home.title),
        Page::Goal(number) => content.goal(*number).map(|goal| &goal.short),
        Page::Project(number) => content.project(*number).map(|project| &project.short),
        _ => None,
    };
    Some(Card {
        file: page.share_file(language)?,
        page: page.clone(),
        language,
        label: pages::label(cx).map(|label| furigana::plain(&label)),
        title: title.map_or_else(
            || furigana::plain(&pages::meta(cx).title),
            |title| title.get(language).to_owned(),
        ),
        site: site.name.get(language).to_owned(),
        plan: site.plan.get(language).to_owned(),
        accent: pages::accent(cx).or_else(|| site_accent(cx)),
        picture: picture(cx),
    })
}

/// The drawing that stands for the page: its own, that of what it belongs to, or the site's.
fn picture(cx: &Cx) -> String {
    let content = cx.content();
    let goal = |number| content.goal(number).map(|goal| goal.picture.clone());
    let own = match cx.page() {
        Page::Step(id) => content
            .walk
            .steps
            .iter()
            .find(|step| step.id == *id)
            .map(|step| step.picture.clone()),
        Page::Goal(number) => goal(*number),
        Page::Project(number) => content
            .project(*number)
            .map(|project| project.picture.clone()),
        Page::Indicator(id) => content.indicator(id).and_then(|indicator| {
            let area = indicator.area.as_ref().and_then(|id| content.area(id));
            area.map(|area| area.picture.clone())
                .or_else(|| goal(indicator.goal))
        }),
        Page::Home | Page::Walk => content.walk.steps.first().map(|step| step.picture.clone()),
        page if page.is_for_class() => content
            .site
            .home
            .bands
            .first()
            .map(|band| band.picture.clone()),
        _ => None,
    };
    own.unwrap_or_else(|| content.site.brand.clone())
}
