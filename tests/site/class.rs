//! The class kit: plan, sheets, slides, codes.

use machiyomi::content::TaskKind;

use super::*;

fn in_every_language(page: &Page) -> Vec<(&'static RenderedPage, Html)> {
    let found: Vec<_> = language_pages()
        .filter(|rendered| rendered.page == *page)
        .map(|rendered| (rendered, parse(rendered)))
        .collect();
    assert_eq!(found.len(), Language::ALL.len(), "{page:?}");
    found
}

fn main_text(html: &Html) -> String {
    text_of(html.select(&selector("main")).next().expect("has a main"))
}

#[test]
fn the_plan_tells_minutes_questions_and_answers() {
    for (page, html) in in_every_language(&Page::Class) {
        let times: Vec<String> = html
            .select(&selector(".my-phase__time"))
            .map(text_of)
            .collect();
        assert_eq!(times.len(), CONTENT.lesson.phases.len());
        assert!(times[0].starts_with("0–5"), "{times:?}");
        assert!(
            times.last().expect("has phases").contains("–50"),
            "{times:?}"
        );
        let asked = html.select(&selector("dt")).count();
        assert_eq!(asked, html.select(&selector("dd")).count());
        assert!(asked >= 9, "{}: {asked} questions", page.file);
        assert!(
            html.select(&selector("dd .my-source")).count() >= 7,
            "answers cite the plan"
        );
        assert!(!main_text(&html).contains(['{', '}']), "{}", page.file);
    }
}

#[test]
fn the_sheet_keeps_the_answers_for_the_teacher() {
    let figures = |task: &TaskKind| match task {
        TaskKind::Figures(ids) => ids.clone(),
        _ => Vec::new(),
    };
    let ids: Vec<String> = CONTENT
        .lesson
        .tasks
        .iter()
        .flat_map(|task| figures(&task.kind))
        .collect();
    assert!(!ids.is_empty(), "pupils copy figures");
    let sheets = in_every_language(&Page::Worksheet);
    let answers = in_every_language(&Page::Answers);
    for ((_, sheet), (page, answers)) in sheets.iter().zip(&answers) {
        let (sheet_text, answers_text) = (main_text(sheet), main_text(answers));
        for id in &ids {
            let indicator = CONTENT.indicator(id).expect("exists");
            let value = indicator.format(indicator.target.value);
            assert!(!sheet_text.contains(&value), "{}: {value}", page.file);
            assert!(answers_text.contains(&value), "{}: {value}", page.file);
        }
        let tasks = |html: &Html| html.select(&selector("[data-task]")).count();
        assert_eq!(tasks(sheet), tasks(answers));
        assert_eq!(sheet.select(&selector(".my-answer")).count(), 0);
        assert!(sheet.select(&selector(".my-task__line")).count() >= 8);
        assert!(answers.select(&selector(".my-answer")).count() >= 14);
        assert!(!answers_text.contains(['{', '}']), "{}", page.file);
    }
}

#[test]
fn slides_show_one_idea_each_and_nothing_of_the_frame() {
    for (page, html) in in_every_language(&Page::Slides) {
        let slides = html.select(&selector("main section[id]")).count();
        assert_eq!(slides, CONTENT.lesson.slides.len() + 1, "{}", page.file);
        for frame in ["header", "footer", ".my-crumbs"] {
            assert_eq!(html.select(&selector(frame)).count(), 0, "{frame}");
        }
        for slide in html.select(&selector("main section")) {
            assert!(slide.select(&selector("h1, h2")).count() == 1);
            assert!(slide.select(&selector("use")).count() == 1);
            assert!(slide.select(&selector("p")).count() <= 4);
        }
        // What the pictures come from is loaded with the first one.
        let files: BTreeSet<_> = html
            .select(&selector("use"))
            .filter_map(|picture| picture.value().attr("href")?.split('#').next())
            .collect();
        assert_eq!(files.len(), 1);
    }
}

#[test]
fn every_page_has_a_code_once_the_address_is_known() {
    let folder = files::built_at(ADDRESS);
    for (page, html) in in_every_language(&Page::QrCodes) {
        let codes: Vec<_> = html.select(&selector("main img")).collect();
        assert_eq!(codes.len(), Page::all(&CONTENT).len(), "{}", page.file);
        for code in codes {
            let source = code.value().attr("src").unwrap_or_default();
            assert!(
                folder
                    .path()
                    .join(source.trim_start_matches("../"))
                    .is_file(),
                "{source}"
            );
            assert!(code.value().attr("alt").is_some_and(|alt| !alt.is_empty()));
        }
        assert!(main_text(&html).contains(&format!("{ADDRESS}{}", page.language.key())));
    }
}

#[test]
fn without_an_address_the_page_of_codes_says_what_to_do() {
    let root = files::built().path();
    let html = fs::read_to_string(root.join("en/class/qr/index.html")).expect("is written");
    assert!(html.contains("MACHIYOMI_ADDRESS") && !html.contains("<img"));
    assert!(!root.join("qr").exists());
}
