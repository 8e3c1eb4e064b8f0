//! The page for sharing out points.

mod paper;
mod results;

use leptos::prelude::*;

use super::goal::label;
use crate::{
    allotment::{LONGEST_NAME, LONGEST_REASON, POINTS, STEP},
    content::{Area, Goal, Localized},
    islands::classroom::Decide,
    site::Page,
    views::{Cx, layout::Breadcrumbs},
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let steps = [
        &words.decide.how_read,
        &words.decide.how_share,
        &words.decide.how_compare,
    ]
    .map(|step| view! { <li>{cx.t(step)}</li> })
    .collect_view();
    let desk = desk(cx);
    let results = results::view(cx);
    let keep = keep(cx);
    let island = view! {
        <div
            class="my-decide"
            data-decide=""
            data-group=cx.t(&words.decide.group)
            data-points=cx.t(&words.decide.points)
        >
            <p class="my-decide__broken" role="alert" data-broken="" hidden>
                {cx.t(&words.decide.broken)}
            </p>
            <section class="my-section my-decide__desk" aria-labelledby="share">
                {desk}
            </section>
            {results}
            {keep}
        </div>
    };
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_decide) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.decide.title)}</h1>
            <p class="my-lead">{cx.t(&words.decide.lead)}</p>
            <section class="my-section my-decide__how" aria-labelledby="how">
                <h2 id="how">{cx.heading(&words.decide.how_title)}</h2>
                <ol>{steps}</ol>
            </section>
            <Decide>{island}</Decide>
            {paper::view(cx)}
        </main>
    }
    .into_any()
}

/// The areas of all goals, in the order in which the browser counts them.
fn areas(cx: &Cx) -> impl Iterator<Item = (&Goal, &Area)> {
    let goals = cx.content().goals.iter();
    goals.flat_map(|goal| goal.areas.iter().map(move |area| (goal, area)))
}

/// The areas as a list to read. What is hidden in it wakes with the island: a group, and for each
/// area slider, buttons and number.
fn desk(cx: &Cx) -> AnyView {
    let words = cx.words();
    let goals = cx
        .content()
        .goals
        .iter()
        .map(|goal| {
            let areas = goal
                .areas
                .iter()
                .map(|area| self::area(cx, goal, area))
                .collect_view();
            view! {
                <section class="my-decide__goal" data-accent=goal.accent.clone()>
                    <h3>
                        <small>{label(cx, goal)}</small>
                        {cx.heading(&goal.short)}
                    </h3>
                    <ul>{areas}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <h2 id="share">{cx.heading(&words.decide.share_title)}</h2>
        <div class="my-decide__live" data-live="" hidden>
            {group(cx)}
        </div>
        <div class="my-decide__live my-decide__left" data-live="" hidden>
            <p data-left="">{places(&cx.t(&words.decide.left))}</p>
            <p data-left-none="" hidden>
                {cx.t(&words.decide.left_none)}
            </p>
            <p class="my-decide__stopped" data-stopped="" hidden>
                {cx.t(&words.decide.stopped)}
            </p>
        </div>
        {goals}
        <div class="my-decide__live" data-live="" hidden>
            <p class="my-source">{cx.t(&words.decide.fine)}</p>
            <label class="my-filter__label" for="decide-reason">
                {cx.t(&words.decide.reason)}
            </label>
            <textarea
                class="my-input"
                id="decide-reason"
                rows="3"
                maxlength=LONGEST_REASON.to_string()
                autocomplete="off"
                data-reason=""
            ></textarea>
        </div>
    }
    .into_any()
}

/// Which group it is about, and what it has left.
fn group(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <p class="my-source">{cx.t(&words.decide.private)}</p>
        <div class="my-chips" role="group" aria-label=cx.t(&words.decide.groups)>
            <span class="my-chips" data-tabs="">
                <button type="button" class="my-chip" data-do="switch" aria-pressed="false"></button>
            </span>
            {button(cx, "add", &words.decide.add)}
        </div>
        <div class="my-decide__group">
            <label class="my-filter__label" for="decide-name">
                {cx.t(&words.decide.name)}
            </label>
            <input
                class="my-input"
                id="decide-name"
                maxlength=LONGEST_NAME.to_string()
                autocomplete="off"
                data-name=""
            />
            {button(cx, "remove", &words.decide.remove)}
        </div>
        <p class="my-decide__message" role="status" data-removed=""></p>
        <template data-removed-text="">
            {places(&cx.t(&words.decide.removed))} " " {button(cx, "undo", &words.decide.undo)}
        </template>
        <p class="my-visually-hidden" role="status" data-say=""></p>
    }
    .into_any()
}

fn area(cx: &Cx, goal: &Goal, area: &Area) -> AnyView {
    let words = cx.words();
    let goal = cx.href(&Page::Goal(goal.number));
    let id = format!("decide-{}", area.id);
    let short = cx.t(&area.short);
    let name = |word: &Localized| cx.fill(word, &[("area", &short)]);
    let most = POINTS.to_string();
    let button = |action: &'static str, word: &Localized, sign: &'static str| {
        view! {
            <button type="button" class="my-decide__step" data-do=action aria-label=name(word)>
                {sign}
            </button>
        }
    };
    view! {
        <li class="my-decide__area" data-area="">
            <p>
                <a id=id.clone() href=format!("{goal}#area-{}", area.id)>
                    {short.clone()}
                </a>
                <small>{cx.t(&area.title)}</small>
            </p>
            <div class="my-decide__live my-decide__points" data-live="" hidden>
                <input
                    type="range"
                    aria-labelledby=id
                    min="0"
                    max=most.clone()
                    step=STEP.to_string()
                    value="0"
                    autocomplete="off"
                />
                {button("less", &words.decide.less, "−")}
                <input
                    class="my-input"
                    type="number"
                    inputmode="numeric"
                    aria-label=name(&words.decide.points_for)
                    min="0"
                    max=most
                    value="0"
                    autocomplete="off"
                /> {button("more", &words.decide.more, "+")}
            </div>
        </li>
    }
    .into_any()
}

/// Link, print, start again.
fn keep(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <section class="my-section my-decide__live my-decide__keep" aria-labelledby="keep" data-live="" hidden>
            <h2 id="keep">{cx.heading(&words.decide.keep_title)}</h2>
            <div class="my-chips">
                {button(cx, "copy", &words.decide.copy)} {button(cx, "print", &words.decide.print)}
                {button(cx, "reset", &words.decide.reset)}
            </div>
            <p role="status" data-copied=""></p>
            <template data-copied-text="">{cx.t(&words.decide.copied)}</template>
            <div data-link="" hidden>
                <label class="my-filter__label" for="decide-link">
                    {cx.t(&words.decide.copy_self)}
                </label>
                <input class="my-input" id="decide-link" readonly />
            </div>
            <dialog class="my-decide__dialog" aria-labelledby="decide-ask">
                <p id="decide-ask">{cx.t(&words.decide.reset_ask)}</p>
                <div class="my-chips">
                    {button(cx, "reset-no", &words.decide.reset_no)}
                    {button(cx, "reset-yes", &words.decide.reset_yes)}
                </div>
            </dialog>
        </section>
    }
    .into_any()
}

fn button(cx: &Cx, action: &'static str, word: &Localized) -> AnyView {
    view! {
        <button type="button" class="my-button" data-do=action>
            {cx.t(word)}
        </button>
    }
    .into_any()
}

/// A text with an element for each of its places, which the island fills.
fn places(text: &str) -> AnyView {
    text.split('{')
        .map(|part| match part.split_once('}') {
            Some((name, rest)) => view! {
                <bdi data-fill=name.to_owned()></bdi>
                {some(rest)}
            }
            .into_any(),
            None => some(part).into_any(),
        })
        .collect_view()
        .into_any()
}

/// A text, or nothing: Leptos writes a space for an empty one.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
