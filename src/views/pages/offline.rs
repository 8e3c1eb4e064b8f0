//! Reading without a network: what is on the device, and how to save everything there. The service
//! worker leads here where a page is wanted that is not.

use leptos::prelude::*;

use super::page_name;
use crate::{
    content::Localized,
    islands::explainer::OfflineShelf,
    site::{BYTES_PLACE, Page},
    views::{Cx, components::Count, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = &cx.words().offline;
    let shelf = view! {
        <div
            data-offline=""
            data-module=cx.file(&cx.assets().offline)
            data-root=cx.file("")
            data-bytes=BYTES_PLACE
        >
            {missing(cx)} {saving(cx)} {kept(cx)}
        </div>
    };
    let ways = [
        &words.install_android,
        &words.install_ios,
        &words.install_desktop,
    ];
    let ways = ways
        .map(|way| view! { <li>{cx.t(way)}</li> })
        .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.title)}</h1>
            <p class="my-lead">{cx.t(&words.lead)}</p>
            <OfflineShelf>{shelf}</OfflineShelf>
            <section class="my-section" aria-labelledby="install">
                <h2 id="install">{cx.heading(&words.install_title)}</h2>
                <p>{cx.t(&words.install_text)}</p>
                <ul class="my-prose">{ways}</ul>
            </section>
        </main>
    }
    .into_any()
}

/// What is said where another page was wanted.
fn missing(cx: &Cx) -> AnyView {
    let words = &cx.words().offline;
    view! {
        <div class="my-notice" data-missing="" hidden>
            <p>{cx.t(&words.missing)}</p>
            <p>
                <a class="my-button" href=cx.href(&Page::Home)>
                    {cx.t(&words.retry)}
                </a>
            </p>
        </div>
    }
    .into_any()
}

fn saving(cx: &Cx) -> AnyView {
    let words = &cx.words().offline;
    let said = [
        ("unsupported", &words.unsupported),
        ("empty", &words.empty),
        ("partly", &words.partly),
        ("saving", &words.saving),
        ("saved", &words.saved),
        ("stopped", &words.stopped),
        ("full", &words.full),
        ("changed", &words.changed),
        ("failed", &words.failed),
    ];
    let said = said.map(|(name, text)| say(cx, name, text)).collect_view();
    let buttons = [
        ("save", &words.save, "strong"),
        ("stop", &words.stop, ""),
        ("forget", &words.forget, ""),
    ];
    let buttons = buttons
        .map(|(name, label, kind)| {
            view! {
                <button type="button" class="my-button" data-kind=kind data-do=name hidden>
                    {cx.t(label)}
                </button>
                " "
            }
        })
        .collect_view();
    let (before, after) = around(cx, &words.size, "{size}");
    view! {
        <section class="my-section" aria-labelledby="save">
            <h2 id="save">{cx.heading(&words.save_title)}</h2>
            <p>{cx.t(&words.save_text)}</p>
            <p data-size="" hidden>
                {before}
                <span></span>
                {after}
            </p>
            <p class="my-status" role="status">
                {said}
            </p>
            <progress max="100" value="0" aria-label=cx.t(&words.progress) hidden></progress>
            <p>{buttons}</p>
        </section>
    }
    .into_any()
}

/// One of the things that may be said. Until more is known, what saving needs.
fn say(cx: &Cx, name: &'static str, text: &Localized) -> AnyView {
    let (before, after) = around(cx, text, "{percent}");
    let percent = after
        .is_some()
        .then(|| view! { <span data-percent="">"0"</span> });
    view! {
        <span data-say=name hidden=name != "unsupported">
            {before}
            {percent}
            {after}
        </span>
    }
    .into_any()
}

/// A text before and after what is filled in by the browser.
fn around(cx: &Cx, text: &Localized, place: &str) -> (String, Option<String>) {
    let text = cx.t(text);
    match text.split_once(place) {
        Some((before, after)) => (before.to_owned(), Some(after.to_owned())),
        None => (text, None),
    }
}

/// Every page, of which those are shown that are on the device.
fn kept(cx: &Cx) -> AnyView {
    let words = &cx.words().offline;
    let pages = Page::all(cx.content())
        .into_iter()
        .filter(|page| *page != Page::Offline)
        .map(|page| {
            view! {
                <li hidden data-path=page.path(cx.language())>
                    <a href=cx.href(&page)>{page_name(cx, &page)}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="my-section" aria-labelledby="kept" data-kept="" hidden>
            <h2 id="kept">{cx.heading(&words.kept_title)}</h2>
            <Count cx=cx.clone() some=words.kept_some.clone() none=words.kept_none.clone() count=0 />
            <ul class="my-all">{pages}</ul>
        </section>
    }
    .into_any()
}
