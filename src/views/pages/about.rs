//! The plan, its source and this site.

use leptos::prelude::*;

use crate::{
    content::{AboutSection, Chapter, Entry, Licence},
    site::Page,
    views::{
        Cx,
        components::{Contents, SourceNote},
        layout::Breadcrumbs,
    },
};

/// The anchor of the licences, to which every footer leads.
pub(in crate::views) const LICENCES: &str = "licence";

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let chapters = cx
        .content()
        .chapters
        .iter()
        .map(|chapter| self::chapter(cx, chapter))
        .collect_view();
    let sections = cx
        .content()
        .site
        .about
        .iter()
        .map(|section| self::section(cx, section))
        .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_about) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.about_title)}</h1>
            <p class="my-lead">{cx.t(&words.about_lead)}</p>
            <div class="my-columns">
                {contents(cx)}
                <div class="my-columns__main">
                    {chapters} {sections} {licences(cx)}
                    <p>
                        <a href=cx.href(&Page::Offline)>{cx.t(&words.offline.nav)}</a>
                    </p>
                </div>
            </div>
        </main>
    }
    .into_any()
}

fn contents(cx: &Cx) -> AnyView {
    let chapters = cx
        .content()
        .chapters
        .iter()
        .map(|chapter| (&chapter.id, &chapter.title));
    let sections = cx
        .content()
        .site
        .about
        .iter()
        .map(|section| (&section.id, &section.title));
    let mut parts: Vec<_> = chapters
        .chain(sections)
        .map(|(id, title)| (id.clone(), cx.t(title)))
        .collect();
    parts.push((LICENCES.to_owned(), cx.t(&cx.words().licence.title)));
    view! { <Contents cx=cx.clone() parts=parts /> }.into_any()
}

fn chapter(cx: &Cx, chapter: &Chapter) -> AnyView {
    let entries = chapter
        .entries
        .iter()
        .map(|entry| self::entry(cx, entry))
        .collect_view();
    view! {
        <section class="my-chapter" aria-labelledby=chapter.id.clone()>
            <h2 id=chapter.id.clone()>{cx.heading(&chapter.title)}</h2>
            <p class="my-lead">{cx.rich(&chapter.summary)}</p>
            {entries}
        </section>
    }
    .into_any()
}

fn entry(cx: &Cx, entry: &Entry) -> AnyView {
    view! {
        <article class="my-prose" id=entry.id.clone()>
            <h3>{cx.heading(&entry.title)}</h3>
            <p>{cx.rich(&entry.text)}</p>
            <SourceNote cx=cx.clone() id=entry.source.clone() />
        </article>
    }
    .into_any()
}

fn section(cx: &Cx, section: &AboutSection) -> AnyView {
    let paragraphs = section
        .paragraphs
        .iter()
        .map(|text| view! { <p>{cx.rich(text)}</p> })
        .collect_view();
    view! {
        <section class="my-chapter my-prose" aria-labelledby=section.id.clone()>
            <h2 id=section.id.clone()>{cx.heading(&section.title)}</h2>
            {paragraphs}
        </section>
    }
    .into_any()
}

/// Under which licences texts, data and code may be used, and what to name.
fn licences(cx: &Cx) -> AnyView {
    let words = &cx.words().licence;
    let site = &cx.content().site;
    let licence = |what, licence: &Licence| {
        view! {
            <li>
                {cx.t(what)} ": "
                <a href=licence.url.clone() rel="license noopener">
                    {cx.t(&licence.name)}
                </a>
            </li>
        }
    };
    let source = cx.fill(
        &words.source,
        &[
            ("plan", site.plan.marked(cx.language())),
            ("city", site.city.marked(cx.language())),
            ("issued", site.issued.marked(cx.language())),
            ("site", site.name.marked(cx.language())),
        ],
    );
    view! {
        <section class="my-chapter my-prose" aria-labelledby=LICENCES>
            <h2 id=LICENCES>{cx.heading(&words.title)}</h2>
            <p>{cx.t(&words.lead)}</p>
            <ul>
                {licence(&words.text, &site.licences.text)}
                {licence(&words.data, &site.licences.data)}
                {licence(&words.code, &site.licences.code)}
            </ul>
            <p>{source}</p>
            <p>{cx.t(&words.plan)}</p>
            <p>
                <a href=cx.file("licences/index.txt")>{cx.t(&words.others)}</a>
            </p>
        </section>
    }
    .into_any()
}
