//! The voices that a browser has.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisVoice};

use crate::islands::dom;

/// Speech, where the browser has it.
pub(super) fn synthesis() -> Option<SpeechSynthesis> {
    let window = dom::window()?;
    // A getter that is missing gives an object that is none.
    Reflect::get(&window, &"speechSynthesis".into())
        .ok()
        .filter(|found| found.is_object())?;
    window.speech_synthesis().ok()
}

/// The voice for a language: one of the device itself where there is one, and among those the one
/// that its owner prefers.
pub(super) fn choose(synthesis: &SpeechSynthesis, language: &str) -> Option<SpeechSynthesisVoice> {
    synthesis
        .get_voices()
        .iter()
        .map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>())
        // Android writes `ja_JP`.
        .filter(|voice| voice.lang().split(['-', '_']).next() == Some(language))
        .min_by_key(|voice| (!voice.local_service(), !voice.default()))
}
