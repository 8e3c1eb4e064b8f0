//! The built site on a server of its own for each test, which notes what is asked of it.

use std::{
    io, mem,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Redirect, Response},
};
use futures_util::{StreamExt as _, stream};
use machiyomi::serve::{Options, answer, router};
use tempfile::TempDir;
use tokio::{
    net::{TcpListener, TcpSocket},
    runtime::Runtime,
};

use crate::page::Setup;

/// Notes in the page what goes wrong there; runs before anything else.
const PROBE: &str = include_str!("probe.js");

/// Keeps storage from the page, in browsers that have no setting for it.
const NO_STORAGE: &str = include_str!("no_storage.js");

/// Stands for the browser's voices.
const VOICES: &str = include_str!("voices.js");

/// What Firefox asks for by itself where a page is left before its own icon is known.
pub(crate) const FAVICON: &str = "/favicon.ico";

/// One request: how it was answered, and its path.
pub(crate) type Answer = (u16, String);

/// How a file arrives that is not as it should be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Spoiled {
    /// Only its first half.
    Half,
    /// As something of another type.
    Typed(&'static str),
    /// Other content in its place.
    Replaced(&'static str),
    /// Not at all.
    Lost,
    /// Not now: the server is too busy.
    Delayed,
    /// Only its first half, for then the connection ends.
    BrokenOff,
    /// Elsewhere, where the server sends whoever asks.
    Moved,
    /// As over a slow network: first what stands before something in it, and after a while the rest.
    InTwo(&'static str),
}

/// The files in whose path something stands, and how they arrive.
pub(crate) type Trouble = (&'static str, Spoiled);

/// How long the rest of a file takes that arrives in two parts: enough for a browser to show the first.
const PAUSE: Duration = Duration::from_secs(1);

/// How long the server's connections may take to end.
const FAREWELL: Duration = Duration::from_secs(10);

/// A server at an address of its own. Ends, with all its connections, when dropped.
pub(crate) struct Server {
    address: SocketAddr,
    options: Mutex<Options>,
    spoiled: Arc<Mutex<Option<Trouble>>>,
    answers: Arc<Mutex<Vec<Answer>>>,
    runtime: Mutex<Option<Runtime>>,
    /// Keeps the port from others, also while nobody answers there.
    _port: TcpSocket,
    /// Other sites that have been served: each must outlast the last request for it.
    deployed: Mutex<Vec<TempDir>>,
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
    if let Some(first) = setup.first {
        probe.push_str(first);
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

/// One page of each kind, below a language's folder, for what would take too long on all pages.
pub(crate) const KINDS: [&str; 22] = [
    "",
    "walk/",
    "walk/two-ways/",
    "goals/1/",
    "projects/1/",
    "kpi/",
    "kpi/births/",
    "glossary/",
    "for-me/",
    "for-me/?who=parent,worker",
    "quiz/",
    "class/",
    "class/worksheet/",
    "class/answers/",
    "class/slides/",
    "class/qr/",
    "decide/",
    "about/",
    "accessibility/",
    "offline/",
    "search/",
    "search/?q=2050",
];

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
        let mut missing = match setup.missing {
            Some(part) => files_with(part)?,
            None => Vec::new(),
        };
        if setup.troubled {
            // A service worker would hide the trouble: it answers for a server that is gone.
            missing.push("/sw.js".to_owned());
        }
        let options = Options {
            dir: site()?,
            prefix: setup.folder.to_owned(),
            probe: Some(probe(setup, hide_storage)),
            missing,
            content_security_policy: setup.policy.map(HeaderValue::from_static),
        };
        let port = socket("127.0.0.1:0".parse()?)?;
        let address = port.local_addr()?;
        let (runtime, listener) = listen(address)?;
        let server = Self {
            address,
            options: Mutex::new(options),
            spoiled: Arc::new(Mutex::new(setup.spoiled)),
            answers: Arc::default(),
            runtime: Mutex::default(),
            _port: port,
            deployed: Mutex::default(),
        };
        server.run(runtime, listener);
        Ok(server)
    }

    fn run(&self, runtime: Runtime, listener: TcpListener) {
        let (noted, spoiled) = (Arc::clone(&self.answers), Arc::clone(&self.spoiled));
        let note = from_fn(move |request: Request, next: Next| {
            let (noted, trouble) = (Arc::clone(&noted), *lock(&spoiled));
            async move {
                let path = request.uri().path().to_owned();
                let response = match trouble.filter(|(part, _)| path.contains(part)) {
                    Some((_, how)) => spoil(how, request, next).await,
                    None => next.run(request).await,
                };
                if let Ok(mut noted) = noted.lock() {
                    noted.push((response.status().as_u16(), path));
                }
                response
            }
        });
        let router = router(lock(&self.options).clone()).layer(note);
        runtime.spawn(answer(listener, router));
        *lock(&self.runtime) = Some(runtime);
    }

    /// Ends the server and its connections: a browser that kept one open would still be answered.
    pub(crate) fn stop(&self) {
        if let Some(runtime) = lock(&self.runtime).take() {
            runtime.shutdown_timeout(FAREWELL);
        }
    }

    /// From now on files arrive otherwise. Returns how they did.
    pub(crate) fn spoil(&self, trouble: Option<Trouble>) -> Option<Trouble> {
        mem::replace(&mut *lock(&self.spoiled), trouble)
    }

    /// Starts the server again at its address, with another folder if one is given.
    pub(crate) fn start_again(&self, dir: Option<PathBuf>) -> Result<()> {
        if let Some(dir) = dir {
            lock(&self.options).dir = dir;
        }
        let (runtime, listener) = listen(self.address)?;
        self.run(runtime, listener);
        Ok(())
    }

    /// Serves another site from now on.
    pub(crate) fn deploy(&self, site: TempDir) -> Result<()> {
        self.stop();
        self.start_again(Some(site.path().to_owned()))?;
        lock(&self.deployed).push(site);
        Ok(())
    }

    /// The full address of a page, given from the site's root.
    pub(crate) fn url(&self, path: &str) -> String {
        let folder = &lock(&self.options).prefix;
        format!("http://{}{folder}/{path}", self.address)
    }

    /// All requests so far.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        lock(&self.answers).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = lock(&self.runtime).take() {
            runtime.shutdown_background();
        }
    }
}

/// What a mutex holds, also after a test failed while it was locked.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place at an address, beside which another one of ours may listen.
fn socket(address: SocketAddr) -> Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

fn listen(address: SocketAddr) -> Result<(Runtime, TcpListener)> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let listener = runtime
        .block_on(TcpListener::bind(address))
        .with_context(|| format!("cannot serve at {address}"))?;
    Ok((runtime, listener))
}

/// Answers a request otherwise than it should be.
async fn spoil(how: Spoiled, mut request: Request, next: Next) -> Response {
    // Half of what is compressed would be no answer at all.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut parts, body) = next.run(request).await.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let body = match how {
        Spoiled::Half => body.slice(..body.len() / 2),
        Spoiled::Typed(kind) => {
            parts
                .headers
                .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            body
        }
        Spoiled::Replaced(content) => Bytes::from_static(content.as_bytes()),
        Spoiled::Lost => return StatusCode::NOT_FOUND.into_response(),
        Spoiled::Delayed => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Spoiled::Moved => return Redirect::temporary("/").into_response(),
        Spoiled::BrokenOff => {
            parts.headers.remove(header::CONTENT_LENGTH);
            let half = Ok(body.slice(..body.len() / 2));
            let broken = [half, Err(io::Error::other("the connection ends"))];
            return Response::from_parts(parts, Body::from_stream(stream::iter(broken)));
        }
        Spoiled::InTwo(begin) => {
            parts.headers.remove(header::CONTENT_LENGTH);
            let text = String::from_utf8_lossy(&body);
            // Of a page that a browser has already there is nothing to be sent.
            assert!(text.is_empty() || text.contains(begin), "{begin}: {text}");
            let first = text.find(begin).unwrap_or(0);
            let rest = body.slice(first..);
            let first = stream::once(async move { io::Result::Ok(body.slice(..first)) });
            let rest = stream::once(async {
                tokio::time::sleep(PAUSE).await;
                Ok(rest)
            });
            return Response::from_parts(parts, Body::from_stream(first.chain(rest)));
        }
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(body))
}
