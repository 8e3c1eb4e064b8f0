//! Who the reader says to be, as a part of an address: `?who=parent,newcomer`.
//!
//! The address is the only place where the choice is kept: whoever shares it shares the choice.

/// The name of the choice in an address.
pub const KEY: &str = "who";

/// Reads a choice. Ids that are not known are passed over; the order is that of the known ones.
pub fn read<'k>(value: &str, known: &'k [String]) -> Vec<&'k str> {
    known
        .iter()
        .map(String::as_str)
        .filter(|id| value.split(',').any(|chosen| chosen.trim() == *id))
        .collect()
}

/// Writes a choice as an address's query; nothing chosen needs none. Ids are safe in addresses.
pub fn write(ids: &[&str]) -> String {
    if ids.is_empty() {
        String::new()
    } else {
        format!("?{KEY}={}", ids.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<String> {
        ["parent", "worker", "newcomer"].map(String::from).to_vec()
    }

    #[test]
    fn a_choice_comes_back_as_it_was_written() {
        let known = known();
        for ids in [&["parent"][..], &["parent", "newcomer"], &[]] {
            let query = write(ids);
            let value = query.strip_prefix("?who=").unwrap_or_default();
            assert_eq!(read(value, &known), ids);
        }
        assert_eq!(write(&["parent", "newcomer"]), "?who=parent,newcomer");
        assert_eq!(write(&[]), "");
    }

    #[test]
    fn what_is_unknown_or_repeated_is_passed_over_and_the_order_is_the_pages() {
        let known = known();
        assert_eq!(
            read("newcomer,astronaut,parent,newcomer,,PARENT", &known),
            ["parent", "newcomer"]
        );
        assert_eq!(read(" parent , worker", &known), ["parent", "worker"]);
        assert!(read("", &known).is_empty());
        assert!(read("parents", &known).is_empty());
    }
}
