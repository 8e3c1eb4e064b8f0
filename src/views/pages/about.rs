//! The plan, its source and this site.

use leptos::prelude::*;

use crate::{
    content::{AboutSection, Chapter, Entry},
    site::Page,
    views::{
        Cx,
        components::{Contents, SourceNote},
        layout::Breadcrumbs,
    },
};

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
                    {chapters} {sections}
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
    let parts = chapters
        .chain(sections)
        .map(|(id, title)| (id.clone(), cx.t(title)))
        .collect();
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
