//! What every view of one page needs to know.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex},
};

use leptos::prelude::*;

use crate::{
    content::{Content, FiscalYear, Language, Localized, Term, Words},
    site::{Page, relative, to_root},
    terms::{Annotator, Segment, phrases},
};

/// The names of the site's shared files, below its root.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The script that runs before the page is painted.
    pub early: String,
    /// The script that starts WebAssembly.
    pub boot: String,
    /// The generated script of the islands.
    pub islands_js: String,
    /// The islands' WebAssembly.
    pub islands_wasm: String,
    /// The generated script of the program with the islands that few pages need.
    pub classroom_js: String,
    /// That program's WebAssembly.
    pub classroom_wasm: String,
    /// The generated script of the program that searches.
    pub search_js: String,
    /// That program's WebAssembly.
    pub search_wasm: String,
    /// The folder of each language's search index, with a slash at the end.
    pub search: HashMap<Language, String>,
    /// The chart library.
    pub charts: String,
    /// What tells devices how to install each language.
    pub app: HashMap<Language, String>,
    /// The script that saves the site on the device.
    pub offline: String,
    /// All drawings in one file.
    pub pictures: String,
    /// The site's icon.
    pub icon: String,
    /// The site's icons on home screens.
    pub icons: Icons,
    /// The style of the page for wrong addresses, which stands in the page itself.
    pub lost: String,
}

/// The names of the icons that are PNG, below the site's root; all are squares.
#[derive(Clone, Debug, Default)]
pub struct Icons {
    /// 192 pixels wide, nothing behind the drawing.
    pub small: String,
    /// 512 pixels wide, nothing behind the drawing.
    pub large: String,
    /// 512 pixels wide, coloured up to the edges, the drawing in the middle 80 %.
    pub maskable: String,
    /// 180 pixels wide, on paper: Apple's home screens.
    pub touch: String,
}

/// On which pages each term is used, by term id; filled while pages are rendered.
pub type TermUses = BTreeMap<String, BTreeSet<Page>>;

/// The context of one page in one language. Cheap to clone.
#[derive(Clone)]
pub struct Cx(Arc<Inner>);

struct Inner {
    content: Arc<Content>,
    annotator: Arc<Annotator>,
    assets: Arc<Assets>,
    term_uses: Arc<TermUses>,
    language: Language,
    page: Page,
    used_terms: Mutex<BTreeSet<String>>,
    crumbs: Mutex<Vec<(Page, String)>>,
}

impl Cx {
    /// A context for one page. `term_uses` are those of pages rendered before.
    pub fn new(
        content: Arc<Content>,
        annotator: Arc<Annotator>,
        assets: Arc<Assets>,
        term_uses: Arc<TermUses>,
        language: Language,
        page: Page,
    ) -> Self {
        Self(Arc::new(Inner {
            content,
            annotator,
            assets,
            term_uses,
            language,
            page,
            used_terms: Mutex::default(),
            crumbs: Mutex::default(),
        }))
    }

    /// All content.
    pub fn content(&self) -> &Content {
        &self.0.content
    }

    /// The words of buttons, labels and headings.
    pub fn words(&self) -> &Words {
        &self.0.content.words
    }

    /// The shared files.
    pub fn assets(&self) -> &Assets {
        &self.0.assets
    }

    /// The page's language.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The page.
    pub fn page(&self) -> &Page {
        &self.0.page
    }

    /// A text in the page's language, with its readings in markup: as the page's text it becomes
    /// ruby, in an attribute it is dropped (see [`crate::render`]).
    pub fn t(&self, text: &Localized) -> String {
        text.marked(self.0.language).to_owned()
    }

    /// A text in the page's language with its places filled.
    pub fn fill(&self, text: &Localized, values: &[(&str, &str)]) -> String {
        text.fill(self.0.language, values)
    }

    /// A year as written in sentences and tables.
    pub fn year(&self, year: FiscalYear) -> String {
        year.long(self.0.language)
    }

    /// The address of another page, relative to this one.
    pub fn href(&self, page: &Page) -> String {
        self.href_in(page, self.0.language)
    }

    /// The address of a page in a given language, relative to this one.
    pub fn href_in(&self, page: &Page, language: Language) -> String {
        relative(&self.path(), &page.path(language))
    }

    /// The address of a shared file, relative to this page.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", to_root(&self.path()))
    }

    /// This page's folder below the site's root.
    pub fn path(&self) -> String {
        self.0.page.path(self.0.language)
    }

    /// A paragraph's text with its glossary terms as links that open a pop-up.
    pub fn rich(&self, text: &Localized) -> AnyView {
        let glossary = self.href(&Page::Glossary);
        self.0
            .annotator
            .annotate(text.marked(self.0.language))
            .into_iter()
            .map(|segment| match segment {
                Segment::Plain(text) => text.to_owned().into_any(),
                Segment::Term { text, id } => {
                    self.mark_used(id);
                    view! {
                        <a class="my-term" href=format!("{glossary}#{id}") data-term=id.to_owned()>
                            {text.to_owned()}
                        </a>
                    }
                    .into_any()
                }
            })
            .collect::<Vec<_>>()
            .into_any()
    }

    /// A heading's text: no terms, but with places where a Japanese line may break.
    pub fn heading(&self, text: &Localized) -> AnyView {
        match self.0.language {
            Language::En => text.en.plain().to_owned().into_any(),
            Language::Ja => breakable(text.ja.marked()),
            // Its phrases are set apart already, unless it is an official name.
            Language::Easy if text.easy == text.ja => breakable(text.ja.marked()),
            Language::Easy => whole_numbers(text.easy.marked()),
        }
    }

    fn mark_used(&self, id: &str) {
        if let Ok(mut used) = self.0.used_terms.lock() {
            used.insert(id.to_owned());
        }
    }

    /// The terms that this page has used so far, by id.
    pub fn used_terms(&self) -> BTreeSet<String> {
        self.0
            .used_terms
            .lock()
            .map(|used| used.clone())
            .unwrap_or_default()
    }

    /// Notes the way to this page that it shows, so that its head says the same.
    pub(super) fn set_crumbs(&self, crumbs: Vec<(Page, String)>) {
        if let Ok(mut noted) = self.0.crumbs.lock() {
            *noted = crumbs;
        }
    }

    /// The way to this page that it shows, from the first page on; empty until then.
    pub(super) fn crumbs(&self) -> Vec<(Page, String)> {
        self.0
            .crumbs
            .lock()
            .map(|crumbs| crumbs.clone())
            .unwrap_or_default()
    }

    /// The pages on which a term is used.
    pub fn pages_using(&self, term: &Term) -> impl Iterator<Item = &Page> {
        self.0.term_uses.get(&term.id).into_iter().flatten()
    }
}

/// An easy text, in which no line ends between a number and what it counts: around ruby, browsers
/// break lines that `word-break` keeps elsewhere.
fn whole_numbers(text: &str) -> AnyView {
    let phrase = |phrase: &str| {
        // A line may end at the space after it.
        let (words, space) = phrase.split_at(phrase.trim_end().len());
        let (words, space) = (words.to_owned(), space.to_owned());
        if words.contains(|c: char| c.is_ascii_digit()) {
            view! { <span class="my-whole">{words}</span> {space} }.into_any()
        } else {
            (words, space).into_any()
        }
    };
    text.split_inclusive([' ', '、'])
        .map(phrase)
        .collect_view()
        .into_any()
}

/// A Japanese text with `<wbr>` between its phrases.
pub(crate) fn breakable(text: &str) -> AnyView {
    phrases(text)
        .into_iter()
        .enumerate()
        .map(|(at, phrase)| view! { {(at > 0).then(|| view! { <wbr /> })} {phrase} })
        .collect::<Vec<_>>()
        .into_any()
}
