//! A thin WebDriver client: the commands of the W3C as calls that wait for their answers.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use ureq::{Agent, Body, http::Response};

/// The name under which WebDriver hands over elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long an answer may take before the driver counts as hung.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long a script may take, in milliseconds: less than that, so that the driver says what is wrong.
const SCRIPT: u32 = 110_000;

/// How long a script may take that only looks.
const LOOK: Duration = Duration::from_secs(5);

/// A client for drivers on this machine: no proxy, and errors as WebDriver words them.
pub(crate) fn client() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

/// Whether the driver at an address takes a new session.
pub(crate) fn is_ready(client: &Agent, driver: &str) -> bool {
    client
        .get(format!("{driver}/status"))
        .call()
        .map_err(Into::into)
        .and_then(value)
        .is_ok_and(|status| status["ready"] == true)
}

/// An open browser. Closes it when dropped, also in a test that failed.
pub(crate) struct Session {
    client: Agent,
    address: String,
    closes: bool,
}

/// An element of the page that is open.
#[derive(Clone, Debug)]
pub(crate) struct Element(String);

impl Element {
    /// The element that a script returned, if it returned one.
    pub(crate) fn from_json(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as an argument of scripts and actions.
    pub(crate) fn as_json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Session {
    /// Opens a browser by the driver at an address.
    pub(crate) fn open(client: Agent, driver: &str, capabilities: &Value) -> Result<Self> {
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = value(client.post(format!("{driver}/session")).send_json(&body)?)?;
        let id = answer["sessionId"]
            .as_str()
            .context("the driver named no session")?;
        let session = Self {
            address: format!("{driver}/session/{id}"),
            client,
            closes: true,
        };
        session.post("timeouts", &json!({ "script": SCRIPT }))?;
        Ok(session)
    }

    /// Leaves the browser to be ended with its driver, without putting anything in order.
    pub(crate) fn ends_with_its_driver(mut self) -> Self {
        self.closes = false;
        self
    }

    /// Asks for something.
    pub(crate) fn get(&self, command: &str) -> Result<Value> {
        value(
            self.client
                .get(format!("{}/{command}", self.address))
                .call()?,
        )
    }

    /// Has something done.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value> {
        let request = self.client.post(format!("{}/{command}", self.address));
        value(request.send_json(body)?)
    }

    /// Runs a script in the page and returns what it returns.
    pub(crate) fn script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let body = json!({ "script": script, "args": arguments });
        self.post("execute/sync", &body)
    }

    /// Asks a script for something, and takes no answer within a few seconds for an error: WebKit
    /// never answers one that a new page interrupts.
    pub(crate) fn glance(&self, script: &str) -> Result<Value> {
        let body = json!({ "script": script, "args": [] });
        let request = self.client.post(format!("{}/execute/sync", self.address));
        let request = request.config().timeout_global(Some(LOOK)).build();
        value(request.send_json(&body)?)
    }

    /// Runs a script that hands its result to its last argument, when it is there.
    pub(crate) fn script_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let body = json!({ "script": script, "args": arguments });
        self.post("execute/async", &body)
    }

    /// Has an element clicked, typed into or asked.
    pub(crate) fn on(&self, element: &Element, command: &str, body: &Value) -> Result<Value> {
        self.post(&format!("element/{}/{command}", element.0), body)
    }

    /// Asks for something about an element.
    pub(crate) fn of(&self, element: &Element, question: &str) -> Result<Value> {
        self.get(&format!("element/{}/{question}", element.0))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.closes {
            // One that does not close now is ended with its driver.
            let _ = self.client.delete(&self.address).call();
        }
    }
}

/// What WebDriver answered, or its error.
fn value(mut response: Response<Body>) -> Result<Value> {
    let mut answer: Value = response
        .body_mut()
        .with_config()
        .limit(u64::MAX)
        .read_json()
        .context("the driver's answer is no JSON")?;
    let value = answer["value"].take();
    if response.status().is_success() {
        return Ok(value);
    }
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    bail!("{}: {}", text("error"), text("message"))
}
