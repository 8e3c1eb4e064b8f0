//! What only Chromium's driver can do.

use serde_json::{Value, json};

use crate::page::Page;

impl Page {
    /// Gives Chromium's page the size of a phone's, to the pixel.
    #[track_caller]
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Lets Chromium's page be light or dark.
    #[track_caller]
    pub(crate) fn prefer(&self, scheme: &str) {
        let scheme = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [scheme] }),
        );
    }

    /// Sends a command of Chromium's own protocol.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        let session = &self.browser.session;
        self.must(command, session.post("goog/cdp/execute", &body))
    }

    /// Chromium's log of a kind since it was last asked for.
    #[track_caller]
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let log = self
            .browser
            .session
            .post("se/log", &json!({ "type": kind }));
        match self.must(kind, log) {
            Value::Array(entries) => entries,
            _ => Vec::new(),
        }
    }
}
