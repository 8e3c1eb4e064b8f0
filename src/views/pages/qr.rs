//! QR codes of all pages, for the blackboard.

use leptos::prelude::*;

use super::page_name;
use crate::{
    islands::classroom::PrintButton,
    site::Page,
    views::{Cx, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let codes = match &cx.content().site.address {
        Some(address) => codes(cx, address),
        None => view! {
            <p class="my-notice">{cx.t(&words.qr.missing)}</p>
            <p>{cx.t(&words.qr.missing_how)}</p>
        }
        .into_any(),
    };
    view! {
        <Breadcrumbs
            cx=cx.clone()
            between=vec![(Page::Class, cx.t(&words.nav_class))]
            here=cx.t(&words.qr.title)
        />
        <main id="main" class="my-page my-codes">
            <h1>{cx.heading(&words.qr.title)}</h1>
            <p class="my-lead">{cx.t(&words.qr.lead)}</p>
            {codes}
        </main>
    }
    .into_any()
}

fn codes(cx: &Cx, address: &str) -> AnyView {
    let words = cx.words();
    let print = view! {
        <button type="button" class="my-button" data-print="" hidden>
            {cx.t(&words.class.print)}
        </button>
    };
    let groups = groups(cx)
        .into_iter()
        .map(|(id, title, pages)| {
            let codes = pages
                .iter()
                .map(|page| code(cx, address, page))
                .collect_view();
            view! {
                <section class="my-section" aria-labelledby=id>
                    <h2 id=id>{title}</h2>
                    <ul class="my-codes__list">{codes}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <p>{cx.t(&words.qr.how)}</p>
        <p>
            <PrintButton>{print}</PrintButton>
        </p>
        {groups}
    }
    .into_any()
}

/// All pages under headings: what a class opens first, the walk, goals and projects, figures, and
/// the rest.
fn groups(cx: &Cx) -> Vec<(&'static str, String, Vec<Page>)> {
    let words = cx.words();
    let mut groups = vec![
        ("start", cx.t(&words.qr.group_start), Vec::new()),
        ("walk", cx.t(&words.nav_walk), Vec::new()),
        ("goals", cx.t(&words.nav_goals), Vec::new()),
        ("projects", cx.t(&words.nav_projects), Vec::new()),
        ("figures", cx.t(&words.nav_indicators), Vec::new()),
        ("more", cx.t(&words.qr.group_more), Vec::new()),
    ];
    for page in Page::all(cx.content()) {
        let group = match page {
            Page::Home | Page::Walk | Page::Quiz | Page::Decide | Page::ForMe => 0,
            Page::Step(_) => 1,
            Page::Goal(_) => 2,
            Page::Project(_) => 3,
            Page::Indicators | Page::Indicator(_) => 4,
            _ => 5,
        };
        groups[group].2.push(page);
    }
    groups
}

fn code(cx: &Cx, address: &str, page: &Page) -> AnyView {
    let words = cx.words();
    let path = page.path(cx.language());
    let name = page_name(cx, page);
    // The page's place in the site, without the language: an anchor that needs no table.
    let id = match path.trim_end_matches('/').split_once('/') {
        Some((_, rest)) => format!("code-{}", rest.replace('/', "-")),
        None => "code".to_owned(),
    };
    view! {
        <li class="my-code" id=id.clone()>
            <a class="my-code__link" href=format!("#{id}")>
                <img
                    class="my-code__picture"
                    src=cx.file(&page.qr_file(cx.language()))
                    alt=cx.fill(&words.qr.alt, &[("page", &name)])
                    width="160"
                    height="160"
                    loading="lazy"
                />
            </a>
            <p class="my-code__name">{name}</p>
            <p class="my-code__address">{format!("{address}{path}")}</p>
            <p class="my-code__back">
                <a href="#main">{cx.t(&words.qr.all)}</a>
            </p>
        </li>
    }
    .into_any()
}
