//! Measures the finished site against the figures that it is held to: sizes, the time that writing
//! it takes, searching in it, many readers at once, and Lighthouse.

mod figure;
mod hundredfold;
mod keys;
mod lighthouse;
pub mod limits;
mod load;
pub mod nginx;
mod search;
mod sizes;

use std::{path::PathBuf, time::Duration};

use anyhow::ensure;
use clap::ValueEnum;

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
    /// Only these are measured; all if there are none.
    pub only: Vec<Section>,
    /// The folder of another static site, whose load is measured in the same run.
    pub other: Option<PathBuf>,
}

/// A part of what is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// Sizes after brotli.
    Sizes,
    /// What a search transfers and how long it takes.
    Searching,
    /// How long writing the site takes.
    Writing,
    /// Many readers at once.
    Load,
    /// Lighthouse.
    Lighthouse,
}

impl Options {
    fn wants(&self, section: Section) -> bool {
        self.only.is_empty() || self.only.contains(&section)
    }
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
    if options.wants(Section::Sizes) {
        missed += figure::print("Sizes after brotli", &sizes::measure(&options.dir)?);
    }
    if options.wants(Section::Searching) {
        let content = seeds::load(&options.seeds)?;
        let many = hundredfold::multiply(&content, 100);
        let transferred = search::transferred(&content, &options.dir)?;
        missed += figure::print("A first search", &transferred);
        let keys = keys::measure(&content, &many, &options.dir).await?;
        missed += figure::print("Keys of a search, in a browser", &keys);
    }
    if options.wants(Section::Writing) {
        let times = hundredfold::measure(&options.seeds, &options.browser)?;
        missed += figure::print("Writing the site", &time_figures(times));
    }
    if options.wants(Section::Load) {
        let load = load::measure(&options.dir, options.other.as_deref())?;
        missed += figure::print("Many readers at once, on nginx", &load);
    }
    if options.wants(Section::Lighthouse) {
        for report in lighthouse::measure(&options.dir).await? {
            missed += figure::print(&report.title, &report.figures);
            for remark in report.remarks {
                println!("  - {remark}");
            }
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
