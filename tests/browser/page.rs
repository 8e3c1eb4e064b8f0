//! A page as a visitor meets it: what is to be seen, pressed, waited for.

use std::{
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    engines::{Browser, Engine},
    processes::GLANCE,
    server::{Answer, Server, Trouble},
};

/// How long something is waited for that must come, also on a machine that has much else to do. Nothing is
/// measured by it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The circumstances of a visit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setup {
    /// Whether the browser runs scripts.
    pub(crate) scripts: bool,
    /// Whether the browser lets the site remember things.
    pub(crate) storage: bool,
    /// Whether the window is a private one.
    pub(crate) private: bool,
    /// The folder of the server in which the site lies: empty, or like `/a/b`.
    pub(crate) folder: &'static str,
    /// Every file in whose name this stands is missing on the server.
    pub(crate) missing: Option<&'static str>,
    /// Every file in whose name this stands arrives spoiled.
    pub(crate) spoiled: Option<Trouble>,
    /// What a page runs before everything else, in JavaScript.
    pub(crate) first: Option<&'static str>,
    /// Whether the test itself makes things fail that pages complain about.
    pub(crate) troubled: bool,
    /// A Content-Security-Policy of the server, besides that of the pages.
    pub(crate) policy: Option<&'static str>,
    /// What stands for the browser's voices, in JavaScript. Without it they are its own: none.
    pub(crate) voices: Option<&'static str>,
}

impl Setup {
    /// Everything works, and the site has the server for itself.
    pub(crate) const PLAIN: Self = Self {
        scripts: true,
        storage: true,
        private: false,
        folder: "",
        missing: None,
        spoiled: None,
        first: None,
        troubled: false,
        policy: None,
        voices: None,
    };

    /// The browser runs no scripts.
    pub(crate) const NO_SCRIPTS: Self = Self {
        scripts: false,
        ..Self::PLAIN
    };

    /// The browser keeps storage from the site.
    pub(crate) const NO_STORAGE: Self = Self {
        storage: false,
        ..Self::PLAIN
    };

    /// The server has lost all WebAssembly.
    pub(crate) const WASM_MISSING: Self = Self {
        missing: Some(".wasm"),
        ..Self::PLAIN
    };

    /// Whether nothing may go wrong in any page.
    pub(crate) fn is_sound(&self) -> bool {
        self.scripts
            && self.missing.is_none()
            && self.spoiled.is_none()
            && self.policy.is_none()
            && !self.troubled
    }
}

/// A visit to the site: a browser, and a server of its own.
pub(crate) struct Page {
    pub(crate) engine: Engine,
    pub(crate) browser: Browser,
    pub(crate) server: Server,
}

impl Page {
    /// Opens a browser; no page yet.
    #[track_caller]
    pub(crate) fn open(engine: Engine, setup: Setup) -> Self {
        let hide_storage = !setup.storage && !engine.can_block_storage();
        let opened = Server::start(&setup, hide_storage)
            .and_then(|server| Ok((server, engine.open(&setup)?)));
        match opened {
            Ok((server, browser)) => Self {
                engine,
                browser,
                server,
            },
            Err(error) => panic!("{error:#}"),
        }
    }

    /// Goes to a page, given from the site's root.
    #[track_caller]
    pub(crate) fn goto(&self, path: &str) {
        self.goto_address(&self.url(path));
    }

    /// Goes to a page of any server, given by its full address.
    #[track_caller]
    pub(crate) fn goto_address(&self, address: &str) {
        let body = json!({ "url": address });
        self.must("the page opens", self.browser.session.post("url", &body));
    }

    /// Goes to a page and waits until its islands are awake.
    #[track_caller]
    pub(crate) fn visit(&self, path: &str) {
        self.goto(path);
        self.wait_awake();
    }

    /// Goes to a page that may have no islands, and waits until those that it has are awake.
    #[track_caller]
    pub(crate) fn visit_any(&self, path: &str) {
        self.goto(path);
        self.wait_awake_if_any();
    }

    /// Waits until the islands of the page are awake, if it has any.
    #[track_caller]
    pub(crate) fn wait_awake_if_any(&self) {
        if self.count("leptos-island") > 0 {
            self.wait_awake();
        }
    }

    /// Goes to a page where no island can wake, and waits until the page has given them up: the room
    /// that is kept for controls goes then, and what is clicked would move under the pointer.
    #[track_caller]
    pub(crate) fn visit_asleep(&self, path: &str) {
        self.goto(path);
        self.wait_asleep();
    }

    /// Waits until the page has given its islands up.
    #[track_caller]
    pub(crate) fn wait_asleep(&self) {
        self.wait_until(
            "the islands are given up",
            "document.documentElement.dataset.boot === 'failed'",
        );
    }

    /// Waits until the islands of the page are awake.
    #[track_caller]
    pub(crate) fn wait_awake(&self) {
        self.wait_until(
            "the islands are awake",
            "document.documentElement.dataset.boot",
        );
        assert_eq!(
            self.ask("document.documentElement.dataset.boot"),
            "ready",
            "the islands of {} wake: {:?}",
            self.address(),
            self.troubles()
        );
    }

    /// The full address of a page, given from the site's root.
    pub(crate) fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// The address of the page that is open.
    #[track_caller]
    pub(crate) fn address(&self) -> String {
        self.text_of(self.browser.session.get("url"), "the page has an address")
    }

    /// Waits until a page is there whose address ends so.
    #[track_caller]
    pub(crate) fn wait_for_address(&self, end: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.address().ends_with(end) {
            assert!(
                Instant::now() < until,
                "{:?} waits in vain for {end} on {}",
                self.engine,
                self.address()
            );
            thread::sleep(GLANCE);
        }
        self.wait_until(
            &format!("{end} has loaded"),
            &format!(
                "location.href.endsWith({}) && document.readyState === 'complete'",
                json!(end)
            ),
        );
    }

    /// Ends the server, as for a reader who goes out of reach.
    pub(crate) fn lose_server(&self) {
        self.server.stop();
    }

    /// Starts the server again at its address.
    #[track_caller]
    pub(crate) fn find_server(&self) {
        self.must("the server", self.server.start_again(None));
    }

    /// Has the server serve another folder, as after a new version was published.
    #[track_caller]
    pub(crate) fn publish(&self, folder: PathBuf) {
        self.server.stop();
        self.must("the server", self.server.start_again(Some(folder)));
    }

    /// Presses the browser's "back".
    #[track_caller]
    pub(crate) fn back(&self) {
        self.must("going back", self.browser.session.post("back", &json!({})));
    }

    /// Presses the browser's "reload".
    #[track_caller]
    pub(crate) fn reload(&self) {
        let reloaded = self.browser.session.post("refresh", &json!({}));
        self.must("reloading", reloaded);
    }

    /// The tab that is looked at.
    #[track_caller]
    pub(crate) fn tab(&self) -> String {
        self.text_of(self.browser.session.get("window"), "there is a tab")
    }

    /// Opens another tab and looks at it.
    #[track_caller]
    pub(crate) fn open_tab(&self) -> String {
        let body = json!({ "type": "tab" });
        let made = self.must("a tab", self.browser.session.post("window/new", &body));
        let tab = made["handle"].as_str().unwrap_or_default().to_owned();
        self.turn_to_tab(&tab);
        tab
    }

    /// Looks at a tab that is open.
    #[track_caller]
    pub(crate) fn turn_to_tab(&self, tab: &str) {
        let body = json!({ "handle": tab });
        self.must("the tab", self.browser.session.post("window", &body));
    }

    /// The value of a JavaScript expression.
    #[track_caller]
    pub(crate) fn ask(&self, expression: &str) -> Value {
        let script = format!("return ({expression})");
        self.must(expression, self.browser.session.script(&script, &[]))
    }

    /// Runs statements in the page; `arguments` are its arguments.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.must(script, self.browser.session.script(script, arguments))
    }

    /// Runs statements that hand their result to their last argument.
    #[track_caller]
    pub(crate) fn run_async(&self, script: &str) -> Value {
        self.must(script, self.browser.session.script_async(script, &[]))
    }

    /// Waits until a JavaScript expression is true.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, expression: &str) {
        let script = format!("return ({expression})");
        let end = Instant::now() + PATIENCE;
        // An error is no answer yet: the page may be about to change.
        let ask = || match self.browser.session.glance(&script) {
            Ok(value) => value,
            Err(error) => json!({ "error": format!("{error:#}") }),
        };
        let mut last = ask();
        while !is_true(&last) {
            assert!(
                Instant::now() < end,
                "{:?} waits in vain until {what}; last answer {last} on {}, troubles {:?}",
                self.engine,
                self.browser.session.get("url").unwrap_or_default(),
                self.troubles()
            );
            thread::sleep(GLANCE);
            last = ask();
        }
    }

    /// Opens what is folded, has laid out what the browser would lay out later, and waits until the
    /// page's chart is drawn, which a page that fits the window does only when something is done, and
    /// until there is what the address asks for.
    #[track_caller]
    pub(crate) fn show_everything(&self) {
        self.run(
            "for (const details of document.querySelectorAll('details')) details.open = true; \
             for (const late of document.querySelectorAll('main *')) \
               if (getComputedStyle(late).contentVisibility === 'auto') late.style.contentVisibility = 'visible'; \
             document.querySelector('figure[data-chart]')?.scrollIntoView({ behavior: 'instant' }); \
             dispatchEvent(new Event('scroll'));",
            &[],
        );
        self.wait_until(
            "every chart is drawn",
            "!document.querySelector('figure[data-chart]:not([data-drawn])')",
        );
        self.wait_until(
            "what the address asks for is found",
            "!new URLSearchParams(location.search).get('q') || document.querySelector('[data-results] a')",
        );
    }

    /// The cookies of the page.
    #[track_caller]
    pub(crate) fn cookies(&self) -> Value {
        self.must("cookies", self.browser.session.get("cookie"))
    }

    /// What has gone wrong in the page, as the probe noted it.
    pub(crate) fn troubles(&self) -> Vec<String> {
        let noted = self.browser.session.script("return window.troubles", &[]);
        match noted {
            Ok(Value::Array(troubles)) => troubles.iter().map(ToString::to_string).collect(),
            other => vec![format!("the probe did not run: {other:?}")],
        }
    }

    /// Fails if anything has gone wrong in the page.
    #[track_caller]
    pub(crate) fn expect_no_trouble(&self) {
        let troubles = self.troubles();
        assert!(
            troubles.is_empty(),
            "{:?} on {}: {troubles:#?}",
            self.engine,
            self.address()
        );
    }

    /// What the server was asked for and could not give.
    pub(crate) fn missed(&self) -> Vec<Answer> {
        let mut missed = self.server.answers();
        missed.retain(|(status, _)| *status >= 400);
        missed
    }

    /// The paths that the server was asked for.
    pub(crate) fn requested(&self) -> Vec<String> {
        let answers = self.server.answers();
        answers.into_iter().map(|(_, path)| path).collect()
    }

    #[track_caller]
    pub(crate) fn text_of(&self, answer: Result<Value>, what: &str) -> String {
        let answer = self.must(what, answer);
        answer.as_str().unwrap_or_default().to_owned()
    }

    /// What WebDriver answered; an error ends the test.
    #[track_caller]
    pub(crate) fn must<T>(&self, what: &str, answer: Result<T>) -> T {
        match answer {
            Ok(value) => value,
            Err(error) => panic!("{:?}, {what}: {error:#}", self.engine),
        }
    }
}

fn is_true(value: &Value) -> bool {
    let no = matches!(value, Value::Null | Value::Bool(false)) || value == "" || value == 0;
    !no && value.get("error").is_none()
}
