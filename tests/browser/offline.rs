//! Without a network, with a new version, and where a device keeps nothing.

use std::{fs, thread, time::Instant};

use machiyomi::publish::below;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    hands::key,
    page::{PATIENCE, Page, Setup},
    processes::GLANCE,
    server::site,
};

/// The server has lost the worker.
const WORKER_MISSING: Setup = Setup {
    missing: Some("sw.js"),
    ..Setup::PLAIN
};
/// The site lies somewhere below the server's root.
const SUB_FOLDER: Setup = Setup {
    folder: "/town/plan",
    ..Setup::PLAIN
};

in_every_engine! { SUB_FOLDER => what_was_read_is_there_without_a_network }
in_every_engine! { Setup::PLAIN =>
    everything_is_saved_and_removed_again,
    a_new_version_is_offered_and_taken_by_all_tabs,
}
in_modern_engines! { Setup::PLAIN =>
    a_whole_site_stays_whole_in_a_new_version,
    saving_stops_and_goes_on,
    a_full_device_is_told_and_left_as_it_was,
    looking_for_a_new_version_costs_one_small_request,
    a_broken_worker_does_no_harm,
    a_worker_that_may_keep_nothing_does_no_harm,
    what_is_of_another_version_is_not_kept,
}
in_every_engine! { WORKER_MISSING => without_a_worker_everything_else_works }

const SAVE: &str = "[data-do=save]";
const OFFER: &str = "[data-update] [data-now]";

/// Waits until a script's promise is kept with something true.
#[track_caller]
fn wait_for_promise(page: &Page, what: &str, promise: &str) -> Value {
    let end = Instant::now() + PATIENCE;
    let script = format!(
        "const done = arguments[arguments.length - 1]; \
         ({promise}).then(done, (error) => done(false));"
    );
    loop {
        let answer = page.run_async(&script);
        if answer != json!(false) && answer != json!(null) {
            return answer;
        }
        assert!(
            Instant::now() < end,
            "{:?} waits in vain until {what} on {}",
            page.engine,
            page.address()
        );
        thread::sleep(GLANCE);
    }
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
    assert!(page.text("h1").contains(title), "{}", page.text("h1"));
    assert_ne!(
        page.ask("getComputedStyle(document.querySelector('main')).paddingBottom"),
        "0px",
        "the style sheet is there"
    );
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

/// Everything that is fetched again is as it was; the test's last page is one of the server's.
#[track_caller]
fn reconnect(page: &Page) {
    page.server
        .start_again(None)
        .expect("the port is still free");
}

/// A copy of the site with changes to some of its files.
fn changed(change: impl Fn(&str, String) -> (String, String)) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let is_text = |path: &str| {
        [".html", ".js", ".json"]
            .iter()
            .any(|end| path.ends_with(end))
    };
    for file in below(&site().expect("the site is built")).expect("can be read") {
        if file.path.ends_with(".br") || file.path.ends_with(".gz") {
            continue;
        }
        let mut path = file.path;
        let bytes = if is_text(&path) {
            let text = fs::read_to_string(&file.place).expect("is text");
            let (new_path, text) = change(&path, text);
            path = new_path;
            text.into_bytes()
        } else {
            fs::read(&file.place).expect("can be read")
        };
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("has a folder")).expect("can be created");
        fs::write(place, bytes).expect("can be written");
    }
    folder
}

/// The version of the next build, and what its titles end with.
const NEXT: &str = "fedcba987654";
const NEXT_TITLE: &str = "[2]";

/// The next build of the site: other texts in every page, and a script under another name.
fn next_build() -> TempDir {
    let list = below(&site().expect("the site is built")).expect("can be read");
    let hash_of = |stem: &str, ending: &str| {
        let name = list
            .iter()
            .map(|file| file.path.as_str())
            .find(|path| path.starts_with(stem) && path.ends_with(ending) && !path.contains('/'))
            .unwrap_or_else(|| panic!("there is {stem}…{ending}"));
        name[stem.len()..name.len() - ending.len()].to_owned()
    };
    let version = hash_of("offline-", ".json");
    let boot = hash_of("boot-", ".js");
    changed(|path, text| {
        let rename = |text: &str| {
            text.replace(&version, NEXT)
                .replace(&format!("boot-{boot}"), "boot-0123456789ab")
        };
        let text = text.replace("</h1>", &format!("{NEXT_TITLE}</h1>"));
        (rename(path), rename(&text))
    })
}

fn what_was_read_is_there_without_a_network(page: &Page) {
    page.visit("ja/goals/1/");
    // The first page of a first visit, which came before the worker.
    wait_kept(page, &["ja/goals/1/"]);
    page.goto("ja/kpi/births/?from=there");
    wait_kept(page, &["ja/kpi/births/"]);
    page.goto("en/");
    wait_kept(page, &["en/"]);
    page.server.stop();
    expect_complete(page, "ja/kpi/births/", "出生数");
    expect_complete(page, "ja/goals/1/?again", "");
    page.click("a[data-language-switch][hreflang=en]");
    // That one has not been read.
    page.wait_for_address("/en/offline/?for=en%2Fgoals%2F1%2F");
    page.wait_awake();
    page.wait_for("[data-missing] a");
    page.wait_for("[data-path='en/']");
    assert!(!page.shows("[data-path='en/goals/1/']"));
    assert_eq!(page.shown_count("[data-path]"), 1, "in this language");
    page.goto("ja/glossary/");
    page.wait_for_address("/ja/offline/?for=ja%2Fglossary%2F");
    page.wait_awake();
    page.wait_for("[data-path='ja/goals/1/']");
    assert_eq!(page.shown_count("[data-path]"), 2);
    reconnect(page);
    page.click("[data-missing] a");
    page.wait_for_address("/town/plan/ja/glossary/");
    // A question in an address makes no second copy.
    for (_, paths) in caches(page) {
        assert!(paths.iter().all(|path| !path.contains('?')), "{paths:?}");
    }
    page.wait_awake();
}

fn everything_is_saved_and_removed_again(page: &Page) {
    page.visit("ja/offline/");
    page.wait_for(SAVE);
    assert!(page.text("[data-size]").contains("MB"));
    let megabytes: u64 = page.text("[data-size] span").parse().unwrap_or_default();
    assert!((2..100).contains(&megabytes), "{megabytes}");
    page.run(
        "window.seen = []; const bar = document.querySelector('progress'); \
         new MutationObserver(() => { if (!bar.hidden) window.seen.push(bar.value) }) \
           .observe(bar, { attributes: true })",
        &[],
    );
    // By keyboard: WebKit gives no focus to a button that is clicked.
    page.run("document.querySelector('[data-do=save]').focus()", &[]);
    page.press(&[key::ENTER]);
    wait_saved(page);
    page.wait_until("progress was shown, and rises",
        "window.seen.length > 5 && window.seen.every((value, at, all) => !at || value >= all[at - 1])");
    assert!(!page.shows("progress"));
    assert_eq!(
        page.ask("document.activeElement.dataset.do"),
        "forget",
        "the focus is where one can go on"
    );
    page.server.stop();
    // With chart, search and data, on pages that have never been opened.
    expect_complete(page, "en/kpi/births/", "irths");
    page.show_everything();
    page.wait_for("figure[data-drawn] svg");
    page.click("[data-search-open]");
    page.wait_for("#search-field");
    page.fill("#search-field", "waiting");
    page.wait_for("[data-results] a");
    page.follow("[data-results] a");
    let data = wait_for_promise(
        page,
        "the data is there",
        &format!(
            "fetch({}).then((data) => data.text())",
            json!(page.url("data/indicators.csv"))
        ),
    );
    assert!(data.as_str().is_some_and(|text| text.len() > 1000));
    page.visit("easy/offline/");
    page.wait_for("[data-say=saved]");
    assert!(page.shown_count("[data-path]") > 40, "all pages are listed");
    page.click("[data-do=forget]");
    page.wait_for("[data-say=empty]");
    let left: usize = caches(page).iter().map(|(_, paths)| paths.len()).sum();
    assert!(left < 15, "{:?}", caches(page));
    page.goto("en/kpi/births/");
    page.wait_for_address("/en/offline/?for=en%2Fkpi%2Fbirths%2F");
    page.wait_for(".my-notice");
    reconnect(page);
    page.visit("ja/about/");
}

fn a_new_version_is_offered_and_taken_by_all_tabs(page: &Page) {
    page.visit("ja/goals/1/");
    wait_kept(page, &["ja/goals/1/"]);
    let old = version(page);
    page.visit("ja/goals/2/");
    wait_kept(page, &["ja/goals/2/"]);
    let next = next_build();
    page.server.deploy(next).expect("another site");
    // Looking for a new version is the browser's own affair; here it is asked to.
    page.visit("ja/goals/1/");
    wait_for_promise(
        page,
        "the browser looks",
        "navigator.serviceWorker.getRegistration().then((one) => one.update())",
    );
    page.wait_for(OFFER);
    assert!(!page.text("h1").contains(NEXT_TITLE), "nothing is forced");
    // Whoever does not care reads on, in the old version.
    page.click("[data-update] [data-later]");
    page.wait_gone(OFFER);
    page.visit("ja/goals/2/");
    assert_eq!(version(page), old);
    assert!(!page.text("h1").contains(NEXT_TITLE));
    page.wait_until("the old page has its own script", "document.querySelector('script[data-wasm]').src.includes('boot-') && document.documentElement.dataset.boot === 'ready'");
    assert!(!page.shows(OFFER), "and is left in peace");
    // A page that the old version does not have comes from the new one, and is not kept with it.
    page.visit("ja/goals/3/");
    assert_eq!(version(page), NEXT);
    let held = caches(page);
    for (version, paths) in &held {
        let has = |path: &str| paths.iter().any(|held| held == path);
        assert!(!(version == &old && has("ja/goals/3/")), "{paths:?}");
        assert!(
            !(version == NEXT
                && paths
                    .iter()
                    .any(|path| path.starts_with("boot-") && !path.contains("0123456789ab"))),
            "{paths:?}"
        );
        assert!(
            !(version == &old && has("boot-0123456789ab.js")),
            "{paths:?}"
        );
        assert!(has("ja/goals/1/"), "what was read is there in both");
    }
    assert_eq!(held.len(), 2, "{held:?}");
    // In another tab the offer is made again, and taken.
    let first = page.tab();
    page.visit("ja/goals/1/");
    assert_eq!(version(page), old);
    page.open_tab();
    page.visit("ja/goals/2/");
    // WPE gives a new tab what the one before remembers.
    page.run("sessionStorage.clear()", &[]);
    page.visit("ja/goals/2/");
    page.wait_for(OFFER);
    page.run("window.before = true", &[]);
    page.click(OFFER);
    page.wait_until(
        "the new version is there",
        &format!("!window.before && document.documentElement.dataset.version === '{NEXT}'"),
    );
    page.turn_to_tab(&first);
    page.wait_until(
        "in the other tab, too",
        &format!("document.documentElement.dataset.version === '{NEXT}'"),
    );
    let held = caches(page);
    assert_eq!(held.len(), 1, "{held:?}");
    assert_eq!(held[0].0, NEXT);
    page.server.stop();
    expect_complete(page, "ja/goals/2/", NEXT_TITLE);
    reconnect(page);
    page.visit("ja/about/");
}

/// Saves everything, on the page for that.
#[track_caller]
fn save(page: &Page) {
    page.visit("ja/offline/");
    page.wait_for(SAVE);
    page.click(SAVE);
    wait_saved(page);
}

/// Waits until the next version is offered, however long it takes to fetch, as long as it goes on.
#[track_caller]
fn wait_taken_over(page: &Page) {
    let fetched = || page.requested().len();
    while !page.shows(OFFER) {
        let (so_far, end) = (fetched(), Instant::now() + PATIENCE);
        while fetched() == so_far && !page.shows(OFFER) {
            assert!(
                Instant::now() < end,
                "{:?}: no version is offered",
                page.engine
            );
            thread::sleep(GLANCE);
        }
    }
}

fn a_whole_site_stays_whole_in_a_new_version(page: &Page) {
    save(page);
    let before = page.requested().len();
    let next = next_build();
    page.server.deploy(next).expect("another site");
    page.visit("ja/");
    wait_for_promise(
        page,
        "the browser looks",
        "navigator.serviceWorker.getRegistration().then((one) => one.update())",
    );
    wait_taken_over(page);
    let fetched = page.requested().split_off(before);
    for same in ["charts-", "islands-", "/search/", "site-"] {
        let again: Vec<_> = fetched.iter().filter(|path| path.contains(same)).collect();
        // Pages of the search are pages.
        let again: Vec<_> = again
            .into_iter()
            .filter(|path| !path.ends_with('/'))
            .collect();
        assert!(again.is_empty(), "not fetched again: {again:?}");
    }
    page.click(OFFER);
    page.wait_until(
        "the new version is there",
        &format!("document.documentElement.dataset.version === '{NEXT}'"),
    );
    page.server.stop();
    expect_complete(page, "en/kpi/births/", NEXT_TITLE);
    page.show_everything();
    page.wait_for("figure[data-drawn] svg");
    page.visit("ja/offline/");
    page.wait_for("[data-say=saved]");
    reconnect(page);
    page.visit("ja/about/");
}

fn saving_stops_and_goes_on(page: &Page) {
    page.visit("en/offline/");
    page.wait_for(SAVE);
    page.run(
        "for (const name of ['save', 'stop']) document.querySelector(`[data-do=${name}]`).click()",
        &[],
    );
    page.wait_for("[data-say=stopped]");
    assert!(!page.shows("progress") && page.shows("[data-do=forget]"));
    page.click(SAVE);
    wait_saved(page);
}

fn a_full_device_is_told_and_left_as_it_was(page: &Page) {
    page.visit("ja/offline/");
    page.wait_for(SAVE);
    let before = caches(page);
    page.run(
        "const put = Cache.prototype.put; let left = 40; \
         Cache.prototype.put = function (...what) { \
           return left-- > 0 ? put.apply(this, what) : Promise.reject(new DOMException('full', 'QuotaExceededError')); \
         }",
        &[],
    );
    page.click(SAVE);
    page.wait_for("[data-say=full]");
    assert_eq!(caches(page), before, "nothing half-done is left");
    page.visit("ja/goals/1/");
    page.click("main a[data-term]");
    page.wait_for("dialog[open]");
}

fn looking_for_a_new_version_costs_one_small_request(page: &Page) {
    page.visit("ja/goals/1/");
    wait_kept(page, &["ja/goals/1/"]);
    let before = page.requested().len();
    wait_for_promise(
        page,
        "the browser looks",
        "navigator.serviceWorker.getRegistration().then((one) => one.update())",
    );
    page.visit("ja/goals/1/");
    let mut asked = page.requested().split_off(before);
    // What the tests themselves put into every page, and what Chromium asks for by itself where a site
    // can be installed.
    asked.retain(|path| path != "/probe.js" && !path.starts_with("/icon-"));
    asked.dedup();
    assert_eq!(asked, ["/sw.js"], "a page that is kept asks for nothing");
    let compressed = site().expect("the site is built").join("sw.js.br");
    let bytes = fs::metadata(compressed).expect("is compressed").len();
    assert!(bytes < 2500, "{bytes} bytes");
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

fn without_a_worker_everything_else_works(page: &Page) {
    goes_on_as_without(page);
    page.visit("ja/offline/");
    wait_for_promise(
        page,
        "the worker is given up",
        "machiyomi.worker.then(() => true)",
    );
    assert!(page.shows("[data-say=unsupported]") && !page.shows(SAVE));
    page.expect_no_trouble();
}

fn a_broken_worker_does_no_harm(page: &Page) {
    let broken = changed(|path, text| {
        let text = if path == "sw.js" {
            format!("{text}(")
        } else {
            text
        };
        (path.to_owned(), text)
    });
    page.server.deploy(broken).expect("another site");
    goes_on_as_without(page);
    page.visit("ja/offline/");
    wait_for_promise(
        page,
        "the worker is given up",
        "machiyomi.worker.then(() => true)",
    );
    assert!(page.shows("[data-say=unsupported]") && !page.shows(SAVE));
}

fn a_worker_that_may_keep_nothing_does_no_harm(page: &Page) {
    let strict = changed(|path, text| {
        let text = if path == "sw.js" {
            format!(
                "for (const name of ['open', 'keys', 'match', 'delete']) \
                   CacheStorage.prototype[name] = () => Promise.reject(new DOMException('no', 'SecurityError'));{text}"
            )
        } else {
            text
        };
        (path.to_owned(), text)
    });
    page.server.deploy(strict).expect("another site");
    goes_on_as_without(page);
    wait_for_promise(
        page,
        "the worker works all the same",
        "Promise.resolve(Boolean(navigator.serviceWorker.controller))",
    );
    goes_on_as_without(page);
}

fn what_is_of_another_version_is_not_kept(page: &Page) {
    page.visit("ja/offline/");
    page.wait_for(SAVE);
    let old = version(page);
    let before = caches(page);
    // The server has a new version, but for the worker, which the browser has not looked for yet.
    let next = next_build();
    fs::copy(
        site()
            .expect("the site is built")
            .join(format!("offline-{old}.json")),
        next.path().join(format!("offline-{old}.json")),
    )
    .expect("the old list is still there");
    page.server.deploy(next).expect("another site");
    page.click(SAVE);
    page.wait_for("[data-say=changed], [data-say=failed]");
    let held = caches(page);
    let paths = |held: &[(String, Vec<String>)]| {
        let of_old = held.iter().find(|(version, _)| *version == old);
        of_old.map(|(_, paths)| paths.iter().filter(|path| path.ends_with('/')).count())
    };
    assert_eq!(
        paths(&held),
        paths(&before),
        "no page of the new version is among the old ones"
    );
    expect_no_list(&held, &old);
    page.visit("ja/about/");
}

/// The list is kept only with everything that it lists.
#[track_caller]
fn expect_no_list(held: &[(String, Vec<String>)], version: &str) {
    let list = format!("offline-{version}.json");
    for (_, paths) in held {
        assert!(!paths.contains(&list), "{paths:?}");
    }
}
