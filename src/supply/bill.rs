//! The bill of materials: CycloneDX 1.5 as JSON, for programs that look for weak places and licences.

use std::str::FromStr as _;

use anyhow::{Result, bail};
use cyclonedx_bom::{
    external_models::uri::Purl,
    models::{
        bom::{Bom, SpecVersion},
        component::{Classification, Component, Components},
        dependency::{Dependencies, Dependency},
        hash::{Hash, HashAlgorithm, HashValue, Hashes},
        license::{License, LicenseChoice, Licenses},
        metadata::Metadata,
        property::{Properties, Property},
    },
    validation::Validate as _,
};

use super::{Id, Licence, Package, Shipped, Sum};

/// The name under which the bill says in which parts of the site a package is.
const PART: &str = "machiyomi:part";

/// The bill as a text. It has neither a date nor a number of its own: the same packages give the
/// same bytes.
///
/// # Errors
/// When the standard does not allow what a package says of itself.
pub(super) fn bill(Shipped { packages, direct }: &Shipped) -> Result<String> {
    let ours = concat!(
        "pkg:generic/",
        env!("CARGO_PKG_NAME"),
        "@",
        env!("CARGO_PKG_VERSION")
    );
    let mut component = Component::new(
        Classification::Application,
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        Some(ours.to_owned()),
    );
    component.purl = Purl::from_str(ours).ok();
    component.licenses = Some(licences(&Licence::parse(env!("CARGO_PKG_LICENSE"))?));
    let mut dependencies = vec![Dependency {
        dependency_ref: ours.to_owned(),
        dependencies: direct.iter().map(Id::purl).collect(),
    }];
    dependencies.extend(packages.iter().map(|package| Dependency {
        dependency_ref: package.id.purl(),
        dependencies: package.needs.iter().map(Id::purl).collect(),
    }));
    let bom = Bom {
        serial_number: None,
        spec_version: SpecVersion::V1_5,
        metadata: Some(Metadata {
            component: Some(component),
            ..Metadata::default()
        }),
        components: Some(Components(packages.iter().map(self::component).collect())),
        dependencies: Some(Dependencies(dependencies)),
        ..Bom::default()
    };
    let valid = bom.validate_version(SpecVersion::V1_5);
    if !valid.passed() {
        bail!("the bill of materials would be none: {valid:?}");
    }
    let mut bytes = Vec::new();
    bom.output_as_json_v1_5(&mut bytes)?;
    Ok(String::from_utf8(bytes)? + "\n")
}

fn component(package: &Package) -> Component {
    let purl = package.id.purl();
    let mut component = Component::new(
        Classification::Library,
        &package.id.name,
        &package.id.version,
        Some(purl.clone()),
    );
    component.purl = Purl::from_str(&purl).ok();
    component.licenses = Some(licences(&package.licence));
    component.hashes = package.sum.as_ref().map(|sum| Hashes(vec![hash(sum)]));
    let parts = package.parts.iter().map(|part| Property::new(PART, part));
    component.properties = Some(Properties(parts.collect()));
    component
}

fn licences(licence: &Licence) -> Licenses {
    let text = licence.to_string();
    Licenses(vec![if licence.is_single() {
        LicenseChoice::License(License::license_id(&text))
    } else {
        LicenseChoice::expression(&text)
    }])
}

fn hash(sum: &Sum) -> Hash {
    let (alg, digits) = match sum {
        Sum::Sha256(digits) => (HashAlgorithm::SHA_256, digits),
        Sum::Sha512(digits) => (HashAlgorithm::SHA_512, digits),
    };
    Hash {
        alg,
        content: HashValue(digits.clone()),
    }
}
