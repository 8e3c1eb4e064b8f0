//! Ids and numbers, and what refers to them.

use super::Reader;
use crate::seeds::{
    ledger::{Ledger, Named},
    problem::Place,
};

impl Reader<'_> {
    /// An id of this table, recorded so that others can refer to it.
    pub(in crate::seeds) fn define(&mut self, named: Named, key: &'static str) -> String {
        let place = self.place_of(key);
        let id = self.string(key);
        if !id.is_empty() {
            check_id(self.ledger, &id, &place);
            self.ledger.define(named, &id, &place);
        }
        id
    }

    /// A reference that must be there and resolve.
    pub(in crate::seeds) fn refer(&mut self, named: Named, key: &'static str) -> String {
        let place = self.place_of(key);
        let id = self.string(key);
        if !id.is_empty() {
            self.ledger.refer(named, &id, &place);
        }
        id
    }

    /// A reference that may be absent.
    pub(in crate::seeds) fn optional_refer(
        &mut self,
        named: Named,
        key: &'static str,
    ) -> Option<String> {
        self.has(key).then(|| self.refer(named, key))
    }

    /// A list of references.
    pub(in crate::seeds) fn refer_all(&mut self, named: Named, key: &'static str) -> Vec<String> {
        let place = self.place_of(key);
        let ids: Vec<String> = self.value(key, Vec::new());
        for id in &ids {
            self.ledger.refer(named, id, &place);
        }
        ids
    }

    /// Records an id that is not written as a key, such as a file's name.
    pub(in crate::seeds) fn define_id(&self, named: Named, id: &str, place: &Place) {
        check_id(self.ledger, id, place);
        self.ledger.define(named, id, place);
    }

    /// Records a number that others refer to.
    pub(in crate::seeds) fn define_number(&self, named: Named, number: u16, place: &Place) {
        self.ledger.define(named, &number.to_string(), place);
    }

    /// Records a reference by id.
    pub(in crate::seeds) fn refer_id(&self, named: Named, id: &str, place: &Place) {
        self.ledger.refer(named, id, place);
    }

    /// Records a reference by number.
    pub(in crate::seeds) fn refer_number(&self, named: Named, number: u16, place: &Place) {
        self.ledger.refer(named, &number.to_string(), place);
    }
}

/// An id may have so many characters: file systems know names of 255 bytes, with ending.
const LONGEST_ID: usize = 64;

/// Ids become addresses: lower-case letters, digits and hyphens only.
pub(in crate::seeds) fn check_id(ledger: &Ledger, id: &str, place: &Place) {
    if id.len() > LONGEST_ID {
        ledger.report(
            place,
            format!("an id of {} characters is too long", id.chars().count()),
            format!("Use at most {LONGEST_ID}: ids become addresses."),
        );
    }
    let valid = !id.starts_with('-')
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !valid {
        ledger.report(
            place,
            format!("\"{id}\" cannot be an id"),
            "Use lower-case letters a–z, digits and hyphens only: ids become addresses.",
        );
    }
}
