//! Where in the source document something stands.

use super::Localized;

/// One line of the document's table of contents; content cites it by its id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The id that `source = "…"` names.
    pub id: String,
    /// Chapter and title, as the document's body names them.
    pub label: Localized,
    /// The page on which the section begins by the table of contents; none for the title page.
    pub page: Option<u16>,
}
