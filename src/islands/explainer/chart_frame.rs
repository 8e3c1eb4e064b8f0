//! Drawing charts when they come near the screen.

use leptos::prelude::*;

/// Loads the chart library when a chart comes near the screen, and has the chart drawn.
///
/// Children: the figure with its option as JSON, the address of the library's module in
/// `data-module`, and a drawing that needs no script, which stays if anything fails.
#[island]
pub fn ChartFrame(children: Children) -> impl IntoView {
    #[cfg(target_family = "wasm")]
    browser::wake();
    children()
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use gloo::timers::callback::Timeout;
    use js_sys::{Array, Function, Reflect};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{
        HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    };

    use crate::islands::dom;

    /// How far outside the window a chart is near: about what is scrolled while it loads.
    const NEAR: &str = "200px";

    /// What a reader does first. Until then a chart on the first screen stays as it was delivered:
    /// it shows the same, and getting the library ready would keep a slow phone from answering the
    /// first tap.
    const SIGNS_OF_LIFE: [&str; 5] = ["scroll", "pointermove", "pointerdown", "keydown", "focusin"];

    /// After so many milliseconds the chart is drawn for a reader who only looks, too.
    const PATIENCE: u32 = 8000;

    pub(super) fn wake() {
        for figure in dom::find_all("figure[data-chart]") {
            // Without an observer the chart stays as it was delivered.
            let _ = Frame::new(figure).watch();
        }
    }

    /// A chart, and what it waits for.
    struct Frame {
        figure: HtmlElement,
        near: Cell<bool>,
        awaited: Cell<bool>,
        drawn: Cell<bool>,
    }

    impl Frame {
        fn new(figure: HtmlElement) -> Rc<Self> {
            Rc::new(Self {
                figure,
                near: Cell::new(false),
                awaited: Cell::new(false),
                drawn: Cell::new(false),
            })
        }

        fn watch(self: Rc<Self>) -> Result<(), JsValue> {
            let window = dom::window().ok_or(JsValue::NULL)?;
            for sign in SIGNS_OF_LIFE {
                let frame = Rc::clone(&self);
                dom::on(&window, sign, move |_| frame.await_it());
            }
            let canvas = self
                .figure
                .query_selector("[data-chart-canvas]")?
                .ok_or(JsValue::NULL)?;
            let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
                move |entries: Array, observer: IntersectionObserver| {
                    let is_near = |entry: JsValue| {
                        entry
                            .unchecked_into::<IntersectionObserverEntry>()
                            .is_intersecting()
                    };
                    if entries.iter().any(is_near) {
                        observer.disconnect();
                        self.come_near();
                    }
                },
            );
            let options = IntersectionObserverInit::new();
            options.set_root_margin(NEAR);
            IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options)?
                .observe(&canvas);
            // It is called as long as the page lives.
            seen.forget();
            Ok(())
        }

        fn come_near(self: &Rc<Self>) {
            self.near.set(true);
            self.draw();
            let frame = Rc::clone(self);
            Timeout::new(PATIENCE, move || frame.await_it()).forget();
        }

        fn await_it(&self) {
            self.awaited.set(true);
            self.draw();
        }

        /// Draws once, when the chart is near and somebody is there.
        fn draw(&self) {
            if self.near.get() && self.awaited.get() && !self.drawn.replace(true) {
                // Without the library the chart stays as it was delivered.
                let _ = draw(&self.figure);
            }
        }
    }

    /// Has the library loaded and the chart drawn by `src/browser/boot.js`, which says so if it fails.
    fn draw(figure: &HtmlElement) -> Result<(), JsValue> {
        let browser = Reflect::get(&js_sys::global(), &"machiyomi".into())?;
        let draw: Function = Reflect::get(&browser, &"draw".into())?.dyn_into()?;
        draw.call1(&browser, figure)?;
        Ok(())
    }
}
