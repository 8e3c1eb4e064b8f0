//! Licences as their makers write them, and which of them we take.

use std::{fmt, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::{Expression, LicenseId, Licensee, ParseMode};

use super::read_toml;

/// The list of allowed licences: the one that `cargo deny` reads.
pub(super) const ALLOWED: &str = ".cargo/deny.toml";

/// What a package's makers allow, as an expression of SPDX.
#[derive(Clone, Debug)]
pub struct Licence {
    text: String,
    expression: Expression,
}

impl Licence {
    /// Reads an expression, also one in the old form `MIT/Apache-2.0`.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(written: &str) -> Result<Self> {
        let text = Expression::canonicalize(written)
            .ok()
            .flatten()
            .unwrap_or_else(|| written.to_owned());
        let expression = Expression::parse_mode(&text, ParseMode::LAX)
            .with_context(|| format!("\"{written}\" is no licence that SPDX knows"))?;
        Ok(Self { text, expression })
    }

    /// Whether there is only one, and no "or" and "and".
    pub(super) fn is_single(&self) -> bool {
        spdx::license_id(&self.text).is_some()
    }

    /// All licences of which the expression speaks.
    pub(super) fn ids(&self) -> impl Iterator<Item = LicenseId> {
        self.expression
            .requirements()
            .filter_map(|requirement| requirement.req.license.id())
    }
}

impl fmt::Display for Licence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The licences that may be shipped; where a package has several to choose from, the first of these.
#[derive(Clone, Debug)]
pub struct Allowed(Vec<Licensee>);

/// As much of `cargo deny`'s settings as matters here.
#[derive(Deserialize)]
struct Settings {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

impl Allowed {
    /// Reads the list in the project's folder.
    ///
    /// # Errors
    /// When it cannot be read, or names what is no licence.
    pub fn read(root: &Path) -> Result<Self> {
        let settings: Settings = read_toml(&root.join(ALLOWED))?;
        Self::of(&settings.licenses.allow).context(ALLOWED)
    }

    /// Only these, by their SPDX names.
    ///
    /// # Errors
    /// When one is no licence.
    pub fn of(names: &[impl AsRef<str>]) -> Result<Self> {
        let licensees = names
            .iter()
            .map(AsRef::as_ref)
            .map(|name| Licensee::parse(name).with_context(|| format!("\"{name}\" is no licence")));
        Ok(Self(licensees.collect::<Result<_>>()?))
    }

    /// These, and then others.
    pub fn and(mut self, others: &Self) -> Self {
        self.0.extend(others.0.iter().cloned());
        self
    }

    /// The licences under which we take a package; none if it must not be shipped.
    pub fn choice(&self, licence: &Licence) -> Option<Vec<LicenseId>> {
        let chosen = licence.expression.minimized_requirements(&self.0).ok()?;
        Some(
            chosen
                .iter()
                .filter_map(|requirement| requirement.license.id())
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_licences_the_first_that_is_allowed_is_taken() {
        let allowed = Allowed::of(&["MIT", "Apache-2.0", "Unicode-3.0"]).expect("are licences");
        let chosen = |text: &str| {
            let licence = Licence::parse(text).expect("is a licence");
            let ids = allowed.choice(&licence)?;
            Some(ids.iter().map(|id| id.name).collect::<Vec<_>>())
        };
        assert_eq!(chosen("Apache-2.0 OR MIT"), Some(vec!["MIT"]));
        assert_eq!(chosen("Unlicense/Apache-2.0"), Some(vec!["Apache-2.0"]));
        assert_eq!(
            chosen("(MIT OR Apache-2.0) AND Unicode-3.0"),
            Some(vec!["MIT", "Unicode-3.0"])
        );
        assert_eq!(chosen("GPL-3.0-only"), None);
        assert_eq!(chosen("MIT AND GPL-3.0-only"), None);
    }

    #[test]
    fn what_is_no_licence_is_refused() {
        assert!(Licence::parse("do as you like").is_err());
        let old = Licence::parse("MIT/Apache-2.0").expect("is a licence");
        assert_eq!(old.to_string(), "MIT OR Apache-2.0");
        assert!(!old.is_single());
    }
}
