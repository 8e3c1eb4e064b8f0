//! Judging answers, and keeping the result on the device.

use leptos::prelude::*;

/// Says whether a chosen answer is right, opens its explanation, and counts first tries.
///
/// A choice is judged when its button is pressed, or Enter on it: not when it changes, for arrow
/// keys change it on their way, and a finger may only have meant to scroll. The focus stays.
///
/// Children: the questions, with their buttons and results hidden until now, and a template for
/// each verdict.
#[island]
pub fn Quiz(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
    };

    use wasm_bindgen::JsCast;
    use web_sys::{
        Element, Event, HtmlElement, HtmlInputElement, HtmlTemplateElement, KeyboardEvent,
    };

    use crate::{islands::dom, tries::Tries};

    /// The name under which the device remembers the first tries.
    const TRIES: &str = "machiyomi:quiz";

    /// The first tries: those that the device remembers, and those of this page that it does not.
    struct Memory {
        tries: RefCell<Tries>,
        /// Whether the device remembers everything that was noted here.
        kept: Cell<bool>,
    }

    impl Memory {
        /// Takes over what another tab has noted, or forgotten, meanwhile.
        fn refresh(&self) {
            let kept = dom::recall(TRIES).unwrap_or_default();
            if self.kept.get() {
                *self.tries.borrow_mut() = Tries::read(&kept);
            } else {
                self.tries.borrow_mut().add(&kept);
            }
        }

        fn note(&self, id: &str, right: bool) {
            self.refresh();
            let mut tries = self.tries.borrow_mut();
            tries.note(id, right);
            self.kept.set(dom::remember(TRIES, tries.kept()));
        }

        fn forget(&self) {
            *self.tries.borrow_mut() = Tries::default();
            self.kept.set(true);
            dom::forget(TRIES);
        }
    }

    pub(super) fn wake() {
        let (Some(window), Some(quiz)) = (dom::window(), dom::find::<HtmlElement>("[data-quiz]"))
        else {
            return;
        };
        for hidden in dom::find_all_in(&quiz, "[data-judge], [data-tally]") {
            hidden.set_hidden(false);
        }
        let memory = Rc::new(Memory {
            tries: RefCell::default(),
            kept: Cell::new(true),
        });
        memory.refresh();
        tally(&quiz, &memory);
        // Another tab, or another page while this one was kept to come back to.
        for event in ["storage", "pageshow"] {
            let (root, memory) = (quiz.clone(), Rc::clone(&memory));
            dom::on(&window, event, move |_| {
                memory.refresh();
                tally(&root, &memory);
            });
        }
        let (root, kept) = (quiz.clone(), Rc::clone(&memory));
        dom::on(&quiz, "click", move |event| {
            if dom::closest::<Element>(event, "[data-again]").is_some() {
                kept.forget();
                begin_again(&root);
                tally(&root, &kept);
            } else if dom::closest::<Element>(event, "[data-judge]").is_some() {
                answer(&root, event, &kept);
            }
        });
        let root = quiz.clone();
        dom::on(&quiz, "keydown", move |event| {
            let enter = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|key| key.key() == "Enter");
            if enter && dom::closest::<Element>(event, "input").is_some() {
                answer(&root, event, &memory);
            }
        });
        dom::on(&quiz, "change", |event| {
            // Another choice is not judged yet.
            if let Some(question) = dom::closest::<Element>(event, "[data-question]") {
                say(&question, None);
            }
        });
    }

    /// Judges the choice of the question in which the event happened.
    fn answer(quiz: &HtmlElement, event: &Event, memory: &Memory) {
        let Some(question) = dom::closest::<Element>(event, "[data-question]") else {
            return;
        };
        let Some(chosen) = dom::find_in::<HtmlInputElement>(&question, "input:checked") else {
            say(&question, Some("none"));
            return;
        };
        let right = chosen.has_attribute("data-right");
        let verdict = if right { "right" } else { "wrong" };
        say(&question, Some(verdict));
        if let Ok(Some(label)) = chosen.closest("label") {
            let _ = label.set_attribute("data-verdict", verdict);
        }
        if let Some(details) = dom::find_in::<Element>(&question, "details") {
            let _ = details.set_attribute("open", "");
        }
        memory.note(
            &question.get_attribute("data-question").unwrap_or_default(),
            right,
        );
        tally(quiz, memory);
    }

    /// Puts the words of a verdict into the first status line below an element, or clears it.
    fn say(parent: &Element, verdict: Option<&str>) {
        let Some(status) = dom::find_in::<Element>(parent, "[role=status]") else {
            return;
        };
        status.set_text_content(None);
        let _ = status.set_attribute("data-verdict", verdict.unwrap_or_default());
        let words = verdict
            .map(|verdict| ["template[data-verdict=", verdict, "]"].concat())
            .and_then(|selector| dom::find::<HtmlTemplateElement>(&selector))
            .and_then(|template| template.content().clone_node_with_deep(true).ok());
        if let Some(words) = words {
            let _ = status.append_child(&words);
        }
    }

    /// Takes back every choice and verdict.
    fn begin_again(quiz: &HtmlElement) {
        for question in dom::find_all_in(quiz, "[data-question]") {
            say(&question, None);
            for input in dom::find_all_in(&question, "input") {
                input.unchecked_ref::<HtmlInputElement>().set_checked(false);
            }
            for marked in dom::find_all_in(&question, "label, details") {
                let _ = marked.remove_attribute("data-verdict");
                let _ = marked.remove_attribute("open");
            }
        }
        say(quiz, Some("forgotten"));
    }

    /// Writes the numbers of every result: of a group, or of all.
    fn tally(quiz: &HtmlElement, memory: &Memory) {
        let tries = memory.tries.borrow();
        dom::tell_remembered(quiz, memory.kept.get());
        for result in dom::find_all_in(quiz, "[data-tally]") {
            let Ok(Some(group)) = result.closest("[data-group], [data-quiz]") else {
                continue;
            };
            let (mut answered, mut right) = (0_usize, 0_usize);
            for question in dom::find_all_in(&group, "[data-question]") {
                let id = question.get_attribute("data-question").unwrap_or_default();
                if let Some(first) = tries.first(&id) {
                    answered += 1;
                    right += usize::from(first);
                }
            }
            for place in dom::find_all_in(&result, "[data-fill]") {
                let number = match place.get_attribute("data-fill").as_deref() {
                    Some("answered") => answered,
                    _ => right,
                };
                place.set_text_content(Some(&number.to_string()));
            }
        }
    }
}
