//! A site whose every text holds markup, in a browser: also what scripts move from one place of a page
//! to another stays text.

use std::{fs, path::Path};

use machiyomi::output::{Folders, write_site};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    hands::key,
    page::{Page, Setup},
    quiz,
    server::site,
    spoiled::{SHOWN, spoil},
};

/// What the markup would call notes that it was called.
const NOTED: Setup = Setup {
    first: Some("window.hot = () => window.troubles.push('markup of a text was run');"),
    ..Setup::PLAIN
};

in_modern_engines! { NOTED => markup_in_texts_stays_text }

/// The site of spoiled content, with the scripts of the one that is tested.
fn spoiled_site() -> TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = site().expect("the site is built");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let seeds = tempfile::tempdir().expect("a temporary folder");
    spoil(&root.join("seeds"), seeds.path());
    let find = |start: &str, end: &str| {
        fs::read_dir(&built)
            .expect("can be read")
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .unwrap_or_else(|| panic!("there is {start}…{end}"))
    };
    // What Trunk leaves for the generator. Under other names than those of the site: the generator
    // deletes what it has given a name of its own.
    for (from, to) in [
        (find("site-", ".css"), "site.css"),
        (find("islands-", ".js"), "islands.js"),
        (find("islands-", ".wasm"), "islands_bg.wasm"),
        (find("classroom-", ".js"), "classroom.js"),
        (find("classroom-", ".wasm"), "classroom_bg.wasm"),
        (find("search-", ".js"), "search.js"),
        (find("search-", ".wasm"), "search_bg.wasm"),
    ] {
        fs::copy(built.join(from), folder.path().join(to)).expect("can be copied");
    }
    let shell = "<link rel=stylesheet href=\"./site.css\"><script type=module src=boot.js \
                 data-js=\"./islands.js\" data-wasm=\"./islands_bg.wasm\"></script>";
    fs::write(folder.path().join("index.html"), shell).expect("can be written");
    let folders = Folders {
        seeds: seeds.path().to_owned(),
        browser: root.join("target/browser"),
        staging: folder.path().to_owned(),
    };
    write_site(&folders, None).unwrap_or_else(|error| panic!("{error:#}"));
    folder
}

/// Nothing of the markup has become an element, and nothing was called.
#[track_caller]
fn expect_text(page: &Page) {
    let made = "img:not([alt]), [onclick], [onerror], main script:not([type])";
    assert_eq!(page.count(made), 0, "{}", page.address());
    page.expect_no_trouble();
}

fn markup_in_texts_stays_text(page: &Page) {
    page.server.deploy(spoiled_site()).expect("another site");
    page.visit("ja/goals/1/");
    assert!(
        page.text("h1").contains("<script>hot()"),
        "{}",
        page.text("h1")
    );
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
    assert!(
        page.text("dialog[open]").contains("onerror=hot()"),
        "the explanation is shown"
    );
    expect_text(page);
    page.press(&[key::ESCAPE]);
    page.wait_gone("dialog[open]");
    page.press(&["/"]);
    page.wait_for("#search-field");
    page.fill("#search-field", "src onerror=hot()");
    page.wait_for("[data-results] mark");
    expect_text(page);
    for path in [
        "en/kpi/births/",
        "easy/kpi/",
        "ja/glossary/",
        "en/for-me/?who=parent",
        "ja/walk/two-ways/",
        "ja/decide/",
        "ja/class/slides/",
    ] {
        page.visit(path);
        page.show_everything();
        expect_text(page);
    }
    page.visit(quiz::QUIZ);
    quiz::answer_right(page);
    expect_text(page);
    page.visit("ja/");
    let title = page.ask("document.title");
    assert!(
        title.as_str().is_some_and(|title| title.contains(SHOWN)),
        "{title} for {}",
        json!(SHOWN)
    );
}
