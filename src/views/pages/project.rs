//! A leading project: cover, story, pillars with their items.

use leptos::prelude::*;

use crate::{
    content::{Item, Pillar, Project, circled},
    site::Page,
    views::{
        Cx,
        components::{Contents, Cover, Pager, SourceNote, neighbours},
        layout::Breadcrumbs,
    },
};

/// プロジェクトI, Project I.
pub(super) fn label(cx: &Cx, project: &Project) -> String {
    cx.fill(&cx.words().project_label, &[("n", project.numeral())])
}

pub(super) fn view(cx: &Cx, project: &Project) -> AnyView {
    let words = cx.words();
    let story = project
        .story
        .iter()
        .map(|part| {
            view! {
                <h3>{cx.heading(&part.title)}</h3>
                <p>{cx.rich(&part.text)}</p>
            }
        })
        .collect_view();
    let pillars = project
        .pillars
        .iter()
        .map(|pillar| self::pillar(cx, pillar))
        .collect_view();
    let strength = view! {
        <p class="my-cover__strength">
            {cx.t(&words.strength)} " " <strong>{cx.t(&project.strength)}</strong>
        </p>
    }
    .into_any();
    let (previous, next) = neighbours(
        &cx.content().projects,
        |other| other.number == project.number,
        |other| {
            let name = format!("{} {}", label(cx, other), cx.t(&other.short));
            (Page::Project(other.number), name)
        },
    );
    view! {
        <Breadcrumbs cx=cx.clone() here=label(cx, project) />
        <main id="main" class="my-page">
            <Cover
                cx=cx.clone()
                label=label(cx, project)
                picture=project.picture.clone()
                alt=project.picture_alt.clone()
                short=project.short.clone()
                title=project.title.clone()
                subtitle=project.subtitle.clone()
                summary=project.summary.clone()
                more=strength
                source=project.source.clone()
            />
            <div class="my-columns">
                {contents(cx, project)}
                <div class="my-columns__main">
                    <section class="my-section" aria-labelledby="story">
                        <h2 id="story">{cx.heading(&words.story)}</h2>
                        <div class="my-prose">{story}</div>
                    </section>
                    {pillars}
                    <SourceNote cx=cx.clone() id=project.source.clone() />
                </div>
            </div>
            <Pager cx=cx.clone() previous=previous next=next />
        </main>
    }
    .into_any()
}

fn contents(cx: &Cx, project: &Project) -> AnyView {
    let mut parts = vec![("story".to_owned(), cx.t(&cx.words().story))];
    parts.extend(project.pillars.iter().map(|pillar| {
        let name = format!("({}) {}", pillar.number, cx.t(&pillar.title));
        (format!("pillar-{}", pillar.number), name)
    }));
    view! { <Contents cx=cx.clone() parts=parts /> }.into_any()
}

fn pillar(cx: &Cx, pillar: &Pillar) -> AnyView {
    let items = (!pillar.items.is_empty()).then(|| {
        let items = pillar
            .items
            .iter()
            .map(|item| self::item(cx, pillar, item))
            .collect_view();
        view! { <div class="my-measures">{items}</div> }
    });
    let title = format!("pillar-{}-title", pillar.number);
    view! {
        <section
            class="my-area"
            id=format!("pillar-{}", pillar.number)
            aria-labelledby=title
        >
            <p class="my-area__label">
                {cx.fill(&cx.words().pillar_label, &[("n", &pillar.number.to_string())])}
            </p>
            <h2 id=format!("pillar-{}-title", pillar.number)>{cx.heading(&pillar.title)}</h2>
            <p class="my-prose">{cx.rich(&pillar.text)}</p>
            {items}
        </section>
    }
    .into_any()
}

fn item(cx: &Cx, pillar: &Pillar, item: &Item) -> AnyView {
    view! {
        <article class="my-measure" id=format!("item-{}-{}", pillar.number, item.number)>
            <h3 class="my-measure__title">
                <span class="my-measure__number">{circled(item.number)}</span>
                <span>{cx.heading(&item.title)}</span>
            </h3>
            <p>{cx.rich(&item.text)}</p>
        </article>
    }
    .into_any()
}
