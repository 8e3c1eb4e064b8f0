//! The search, and below it everything that can be found: whoever cannot search can read.

use leptos::prelude::*;

use crate::{
    catalogue::{self, Item, Kind},
    views::{Cx, components::search_box, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let sections: [(&str, &crate::content::Localized, &[Kind]); 7] = [
        (
            "goals",
            &words.nav_goals,
            &[Kind::Goal, Kind::Area, Kind::Measure],
        ),
        (
            "projects",
            &words.nav_projects,
            &[Kind::Project, Kind::Item],
        ),
        ("figures", &words.nav_indicators, &[Kind::Indicator]),
        ("words", &words.nav_glossary, &[Kind::Term]),
        ("plan", &words.nav_about, &[Kind::Basics]),
        ("walk", &words.nav_walk, &[Kind::Step]),
        ("site", &words.search.site, &[Kind::Site]),
    ];
    let items = catalogue::items(cx.content(), cx.language());
    let sections = sections
        .map(|(id, title, kinds)| {
            let items = items.iter().filter(|item| kinds.contains(&item.kind));
            let items = items.map(|item| self::item(cx, item)).collect_view();
            view! {
                <h3 id=id>{cx.t(title)}</h3>
                <ul class="my-all" aria-labelledby=id>
                    {items}
                </ul>
            }
        })
        .collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.search.open) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.search.open)}</h1>
            <p class="my-lead">{cx.t(&words.search.lead)}</p>
            {search_box(cx)}
            <section class="my-section" aria-labelledby="everything">
                <h2 id="everything">{cx.heading(&words.search.everything)}</h2>
                {sections}
            </section>
        </main>
    }
    .into_any()
}

/// A thing as a link; what the others belong to stands out.
fn item(cx: &Cx, item: &Item) -> AnyView {
    let page = cx.href(&item.page);
    let href = match &item.anchor {
        Some(anchor) => format!("{page}#{anchor}"),
        None => page,
    };
    let head = matches!(item.kind, Kind::Goal | Kind::Project | Kind::Area)
        || item.kind == Kind::Basics && !item.label.contains(" · ");
    let head = head.then_some("");
    view! {
        <li data-head=head data-accent=item.accent.clone()>
            <a href=href>{item.title.clone()}</a>
        </li>
    }
    .into_any()
}
