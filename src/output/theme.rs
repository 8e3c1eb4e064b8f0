//! The content's families of colours as custom properties.

use crate::content::{Accent, Palette};

/// The family of everything that belongs to no goal or project.
pub(crate) const DEFAULT_ACCENT: &str = "plan";

/// Rules for light and dark.
pub(super) fn css(accents: &[Accent]) -> String {
    let rules = |palette: fn(&Accent) -> &Palette| -> String {
        accents
            .iter()
            .map(|accent| {
                let Palette { ink, wash, fill } = palette(accent);
                let root = if accent.name == DEFAULT_ACCENT { ":root," } else { "" };
                format!(
                    "{root}[data-accent={}]{{--accent-ink:{ink};--accent-wash:{wash};--accent-fill:{fill}}}",
                    accent.name
                )
            })
            .collect()
    };
    format!(
        "{}@media (prefers-color-scheme:dark){{{}}}",
        rules(|accent| &accent.light),
        rules(|accent| &accent.dark)
    )
}
