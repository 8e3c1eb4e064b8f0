//! Copying what a visitor wants to take along.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Clipboard;

use crate::islands::dom;

/// Copies a text and then tells whether the browser let it: where not, the visitor has to be shown
/// the text.
pub(super) fn copy(text: String, tell: impl Fn(&str, bool) + Clone + 'static) {
    // Only pages that came over a secure connection have a clipboard.
    let clipboard = dom::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok())
        .filter(JsValue::is_object)
        .map(JsCast::unchecked_into::<Clipboard>);
    let Some(clipboard) = clipboard else {
        tell(&text, false);
        return;
    };
    let written = clipboard.write_text(&text);
    let then = |copied: bool| {
        let (text, tell) = (text.clone(), tell.clone());
        Closure::<dyn FnMut(JsValue)>::new(move |_| tell(&text, copied))
    };
    let (copied, refused) = (then(true), then(false));
    let _ = written.then2(&copied, &refused);
    copied.forget();
    refused.forget();
}
