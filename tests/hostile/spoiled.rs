//! Content whose every text holds markup, for tests of the pages and of what browsers do with them.

use std::{fs, path::Path};

use walkdir::WalkDir;

/// What every text ends with, as TOML writes it. In short sentences: easy Japanese is measured.
const MARKUP: &str = "。</script><script>hot()。\\\"><img src onerror=hot()>。' onclick='hot()。\
                      &lt;b><!--]]>{{1}}<!>。javascript:hot()";

/// How a page shows it.
pub(crate) const SHOWN: &str = "。</script><script>hot()。\"><img src onerror=hot()>。' onclick='hot()。\
                     &lt;b><!--]]>{{1}}<!>。javascript:hot()";

/// Copies the content, each text with [`MARKUP`] at its end, and some as formulas.
pub(crate) fn spoil(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.expect("can be read");
        let below = entry.path().strip_prefix(from).expect("is below");
        let target = to.join(below);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("can be created");
            continue;
        }
        let mut text = fs::read_to_string(entry.path()).expect("is text");
        if below.extension().is_some_and(|ending| ending == "toml") {
            // Patterns say what their braces may hold.
            let patterns = below.ends_with("quiz.toml") || below.ends_with("lesson.toml");
            let markup = if patterns {
                MARKUP.replace("{{1}}", "")
            } else {
                MARKUP.to_owned()
            };
            text = text
                .lines()
                .map(|line| spoiled(line, &markup) + "\n")
                .collect();
        }
        if below.ends_with("births.toml") {
            text = text
                .replace("name.ja = \"", "name.ja = \"=1+1")
                .replace("name.en = \"", "name.en = \"@")
                .replace("unit.ja = \"", "unit.ja = \" ＝")
                .replace("unit.en = \"", "unit.en = \"+")
                .replace("note.en = \"", "note.en = \"-1+");
        }
        fs::write(target, text).expect("can be written");
    }
}

fn spoiled(line: &str, markup: &str) -> String {
    let text = line
        .split_once(" = \"")
        .filter(|(key, _)| {
            ["ja", "easy", "en"].contains(&key.rsplit('.').next().unwrap_or_default())
        })
        .and_then(|_| line.strip_suffix('"'));
    match text {
        Some(text) => format!("{text}{markup}\""),
        None => line.to_owned(),
    }
}
