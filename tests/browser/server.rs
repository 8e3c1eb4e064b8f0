//! The built site on a server of its own for each test, which notes what is asked of it.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use axum::{
    extract::Request,
    http::HeaderValue,
    middleware::{Next, from_fn},
};
use machiyomi::serve::{Options, router};
use tempfile::TempDir;
use tokio::{net::TcpListener, runtime::Runtime};

use crate::page::Setup;

/// Notes in the page what goes wrong there; runs before anything else.
const PROBE: &str = include_str!("probe.js");

/// Keeps storage from the page, in browsers that have no setting for it.
const NO_STORAGE: &str = include_str!("no_storage.js");

/// Stands for the browser's voices.
const VOICES: &str = include_str!("voices.js");

/// One request: how it was answered, and its path.
pub(crate) type Answer = (u16, String);

/// How long connections may take to close when a server is cut off.
const FAREWELL: Duration = Duration::from_secs(10);

/// A server. Ends, with all its connections, when dropped.
pub(crate) struct Server {
    address: SocketAddr,
    options: Mutex<Options>,
    answers: Arc<Mutex<Vec<Answer>>>,
    /// A folder in place of the built site's.
    deployed: Mutex<Option<TempDir>>,
    /// None while the server is cut off.
    runtime: Mutex<Option<Runtime>>,
}

/// The folder of the built site.
pub(crate) fn site() -> Result<PathBuf> {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    ensure!(
        site.join("ja/index.html").is_file(),
        "there is no site in {}: the browser tests need one; build it with `make build`, \
         or run them by `make test`, which does that first",
        site.display()
    );
    Ok(site)
}

/// The script that runs before everything else of a page.
fn probe(setup: &Setup, hide_storage: bool) -> String {
    let mut probe = PROBE.to_owned();
    if hide_storage {
        probe.push_str(NO_STORAGE);
    }
    if let Some(voices) = setup.voices {
        probe.push_str(&format!("window.standInVoices = {voices};{VOICES}"));
    }
    probe
}

/// The site's shared files in whose names something stands.
fn files_with(part: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(site()?)? {
        files.push(entry?.file_name().to_string_lossy().into_owned());
    }
    files.retain(|file| file.contains(part));
    ensure!(!files.is_empty(), "the site has no file with {part}");
    Ok(files)
}

/// The addresses of all pages below the site's root, as the folders of the built site tell.
pub(crate) fn pages() -> Result<Vec<String>> {
    fn collect(folder: &Path, address: &str, pages: &mut Vec<String>) -> Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == "index.html" {
                pages.push(address.to_owned());
            } else if entry.file_type()?.is_dir() && !name.starts_with('.') {
                collect(&entry.path(), &format!("{address}{name}/"), pages)?;
            }
        }
        Ok(())
    }
    let mut pages = vec!["404.html".to_owned()];
    collect(&site()?, "", &mut pages)?;
    pages.sort();
    Ok(pages)
}

/// The pages of one language.
pub(crate) fn pages_in(language: &str) -> Result<Vec<String>> {
    let mut pages = pages()?;
    pages.retain(|page| page.starts_with(&format!("{language}/")));
    Ok(pages)
}

impl Server {
    /// Serves the built site. `hide_storage` takes storage from the pages by script.
    pub(crate) fn start(setup: &Setup, hide_storage: bool) -> Result<Self> {
        let options = Options {
            dir: site()?,
            prefix: setup.folder.to_owned(),
            probe: Some(probe(setup, hide_storage)),
            missing: match setup.missing {
                Some(part) => files_with(part)?,
                None => Vec::new(),
            },
            content_security_policy: setup.policy.map(HeaderValue::from_static),
        };
        let mut server = Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            options: Mutex::new(options),
            answers: Arc::default(),
            deployed: Mutex::default(),
            runtime: Mutex::default(),
        };
        server.address = server.listen()?;
        Ok(server)
    }

    /// Listens at the address, which is known from the first time on.
    fn listen(&self) -> Result<SocketAddr> {
        let noted = Arc::clone(&self.answers);
        let note = from_fn(move |request: Request, next: Next| {
            let noted = Arc::clone(&noted);
            async move {
                let path = request.uri().path().to_owned();
                let response = next.run(request).await;
                if let Ok(mut noted) = noted.lock() {
                    noted.push((response.status().as_u16(), path));
                }
                response
            }
        });
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let listener = runtime
            .block_on(TcpListener::bind(self.address))
            .context("no free port on this machine")?;
        let address = listener.local_addr()?;
        let router = router(self.options().clone()).layer(note);
        runtime.spawn(async { axum::serve(listener, router).await });
        *self.runtime.lock().unwrap_or_else(PoisonError::into_inner) = Some(runtime);
        Ok(address)
    }

    fn options(&self) -> std::sync::MutexGuard<'_, Options> {
        self.options.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops, with all connections, those that are kept alive as well: a browser that is told to be
    /// offline lets its service workers go on.
    pub(crate) fn cut_off(&self) {
        let runtime = self
            .runtime
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(runtime) = runtime {
            runtime.shutdown_timeout(FAREWELL);
        }
    }

    /// Goes on after having been cut off.
    pub(crate) fn reconnect(&self) -> Result<()> {
        self.listen().map(|_| ())
    }

    /// Serves another folder from now on, which is there as long as the server.
    pub(crate) fn deploy(&self, folder: TempDir) -> Result<()> {
        self.cut_off();
        self.options().dir = folder.path().to_owned();
        *self.deployed.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
        self.reconnect()
    }

    /// The full address of a page, given from the site's root.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{}/{path}", self.address, self.options().prefix)
    }

    /// All requests so far.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        self.answers
            .lock()
            .map(|answers| answers.clone())
            .unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let runtime = self
            .runtime
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(runtime) = runtime.take() {
            runtime.shutdown_background();
        }
    }
}
