//! Whose voice it is that reads, and what is said where there is none.

use serde_json::json;

use super::{BAR, START, WITH_VOICES, last, listen, read, wait_for_count};
use crate::page::{Page, Setup};

/// The only voice for Japanese is made elsewhere.
const FAR_VOICE: Setup = Setup {
    voices: Some("[{ name: 'far', lang: 'ja-JP', localService: false, default: true }]"),
    ..Setup::PLAIN
};
/// The device has voices, but none for Japanese.
const ENGLISH_VOICE: Setup = Setup {
    voices: Some("[{ name: 'kate', lang: 'en-GB', localService: true, default: true }]"),
    ..Setup::PLAIN
};
/// The browser finds its voices later.
const LATE_VOICES: Setup = Setup {
    voices: Some("{ late: [{ name: 'kana', lang: 'ja-JP', localService: true, default: true }] }"),
    ..Setup::PLAIN
};
/// The browser has no voice at all.
const NO_VOICES: Setup = Setup {
    voices: Some("[]"),
    ..Setup::PLAIN
};
/// The browser cannot speak.
const NO_SPEECH: Setup = Setup {
    voices: Some("null"),
    ..Setup::PLAIN
};

in_modern_engines! { WITH_VOICES => each_language_has_its_voice }
in_modern_engines! { FAR_VOICE => a_voice_made_elsewhere_speaks_only_after_consent }
in_modern_engines! { ENGLISH_VOICE => a_missing_voice_is_named }
in_modern_engines! { LATE_VOICES => voices_may_come_later }
in_modern_engines! { NO_VOICES => without_any_voice_a_message_says_so }
in_every_engine! { NO_SPEECH => where_the_browser_cannot_speak_nothing_offers_it }

fn each_language_has_its_voice(page: &Page) {
    for (path, voice, lang) in [
        ("ja/goals/1/", "kana", "ja_JP"),
        ("easy/goals/1/", "kana", "ja_JP"),
        ("en/goals/1/", "kate", "en-GB"),
    ] {
        read(page, path);
        wait_for_count(page, 1);
        assert_eq!(last(page)["voice"], voice, "{path}");
        assert_eq!(last(page)["lang"], lang, "{path}");
    }
    read(page, "ja/glossary/");
    let spoken = listen(page);
    let english: Vec<_> = spoken
        .iter()
        .filter(|sentence| sentence["voice"] == "kate")
        .collect();
    assert!(
        english.len() > 10,
        "the English names of the terms: {english:?}"
    );
    for sentence in english {
        assert!(
            sentence["text"]
                .as_str()
                .is_some_and(|text| text.contains(|c: char| c.is_ascii_alphabetic())),
            "{sentence}"
        );
    }
}

fn a_voice_made_elsewhere_speaks_only_after_consent(page: &Page) {
    read(page, "ja/goals/1/");
    page.wait_for("[data-say=remote]");
    assert_eq!(page.ask("window.spoken.length"), 0, "nothing is sent yet");
    page.click("[data-speak=toggle]");
    assert_eq!(
        page.ask("window.spoken.length"),
        0,
        "to go on is not to agree"
    );
    page.click("[data-speak=go-on]");
    wait_for_count(page, 1);
    assert!(!page.shows("[data-say=remote]"));
    page.run("window.endSentence()", &[]);
    wait_for_count(page, 2);
}

fn a_missing_voice_is_named(page: &Page) {
    read(page, "ja/goals/1/");
    page.wait_for("[data-say=ja]");
    assert!(page.text(BAR).contains("日本語"), "{}", page.text(BAR));
    assert!(!page.shows("[data-say=en]"));
    page.visit("en/goals/1/");
    page.click(START);
    wait_for_count(page, 1);
    assert!(!page.shows("[data-say]"));
}

fn voices_may_come_later(page: &Page) {
    page.visit("ja/goals/1/");
    page.wait_for(START);
    // In one go: after some seconds the page says that there is no voice.
    let before = page.run(
        "document.querySelector(arguments[0]).click(); \
         const before = window.spoken.length; \
         window.findVoices(); \
         return before",
        &[json!(START)],
    );
    assert_eq!(before, 0);
    wait_for_count(page, 1);
    assert!(!page.shows("[data-say]"));
}

fn without_any_voice_a_message_says_so(page: &Page) {
    for (path, language) in [
        ("ja/goals/1/", "ja"),
        ("easy/goals/1/", "ja"),
        ("en/goals/1/", "en"),
    ] {
        read(page, path);
        page.wait_for(&format!("[data-say={language}]"));
        assert!(page.shows("[data-paused]"));
        page.click("[data-speak=stop]");
        page.wait_gone(BAR);
    }
}

fn where_the_browser_cannot_speak_nothing_offers_it(page: &Page) {
    for path in ["ja/", "en/goals/1/"] {
        page.visit(path);
        assert!(!page.shows("[data-read], [data-speech]"));
    }
}
