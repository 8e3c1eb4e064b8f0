//! The content's families of colours as custom properties.

use crate::content::{Accent, Palette};

/// Rules for light and dark.
pub(super) fn css(accents: &[Accent]) -> String {
    let rules = |palette: fn(&Accent) -> &Palette| -> String {
        accents
            .iter()
            .map(|accent| {
                let Palette { ink, wash, fill } = palette(accent);
                let root = if accent.name == Accent::DEFAULT { ":root," } else { "" };
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
