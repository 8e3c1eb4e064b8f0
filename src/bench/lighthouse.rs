//! What Lighthouse says of the pages that most people see, as on a slow phone: it imitates one by
//! itself, with a slow network and a processor slowed down four times.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail, ensure};
use serde_json::Value;
use tokio::{net::TcpListener, task::spawn_blocking};

use super::{
    figure::{Figure, Unit},
    limits,
};
use crate::{content::Language, serve};

/// Installed there by `make bench`.
const PROGRAM: &str = "tests/lighthouse/node_modules/lighthouse/cli/index.js";

/// Lighthouse's categories, by its names for them.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// How often each page is looked at: what is busy on the machine for a moment moves single figures by a
/// tenth, so that the middle one counts.
const RUNS: usize = 3;

/// Without a window. Chromium has no sandbox for root, and the only pages that it opens are ours.
pub(super) const BROWSER: &str =
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking";

/// What Lighthouse says of one page.
pub(super) struct Report {
    pub(super) title: String,
    pub(super) figures: Vec<Figure>,
    /// What keeps a category from being full, the last time.
    pub(super) remarks: Vec<String>,
}

/// Serves the site in `dir` and measures one page of each important kind, one after the other.
pub(super) async fn measure(dir: &Path) -> anyhow::Result<Vec<Report>> {
    ensure!(
        Path::new(PROGRAM).is_file(),
        "Lighthouse is not installed: run `make bench` in the project's folder"
    );
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let site = serve::router(serve::Options {
        dir: dir.to_owned(),
        ..serve::Options::default()
    });
    let server = tokio::spawn(serve::answer(listener, site));
    let mut reports = Vec::new();
    for page in pages(dir)? {
        eprintln!("Lighthouse looks at {page} …");
        let url = format!("http://{address}/{page}");
        let answers = spawn_blocking(move || (0..RUNS).map(|_| ask(&url)).collect());
        let answers: anyhow::Result<Vec<Value>> = answers.await?;
        reports.push(report(&page, &answers?)?);
    }
    server.abort();
    Ok(reports)
}

/// Home, a goal, an indicator and the glossary, in every language.
fn pages(dir: &Path) -> anyhow::Result<Vec<String>> {
    let mut indicators: Vec<PathBuf> = fs::read_dir(dir.join("ja/kpi"))
        .context("the site has no indicators: write it with `make build`")?
        .map(|entry| Ok(entry?.path()))
        .filter(|path: &anyhow::Result<PathBuf>| path.as_ref().map_or(true, |path| path.is_dir()))
        .collect::<anyhow::Result<_>>()?;
    indicators.sort();
    let indicator = indicators
        .first()
        .and_then(|path| path.file_name()?.to_str())
        .context("the site has no page of an indicator")?;
    let folders = Language::ALL.map(Language::key);
    let kinds = ["", "goals/1/", &format!("kpi/{indicator}/"), "glossary/"];
    Ok(folders
        .iter()
        .flat_map(|folder| kinds.map(|kind| format!("{folder}/{kind}")))
        .collect())
}

/// Runs Lighthouse 12, as on a phone, and returns its answer.
fn ask(url: &str) -> anyhow::Result<Value> {
    let output = Command::new("node")
        .args([PROGRAM, url, "--quiet", "--output=json"])
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        .arg(format!("--chrome-flags={BROWSER}"))
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run node")?;
    ensure!(
        output.status.success(),
        "Lighthouse failed at {url}; see above"
    );
    let answer: Value = serde_json::from_slice(&output.stdout).context("Lighthouse's answer")?;
    if let Some(message) = answer.pointer("/runtimeError/message") {
        bail!("Lighthouse failed at {url}: {message}");
    }
    Ok(answer)
}

/// Reads the figures out of Lighthouse's answers about one page: of each its median.
fn report(page: &str, answers: &[Value]) -> anyhow::Result<Report> {
    let number = |pointer: String| {
        let mut numbers = answers
            .iter()
            .map(|answer| answer.pointer(&pointer).and_then(Value::as_f64))
            .collect::<Option<Vec<f64>>>()
            .with_context(|| format!("Lighthouse's answer has no {pointer}"))?;
        numbers.sort_by(f64::total_cmp);
        let median = numbers.get(numbers.len() / 2).copied();
        median.context("Lighthouse was not asked")
    };
    let audit = |name: &str| number(format!("/audits/{name}/numericValue"));
    let mut figures = Vec::new();
    let mut remarks = Vec::new();
    for category in CATEGORIES {
        let points = number(format!("/categories/{category}/score"))? * 100.0;
        figures.push(Figure::new(
            category,
            points,
            limits::LIGHTHOUSE,
            Unit::Points,
        ));
        remarks.extend(
            answers
                .last()
                .map(|one| weaknesses(category, one))
                .unwrap_or_default(),
        );
    }
    figures.extend([
        Figure::new(
            "largest contentful paint",
            audit("largest-contentful-paint")? / 1000.0,
            limits::LARGEST_CONTENTFUL_PAINT,
            Unit::Seconds,
        ),
        Figure::new(
            "cumulative layout shift",
            audit("cumulative-layout-shift")?,
            limits::CUMULATIVE_LAYOUT_SHIFT,
            Unit::Shift,
        ),
        Figure::new(
            "total blocking time",
            audit("total-blocking-time")?,
            limits::TOTAL_BLOCKING_TIME,
            Unit::Milliseconds,
        ),
    ]);
    let title = format!("Lighthouse: {page}");
    Ok(Report {
        title,
        figures,
        remarks,
    })
}

/// The audits that cost a category points, each with its title.
fn weaknesses(category: &str, answer: &Value) -> Vec<String> {
    let audits = answer["categories"][category]["auditRefs"].as_array();
    audits
        .into_iter()
        .flatten()
        .filter(|reference| reference["weight"].as_f64() > Some(0.0))
        .filter_map(|reference| answer["audits"].get(reference["id"].as_str()?))
        .filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0))
        .map(|audit| {
            let title = audit["title"].as_str().unwrap_or_default();
            let value = audit["displayValue"].as_str().unwrap_or_default();
            format!("{category}: {title} {value}").trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answer(seo: f64) -> Value {
        let full = json!({ "score": 1, "auditRefs": [] });
        json!({
            "categories": {
                "performance": full, "accessibility": full, "best-practices": full,
                "seo": { "score": seo, "auditRefs": [
                    { "id": "hreflang", "weight": 1 },
                    { "id": "advice", "weight": 0 },
                ] },
            },
            "audits": {
                "hreflang": { "score": seo, "title": "No valid hreflang" },
                "advice": { "score": 0, "title": "Counts for nothing" },
                "largest-contentful-paint": { "numericValue": 1100.0 },
                "cumulative-layout-shift": { "numericValue": 0 },
                "total-blocking-time": { "numericValue": 12.5 },
            },
        })
    }

    #[test]
    fn reads_the_middle_figures() -> anyhow::Result<()> {
        let report = report("ja/", &[answer(0.5), answer(1.0), answer(1.0)])?;
        assert_eq!(report.figures.len(), 7);
        assert!(report.figures.iter().all(Figure::is_within_limit));
        assert!(report.remarks.is_empty());
        Ok(())
    }

    #[test]
    fn names_what_costs_points() -> anyhow::Result<()> {
        let report = report("ja/", &[answer(0.5)])?;
        assert_eq!(
            report
                .figures
                .iter()
                .filter(|figure| !figure.is_within_limit())
                .count(),
            1
        );
        assert_eq!(report.remarks, ["seo: No valid hreflang"]);
        Ok(())
    }

    #[test]
    fn an_incomplete_answer_is_an_error() {
        assert!(report("ja/", &[json!({ "categories": {} })]).is_err());
    }
}
