//! How long the generator takes, with the content of the site and with a hundred times as much.

use std::{fs, path::Path, sync::Arc, time::Instant};

use anyhow::{Context, Result};

use super::RenderTimes;
use crate::{
    content::Content,
    output::{Folders, write_content},
    seeds,
};

/// Times what `render` does: reading and checking the content, and writing every file.
pub(super) fn measure(seeds: &Path, browser: &Path) -> Result<RenderTimes> {
    let begin = Instant::now();
    let content = seeds::load(seeds)?;
    let read = begin.elapsed();
    let many = multiply(&content, 100);
    Ok(RenderTimes {
        site: read + write(content, seeds, browser)?,
        hundredfold: read * 100 + write(many, seeds, browser)?,
    })
}

fn write(content: Content, seeds: &Path, browser: &Path) -> Result<std::time::Duration> {
    let staging = tempfile::tempdir().context("no temporary folder")?;
    let shell = "<link rel=stylesheet href=site.css><script src=boot.js data-js=i.js data-wasm=i.wasm></script>";
    fs::write(staging.path().join("index.html"), shell)?;
    for name in [
        "i.js",
        "i.wasm",
        "classroom.js",
        "classroom_bg.wasm",
        "search.js",
        "search_bg.wasm",
    ] {
        fs::write(staging.path().join(name), "")?;
    }
    fs::copy(browser.join("site.css"), staging.path().join("site.css"))?;
    let folders = Folders {
        seeds: seeds.to_owned(),
        browser: browser.to_owned(),
        staging: staging.path().to_owned(),
    };
    let begin = Instant::now();
    write_content(Arc::new(content), &folders)?;
    Ok(begin.elapsed())
}

/// Everything so many times, under ids and numbers of its own.
pub(super) fn multiply(content: &Content, times: u16) -> Content {
    let mut many = content.clone();
    let goals = u16::try_from(content.goals.len()).unwrap_or(u16::MAX);
    let projects = u16::try_from(content.projects.len()).unwrap_or(u16::MAX);
    for time in 1..times {
        for goal in &content.goals {
            let mut goal = goal.clone();
            goal.number += time * goals;
            for area in &mut goal.areas {
                area.id = format!("{}-{}", goal.number, area.number);
            }
            many.goals.push(goal);
        }
        for project in &content.projects {
            let mut project = project.clone();
            project.number += time * projects;
            many.projects.push(project);
        }
        for indicator in &content.indicators {
            let mut indicator = indicator.clone();
            indicator.id = format!("{}-{time}", indicator.id);
            indicator.goal += time * goals;
            many.indicators.push(indicator);
        }
        for term in &content.glossary {
            let mut term = term.clone();
            term.id = format!("{}-{time}", term.id);
            term.term.ja = format!("{}{time}", term.term.ja.marked()).into();
            term.term.en = format!("{}{time}", term.term.en.plain()).into();
            many.glossary.push(term);
        }
        for step in &content.walk.steps {
            let mut step = step.clone();
            step.id = format!("{}-{time}", step.id);
            many.walk.steps.push(step);
        }
        for chapter in &content.chapters {
            let mut chapter = chapter.clone();
            chapter.id = format!("{}-{time}", chapter.id);
            for entry in &mut chapter.entries {
                entry.id = format!("{}-{time}", entry.id);
            }
            many.chapters.push(chapter);
        }
    }
    many
}
