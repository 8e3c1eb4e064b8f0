//! What the site needs of any server.

use std::{fs, path::Path};

use machiyomi::{
    publish::{Entry, MANIFEST, Manifest, asked_for},
    verify,
};

use crate::{
    answers::{Answer, Browser},
    policy,
    servers::{Server, built, place},
};

/// What browsers say that they understand.
const BROWSERS: [&str; 4] = ["identity", "gzip", "br", "gzip, deflate, br, zstd"];

/// The built site: its files, without compressed variants, and which there are.
pub(crate) struct Site {
    pub(crate) files: Vec<String>,
    all: Vec<String>,
}

impl Site {
    pub(crate) fn read() -> Self {
        let list = fs::read(built().expect("the site is built").join(MANIFEST));
        let list = Manifest::read(&list.expect("can be read")).expect("is a list");
        let all: Vec<_> = list.files.into_iter().map(|entry| entry.path).collect();
        let mut files = all.clone();
        files.retain(|path| !path.ends_with(".br") && !path.ends_with(".gz"));
        assert!(files.len() > 100, "{files:?}");
        for page in files.iter().filter(|path| path.ends_with(".html")) {
            assert!(all.contains(&format!("{page}.br")), "{page} has a variant");
        }
        Self { files, all }
    }

    /// The encoding in which a browser should get a file.
    fn encoding(&self, path: &str, browser: &str) -> &'static str {
        let has = |ending| self.all.contains(&format!("{path}.{ending}"));
        if browser.contains("br") && has("br") {
            "br"
        } else if browser.contains("gzip") && has("gz") {
            "gzip"
        } else {
            ""
        }
    }
}

fn content(path: &str) -> Vec<u8> {
    fs::read(built().expect("the site is built").join(path)).expect("is a file of the site")
}

/// The types that are right for a file.
pub(crate) fn types(path: &str) -> &'static [&'static str] {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => &["text/html; charset=utf-8"],
        Some("css") => &["text/css; charset=utf-8"],
        Some("js") => &["text/javascript; charset=utf-8"],
        Some("txt") => &["text/plain; charset=utf-8"],
        Some("csv") => &["text/csv; charset=utf-8"],
        // The declaration in the file says that it is UTF-8.
        Some("xml") => &["text/xml; charset=utf-8", "application/xml"],
        Some("json") => &["application/json; charset=utf-8", "application/json"],
        Some("svg") => &["image/svg+xml"],
        Some("bin") => &["application/octet-stream"],
        Some("wasm") => &["application/wasm"],
        Some("webmanifest") => &["application/manifest+json"],
        Some("png") => &["image/png"],
        Some("pdf") => &["application/pdf"],
        Some("zip") => &["application/zip"],
        _ => panic!("no type is known for {path}: say here and in hosting/ which is right"),
    }
}

/// Whether a name, or that of its folder, carries a hash of the content: a hyphen and twelve digits
/// or more. `offline-….json` is called after the site's version instead.
fn is_hashed(path: &str) -> bool {
    let ends_in_hash = |name: &str| {
        name.rsplit_once('-').is_some_and(|(_, hash)| {
            hash.len() >= 12
                && hash
                    .bytes()
                    .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        })
    };
    match path.rsplit_once('.') {
        Some((name, "css" | "js" | "png" | "svg" | "wasm" | "webmanifest")) => {
            ends_in_hash(name.strip_suffix("_bg").unwrap_or(name))
        }
        Some((name, "bin" | "txt")) => name
            .rsplit_once('/')
            .is_some_and(|(folder, _)| ends_in_hash(folder)),
        _ => false,
    }
}

/// What every answer must say, whatever is asked for.
fn expect_security(path: &str, answer: &Answer) {
    let framed_by = if path.contains("/embed/") {
        "*"
    } else {
        "'self'"
    };
    let policy = answer.header("content-security-policy");
    assert!(
        policy.ends_with(&format!("frame-ancestors {framed_by}")),
        "{path}: {policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    assert_eq!(
        answer.header("referrer-policy"),
        "strict-origin-when-cross-origin",
        "{path}"
    );
    assert!(
        answer.header("permissions-policy").contains("camera=()"),
        "{path}"
    );
}

pub(crate) fn every_file_is_sent_as_it_should_be(server: &Server) {
    let browser = Browser::at(server);
    let site = Site::read();
    for path in &site.files {
        let expected = content(path);
        for accepted in BROWSERS {
            let answer = browser.ask(asked_for(path), &[("Accept-Encoding", accepted)]);
            let what = format!("{path} for a browser that understands {accepted}");
            assert_eq!(answer.status, 200, "{what}");
            assert_eq!(
                answer.header("content-encoding"),
                site.encoding(path, accepted),
                "{what}"
            );
            assert!(
                answer.bytes == expected,
                "{what} is the file that was built"
            );
            let kind = answer.header("content-type").to_lowercase();
            assert!(types(path).contains(&&*kind), "{what} is {kind}");
            let cache = if is_hashed(path) {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            };
            assert_eq!(answer.header("cache-control"), cache, "{what}");
            if !site.encoding(path, "br, gzip").is_empty() {
                let vary = answer.header("vary").to_lowercase();
                assert_eq!(vary, "accept-encoding", "{what}");
            }
            expect_security(path, &answer);
            let tag = answer.header("etag");
            assert!(!tag.is_empty(), "{what} can be asked for anew");
            let again = [("Accept-Encoding", accepted), ("If-None-Match", &*tag)];
            let again = browser.ask(asked_for(path), &again);
            assert_eq!(again.status, 304, "{what}, which it has");
        }
    }
    for ending in [".css", ".bin", ".webmanifest"] {
        let is_hashed = |path: &String| path.ends_with(ending) && is_hashed(path);
        assert!(site.files.iter().any(is_hashed), "{ending}");
    }
    let is_embed = |path: &String| path.starts_with("ja/embed/");
    assert!(site.files.iter().any(is_embed), "one that anybody may show");
    // A proxy asks for many.
    let by_proxy = [("Accept-Encoding", "gzip"), ("Via", "1.1 x")];
    let page = browser.ask("ja/", &by_proxy);
    assert_eq!(page.header("content-encoding"), "gzip");
    let folder = browser.ask("ja", &[]);
    assert!(matches!(folder.status, 301 | 302 | 307 | 308));
    assert!(folder.header("location").ends_with("ja/"));
}

pub(crate) fn every_page_may_do_what_it_needs(server: &Server) {
    let browser = Browser::at(server);
    for path in Site::read().files {
        if path.ends_with(".html") {
            let answer = browser.ask(asked_for(&path), &[]);
            let policy = answer.header("content-security-policy");
            policy::expect_allowed(&path, &String::from_utf8_lossy(&answer.bytes), &policy);
        }
    }
}

pub(crate) fn wrong_addresses_are_answered_in_their_language(server: &Server) {
    let browser = Browser::at(server);
    let site = Site::read();
    for (path, page) in [
        ("nowhere", "404.html"),
        ("nowhere/else/", "404.html"),
        ("data/", "404.html"),
        ("site-0123456789ab.css", "404.html"),
        ("ja/nowhere", "ja/404.html"),
        ("ja/nowhere/", "ja/404.html"),
        ("easy/walk/no-such-step/", "easy/404.html"),
        ("easy/picture.svg", "easy/404.html"),
        ("en/a/b/c.html", "en/404.html"),
        ("en/islands-0123456789ab_bg.wasm", "en/404.html"),
    ] {
        for accepted in BROWSERS {
            let answer = browser.ask(path, &[("Accept-Encoding", accepted)]);
            let what = format!("{path} for a browser that understands {accepted}");
            assert_eq!(answer.status, 404, "{what}");
            assert!(answer.bytes == content(page), "{what} gets {page}");
            let encoding = answer.header("content-encoding");
            assert_eq!(encoding, site.encoding(page, accepted), "{what}");
            let kind = answer.header("content-type").to_lowercase();
            assert_eq!(kind, "text/html; charset=utf-8", "{what}");
            assert_eq!(answer.header("cache-control"), "no-cache", "{what}");
            expect_security(path, &answer);
        }
    }
}

pub(crate) fn a_copy_that_differs_is_found_out(server: &Server) {
    let root = server.url("");
    let compare =
        |list: &Path| verify::verify(&root, list).unwrap_or_else(|error| panic!("{error:#}"));
    let built = built().expect("the site is built");
    let found = compare(&built);
    assert!(found.is_empty(), "{found}");
    let site = place(server.home.path(), server.folder);
    let change = |path: &str, bytes: &[u8]| {
        fs::write(site.join(path), bytes).expect("can be written");
    };
    fs::remove_file(site.join("data/indicators.csv")).expect("can be deleted");
    fs::remove_file(site.join("data/indicators.csv.br")).expect("can be deleted");
    fs::remove_file(site.join("data/indicators.csv.gz")).expect("can be deleted");
    change("404.html", b"short");
    let mut robots = content("robots.txt");
    robots[0] ^= 1;
    change("robots.txt", &robots);
    change("en/about/index.html.br", &content("en/index.html.br"));
    let said = compare(&built).to_string();
    for problem in [
        "data/indicators.csv: the server answers 404",
        "data/indicators.csv.gz: the server answers 404",
        "404.html: has 5 bytes and not",
        "robots.txt: has other content",
        "en/about/index.html: asked for in the encoding br: has",
        "en/about/index.html.br: has",
    ] {
        assert!(said.contains(problem), "{problem}: {said}");
    }
    assert!(!said.contains("en/about/index.html.gz"), "{said}");
    // Its own list, changed with a page, finds nothing wrong with that.
    let mut list = Manifest::read(&content(MANIFEST)).expect("is a list");
    for entry in list
        .files
        .iter_mut()
        .filter(|entry| entry.path == "robots.txt")
    {
        *entry = Entry::of("robots.txt", &robots);
    }
    list.write(&site).expect("can be written");
    let said = compare(&built).to_string();
    for problem in [
        "manifest.json: is the list of another build",
        "robots.txt: has other content",
    ] {
        assert!(said.contains(problem), "{problem}: {said}");
    }
    let said = compare(server.home.path()).to_string();
    assert!(!said.contains("robots.txt: has other content"), "{said}");
    assert!(said.contains("lies beside them"), "{said}");
    fs::remove_file(site.join(MANIFEST)).expect("can be deleted");
    let error = verify::verify(&root, &built)
        .expect_err("has no list")
        .to_string();
    assert!(error.contains("manifest.json"), "{error}");
}
