//! The content's families of colours as custom properties.

use crate::content::{Accent, Palette};

/// `--goal-1-ink` and so on for every family, in light and dark; and `--accent-ink` and so on for
/// the family of the surrounding `data-accent`.
pub(super) fn css(accents: &[Accent]) -> String {
    let colours = |palette: fn(&Accent) -> &Palette| -> String {
        accents
            .iter()
            .map(|accent| {
                let Palette { ink, wash, fill } = palette(accent);
                let name = &accent.name;
                format!("--{name}-ink:{ink};--{name}-wash:{wash};--{name}-fill:{fill};")
            })
            .collect()
    };
    let families: String = accents
        .iter()
        .map(|Accent { name, .. }| {
            let root = if name == Accent::DEFAULT {
                ":root,"
            } else {
                ""
            };
            format!(
                "{root}[data-accent={name}]{{--accent-ink:var(--{name}-ink);\
                 --accent-wash:var(--{name}-wash);--accent-fill:var(--{name}-fill)}}"
            )
        })
        .collect();
    format!(
        ":root{{{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}{families}",
        colours(|accent| &accent.light),
        colours(|accent| &accent.dark)
    )
}
