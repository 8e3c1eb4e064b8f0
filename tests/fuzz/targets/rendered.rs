//! Content whose pages are rendered one by one: only those that an input is about.

use std::sync::{Arc, OnceLock};

use machiyomi::{
    content::{Content, Language},
    render,
    site::Page,
    terms::Annotator,
    views::{Assets, Cx, TermUses},
};

/// Content, and what finds its terms in each language once a page is asked for.
pub struct Rendered {
    content: Arc<Content>,
    annotators: [OnceLock<Arc<Annotator>>; 3],
    uses: Arc<TermUses>,
}

impl Rendered {
    pub fn new(content: Content) -> Self {
        // As if the first page used every term, so that the glossary has something to list.
        let terms = content.glossary.iter().map(|term| term.id.clone());
        let uses: TermUses = terms.map(|term| (term, [Page::Home].into())).collect();
        Self {
            content: Arc::new(content),
            annotators: Default::default(),
            uses: Arc::new(uses),
        }
    }

    pub fn content(&self) -> &Content {
        &self.content
    }

    /// One page's HTML.
    pub fn page(&self, page: &Page, language: Language) -> String {
        let annotator = self.annotators[language as usize].get_or_init(|| {
            let annotator = Annotator::new(&self.content.glossary, language);
            Arc::new(annotator.expect("is small"))
        });
        let cx = Cx::new(
            Arc::clone(&self.content),
            Arc::clone(annotator),
            Arc::new(Assets::default()),
            Arc::clone(&self.uses),
            language,
            page.clone(),
        );
        render::page(&cx).expect("can be rendered")
    }
}
