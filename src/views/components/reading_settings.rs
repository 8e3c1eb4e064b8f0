//! The panel of reading settings: languages as links, everything else as groups of radio buttons.
//! The value of a button is what stands in an attribute of `<html>`; an empty one is the page as it
//! was built.

use leptos::prelude::*;

use super::not_kept;
use crate::{
    content::{Language, Localized},
    views::{Cx, document::furigana},
};

/// The sizes of text, in per cent.
const SIZES: [&str; 5] = ["", "125", "150", "175", "200"];

/// The speeds of reading aloud, as multiples of the voice's own.
pub(super) const RATES: [&str; 5] = ["0.5", "0.75", VOICES_OWN, "1.25", "1.5"];

/// The speed of which the page's root says nothing.
pub(super) const VOICES_OWN: &str = "1";

/// Opens the panel. Hidden until island [`crate::islands::ReadingSettings`] is awake.
pub(in crate::views) fn settings_button(cx: &Cx) -> AnyView {
    view! {
        <button
            type="button"
            class="my-settings-button"
            aria-label=cx.t(&cx.words().settings.open)
            aria-haspopup="dialog"
            data-settings-open=""
            hidden
        >
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <path d="M1.5 19 7 5h.5L13 19M3.5 14.5h7.5M14.5 19l3.6-9h.3l3.6 9M15.7 16.2h5.1" />
            </svg>
        </button>
    }
    .into_any()
}

/// The panel itself.
pub(in crate::views) fn settings_dialog(cx: &Cx) -> AnyView {
    let words = cx.words();
    let choice = |value: &'static str, label: &Localized| (value, cx.t(label));
    let size = SIZES.map(|size| {
        (
            size,
            format!("{}%", if size.is_empty() { "100" } else { size }),
        )
    });
    let rate = RATES.map(|rate| {
        let value = if rate == VOICES_OWN { "" } else { rate };
        (
            value,
            cx.fill(&words.settings.rate_times, &[("rate", rate)]),
        )
    });
    let spacing = [
        choice("", &words.settings.spacing_normal),
        choice("wide", &words.settings.spacing_wide),
        choice("widest", &words.settings.spacing_widest),
    ];
    let theme = [
        choice("", &words.settings.system),
        choice("light", &words.settings.theme_light),
        choice("dark", &words.settings.theme_dark),
        choice("contrast", &words.settings.theme_contrast),
    ];
    let motion = [
        choice("", &words.settings.system),
        choice("reduce", &words.settings.motion_reduce),
    ];
    let keys = [
        choice("", &words.settings.keys_on),
        choice("off", &words.settings.keys_off),
    ];
    let readings = (cx.language() != Language::En).then(|| readings(cx));
    let group = |heading: &Localized, name: &'static str, choices: &[(&'static str, String)]| {
        view! {
            <fieldset class="my-settings__group">
                <legend>{cx.t(heading)}</legend>
                <div class="my-options">{options(name, choices)}</div>
            </fieldset>
        }
    };
    view! {
        <dialog class="my-sheet my-settings" aria-labelledby="settings-title" data-settings="">
            <div class="my-settings__head">
                <h2 id="settings-title">{cx.t(&words.settings.open)}</h2>
                <button type="button" class="my-sheet__close" data-close="">
                    {cx.t(&words.close)}
                </button>
            </div>
            <form class="my-settings__body" autocomplete="off" tabindex="-1">
                {not_kept(cx)}
                {languages(cx)} {readings} {group(&words.settings.size, "size", &size)}
                {group(&words.settings.spacing, "spacing", &spacing)}
                {group(&words.settings.theme, "theme", &theme)}
                {group(&words.settings.motion, "motion", &motion)}
                {group(&words.settings.rate, "rate", &rate)}
                {group(&words.settings.keys, "keys", &keys)}
                <button type="button" class="my-button" data-reset=furigana(cx.language())>
                    {cx.t(&words.settings.reset)}
                </button>
                <p class="my-settings__note">{cx.t(&words.settings.note)}</p>
            </form>
        </dialog>
    }
    .into_any()
}

/// The same page in every language.
fn languages(cx: &Cx) -> AnyView {
    let links = Language::ALL
        .map(|language| {
            view! {
                <a
                    class="my-option__label"
                    href=cx.href_in(cx.page(), language)
                    lang=language.tag()
                    hreflang=language.tag()
                    aria-current=(language == cx.language()).then_some("true")
                    data-language-switch=""
                >
                    {cx.words().language_name.marked(language).to_owned()}
                </a>
            }
        })
        .collect_view();
    view! {
        <div class="my-settings__group" role="group" aria-labelledby="settings-languages">
            <p id="settings-languages" class="my-settings__label">
                {cx.t(&cx.words().settings.language)}
            </p>
            <div class="my-options">{links}</div>
        </div>
    }
    .into_any()
}

/// Which kanji have their reading above them.
fn readings(cx: &Cx) -> AnyView {
    let words = cx.words();
    let ends = [
        ("off", cx.t(&words.settings.furigana_off)),
        ("all", cx.t(&words.settings.furigana_all)),
    ];
    let grades = ["1", "2", "3", "4", "5", "6"].map(|grade| {
        (
            grade,
            cx.fill(&words.settings.furigana_grade, &[("grade", grade)]),
        )
    });
    view! {
        <fieldset class="my-settings__group">
            <legend>{cx.t(&words.settings.furigana)}</legend>
            <div class="my-options">{options("furigana", &ends)}</div>
            <p id="settings-grades" class="my-settings__hint">{cx.t(&words.settings.furigana_grades)}</p>
            <div class="my-options" role="group" aria-labelledby="settings-grades">
                {options("furigana", &grades)}
            </div>
        </fieldset>
    }
    .into_any()
}

fn options(name: &'static str, choices: &[(&'static str, String)]) -> AnyView {
    choices
        .iter()
        .map(|(value, label)| {
            view! {
                <label class="my-option">
                    <input type="radio" name=name value=*value />
                    <span class="my-option__label">{label.clone()}</span>
                </label>
            }
        })
        .collect_view()
        .into_any()
}
