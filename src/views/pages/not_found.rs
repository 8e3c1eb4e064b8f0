//! The pages for addresses that do not exist: one in each language, for those below its folder, and
//! one that speaks all of them. Either may be served for any address at any depth, so
//! it has no relative address: it names the first page where the site's address is known, and
//! otherwise does without.

use leptos::prelude::*;

use crate::{content::Language, site::Page, views::Cx};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let root = cx.content().site.address.clone();
    let spoken = match cx.page() {
        Page::NotFoundIn => vec![cx.language()],
        _ => Language::ALL.to_vec(),
    };
    let parts = spoken
        .into_iter()
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
