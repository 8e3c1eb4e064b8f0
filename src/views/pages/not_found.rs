//! The page for addresses that do not exist. It may be served for any address at any depth, so
//! it has no relative address of its own: it names shared files from the site's root where the
//! site's address is known, and otherwise does without them.

use leptos::prelude::*;

use crate::{content::Language, site::Page, views::Cx};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let root = cx.content().site.address.clone();
    let parts = Language::ALL
        .map(|language| {
            let way = root.as_ref().map(|root| {
                view! {
                    <p>
                        <a class="my-button" href=format!("{root}{}", Page::Home.path(language))>
                            {words.not_found_home.marked(language).to_owned()}
                        </a>
                    </p>
                }
            });
            view! {
                <section lang=language.tag()>
                    <h1>{words.not_found_title.marked(language).to_owned()}</h1>
                    <p>{words.not_found_text.marked(language).to_owned()}</p>
                    {way}
                </section>
            }
        })
        .collect_view();
    let picture = cx
        .content()
        .pictures
        .get(&cx.content().site.lost_picture)
        .cloned();
    view! {
        <main id="main" class="my-lost">
            <div class="my-lost__picture" aria-hidden="true" inner_html=picture></div>
            {parts}
        </main>
    }
    .into_any()
}
