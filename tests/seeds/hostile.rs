//! Content that somebody means ill with, or that got broken on its way: refused with place and remedy,
//! and soon.

use std::fs;

use machiyomi::seeds::{self, Problems, drawing};

use crate::fixture::Fixture;

/// A fixture whose first page has this for its English title, written as TOML, and its line.
fn titled(toml: &str) -> (Fixture, usize) {
    let fixture = Fixture::new();
    let text = fixture.read("walk.toml");
    let title = text
        .lines()
        .find(|line| line.starts_with("title.en = "))
        .expect("has a title");
    let line = fixture.replace("walk.toml", title, &format!("title.en = {toml}"));
    (fixture, line)
}

#[test]
fn signs_that_nobody_sees_are_named() {
    for (toml, what, remedy) in [
        ("\"a\u{202e}b\"", "cannot be seen (U+202E)", "anew by hand"),
        ("\"a\\u2066b\"", "cannot be seen (U+2066)", "anew by hand"),
        ("\"a\u{200b}b\"", "cannot be seen (U+200B)", "anew by hand"),
        ("\"a\\u0007b\"", "cannot be seen (U+0007)", "anew by hand"),
        ("\"\u{301}b\"", "without a letter (U+0301)", "as one sign"),
        ("\"cafe\u{301}\"", "where é is one", "as one sign"),
        ("\"\"\"a\nb\"\"\"", "a line break", "on one line"),
    ] {
        let (fixture, line) = titled(toml);
        fixture.assert_problem(&format!("walk.toml:{line}"), "\"en\" has ", remedy);
        fixture.assert_problem(&format!("walk.toml:{line}"), what, remedy);
    }
}

#[test]
fn signs_are_looked_for_in_every_string() {
    let fixture = Fixture::new();
    fixture.append("goals/1.toml", "\n[\"un\u{200b}known\"]\n");
    let problems = fixture.problems();
    assert!(problems[1].contains("this key has a sign"), "{problems:#?}");
    assert!(
        problems
            .iter()
            .any(|problem| problem.contains("unU+200Bknown")),
        "messages hide nothing: {problems:#?}"
    );
}

#[test]
fn a_text_without_end_is_named_and_not_repeated() {
    let (fixture, line) = titled(&format!("\"{}\"", "a".repeat(10_001)));
    fixture.assert_problem(
        &format!("walk.toml:{line}"),
        "\"en\" has 10001 characters",
        "each of at most 10000",
    );
    let fixture = Fixture::new();
    let long = "x".repeat(100_000);
    fixture.replace(
        "walk.toml",
        "\nminutes = 10",
        &format!("\n{long} = 1\nminutes = \"{long}\""),
    );
    for problem in fixture.problems() {
        assert!(problem.len() < 1500, "{} bytes", problem.len());
    }
}

#[test]
fn a_file_of_ten_megabytes_is_refused_unread() {
    let fixture = Fixture::new();
    fixture.append(
        "about.toml",
        &format!("\nx = \"{}\"\n", "あ".repeat(3_500_000)),
    );
    fixture.assert_problem("about.toml", "larger than 2 MB", "no text of this site");
}

#[test]
fn endless_problems_are_counted() {
    let fixture = Fixture::new();
    let keys: String = (0..100_000).map(|n| format!("key{n} = 1\n")).collect();
    fixture.write("about.toml", &keys);
    let problems = fixture.problems();
    assert!(problems.len() <= 200);
    let last = problems.last().expect("there are some");
    assert!(last.contains("more problems, not shown"), "{last}");
}

#[test]
fn nesting_without_end_is_a_problem_and_no_crash() {
    for toml in [
        format!("a = {}", "[".repeat(100_000)),
        format!("a = {}1{}", "[".repeat(10_000), "]".repeat(10_000)),
        format!("{}b = 1", "a.".repeat(10_000)),
        format!("a = {}", "{ b = ".repeat(10_000)),
    ] {
        let fixture = Fixture::new();
        fixture.append("about.toml", &format!("\n{toml}\n"));
        let problems = fixture.problems();
        assert!(
            problems.iter().any(|problem| problem.contains("recurs")),
            "{problems:#?}"
        );
    }
}

#[test]
fn only_addresses_of_web_sites_are_addresses() {
    for address in [
        "javascript:alert(1)//",
        "data:text/html,x/",
        "ftp://example.org/",
        "https://user:word@example.org/",
        "https://example.org/?x=/",
        "https://example.org/#/",
        "https://example.org/\"onclick=\"/",
        "https://example.org/<b>/",
        "https://exa\u{202e}mple.org/",
        "https:///",
        "https://example.org",
    ] {
        assert!(!seeds::is_address(address), "{address}");
    }
    for address in [
        "https://www.example.lg.jp/",
        "http://example.org:8080/plan/~2/",
    ] {
        assert!(seeds::is_address(address), "{address}");
    }
}

#[test]
fn no_address_of_the_content_is_a_script() {
    const HOSTILE: &str = "javascript:alert(1)//";
    let fixture = Fixture::new();
    let line = fixture.replace(
        "site.toml",
        "# address = \"https://www.example.lg.jp/plan/\"",
        &format!("address = \"{HOSTILE}\""),
    );
    fixture.assert_problem(
        &format!("site.toml:{line}"),
        &format!("\"{HOSTILE}\" is not the address of a site"),
        "with a slash at the end",
    );
    let text = fixture.read("site.toml");
    let lines: Vec<_> = text.lines().collect();
    let licences: Vec<_> = (0..lines.len())
        .filter(|at| lines[*at].starts_with("url = "))
        .collect();
    assert_eq!(licences.len(), 3, "of texts, data and code");
    for at in licences {
        let hostile = format!("url = \"{HOSTILE}\"");
        let fixture = Fixture::new();
        let text = fixture.read("site.toml");
        let mut lines: Vec<_> = text.lines().collect();
        lines[at] = &hostile;
        fixture.write("site.toml", &(lines.join("\n") + "\n"));
        fixture.assert_problem(
            &format!("site.toml:{}", at + 1),
            &format!("\"{HOSTILE}\" is not where a licence stands"),
            "Write its address in full",
        );
    }
}

#[test]
fn only_six_digits_are_a_colour() {
    for colour in [
        "#fff",
        "a62f17",
        "#a62f17ff",
        "red",
        "#a62f1;",
        "}body{",
        "url(x)",
    ] {
        let fixture = Fixture::new();
        let line = fixture.replace("site.toml", "\"#a62f17\"", &format!("\"{colour}\""));
        fixture.assert_problem(
            &format!("site.toml:{line}"),
            &format!("\"{colour}\" is not a colour"),
            "# and six hexadecimal digits",
        );
    }
}

#[test]
fn only_what_may_stand_in_an_address_is_an_id() {
    for id in ["../etc", "a b", "\\\"onclick", "-x", "Ä", &"a".repeat(65)] {
        let fixture = Fixture::new();
        let line = fixture.read("sections.toml").lines().count() + 3;
        fixture.append(
            "sections.toml",
            &format!("\n[[section]]\nid = \"{id}\"\nlabel.ja = \"x\"\nlabel.en = \"x\"\n"),
        );
        fixture.assert_problem(
            &format!("sections.toml:{line}"),
            "id",
            "ids become addresses",
        );
    }
}

#[test]
fn figures_that_no_page_can_show_are_named() {
    for (from, to, what) in [
        ("decimals = 0", "decimals = 20", "20 decimals are too many"),
        ("value = 5875", "value = 1e300", "too large to be shown"),
    ] {
        let fixture = Fixture::new();
        let line = fixture.replace("indicators/visitors.toml", from, to);
        let place = format!("indicators/visitors.toml:{line}: ");
        // The quiz, too, may have lost a question by it.
        let problems = fixture.problems();
        let named = |problem: &String| problem.starts_with(&place) && problem.contains(what);
        assert!(problems.iter().any(named), "{problems:#?}");
    }
    let fixture = Fixture::new();
    let line = fixture.replace("site.toml", "last_year = 2019", "last_year = 65535");
    fixture.assert_problem(
        &format!("site.toml:{line}"),
        "no year of a plan",
        "Western year",
    );
}

#[test]
fn an_alias_has_no_markup() {
    let fixture = Fixture::new();
    let line = fixture.replace(
        "glossary.toml",
        "aliases.en = []",
        "aliases.en = [\"x《y z》\"]",
    );
    let problems = fixture.problems();
    assert_eq!(problems.len(), 1, "line {line}: {problems:#?}");
    assert!(problems[0].contains("has a 《"), "{problems:#?}");
}

#[test]
fn files_that_are_no_text_are_named() {
    let fixture = Fixture::new();
    fs::write(fixture.path("about.toml"), b"a = 1\nb = \"\xff\"\n").expect("can be written");
    fixture.assert_problem("about.toml:2", "is not UTF-8 text", "Save it as UTF-8");

    let fixture = Fixture::new();
    fixture.remove("about.toml");
    fs::create_dir(fixture.path("about.toml")).expect("can be created");
    fixture.assert_problem("about.toml", "it is no file", "Put the file back");

    let fixture = Fixture::new();
    let text = fixture.read("about.toml");
    fixture.write("about.toml", &format!("\u{feff}{text}"));
    assert_eq!(fixture.problems(), [""; 0], "Notepad's mark says nothing");
}

#[cfg(unix)]
#[test]
fn links_lead_to_a_file_or_a_problem() {
    use std::os::unix::fs::symlink;

    let fixture = Fixture::new();
    fixture.remove("about.toml");
    symlink("nowhere", fixture.path("about.toml")).expect("can be linked");
    fixture.assert_problem("about.toml", "cannot be read", "Put the file back");

    // Folders that lead back into each other would be walked for ever.
    let fixture = Fixture::new();
    for link in ["goals/a", "goals/b"] {
        symlink(fixture.path(""), fixture.path(link)).expect("can be linked");
    }
    assert!(fixture.readings().len() > 100);
    assert_eq!(fixture.problems(), [""; 0]);
}

const SVG: &str = "xmlns=\"http://www.w3.org/2000/svg\"";

/// What is wrong with a drawing that has this in it.
#[track_caller]
fn drawn(inner: &str) -> String {
    let svg = format!("<svg {SVG} viewBox=\"0 0 9 9\">\n{inner}</svg>");
    let Err(Problems(problems)) = drawing("pictures/x.svg", &svg) else {
        panic!("{svg} is a drawing")
    };
    assert_eq!(problems[0].place.line, 2, "{problems:#?}");
    problems[0].what.clone()
}

#[test]
fn drawings_do_nothing() {
    for (inner, what) in [
        ("<script>x()</script>", "<script> is not allowed"),
        ("<style>@import 'x'</style>", "<style> is not allowed"),
        ("<foreignObject/>", "<foreignObject> is not allowed"),
        ("<image href=\"http://x/\"/>", "<image> is not allowed"),
        ("<use href=\"#x\"/>", "<use> is not allowed"),
        ("<a href=\"javascript:x()\"/>", "<a> is not allowed"),
        ("<svg/>", "<svg> is not allowed"),
        ("<g onload=\"x()\"/>", "the attribute onload"),
        ("<g style=\"fill:red\"/>", "the attribute style"),
        ("<g href=\"x\"/>", "the attribute href"),
        (
            "<g xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"x\"/>",
            "no plain SVG",
        ),
        (
            "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "no plain SVG",
        ),
        ("<rect fill=\"url(http://x/)\"/>", "fill="),
        ("<rect fill=\"&quot; onload=&quot;x\"/>", "fill="),
        ("<g>text</g>", "text in <g>"),
        ("<g><![CDATA[<b>]]></g>", "text in <g>"),
    ] {
        let told = drawn(inner);
        assert!(told.contains(what), "{what} in {told}");
    }
    let deep = format!("{}{}", "<g>".repeat(4000), "</g>".repeat(4000));
    assert!(drawn(&deep).contains("stand in each other"));
}

#[test]
fn nothing_of_a_drawing_is_read_in_two_ways() {
    // To HTML, the comment ends at once.
    let svg =
        format!("<?x y?><svg {SVG} viewBox=\"0 0 9 9\"><!--><script>x()</script>--><g/></svg>");
    let written = drawing("pictures/x.svg", &svg).expect("is a drawing");
    assert_eq!(
        written,
        format!("<svg {SVG} viewBox=\"0 0 9 9\"><g/></svg>")
    );
}

#[test]
fn a_drawing_is_told_by_its_file() {
    for (svg, what) in [
        (format!("<svg {SVG}/>"), "with four numbers"),
        (
            format!("<svg {SVG} viewBox=\"0 0 1 1&quot; onload=&quot;x\"/>"),
            "with four numbers",
        ),
        (
            format!("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg {SVG} viewBox=\"0 0 1 1\"/>"),
            "DTD",
        ),
        (
            format!(
                "<svg {SVG} viewBox=\"0 0 1 1\">{}</svg>",
                "<g/>".repeat(20_000)
            ),
            "larger than 32 KB",
        ),
    ] {
        let problems = drawing("pictures/x.svg", &svg).expect_err("is none");
        assert!(problems.to_string().contains(what), "{what} in {problems}");
    }
    let fixture = Fixture::new();
    let picture = fixture.read("pictures/brand.svg");
    fixture.write("pictures/a onload=x.svg", &picture);
    fixture.assert_problem(
        "pictures/a onload=x.svg",
        "cannot be an id",
        "lower-case letters",
    );
}
