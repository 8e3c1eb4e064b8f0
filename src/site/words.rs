//! What pages say of themselves.

use super::Page;
use crate::content::{Content, Localized};

/// The words by which a page is known.
#[derive(Clone, Copy, Debug)]
pub struct PageWords<'c> {
    /// The name in menus and lists.
    pub name: &'c Localized,
    /// The title.
    pub title: &'c Localized,
    /// What the page is about.
    pub lead: &'c Localized,
}

impl Page {
    /// The words of a page that is not about one thing of the plan alone: such a page has the words
    /// of its thing.
    pub fn words<'c>(&self, content: &'c Content) -> Option<PageWords<'c>> {
        let words = &content.words;
        let (name, title, lead) = match self {
            Self::Step(_)
            | Self::Goal(_)
            | Self::Project(_)
            | Self::Indicator(_)
            | Self::Embed(_) => return None,
            Self::Languages | Self::Home => {
                (&words.home, &content.site.name, &content.site.home.lead)
            }
            Self::Walk => (&words.nav_walk, &content.walk.title, &content.walk.summary),
            Self::Indicators => (
                &words.nav_indicators,
                &words.indicators_title,
                &words.indicators_lead,
            ),
            Self::Glossary => (
                &words.nav_glossary,
                &words.glossary_title,
                &words.glossary_lead,
            ),
            Self::ForMe => (&words.nav_for_me, &words.for_me.title, &words.for_me.lead),
            Self::Quiz => (&words.nav_quiz, &words.quiz.title, &words.quiz.lead),
            Self::Decide => (&words.nav_decide, &words.decide.title, &words.decide.lead),
            Self::Class => (&words.nav_class, &words.class.title, &words.class.lead),
            Self::Worksheet => (&words.sheet.title, &words.sheet.title, &words.sheet.lead),
            Self::Answers => (
                &words.sheet.answers_title,
                &words.sheet.answers_title,
                &words.sheet.answers_lead,
            ),
            Self::Slides => (&words.slides.title, &words.slides.title, &words.slides.lead),
            Self::QrCodes => (&words.qr.title, &words.qr.title, &words.qr.lead),
            Self::About => (&words.nav_about, &words.about_title, &words.about_lead),
            Self::Accessibility => (
                &words.accessibility.nav,
                &content.accessibility.title,
                &content.accessibility.lead,
            ),
            Self::Search => (&words.search.open, &words.search.open, &words.search.lead),
            Self::Offline => (
                &words.offline.nav,
                &words.offline.title,
                &words.offline.lead,
            ),
            Self::NotFound | Self::NotFoundIn => {
                (&words.home, &words.not_found_title, &words.not_found_text)
            }
        };
        Some(PageWords { name, title, lead })
    }
}
