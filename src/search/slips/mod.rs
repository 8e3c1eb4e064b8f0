//! What was meant by what is typed with a slip: the nearest beginning of a word in the names.
//!
//! Names are there before anything is found, and are what most people look for. A slip in a word that
//! stands only in texts is forgiven by its grams, if enough of them are left.
//!
//! Typed and name are compared by their letters, kana as romaji: most slips are single letters, and
//! きょうと typed as `kyoto` is then no slip at all.

mod name;
mod spelling;
mod typed;

use self::{
    name::Name,
    spelling::{as_romaji, without_long},
    typed::Typed,
};
use super::{fold::units, format::Head};

pub use self::spelling::Spelling;

/// How many words are taken to be meant by one, where several are as near.
const MOST_MEANT: usize = 3;

/// The names of documents, spelled.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Name>);

/// What may be meant by what is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// Ways to type it without a slip.
    pub ways: Vec<String>,
    /// Whether it was only written in another way, such as romaji without long vowels.
    pub is_same: bool,
}

impl Names {
    /// Takes in the names of a document.
    pub fn add(&mut self, head: &Head, spelling: &Spelling) {
        for name in std::iter::once(&head.title).chain(&head.names) {
            self.0.push(Name::new(name, spelling));
        }
    }

    /// What is nearest to what is typed, which is in Unicode's form NFKC, if anything is near.
    pub fn meant(&self, typed: &str, spelling: &Spelling) -> Option<Meant> {
        let mut ways = vec![String::new(); MOST_MEANT];
        let mut is_near = false;
        let mut is_same = true;
        for word in typed.split_whitespace() {
            let (slips, words) = self.nearest(word, spelling);
            is_near |= !words.is_empty();
            is_same &= words.is_empty() || slips == 0;
            let mut words = words.iter();
            let mut meant = word;
            for way in &mut ways {
                meant = words.next().map_or(meant, String::as_str);
                if !way.is_empty() {
                    way.push(' ');
                }
                way.push_str(meant);
            }
        }
        ways.dedup();
        is_near.then_some(Meant { ways, is_same })
    }

    /// The words that are nearest to one, with the number of slips that makes; none where it is one of
    /// the words itself.
    fn nearest(&self, word: &str, spelling: &Spelling) -> (usize, Vec<String>) {
        let typed = units(word);
        let mut words: Vec<String> = Vec::new();
        if typed.iter().any(|unit| unit.is_kanji() || unit.is_number()) {
            return (0, words);
        }
        let long = spelling.spell(&typed, true).letters;
        let long = long.trim_ascii();
        // Slips are found best in letters as they were typed: the ways of romaji and long vowels hide
        // some, and show others.
        let short = without_long(&as_romaji(long));
        let mut least = most_slips(long.len());
        let (Some(long), Some(short)) = (Typed::new(long), Typed::new(&short)) else {
            return (least, words);
        };
        for name in &self.0 {
            for (spelled, letters) in [(&name.long, &long), (&name.short, &short)] {
                let Some((slips, meant)) = name.nearest(spelled, letters, least) else {
                    continue;
                };
                if slips < least {
                    words.clear();
                    least = slips;
                }
                if words.len() < MOST_MEANT && !words.contains(&meant) {
                    words.push(meant);
                }
            }
        }
        words.retain(|meant| meant != word);
        (least, words)
    }
}

/// How many slips a word of so many letters may have.
fn most_slips(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling() -> Spelling {
        Spelling::new(&Spelling::letters())
    }

    fn names(names: &[&str]) -> Names {
        let mut known = Names::default();
        for name in names {
            let head = Head {
                title: (*name).to_owned(),
                ..Head::default()
            };
            known.add(&head, &spelling());
        }
        known
    }

    fn meant(known: &[&str], typed: &str) -> Option<(bool, Vec<String>)> {
        let meant = names(known).meant(typed, &spelling())?;
        Some((meant.is_same, meant.ways))
    }

    #[test]
    fn letters_that_are_swapped_wrong_missing_or_too_many_are_one_slip() {
        for typed in ["jbos", "hobs", "jjobs", "joobs"] {
            let expected = Some((false, vec!["jobs".to_owned()]));
            assert_eq!(meant(&["More jobs", "Roads"], typed), expected, "{typed}");
        }
        let expected = Some((false, vec!["product".to_owned()]));
        assert_eq!(meant(&["New products"], "roduct"), expected);
        assert_eq!(
            meant(&["子育《こそだ》てしやすいまち"], "kosodste"),
            Some((false, vec!["こそだて".to_owned()]))
        );
    }

    #[test]
    fn a_slip_within_a_word_that_goes_on_means_its_beginning() {
        let expected = Some((false, vec!["child".to_owned()]));
        assert_eq!(meant(&["For children"], "hcild"), expected);
    }

    #[test]
    fn what_is_right_far_off_or_short_means_nothing_else() {
        for typed in ["jobs", "xylophone", "jos", "2050", "人口", ""] {
            assert_eq!(meant(&["More jobs"], typed), None, "{typed}");
        }
    }

    #[test]
    fn of_several_words_those_with_slips_are_put_right() {
        let (is_same, ways) = meant(&["Raising children"], "raisng chidlren").expect("near");
        assert!(!is_same);
        assert!(ways.contains(&"raising children".to_owned()), "{ways:?}");
    }
}
