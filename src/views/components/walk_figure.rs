//! The figures and small interactions of walk steps.

use leptos::prelude::*;

use super::FigureCard;
use crate::{
    content::{Dots, Figure, Guess, Pair, Stage},
    site::Page,
    views::Cx,
};

/// Dots in a row of the drawing.
const DOTS_IN_A_ROW: u16 = 10;

/// A number as a field of dots, with its caption.
#[component]
pub(in crate::views) fn DotField(
    /// The page.
    cx: Cx,
    /// How many, and what they stand for.
    dots: Dots,
) -> impl IntoView {
    let rows = dots.count.div_ceil(DOTS_IN_A_ROW);
    let path: String = (0..dots.count)
        .map(|dot| {
            let (x, y) = (dot % DOTS_IN_A_ROW * 20 + 10, dot / DOTS_IN_A_ROW * 20 + 10);
            // A line of no length with round ends is a dot.
            format!("M{x} {y}h0")
        })
        .collect();
    let caption = cx.t(&dots.caption);
    view! {
        <figure class="my-dots">
            <svg
                class="my-dots__field"
                viewBox=format!("0 0 {} {}", DOTS_IN_A_ROW * 20, rows * 20)
                role="img"
                aria-label=cx.fill(&cx.words().dots_alt, &[("count", &dots.count.to_string())])
            >
                <path d=path />
            </svg>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

/// Whatever figure a step has.
#[component]
pub(in crate::views) fn WalkFigure(
    /// The page.
    cx: Cx,
    /// The figure.
    figure: Figure,
) -> impl IntoView {
    match figure {
        Figure::Dots(dots) => view! { <DotField cx=cx dots=dots /> }.into_any(),
        Figure::Indicators(ids) => indicators(&cx, &ids),
        Figure::Flow { cyclic, stages } => flow(&cx, cyclic, &stages),
        Figure::Pairs(pairs) => self::pairs(&cx, &pairs),
        Figure::Guess(guess) => self::guess(&cx, &guess),
    }
}

fn indicators(cx: &Cx, ids: &[String]) -> AnyView {
    let cards = ids
        .iter()
        .filter_map(|id| cx.content().indicator(id))
        .map(|indicator| view! { <FigureCard cx=cx.clone() indicator=indicator.clone() level=2 /> })
        .collect_view();
    view! { <div class="my-figure-cards">{cards}</div> }.into_any()
}

fn flow(cx: &Cx, cyclic: bool, stages: &[Stage]) -> AnyView {
    let stages = stages
        .iter()
        .map(|stage| {
            view! {
                <li class="my-flow__stage">
                    <strong>{cx.t(&stage.label)}</strong>
                    <span>{cx.t(&stage.text)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class="my-flow" data-cyclic=cyclic.then_some("")>
            {stages}
        </ol>
        {cyclic
            .then(|| view! { <p class="my-flow__again">{cx.t(&cx.words().flow_again)}</p> })}
    }
    .into_any()
}

fn pairs(cx: &Cx, pairs: &[Pair]) -> AnyView {
    let pairs = pairs
        .iter()
        .map(|pair| {
            let to = match &pair.link {
                Some(link) => {
                    let (page, anchor) = Page::of_link(link);
                    let anchor = anchor.map(|id| format!("#{id}")).unwrap_or_default();
                    view! { <a href=format!("{}{anchor}", cx.href(&page))>{cx.t(&pair.to)}</a> }
                        .into_any()
                }
                None => cx.t(&pair.to).into_any(),
            };
            view! {
                <li class="my-pair">
                    <span class="my-pair__from">{cx.t(&pair.from)}</span>
                    <span class="my-pair__arrow" aria-hidden="true">
                        "→"
                    </span>
                    <span class="my-pair__to">{to}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="my-pairs">{pairs}</ul> }.into_any()
}

fn guess(cx: &Cx, guess: &Guess) -> AnyView {
    let words = cx.words();
    let choices = guess
        .choices
        .iter()
        .map(|(text, _)| view! { <li class="my-guess__choice">{cx.t(text)}</li> })
        .collect_view();
    let right = guess
        .choices
        .iter()
        .find(|(_, right)| *right)
        .map(|(text, _)| cx.t(text));
    view! {
        <section class="my-guess">
            <h2 class="my-guess__question">{cx.t(&guess.question)}</h2>
            <ul class="my-guess__choices">{choices}</ul>
            <details class="my-guess__answer">
                <summary>{cx.t(&words.guess_open)}</summary>
                <p>
                    <strong>{right}</strong>
                </p>
                <p>{cx.rich(&guess.answer)}</p>
            </details>
        </section>
    }
    .into_any()
}
