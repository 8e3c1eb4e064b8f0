//! Without a network, with a new version, and where a device keeps nothing.

use std::{thread, time::Instant};

use serde_json::{Value, json};

use self::builds::NEXT;
use crate::{
    page::{PATIENCE, Page},
    processes::GLANCE,
};

mod broken_versions;
mod builds;
mod installing;
mod keeping;
mod little_room;
mod slowly;
mod versions;
mod without;

/// The button that saves everything.
const SAVE: &str = "[data-do=save]";

/// Asks until there is an answer, however long it takes, as long as it comes nearer by some measure.
#[track_caller]
fn wait_for_answer<T>(
    page: &Page,
    what: &str,
    ask: impl Fn() -> Option<T>,
    nearer: impl Fn() -> usize,
) -> T {
    let (mut so_far, mut end) = (nearer(), Instant::now() + PATIENCE);
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        if Instant::now() >= end {
            let now = nearer();
            assert_ne!(
                now,
                so_far,
                "{:?} waits in vain until {what} on {}",
                page.engine,
                page.address()
            );
            (so_far, end) = (now, Instant::now() + PATIENCE);
        }
        thread::sleep(GLANCE);
    }
}

/// Waits until a script's promise is kept with something true.
#[track_caller]
fn wait_for_promise(page: &Page, what: &str, promise: &str) -> Value {
    let script = format!(
        "const done = arguments[arguments.length - 1]; \
         ({promise}).then(done, (error) => done(false));"
    );
    let ask = || {
        let answer = page.run_async(&script);
        (answer != json!(false) && answer != json!(null)).then_some(answer)
    };
    wait_for_answer(page, what, ask, || 0)
}

/// Waits until something is so, as long as more and more is fetched or kept: what browsers have in their own
/// caches is kept without any request.
#[track_caller]
fn wait_while_fetching(page: &Page, what: &str, is_so: impl Fn() -> bool) {
    let ask = || is_so().then_some(());
    wait_for_answer(page, what, ask, || {
        page.requested().len() + count_kept(page)
    });
}

/// How many files are on the device; none where the browser has no place for them.
#[track_caller]
fn count_kept(page: &Page) -> usize {
    let count = page.run_async(
        "const done = arguments[arguments.length - 1]; \
         const count = async () => { \
           let count = 0; \
           for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length; \
           return count; \
         }; \
         count().then(done, () => done(0));",
    );
    count
        .as_u64()
        .and_then(|count| usize::try_from(count).ok())
        .unwrap_or_default()
}

/// Waits until pages are on the device.
#[track_caller]
fn wait_kept(page: &Page, paths: &[&str]) {
    for path in paths {
        wait_for_promise(
            page,
            &format!("{path} is kept"),
            &format!(
                "caches.match({}).then((found) => Boolean(found) && navigator.serviceWorker.controller !== null)",
                json!(page.url(path))
            ),
        );
    }
}

/// Waits until pages are answered by a worker.
#[track_caller]
fn wait_for_control(page: &Page) {
    wait_for_promise(
        page,
        "the worker works",
        "Promise.resolve(Boolean(navigator.serviceWorker.controller))",
    );
}

/// Waits until a worker of the next build has saved everything for itself.
#[track_caller]
fn wait_whole(page: &Page) {
    let list = json!(page.url(&format!("offline-{NEXT}.json")));
    let script = format!(
        "caches.match({list}).then((found) => arguments[arguments.length - 1](Boolean(found)))"
    );
    wait_while_fetching(page, "everything is saved", || {
        page.run_async(&script) == true
    });
}

/// What the site's caches hold: by version, the paths below the root.
#[track_caller]
fn caches(page: &Page) -> Vec<(String, Vec<String>)> {
    let held = wait_for_promise(
        page,
        "the caches answer",
        "caches.keys().then((names) => Promise.all(names.map(async (name) => \
           [name, (await (await caches.open(name)).keys()).map(({ url }) => url)])))",
    );
    let root = page.url("");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let paths = |urls: &Value| {
        let urls = urls.as_array().cloned().unwrap_or_default();
        urls.iter()
            .map(|url| text(url).trim_start_matches(&root).to_owned())
            .collect()
    };
    let version = |name: String| name.rsplit(' ').next().unwrap_or_default().to_owned();
    held.as_array()
        .into_iter()
        .flatten()
        .map(|cache| (version(text(&cache[0])), paths(&cache[1])))
        .collect()
}

#[track_caller]
fn version(page: &Page) -> String {
    let version = page.ask("document.documentElement.dataset.version");
    version.as_str().unwrap_or_default().to_owned()
}

/// A page is there as it should be: its text, its style, its islands.
#[track_caller]
fn expect_complete(page: &Page, path: &str, title: &str) {
    page.visit(path);
    // The page that says what is missing is complete, too.
    assert_eq!(page.address(), page.url(path), "it is the page itself");
    assert!(page.text("h1").contains(title), "{}", page.text("h1"));
    assert_eq!(
        page.ask("document.querySelector('link[rel=stylesheet]').sheet.cssRules.length > 0"),
        true,
        "the style sheet is there"
    );
}

/// Goes to the page about saving, and waits until it offers to save: the worker is installed by then.
#[track_caller]
fn visit_shelf(page: &Page, path: &str) {
    page.visit(path);
    wait_while_fetching(page, "everything can be saved", || page.shows(SAVE));
}

/// Waits until everything is saved, however long it takes, as long as it goes on.
#[track_caller]
fn wait_saved(page: &Page) {
    let saved = "!document.querySelector('[data-say=saved]').hidden";
    while page.ask(saved) != true {
        let so_far = page.ask("document.querySelector('progress').value");
        page.wait_until(
            "saving goes on",
            &format!("{saved} || document.querySelector('progress').value > {so_far}"),
        );
    }
}

/// Saves everything, on the page for that.
#[track_caller]
fn save(page: &Page) {
    visit_shelf(page, "ja/offline/");
    page.click(SAVE);
    wait_saved(page);
}

/// Reads without a server, and has it again afterwards: a test's last page is one of the server's.
#[track_caller]
fn out_of_reach(page: &Page, read: impl FnOnce()) {
    page.lose_server();
    read();
    page.find_server();
    page.visit("ja/about/");
}

/// Reads on where the worker is of no use.
#[track_caller]
fn goes_on_as_without(page: &Page) {
    page.visit("ja/walk/two-ways/");
    page.follow("a[data-way=next]");
    page.wait_awake();
    page.visit("ja/goals/1/");
    page.visit("ja/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
}
