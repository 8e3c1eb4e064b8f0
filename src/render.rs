//! Every page as HTML.
//!
//! Knows how Leptos renders outside a server. Knows nothing of files.

use std::{collections::BTreeMap, sync::Arc, thread};

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::{
    content::{Content, Language},
    ruby,
    site::Page,
    terms::Annotator,
    views::{Assets, Card, Cx, TermUses, card, document},
};

/// A finished page.
#[derive(Clone, Debug)]
pub struct RenderedPage {
    /// Which page.
    pub page: Page,
    /// In which language.
    pub language: Language,
    /// Where it is written below the site's root.
    pub file: String,
    /// The whole document.
    pub html: String,
}

/// Renders every page in every language.
///
/// # Errors
/// When the glossary is too large to be searched for, or a page's HTML cannot be read again.
pub fn pages(content: Arc<Content>, assets: Assets) -> anyhow::Result<Vec<RenderedPage>> {
    let assets = Arc::new(assets);
    // Languages know nothing of each other: each has a thread.
    thread::scope(|threads| {
        let languages = Language::ALL.map(|language| {
            let (content, assets) = (Arc::clone(&content), Arc::clone(&assets));
            threads.spawn(move || pages_in(language, content, assets))
        });
        let mut rendered = Vec::new();
        for language in languages {
            let pages = language
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            rendered.extend(pages?);
        }
        Ok(rendered)
    })
}

fn pages_in(
    language: Language,
    content: Arc<Content>,
    assets: Arc<Assets>,
) -> anyhow::Result<Vec<RenderedPage>> {
    let mut rendered = Vec::new();
    let annotator = Arc::new(Annotator::new(&content.glossary, language)?);
    let mut uses: TermUses = BTreeMap::new();
    let mut render = |page: Page, uses: Arc<TermUses>| {
        let cx = Cx::new(
            Arc::clone(&content),
            Arc::clone(&annotator),
            Arc::clone(&assets),
            uses,
            language,
            page.clone(),
        );
        rendered.push(RenderedPage {
            file: page.file(language),
            html: self::page(&cx)?,
            page,
            language,
        });
        anyhow::Ok(cx.used_terms())
    };
    // The glossary lists where each term is used, so it comes after all other pages.
    let (glossary, others): (Vec<_>, Vec<_>) = Page::all(&content)
        .into_iter()
        .partition(|page| *page == Page::Glossary);
    for page in others {
        for term in render(page.clone(), Arc::default())? {
            uses.entry(term).or_default().insert(page.clone());
        }
    }
    let uses = Arc::new(uses);
    for page in glossary {
        render(page, Arc::clone(&uses))?;
    }
    for indicator in &content.indicators {
        render(Page::Embed(indicator.id.clone()), Arc::default())?;
    }
    render(Page::NotFoundIn, Arc::default())?;
    // The pages of all languages are written once, in the first.
    if language == Language::ALL[0] {
        render(Page::Languages, Arc::default())?;
        render(Page::NotFound, Arc::default())?;
    }
    Ok(rendered)
}

/// The cards of all pages in every language.
///
/// # Errors
/// When the glossary is too large to be searched for.
pub fn cards(content: &Arc<Content>) -> anyhow::Result<Vec<Card>> {
    let mut cards = Vec::new();
    for language in Language::ALL {
        let annotator = Arc::new(Annotator::new(&content.glossary, language)?);
        for page in Page::all(content) {
            let cx = Cx::new(
                Arc::clone(content),
                Arc::clone(&annotator),
                Arc::default(),
                Arc::default(),
                language,
                page,
            );
            cards.extend(card(&cx));
        }
    }
    Ok(cards)
}

/// One page's HTML.
///
/// # Errors
/// When it cannot be read again.
pub fn page(cx: &Cx) -> anyhow::Result<String> {
    // Islands with children need a shared context, also outside a server.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| document(cx).to_html());
    owner.cleanup();
    // Leptos marks text boundaries by `<!>`, which is an error in HTML; the comment it stands
    // for hydrates alike.
    Ok(ruby::expand(&html.replace("<!>", "<!---->"))?)
}
