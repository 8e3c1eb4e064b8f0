//! "What if?": a supposed result, and what it would mean.

use leptos::prelude::*;

use super::voice;
use crate::{
    chart::{self, Range},
    content::Indicator,
    islands::explainer::WhatIf,
    progress::Rule,
    views::Cx,
};

/// What counts as reaching the target, always; below it field and slider, which the island brings
/// to life. Every sentence that the island may show stands here as a template.
#[component]
pub(in crate::views) fn WhatIfPanel(
    /// The page.
    cx: Cx,
    /// The indicator.
    indicator: Indicator,
) -> impl IntoView {
    let words = cx.words();
    let voice = voice(&cx);
    let course = indicator.course();
    let rule = match course.rule {
        Rule::Rise => "rise",
        Rule::Fall => "fall",
        Rule::StayAbove => "stay-above",
    };
    let templates = chart::sentences(&indicator, words)
        .into_iter()
        .map(|(key, sentence)| {
            view! { <template data-verdict=key>{places(&cx, &indicator, sentence.marked(cx.language()))}</template> }
        })
        .collect_view();
    let controls = controls(&cx, &indicator);
    let section = view! {
        <section
            class="my-what-if"
            aria-labelledby="what-if"
            hidden
            data-what-if=""
            data-baseline=course.baseline.to_string()
            data-target=course.target.to_string()
            data-rule=rule
            data-measurable=course.measurable.then_some("")
            data-steps=indicator.smallest_units(1.0).to_string()
            data-label=chart::what_if_label(&indicator, voice)
            data-value=voice.with_unit(&indicator, "{value}")
        >
            <h2 id="what-if">{cx.heading(&words.what_if.title)}</h2>
            {controls}
            <p class="my-what-if__say" role="status"></p>
            {templates}
            <template data-corrected="">{cx.t(&words.what_if.corrected)} " "</template>
        </section>
    };
    view! {
        <p class="my-what-if__rule">{chart::rule(&indicator, voice)}</p>
        <WhatIf>{section}</WhatIf>
    }
}

/// A field for those who know what they want, a slider for those who want to play. The slider has
/// marks at baseline and target.
fn controls(cx: &Cx, indicator: &Indicator) -> AnyView {
    let words = cx.words();
    let Range { min, max } = chart::range(indicator);
    let course = indicator.course();
    let decimals = indicator.decimals;
    let (low, high, start) = (
        plain(min, decimals),
        plain(max, decimals),
        plain(course.baseline, decimals),
    );
    let step = plain(1, decimals);
    let spoken = |smallest: i64| {
        let one = indicator.smallest_units(1.0);
        indicator.format(smallest as f64 / one as f64)
    };
    let year = cx.year(indicator.target.fiscal_year);
    // Phones show a keypad without a minus sign for decimals.
    let keypad = (min >= 0).then_some("decimal");
    view! {
        <div class="my-what-if__controls">
            <label>
                {cx.fill(&words.what_if.label, &[("year", &year)])} " "
                <input
                    class="my-input"
                    type="number"
                    inputmode=keypad
                    min=low.clone()
                    max=high.clone()
                    step=step.clone()
                    value=start.clone()
                    autocomplete="off"
                    aria-describedby="what-if-range"
                /> " " {cx.t(&indicator.unit)}
            </label>
            <input
                type="range"
                aria-label=cx.t(&words.what_if.slider)
                min=low
                max=high
                step=step
                value=start.clone()
                list="what-if-marks"
                autocomplete="off"
            />
            <small id="what-if-range" class="my-what-if__range">
                {cx.fill(&words.what_if.range, &[("low", &spoken(min)), ("high", &spoken(max))])}
            </small>
            <datalist id="what-if-marks">
                <option value=start></option>
                <option value=plain(course.target, decimals)></option>
            </datalist>
        </div>
    }
    .into_any()
}

/// A number as form fields want it: a point, no groups, a hyphen as minus sign.
fn plain(smallest: i64, decimals: u8) -> String {
    let sign = if smallest < 0 { "-" } else { "" };
    let one = 10_u64.pow(u32::from(decimals));
    let (whole, rest) = (smallest.unsigned_abs() / one, smallest.unsigned_abs() % one);
    if decimals == 0 {
        format!("{sign}{whole}")
    } else {
        format!(
            "{sign}{whole}.{rest:0width$}",
            width = usize::from(decimals)
        )
    }
}

/// Stands for a figure among the words around it: a sign that no text of the content has.
const FIGURE: &str = "\u{1}";

/// A sentence with an element for each figure, which the island fills; the unit stands in it, so
/// that the two never break apart.
fn places(cx: &Cx, indicator: &Indicator, sentence: &str) -> AnyView {
    let voice = voice(cx);
    sentence
        .split('{')
        .enumerate()
        .map(|(at, part)| match part.split_once('}') {
            Some((name, text)) if at > 0 => {
                let figure = match name {
                    "gap" => voice.distance(indicator, FIGURE),
                    "percent" => format!("{FIGURE}%"),
                    _ => voice.with_unit(indicator, FIGURE),
                };
                let (before, after) = figure.split_once(FIGURE).unwrap_or_default();
                view! {
                    <span class="my-nowrap">
                        {some(before)} <span data-fill=name.to_owned()></span> {some(after)}
                    </span>
                    {some(text)}
                }
                .into_any()
            }
            _ => some(part).into_any(),
        })
        .collect_view()
        .into_any()
}

/// A text, or nothing: Leptos writes a space for an empty one.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_fields_get_plain_numbers() {
        assert_eq!(plain(90, 2), "0.90");
        assert_eq!(plain(-37, 0), "-37");
        assert_eq!(plain(-5, 1), "-0.5");
        assert_eq!(plain(55_302, 0), "55302");
    }
}
