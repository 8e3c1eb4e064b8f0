//! What a chart says, in sentences: for those who do not see it, and for those who do.

use super::{Change, Voice};
use crate::content::{Direction, Indicator};

/// From, to, years and direction; then the results, and how the bars are to be read.
pub fn indicator_summary(indicator: &Indicator, voice: Voice<'_>) -> Vec<String> {
    let words = voice.words;
    let pattern = match indicator.direction {
        Direction::Increase => &words.summary.increase,
        Direction::Decrease => &words.summary.decrease,
        Direction::Maintain => &words.summary.maintain,
        Direction::LimitDecline => &words.summary.limit_decline,
    };
    let mut sentences = vec![voice.fill(
        pattern,
        &[
            ("from_when", &voice.baseline_when(indicator)),
            ("from", &voice.quantity(indicator, indicator.baseline.value)),
            ("to_when", &voice.year(indicator.target.fiscal_year)),
            ("to", &voice.target(indicator)),
        ],
    )];
    if !indicator.results.is_empty() {
        let results: Vec<_> = indicator
            .results
            .iter()
            .map(|result| {
                let year = voice.year(result.fiscal_year);
                let value = voice.quantity(indicator, result.value);
                voice.fill(&words.summary.result, &[("year", &year), ("value", &value)])
            })
            .collect();
        let list = results.join(&voice.text(&words.list_separator));
        sentences.push(voice.fill(&words.summary.results, &[("list", &list)]));
    }
    sentences.push(voice.text(if indicator.results.is_empty() {
        &words.chart.key
    } else {
        &words.chart.key_results
    }));
    sentences
}

/// How many figures there are, and which are meant to rise and to fall most.
pub fn overview_summary(changes: &[Change<'_>], voice: Voice<'_>) -> Vec<String> {
    let words = voice.words;
    let count = changes.len().to_string();
    let by_percent = |a: &&Change<'_>, b: &&Change<'_>| a.percent.total_cmp(&b.percent);
    let most = |pattern, change: &Change<'_>| {
        voice.fill(
            pattern,
            &[
                ("name", change.indicator.short.marked(voice.language)),
                ("change", &change.label(voice)),
            ],
        )
    };
    let highest = changes
        .iter()
        .filter(|change| change.percent > 0.0)
        .max_by(by_percent);
    let lowest = changes
        .iter()
        .filter(|change| change.percent < 0.0)
        .min_by(by_percent);
    std::iter::once(voice.fill(&words.overview.summary, &[("count", &count)]))
        .chain(highest.map(|change| most(&words.overview.highest, change)))
        .chain(lowest.map(|change| most(&words.overview.lowest, change)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::{
            changes,
            testing::{content, voice, with_results},
        },
        content::Language,
    };

    #[test]
    fn a_summary_says_from_to_years_and_direction() {
        let content = content();
        let say = |id: &str, language| {
            let indicator = content.indicator(id).expect("in the plan");
            indicator_summary(indicator, voice(&content, language))[0].clone()
        };
        assert_eq!(
            say("job-openings", Language::Ja),
            "2014年（平成26年）の平均の0.56倍から、2019年度（平成31年度）までに0.90倍へ増やす目標です。"
        );
        assert_eq!(
            say("waiting-children", Language::En),
            "Baseline, fiscal 2015 (Heisei 27): 397 children. Target, fiscal 2019 (Heisei 31): 0 children. The aim is to lower the figure."
        );
        assert_eq!(
            say("births", Language::Ja),
            "2014年度（平成26年度）は7,039人でした。2019年度（平成31年度）の目標は7,000人以上です。現状値より少ない目標で、減りすぎないようにするものと読めます。"
        );
        assert_eq!(
            say("population-density", Language::En),
            "Baseline, fiscal 2015 (Heisei 27): 60.7 people per hectare. Target, fiscal 2019 (Heisei 31): 60.7 people per hectare. The aim is to hold the figure steady."
        );
    }

    #[test]
    fn results_are_told_too() {
        let content = content();
        let jobs = with_results(&content, "job-openings", &[(2016, 0.61), (2017, 0.74)]);
        assert_eq!(
            indicator_summary(&jobs, voice(&content, Language::Ja))[1],
            "これまでの結果は、2016年度（平成28年度）が0.61倍、2017年度（平成29年度）が0.74倍です。"
        );
        assert_eq!(
            indicator_summary(&jobs, voice(&content, Language::En))[1],
            "Results so far: 0.61 openings per applicant in fiscal 2016 (Heisei 28), 0.74 openings per applicant in fiscal 2017 (Heisei 29)."
        );
    }

    #[test]
    fn the_overview_names_its_extremes() {
        let content = content();
        let changes = changes(&content.indicators);
        assert_eq!(
            overview_summary(&changes, voice(&content, Language::Ja)).concat(),
            "11の数字の、現状値から目標値までの動きです。いちばん大きく増やすのは「正社員の求人倍率」（+60.7%）です。いちばん大きく減らすのは「待機児童」（−100.0%）です。"
        );
        assert_eq!(
            overview_summary(&changes, voice(&content, Language::En)).join(" "),
            "The way from baseline to target for 11 figures. “Regular job openings” is meant to rise most (+60.7%). “Waiting children” is meant to fall most (−100.0%)."
        );
    }
}
