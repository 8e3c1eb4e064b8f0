//! A web server for the finished site, as plain as the hosts that it is meant for: for looking at
//! it, for measuring it, and, by [`Options`], for the browser tests to make things go wrong.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, ensure};
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{Html, IntoResponse, Response},
    routing::{any, get},
    serve::ListenerExt as _,
};
use tokio::net::TcpListener;
use tower_http::{CompressionLevel, compression::CompressionLayer, services::ServeDir};

use crate::{content::Language, site::Page};

/// Where the script of [`Options::probe`] is found.
const PROBE: &str = "/probe.js";

/// What is served, and how. All but the folder is for tests.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of the finished site.
    pub dir: PathBuf,
    /// The path below which the site lies: empty, or like `/a/b`.
    pub prefix: String,
    /// A script that every page runs before anything else.
    pub probe: Option<String>,
    /// Answers 404 to every path that ends with one of these.
    pub missing: Vec<String>,
    /// A policy sent with every answer. It adds to the one in the pages: both have to allow a thing.
    pub content_security_policy: Option<HeaderValue>,
}

/// The server as a router, for [`answer`].
pub fn router(options: Options) -> Router {
    let dir = options.dir.clone();
    let mut site = ServeDir::new(&options.dir);
    if options.probe.is_none() {
        // What was compressed at build time is sent as it is, unless pages are to be changed.
        site = site.precompressed_br().precompressed_gzip();
    }
    let site = site
        .redirect_path_prefix(&options.prefix)
        .not_found_service(any(async move |request: Request| {
            not_found(&dir, request.uri().path())
        }));
    let mut router = match options.prefix.as_str() {
        "" => Router::new().fallback_service(site),
        prefix => Router::new().nest_service(prefix, site),
    };
    if let Some(probe) = options.probe.clone() {
        let script = [(header::CONTENT_TYPE, "text/javascript")];
        router = router.route(PROBE, get(async move || (script, probe)));
    }
    router
        .layer(from_fn_with_state(Arc::new(options), adapt))
        // Best takes seconds for ECharts; this is what hosts do that compress while they send.
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(5)))
}

/// Answers at an address until the program is ended.
///
/// # Errors
/// When the server breaks down.
pub async fn answer(listener: TcpListener, router: Router) -> io::Result<()> {
    // As hosts do: the system would otherwise keep the end of an answer until the browser has told of its
    // beginning, which takes 40 ms. Where it cannot be asked not to, answers are late.
    let prompt = listener.tap_io(|connection| drop(connection.set_nodelay(true)));
    axum::serve(prompt, router).await
}

/// The page for wrong addresses, in the language below whose folder the address lies.
fn not_found(dir: &Path, path: &str) -> Response {
    let page = Language::ALL
        .iter()
        .map(|language| Page::NotFoundIn.file(*language))
        .find(|file| path.starts_with(&format!("/{}", file.trim_end_matches("404.html"))))
        .unwrap_or_else(|| Page::NotFound.file(Language::Ja));
    match fs::read_to_string(dir.join(page)) {
        Ok(page) => Html(page).into_response(),
        Err(error) => error.to_string().into_response(),
    }
}

/// Applies the options to one request and its answer.
async fn adapt(State(options): State<Arc<Options>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if options.missing.iter().any(|end| path.ends_with(end)) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // A site that was built anew is seen at the next reload.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Some(policy) = &options.content_security_policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    }
    let Some(kind) = headers.get(header::CONTENT_TYPE) else {
        return response;
    };
    let is_page = kind.as_bytes().starts_with(b"text/html");
    if let Some(with_charset) = with_charset(kind) {
        headers.insert(header::CONTENT_TYPE, with_charset);
    }
    if is_page && options.probe.is_some() {
        with_probe(response).await
    } else {
        response
    }
}

/// The type of a text without its encoding, completed: everything here is UTF-8.
fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind.to_str().ok()?;
    (kind.starts_with("text/") && !kind.contains("charset"))
        .then(|| HeaderValue::try_from(format!("{kind}; charset=utf-8")).ok())?
}

/// Puts the probe first into the head of a page.
async fn with_probe(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let page = match to_bytes(body, usize::MAX).await {
        Ok(page) => page,
        Err(error) => {
            return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response();
        }
    };
    let page = String::from_utf8_lossy(&page);
    let script = format!("<head><script src=\"{PROBE}\"></script>");
    let page = Bytes::from(page.replacen("<head>", &script, 1));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}

/// Serves the site in `dir` until the program is ended.
///
/// # Errors
/// When there is no site, or the address cannot be served at; both say what to do.
pub async fn serve(dir: &Path, address: &str) -> anyhow::Result<()> {
    ensure!(
        dir.join("index.html").is_file(),
        "there is no site in {}: write one with `make build`",
        dir.display()
    );
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => anyhow::anyhow!(
                "{address} is in use: end the program that uses it, or choose another address, \
                 as in `make serve ADDRESS=127.0.0.1:8081`"
            ),
            _ => anyhow::Error::new(error).context(format!("cannot serve at {address}")),
        })?;
    println!("The site is at http://{}/", listener.local_addr()?);
    println!("Ctrl-C ends it.");
    let options = Options {
        dir: dir.to_owned(),
        ..Options::default()
    };
    answer(listener, router(options))
        .await
        .context("the server broke down")
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
    };

    use super::*;

    /// Serves a small site and returns what is sent for `path`, headers and body.
    async fn ask(path: &str, change: impl FnOnce(&mut Options)) -> anyhow::Result<String> {
        ask_in("identity", path, change).await
    }

    /// The same, by a browser that understands an encoding.
    async fn ask_in(
        encoding: &str,
        path: &str,
        change: impl FnOnce(&mut Options),
    ) -> anyhow::Result<String> {
        let dir = tempfile::tempdir()?;
        fs::create_dir(dir.path().join("ja"))?;
        fs::write(dir.path().join("ja/index.html"), "<head></head>家")?;
        fs::write(dir.path().join("404.html"), "lost")?;
        fs::write(dir.path().join("ja/404.html"), "迷子")?;
        fs::write(dir.path().join("data.csv"), "年")?;
        fs::write(dir.path().join("islands.wasm"), "\0asm".repeat(99))?;
        let mut options = Options {
            dir: dir.path().to_owned(),
            ..Options::default()
        };
        change(&mut options);
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let server = tokio::spawn(answer(listener, router(options)));
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
        );
        let answer = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
            let mut stream = TcpStream::connect(address)?;
            stream.write_all(request.as_bytes())?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer)?;
            Ok(String::from_utf8_lossy(&answer).into_owned())
        })
        .await?;
        server.abort();
        answer
    }

    #[tokio::test]
    async fn sends_pages_and_data_with_their_types() -> anyhow::Result<()> {
        let page = ask("/ja/", |_| ()).await?;
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(
            page.contains("content-type: text/html; charset=utf-8"),
            "{page}"
        );
        let csv = ask("/data.csv", |_| ()).await?;
        assert!(
            csv.contains("content-type: text/csv; charset=utf-8"),
            "{csv}"
        );
        let wasm = ask_in("br", "/islands.wasm", |_| ()).await?;
        assert!(wasm.contains("content-type: application/wasm"), "{wasm}");
        assert!(wasm.contains("content-encoding: br"), "{wasm}");
        Ok(())
    }

    #[tokio::test]
    async fn sends_what_was_compressed_at_build_time() -> anyhow::Result<()> {
        let put = |options: &mut Options| {
            for (name, content) in [("index.html.br", "br"), ("index.html.gz", "gz")] {
                fs::write(options.dir.join("ja").join(name), content).expect("can be written");
            }
        };
        for encoding in ["br", "gzip"] {
            let page = ask_in(encoding, "/ja/", put).await?;
            let name = format!("content-encoding: {encoding}\r\n");
            assert!(page.contains(&name), "{page}");
            assert!(page.ends_with(&encoding.replace("gzip", "gz")), "{page}");
            assert!(page.contains("content-type: text/html"), "{page}");
        }
        assert!(ask("/ja/", put).await?.ends_with("家"));
        let changed = |options: &mut Options| {
            put(options);
            options.probe = Some("probe()".to_owned());
        };
        let page = ask_in("gzip", "/ja/", changed).await?;
        assert!(page.contains("200 OK"), "{page}");
        assert!(
            !page.contains("content-encoding"),
            "it is too small: {page}"
        );
        assert!(page.contains("/probe.js"), "{page}");
        Ok(())
    }

    #[tokio::test]
    async fn answers_unknown_paths_with_the_page_for_them() -> anyhow::Result<()> {
        let lost = ask("/nowhere/", |_| ()).await?;
        assert!(lost.starts_with("HTTP/1.1 404"), "{lost}");
        assert!(lost.ends_with("lost"), "{lost}");
        let lost = ask("/ja/nowhere/", |_| ()).await?;
        assert!(lost.starts_with("HTTP/1.1 404"), "{lost}");
        assert!(lost.contains("text/html; charset=utf-8"), "{lost}");
        assert!(lost.ends_with("迷子"), "{lost}");
        Ok(())
    }

    #[tokio::test]
    async fn serves_below_a_prefix() -> anyhow::Result<()> {
        let below = |options: &mut Options| options.prefix = "/a/b".to_owned();
        let page = ask("/a/b/ja/", below).await?;
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        let folder = ask("/a/b/ja", below).await?;
        assert!(folder.contains("location: /a/b/ja/"), "{folder}");
        assert!(ask("/ja/", below).await?.starts_with("HTTP/1.1 404"));
        assert!(ask("/a/b/ja/x", below).await?.ends_with("迷子"));
        Ok(())
    }

    #[tokio::test]
    async fn makes_things_go_wrong_on_demand() -> anyhow::Result<()> {
        let missing = |options: &mut Options| options.missing = vec![".wasm".to_owned()];
        assert!(
            ask("/islands.wasm", missing)
                .await?
                .starts_with("HTTP/1.1 404")
        );
        let strict = |options: &mut Options| {
            options.content_security_policy = Some(HeaderValue::from_static("script-src 'self'"));
        };
        let page = ask("/ja/", strict).await?;
        assert!(
            page.contains("content-security-policy: script-src 'self'"),
            "{page}"
        );
        let probed = |options: &mut Options| options.probe = Some("window.seen = 1".to_owned());
        let page = ask("/ja/", probed).await?;
        assert!(
            page.contains("<head><script src=\"/probe.js\"></script></head>家"),
            "{page}"
        );
        assert!(ask("/probe.js", probed).await?.ends_with("window.seen = 1"));
        Ok(())
    }

    #[tokio::test]
    async fn says_what_to_do_where_it_cannot_serve() -> anyhow::Result<()> {
        let dir = tempfile::tempdir()?;
        let error = serve(dir.path(), "127.0.0.1:0").await.expect_err("no site");
        assert!(error.to_string().contains("make build"), "{error}");
        fs::write(dir.path().join("index.html"), "")?;
        let taken = TcpListener::bind("127.0.0.1:0").await?;
        let address = taken.local_addr()?.to_string();
        let error = serve(dir.path(), &address).await.expect_err("in use");
        assert!(error.to_string().contains("make serve ADDRESS="), "{error}");
        Ok(())
    }
}
