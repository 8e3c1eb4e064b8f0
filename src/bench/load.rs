//! How many readers one small server serves, and how long the unluckiest of them wait: nginx with
//! hosting/nginx.conf and wrk, both on this machine, one after the other for each site.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use scraper::{Html, Selector};
use serde::Deserialize;

use super::{
    figure::{Figure, Unit},
    limits,
    nginx::{Running, nginx},
};
use crate::publish::{File, asked_for, below};

/// The server's settings, in the project's folder.
const HOSTING: &str = "hosting/nginx.conf";

/// What wrk does.
const SCRIPT: &str = include_str!("load.lua");

/// How long each site is asked, in seconds.
const SECONDS: u32 = 10;

/// How many readers ask at the same time.
const READERS: u32 = 64;

/// How many pages a reader looks at before the next one comes, who has nothing yet.
const PAGES: usize = 5;

/// Pages that are asked for at most; of a larger site, these are spread over the whole.
const ENOUGH: usize = 2000;

/// wrk's report, by [`SCRIPT`].
#[derive(Debug, Deserialize)]
struct Report {
    requests: f64,
    microseconds: f64,
    bytes: f64,
    failed: f64,
    /// Half of all answers take so long, in microseconds.
    p50: f64,
    /// Of a hundred answers one takes longer, in microseconds.
    p99: f64,
}

/// The figures of this site, and of another static site if there is one to compare it with.
///
/// # Errors
/// When nginx or wrk is missing, a site has no pages or does not answer, or this one not every request:
/// another one may name what it does not have.
pub(super) fn measure(dir: &Path, other: Option<&Path>) -> Result<Vec<Figure>> {
    let report = load(dir)?;
    ensure!(report.failed == 0.0, "this site must answer every request");
    let mut figures = rows("This site", &report, true);
    if let Some(other) = other {
        let name = other.display().to_string();
        figures.extend(rows(&name, &load(other)?, false));
    }
    Ok(figures)
}

/// Only this site has limits.
fn rows(name: &str, report: &Report, has_limits: bool) -> Vec<Figure> {
    let rate = report.requests / report.microseconds * 1e6;
    let p99 = report.p99 / 1000.0;
    let row = |what: &str| format!("{name}: {what}");
    let seen = |what: &str, value, unit| Figure::seen(row(what), value, unit);
    let mut figures = if has_limits {
        vec![
            Figure::new(
                row("requests per second"),
                rate,
                limits::REQUESTS,
                Unit::Rate,
            ),
            Figure::new(row("p99"), p99, limits::P99, Unit::Milliseconds),
        ]
    } else {
        vec![
            seen("requests per second", rate, Unit::Rate),
            seen("p99", p99, Unit::Milliseconds),
        ]
    };
    figures.push(seen(
        "half of all answers",
        report.p50 / 1000.0,
        Unit::Milliseconds,
    ));
    figures.push(seen(
        "one answer",
        report.bytes / report.requests / 1000.0,
        Unit::Kilobytes,
    ));
    figures
}

fn load(site: &Path) -> Result<Report> {
    let site = fs::canonicalize(site)
        .with_context(|| format!("there is no site in {}", site.display()))?;
    let addresses = visits(&site)?;
    let home = tempfile::tempdir().context("no folder for temporary files")?;
    let hosting = fs::canonicalize(HOSTING).with_context(|| {
        format!("{HOSTING} is missing: run `make bench` in the project's folder")
    })?;
    let server = Running::start("nginx", &home.path().join("log"), |port| {
        nginx(home.path(), &site, &hosting, "", port)
    })?;
    let script = home.path().join("load.lua");
    let list = home.path().join("addresses");
    fs::write(&script, SCRIPT)?;
    fs::write(&list, addresses.join("\n"))?;
    eprintln!("nginx serves {} for {SECONDS} s …", site.display());
    let output = Command::new("wrk")
        .args(["--threads", "1", "--connections", &READERS.to_string()])
        .args(["--duration", &SECONDS.to_string(), "--script"])
        .arg(&script)
        .arg(format!("http://127.0.0.1:{}", server.port))
        .arg("--")
        .arg(&list)
        .stderr(Stdio::inherit())
        .output()
        .context("wrk is missing: install it with `make debian-bench`")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let report: Report = said
        .lines()
        .rev()
        .find(|line| line.starts_with('{'))
        .and_then(|line| serde_json::from_str(line).ok())
        .with_context(|| format!("wrk says no figures: {said}"))?;
    let failed = format!(
        "{} of {} requests to {} failed",
        report.failed,
        report.requests,
        site.display()
    );
    ensure!(report.requests > report.failed, "{failed}");
    if report.failed > 0.0 {
        eprintln!("{failed}");
    }
    Ok(report)
}

/// What readers ask for, in order: some pages each, and with them once what their browsers fetch by
/// themselves and then keep.
fn visits(site: &Path) -> Result<Vec<String>> {
    let files = below(site)?;
    let paths: BTreeSet<&str> = files.iter().map(|file| &*file.path).collect();
    let pages: Vec<&File> = files
        .iter()
        .filter(|file| file.path.ends_with(".html"))
        .collect();
    ensure!(!pages.is_empty(), "{} has no pages", site.display());
    let step = pages.len().div_ceil(ENOUGH);
    let pages: Vec<&File> = pages.into_iter().step_by(step).collect();
    let mut addresses = Vec::new();
    for visit in pages.chunks(PAGES) {
        let mut kept = BTreeSet::new();
        for page in visit {
            addresses.push(address(&page.path));
            let html = fs::read(&page.place)
                .with_context(|| format!("cannot read {}", page.place.display()))?;
            for path in fetched(&page.path, &String::from_utf8_lossy(&html)) {
                if paths.contains(&*path) && kept.insert(path.clone()) {
                    addresses.push(address(&path));
                }
            }
        }
    }
    Ok(addresses)
}

/// The files that a page names in any attribute but those that wait for a reader's click, in the order of
/// their names: attributes have none.
fn fetched(page: &str, html: &str) -> BTreeSet<String> {
    let Ok(all) = Selector::parse("*") else {
        return BTreeSet::new();
    };
    Html::parse_document(html)
        .select(&all)
        .filter(|element| !matches!(element.value().name(), "a" | "meta"))
        .flat_map(|element| element.value().attrs())
        .filter(|(name, _)| matches!(*name, "src" | "href") || name.starts_with("data-"))
        .filter_map(|(_, value)| resolve(page, value))
        .filter(|path| !path.ends_with(".html"))
        .collect()
}

/// The file that an address on a page leads to, if it is on the same site.
fn resolve(page: &str, address: &str) -> Option<String> {
    let address = address.split(['#', '?']).next()?;
    if address.is_empty() || address.contains(':') || address.starts_with("//") {
        return None;
    }
    let mut folders: Vec<&str> = match address.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => page.split('/').collect(),
    };
    folders.pop();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(folders.pop()?),
            part => folders.push(part),
        }
    }
    Some(folders.join("/"))
}

/// A path as an address, in nothing but ASCII.
fn address(path: &str) -> String {
    let mut address = String::from("/");
    for byte in asked_for(path).bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            address.push(byte.into());
        } else {
            // Writing into a string cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_asks_for_what_browsers_fetch() {
        let site = tempfile::tempdir().expect("a temporary folder");
        let page = |more: &str| {
            format!(
                "<link rel=stylesheet href=../s.css><script src=../b.js data-wasm=../p.wasm></script>\
                 <link rel=canonical href=https://www.example.lg.jp/><a href=../list.csv>x</a>{more}"
            )
        };
        for (path, text) in [
            (
                "ja/index.html",
                page("<img src=\"/a%20b.svg#x\"><img src=../none.png>"),
            ),
            ("ja/two.html", page("")),
            ("s.css", String::new()),
            ("b.js", String::new()),
            ("p.wasm", String::new()),
            ("list.csv", String::new()),
        ] {
            let path = site.path().join(path);
            fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be created");
            fs::write(path, text).expect("can be written");
        }
        assert_eq!(
            visits(site.path()).expect("has pages"),
            ["/ja/", "/b.js", "/p.wasm", "/s.css", "/ja/two.html"]
        );
    }

    #[test]
    fn addresses_lead_where_browsers_would_go() {
        assert_eq!(
            resolve("a/b/c.html", "../x.css").as_deref(),
            Some("a/x.css")
        );
        assert_eq!(resolve("a/b.html", "/x.css?1").as_deref(), Some("x.css"));
        assert_eq!(resolve("a.html", "x.svg#y").as_deref(), Some("x.svg"));
        assert_eq!(resolve("a.html", "data:,"), None);
        assert_eq!(resolve("a.html", "//www.example.lg.jp/x.js"), None);
        assert_eq!(resolve("a.html", "../x.js"), None);
        assert_eq!(address("ja/index.html"), "/ja/");
        assert_eq!(address("a b.svg"), "/a%20b.svg");
    }
}
