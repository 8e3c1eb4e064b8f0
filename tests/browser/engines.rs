//! The four browser engines, each with its driver.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead as _, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::Stdio,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::{
    firefox::lay_out_profile,
    page::Setup,
    processes::{GLANCE, Processes, program},
    webdriver::{Session, client, is_ready},
};

/// How long a driver may take to get ready on a busy machine.
const START: Duration = Duration::from_secs(60);

/// How often a driver is started, should another program take its port first, and a browser that does
/// not open: on a busy machine drivers lose patience with it.
const ATTEMPTS: usize = 3;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge, Android's browsers.
    Chromium,
    /// Firefox.
    Firefox,
    /// The engine of today's Safari, as GTK's.
    WebKitGtk,
    /// WPE WebKit 2.38: the engine of the years of iOS 16.
    Wpe,
}

/// An open browser. Its parts are dropped in order: session, then driver and display.
pub(crate) struct Browser {
    /// The session with it.
    pub(crate) session: Session,
    _processes: Processes,
}

impl Engine {
    /// Whether the browser keeps storage from pages by a setting. In others a script does.
    pub(crate) fn can_block_storage(self) -> bool {
        matches!(self, Self::Chromium | Self::Firefox)
    }

    /// Opens a browser.
    pub(crate) fn open(self, setup: &Setup) -> Result<Browser> {
        let mut attempts = 1;
        loop {
            match self.try_to_open(setup) {
                Err(error) if attempts < ATTEMPTS => {
                    eprintln!("{error:#}");
                    attempts += 1;
                }
                opened => return opened,
            }
        }
    }

    fn try_to_open(self, setup: &Setup) -> Result<Browser> {
        let mut processes = Processes::new()?;
        let display = match self {
            Self::WebKitGtk => Some(start_display(&mut processes)?),
            _ => None,
        };
        let driver = self.start_driver(&mut processes, display.as_deref())?;
        let profile = processes.home().join("profile");
        if self == Self::Firefox {
            lay_out_profile(&profile)?;
        }
        let session = Session::open(client(), &driver, &self.capabilities(setup, &profile)?)
            .with_context(|| format!("{self:?} does not open\n{}", processes.said()))?;
        Ok(Browser {
            session: match self {
                // What it would put in order, for a second, is a profile that goes away.
                Self::Firefox => session.ends_with_its_driver(),
                Self::Chromium | Self::WebKitGtk | Self::Wpe => session,
            },
            _processes: processes,
        })
    }

    /// Starts the engine's driver and returns its address.
    pub(crate) fn start_driver(
        self,
        processes: &mut Processes,
        display: Option<&str>,
    ) -> Result<String> {
        let driver = self.driver()?;
        for _ in 0..ATTEMPTS {
            let port = free_port()?;
            let mut command = processes.command(&driver);
            command.arg(format!("--port={port}"));
            match self {
                // One port more, for WebDriver BiDi: by itself it would always be the same.
                Self::Firefox => drop(command.arg("--websocket-port=0")),
                Self::WebKitGtk => drop(command.env("DISPLAY", display.unwrap_or_default())),
                Self::Chromium | Self::Wpe => (),
            }
            let log = fs::File::create(processes.home().join("driver"))?;
            let child = processes.start(command.stdout(log))?;
            let (address, end) = (format!("http://127.0.0.1:{port}"), Instant::now() + START);
            while child.try_wait()?.is_none() && Instant::now() < end {
                if is_ready(&client(), &address) {
                    return Ok(address);
                }
                thread::sleep(GLANCE);
            }
        }
        bail!(
            "{} does not get ready\n{}",
            driver.display(),
            processes.said()
        )
    }

    fn driver(self) -> Result<PathBuf> {
        let (name, install) = match self {
            Self::Chromium => ("chromedriver", "install Debian's chromium-driver"),
            Self::Firefox => ("geckodriver", "install it with `make geckodriver`"),
            Self::WebKitGtk => ("WebKitWebDriver", "install Debian's webkit2gtk-driver"),
            Self::Wpe => ("WPEWebDriver", "install Debian's wpewebkit-driver"),
        };
        program(
            &[name],
            &format!("{install}, or run `make test`, which does it"),
        )
    }

    /// Chromium's pages are the same without a window around them, and cost half. Settings and private
    /// windows are the window's.
    fn browser(self, setup: &Setup) -> Result<PathBuf> {
        let is_page_alone = setup.scripts && setup.storage && !setup.private;
        let (names, install): (&[&str], _) = match self {
            Self::Chromium if is_page_alone => (
                &["chromium-headless-shell", "chrome-headless-shell"],
                "install Debian's chromium-headless-shell",
            ),
            Self::Chromium => (&["chromium", "google-chrome"], "install Debian's chromium"),
            Self::Firefox => (&["firefox-esr", "firefox"], "install Debian's firefox-esr"),
            Self::WebKitGtk => return mini_browser(),
            Self::Wpe => (&["cog"], "install Debian's cog"),
        };
        program(
            names,
            &format!("{install}, or run `make test`, which does it"),
        )
    }

    /// What the session is asked for. Firefox has its profile in a folder that is there already; the
    /// others make theirs.
    pub(crate) fn capabilities(self, setup: &Setup, profile: &Path) -> Result<Value> {
        let binary = self.browser(setup)?;
        // What a script cannot do, 1 allows and 2 forbids.
        let allow = |allowed: bool| if allowed { 1 } else { 2 };
        let mut webkit_arguments = vec!["--automation"];
        if self == Self::Wpe {
            webkit_arguments.push("--platform=headless");
        }
        if !setup.scripts {
            webkit_arguments.push("--enable-javascript=false");
        }
        Ok(match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": binary,
                    "args": [
                        "--headless=new",
                        // Without it Chromium does not run as root, as in containers.
                        "--no-sandbox",
                        // Containers have little shared memory.
                        "--disable-dev-shm-usage",
                        "--window-size=1280,900",
                        if setup.private { "--incognito" } else { "--no-first-run" },
                    ],
                    "prefs": {
                        "profile.managed_default_content_settings.javascript": allow(setup.scripts),
                        "profile.default_content_setting_values.cookies": allow(setup.storage),
                    },
                },
                // Everything that the page asks for, and what the browser has to complain about.
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": binary,
                    "args": ["-headless", "--width=1280", "--height=900", "-profile", profile],
                    "prefs": {
                        "javascript.enabled": setup.scripts,
                        "network.cookie.cookieBehavior": if setup.storage { 0 } else { 2 },
                        "browser.privatebrowsing.autostart": setup.private,
                        "dom.w3c_touch_events.enabled": 1,
                        // Processes for sites that nobody goes to.
                        "dom.ipc.processPrelaunch.enabled": false,
                    },
                },
            }),
            Self::WebKitGtk => json!({
                "webkitgtk:browserOptions": { "binary": binary, "args": webkit_arguments },
            }),
            Self::Wpe => json!({
                "wpe:browserOptions": { "binary": binary, "args": webkit_arguments },
            }),
        })
    }
}

/// A port that no other test has been given: it is free again until the driver takes it.
fn free_port() -> Result<u16> {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        if given.insert(port) {
            return Ok(port);
        }
    }
}

/// WebKitGTK's own small browser, which is not on `PATH`.
fn mini_browser() -> Result<PathBuf> {
    let subfolders = |folder: PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path())
    };
    ["/usr/lib", "/usr/libexec"]
        .into_iter()
        .flat_map(|root| subfolders(root.into()).chain([root.into()]))
        .flat_map(subfolders)
        .filter(|folder| folder.to_string_lossy().contains("webkit2gtk-4"))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|browser| browser.is_file())
        .context("WebKitGTK's MiniBrowser is missing: install Debian's webkit2gtk-driver, or run `make test`, which does it")
}

/// Starts a display without a screen and returns its name.
fn start_display(processes: &mut Processes) -> Result<String> {
    let server = program(
        &["Xvfb"],
        "install Debian's xvfb, or run `make test`, which does it",
    )?;
    let mut command = processes.command(&server);
    command
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x1024x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped());
    let mut number = String::new();
    if let Some(output) = processes.start(&mut command)?.stdout.take() {
        BufReader::new(output).read_line(&mut number)?;
    }
    match number.trim() {
        "" => bail!("Xvfb does not start\n{}", processes.said()),
        number => Ok(format!(":{number}")),
    }
}
