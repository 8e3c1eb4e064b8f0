//! An allotment as a part of an address, and back.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use super::{Allotment, Group, MOST_GROUPS};

/// How the part of an address begins that holds an allotment: a name, so that no id of a page is
/// ever taken for one, and the version of what follows.
const NAME: &str = "points=";
const VERSION: &str = "1.";

/// An address that holds no allotment of this site: cut, changed, or from another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl Allotment {
    /// The allotment as the part of an address behind `#`.
    ///
    /// There and not in a query: no browser sends this part to a server, so not even the log of our
    /// own ever holds a name or a reason.
    pub fn fragment(&self) -> String {
        // Only a writer that fails can make this fail, and a vector does not.
        let bytes = postcard::to_allocvec(&self.groups).unwrap_or_default();
        [NAME, VERSION, &URL_SAFE_NO_PAD.encode(bytes)].concat()
    }

    /// Reads the part of an address behind `#`; nothing if it is about something else.
    ///
    /// # Errors
    /// When it is meant to be an allotment, but is none that this site could have written.
    pub fn read(fragment: &str, areas: usize) -> Result<Option<Self>, Broken> {
        let Some(versioned) = fragment.strip_prefix(NAME) else {
            return Ok(None);
        };
        let text = versioned.strip_prefix(VERSION).ok_or(Broken)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Broken)?;
        let (groups, rest): (Vec<Group>, _) =
            postcard::take_from_bytes(&bytes).map_err(|_| Broken)?;
        let possible = rest.is_empty()
            && (1..=MOST_GROUPS).contains(&groups.len())
            && groups.iter().all(|group| group.is_possible(areas));
        possible
            .then_some(Some(Self { areas, groups }))
            .ok_or(Broken)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{AREAS, allotted},
        *,
    };

    #[test]
    fn what_is_in_an_address_comes_back() {
        let mut full = allotted(&[[11; 9].as_slice(); 8]);
        for group in &mut full.groups {
            group.rename(&"<b>熊本".repeat(9));
            group.explain(&"理由 & \"reason\"\n".repeat(50));
        }
        for allotment in [
            Allotment::new(AREAS),
            allotted(&[&[100], &[0, 7, 93]]),
            full,
        ] {
            let fragment = allotment.fragment();
            assert!(
                fragment
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "=.-_".contains(c)),
                "{fragment}"
            );
            assert_eq!(Allotment::read(&fragment, AREAS), Ok(Some(allotment)));
        }
    }

    #[test]
    fn addresses_stay_short() {
        assert!(allotted(&[&[20, 20, 20, 20, 20]]).fragment().len() < 30);
    }

    #[test]
    fn the_encoding_of_version_1_stays_as_it_is() {
        // A link on paper or in a mail must still open next year.
        let mut allotment = allotted(&[&[60, 40]]);
        allotment.groups[0].rename("A");
        assert_eq!(allotment.fragment(), "points=1.AQFBCTwoAAAAAAAAAAA");
    }

    #[test]
    fn other_fragments_are_none_of_ours() {
        for fragment in ["", "main", "goal-1", "1.AAAA"] {
            assert_eq!(Allotment::read(fragment, AREAS), Ok(None), "{fragment}");
        }
    }

    #[test]
    fn broken_and_hostile_addresses_are_refused() {
        let written = |groups: &[Group]| {
            let bytes = postcard::to_allocvec(groups).expect("can be written");
            format!("points=1.{}", URL_SAFE_NO_PAD.encode(bytes))
        };
        let group = |name: &str, points: &[u8], reason: &str| Group {
            name: name.to_owned(),
            points: points.to_vec(),
            reason: reason.to_owned(),
        };
        let good = group("", &[0; 9], "");
        assert!(Allotment::read(&written(std::slice::from_ref(&good)), AREAS).is_ok());
        let hostile = [
            "points=".to_owned(),
            "points=1.".to_owned(),
            "points=2.AQFBCTwoAAAAAAAAAAA".to_owned(),
            "points=1.<img src=x onerror=alert(1)>".to_owned(),
            "points=1.%3Cscript%3E".to_owned(),
            "points=1.日本".to_owned(),
            // A vector that claims to be endless.
            format!("points=1.{}", URL_SAFE_NO_PAD.encode([0xff; 9])),
            format!(
                "points=1.{}",
                URL_SAFE_NO_PAD.encode([0xff, 0xff, 0xff, 0xff, 0x0f])
            ),
            written(&[]),
            written(&vec![good.clone(); 9]),
            written(&[group("", &[0; 8], "")]),
            written(&[group("", &[0; 10], "")]),
            written(&[group("", &[20; 9], "")]),
            written(&[group("", &[255, 255, 255, 255, 0, 0, 0, 0, 0], "")]),
            written(&[group(&"x".repeat(25), &[0; 9], "")]),
            written(&[group("a\u{1b}", &[0; 9], "")]),
            written(&[group("", &[0; 9], &"x".repeat(201))]),
            written(&[good]) + "AAAA",
        ];
        for fragment in hostile {
            assert_eq!(Allotment::read(&fragment, AREAS), Err(Broken), "{fragment}");
        }
    }

    #[test]
    fn no_damage_to_an_address_ever_panics_or_breaks_a_rule() {
        let mut allotment = allotted(&[[11; 9].as_slice(), &[50, 50]]);
        allotment.groups[0].rename("熊");
        allotment.groups[1].explain("理由");
        let whole = allotment.fragment();
        for at in 0..whole.len() {
            let mut damaged = vec![whole[..at].to_owned()];
            for c in ['A', '_', 'z', '=', '%', 'あ'] {
                damaged.push([&whole[..at], &c.to_string(), &whole[at + 1..]].concat());
            }
            for fragment in damaged {
                if let Ok(Some(read)) = Allotment::read(&fragment, AREAS) {
                    assert!(read.groups.iter().all(|group| group.is_possible(AREAS)));
                }
            }
        }
    }
}
