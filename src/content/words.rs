//! The words of buttons, labels and headings.

use super::Localized;

/// Declares the words once: a field for each key of `ui.toml`.
macro_rules! words {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// Every word of the interface, by its key in `ui.toml`.
        ///
        /// Names in braces are filled in where the word is used.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Words {
            $($(#[$doc])* pub $key: Localized,)*
        }

        impl Words {
            /// Builds the words by asking for each key.
            pub fn collect(mut word: impl FnMut(&'static str) -> Localized) -> Self {
                Self { $($key: word(stringify!($key)),)* }
            }
        }
    };
}

words! {
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
    /// Title of an indicator's chart; {name}.
    chart_title,
    /// Title of the chart that compares.
    overview_chart_title,
    /// Stands below a saved chart; {plan}, {site}.
    chart_credit,
    /// Names the unit at the axis; {unit}.
    chart_unit,
    /// Says what the coloured area of a chart is; {target}.
    chart_area,
    /// Says what the line of a chart is: a level to hold.
    chart_line_level,
    /// Says what the line of a chart is: a floor.
    chart_line_floor,
    /// A minimum above its bar; {value}.
    chart_or_more,
    /// Says how the bars are told apart.
    chart_key,
    /// Says how the bars are told apart, results among them.
    chart_key_results,
    /// One bar in words; {kind}, {when}, {value}.
    chart_point,
    /// Below the bar of a baseline of part of a year; {year}, {months}.
    chart_months,
    /// Names the list of a chart's bars.
    chart_points,
    /// A figure that the city has published later.
    result,
    /// A chart in a sentence: up; {from_when}, {from}, {to_when}, {to}.
    summary_increase,
    /// A chart in a sentence: down; {from_when}, {from}, {to_when}, {to}.
    summary_decrease,
    /// A chart in a sentence: held; {from_when}, {from}, {to_when}, {to}.
    summary_maintain,
    /// A chart in a sentence: lower on purpose; {from_when}, {from}, {to_when}, {to}.
    summary_limit_decline,
    /// The results in a sentence; {list}.
    summary_results,
    /// One result in that sentence; {year}, {value}.
    summary_result,
    /// Stands between the parts of a list in a sentence.
    list_separator,
    /// How many figures the chart compares; {count}.
    overview_summary,
    /// The figure that rises most; {name}, {change}.
    overview_highest,
    /// The figure that falls most; {name}, {change}.
    overview_lowest,
    /// Says how the bars are told apart.
    overview_key,
    /// One bar in words; {name}, {change}, {from}, {to}.
    overview_point,
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
    /// Heads the panel for supposed results.
    what_if_title,
    /// Labels the field for a supposed result; {year}.
    what_if_label,
    /// Labels the slider for a supposed result.
    what_if_slider,
    /// Stands below the bar of a supposed result.
    what_if_bar,
    /// What counts as reaching the target: up; {target}.
    what_if_rule_increase,
    /// What counts as reaching the target: down; {target}.
    what_if_rule_decrease,
    /// What counts as reaching the target: held; {target}.
    what_if_rule_maintain,
    /// What counts as reaching the target: lower on purpose; {target}.
    what_if_rule_limit_decline,
    /// Verdict: exactly; {value}.
    what_if_reached,
    /// Verdict: above the target; {value}, {gap}.
    what_if_passed,
    /// Verdict: below a target to fall to; {value}, {gap}.
    what_if_passed_below,
    /// Verdict: part of the way; {value}, {percent}, {gap}.
    what_if_on_the_way,
    /// Verdict: as at the start; {value}, {gap}.
    what_if_at_start,
    /// Verdict: further away than at the start; {value}, {gap}.
    what_if_away,
    /// Verdict: short of the target, with a baseline of part of a year; {value}, {gap}.
    what_if_short,
    /// Verdict: exactly on the level or floor; {value}.
    what_if_kept,
    /// Verdict: above the level or floor; {value}, {gap}.
    what_if_kept_above,
    /// Verdict: below the level or floor; {value}, {gap}.
    what_if_broken,
    /// The choice of what touches the reader.
    nav_for_me,
    /// Title of the page about what touches the reader.
    for_me_title,
    /// Lead of the page about what touches the reader.
    for_me_lead,
    /// The quiz.
    nav_quiz,
    /// Title of the quiz.
    quiz_title,
    /// Lead of the quiz.
    quiz_lead,
    /// Sharing out points.
    nav_decide,
    /// Title of the page for sharing out points.
    decide_title,
    /// Lead of the page for sharing out points.
    decide_lead,
    /// The teacher's page.
    nav_class,
    /// Title of the teacher's page.
    class_title,
    /// Lead of the teacher's page.
    class_lead,
    /// Title of the worksheet.
    worksheet_title,
    /// Lead of the worksheet.
    worksheet_lead,
    /// Title of the worksheet with answers.
    answers_title,
    /// Lead of the worksheet with answers.
    answers_lead,
    /// Title of the slides.
    slides_title,
    /// Lead of the slides.
    slides_lead,
    /// Title of the QR codes.
    qr_title,
    /// Lead of the QR codes.
    qr_lead,

    // Reading settings.
    /// Opens and heads the reading settings.
    settings_open,
    /// Says that the settings stay on the device.
    settings_note,
    /// Heads the languages.
    settings_language,
    /// Heads the choice of readings.
    settings_furigana,
    /// No readings.
    furigana_off,
    /// All readings.
    furigana_all,
    /// Heads the school grades after which readings begin.
    furigana_grades,
    /// One school grade; {grade}.
    furigana_grade,
    /// Heads the sizes of text.
    settings_size,
    /// Heads the line spacings.
    settings_spacing,
    /// Line spacing as built.
    spacing_normal,
    /// Wider lines.
    spacing_wide,
    /// The widest lines.
    spacing_widest,
    /// Heads the colours.
    settings_theme,
    /// As the device is set: colours, motion.
    settings_system,
    /// Dark on light.
    theme_light,
    /// Light on dark.
    theme_dark,
    /// Black on white.
    theme_contrast,
    /// Heads the choice about motion.
    settings_motion,
    /// No motion.
    motion_reduce,
    /// Heads the speeds of reading aloud.
    settings_rate,
    /// One speed; {rate}.
    rate_times,
    /// Takes all settings back.
    settings_reset,
    /// Asks who the reader is.
    for_me_legend,
    /// Nothing is chosen yet.
    for_me_none,
    /// How much touches the reader; {count}.
    for_me_found,
    /// One part touches the reader.
    for_me_found_one,
    /// There are but one or two parts.
    for_me_few,
    /// Heading of what touches the reader.
    for_me_results,
    /// Heading of the indicators among what touches the reader.
    for_me_figures,
    /// Says of a part of the plan that it is an indicator.
    for_me_figure,
    /// Heading of the list of all audiences.
    for_me_everyone,
    /// A number of parts; {count}.
    for_me_count,
    /// One part.
    for_me_count_one,
    /// Takes the choice back.
    for_me_clear,
    /// Copies the address with the choice in it.
    for_me_copy,
    /// The address is copied.
    for_me_copied,
    /// The reader must copy the address without help.
    for_me_by_hand,
    /// On the first page: asks where the reader is in the plan.
    for_me_home_title,
    /// On the first page: what the choice is for.
    for_me_home_text,
    /// On the first page: leads to the whole choice.
    for_me_several,
    // The quiz.
    /// Heads the questions at the end of a step.
    quiz_check,
    /// The button that judges a choice.
    quiz_judge,
    /// Says that a choice is right.
    quiz_right,
    /// Says that a choice is wrong.
    quiz_wrong,
    /// Says that nothing is chosen yet.
    quiz_none,
    /// Leads to the place of an answer; {place}.
    quiz_place,
    /// How many questions there are; {count}.
    quiz_count,
    /// The result; {answered}, {right}, {total}.
    quiz_tally,
    /// The result of a group; {right}, {total}.
    quiz_group_tally,
    /// Says where the result is kept.
    quiz_kept,
    /// Forgets the result.
    quiz_again,
    /// Says that the result is forgotten.
    quiz_forgotten,
    /// Heads the questions of the walk.
    quiz_walk,
    /// Heads the questions about figures.
    quiz_figures,
    /// Heads the questions about words.
    quiz_words,
    /// Heads the questions about projects and goals.
    quiz_projects,
    /// Leads to the whole quiz; {count}.
    quiz_all,
    // Reading aloud.
    /// Begins to read the page aloud.
    read_start,
    /// Begins to read aloud at a heading.
    read_from,
    /// Names the bar that is there while a page is read aloud.
    read_bar,
    /// Stops for a while.
    read_pause,
    /// Goes on after a pause.
    read_resume,
    /// The sentence before.
    read_previous,
    /// The sentence after.
    read_next,
    /// How fast is read.
    read_speed,
    /// Ends reading aloud.
    read_stop,
    /// The device has no Japanese voice, and what helps.
    read_no_japanese,
    /// The device has no English voice, and what helps.
    read_no_english,
    /// There are only voices that send the text away.
    read_remote,
    /// Reads aloud with such a voice.
    read_go_on,
    // The class kit: lesson plan, worksheets, slides, QR codes.
    /// Minutes read ふん; {minutes}.
    class_minutes_fun,
    /// Minutes read ぷん; {minutes}.
    class_minutes_pun,
    /// Heading of the aims.
    class_aims,
    /// Heading of what is needed.
    class_needs,
    /// Heading of the plan.
    class_plan,
    /// What the teacher does.
    class_teacher,
    /// What pupils do.
    class_pupils,
    /// Heading of questions with answers.
    class_questions,
    /// Heading of the pages to open.
    class_places,
    /// Tasks of the worksheet; {numbers}.
    class_tasks,
    /// Heading of what helps when something is missing.
    class_tips,
    /// Heading of the materials.
    class_materials,
    /// The print button.
    class_print,
    /// Field for the class.
    sheet_class,
    /// Field for the name.
    sheet_name,
    /// Field for the date.
    sheet_date,
    /// Column of measures.
    sheet_measure,
    /// Column of goals.
    sheet_goal,
    /// Column of strengths.
    sheet_strength,
    /// Column of projects.
    sheet_project,
    /// Column of figures.
    sheet_figure,
    /// Column of years.
    sheet_year,
    /// Label of an answer.
    sheet_answer,
    /// Button to the slide before.
    slides_previous,
    /// Button to the next slide.
    slides_next,
    /// Button for the full screen.
    slides_full,
    /// Link out of the slides.
    slides_end,
    /// Label of a question to discuss.
    slides_question,
    /// The place among the slides; {n}, {total}.
    slides_of,
    /// Names a code; {page}.
    qr_alt,
    /// How to print one code.
    qr_how,
    /// Link back from one code to all.
    qr_all,
    /// Heading of the first codes.
    qr_group_start,
    /// Heading of the last codes.
    qr_group_more,
    /// Why there are no codes.
    qr_missing,
    /// How the office gets codes.
    qr_missing_how,
    /// How to share out points, in steps.
    decide_how_title,
    /// First step.
    decide_how_read,
    /// Second step.
    decide_how_share,
    /// Third step.
    decide_how_compare,
    /// What becomes of what is written.
    decide_private,
    /// The address holds no points that can be read.
    decide_broken,
    /// Heading of the part with the sliders.
    decide_share_title,
    /// Names the choice of a group.
    decide_groups,
    /// A group without a name; {n}.
    decide_group,
    /// Adds a group.
    decide_add,
    /// Label of the name of a group.
    decide_name,
    /// Removes the group.
    decide_remove,
    /// Says that a group is gone; {name}.
    decide_removed,
    /// Brings the group back.
    decide_undo,
    /// What is left to share out; {left}.
    decide_left,
    /// Nothing is left.
    decide_left_none,
    /// Why an area gets no more.
    decide_stopped,
    /// Points as a screen reader says them; {points}.
    decide_points,
    /// Label of the number of an area; {area}.
    decide_points_for,
    /// Takes points away; {area}.
    decide_less,
    /// Gives more points; {area}.
    decide_more,
    /// How single points are given.
    decide_fine,
    /// Label of the reason.
    decide_reason,
    /// Heading of the charts.
    decide_result_title,
    /// Stands before the areas on which groups differ most.
    decide_differ,
    /// The fewest and the most points of an area; {low}, {high}.
    decide_range,
    /// Between two areas.
    decide_separator,
    /// All groups agree.
    decide_same,
    /// Opens the numbers.
    decide_table,
    /// Names the table.
    decide_table_caption,
    /// Heads the areas.
    decide_area,
    /// Heads what is left.
    decide_left_row,
    /// Heading of link and print.
    decide_keep_title,
    /// Copies the link.
    decide_copy,
    /// The link is copied.
    decide_copied,
    /// Where the browser copies nothing.
    decide_copy_self,
    /// Prints.
    decide_print,
    /// Starts afresh.
    decide_reset,
    /// Asks before everything goes.
    decide_reset_ask,
    /// Yes, clear it.
    decide_reset_yes,
    /// No, keep it.
    decide_reset_no,
    /// Heading of the table for paper.
    decide_paper_title,
    /// How the table is used.
    decide_paper_lead,
    /// Heads the sum.
    decide_total,
}
