//! What is typed, and how near a name comes to it at best.
//!
//! All slips of all parts of a name are counted at once, a bit for each letter that is typed: by the method
//! of Myers, with Hyyrö's addition for letters in each other's place. Of the hundreds of names that every key
//! is compared with, this leaves a few to be looked at closely.

/// The most letters that are compared. Longer words are not typed but pasted.
pub(super) const LONGEST: usize = 32;

/// The letters of a word that is typed.
pub(super) struct Typed<'t> {
    pub(super) letters: &'t [u8],
    /// Where in the word each letter stands, a bit for each place.
    places: [u32; 32],
}

impl<'t> Typed<'t> {
    /// A word of one letter at least and not too many, each of which is a Latin one or a space.
    pub(super) fn new(letters: &'t [u8]) -> Option<Self> {
        if !(1..=LONGEST).contains(&letters.len()) {
            return None;
        }
        let mut places = [0; 32];
        for (at, letter) in letters.iter().enumerate() {
            places[number(*letter)] |= 1 << at;
        }
        Some(Self { letters, places })
    }

    /// How many slips part the word from the nearest of all parts of a name, wherever it begins.
    pub(super) fn fewest_slips(&self, name: &[u8]) -> usize {
        let last = 1 << (self.letters.len() - 1);
        let mut slips = self.letters.len();
        let mut fewest = slips;
        // Of each number of slips and the one above it in the table: whether it is more, less; and
        // whether it is no more than the one to its left and above.
        let (mut more, mut less, mut as_few) = (u32::MAX, 0_u32, 0_u32);
        let mut before = 0;
        for letter in name {
            let here = self.places[number(*letter)];
            let swapped = ((!as_few & here) << 1) & before;
            as_few = ((here & more).wrapping_add(more) ^ more) | here | less | swapped;
            let (grows, shrinks) = (less | !(as_few | more), as_few & more);
            slips += usize::from(grows & last != 0);
            slips -= usize::from(shrinks & last != 0);
            fewest = fewest.min(slips);
            let (grows, shrinks) = (grows << 1, shrinks << 1);
            more = shrinks | !(as_few | grows);
            less = as_few & grows;
            before = here;
        }
        fewest
    }
}

/// A space is 0, the letters are 1 to 26.
fn number(letter: u8) -> usize {
    usize::from(letter & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_each_kind_is_one() {
        for (typed, slips) in [
            ("population", 0),
            ("popualtion", 1),
            ("popuation", 1),
            ("poppulation", 1),
            ("populatiom", 1),
            ("popualtiom", 2),
            ("ulat", 0),
            ("xyz", 3),
        ] {
            let word = Typed::new(typed.as_bytes()).expect("is short");
            assert_eq!(word.fewest_slips(b"the population falls"), slips, "{typed}");
        }
    }

    #[test]
    fn what_is_no_word_is_not_compared() {
        assert!(Typed::new(b"").is_none());
        assert!(Typed::new(&[b'a'; LONGEST + 1]).is_none());
        let longest = Typed::new(&[b'a'; LONGEST])
            .expect("is short enough")
            .fewest_slips(b"aaaa");
        assert_eq!(longest, LONGEST - 4);
    }
}
