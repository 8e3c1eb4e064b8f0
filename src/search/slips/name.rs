//! A name, and the part of it that is nearest to what is typed.

use super::{
    spelling::{Spelled, Spelling},
    typed::{LONGEST, Typed},
};
use crate::{
    furigana,
    search::fold::{BREAK, GAP, Unit, written_and_read},
};

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
        typed: &Typed<'_>,
        most: usize,
    ) -> Option<(usize, String)> {
        let Spelled { letters, units } = spelled;
        if typed.fewest_slips(letters) > most {
            return None;
        }
        let typed = typed.letters;
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

#[cfg(test)]
mod tests {
    use strsim::osa_distance;

    use super::*;

    const NAMES: [&str; 4] = [
        "More jobs for young people",
        "子育《こそだ》てしやすいまち",
        "Children and their grandparents",
        "熊本《くまもと》の文化《ぶんか》や スポーツ",
    ];

    /// The fewest slips of all parts of a name that begin with a word, each tried.
    fn fewest(name: &Name, typed: &str) -> Option<usize> {
        let Spelled { letters, units } = &name.long;
        let letters = std::str::from_utf8(letters).expect("letters");
        let is_begin =
            |at: &usize| name.begins[units[*at]] && (*at == 0 || units[at - 1] != units[*at]);
        let begins = (0..letters.len()).filter(is_begin);
        begins
            .flat_map(|from| (from + 1..=letters.len()).map(move |end| (from, end)))
            .map(|(from, end)| osa_distance(&letters[from..end], typed))
            .min()
    }

    #[test]
    fn no_part_of_a_name_is_nearer_than_the_one_that_is_found() {
        let spelling = Spelling::new(&Spelling::letters());
        let mut random = fastrand::Rng::with_seed(1);
        let mut near = 0;
        for name in NAMES.map(|name| Name::new(name, &spelling)) {
            let all = name.long.letters.clone();
            for _ in 0..500 {
                let from = random.usize(..all.len() - 4);
                let to = random.usize(from + 3..=all.len().min(from + 14));
                let mut typed = all[from..to].to_vec();
                for _ in 0..random.usize(..4) {
                    let at = random.usize(..typed.len() - 1);
                    match random.u8(..4) {
                        0 => typed.swap(at, at + 1),
                        1 => typed.insert(at, random.lowercase() as u8),
                        2 if typed.len() > 3 => drop(typed.remove(at)),
                        _ => typed[at] = random.lowercase() as u8,
                    }
                }
                // Words are compared.
                typed.retain(|letter| *letter != b' ');
                if typed.len() < 4 {
                    continue;
                }
                let most = random.usize(..3);
                let word = Typed::new(&typed).expect("is short");
                let found = name.nearest(&name.long, &word, most);
                let typed = std::str::from_utf8(&typed).expect("letters");
                let fewest = fewest(&name, typed).filter(|slips| *slips <= most);
                near += usize::from(fewest.is_some());
                assert_eq!(found.map(|(slips, _)| slips), fewest, "{typed}");
            }
        }
        assert!(near > 200, "{near}");
    }
}
