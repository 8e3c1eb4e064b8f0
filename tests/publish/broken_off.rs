//! A build that is broken off, at any moment, leaves a whole site.

use std::{
    collections::BTreeSet,
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use machiyomi::{
    publish::{MANIFEST, Quality, finish},
    verify,
};

use super::*;

/// At how many moments of its run a program is ended.
const MOMENTS: u32 = 24;

/// How often it is tried again, on a machine that is busier or less busy than it was.
const ROUNDS: u32 = 10;

/// The pause between two looks whether something is written.
const GLANCE: Duration = Duration::from_millis(1);

/// How often sites change places while somebody reads.
const EXCHANGES: usize = 50;

/// A site whose files all say which one it is.
pub(super) fn site(folder: &Path, name: &str) -> PathBuf {
    let site = folder.join(name);
    for number in 0..40 {
        write(&site.join(format!("{number}/index.html")), name.repeat(500));
    }
    write(&site.join("index.html"), name);
    finish(&site, Quality { brotli: 4, gzip: 4 }).expect("is finished");
    site
}

fn machiyomi(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_machiyomi"));
    command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn publish(new: &Path, site: &Path) -> Command {
    let mut command = machiyomi(&["publish", "--new"]);
    command.arg(new).arg("--site").arg(site);
    command
}

/// How long a program runs at least when nobody ends it.
fn duration(command: &mut Command) -> Duration {
    let run = |_| {
        let begin = Instant::now();
        assert!(command.status().expect("starts").success());
        begin.elapsed()
    };
    (0..5).map(run).min().unwrap_or_default()
}

/// Starts a program and kills it a while later, if it still runs.
fn kill_after(command: &mut Command, while_: Duration) -> bool {
    let mut child = command.spawn().expect("starts");
    thread::sleep(while_);
    child.kill().expect("can be killed");
    !child.wait().expect("ends").success()
}

/// Fails unless the folder holds one of the sites, whole; says which.
pub(super) fn whole(site: &Path) -> String {
    let found = verify::folder(site).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(found.is_empty(), "{found}");
    fs::read_to_string(site.join("index.html")).expect("is there")
}

#[test]
fn whoever_ends_the_publishing_leaves_a_whole_site() {
    let folder = temporary();
    let here = site(folder.path(), "one");
    let next = site(folder.path(), "two");
    let whole_run = duration(&mut publish(&next, &here));
    let mut killed = 0;
    let mut seen = BTreeSet::new();
    // Each round takes longer: a program that was measured in a quiet moment may never have come to the
    // exchange.
    for round in 1..=ROUNDS {
        for moment in 1..=MOMENTS {
            let while_ = whole_run * (round * moment) / MOMENTS;
            killed += u32::from(kill_after(&mut publish(&next, &here), while_));
            seen.insert(whole(&here));
            whole(&next);
        }
        if killed > 0 && seen.len() == 2 {
            break;
        }
    }
    assert!(killed > 0, "every run was done before it was ended");
    assert_eq!(
        seen,
        BTreeSet::from(["one", "two"].map(str::to_owned)),
        "some were ended before the exchange, and some came to it"
    );
    // The next build does as if nothing had been.
    let last = whole(&here);
    assert!(publish(&next, &here).status().expect("starts").success());
    assert_ne!(whole(&here), last);
}

#[test]
fn whoever_ends_the_rendering_leaves_the_last_site() {
    let folder = temporary();
    let here = site(folder.path(), "last");
    let list = fs::read(here.join(MANIFEST)).expect("is there");
    // From the first that is written until the variants are made.
    for moment in [
        "classroom.js",
        "ja/index.html",
        "easy/kpi/index.html",
        "en/about/index.html",
        "data/glossary.json",
        "robots.txt",
        "ja/glossary/index.html.br",
    ] {
        let build = temporary();
        let folders = given(build.path());
        let mut render = machiyomi(&["render", "--finish", "--seeds"]);
        render
            .arg(&folders.seeds)
            .arg("--browser")
            .arg(&folders.browser)
            .arg("--staging")
            .arg(&folders.staging);
        let mut child = render.spawn().expect("starts");
        while !folders.staging.join(moment).exists() {
            let ended = child.try_wait().expect("can be asked");
            assert_eq!(ended, None, "it writes {moment}");
            thread::sleep(GLANCE);
        }
        child.kill().expect("can be killed");
        child.wait().expect("ends");
        let publish = publish(&folders.staging, &here).status().expect("starts");
        assert!(
            !publish.success(),
            "what is half done is not published: {moment}"
        );
        assert_eq!(whole(&here), "last");
        assert_eq!(fs::read(here.join(MANIFEST)).expect("is there"), list);
    }
}

#[test]
fn a_reader_finds_a_whole_site_at_every_moment() {
    let folder = temporary();
    let here = site(folder.path(), "one");
    let next = site(folder.path(), "two");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = BTreeSet::new();
            let mut looks = 0;
            while !done.load(Ordering::Relaxed) {
                looks += 1;
                for page in ["index.html", "39/index.html", MANIFEST] {
                    let page = fs::read(here.join(page)).expect("there is a site");
                    assert!(!page.is_empty());
                    seen.insert(page);
                }
            }
            (seen.len(), looks)
        });
        for _ in 0..EXCHANGES {
            machiyomi::publish::publish(&next, &here).expect("is published");
        }
        done.store(true, Ordering::Relaxed);
        let (seen, looks) = reader.join().expect("the reader found everything");
        assert_eq!(seen, 6, "three files of two sites");
        assert!(looks > EXCHANGES, "the reader looked often enough: {looks}");
    });
}
