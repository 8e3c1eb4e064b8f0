//! How groups share out their points among policy areas, and how that travels in an address.
//!
//! The same code decides in the browser and in tests. It knows no content but the number of areas,
//! no wording and no browser.

mod link;

use serde::{Deserialize, Serialize};

pub use link::Broken;

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
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) const AREAS: usize = 9;

    /// Groups with these points each, the rest 0.
    pub(super) fn allotted(groups: &[&[u8]]) -> Allotment {
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
}
