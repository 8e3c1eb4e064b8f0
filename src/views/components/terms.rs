//! The glossary's pop-up and what it shows.

use leptos::prelude::*;

use crate::{
    content::{Language, Term},
    site::Page,
    views::Cx,
};

/// The explanations of all terms that the page uses, ready for the pop-up. Inert until opened.
#[component]
pub(in crate::views) fn TermTemplates(
    /// The page.
    cx: Cx,
) -> impl IntoView {
    // On the glossary page every explanation stands in the text already.
    let wanted = match cx.page() {
        Page::Glossary => Vec::new(),
        _ => {
            // A copy, made once: a large glossary asks for each of its terms.
            let used = cx.used_terms();
            cx.content()
                .glossary
                .iter()
                .filter(|term| used.contains(&term.id))
                .collect()
        }
    };
    wanted
        .into_iter()
        .map(|term| {
            view! {
                <template id=format!("term-{}", term.id)>
                    {Language::ALL.map(|language| panel(term, language)).collect_view()}
                </template>
            }
        })
        .collect_view()
}

fn panel(term: &Term, language: Language) -> AnyView {
    let reading = (language == Language::Ja)
        .then(|| view! { <p class="my-sheet__reading">{term.reading.clone()}</p> });
    let more = term
        .more
        .as_ref()
        .map(|more| view! { <p>{more.marked(language).to_owned()}</p> });
    view! {
        <div lang=language.tag()>
            {reading} <h2>{term.term.marked(language).to_owned()}</h2>
            <p>{term.explanation.marked(language).to_owned()}</p> {more}
        </div>
    }
    .into_any()
}

/// The empty pop-up: island [`crate::islands::TermPopups`] fills and opens it.
pub(in crate::views) fn term_dialog(cx: &Cx) -> AnyView {
    let words = cx.words();
    let glossary = cx.href(&Page::Glossary);
    let tabs = Language::ALL
        .map(|language| {
            view! {
                <button
                    type="button"
                    class="my-sheet__tab"
                    lang=language.tag()
                    data-show=language.tag()
                    aria-pressed=if language == cx.language() { "true" } else { "false" }
                >
                    {words.language_name.marked(language).to_owned()}
                </button>
            }
        })
        .collect_view();
    view! {
        <dialog class="my-sheet" data-terms="" aria-label=cx.t(&words.term_dialog)>
            <div class="my-sheet__tabs" role="group" aria-label=cx.t(&words.term_language)>
                {tabs}
                <button type="button" class="my-sheet__close" data-close="">
                    {cx.t(&words.close)}
                </button>
            </div>
            <div class="my-sheet__body" tabindex="-1"></div>
            <p class="my-sheet__links">
                <a href=glossary.clone() data-entry="">
                    {cx.t(&words.term_entry)}
                </a>
                <a href=glossary data-uses="">
                    {cx.t(&words.term_uses)}
                </a>
            </p>
        </dialog>
    }
    .into_any()
}
