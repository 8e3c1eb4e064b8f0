//! The words of the class kit.

use super::{Localized, words};

words! {
    /// The words of the lesson.
    ClassWords from "class_":

    /// Title of the teacher's page.
    title,
    /// Lead of the teacher's page.
    lead,
    /// Minutes read ふん; {minutes}.
    minutes_fun,
    /// Minutes read ぷん; {minutes}.
    minutes_pun,
    /// Heading of the aims.
    aims,
    /// Heading of what is needed.
    needs,
    /// Heading of the plan.
    plan,
    /// What the teacher does.
    teacher,
    /// What pupils do.
    pupils,
    /// Heading of questions with answers.
    questions,
    /// Heading of the pages to open.
    places,
    /// Tasks of the worksheet; {numbers}.
    tasks,
    /// Heading of what helps when something is missing.
    tips,
    /// Heading of the materials.
    materials,
    /// The print button.
    print,
}

words! {
    /// The words of worksheets and their answers.
    SheetWords from "sheet_":

    /// Title of the worksheet.
    title,
    /// Lead of the worksheet.
    lead,
    /// Title of the worksheet with answers.
    answers_title,
    /// Lead of the worksheet with answers.
    answers_lead,
    /// Field for the class.
    class,
    /// Field for the name.
    name,
    /// Field for the date.
    date,
    /// Column of measures.
    measure,
    /// Column of goals.
    goal,
    /// Column of strengths.
    strength,
    /// Column of projects.
    project,
    /// Column of figures.
    figure,
    /// Column of years.
    year,
    /// Label of an answer.
    answer,
}

words! {
    /// The words of the presentation.
    SlidesWords from "slides_":

    /// Title of the slides.
    title,
    /// Lead of the slides.
    lead,
    /// Button to the slide before.
    previous,
    /// Button to the next slide.
    next,
    /// Button for the full screen.
    full,
    /// Link out of the slides.
    end,
    /// Label of a question to discuss.
    question,
    /// The place among the slides; {n}, {total}.
    of,
}

words! {
    /// The words of the QR codes.
    QrWords from "qr_":

    /// Title of the QR codes.
    title,
    /// Lead of the QR codes.
    lead,
    /// Names a code; {page}.
    alt,
    /// How to print one code.
    how,
    /// Link back from one code to all.
    all,
    /// Heading of the first codes.
    group_start,
    /// Heading of the last codes.
    group_more,
    /// Why there are no codes.
    missing,
    /// How the office gets codes.
    missing_how,
}
