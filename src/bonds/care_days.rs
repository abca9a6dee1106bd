//! The days on which a person gave something that both see: kept beside the member, so that the rhythm reads one row
//! for each of the two, however long their story is.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Binary};

use crate::db::Day;

/// Days back from the newest that are remembered: the rhythm sees 133, and the newest may be tomorrow.
const REMEMBERED: i64 = 192;
const WORDS: usize = 3;

/// A set of days: each has a bit at its number modulo the days that are remembered.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct CareDays {
    newest: Day,
    bits: [u64; WORDS],
}

impl CareDays {
    /// The set of some days.
    #[must_use]
    pub fn of(days: impl IntoIterator<Item = Day>) -> Self {
        let mut set = Self::default();
        for day in days {
            set.add(day);
        }
        set
    }

    /// Adds a day. One that is older than all that are remembered leaves no trace.
    pub fn add(&mut self, day: Day) {
        let ahead = day.since(self.newest);
        if ahead >= REMEMBERED {
            self.bits = [0; WORDS];
        } else {
            // The days between were days without; their bits are of days that are forgotten now.
            (1..ahead).for_each(|days| self.set(self.newest.plus(days), false));
        }
        self.newest = self.newest.max(day);
        if ahead > -REMEMBERED {
            self.set(day, true);
        }
    }

    /// Takes a day out.
    pub fn remove(&mut self, day: Day) {
        if self.has(day) {
            self.set(day, false);
        }
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn has(&self, day: Day) -> bool {
        let (word, bit) = place(day);
        (0..REMEMBERED).contains(&self.newest.since(day)) && self.bits[word] & bit != 0
    }

    /// Its days from one to another, oldest first.
    pub fn between(self, since: Day, until: Day) -> impl Iterator<Item = Day> {
        let since = since.max(self.first());
        (since.0..=until.min(self.newest).0).map(Day).filter(move |day| self.has(*day))
    }

    /// Its days, oldest first.
    pub fn all(self) -> impl Iterator<Item = Day> {
        self.between(self.first(), self.newest)
    }

    /// The oldest day that it could remember.
    #[must_use]
    pub fn first(&self) -> Day {
        self.newest.plus(1 - REMEMBERED)
    }

    fn set(&mut self, day: Day, on: bool) {
        let (word, bit) = place(day);
        self.bits[word] = if on { self.bits[word] | bit } else { self.bits[word] & !bit };
    }

    fn bytes(&self) -> Vec<u8> {
        let words = std::iter::once(self.newest.0.cast_unsigned()).chain(self.bits);
        words.flat_map(u64::to_le_bytes).collect()
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (words, []) = bytes.as_chunks::<8>() else { return None };
        let (newest, bits) = words.split_first()?;
        let bits: [[u8; 8]; WORDS] = bits.try_into().ok()?;
        Some(Self { newest: Day(i64::from_le_bytes(*newest)), bits: bits.map(u64::from_le_bytes) })
    }
}

/// The word and the bit of a day.
fn place(day: Day) -> (usize, u64) {
    let at = day.0.rem_euclid(REMEMBERED).unsigned_abs();
    (usize::try_from(at / 64).unwrap_or(0), 1 << (at % 64))
}

crate::stored_bytes!(CareDays);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn remembers_the_days_of_the_last_half_year_and_no_others(
            acts in proptest::collection::vec((19_000_i64..19_500, any::<bool>()), 0..200)
        ) {
            let (mut set, mut plain) = (CareDays::of([]), std::collections::BTreeSet::new());
            for (day, add) in acts {
                if add {
                    set.add(Day(day));
                    plain.insert(day);
                } else {
                    set.remove(Day(day));
                    plain.remove(&day);
                }
            }
            let kept: Vec<i64> = set.all().map(|day| day.0).collect();
            let expected: Vec<i64> = plain.into_iter().filter(|day| Day(*day) >= set.first()).collect();
            prop_assert_eq!(kept, expected);
        }
    }
}
