//! Where a language describes itself as an app.

use crate::content::Language;

/// The file that tells devices under which name, icon and first page a language is installed.
pub fn web_app(language: Language) -> String {
    format!("{}/app.webmanifest", language.key())
}
