//! How long each key of a search takes in a browser, with the content of the site and with a hundred
//! times as much: what the page does from the event until the results are in the document, and, told
//! besides, until they are laid out. What is waited for is not in it: a pause in typing, and files that
//! are fetched after it.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use axum::Router;
use serde_json::{Value, json};
use tokio::{net::TcpListener, task::spawn_blocking};
use tower_http::services::ServeDir;

use super::{
    figure::{Figure, Unit},
    lighthouse::BROWSER,
    limits,
    search::{folder, ways},
};
use crate::{
    catalogue,
    content::{Content, Language},
    output::search_index,
    serve,
    site::Page,
};

/// Types in the browser. Its packages are installed there by `make bench`.
const PROGRAM: &str = "tests/lighthouse/keys.mjs";

/// How often the same is typed: what is busy on the machine for a moment moves single figures, so that
/// of the times of a key the middle one counts.
const TIMES: usize = 5;

/// Each how many-th name of the content is typed.
const EACH: usize = 40;

/// Serves the site in `dir`, and once more with the index of `many`, and types into the search of each.
pub(super) async fn measure(content: &Content, many: &Content, dir: &Path) -> Result<Vec<Figure>> {
    let large = tempfile::tempdir().context("no temporary folder")?;
    for language in Language::ALL {
        let place = folder(dir, language)?;
        let name = place.file_name().context("an index has a folder")?;
        let place = large.path().join(name);
        fs::create_dir(&place)?;
        for (file, bytes) in search_index(many, language)? {
            fs::write(place.join(file), bytes)?;
        }
    }
    let options = serve::Options {
        dir: dir.to_owned(),
        ..serve::Options::default()
    };
    let site = serve::router(options);
    let index = ServeDir::new(large.path());
    let hundredfold = Router::new()
        .nest_service("/search", index)
        .fallback_service(site.clone());
    let mut figures = Vec::new();
    for (site, what, limit) in [
        (site, "Each key of a search", limits::KEY),
        (
            hundredfold,
            "The same in a hundred times the content",
            limits::KEY_HUNDREDFOLD,
        ),
    ] {
        eprintln!("{what}: a browser types …");
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let root = format!("http://{}/", listener.local_addr()?);
        let server = tokio::spawn(serve::answer(listener, site));
        // The names at the beginning of the hundredfold are those of the content itself.
        let asked = visits(content, &root);
        let taken = spawn_blocking(move || ask(&asked)).await?;
        server.abort();
        let [there, laid_out] = middles(&taken?)?;
        figures.extend(table(what, spread(&there)?, spread(&laid_out)?, limit));
    }
    Ok(figures)
}

/// What is typed where: names of the content, in each way to type them.
fn visits(content: &Content, root: &str) -> Value {
    let visits = Language::ALL.map(|language| {
        let address = format!("{root}{}", Page::Search.path(language));
        let items = catalogue::items(content, language);
        let names = items.iter().step_by(EACH);
        names
            .flat_map(|item| ways(&item.title, language))
            .map(|keys| json!({ "address": address, "keys": keys }))
            .collect::<Vec<_>>()
    });
    json!({
        "flags": BROWSER.split(' ').collect::<Vec<_>>(),
        "times": TIMES,
        "visits": visits.concat(),
    })
}

/// Has the browser type, and returns what it printed.
fn ask(asked: &Value) -> Result<Vec<Vec<[f64; 2]>>> {
    let mut typing = Command::new("node")
        .arg(PROGRAM)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run node")?;
    let mut input = typing.stdin.take().context("node reads nothing")?;
    input.write_all(asked.to_string().as_bytes())?;
    drop(input);
    let output = typing.wait_with_output()?;
    ensure!(output.status.success(), "{PROGRAM} failed; see above");
    serde_json::from_slice(&output.stdout).context("what the browser measured")
}

/// Of each key the middle time until its results are there, and until they are laid out; each with the
/// shortest first.
fn middles(taken: &[Vec<[f64; 2]>]) -> Result<[Vec<f64>; 2]> {
    let middle = |which: usize| {
        let mut middles = taken
            .iter()
            .map(|times| {
                let mut times: Vec<f64> = times.iter().map(|time| time[which]).collect();
                times.sort_by(f64::total_cmp);
                times.get(times.len() / 2).copied()
            })
            .collect::<Option<Vec<_>>>()
            .context("a key was not measured")?;
        middles.sort_by(f64::total_cmp);
        anyhow::Ok(middles)
    };
    Ok([middle(0)?, middle(1)?])
}

/// What half of the keys, nineteen of twenty, and all take at most.
fn spread(sorted: &[f64]) -> Result<[f64; 3]> {
    let last = sorted.len().checked_sub(1).context("nothing was typed")?;
    Ok([last / 2, last * 19 / 20, last].map(|at| sorted[at]))
}

/// The slowest key is held to the limit; the others tell what most are like.
fn table(what: &str, there: [f64; 3], laid_out: [f64; 3], limit: f64) -> Vec<Figure> {
    let seen = |what: &str, value| Figure::seen(what, value, Unit::Milliseconds);
    vec![
        Figure::new(
            format!("{what}, at most"),
            there[2],
            limit,
            Unit::Milliseconds,
        ),
        seen("  nineteen of twenty", there[1]),
        seen("  half of them", there[0]),
        seen("  laid out, at most", laid_out[2]),
        seen("  laid out, nineteen of twenty", laid_out[1]),
        seen("  laid out, half of them", laid_out[0]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_time_of_a_key_does_not_count_and_one_slow_key_does() -> Result<()> {
        let mut taken = vec![vec![[2.0, 4.0], [90.0, 95.0], [1.0, 3.0]]; 40];
        taken.push(vec![[17.0, 19.0], [18.0, 20.0], [3.0, 5.0]]);
        let [there, laid_out] = middles(&taken)?;
        let there = spread(&there)?;
        assert_eq!(there, [2.0, 2.0, 17.0]);
        let laid_out = spread(&laid_out)?;
        assert_eq!(laid_out, [4.0, 4.0, 19.0]);
        let is_within = |limit| {
            table("Each key", there, laid_out, limit)
                .iter()
                .all(Figure::is_within_limit)
        };
        assert!(is_within(17.0) && !is_within(16.0));
        Ok(())
    }

    #[test]
    fn what_was_not_measured_is_an_error() {
        assert!(middles(&[vec![]]).is_err());
        assert!(spread(&[]).is_err());
    }
}
