//! The content's families of colours as custom properties.

use crate::content::Accent;

/// `--goal-1-ink` and so on for every family, by day, by night (see `style/tokens.css`) and in high
/// contrast; and `--accent-ink` and so on for
/// the family of the surrounding `data-accent`.
pub(super) fn css(accents: &[Accent]) -> String {
    let colours = |tones: fn(&Accent) -> [String; 3]| -> String {
        accents
            .iter()
            .map(|accent| {
                let ([ink, wash, fill], name) = (tones(accent), &accent.name);
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
        ":root{{{}}}[data-theme=contrast]{{{}}}{families}",
        colours(|Accent { light, dark, .. }| {
            [
                (&light.ink, &dark.ink),
                (&light.wash, &dark.wash),
                (&light.fill, &dark.fill),
            ]
            .map(|(day, night)| format!("var(--day,{day})var(--night,{night})"))
        }),
        colours(|accent| ["#000".into(), "#fff".into(), accent.light.ink.clone()]),
    )
}
