//! The offer of a new version, which `src/browser/install.js` makes when there is one.

use leptos::prelude::*;

use crate::views::Cx;

/// The offer, folded away. What comes into a live region is read aloud; what was there is not.
pub(in crate::views) fn update_offer(cx: &Cx) -> AnyView {
    let words = &cx.words().offline;
    view! {
        <div role="status" data-update="">
            <template>
                <div class="my-speech my-speech__say">
                    <p>{cx.t(&words.update)}</p>
                    <button type="button" class="my-button" data-kind="strong" data-now="">
                        {cx.t(&words.update_now)}
                    </button>
                    " "
                    <button type="button" class="my-button" data-later="">
                        {cx.t(&words.update_later)}
                    </button>
                </div>
            </template>
        </div>
    }
    .into_any()
}
