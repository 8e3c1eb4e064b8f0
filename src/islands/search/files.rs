//! The files of the index, over the network or as they were saved.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::{
    islands::dom,
    search::{
        engine::Files,
        format::{PACK, Pack},
    },
};

/// Those that have been fetched.
pub(super) struct Fetched {
    folder: String,
    /// By name; few enough to be looked through.
    files: RefCell<Vec<(String, Rc<[u8]>)>>,
    pack: RefCell<Option<Pack>>,
}

impl Fetched {
    /// None yet, of the index whose address ends with a slash.
    pub(super) fn of(folder: String) -> Self {
        Self {
            folder,
            files: RefCell::default(),
            pack: RefCell::default(),
        }
    }

    fn ask(&self, name: &str) -> Option<JsFuture> {
        let answer = dom::window()?.fetch_with_str(&(self.folder.clone() + name));
        Some(JsFuture::from(answer))
    }

    /// A file from the one that holds all: where there is no network, it may have been saved.
    async fn packed(&self, name: &str) -> Option<Vec<u8>> {
        if self.pack.borrow().is_none() {
            let bytes = received(self.ask(PACK)?).await?;
            *self.pack.borrow_mut() = Some(Pack::read(&bytes)?);
        }
        self.pack.borrow().as_ref()?.get(name).map(<[u8]>::to_vec)
    }
}

impl Files for Fetched {
    fn get(&self, name: &str) -> Option<Rc<[u8]>> {
        let files = self.files.borrow();
        let (_, bytes) = files.iter().find(|(known, _)| known == name)?;
        Some(Rc::clone(bytes))
    }

    async fn fetch(&self, names: Vec<String>) -> Option<()> {
        // All at once.
        let mut begun: Vec<(String, JsFuture)> = Vec::new();
        for name in names {
            let answer = self.ask(&name)?;
            begun.push((name, answer));
        }
        for (name, answer) in begun {
            let bytes = match received(answer).await {
                Some(bytes) => bytes,
                None => self.packed(&name).await?,
            };
            self.files.borrow_mut().push((name, bytes.into()));
        }
        Some(())
    }

    async fn wait(&self, milliseconds: i32) {
        let timer = Promise::new(&mut |done, _| {
            let window = dom::window();
            // A window that has no timer waits for nothing.
            let set = window.and_then(|window| {
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
                    .ok()
            });
            if set.is_none() {
                let _ = done.call0(&JsValue::NULL);
            }
        });
        let _ = JsFuture::from(timer).await;
    }
}

async fn received(answer: JsFuture) -> Option<Vec<u8>> {
    let response: Response = answer.await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
