//! `/`: picks a language. Speaks all of them.

use leptos::prelude::*;

use crate::{
    content::Language,
    site::Page,
    views::{Cx, components::Picture},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let site = &cx.content().site;
    let choices = Language::ALL
        .map(|language| {
            let tag = language.tag();
            view! {
                <li>
                    <a class="my-choice" lang=tag hreflang=tag href=cx.href_in(&Page::Home, language)>
                        <span class="my-choice__language">
                            {cx.words().language_name.marked(language).to_owned()}
                        </span>
                        <span class="my-choice__name">{site.name.marked(language).to_owned()}</span>
                        <span class="my-choice__lead">{site.home.lead.marked(language).to_owned()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <main id="main" class="my-languages">
            <Picture cx=cx.clone() id=site.brand.clone() class="my-languages__mark" />
            <h1>
                {Language::ALL
                    .map(|language| {
                        view! {
                            <span lang=language.tag()>
                                {cx.words().choose_language.marked(language).to_owned()}
                            </span>
                        }
                    })
                    .collect_view()}
            </h1>
            <ul class="my-choices">{choices}</ul>
        </main>
    }
    .into_any()
}
