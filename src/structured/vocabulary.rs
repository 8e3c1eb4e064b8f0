//! The part of schema.org's vocabulary that the site uses, under its own names.

use serde::Serialize;

/// Everything that one page says.
#[derive(Serialize)]
pub(super) struct Block {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node>,
}

impl Block {
    pub(super) fn new(graph: Vec<Node>) -> Self {
        Self {
            context: "https://schema.org",
            graph,
        }
    }
}

/// A thing by itself.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Node {
    /// Pages, data, glossaries.
    Creation(Box<Creation>),
    /// The way to a page.
    Trail {
        #[serde(rename = "@type")]
        kind: &'static str,
        #[serde(rename = "itemListElement")]
        items: Vec<Crumb>,
    },
}

/// Something that people made (`CreativeWork` and what is one). What is empty is not said.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Creation {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) creator: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_part_of: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_based_on: Option<Box<Creation>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_accessible_for_free: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) spatial_coverage: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) variable_measured: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time_required: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) distribution: Vec<Download>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) has_defined_term: Vec<Named>,
}

impl Creation {
    /// Something of a kind of which nothing is known.
    pub(super) fn of(kind: &'static str) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }
}

/// Who is responsible.
#[derive(Serialize)]
pub(super) struct Organization {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

impl Organization {
    /// A city, or whoever else governs.
    pub(super) fn government(name: &str) -> Self {
        Self {
            kind: "GovernmentOrganization",
            name: name.to_owned(),
        }
    }
}

/// Something that is described elsewhere.
#[derive(Serialize)]
pub(super) struct Reference {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
}

/// Something with a name and, where that is known, an address.
pub(super) type Named = Reference;

/// A part of the way to a page.
#[derive(Serialize)]
pub(super) struct Crumb {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) position: u16,
    pub(super) name: String,
    pub(super) item: String,
}

/// A file of data.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Download {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) encoding_format: &'static str,
    pub(super) content_url: String,
}
