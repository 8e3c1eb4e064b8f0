//! A name, and the part of it that is nearest to what is typed.

use super::spelling::{Spelled, Spelling};
use crate::{
    furigana,
    search::fold::{BREAK, GAP, Unit, written_and_read},
};

/// Longer words are not typed but pasted.
const LONGEST: usize = 32;

/// A name in units as it is read, and where in it words begin.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    units: Vec<Unit>,
    begins: Vec<bool>,
    /// Its letters, with the long vowels of its kana.
    pub(super) long: Spelled,
    /// The same without; nothing where it has no kana.
    pub(super) short: Spelled,
}

/// Where words begin: in Latin letters after a gap, in Japanese with each word that has a reading, and
/// with kana after something else than kana or at the beginning.
fn begins(text: &str, units: &[Unit]) -> Vec<bool> {
    let first = |unit: &Unit| text.get(unit.from..).and_then(|rest| rest.chars().next());
    let is_hiragana = |unit: &Unit| matches!(first(unit), Some('ぁ'..='ゖ'));
    let is_katakana = |unit: &Unit| matches!(first(unit), Some('ァ'..='ヺ'));
    let mut begins = Vec::with_capacity(units.len());
    let mut before: Option<&Unit> = None;
    for unit in units {
        let begin = before.is_none_or(|before| match before.key {
            GAP | BREAK => true,
            _ if !unit.is_japanese() => false,
            _ if is_hiragana(unit) => false,
            _ if is_katakana(unit) => !is_katakana(before),
            _ => (unit.from, unit.to) != (before.from, before.to),
        });
        begins.push(begin);
        before = Some(unit);
    }
    begins
}

/// The slips of a beginning of what is typed, times this, and where in the name it begins: of two such
/// numbers the less is the better.
const SLIP: usize = 1 << 16;

impl Name {
    /// Spells a name, which has its readings.
    pub(super) fn new(name: &str, spelling: &Spelling) -> Self {
        let (_, units) = written_and_read(name);
        let has_kana = units.iter().any(|unit| unit.is_japanese());
        Self {
            begins: begins(&furigana::plain(name), &units),
            long: spelling.spell(&units, true),
            short: spelling.spell(if has_kana { &units } else { &[] }, false),
            units,
        }
    }

    /// The part of the name that is nearest to what is typed, with its slips: letters that are wrong,
    /// missing, too many, or in each other's place. Nothing where there are more than so many.
    pub(super) fn nearest(
        &self,
        spelled: &Spelled,
        typed: &[u8],
        most: usize,
    ) -> Option<(usize, String)> {
        let Spelled { letters, units } = spelled;
        if typed.is_empty() || typed.len() > LONGEST {
            return None;
        }
        let width = typed.len() + 1;
        // What is typed up to each letter, beside the name up to the one before the last, the last, and
        // this one.
        let mut rows = [(); 3].map(|()| vec![SLIP * LONGEST; width]);
        let mut best = (most + 1, 0, 0);
        for end in 0..=letters.len() {
            rows.rotate_left(1);
            let [earlier, before, now] = &mut rows;
            let begins = units
                .get(end)
                .is_some_and(|unit| self.begins[*unit] && (end == 0 || units[end - 1] != *unit));
            now[0] = if begins { end } else { before[0] + SLIP };
            let mut last = None;
            for (at, letter) in (1..).zip(typed) {
                let mut cell = (now[at - 1] + SLIP).min(before[at] + SLIP);
                if let Some(met) = letters[..end].last() {
                    cell = cell.min(before[at - 1] + SLIP * usize::from(letter != met));
                    if last == Some(*met) && letters[..end - 1].last() == Some(letter) {
                        cell = cell.min(earlier[at - 2] + SLIP);
                    }
                }
                now[at] = cell;
                last = Some(*letter);
            }
            let (slips, from) = (now[typed.len()] / SLIP, now[typed.len()] % SLIP);
            let longer = slips == best.0 && end - from <= typed.len();
            if slips < best.0 || longer && slips <= most {
                best = (slips, from, end);
            }
        }
        let (slips, from, end) = best;
        if slips > most || end <= from {
            return None;
        }
        let (from, to) = (units[from], units[end - 1]);
        // A kana of which only a part is typed is about to follow.
        let whole = units.get(end) != Some(&to) || self.units[to].is_latin();
        let part = self.units.get(from..to + usize::from(whole))?;
        let meant: String = part
            .iter()
            .filter(|unit| unit.key != BREAK)
            .filter_map(|unit| char::from_u32(unit.key))
            .collect();
        let meant = meant.trim_ascii();
        (!meant.is_empty()).then(|| (slips, meant.to_owned()))
    }
}
