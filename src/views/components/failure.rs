//! What is said where something does not work: asleep on every page, for it cannot be loaded then.
//!
//! `src/browser/boot.js` shows it. The sentence stands in a region of its own that is there from the
//! start: of what appears together with its region, screen readers hear nothing.

use leptos::prelude::*;

use crate::{content::Localized, views::Cx};

/// Says that something of a kind could not be loaded, and offers a way out: besides that of the
/// sentence itself, loading the page again.
pub(in crate::views) fn failure(
    cx: &Cx,
    kind: &'static str,
    text: &Localized,
    way: Option<AnyView>,
) -> AnyView {
    let words = &cx.words().failure;
    view! {
        <div role="status" data-failure=kind>
            <div class="my-failure" hidden>
                <p>{cx.t(text)}</p>
                <p hidden data-later="">
                    {cx.t(&words.later)}
                </p>
                <p class="my-failure__ways">
                    {way} <button type="button" class="my-button" data-renew="">
                        <span>{cx.t(&words.again)}</span>
                    </button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// Says that the device keeps nothing; shown by the island that wanted to.
pub(in crate::views) fn not_kept(cx: &Cx) -> AnyView {
    view! {
        <div role="status" data-not-kept="">
            <p class="my-failure" hidden>
                {cx.t(&cx.words().failure.not_kept)}
            </p>
        </div>
    }
    .into_any()
}
