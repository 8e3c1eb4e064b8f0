//! Scripts that are loaded when they are needed.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Imports a module by its address and hands it on. Nobody catches a failure: the page stays as it
/// was delivered, and the browser's console says why.
pub(super) fn import(
    address: String,
    with: impl FnOnce(JsValue) -> Result<JsValue, JsValue> + 'static,
) -> Result<(), JsValue> {
    // `src/browser/boot.js` does it: WebAssembly has no `import()` of its own.
    let importer = Reflect::get(&js_sys::global(), &"machiyomi".into())?;
    let import: Function = Reflect::get(&importer, &"importModule".into())?.dyn_into()?;
    let loaded: Promise = import.call1(&importer, &address.into())?.dyn_into()?;
    let then: Function = Reflect::get(&loaded, &"then".into())?.dyn_into()?;
    then.call1(&loaded, &Closure::once_into_js(with))?;
    Ok(())
}

/// Calls what a module exports.
pub(super) fn call(module: &JsValue, name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    Reflect::get(module, &name.into())?
        .dyn_into::<Function>()?
        .call1(module, argument)
}
