//! How much a first visit transfers from a server that compresses with brotli.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;

use super::{
    figure::{Figure, Unit},
    limits,
};

/// What a file of the site counts as.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Home,
    WalkStep,
    OtherPage,
    Css,
    /// What every page loads.
    Script,
    /// The islands of most pages.
    Program,
    /// What few pages load in its place.
    LargeProgram,
    ECharts,
}

/// By the file's path in the site. The rest, pictures and data, no page waits for.
fn kind(path: &str) -> Option<Kind> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name.rsplit_once('.')?.1 {
        "html" if name == "index.html" && !folder.contains('/') => Some(Kind::Home),
        "html" if folder.split('/').nth(1) == Some("walk") => Some(Kind::WalkStep),
        "html" => Some(Kind::OtherPage),
        "css" => Some(Kind::Css),
        "js" if name.starts_with("charts") => Some(Kind::ECharts),
        "js" | "wasm" if name.starts_with("islands") => Some(Kind::Program),
        "js" | "wasm" if name.starts_with("classroom") => Some(Kind::LargeProgram),
        // Loaded only when someone searches, and measured with that.
        "js" | "wasm" if name.starts_with("search") => None,
        "js" => Some(Kind::Script),
        _ => None,
    }
}

/// One file of the site.
struct File {
    path: String,
    kind: Kind,
    kilobytes: f64,
}

/// Measures the finished site in `dir`.
pub(super) fn measure(dir: &Path) -> anyhow::Result<Vec<Figure>> {
    let mut files = Vec::new();
    for file in files_below(dir)? {
        let path = file.strip_prefix(dir)?.to_string_lossy().replace('\\', "/");
        if let Some(kind) = kind(&path) {
            let kilobytes = kilobytes_after_brotli(&fs::read(&file)?)?;
            files.push(File {
                path,
                kind,
                kilobytes,
            });
        }
    }
    let is_page = |kind| matches!(kind, Kind::Home | Kind::WalkStep | Kind::OtherPage);
    let figures = [
        largest(
            &files,
            "home page",
            |kind| kind == Kind::Home,
            limits::HTML_FIRST,
        ),
        largest(
            &files,
            "walk step",
            |kind| kind == Kind::WalkStep,
            limits::HTML_FIRST,
        ),
        largest(&files, "page", is_page, limits::HTML),
        total(&files, "CSS", &[Kind::Css], limits::CSS),
        total(
            &files,
            "Scripts and WebAssembly",
            &[Kind::Script, Kind::Program],
            limits::SCRIPT,
        ),
        total(
            &files,
            "The same on pages of the class kit",
            &[Kind::Script, Kind::LargeProgram],
            limits::SCRIPT,
        ),
        total(
            &files,
            "ECharts, on pages with a chart",
            &[Kind::ECharts],
            limits::ECHARTS,
        ),
    ];
    figures.into_iter().collect()
}

fn largest(
    files: &[File],
    what: &str,
    of: impl Fn(Kind) -> bool,
    limit: f64,
) -> anyhow::Result<Figure> {
    let files: Vec<_> = files.iter().filter(|file| of(file.kind)).collect();
    let largest = files
        .iter()
        .max_by(|a, b| a.kilobytes.total_cmp(&b.kilobytes))
        .with_context(|| format!("the site has no {what}: write it with `make build`"))?;
    let what = format!("Largest {what} of {}: {}", files.len(), largest.path);
    Ok(Figure::new(what, largest.kilobytes, limit, Unit::Kilobytes))
}

fn total(files: &[File], what: &str, kinds: &[Kind], limit: f64) -> anyhow::Result<Figure> {
    let files: Vec<_> = files
        .iter()
        .filter(|file| kinds.contains(&file.kind))
        .collect();
    anyhow::ensure!(
        !files.is_empty(),
        "the site has no file for “{what}”: write it with `make build`"
    );
    let kilobytes = files.iter().map(|file| file.kilobytes).sum();
    Ok(Figure::new(what, kilobytes, limit, Unit::Kilobytes))
}

fn kilobytes_after_brotli(bytes: &[u8]) -> anyhow::Result<f64> {
    let mut compressed = Vec::new();
    // The default is what a host uses for files that it compresses ahead: quality 11.
    let parameters = BrotliEncoderParams {
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed.len() as f64 / 1000.0)
}

fn files_below(dir: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(dir)
        .with_context(|| format!("no site in {}: write one with `make build`", dir.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.append(&mut files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_count_as_what_they_are() {
        for (path, expected) in [
            ("index.html", Some(Kind::Home)),
            ("ja/index.html", Some(Kind::Home)),
            ("en/walk/index.html", Some(Kind::WalkStep)),
            ("en/walk/earthquake/index.html", Some(Kind::WalkStep)),
            ("ja/kpi/index.html", Some(Kind::OtherPage)),
            ("404.html", Some(Kind::OtherPage)),
            ("site-0a.css", Some(Kind::Css)),
            ("easy/index.html", Some(Kind::Home)),
            ("islands-0a_bg.wasm", Some(Kind::Program)),
            ("classroom-0a.js", Some(Kind::LargeProgram)),
            ("search-0a.js", None),
            ("boot-0a.js", Some(Kind::Script)),
            ("charts-0a.js", Some(Kind::ECharts)),
            ("data/indicators.json", None),
        ] {
            assert_eq!(kind(path), expected, "{path}");
        }
    }
}
