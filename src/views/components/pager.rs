//! Previous and next.

use leptos::prelude::*;

use crate::{site::Page, views::Cx};

/// A page to go on to, with its name.
pub(in crate::views) type Neighbour = (Page, String);

/// Links to the pages before and after this one.
#[component]
pub(in crate::views) fn Pager(
    /// The page.
    cx: Cx,
    /// The page before.
    previous: Option<Neighbour>,
    /// The page after.
    next: Option<Neighbour>,
) -> impl IntoView {
    let words = cx.words();
    let previous = previous.map(|(page, name)| {
        view! {
            <a class="my-pager__link" data-way="previous" rel="prev" href=cx.href(&page)>
                <span class="my-pager__way">{cx.t(&words.previous)}</span>
                <span class="my-pager__name">{name}</span>
            </a>
        }
    });
    let next = next.map(|(page, name)| {
        view! {
            <a class="my-pager__link" data-way="next" rel="next" href=cx.href(&page)>
                <span class="my-pager__way">{cx.t(&words.next)}</span>
                <span class="my-pager__name">{name}</span>
            </a>
        }
    });
    view! {
        <nav class="my-pager" aria-label=cx.t(&words.pager_label)>
            {previous}
            {next}
        </nav>
    }
}

/// The neighbours of one item in a list, as previous and next.
pub(in crate::views) fn neighbours<T>(
    items: &[T],
    is_here: impl Fn(&T) -> bool,
    name: impl Fn(&T) -> Neighbour,
) -> (Option<Neighbour>, Option<Neighbour>) {
    let Some(here) = items.iter().position(is_here) else {
        return (None, None);
    };
    let previous = here.checked_sub(1).and_then(|at| items.get(at)).map(&name);
    (previous, items.get(here + 1).map(&name))
}
