//! Which quiz questions a device has seen answered, and which of them right at the first try.
//!
//! Kept as one short text: `+` or `-` and the question's id, parted by spaces. Shared by tests and
//! the browser; knows no storage and no page.

/// The first tries so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tries(String);

impl Tries {
    /// Reads what was kept; nothing of it has to be understood, for the quiz may have changed.
    pub fn read(kept: &str) -> Self {
        Self(kept.to_owned())
    }

    /// The text to be kept.
    pub fn kept(&self) -> &str {
        &self.0
    }

    /// Whether a question was answered right at the first try; none where it was not answered.
    pub fn first(&self, id: &str) -> Option<bool> {
        self.0.split(' ').find_map(|entry| {
            let right = entry.starts_with('+');
            (entry.get(1..)? == id).then_some(right)
        })
    }

    /// Adds what was kept elsewhere: of each question the first try that is known here.
    pub fn add(&mut self, kept: &str) {
        for entry in kept.split(' ') {
            if let Some(id) = entry.strip_prefix(['+', '-']).filter(|id| !id.is_empty()) {
                self.note(id, entry.starts_with('+'));
            }
        }
    }

    /// Notes a try. Only the first counts.
    pub fn note(&mut self, id: &str, right: bool) {
        if self.first(id).is_some() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push(if right { '+' } else { '-' });
        self.0.push_str(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_try_counts() {
        let mut tries = Tries::default();
        tries.note("births", false);
        tries.note("births", true);
        tries.note("visitors", true);
        assert_eq!(tries.kept(), "-births +visitors");
        assert_eq!(tries.first("births"), Some(false));
        assert_eq!(tries.first("visitors"), Some(true));
        assert_eq!(tries.first("birth"), None);
    }

    #[test]
    fn tries_of_two_tabs_are_one() {
        let mut tries = Tries::read("-births +visitors");
        tries.add("+births +jobs - é null");
        assert_eq!(tries.kept(), "-births +visitors +jobs");
        tries.add("");
        assert_eq!(tries.kept(), "-births +visitors +jobs");
    }

    #[test]
    fn what_was_kept_is_found_again_and_nonsense_does_no_harm() {
        assert_eq!(Tries::read("+a -b").first("b"), Some(false));
        for kept in ["", " ", "é +", "++", "null"] {
            assert_eq!(Tries::read(kept).first("b"), None, "{kept:?}");
        }
    }
}
