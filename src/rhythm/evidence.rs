//! What the rhythm goes by: the days on which something was there, and what was said about needs, as of a day.

use std::ops::RangeInclusive;

use super::model::Side;

/// A set of days, each given by its age. However many rows a day has, it is in here once.
///
/// A day ahead counts as today, since the two may live in different time zones. Days older than 255 are dropped:
/// the furthest look back is 21 + 112 days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// Bit n is age n.
    recent: u128,
    /// Bit n is age 128 + n.
    earlier: u128,
}

impl Days {
    /// Adds the day of this age.
    pub fn insert(&mut self, age: i32) {
        match age.max(0) {
            age @ 0..128 => self.recent |= 1 << age,
            age @ 128..256 => self.earlier |= 1 << (age - 128),
            _ => {}
        }
    }

    /// Adds each day between two ages, both included. A season that goes on tomorrow may begin below zero.
    pub fn insert_range(&mut self, ages: RangeInclusive<i32>) {
        for age in (*ages.start()).max(0)..=(*ages.end()).min(255) {
            self.insert(age);
        }
    }

    /// The 128 days up to an earlier day, which is bit 0. `days_ago` is below 128.
    pub(super) const fn as_of(self, days_ago: i32) -> u128 {
        match days_ago {
            0 => self.recent,
            _ => self.recent >> days_ago | self.earlier << (128 - days_ago),
        }
    }
}

impl FromIterator<i32> for Days {
    fn from_iter<I: IntoIterator<Item = i32>>(ages: I) -> Self {
        let mut days = Self::default();
        ages.into_iter().for_each(|age| days.insert(age));
        days
    }
}

impl FromIterator<RangeInclusive<i32>> for Days {
    fn from_iter<I: IntoIterator<Item = RangeInclusive<i32>>>(ranges: I) -> Self {
        let mut days = Self::default();
        ranges.into_iter().for_each(|ages| days.insert_range(ages));
        days
    }
}

/// One tap of a person on one of their own shared, open needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pulse {
    /// Whose need it is.
    pub owner: Side,
    /// Which need: its id, or any number that is the same for the same need of this owner.
    pub need: u128,
    /// How much the need weighs.
    pub weight: Weight,
    /// How the need is doing.
    pub level: Level,
    /// Days before today.
    pub age: i32,
}

/// How much a need weighs among the needs of its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// `would be nice` and `matters`.
    Once = 1,
    /// `matters a lot` and `right now`.
    Twice = 2,
}

/// How a need is doing, in its owner's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// `low`
    Low = 0,
    /// `some`
    Some = 1,
    /// `well`
    Well = 2,
}

/// Pulses, kept need by need with the latest first.
///
/// What belongs in here, of each open shared need: its shared pulses of the last 21 days, and the latest one before
/// them, however old. A need that was spoken of long ago still counts as one of which nothing was said lately.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pulses(Vec<Pulse>);

/// Days for which a pulse is fully fresh; it fades for 14 more.
const FRESH: i64 = 28;

/// Age in days at which a pulse has faded away.
const FADED: i64 = 42;

impl Pulses {
    /// What both people's latest pulses said on that day: A's needs, B's needs.
    pub(super) fn as_of(&self, days_ago: i32) -> (Needs, Needs) {
        let (mut needs_of_a, mut needs_of_b) = (Needs::default(), Needs::default());
        for need in self.0.chunk_by(|one, next| one.owner == next.owner && one.need == next.need) {
            let Some(latest) = need.iter().find(|pulse| pulse.age.max(0) >= days_ago) else {
                continue;
            };
            let age = i64::from(latest.age.max(0)) - i64::from(days_ago);
            match latest.owner {
                Side::A => needs_of_a.add(latest, age),
                Side::B => needs_of_b.add(latest, age),
            }
        }
        (needs_of_a, needs_of_b)
    }
}

impl From<Vec<Pulse>> for Pulses {
    fn from(mut pulses: Vec<Pulse>) -> Self {
        // A need has one pulse a day. Should two come in, the lower one holds, so that their order says nothing.
        pulses.sort_unstable_by_key(|pulse| (pulse.owner, pulse.need, pulse.age, pulse.level, pulse.weight));
        Self(pulses)
    }
}

impl FromIterator<Pulse> for Pulses {
    fn from_iter<I: IntoIterator<Item = Pulse>>(pulses: I) -> Self {
        pulses.into_iter().collect::<Vec<_>>().into()
    }
}

/// Sums over the needs of one person.
#[derive(Default)]
pub(super) struct Needs {
    /// Needs with a pulse that has not faded away.
    pub(super) spoken_of: i64,
    /// Σ i
    weight: i64,
    /// Σ i f
    fresh: i64,
    /// Σ i f p
    level: i64,
}

impl Needs {
    fn add(&mut self, latest: &Pulse, age: i64) {
        let weight = latest.weight as i64;
        let fresh = weight * (FADED - age).clamp(0, FRESH);
        self.spoken_of += i64::from(age < FADED);
        self.weight += weight;
        self.fresh += fresh;
        self.level += fresh * latest.level as i64;
    }

    /// N: how the needs are doing; unknown unless half of what is there was said lately.
    pub(super) fn met(&self) -> Option<i64> {
        let said_lately = self.fresh > 0 && 2 * self.fresh >= FRESH * self.weight;
        said_lately.then(|| 5_000 * self.level / self.fresh)
    }
}
