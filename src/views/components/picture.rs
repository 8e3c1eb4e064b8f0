//! A drawing from the site's shared file of drawings.

use leptos::prelude::*;

use crate::views::Cx;

/// A drawing by its id. Without a text alternative it is decoration and silent.
#[component]
pub(in crate::views) fn Picture(
    /// The page.
    cx: Cx,
    /// The drawing's id.
    id: String,
    /// The class that gives it its size.
    class: &'static str,
    /// What the drawing says, where it says something.
    #[prop(optional, into)]
    alt: Option<String>,
) -> impl IntoView {
    let href = format!("{}#{id}", cx.file(&cx.assets().pictures));
    let view_box = cx
        .content()
        .pictures
        .get(&id)
        .and_then(|svg| view_box(svg))
        .unwrap_or_else(|| "0 0 240 180".to_owned());
    match alt {
        Some(alt) => view! {
            <svg class=class viewBox=view_box role="img" aria-label=alt>
                <use href=href></use>
            </svg>
        }
        .into_any(),
        None => view! {
            <svg class=class viewBox=view_box aria-hidden="true">
                <use href=href></use>
            </svg>
        }
        .into_any(),
    }
}

fn view_box(svg: &str) -> Option<String> {
    let document = roxmltree::Document::parse(svg).ok()?;
    Some(document.root_element().attribute("viewBox")?.to_owned())
}
