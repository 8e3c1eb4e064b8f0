//! A few lines of HTML that show a chart on another site.

use leptos::prelude::*;
use quick_xml::escape::escape;

use crate::{
    content::Indicator, furigana, islands::explainer::EmbedCode as CopiedByButton, site::Page,
    views::Cx,
};

/// How large the frame is, in pixels; it may be narrower.
const SIZE: (u16, u16) = (640, 420);

/// The lines to copy, folded away. While the site's address is not known, the browser fills it in, and
/// without scripts nothing is shown.
#[component]
pub(in crate::views) fn EmbedCode(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let words = &cx.words().share;
    let page = Page::Embed(indicator.id.clone());
    let (address, path) = match &cx.content().site.address {
        Some(site) => (format!("{site}{}", page.path(cx.language())), None),
        None => (cx.href(&page), Some(cx.href(&page))),
    };
    // Leptos writes what is in a `<textarea>` as it is.
    let code = escape(code(&cx, &indicator, &address)).into_owned();
    let hidden = path.is_some();
    let details = view! {
        <details class="my-embed-code" hidden=hidden data-embed="">
            <summary>{cx.t(&words.embed_open)}</summary>
            <p>{cx.t(&words.embed_how)}</p>
            <label class="my-filter__label" for="embed-code">
                {cx.t(&words.embed_label)}
            </label>
            <textarea class="my-input" id="embed-code" rows="5" readonly data-path=path>
                {code}
            </textarea>
            <p>
                <button class="my-button" type="button" hidden data-embed-copy="">
                    {cx.t(&words.embed_copy)}
                </button>
            </p>
            <div role="status">
                <p data-copied="" hidden>
                    {cx.t(&words.embed_copied)}
                </p>
                <p data-by-hand="" hidden>
                    {cx.t(&words.embed_by_hand)}
                </p>
            </div>
        </details>
    };
    view! { <CopiedByButton>{details}</CopiedByButton> }
}

fn code(cx: &Cx, indicator: &Indicator, address: &str) -> String {
    let name = indicator.short.marked(cx.language());
    let title = furigana::plain(&cx.fill(&cx.words().chart.title, &[("name", name)]));
    let (width, height) = SIZE;
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" \
         style=\"max-width:100%;border:0\" loading=\"lazy\"></iframe>",
        escape(address),
        escape(title.as_str()),
    )
}
