//! How groups share out their points among policy areas, and how that travels in an address.
//!
//! The same code decides in the browser and in tests. It knows no content but the number of areas,
//! no wording and no browser.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

/// What each group has to share out.
pub const POINTS: u8 = 100;
/// One press of a button or key changes an area by so much, unless it is a fine one.
pub const STEP: u8 = 5;
/// More groups than this nobody can compare on one screen.
pub const MOST_GROUPS: usize = 8;
/// The length of a group's name, in characters.
pub const LONGEST_NAME: usize = 24;
/// The length of a reason, in characters.
pub const LONGEST_REASON: usize = 200;

/// How the part of an address begins that holds an allotment: a name, so that no id of a page is
/// ever taken for one, and the version of what follows.
const NAME: &str = "points=";
const VERSION: &str = "1.";

/// A pupil or a group of pupils, with their points for each area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    name: String,
    points: Vec<u8>,
    reason: String,
}

impl Group {
    fn new(areas: usize) -> Self {
        Self {
            points: vec![0; areas],
            ..Self::default()
        }
    }

    /// The name; empty until somebody gives one, so that it stands in every language as that
    /// language's "group 1".
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The points, one for each area.
    pub fn points(&self) -> &[u8] {
        &self.points
    }

    /// Why the group decided so.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What is left to share out.
    pub fn left(&self) -> u8 {
        POINTS.saturating_sub(self.points.iter().sum())
    }

    /// Gives an area so many points, or as many as there are left for it. Says whether it got all.
    pub fn allot(&mut self, area: usize, wanted: u8) -> bool {
        let left = self.left();
        let Some(points) = self.points.get_mut(area) else {
            return false;
        };
        let most = *points + left;
        *points = wanted.min(most);
        wanted <= most
    }

    /// Gives the group a name.
    pub fn rename(&mut self, name: &str) {
        self.name = clean(name, LONGEST_NAME, false);
    }

    /// Lets the group say why.
    pub fn explain(&mut self, reason: &str) {
        self.reason = clean(reason, LONGEST_REASON, true);
    }

    /// Whether it has given no point yet.
    pub fn is_undecided(&self) -> bool {
        self.left() == POINTS
    }

    fn is_possible(&self, areas: usize) -> bool {
        let sum: usize = self.points.iter().map(|points| usize::from(*points)).sum();
        self.points.len() == areas
            && sum <= usize::from(POINTS)
            && clean(&self.name, LONGEST_NAME, false) == self.name
            && clean(&self.reason, LONGEST_REASON, true) == self.reason
    }
}

/// A text without control characters, cut where it is too long. Lines may break only where the page
/// has room for several.
fn clean(text: &str, longest: usize, lines: bool) -> String {
    text.chars()
        .filter(|c| !c.is_control() || (lines && *c == '\n'))
        .take(longest)
        .collect()
}

/// The next step above a number of points, or below it. Fine steps are single points; the others
/// lead from one multiple of [`STEP`] to the next.
pub fn stepped(points: u8, up: bool, fine: bool) -> u8 {
    let step = if fine { 1 } else { STEP };
    if up {
        (points / step)
            .saturating_add(1)
            .saturating_mul(step)
            .min(POINTS)
    } else {
        points.saturating_sub(1) / step * step
    }
}

/// An area on which groups differ, with the fewest and the most points that one of them gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The area's place in the content.
    pub area: usize,
    /// The fewest points.
    pub low: u8,
    /// The most points.
    pub high: u8,
}

/// An address that holds no allotment of this site: cut, changed, or from another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// What all groups decided. There is always at least one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allotment {
    areas: usize,
    groups: Vec<Group>,
}

impl Allotment {
    /// One group that has not decided anything yet.
    pub fn new(areas: usize) -> Self {
        Self {
            areas,
            groups: vec![Group::new(areas)],
        }
    }

    /// The groups, one to eight.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// A group, to change it.
    pub fn group_mut(&mut self, at: usize) -> Option<&mut Group> {
        self.groups.get_mut(at)
    }

    /// Whether one more group fits in.
    pub fn has_room(&self) -> bool {
        self.groups.len() < MOST_GROUPS
    }

    /// Adds a group at the end, if there is room.
    pub fn add(&mut self) {
        self.insert(self.groups.len(), Group::new(self.areas));
    }

    /// Puts a group in its place, if there is room.
    pub fn insert(&mut self, at: usize, group: Group) {
        if self.has_room() {
            self.groups.insert(at.min(self.groups.len()), group);
        }
    }

    /// Takes a group away, unless it is the only one.
    pub fn remove(&mut self, at: usize) -> Option<Group> {
        (self.groups.len() > 1 && at < self.groups.len()).then(|| self.groups.remove(at))
    }

    /// Whether nobody has given or written anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.areas)
    }

    /// The number of points at the end of the charts: the same for all, so that they can be compared.
    pub fn scale(&self) -> u8 {
        let most = self.groups.iter().flat_map(|group| &group.points).max();
        most.map_or(0, |most| most.next_multiple_of(10)).max(20)
    }

    /// The areas on which the groups differ most, or none if they all agree. Groups without a point
    /// do not count: they have not decided. Nothing can be said before two have.
    pub fn differences(&self) -> Option<Vec<Difference>> {
        let decided = || self.groups.iter().filter(|group| !group.is_undecided());
        if decided().count() < 2 {
            return None;
        }
        let all: Vec<Difference> = (0..self.areas)
            .filter_map(|area| {
                let points = || decided().filter_map(|group| group.points.get(area).copied());
                Some(Difference {
                    area,
                    low: points().min()?,
                    high: points().max()?,
                })
            })
            .collect();
        let gap = |difference: &Difference| difference.high - difference.low;
        let widest = all.iter().map(gap).max().filter(|gap| *gap > 0);
        Some(
            all.into_iter()
                .filter(|difference| Some(gap(difference)) == widest)
                .collect(),
        )
    }

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
    use super::*;

    const AREAS: usize = 9;

    /// Groups with these points each, the rest 0.
    fn allotted(groups: &[&[u8]]) -> Allotment {
        let mut allotment = Allotment::new(AREAS);
        for (at, points) in groups.iter().enumerate() {
            if at > 0 {
                allotment.add();
            }
            for (area, points) in points.iter().enumerate() {
                allotment.groups[at].allot(area, *points);
            }
        }
        allotment
    }

    #[test]
    fn a_sum_is_never_above_all_points() {
        let mut group = Group::new(AREAS);
        assert!(group.allot(0, 60));
        assert!(group.allot(1, 40));
        assert_eq!(group.left(), 0);
        assert!(!group.allot(2, 5), "nothing is left");
        assert_eq!(group.points()[2], 0);
        assert!(group.allot(0, 33));
        assert!(!group.allot(2, 100), "only what is left");
        assert_eq!((group.points()[2], group.left()), (27, 0));
        assert!(group.allot(2, 27), "what one has one keeps");
        assert!(!group.allot(AREAS, 1), "there is no such area");
    }

    #[test]
    fn every_order_of_wishes_keeps_the_sum() {
        // A generator of wishes that is the same on each run.
        let mut seed = 7_u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        let mut group = Group::new(AREAS);
        for _ in 0..10_000 {
            group.allot(
                next(10) as usize,
                u8::try_from(next(256)).expect("is small"),
            );
            let sum: u32 = group.points().iter().map(|points| u32::from(*points)).sum();
            assert_eq!(sum + u32::from(group.left()), 100);
        }
    }

    #[test]
    fn steps_lead_to_multiples_and_end_at_the_limits() {
        let coarse = |points, up| stepped(points, up, false);
        assert_eq!(
            [0, 13, 15, 98, 100].map(|n| coarse(n, true)),
            [5, 15, 20, 100, 100]
        );
        assert_eq!(
            [0, 3, 13, 15, 100].map(|n| coarse(n, false)),
            [0, 0, 10, 10, 95]
        );
        assert_eq!([0, 13, 100].map(|n| stepped(n, true, true)), [1, 14, 100]);
        assert_eq!([0, 13, 100].map(|n| stepped(n, false, true)), [0, 12, 99]);
    }

    #[test]
    fn groups_come_and_go_but_one_stays() {
        let mut allotment = Allotment::new(AREAS);
        assert_eq!(allotment.remove(0), None);
        for _ in 0..20 {
            allotment.add();
        }
        assert_eq!(allotment.groups().len(), MOST_GROUPS);
        allotment.groups[2].rename("青");
        let before = allotment.clone();
        let gone = allotment.remove(2).expect("is one of several");
        assert!(allotment.has_room());
        allotment.insert(2, gone);
        assert_eq!(allotment, before);
    }

    #[test]
    fn texts_are_cut_and_cleaned() {
        let mut group = Group::new(AREAS);
        group.rename(&"熊".repeat(30));
        assert_eq!(group.name().chars().count(), LONGEST_NAME);
        group.rename("a\u{0}b\nc");
        assert_eq!(group.name(), "abc");
        group.explain("a\r\nb");
        assert_eq!(group.reason(), "a\nb");
    }

    #[test]
    fn differences_are_facts_of_the_numbers() {
        assert_eq!(allotted(&[&[50]]).differences(), None);
        assert_eq!(
            allotted(&[&[50], &[]]).differences(),
            None,
            "one is undecided"
        );
        assert_eq!(allotted(&[&[50], &[50]]).differences(), Some(Vec::new()));
        let difference = |area, low, high| Difference { area, low, high };
        assert_eq!(
            allotted(&[&[50, 10], &[20, 15], &[30, 30]]).differences(),
            Some(vec![difference(0, 20, 50)])
        );
        assert_eq!(
            allotted(&[&[50, 0], &[0, 50], &[]]).differences(),
            Some(vec![difference(0, 0, 50), difference(1, 0, 50)])
        );
    }

    #[test]
    fn charts_share_a_scale_that_holds_all_bars() {
        assert_eq!(Allotment::new(AREAS).scale(), 20);
        assert_eq!(allotted(&[&[20], &[31]]).scale(), 40);
        assert_eq!(allotted(&[&[100]]).scale(), 100);
    }

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
