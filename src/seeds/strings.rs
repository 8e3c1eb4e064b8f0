//! Every string of a content file, whoever reads it: its signs and its length.

use toml::de::{DeTable, DeValue};

use super::{ledger::Ledger, letters, reader::SeedFile};

/// A text may have so many characters; the longest of a plan has a tenth of it.
const LONGEST_TEXT: usize = 10_000;

/// Records what is wrong with the strings of a table and all below it.
pub(super) fn check(file: &SeedFile, table: &DeTable<'_>, ledger: &Ledger) {
    for (key, value) in table {
        string(file, key.span().start, "this key", key.get_ref(), ledger);
        in_value(
            file,
            key.span().start,
            key.get_ref(),
            value.get_ref(),
            ledger,
        );
    }
}

fn in_value(file: &SeedFile, offset: usize, key: &str, value: &DeValue<'_>, ledger: &Ledger) {
    match value {
        DeValue::String(text) => string(file, offset, &format!("\"{key}\""), text, ledger),
        DeValue::Table(table) => check(file, table, ledger),
        DeValue::Array(array) => {
            for value in array {
                in_value(file, value.span().start, key, value.get_ref(), ledger);
            }
        }
        _ => {}
    }
}

fn string(file: &SeedFile, offset: usize, name: &str, text: &str, ledger: &Ledger) {
    if text.len() > LONGEST_TEXT {
        let length = text.chars().count();
        if length > LONGEST_TEXT {
            ledger.report(
                &file.place(offset),
                format!("{name} has {length} characters"),
                format!("Make several texts of it, each of at most {LONGEST_TEXT}."),
            );
        }
    }
    for letters::Fault { what, remedy } in letters::faults(text) {
        ledger.report(&file.place(offset), format!("{name} has {what}"), remedy);
    }
}
