//! The HTML document around a page: head, policy, metadata.

use base64::Engine as _;
use leptos::prelude::*;
use sha2::{Digest, Sha256};

use super::{
    Card, Cx,
    layout::{Footer, Header},
    pages,
};
use crate::{
    content::Language,
    islands::{ReadAloud, ReadingSettings, TermPopups},
    site::{Page, VERSION_PLACE},
    structured::{self, Facts},
    views::components::{
        TermTemplates, failure, read_aloud, search_dialog, settings_dialog, term_dialog,
        update_offer,
    },
};

/// The colour of the paper by day and by night, for what browsers paint around a page; as in
/// `style/tokens.css`.
pub const PAPER: [&str; 2] = ["#fbf9f4", "#141519"];

/// A page's title and description for search engines and social cards.
pub(super) struct Meta {
    /// The title without the site's name.
    pub(super) title: String,
    /// One or two sentences.
    pub(super) description: String,
}

/// Scripts only from the site itself, and compiling WebAssembly; nothing inline, nothing foreign.
fn policy(cx: &Cx) -> String {
    // The page for wrong addresses may be served at any depth: it can name no style sheet, so it
    // carries its own style, allowed by its hash.
    let style = match cx.page() {
        page if page.is_not_found() => format!("'sha256-{}'", style_hash(&cx.assets().lost)),
        _ => "'self'".to_owned(),
    };
    // The chart library positions its tooltip with style attributes.
    let style_attributes = match cx.page() {
        Page::Indicators | Page::Indicator(_) | Page::Embed(_) => {
            "; style-src-attr 'unsafe-inline'"
        }
        _ => "",
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {style}{style_attributes}; \
         img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// A whole page as a view, `<!DOCTYPE html>` included.
pub fn document(cx: &Cx) -> AnyView {
    let meta = pages::meta(cx);
    let accent = pages::accent(cx);
    let main = pages::main(cx);
    let language = cx.language().tag();
    let kind = cx.page().kind();
    // A chart in a frame has no room. Languages speaks every language and has no way back to a language's home; pages for wrong
    // addresses do not know the way. Slides have the wall for themselves.
    let framed = !matches!(cx.page(), Page::Languages | Page::Slides | Page::Embed(_))
        && !cx.page().is_not_found();
    let popups = framed.then(|| {
        let dialog = term_dialog(cx);
        let settings = settings_dialog(cx);
        let voice = read_aloud(cx);
        view! {
            {update_offer(cx)}
            <ReadAloud>{voice}</ReadAloud>
            <TermPopups>{dialog}</TermPopups>
            <TermTemplates cx=cx.clone() />
            <ReadingSettings>{settings}</ReadingSettings>
            {search_dialog(cx)}
        }
    });
    // A page that answers any address is of no version: nobody keeps it.
    let version = (!cx.page().is_not_found()).then_some(VERSION_PLACE);
    view! {
        <!DOCTYPE html>
        <html
            lang=language
            data-page=kind
            data-furigana=furigana(cx.language())
            data-version=version
        >
            {head(cx, &meta)}
            <body data-accent=accent>
                {framed.then(|| view! { <Header cx=cx.clone() /> })}
                {framed.then(|| failure(cx, "controls", &cx.words().failure.controls, None))}
                {main}
                {framed.then(|| view! { <Footer cx=cx.clone() /> })}
                {popups}
            </body>
        </html>
    }
    .into_any()
}

/// Which readings a page shows until the reader chooses otherwise.
pub(super) fn furigana(language: Language) -> &'static str {
    match language {
        Language::Easy => "all",
        Language::Ja | Language::En => "off",
    }
}

fn head(cx: &Cx, meta: &Meta) -> AnyView {
    let shared = shared_files(cx);
    let site_name = cx.t(&cx.content().site.name);
    let title = if meta.title == site_name {
        site_name.clone()
    } else {
        format!("{} | {site_name}", meta.title)
    };
    view! {
        <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content=policy(cx) />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title}</title>
            <meta name="description" content=meta.description.clone() />
            <meta name="color-scheme" content="light dark" />
            {shared}
            {addresses(cx)}
            {matches!(cx.page(), Page::Embed(_))
                .then(|| view! { <meta name="robots" content="noindex" /> })}
            {property("og:type", "website")}
            {property("og:site_name", site_name)}
            {property("og:title", meta.title.clone())}
            {property("og:description", meta.description.clone())}
            {property("og:locale", locale(cx.language()))}
            {picture(cx, &meta.title)}
            {structured_data(cx, meta)}
        </head>
    }
    .into_any()
}

/// Style sheet, icon and scripts.
fn shared_files(cx: &Cx) -> AnyView {
    let assets = cx.assets();
    if cx.page().is_not_found() {
        let style = assets.lost.clone();
        return view! {
            <link rel="icon" href="data:," />
            <style>{style}</style>
        }
        .into_any();
    }
    let (js, wasm) = if cx.page().has_classroom() {
        (&assets.classroom_js, &assets.classroom_wasm)
    } else {
        (&assets.islands_js, &assets.islands_wasm)
    };
    view! {
        <script src=cx.file(&assets.early)></script>
        <link rel="stylesheet" href=cx.file(&assets.css) />
        <link rel="icon" type="image/svg+xml" href=cx.file(&assets.icon) />
        <link rel="apple-touch-icon" href=cx.file(&assets.icons.touch) />
        <link rel="manifest" href=cx.assets().app.get(&cx.language()).map(|app| cx.file(app)) />
        {theme_color(PAPER[0], "(prefers-color-scheme: light)")}
        {theme_color(PAPER[1], "(prefers-color-scheme: dark)")}
        <script
            type="module"
            src=cx.file(&assets.boot)
            data-js=cx.file(js)
            data-wasm=cx.file(wasm)
        ></script>
    }
    .into_any()
}

/// A social-card tag: the `view!` macro knows no `property` attribute.
fn property(name: &'static str, content: impl Into<String>) -> AnyView {
    leptos::html::meta()
        .attr("property", name)
        .attr("content", content.into())
        .into_any()
}

/// What the page tells search engines in their own language: data, which no browser runs.
fn structured_data(cx: &Cx, meta: &Meta) -> Option<AnyView> {
    let json = structured::block(&Facts {
        content: cx.content(),
        page: cx.page(),
        language: cx.language(),
        title: &meta.title,
        description: &meta.description,
        crumbs: &cx.crumbs(),
    })?;
    Some(view! { <script type="application/ld+json" inner_html=json></script> }.into_any())
}

/// The picture beside a shared link: with its full address where the site's is known. Whoever shares
/// links without one finds it beside the page.
fn picture(cx: &Cx, title: &str) -> Option<AnyView> {
    let file = cx.page().share_file(cx.language())?;
    let address = match &cx.content().site.address {
        Some(address) => format!("{address}{file}"),
        None => cx.file(&file),
    };
    let site = &cx.content().site;
    let alt = format!("{title} | {}", site.name.marked(cx.language()));
    Some(
        view! {
            {property("og:image", address)}
            {property("og:image:width", Card::WIDTH.to_string())}
            {property("og:image:height", Card::HEIGHT.to_string())}
            {property("og:image:alt", alt)}
            <meta name="twitter:card" content="summary_large_image" />
        }
        .into_any(),
    )
}

/// What browsers paint around the page: the `view!` macro knows no `media` of a `<meta>`.
fn theme_color(colour: &'static str, media: &'static str) -> AnyView {
    leptos::html::meta()
        .name("theme-color")
        .content(colour)
        .attr("media", media)
        .into_any()
}

fn style_hash(style: &str) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style))
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::Ja | Language::Easy => "ja_JP",
        Language::En => "en_GB",
    }
}

/// Canonical address and language pair: absolute where the site's address is known, else left out.
fn addresses(cx: &Cx) -> Option<AnyView> {
    let address = cx.content().site.address.as_ref()?;
    if cx.page().is_not_found() {
        return None;
    }
    let page = cx.page().canonical();
    let own = format!("{address}{}", page.path(cx.language()));
    let alternates = (page == *cx.page() && page != Page::Languages).then(|| {
        Language::ALL
            .map(|language| {
                let href = format!("{address}{}", page.path(language));
                view! { <link rel="alternate" hreflang=language.tag() href=href /> }
            })
            .collect_view()
    });
    Some(
        view! {
            <link rel="canonical" href=own.clone() />
            {alternates}
            <link rel="alternate" hreflang="x-default" href=address.clone() />
            {property("og:url", own)}
        }
        .into_any(),
    )
}
