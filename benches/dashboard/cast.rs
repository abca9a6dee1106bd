//! Who is in the filled database, and how much they wrote: all of it follows from the size.

use bothways::db::{Day, Id};
use serde::{Deserialize, Serialize};

use crate::random::Random;

/// Entries in the bond of each person whose dashboard is measured.
pub(crate) const IN_A_MEASURED_BOND: usize = 220;
/// Entries in the bonds of which only that number differs.
pub(crate) const GROWTH: [usize; 4] = [10, 100, 1_000, 10_000];
/// Days over which the entries are spread, up to yesterday.
pub(crate) const DAYS: i64 = 730;
/// Open needs of each person in a bond.
pub(crate) const NEEDS_EACH: usize = 5;

/// Of a hundred contributions: those that both see, those that the receiver noticed, those that were answered, those
/// that answer a need.
const SHARED: usize = 92;
const NOTICED: usize = 10;
const ANSWERED: usize = 50;
const FOR_A_NEED: usize = 12;

/// How large a database is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Size {
    /// Bonds, without those of [`GROWTH`]. Each person has two: with the one before and the one after them in a ring.
    pub(crate) bonds: usize,
    /// Contributions in those bonds.
    pub(crate) contributions: usize,
    /// People whose dashboard is measured.
    pub(crate) readers: usize,
    /// People who write while that is measured, in bonds of their own.
    pub(crate) writers: usize,
    /// Whether there are the bonds of [`GROWTH`] besides.
    pub(crate) growth: bool,
}

/// One of the two people of a bond, counted from 0.
pub(crate) type Sides = (usize, usize);

impl Size {
    /// A size that fits together: readers have full bonds, so there may be fewer than asked for.
    pub(crate) fn new(bonds: usize, contributions: usize, readers: usize, writers: usize, growth: bool) -> Self {
        let readers = readers.min(bonds).min(contributions / IN_A_MEASURED_BOND);
        Self { bonds, contributions, readers, writers: writers.min(bonds - readers), growth }
    }

    /// All bonds, those of [`GROWTH`] last.
    pub(crate) fn all_bonds(&self) -> usize {
        self.bonds + if self.growth { GROWTH.len() } else { 0 }
    }

    /// All contributions, those in the bonds of [`GROWTH`] too.
    pub(crate) fn all_contributions(&self) -> usize {
        self.contributions + if self.growth { GROWTH.iter().sum() } else { 0 }
    }

    pub(crate) fn people(&self) -> usize {
        self.bonds + if self.growth { 2 * GROWTH.len() } else { 0 }
    }

    /// The two people of a bond. The first of them is the one who reads or writes in the measurement.
    pub(crate) fn sides(&self, bond: usize) -> Sides {
        match bond.checked_sub(self.bonds) {
            Some(extra) => (self.bonds + 2 * extra, self.bonds + 2 * extra + 1),
            None => (bond, (bond + 1) % self.bonds),
        }
    }

    /// How many entries a bond has.
    pub(crate) fn entries(&self, bond: usize) -> usize {
        if let Some(extra) = bond.checked_sub(self.bonds) {
            return GROWTH[extra];
        }
        if bond < self.readers {
            return IN_A_MEASURED_BOND;
        }
        let (others, rest) = (self.bonds - self.readers, self.contributions - self.readers * IN_A_MEASURED_BOND);
        rest / others + usize::from(bond - self.readers < rest % others)
    }

    /// How many of a bond's entries were done on a day, `age` days before the day of the filling. The entries of a
    /// bond are spread evenly; the newest ten of a bond of [`GROWTH`] are on the same days in each of the four.
    pub(crate) fn entries_at(&self, bond: usize, age: i64) -> usize {
        let mut spread = self.entries(bond);
        let mut fixed = 0;
        if bond >= self.bonds {
            spread -= GROWTH[0];
            fixed = usize::from(is_newest(age));
        }
        let (days, day) = (DAYS as usize, (DAYS - age) as usize);
        let shift = Random::of(&[1, bond as u64]).below(days);
        let until = |day: usize| (spread * day + shift) / days;
        fixed + until(day + 1) - until(day)
    }

    /// The bonds whose first person reads.
    pub(crate) fn read(&self) -> std::ops::Range<usize> {
        0..self.readers
    }

    /// The bonds whose first person writes.
    pub(crate) fn written(&self) -> std::ops::Range<usize> {
        self.bonds - self.writers..self.bonds
    }

    /// The bonds of [`GROWTH`].
    pub(crate) fn grown(&self) -> std::ops::Range<usize> {
        self.bonds..self.all_bonds()
    }
}

/// What a contribution is like, besides its words.
pub(crate) struct Deed {
    /// Which of the two did it: 0 or 1.
    pub(crate) giver: usize,
    /// Whether both see it.
    pub(crate) shared: bool,
    /// Whether the receiver wrote it down.
    pub(crate) noticed: bool,
    pub(crate) answered: bool,
    /// The number of the need of the bond that it answers: one of its receiver's.
    pub(crate) need: Option<usize>,
}

impl Deed {
    /// The contribution of a number on a day, and the numbers from which its words follow. The bonds of [`GROWTH`]
    /// have the newest ten in common, and no other in them answers a need, so that their pages show the same.
    pub(crate) fn of(size: &Size, bond: usize, age: i64, number: usize) -> (Self, Random) {
        let grown = bond >= size.bonds;
        if grown && is_newest(age) && number == 0 {
            let which = (age / 3) as usize;
            let giver = which % 2;
            let need = (which == 2).then_some((1 - giver) * NEEDS_EACH);
            return (
                Self { giver, shared: true, noticed: false, answered: which < 4, need },
                Random::of(&[5, age as u64]),
            );
        }
        let mut random = Random::of(&[6, bond as u64, age as u64, number as u64]);
        let (giver, shared) = (random.below(2), random.percent(SHARED));
        let noticed = random.percent(NOTICED) && shared;
        let answered = (random.percent(ANSWERED) && shared) || noticed;
        let need = (random.percent(FOR_A_NEED) && shared && !grown)
            .then(|| (1 - giver) * NEEDS_EACH + random.below(NEEDS_EACH));
        // A need cannot be answered before it is said.
        let need = need.filter(|need| age <= need_age(size, bond, *need));
        (Self { giver, shared, noticed, answered, need }, random)
    }
}

/// Whether a bond of [`GROWTH`] has one of its newest ten entries on a day: every third day of the last thirty.
pub(crate) fn is_newest(age: i64) -> bool {
    age % 3 == 1 && age < 3 * GROWTH[0] as i64
}

/// Days since a need was said: two years in one bond, a season in another, and alike in the bonds of [`GROWTH`].
pub(crate) fn need_age(size: &Size, bond: usize, number: usize) -> i64 {
    let whose = if bond >= size.bonds { u64::MAX } else { bond as u64 };
    DAYS - Random::of(&[7, whose, number as u64]).below(DAYS as usize - 90) as i64
}

/// The id of a person.
pub(crate) fn person(number: usize) -> Id {
    Random::of(&[2, number as u64]).id()
}

/// The id of a bond.
pub(crate) fn bond(number: usize) -> Id {
    Random::of(&[3, number as u64]).id()
}

/// The id of one of a bond's needs: the first [`NEEDS_EACH`] are those of its first person.
pub(crate) fn need(bond: usize, number: usize) -> Id {
    Random::of(&[4, bond as u64, number as u64]).id()
}

/// The e-mail address of a person.
pub(crate) fn email(number: usize) -> String {
    format!("person{number}@example.org")
}

/// Today in UTC.
pub(crate) fn today() -> Day {
    let seconds = std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    Day(i64::try_from(seconds / 86_400).unwrap_or(0))
}
