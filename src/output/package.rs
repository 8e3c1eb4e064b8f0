//! What the published data are, where they are from and under which licence, for programs: a data
//! package as frictionlessdata.io describes it. The files themselves have no place for that.

use anyhow::Result;
use serde::Serialize;

use super::OutputFile;
use crate::content::{Content, Language};

#[derive(Serialize)]
struct Package<'c> {
    name: &'static str,
    title: &'c str,
    licenses: [License<'c>; 1],
    sources: [Source<'c>; 1],
    resources: [Resource; 3],
}

#[derive(Serialize)]
struct License<'c> {
    name: &'c str,
    path: &'c str,
    title: &'c str,
}

#[derive(Serialize)]
struct Source<'c> {
    title: String,
    publisher: &'c str,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    path: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
}

/// The description beside the data.
pub(super) fn file(content: &Content) -> Result<OutputFile> {
    let site = &content.site;
    let language = Language::Ja;
    let licence = &site.licences.data;
    let package = Package {
        name: "machiyomi",
        title: site.name.get(language),
        licenses: [License {
            name: &licence.id,
            path: &licence.url,
            title: licence.name.get(language),
        }],
        sources: [Source {
            title: format!(
                "{}（{}）",
                site.plan.get(language),
                site.issued.get(language)
            ),
            publisher: site.city.get(language),
        }],
        resources: [
            resource("indicators", "indicators.csv", "csv", "text/csv"),
            resource(
                "indicators-with-notes",
                "indicators.json",
                "json",
                "application/json",
            ),
            resource("glossary", "glossary.json", "json", "application/json"),
        ],
    };
    Ok(OutputFile::new(
        "data/datapackage.json",
        serde_json::to_vec_pretty(&package)?,
    ))
}

fn resource(
    name: &'static str,
    path: &'static str,
    format: &'static str,
    mediatype: &'static str,
) -> Resource {
    Resource {
        name,
        path,
        format,
        mediatype,
        encoding: "utf-8",
    }
}
