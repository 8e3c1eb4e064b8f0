//! The words of buttons, labels and headings.

mod accessibility;
mod chart;
mod class;
mod decide;
mod failure;
mod for_me;
mod offline;
mod quiz;
mod reading;
mod search;
mod sharing;
mod supply;

use super::Localized;

pub use accessibility::AccessibilityWords;
pub use chart::{ChartWords, OverviewWords, SummaryWords, WhatIfWords};
pub use class::{ClassWords, QrWords, SheetWords, SlidesWords};
pub use decide::DecideWords;
pub use failure::FailureWords;
pub use for_me::ForMeWords;
pub use offline::OfflineWords;
pub use quiz::QuizWords;
pub use reading::{ReadAloudWords, SettingsWords};
pub use search::SearchWords;
pub use sharing::{LicenceWords, ShareWords};
pub use supply::SupplyWords;

/// Declares words once: a field for each key of `ui.toml` that begins in the same way, and groups of
/// others.
macro_rules! words {
    (
        $(#[$about:meta])*
        $name:ident from $prefix:literal:
        $($(#[$doc:meta])* $key:ident,)*
        $(; $($(#[$group_doc:meta])* $group:ident: $group_type:ident,)*)?
    ) => {
        $(#[$about])*
        ///
        /// Names in braces are filled in where the word is used.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[$doc])* pub $key: Localized,)*
            $($($(#[$group_doc])* pub $group: $group_type,)*)?
        }

        impl $name {
            /// Builds the words by asking for each key.
            pub fn collect(word: &mut impl FnMut(&'static str) -> Localized) -> Self {
                Self {
                    $($key: word(concat!($prefix, stringify!($key))),)*
                    $($($group: $group_type::collect(word),)*)?
                }
            }
        }
    };
}

use words;

words! {
    /// Every word of the interface.
    Words from "":

    /// A language's own name; each language in itself.
    language_name,
    /// A language's own name where there is little room.
    language_short,
    /// Asks for a language on the site's very first page.
    choose_language,
    /// Leads keyboards past the header.
    skip,
    /// The first page.
    home,
    /// Names the header's navigation.
    nav_label,
    /// The walk.
    nav_walk,
    /// The goals.
    nav_goals,
    /// The projects.
    nav_projects,
    /// The indicators.
    nav_indicators,
    /// The glossary.
    nav_glossary,
    /// The plan and this site.
    nav_about,
    /// Names the breadcrumbs.
    breadcrumbs,
    /// Names the footer's navigation.
    footer_label,
    /// Names the source; {plan}, {issued}.
    made_from,
    /// Stands before links to published data.
    open_data,
    /// The link to the glossary as data.
    glossary_json,
    /// Cites the plan; {section}, {page}.
    source_with_page,
    /// Cites a part of the plan without page; {section}.
    source_without_page,
    /// The page before.
    previous,
    /// The page after.
    next,
    /// Names the links to neighbours.
    pager_label,
    /// Names a page's table of contents.
    contents,
    /// Opens the rest of a step.
    more,
    /// Leads to a longer text.
    read_more,
    /// Closes the pop-up.
    close,
    /// Begins the walk.
    start_walk,
    /// The walk's length; {steps}, {minutes}.
    walk_length,
    /// Goes on with the walk where it was left.
    resume_walk,
    /// A step's place; {n}, {total}.
    step_of,
    /// Names the row of segments.
    walk_progress,
    /// Names a step's previous and next.
    walk_ways,
    /// Ends the walk.
    walk_end,
    /// Names the links of a step.
    deeper,
    /// Says that a circle begins anew.
    flow_again,
    /// Opens a question's answer.
    guess_open,
    /// What a field of dots shows; {count}.
    dots_alt,
    /// A goal's label; {n}.
    goal_label,
    /// A policy area's label; {n}.
    area_label,
    /// A project's label; {n}.
    project_label,
    /// A pillar's label; {n}.
    pillar_label,
    /// Heads a goal's numeric targets.
    numeric_targets,
    /// Heads a goal's basic direction.
    direction_title,
    /// Heads a policy area's indicators.
    area_indicators,
    /// Opens a measure's actions; {count}.
    actions,
    /// Stands before a project's strength.
    strength,
    /// Heads a project's story.
    story,
    /// Heads the goals.
    home_goals,
    /// Heads the projects.
    home_projects,
    /// Heads the strip of indicators; {count}.
    home_figures,
    /// Heads the chips of terms.
    home_words,
    /// Leads to the glossary.
    all_words,
    /// Leads to the comparison.
    compare_all,
    /// Read aloud for the arrow between two figures.
    to,
    /// The figure at the start.
    baseline,
    /// The figure aimed at.
    target,
    /// After a target that is a minimum.
    or_more,
    /// A target that is a minimum; {value}, {unit}.
    at_least,
    /// A figure with its unit; {value}, {unit}.
    value_with_unit,
    /// Marks figures that add up.
    cumulative,
    /// Marks estimates.
    estimated,
    /// Kind of indicator: numeric target.
    kind_numeric_target,
    /// Kind of indicator: KPI.
    kind_kpi,
    /// The figure should rise.
    direction_increase,
    /// The figure should fall.
    direction_decrease,
    /// The figure should stay.
    direction_maintain,
    /// The figure may fall, but only so far.
    direction_limit_decline,
    /// What a small chart shows; {from}, {to}, {unit}.
    mini_chart_alt,
    /// Heads the meaning of an indicator.
    meaning_title,
    /// Heads the reason for a target.
    reason_title,
    /// Heads the notes of an indicator.
    note_title,
    /// Title of the comparison.
    indicators_title,
    /// Lead of the comparison.
    indicators_lead,
    /// Heads the chart.
    compared_title,
    /// Explains the chart.
    compared_text,
    /// Heads the indicators apart.
    apart_title,
    /// Explains the indicators apart.
    apart_text,
    /// Reason: zero or negative baseline.
    apart_baseline_not_positive,
    /// Reason: held steady.
    apart_held_steady,
    /// Reason: part of a year.
    apart_part_of_year,
    /// Reason: running total.
    apart_cumulative,
    /// Heads the list of indicators.
    list_title,
    /// Names the filter.
    filter_label,
    /// No filter.
    filter_all,
    /// Order of the list.
    sort_label,
    /// Order of the plan.
    sort_plan,
    /// Order of names.
    sort_name,
    /// Order of changes.
    sort_change,
    /// How many are shown; {count}.
    indicators_count,
    /// None is shown.
    indicators_none,
    /// Column: name.
    column_name,
    /// Column: goal.
    column_goal,
    /// Column: kind.
    column_kind,
    /// Column: direction.
    column_direction,
    /// Column: change.
    column_change,
    /// In place of a percentage.
    change_apart,
    /// Names the pop-up.
    term_dialog,
    /// Names the pop-up's language buttons.
    term_language,
    /// Leads from the pop-up to the glossary.
    term_entry,
    /// Leads to the places where the term is used.
    term_uses,
    /// Opens the list of pages that use a term.
    term_used_on,
    /// The plan's own footnote; {n}.
    footnote,
    /// Title of the glossary.
    glossary_title,
    /// Lead of the glossary.
    glossary_lead,
    /// Labels the filter.
    glossary_filter,
    /// How many terms are shown; {count}.
    glossary_count,
    /// No term is shown.
    glossary_none,
    /// Title of the page about the plan.
    about_title,
    /// Lead of the page about the plan.
    about_lead,
    /// Title of the page for wrong addresses.
    not_found_title,
    /// Explains a wrong address.
    not_found_text,
    /// Leads home from a wrong address.
    not_found_home,
    /// A figure that the city has published later.
    result,
    /// Stands between the parts of a list in a sentence.
    list_separator,
    /// A change of a percentage; {change}, {points}.
    change_with_points,
    /// A distance between percentages; {value}.
    points,
    /// A distance between figures; {value}, {unit}. In English without its unit, for there may be just 1.
    distance,
    /// Saves a chart.
    save_image,
    /// Opens the table of a chart.
    show_table,
    /// Column: baseline, result or target.
    column_entry,
    /// Column: the year.
    column_when,
    /// Column: the value.
    column_value,
    /// The choice of what touches the reader.
    nav_for_me,
    /// The quiz.
    nav_quiz,
    /// Sharing out points.
    nav_decide,
    /// The teacher's page.
    nav_class,
    ;
    /// The words of one indicator's chart.
    chart: ChartWords,
    /// The words of the chart of all indicators.
    overview: OverviewWords,
    /// What a chart shows, in a sentence.
    summary: SummaryWords,
    /// The words of "What if?".
    what_if: WhatIfWords,
    /// The words of the reading settings.
    settings: SettingsWords,
    /// The words of reading aloud.
    read_aloud: ReadAloudWords,
    /// The words of "For me".
    for_me: ForMeWords,
    /// The words of the accessibility statement.
    accessibility: AccessibilityWords,
    /// The words of the quiz.
    quiz: QuizWords,
    /// The words of "Decide together".
    decide: DecideWords,
    /// The words of the lesson.
    class: ClassWords,
    /// The words of worksheets and their answers.
    sheet: SheetWords,
    /// The words of the presentation.
    slides: SlidesWords,
    /// The words of the QR codes.
    qr: QrWords,
    /// The words of searching.
    search: SearchWords,
    /// The words of charts for other sites.
    share: ShareWords,
    /// The words about licences.
    licence: LicenceWords,
    /// The words of what does not work.
    failure: FailureWords,
    /// The words of reading without a network.
    offline: OfflineWords,
    /// The words of the list of licences.
    supply: SupplyWords,
}
