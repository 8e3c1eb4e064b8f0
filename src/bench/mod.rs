//! Measures the finished site against the figures that it is held to: sizes, the time that writing
//! it takes, searching in it, and Lighthouse.

mod figure;
mod hundredfold;
mod lighthouse;
pub mod limits;
mod search;
mod sizes;

use std::{path::PathBuf, time::Duration};

use anyhow::ensure;

use figure::{Figure, Unit};

use crate::seeds;

/// What is measured.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the finished site, a release build.
    pub dir: PathBuf,
    /// The content, from which the site is written once more to take the time.
    pub seeds: PathBuf,
    /// The folder of bundled scripts.
    pub browser: PathBuf,
}

/// How long writing all pages took.
#[derive(Clone, Copy, Debug)]
struct RenderTimes {
    /// With the content of the site.
    site: Duration,
    /// With a hundred times the content.
    hundredfold: Duration,
}

/// Measures, and prints one table after the other.
///
/// # Errors
/// When something cannot be measured, or a figure misses its limit.
pub async fn run(options: &Options) -> anyhow::Result<()> {
    let mut missed = 0;
    missed += figure::print("Sizes after brotli", &sizes::measure(&options.dir)?);
    let content = seeds::load(&options.seeds)?;
    let many = hundredfold::multiply(&content, 100);
    let mut search = search::transferred(&content, &options.dir)?;
    search.extend(search::key_times(&content, &many)?);
    missed += figure::print("Searching", &search);
    let times = hundredfold::measure(&options.seeds, &options.browser)?;
    missed += figure::print("Writing the site", &time_figures(times));
    for report in lighthouse::measure(&options.dir).await? {
        missed += figure::print(&report.title, &report.figures);
        for remark in report.remarks {
            println!("  - {remark}");
        }
    }
    ensure!(missed == 0, "{missed} figures miss their limit");
    println!("\nEvery figure is within its limit.");
    Ok(())
}

fn time_figures(times: RenderTimes) -> [Figure; 2] {
    let figure = |what: &str, time: Duration, limit| {
        Figure::new(what, time.as_secs_f64(), limit, Unit::Seconds)
    };
    [
        figure("All pages", times.site, limits::RENDER),
        figure(
            "A hundred times the content",
            times.hundredfold,
            limits::RENDER_HUNDREDFOLD,
        ),
    ]
}
