//! The search: the link in the header, and the box with field and results, which is a dialog on every
//! page and stands in the page on [`Page::Search`].
//!
//! `src/browser/boot.js` opens the box and loads the program that searches, `islands::search`; without
//! them the link leads to the page that lists everything, and so does what is said if they fail to
//! load. Results are a plain list of links, and not options of a listbox: every screen reader knows
//! links, on phones as well, each can be opened in a tab of its own, and the arrow keys move the focus
//! itself.

use leptos::{attr::Attribute, prelude::*};

use super::failure;
use crate::{content::Localized, site::Page, views::Cx};

/// How many results a dialog shows, and a page at a time.
const RESULTS: [usize; 2] = [8, 12];

/// Opens the search; without scripts it leads to the page that lists everything.
pub(in crate::views) fn search_link(cx: &Cx) -> AnyView {
    let here = *cx.page() == Page::Search;
    view! {
        <a
            class="my-settings-button"
            href=cx.href(&Page::Search)
            aria-label=cx.t(&cx.words().search.open)
            aria-current=here.then_some("page")
            data-search-open=""
        >
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <path d="M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0M15.5 15.5 21 21" />
            </svg>
        </a>
    }
    .into_any()
}

/// The search of every page but its own.
pub(in crate::views) fn search_dialog(cx: &Cx) -> Option<AnyView> {
    if *cx.page() == Page::Search {
        return None;
    }
    let words = cx.words();
    Some(
        view! {
            <dialog
                class="my-sheet my-search"
                aria-label=cx.t(&words.search.open)
                data-limit=RESULTS[0]
                {..program(cx)}
            >
                {field(cx)}
                {results(cx)}
                {failed(cx)}
                <p class="my-search__end" data-end="" hidden>
                    <a href=cx.href(&Page::Search) data-all="">
                        {cx.t(&words.search.all)}
                    </a>
                </p>
            </dialog>
        }
        .into_any(),
    )
}

/// The search of its own page; hidden until the program has been loaded.
pub(in crate::views) fn search_box(cx: &Cx) -> AnyView {
    view! {
        {failed(cx)}
        <div
            class="my-search"
            hidden
            data-limit=RESULTS[1]
            {..program(cx)}
        >
            {field(cx)}
            {results(cx)}
            <p class="my-search__end" data-end="" hidden>
                <button class="my-button" type="button" data-more="">
                    <span>{cx.t(&cx.words().search.more)}</span>
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// What the box tells `boot.js` and the program: where the program and the index are, and where they
/// are seen from.
fn program(cx: &Cx) -> impl Attribute + use<> {
    let assets = cx.assets();
    view! {
        <{..}
            data-search=""
            data-js=cx.file(&assets.search_js)
            data-wasm=cx.file(&assets.search_wasm)
            data-index=index(cx)
            data-root=cx.file("")
            data-other=cx.language().counterpart().tag()
        />
    }
}

/// The folder of the index.
fn index(cx: &Cx) -> Option<String> {
    let folder = cx.assets().search.get(&cx.language())?;
    Some(cx.file(folder))
}

fn field(cx: &Cx) -> AnyView {
    let words = cx.words();
    let close = (*cx.page() != Page::Search).then(|| {
        view! {
            <button type="button" class="my-sheet__close" data-close="">
                {cx.t(&words.close)}
            </button>
        }
    });
    view! {
        <div class="my-search__head" role="search">
            <label for="search-field">{cx.t(&words.search.label)}</label>
            {close}
            <input
                class="my-input"
                id="search-field"
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
            />
        </div>
    }
    .into_any()
}

/// What is said where the program or the index cannot be loaded. On its own page the list of everything
/// follows.
fn failed(cx: &Cx) -> AnyView {
    let words = &cx.words().search;
    let way = (*cx.page() != Page::Search).then(|| {
        view! {
            <a class="my-button" href=cx.href(&Page::Search)>
                {cx.t(&words.everything)}
            </a>
        }
        .into_any()
    });
    failure(cx, "search", &words.failed, way)
}

/// What is said of the results, and their list. What is to be seen changes with every key; what is
/// read aloud waits for a pause.
fn results(cx: &Cx) -> AnyView {
    let words = &cx.words().search;
    let say = |name: &'static str, text: &Localized| {
        let text = cx.t(text);
        let parts: Vec<String> = text.split("{count}").map(str::to_owned).collect();
        let count = (parts.len() > 1).then(|| view! { <span data-count=""></span> });
        // An empty text would be written as a space, which would be read aloud as well.
        let part = |at: usize| parts.get(at).filter(|part| !part.is_empty()).cloned();
        let (before, after) = (part(0), part(1));
        view! {
            <span data-say=name hidden=name != "hint">
                {before}
                {count}
                {after}
            </span>
        }
    };
    view! {
        <p class="my-search__status" data-status="">
            {say("hint", &words.hint)} {say("found", &words.found)} {say("one", &words.found_one)}
            {say("near", &words.near)} {say("none", &words.none)}
        </p>
        <p class="my-visually-hidden" role="status"></p>
        <ol class="my-hits" data-results=""></ol>
    }
    .into_any()
}
