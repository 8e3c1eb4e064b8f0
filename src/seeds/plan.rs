//! `plan.toml`.

use super::{ledger::Named, reader::Reader};
use crate::content::{Chapter, Entry};

pub(super) fn chapters(reader: &mut Reader<'_>) -> Vec<Chapter> {
    reader
        .some_tables("chapter")
        .into_iter()
        .map(|mut reader| {
            let chapter = Chapter {
                id: reader.define(Named::Chapter, "id"),
                title: reader.text("title"),
                summary: reader.text("summary"),
                entries: reader.some_tables("entry").into_iter().map(entry).collect(),
            };
            reader.finish();
            chapter
        })
        .collect()
}

fn entry(mut reader: Reader<'_>) -> Entry {
    let entry = Entry {
        id: reader.define(Named::Entry, "id"),
        title: reader.text("title"),
        text: reader.text("text"),
        source: reader.refer(Named::Section, "source"),
    };
    reader.finish();
    entry
}
