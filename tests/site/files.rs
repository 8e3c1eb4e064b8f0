//! The site as files.

use std::sync::OnceLock;

use tempfile::TempDir;

use super::*;

/// What Trunk leaves for the generator, in miniature, in a folder that goes away with the test.
fn staging() -> (TempDir, Folders) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folders = lay_out(folder.path());
    (folder, folders)
}

/// The same for what many tests share, which nothing drops at their end: in a folder below Cargo's own,
/// of which the next run makes use again.
pub(crate) fn lasting(name: &str) -> Folders {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("can be emptied");
    }
    lay_out(&folder)
}

fn lay_out(folder: &Path) -> Folders {
    for (file, text) in [
        ("browser/boot.js", "boot()"),
        ("browser/early.js", "early()"),
        ("browser/charts.js", "charts()"),
        ("browser/offline.js", "offline()"),
        ("browser/sw.js", "serve()"),
        ("browser/lost.css", "main{margin:auto}"),
        ("staging/classroom.js", "classroom()"),
        ("staging/classroom_bg.wasm", "wasm"),
        ("staging/i.js", "islands()"),
        ("staging/i.wasm", "wasm"),
        ("staging/search.js", "search()"),
        ("staging/search_bg.wasm", "wasm"),
        ("staging/site-1.css", "body{margin:0}"),
        (
            "staging/index.html",
            "<link rel=stylesheet href=\"./site-1.css\"><script type=module src=boot.js data-js=\"./i.js\" data-wasm=\"./i.wasm\"></script>",
        ),
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("has a folder")).expect("can be created");
        fs::write(path, text).expect("can be written");
    }
    Folders {
        seeds: Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"),
        browser: folder.join("browser"),
        staging: folder.join("staging"),
    }
}

/// A site built once for all tests; its root.
pub(crate) fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folders = lasting("site");
        write_site(&folders, None).unwrap_or_else(|error| panic!("{error:#}"));
        Built {
            _folder: None,
            folders,
        }
    })
}

pub(crate) struct Built {
    /// Goes away with it.
    _folder: Option<TempDir>,
    folders: Folders,
}

impl Built {
    pub(crate) fn path(&self) -> &Path {
        &self.folders.staging
    }
}

/// A site built for an address, with what depends on that.
pub(crate) fn built_at(address: &str) -> Built {
    let (folder, folders) = staging();
    write_site(&folders, Some(address)).unwrap_or_else(|error| panic!("{error:#}"));
    Built {
        _folder: Some(folder),
        folders,
    }
}

#[test]
fn an_address_that_is_none_stops_the_build() {
    let (_folder, folders) = staging();
    for address in [
        "www.example.lg.jp",
        "https://www.example.lg.jp",
        "https:///",
    ] {
        let error = write_site(&folders, Some(address)).expect_err("is no address");
        assert!(
            error.to_string().contains("with a slash at the end"),
            "{error:#}"
        );
    }
}

#[test]
fn every_page_and_every_file_it_needs_is_written() {
    let root = built().path();
    for page in PAGES.iter() {
        let html = fs::read_to_string(root.join(&page.file))
            .unwrap_or_else(|error| panic!("{}: {error}", page.file));
        let parsed = Html::parse_document(&html);
        for (css, name) in [
            ("link[rel=stylesheet]", "href"),
            ("link[rel=icon]", "href"),
            ("link[rel=apple-touch-icon]", "href"),
            ("link[rel=manifest]", "href"),
            ("script[src]", "src"),
            ("use", "href"),
        ] {
            for element in parsed.select(&selector(css)) {
                let address = element.value().attr(name).unwrap_or_default();
                if address.starts_with("data:") {
                    continue;
                }
                let file = address.trim_start_matches("../").trim_start_matches("./");
                let file = file.split('#').next().unwrap_or_default();
                assert!(root.join(file).is_file(), "{}: {address}", page.file);
            }
        }
    }
    for file in ["404.html", "ja/404.html", "robots.txt", "index.html"] {
        assert!(root.join(file).is_file(), "{file}");
    }
}

#[test]
fn the_style_sheet_carries_the_colours_of_the_content() {
    let root = built().path();
    let css = fs::read_dir(root)
        .expect("is there")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "css"))
        .expect("there is a style sheet");
    let css = fs::read_to_string(css).expect("can be read");
    for accent in &CONTENT.site.accents {
        assert!(
            css.contains(&format!("[data-accent={}]", accent.name)),
            "{}",
            accent.name
        );
        assert!(
            css.contains(&accent.light.ink) && css.contains(&accent.dark.ink),
            "{}",
            accent.name
        );
    }
}

#[test]
fn the_map_lists_every_page_of_every_language() {
    let site = built_at(ADDRESS);
    let read = |file: &str| fs::read_to_string(site.path().join(file)).expect("is written");
    let text = read("sitemap.xml");
    let map = roxmltree::Document::parse(&text).expect("is XML");
    let listed: Vec<_> = map
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(listed.len(), language_pages().count());
    for address in listed {
        assert!(address.starts_with(ADDRESS), "{address}");
    }
    let robots = read("robots.txt");
    let line = format!("\nSitemap: {ADDRESS}sitemap.xml\n");
    assert!(robots.contains(&line), "{robots}");
}

#[test]
fn without_an_address_there_is_no_map() {
    let root = built().path();
    assert!(!root.join("sitemap.xml").exists());
    let robots = fs::read_to_string(root.join("robots.txt")).expect("is written");
    assert!(!robots.contains("Sitemap"), "{robots}");
}

#[test]
fn content_with_problems_leaves_no_half_written_site() {
    let (folder, mut folders) = staging();
    folders.seeds = folder.path().join("no-seeds");
    let error = write_site(&folders, None).expect_err("there is no content");
    assert!(
        error.downcast_ref::<seeds::Problems>().is_some(),
        "{error:#}"
    );
    assert!(!folders.staging.join("ja").exists());
    assert!(
        folders.staging.join("site-1.css").exists(),
        "what Trunk built is left alone"
    );
}
