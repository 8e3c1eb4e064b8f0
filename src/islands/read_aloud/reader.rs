//! Speaking sentence after sentence.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, KeyboardEvent, Node, SpeechSynthesis,
    SpeechSynthesisUtterance, SpeechSynthesisVoice,
};

use super::{
    bar::Bar,
    mark,
    text::{self, Part},
    voices,
};
use crate::islands::dom;

/// Browsers may find their voices some time after they are first asked. So many milliseconds are
/// enough; then there are none.
const VOICES: u32 = 3000;

/// Browsers may swallow a sentence that follows at once on one that was cut off.
const BREATH: u32 = 60;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Stopped,
    Going,
    Paused,
}

/// Reading one page aloud.
pub(super) struct Reader {
    synthesis: SpeechSynthesis,
    main: HtmlElement,
    bar: Bar,
    state: Cell<State>,
    parts: RefCell<Vec<Part>>,
    /// The sentence that is spoken, or would be.
    at: Cell<usize>,
    /// Counts what is begun: what an earlier sentence reports is no longer heard.
    turn: Cell<u32>,
    /// Whether the text may be sent to where the voice is made.
    agreed: Cell<bool>,
    /// Whether the speed was chosen in the bar.
    chosen: Cell<bool>,
    /// Whether voices are waited for.
    waiting: Cell<bool>,
    /// Whether voices were waited for, in vain or not.
    waited: Cell<bool>,
    opener: RefCell<Option<HtmlElement>>,
    /// Chrome forgets a sentence that nobody holds, and never reports its end.
    utterance: RefCell<Option<SpeechSynthesisUtterance>>,
    timer: RefCell<Option<Timeout>>,
}

impl Reader {
    /// Waits for the buttons of the page.
    pub(super) fn listen(synthesis: SpeechSynthesis, main: HtmlElement) {
        let (Some(bar), Some(document), Some(window)) =
            (Bar::find(), dom::document(), dom::window())
        else {
            return;
        };
        let reader = Rc::new(Self {
            synthesis,
            main,
            bar,
            state: Cell::new(State::Stopped),
            parts: RefCell::default(),
            at: Cell::default(),
            turn: Cell::default(),
            agreed: Cell::default(),
            chosen: Cell::default(),
            waiting: Cell::default(),
            waited: Cell::default(),
            opener: RefCell::default(),
            utterance: RefCell::default(),
            timer: RefCell::default(),
        });
        let on = |target: &web_sys::EventTarget, event, handle: fn(&Rc<Self>, &Event)| {
            let reader = Rc::clone(&reader);
            dom::on(target, event, move |event| handle(&reader, event));
        };
        on(&document, "click", |reader, event| {
            if let Some(button) = dom::closest::<HtmlElement>(event, "button[data-read]") {
                reader.begin(button);
            } else if let Some(button) = dom::closest::<Element>(event, "[data-speak]") {
                reader.act(&button.get_attribute("data-speak").unwrap_or_default());
            }
        });
        on(&document, "keydown", Self::key);
        // Browsers read on after their page has gone.
        on(&window, "pagehide", |reader, _| reader.stop());
        on(&window, "resize", |reader, _| reader.bar.measure());
        if let Some(field) = reader.bar.speed_field() {
            on(&field, "change", |reader, _| {
                reader.chosen.set(true);
                if reader.state.get() == State::Going {
                    reader.speak();
                }
            });
        }
        let again = Rc::clone(&reader);
        let changed = Closure::<dyn FnMut()>::new(move || {
            if again.waiting.get() {
                again.speak();
            }
        });
        // Not as a listener: older Safari has nothing here that listens.
        reader
            .synthesis
            .set_onvoiceschanged(Some(changed.as_ref().unchecked_ref()));
        // It is called as long as the page lives.
        changed.forget();
    }

    fn key(self: &Rc<Self>, event: &Event) {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|key| key.key() == "Escape");
        // An open pop-up takes the key for itself.
        if escape && dom::find::<Element>("dialog[open]").is_none() {
            self.stop();
        }
    }

    fn act(self: &Rc<Self>, action: &str) {
        match action {
            "toggle" if self.state.get() == State::Going => self.pause(),
            "go-on" => {
                self.agreed.set(true);
                self.bar.say("remote", false);
                self.resume();
            }
            "toggle" => self.resume(),
            "previous" => self.turn_to(self.at.get().saturating_sub(1)),
            "next" => self.turn_to(self.at.get() + 1),
            _ => self.stop(),
        }
    }

    /// Begins at the section of a button, or with the page.
    fn begin(self: &Rc<Self>, button: HtmlElement) {
        let parts = text::parts(&self.main);
        let heading = button.closest("h2").ok().flatten();
        let first = heading.and_then(|heading| {
            parts
                .iter()
                .position(|part| !is_before(&part.block, &heading))
        });
        self.at.set(first.unwrap_or(0));
        self.parts.replace(parts);
        self.opener.replace(Some(button));
        if !self.chosen.get() {
            self.bar.adopt_speed();
        }
        self.bar.open();
        self.resume();
    }

    fn resume(self: &Rc<Self>) {
        self.set_state(State::Going);
        self.speak();
    }

    /// Pausing itself is broken on Android: the sentence is cut off, and later spoken anew.
    fn pause(&self) {
        self.hush();
        self.set_state(State::Paused);
    }

    fn stop(&self) {
        if self.state.get() == State::Stopped {
            return;
        }
        self.hush();
        self.set_state(State::Stopped);
        mark::clear();
        let opener = self.opener.take().filter(|_| self.bar.has_focus());
        self.bar.close();
        if let Some(opener) = opener {
            // What was read last stays in sight.
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = opener.focus_with_options(&options);
        }
    }

    fn turn_to(self: &Rc<Self>, at: usize) {
        if at >= self.parts.borrow().len() {
            self.stop();
            return;
        }
        self.at.set(at);
        match self.state.get() {
            State::Going => self.speak(),
            State::Paused | State::Stopped => self.mark(),
        }
    }

    fn set_state(&self, state: State) {
        self.state.set(state);
        self.bar.show_going(state == State::Going);
    }

    fn mark(&self) {
        if let Some(part) = self.parts.borrow().get(self.at.get()) {
            mark::set(part, f64::from(self.bar.height()));
        }
    }

    /// Cuts off what is spoken, and what was about to be. Returns whether anything was.
    fn hush(&self) -> bool {
        self.turn.set(self.turn.get() + 1);
        self.timer.replace(None);
        self.waiting.set(false);
        let busy = self.synthesis.speaking() || self.synthesis.pending();
        self.synthesis.cancel();
        busy
    }

    /// Speaks the sentence, as soon as there is a voice for it.
    fn speak(self: &Rc<Self>) {
        let busy = self.hush();
        let Some((at, voice)) = self.next_with_voice() else {
            if self.parts.borrow().is_empty() {
                self.stop();
            } else if self.waited.replace(true) || self.synthesis.get_voices().length() > 0 {
                self.set_state(State::Paused);
            } else {
                self.waiting.set(true);
                self.later(VOICES, Self::speak);
            }
            return;
        };
        self.at.set(at);
        self.mark();
        if !voice.local_service() && !self.agreed.get() {
            self.bar.say("remote", true);
            self.set_state(State::Paused);
            return;
        }
        self.later(if busy { BREATH } else { 0 }, move |reader| {
            // What fails is as good as a pause: the reader may try again.
            if reader.utter(&voice).is_err() {
                reader.pause();
            }
        });
    }

    /// The next sentence from here in whose language there is a voice. Says which ones are missing.
    fn next_with_voice(&self) -> Option<(usize, SpeechSynthesisVoice)> {
        let parts = self.parts.borrow();
        let none_yet = !self.waited.get() && self.synthesis.get_voices().length() == 0;
        for (at, part) in parts.iter().enumerate().skip(self.at.get()) {
            match voices::choose(&self.synthesis, &part.language) {
                Some(voice) => {
                    self.bar.say(&part.language, false);
                    return Some((at, voice));
                }
                None if none_yet => return None,
                None => self.bar.say(&part.language, true),
            }
        }
        None
    }

    fn later(self: &Rc<Self>, milliseconds: u32, then: impl FnOnce(&Rc<Self>) + 'static) {
        if milliseconds == 0 {
            return then(self);
        }
        let reader = Rc::clone(self);
        let timer = Timeout::new(milliseconds, move || then(&reader));
        self.timer.replace(Some(timer));
    }

    fn utter(self: &Rc<Self>, voice: &SpeechSynthesisVoice) -> Result<(), JsValue> {
        let utterance = match self.parts.borrow().get(self.at.get()) {
            Some(part) => SpeechSynthesisUtterance::new_with_text(&part.spoken)?,
            None => return Ok(()),
        };
        utterance.set_voice(Some(voice));
        utterance.set_lang(&voice.lang());
        utterance.set_rate(self.bar.speed());
        let (reader, turn) = (Rc::clone(self), self.turn.get());
        // A sentence reports once: its end, or that it was broken off.
        let over = Closure::once_into_js(move |event: Event| {
            if reader.turn.get() != turn {
                return;
            }
            if event.type_() == "end" {
                reader.turn_to(reader.at.get() + 1);
            } else {
                reader.pause();
            }
        });
        utterance.set_onend(Some(over.unchecked_ref()));
        utterance.set_onerror(Some(over.unchecked_ref()));
        // Somebody may have left it paused.
        self.synthesis.resume();
        self.synthesis.speak(&utterance);
        self.utterance.replace(Some(utterance));
        Ok(())
    }
}

/// Whether an element stands before another, and not around or in it.
fn is_before(element: &Element, other: &Element) -> bool {
    let place = other.compare_document_position(element);
    place & Node::DOCUMENT_POSITION_PRECEDING != 0 && place & Node::DOCUMENT_POSITION_CONTAINS == 0
}
