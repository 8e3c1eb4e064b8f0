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
    use js_sys::{Array, Function, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{
        HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    };

    use crate::islands::dom;

    /// How far outside the window a chart is near: about what is scrolled while it loads.
    const NEAR: &str = "200px";

    pub(super) fn wake() {
        for figure in dom::find_all("figure[data-chart]") {
            // Without an observer the chart stays as it was delivered.
            let _ = when_near(figure);
        }
    }

    fn when_near(figure: HtmlElement) -> Result<(), JsValue> {
        let canvas = figure
            .query_selector("[data-chart-canvas]")?
            .ok_or(JsValue::NULL)?;
        let near = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
            move |entries: Array, observer: IntersectionObserver| {
                let is_near = entries.iter().any(|entry| {
                    entry
                        .unchecked_into::<IntersectionObserverEntry>()
                        .is_intersecting()
                });
                if is_near {
                    observer.disconnect();
                    // Without the library the chart stays as it was delivered.
                    let _ = draw(&figure);
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        IntersectionObserver::new_with_options(near.as_ref().unchecked_ref(), &options)?
            .observe(&canvas);
        // It is called as long as the page lives.
        near.forget();
        Ok(())
    }

    /// Imports the library's module and calls its `draw` with the figure.
    fn draw(figure: &HtmlElement) -> Result<(), JsValue> {
        let address = figure.get_attribute("data-module").unwrap_or_default();
        let importer = Reflect::get(&js_sys::global(), &"machiyomi".into())?;
        let import: Function = Reflect::get(&importer, &"importModule".into())?.dyn_into()?;
        let loaded: Promise = import.call1(&importer, &address.into())?.dyn_into()?;
        let figure = figure.clone();
        let drawn = Closure::once_into_js(move |module: JsValue| {
            Reflect::get(&module, &"draw".into())?
                .dyn_into::<Function>()?
                .call1(&module, &figure)
        });
        let failed = Closure::once_into_js(|| {});
        let then: Function = Reflect::get(&loaded, &"then".into())?.dyn_into()?;
        then.call2(&loaded, &drawn, &failed)?;
        Ok(())
    }
}
