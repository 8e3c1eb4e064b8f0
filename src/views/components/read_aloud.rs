//! Reading aloud: the buttons that begin it and the bar that is there meanwhile, asleep.

use leptos::prelude::*;

use super::reading_settings::{RATES, VOICES_OWN};
use crate::{content::Localized, views::Cx};

/// A loudspeaker.
const SPEAKER: &str = "M4 9v6h4l5 4V5L8 9zM16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12";
/// Two bars.
const PAUSE: &str = "M8 5v14M16 5v14";
/// A triangle to the right.
const PLAY: &str = "M8 5v14l11-7z";
/// A triangle to the left, and the line where it ends.
const BACK: &str = "M18 5v14l-10-7zM6 5v14";
/// A triangle to the right, and the line where it ends.
const FORTH: &str = "M6 5v14l10-7zM18 5v14";
/// A square.
const STOP: &str = "M6 6h12v12H6z";

/// What [`crate::islands::ReadAloud`] brings to life: the page's button, the one of each section as
/// a template, the bar.
pub(in crate::views) fn read_aloud(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <button type="button" class="my-read" hidden data-read="">
            {icon(SPEAKER)} <span>{cx.t(&words.read_aloud.start)}</span>
        </button>
        <template data-read-here="">
            <span class="my-read-end">
                <button type="button" class="my-read-here" data-read="" aria-label=cx.t(&words.read_aloud.from)>
                    {icon(SPEAKER)}
                </button>
            </span>
        </template>
        <div class="my-speech" role="region" aria-label=cx.t(&words.read_aloud.bar) hidden data-speech="">
            {messages(cx)}
            <div class="my-speech__controls">
                {control(cx, "previous", BACK, &words.read_aloud.previous)}
                <button type="button" class="my-speech__button" data-kind="strong" data-speak="toggle">
                    <span data-going="">{face(cx, PAUSE, &words.read_aloud.pause)}</span>
                    <span data-paused="" hidden>
                        {face(cx, PLAY, &words.read_aloud.resume)}
                    </span>
                </button>
                {control(cx, "next", FORTH, &words.read_aloud.next)}
                {speed(cx)}
                {control(cx, "stop", STOP, &words.read_aloud.stop)}
            </div>
        </div>
    }
    .into_any()
}

/// What there may be to say about voices.
fn messages(cx: &Cx) -> AnyView {
    let words = cx.words();
    view! {
        <div class="my-speech__say" role="status">
            <p hidden data-say="ja">{cx.t(&words.read_aloud.no_japanese)}</p>
            <p hidden data-say="en">{cx.t(&words.read_aloud.no_english)}</p>
            <p hidden data-say="remote">{cx.t(&words.read_aloud.remote)}</p>
        </div>
        <button type="button" class="my-button" hidden data-speak="go-on">
            <span>{cx.t(&words.read_aloud.go_on)}</span>
        </button>
    }
    .into_any()
}

fn speed(cx: &Cx) -> AnyView {
    let speeds = RATES
        .map(|rate| {
            view! {
                <option value=rate selected=rate == VOICES_OWN>
                    {format!("{rate}×")}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="my-speech__speed">
            <span class="my-speech__word">{cx.t(&cx.words().read_aloud.speed)}</span>
            <select data-speed="">{speeds}</select>
        </label>
    }
    .into_any()
}

fn control(cx: &Cx, action: &'static str, path: &'static str, word: &Localized) -> AnyView {
    view! {
        <button type="button" class="my-speech__button" data-speak=action>
            {face(cx, path, word)}
        </button>
    }
    .into_any()
}

/// An icon and its word, for which small screens have no room.
fn face(cx: &Cx, path: &'static str, word: &Localized) -> AnyView {
    let word = cx.t(word);
    view! {
        {icon(path)}
        <span class="my-speech__word">{word}</span>
    }
    .into_any()
}

fn icon(path: &'static str) -> AnyView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d=path />
        </svg>
    }
    .into_any()
}
