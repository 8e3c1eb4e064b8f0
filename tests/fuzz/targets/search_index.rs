//! Search: in any text, for anything, with files of an index that anyone may have damaged.

use machiyomi::search::{
    fold::{units, written_and_read},
    format::{Body, Document, Grams, Head, Manifest, Pack},
    index,
    query::{Query, fit},
    romaji::Romaji,
    snippet::{marks, snippet},
    whole::Whole,
};

use super::text_of;

/// The data up to the first line break is what is typed, the rest a text, and all of it a damaged file.
pub fn run(data: &[u8]) {
    damaged(data);
    let text = text_of(data);
    let (typed, text) = text.split_once('\n').unwrap_or((&text, &text));
    for (from, to) in units(text).iter().map(|unit| (unit.from, unit.to)) {
        assert!(text.get(from..to).is_some());
    }
    written_and_read(text);

    let head = Head {
        title: typed.to_owned(),
        ..Head::default()
    };
    let body = Body {
        texts: vec![text.to_owned()],
        ..Body::default()
    };
    let (title, text) = (head.line(), body.line());
    assert!(!title.contains('\n') && !text.contains('\n'));
    let (title, texts) = (Head::read(&title).title, Body::read(&text).texts);
    let document = Document { head, body };
    let files = index::files(&[vec![document]]).expect("can be written");
    let whole = Whole::of(files);
    let found = whole.visit().search(typed, 5).expect("is whole");
    assert!(found.count <= 1 && found.heads.len() <= 1);
    sound(&found.query, &title);
    let best = snippet(&found.query, texts.iter());
    let plain = machiyomi::furigana::plain(&best.text);
    for (from, to) in best.marks {
        assert!(plain.get(from..to).is_some(), "{from}..{to} of {plain:?}");
    }
}

/// Asserts that places to be marked are places of the text, in order.
fn sound(query: &Query, title: &str) {
    let plain = machiyomi::furigana::plain(title);
    let mut end = 0;
    for (from, to) in marks(query, title).0 {
        assert!(
            end <= from && plain.get(from..to).is_some(),
            "{from}..{to} of {plain:?}"
        );
        end = to;
    }
}

/// Files as they may come over a network.
fn damaged(data: &[u8]) {
    let text = text_of(data);
    let manifest = Manifest::read(data).unwrap_or_default();
    manifest.body_of(u32::MAX);
    manifest.weight(usize::MAX);
    Pack::read(data);
    Body::read(&text_of(data));
    manifest.file_of(u32::MAX);
    let romaji = Romaji::new(&text);
    let query = Query::new("ichi 計画 12", &romaji);
    if let Some(grams) = Grams::read(data) {
        let manifest = Manifest {
            documents: 3,
            ..Manifest::default()
        };
        machiyomi::search::query::rank(&query, &manifest, |hash| grams.get(hash), 5);
    }
    fit(&query, &Head::read(&text));
}
