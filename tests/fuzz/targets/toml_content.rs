//! A content file, by itself and among the others of the project's content: whatever stands in it, the
//! loader ends and says what is wrong, and what it accepts becomes text on the pages.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::{
        LazyLock, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use machiyomi::{
    content::{Content, Language},
    seeds::{self, Problems},
    site::Page,
};
use toml::{Table, Value};
use walkdir::WalkDir;

use super::{
    expect_helpful,
    parts::{Parts, harmless},
    rendered::Rendered,
    text_of,
};

/// The files, in the order of the first byte that chooses one.
const FILES: [&str; 16] = [
    "site.toml",
    "about.toml",
    "ui.toml",
    "sections.toml",
    "plan.toml",
    "glossary.toml",
    "audiences.toml",
    "accessibility.toml",
    "walk.toml",
    "lesson.toml",
    "quiz.toml",
    "readings.toml",
    "goals/1.toml",
    "projects/1.toml",
    "indicators/births.toml",
    "indicators/visitors.toml",
];

/// How many inputs became pages so far.
pub static SHOWN: AtomicUsize = AtomicUsize::new(0);

/// Where a file stands alone.
static ALONE: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = empty("alone");
    for below in ["goals", "projects", "indicators", "pictures"] {
        fs::create_dir_all(folder.join(below)).expect("can be created");
    }
    folder
});

/// Where it stands among the others: a copy of the project's content.
static WHOLE: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = empty("whole");
    for entry in WalkDir::new(SEEDS) {
        let entry = entry.expect("can be read");
        let below = entry.path().strip_prefix(SEEDS).expect("is below");
        if entry.file_type().is_dir() {
            fs::create_dir_all(folder.join(below)).expect("can be created");
        } else {
            fs::copy(entry.path(), folder.join(below)).expect("can be copied");
        }
    }
    folder
});

/// The project's content, for this package and for the fuzzer's.
const SEEDS: &str = match option_env!("CARGO_BIN_NAME") {
    Some(_) => concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds"),
    None => concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"),
};

/// A folder with nothing in it. Nothing drops it at the end, so it is Cargo's, where Cargo has such a
/// folder; fuzzers have none, and there may be several of them.
fn empty(name: &str) -> PathBuf {
    let folder = match option_env!("CARGO_TARGET_TMPDIR") {
        Some(folder) => Path::new(folder).join(format!("content-{name}")),
        None => env::temp_dir().join(format!("machiyomi-content-{name}-{}", process::id())),
    };
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("can be emptied");
    }
    fs::create_dir_all(&folder).expect("can be created");
    folder
}

/// The first byte, a letter from A on, names the file, and the rest is what stands in it. A small letter
/// leaves the file as it is but for one text, whose number the next two bytes are; the rest is put there.
pub fn run(data: &[u8]) {
    run_alone(data);
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let file = file(*first);
    if !first.is_ascii_lowercase() {
        if let Ok(table) = text_of(rest).parse() {
            whole(file, &table, &Language::ALL);
        }
    } else if let Some((number, text)) = rest.split_first_chunk() {
        let mut table = original(file).parse().expect("is TOML");
        let number = u16::from_be_bytes(*number);
        if let Some(language) = put(&mut table, number.into(), &text_of(text)) {
            whole(file, &table, &[language]);
        }
    }
}

/// The same where all other files are missing, which is a hundred times as fast.
pub fn run_alone(data: &[u8]) {
    if let Some((first, text)) = data.split_first()
        && !first.is_ascii_lowercase()
    {
        alone(file(*first), text);
    }
}

/// The file that a byte names.
fn file(letter: u8) -> &'static str {
    let first = if letter.is_ascii_lowercase() {
        b'a'
    } else {
        b'A'
    };
    FILES[usize::from(letter.wrapping_sub(first)) % FILES.len()]
}

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A file where all others are missing.
fn alone(file: &str, text: &[u8]) {
    // Tests run beside each other.
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let path = ALONE.join(file);
    fs::write(&path, text).expect("can be written");
    let loaded = seeds::load(&ALONE);
    // Only what is wrong with the readings' files; the texts in them are no matter here.
    let readings = seeds::readings(&ALONE);
    fs::remove_file(&path).expect("can be removed");
    let problems = loaded.expect_err("the other files are missing");
    expect_helpful(&problems);
    if let Err(problems) = readings {
        expect_helpful(&problems);
    }
}

/// A file where all others are as they should be, and what of it is on pages in some languages.
fn whole(file: &str, table: &Table, languages: &[Language]) {
    let hostile = match load(file, table) {
        Ok(content) => Rendered::new(content),
        Err(problems) => return expect_helpful(&problems),
    };
    SHOWN.fetch_add(1, Ordering::Relaxed);
    let mut tame = table.clone();
    tame.iter_mut().for_each(|(_, value)| tame_value(value));
    // Nothing in it was anything to HTML.
    let tame =
        (tame != *table).then(|| Rendered::new(load(file, &tame).expect("has the same shape")));
    for page in pages(file, hostile.content()) {
        for language in languages {
            let parts = Parts::of(&hostile.page(&page, *language));
            parts.expect_readable();
            if let Some(tame) = &tame {
                parts.expect_same(&Parts::of(&tame.page(&page, *language)));
            }
        }
    }
}

fn load(file: &str, table: &Table) -> Result<Content, Problems> {
    let path = WHOLE.join(file);
    fs::write(&path, table.to_string()).expect("can be written");
    let loaded = seeds::load(&WHOLE);
    fs::write(&path, original(file)).expect("can be written");
    loaded
}

/// A file as the project has it.
fn original(file: &str) -> String {
    fs::read_to_string(Path::new(SEEDS).join(file)).expect("is a text")
}

/// Puts a text in the place of one of a file's texts, behind it where that has places to be filled, and
/// gives its language.
fn put(table: &mut Table, number: usize, text: &str) -> Option<Language> {
    let mut texts = Vec::new();
    add_texts(table, &mut texts);
    let number = number % texts.len().max(1);
    let (language, place) = texts.into_iter().nth(number)?;
    if !place.contains('{') {
        place.clear();
    }
    place.push_str(text);
    Some(language)
}

/// The texts for readers, in the order of their keys.
fn add_texts<'v>(table: &'v mut Table, texts: &mut Vec<(Language, &'v mut String)>) {
    for (key, value) in table {
        let language = Language::ALL
            .into_iter()
            .find(|language| language.key() == key);
        match (language, value) {
            (Some(language), Value::String(text)) => texts.push((language, text)),
            (_, Value::Table(table)) => add_texts(table, texts),
            (_, Value::Array(values)) => values
                .iter_mut()
                .filter_map(Value::as_table_mut)
                .for_each(|table| add_texts(table, texts)),
            _ => {}
        }
    }
}

fn tame_value(value: &mut Value) {
    match value {
        Value::String(text) => *text = harmless(text),
        Value::Array(values) => values.iter_mut().for_each(tame_value),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| tame_value(value)),
        _ => {}
    }
}

/// The pages that show what stands in a file, without those that show only a name of it.
fn pages(file: &str, content: &Content) -> Vec<Page> {
    match file {
        "ui.toml" => vec![Page::Home, Page::Decide],
        "site.toml" => vec![Page::Home, Page::About, Page::NotFound],
        "about.toml" | "sections.toml" | "plan.toml" => vec![Page::About],
        "glossary.toml" => vec![Page::Glossary],
        "audiences.toml" => vec![Page::ForMe],
        "accessibility.toml" => vec![Page::Accessibility],
        "walk.toml" => {
            let steps = content.walk.steps.iter();
            let steps = steps.map(|step| Page::Step(step.id.clone()));
            [Page::Walk].into_iter().chain(steps).collect()
        }
        "lesson.toml" => vec![Page::Class, Page::Slides, Page::Answers],
        "quiz.toml" => vec![Page::Quiz],
        "goals/1.toml" => vec![Page::Goal(1)],
        "projects/1.toml" => vec![Page::Project(1)],
        "indicators/births.toml" => indicator("births"),
        "indicators/visitors.toml" => indicator("visitors"),
        _ => Vec::new(),
    }
}

fn indicator(id: &str) -> Vec<Page> {
    vec![Page::Indicator(id.into()), Page::Embed(id.into())]
}
