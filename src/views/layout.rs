//! What stands around every page: header, breadcrumbs, footer.

use leptos::prelude::*;

use super::{
    Cx,
    components::{Picture, search_link, settings_button},
    pages::LICENCES,
};
use crate::{islands::LanguageSwitch, site::Page};

/// The site's main places, in the header and again in the footer.
fn places(cx: &Cx) -> [(String, String, bool); 8] {
    let words = cx.words();
    let home = cx.href(&Page::Home);
    let page = cx.page();
    [
        (
            cx.t(&words.nav_walk),
            cx.href(&Page::Walk),
            matches!(page, Page::Walk | Page::Step(_)),
        ),
        (
            cx.t(&words.nav_goals),
            format!("{home}#goals"),
            matches!(page, Page::Goal(_)),
        ),
        (
            cx.t(&words.nav_projects),
            format!("{home}#projects"),
            matches!(page, Page::Project(_)),
        ),
        (
            cx.t(&words.nav_indicators),
            cx.href(&Page::Indicators),
            matches!(page, Page::Indicators | Page::Indicator(_)),
        ),
        (
            cx.t(&words.nav_glossary),
            cx.href(&Page::Glossary),
            *page == Page::Glossary,
        ),
        (
            cx.t(&words.nav_for_me),
            cx.href(&Page::ForMe),
            *page == Page::ForMe,
        ),
        (
            cx.t(&words.nav_class),
            cx.href(&Page::Class),
            page.is_for_class(),
        ),
        (
            cx.t(&words.nav_about),
            cx.href(&Page::About),
            *page == Page::About,
        ),
    ]
}

fn place_links(cx: &Cx, class: &'static str) -> AnyView {
    places(cx)
        .map(|(label, href, here)| {
            view! {
                <li>
                    <a class=class href=href aria-current=here.then_some("true")>
                        {label}
                    </a>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

/// The colour of the first goal: the site's own, as in its icon.
pub(super) fn site_accent(cx: &Cx) -> Option<String> {
    cx.content().goals.first().map(|goal| goal.accent.clone())
}

/// Links to the page in the other languages.
pub(super) fn language_links(cx: &Cx) -> AnyView {
    let words = cx.words();
    cx.language()
        .others()
        .map(|other| {
            view! {
                <a
                    class="my-language"
                    href=cx.href_in(cx.page(), other)
                    lang=other.tag()
                    hreflang=other.tag()
                    title=cx.words().language_name.get(other).to_owned()
                    data-language-switch=""
                >
                    {words.language_short.marked(other).to_owned()}
                </a>
            }
        })
        .collect_view()
        .into_any()
}

/// The header: skip link, name, language switch, places.
#[component]
pub(super) fn Header(
    /// The page.
    cx: Cx,
) -> impl IntoView {
    let words = cx.words();
    let links = language_links(&cx);
    let switch = view! { <div class="my-language-switch">{links}</div> };
    view! {
        <a class="my-skip" href="#main">{cx.t(&words.skip)}</a>
        <header class="my-header">
            <div class="my-header__bar">
                <a class="my-brand" href=cx.href(&Page::Home) data-accent=site_accent(&cx)>
                    <Picture cx=cx.clone() id=cx.content().site.brand.clone() class="my-brand__mark" />
                    <span>{cx.t(&cx.content().site.name)}</span>
                </a>
                <LanguageSwitch>{switch}</LanguageSwitch>
                {search_link(&cx)} {settings_button(&cx)}
            </div>
            <nav class="my-nav" aria-label=cx.t(&words.nav_label)>
                <ul class="my-nav__list">{place_links(&cx, "my-nav__link")}</ul>
            </nav>
        </header>
    }
}

/// The way from the first page to this one; the last part is this page.
#[component]
pub(super) fn Breadcrumbs(
    /// The page.
    cx: Cx,
    /// The pages between the first page and this one, with their names.
    #[prop(optional)]
    between: Vec<(Page, String)>,
    /// This page's name.
    here: String,
) -> impl IntoView {
    let words = cx.words();
    let mut crumbs = vec![(Page::Home, cx.t(&words.home))];
    crumbs.extend(between.iter().cloned());
    crumbs.push((cx.page().clone(), here.clone()));
    cx.set_crumbs(crumbs);
    let between = between
        .into_iter()
        .map(|(page, name)| {
            view! {
                <li>
                    <a href=cx.href(&page)>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="my-crumbs" aria-label=cx.t(&words.breadcrumbs)>
            <ol class="my-crumbs__list">
                <li>
                    <a href=cx.href(&Page::Home)>{cx.t(&words.home)}</a>
                </li>
                {between}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// The footer: places again, what the site is made from, published data.
#[component]
pub(super) fn Footer(
    /// The page.
    cx: Cx,
) -> impl IntoView {
    let words = cx.words();
    let site = &cx.content().site;
    view! {
        <footer class="my-footer">
            <div class="my-footer__inner">
                <nav aria-label=cx.t(&words.footer_label)>
                    <ul class="my-footer__list">{place_links(&cx, "my-footer__link")}</ul>
                </nav>
                <p class="my-footer__note">
                    {cx.fill(
                        &words.made_from,
                        &[("plan", site.plan.marked(cx.language())), ("issued", site.issued.marked(cx.language()))],
                    )}
                </p>
                <p class="my-footer__note">
                    <a href=cx.href(&Page::Accessibility)>{cx.t(&words.accessibility.nav)}</a> " "
                    <a href=format!("{}#{LICENCES}", cx.href(&Page::About))>{cx.t(&words.licence.title)}</a> " "
                    <a href=cx.href(&Page::Offline)>{cx.t(&words.offline.nav)}</a>
                </p>
                <p class="my-footer__note">
                    {cx.t(&words.open_data)} " "
                    <a href=cx.file("data/indicators.csv")>"CSV"</a> " "
                    <a href=cx.file("data/indicators.json")>"JSON"</a> " "
                    <a href=cx.file("data/glossary.json")>{cx.t(&words.glossary_json)}</a>
                </p>
            </div>
        </footer>
    }
}
