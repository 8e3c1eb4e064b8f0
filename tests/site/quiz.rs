//! The quiz on the finished pages. What its answers claim is judged by the unit tests.

use machiyomi::quiz;

use super::*;

fn pages_with_questions() -> impl Iterator<Item = &'static RenderedPage> {
    language_pages().filter(|page| matches!(page.page, Page::Quiz | Page::Step(_)))
}

#[test]
fn each_step_asks_its_own_questions_and_the_quiz_asks_all() {
    for page in pages_with_questions() {
        let wanted: Vec<String> = match &page.page {
            Page::Step(step) => quiz::of_step(&CONTENT, step),
            _ => quiz::questions(&CONTENT),
        }
        .into_iter()
        .map(|question| question.id)
        .collect();
        let mut found: Vec<String> = parse(page)
            .select(&selector("main fieldset[data-question]"))
            .filter_map(|question| Some(question.value().attr("data-question")?.to_owned()))
            .collect();
        if page.page == Page::Quiz {
            let mut wanted = wanted;
            wanted.sort();
            found.sort();
            assert_eq!(found, wanted, "{}", page.file);
        } else {
            assert_eq!(found, wanted, "{}", page.file);
            assert!((1..=3).contains(&found.len()), "{}", page.file);
        }
    }
}

#[test]
fn a_question_is_complete_without_script() {
    for page in pages_with_questions() {
        let html = parse(page);
        for question in html.select(&selector("fieldset[data-question]")) {
            let count = |css: &str| question.select(&selector(css)).count();
            let file = &page.file;
            assert_eq!(count("legend"), 1, "{file}");
            assert!(count("label input[type=radio]") >= 3, "{file}");
            assert_eq!(count("input[data-right]"), 1, "{file}");
            assert_eq!(count("button[hidden]"), 1, "{file}");
            assert_eq!(count("details > summary"), 1, "{file}");
            assert_eq!(count("details a[href]"), 1, "{file}");
            let right = question
                .select(&selector("label:has(input[data-right]) span"))
                .next()
                .map(text_of);
            let told = question
                .select(&selector("details strong"))
                .next()
                .map(text_of);
            assert_eq!(right, told, "{file}");
        }
    }
}

#[test]
fn home_and_the_end_of_the_walk_lead_to_the_quiz() {
    let last = CONTENT.walk.steps.last().expect("has steps").id.clone();
    for page in language_pages() {
        if page.page == Page::Home || page.page == Page::Step(last.clone()) {
            let html = parse(page);
            let link = html.select(&selector("main a[href$='quiz/']")).next();
            assert!(link.is_some(), "{}", page.file);
        }
    }
}
