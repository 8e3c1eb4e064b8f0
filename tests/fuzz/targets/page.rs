//! Any text in every place of a page: it is shown, and becomes no markup.

use std::{
    collections::BTreeSet,
    sync::{LazyLock, OnceLock},
};

use machiyomi::{
    content::Language,
    furigana::{self, SIGNS},
    site::Page,
};

use super::{
    parts::{Parts, harmless},
    plan::plan,
    rendered::Rendered,
    text_of,
};

/// A page of the plan in a language.
struct Place {
    page: Page,
    language: Language,
    known: OnceLock<BTreeSet<String>>,
}

/// Every one.
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut pages = Page::all(&plan("x"));
    pages.extend([
        Page::Embed("i".into()),
        Page::Languages,
        Page::NotFound,
        Page::NotFoundIn,
    ]);
    let in_each = |page: Page| {
        Language::ALL.map(|language| Place {
            page: page.clone(),
            language,
            known: OnceLock::new(),
        })
    };
    pages.into_iter().flat_map(in_each).collect()
});

impl Place {
    fn parts(&self, plan: &Rendered) -> Parts {
        Parts::of(&plan.page(&self.page, self.language))
    }

    /// The kinds of elements that the page has of itself, and that readings, numbers, terms, places to be
    /// filled and places where a line may break bring.
    fn known(&self) -> &BTreeSet<String> {
        self.known.get_or_init(|| {
            let text = "この計画《けいかく》は、｜1人《ひとり》のまちのためです。 2 {words}";
            self.parts(&Rendered::new(plan(text))).kinds
        })
    }
}

/// The first byte names a page in a language, A the first one; the rest is the text.
pub fn run(data: &[u8]) {
    let Some((first, text)) = data.split_first() else {
        return;
    };
    let at = usize::from(first.wrapping_sub(b'A')) % PLACES.len();
    shown(&text_of(text), &PLACES[at..=at]);
}

/// The same on every page, whichever the data names.
pub fn run_everywhere(data: &[u8]) {
    if let Some((_, text)) = data.split_first() {
        shown(&text_of(text), &PLACES);
    }
}

fn shown(text: &str, places: &[Place]) {
    let hostile = Rendered::new(plan(text));
    let tame = Rendered::new(plan(&harmless(text)));
    let plain = furigana::plain(text);
    // A bracket without another may find one in the data's next text. The content's checks let none pass.
    let is_sound = !plain.contains(SIGNS);
    for place in places {
        let parts = place.parts(&hostile);
        parts.expect_same(&place.parts(&tame));
        let new: Vec<_> = parts.kinds.difference(place.known()).collect();
        assert!(new.is_empty(), "{new:?} on {:?} from {text:?}", place.page);
        if is_sound {
            parts.expect_readable();
            named(&parts, &plain);
        }
    }
}

/// Asserts that search engines are told a text as the site's name.
fn named(parts: &Parts, text: &str) {
    for data in &parts.data {
        if let Some(page) = data.pointer("/@graph/0") {
            assert_eq!(page["isPartOf"]["name"], text, "{data}");
        }
    }
}
