//! Relative addresses, so that the site works from any folder of any server.

/// The way from a page's folder up to the site's root: `ja/goals/1/` gives `../../../`.
/// For the root itself `./`.
pub fn to_root(from: &str) -> String {
    match from.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The relative address of one folder from another; both end with a slash or are empty (root).
pub fn relative(from: &str, to: &str) -> String {
    let shared = from
        .split_inclusive('/')
        .zip(to.split_inclusive('/'))
        .take_while(|(a, b)| a == b && a.ends_with('/'))
        .map(|(a, _)| a.len())
        .sum::<usize>();
    let up = "../".repeat(from[shared..].matches('/').count());
    let down = &to[shared..];
    match (up.is_empty(), down.is_empty()) {
        (true, _) => format!("./{down}"),
        (false, _) => format!("{up}{down}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_climb_only_as_far_as_needed() {
        assert_eq!(relative("ja/goals/1/", "ja/goals/2/"), "../2/");
        assert_eq!(relative("ja/goals/1/", "ja/"), "../../");
        assert_eq!(
            relative("ja/goals/1/", "en/goals/1/"),
            "../../../en/goals/1/"
        );
        assert_eq!(relative("ja/", "ja/"), "./");
        assert_eq!(relative("", "ja/"), "./ja/");
        assert_eq!(relative("ja/kpi/", "ja/kpi/births/"), "./births/");
        assert_eq!(relative("ja/kpi/births/", "ja/kpi/"), "../");
    }

    #[test]
    fn the_root_is_as_far_up_as_the_page_is_deep() {
        assert_eq!(to_root("ja/goals/1/"), "../../../");
        assert_eq!(to_root(""), "./");
    }
}
