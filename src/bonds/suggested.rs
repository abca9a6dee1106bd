//! Which small things were suggested to a member, and what they said to it: kept beside the member as a few bytes, so that
//! it comes with them.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Binary};

use super::LoveLanguage;
use crate::db::Day;

/// Days for which nothing comes again that was suggested or done.
pub const APART_DAYS: i64 = 21;
/// Bytes of an entry: its key, its day, its mark.
const BYTES: usize = 8;

/// What became of a suggestion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// It was suggested.
    Offered,
    /// It was passed over, and nothing came after it.
    Passed,
    /// The member did it.
    Done,
    /// Never again.
    NotForUs,
}

impl Mark {
    const ALL: [Self; 4] = [Self::Offered, Self::Passed, Self::Done, Self::NotForUs];
}

/// A suggestion, by the key of its gesture, and what became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Suggestion {
    /// The key of the gesture.
    pub key: u32,
    /// The bond's day.
    pub day: Day,
    /// What became of it.
    pub mark: Mark,
}

/// The suggestions of the last days, oldest first, and what is never to come again. For the member alone.
#[derive(Clone, PartialEq, Eq, Default, Debug, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct Suggested(Vec<Suggestion>);

impl Suggested {
    /// Everything that is kept.
    pub fn all(&self) -> impl Iterator<Item = Suggestion> {
        self.0.iter().copied()
    }

    /// What was suggested last on a day.
    #[must_use]
    pub fn newest(&self, day: Day) -> Option<Suggestion> {
        self.0.iter().rev().find(|one| one.day == day && one.mark != Mark::NotForUs).copied()
    }

    /// Suggests a gesture.
    pub fn offer(&mut self, key: u32, day: Day) {
        self.0.push(Suggestion { key, day, mark: Mark::Offered });
    }

    /// Passes over what was suggested last on a day, where nothing is left to come after it.
    pub fn pass(&mut self, day: Day) {
        self.mark_newest(day, Mark::Passed);
    }

    /// Notes that the member did a gesture, be it the newest of the day or not.
    pub fn do_it(&mut self, key: u32, day: Day) {
        if self.newest(day).is_some_and(|newest| newest.key == key) {
            return self.mark_newest(day, Mark::Done);
        }
        self.0.retain(|one| one.key != key || one.mark == Mark::NotForUs);
        self.0.insert(0, Suggestion { key, day, mark: Mark::Done });
    }

    /// Never suggests a gesture again.
    pub fn refuse(&mut self, key: u32, day: Day) {
        if !self.is_refused(key) {
            self.0.insert(0, Suggestion { key, day, mark: Mark::NotForUs });
        }
    }

    /// Lets a gesture come again.
    pub fn allow(&mut self, key: u32) {
        self.0.retain(|one| one.key != key || one.mark != Mark::NotForUs);
    }

    /// Whether a gesture is never to come again.
    #[must_use]
    pub fn is_refused(&self, key: u32) -> bool {
        self.refused().any(|refused| refused == key)
    }

    /// The keys of what is never to come again, said last first.
    pub fn refused(&self) -> impl Iterator<Item = u32> {
        self.all().filter(|one| one.mark == Mark::NotForUs).map(|one| one.key)
    }

    /// Forgets what no longer matters on a day.
    pub fn tidy(&mut self, day: Day) {
        self.0.retain(|one| one.mark == Mark::NotForUs || day.since(one.day) <= APART_DAYS);
    }

    fn mark_newest(&mut self, day: Day, mark: Mark) {
        let newest = self.0.iter_mut().rev().find(|one| one.day == day && one.mark != Mark::NotForUs);
        if let Some(newest) = newest {
            newest.mark = mark;
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let entry = |one: Suggestion| {
            // Days of the next million years, and two bits for the mark.
            let day = u32::try_from(one.day.0.clamp(0, 1 << 29)).unwrap_or(0) << 2 | one.mark as u32;
            [one.key.to_le_bytes(), day.to_le_bytes()].concat()
        };
        self.all().flat_map(entry).collect()
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (entries, []) = bytes.as_chunks::<BYTES>() else { return None };
        let entry = |[a, b, c, d, e, f, g, h]: &[u8; BYTES]| {
            let (key, day) = (u32::from_le_bytes([*a, *b, *c, *d]), u32::from_le_bytes([*e, *f, *g, *h]));
            Suggestion { key, day: Day(i64::from(day >> 2)), mark: Mark::ALL[(day & 3) as usize] }
        };
        Some(Self(entries.iter().map(entry).collect()))
    }
}

crate::stored_bytes!(Suggested);

/// How much a person likes to receive each love language, as they share it: kept beside the member in three bits each, so
/// that it comes with them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Likes(i16);

impl Likes {
    /// From 0 to 4 of each, in the order of [`LoveLanguage::ALL`].
    #[must_use]
    pub fn of(receive: [i16; 5]) -> Self {
        Self(receive.iter().rev().fold(0, |bits, strength| bits << 3 | (strength & 7)))
    }

    /// As a column holds it.
    #[must_use]
    pub fn bits(self) -> i16 {
        self.0
    }

    /// From a column.
    #[must_use]
    pub fn from_bits(bits: i16) -> Self {
        Self(bits)
    }

    /// How much they like to receive a language, from 0 to 4.
    #[must_use]
    pub fn strength(self, language: LoveLanguage) -> i16 {
        self.0 >> (3 * language as i16) & 7
    }

    /// Whether they like to receive a language a lot.
    #[must_use]
    pub fn strongly(self, language: LoveLanguage) -> bool {
        self.strength(language) >= 3
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_kept_reads_as_it_was_written(
            acts in proptest::collection::vec((0_u8..6, 0_u32..9, 20_000_i64..20_050), 0..60)
        ) {
            let mut suggested = Suggested::default();
            for (act, key, day) in acts {
                match act {
                    0 => suggested.offer(key, Day(day)),
                    1 => suggested.pass(Day(day)),
                    2 => suggested.do_it(key, Day(day)),
                    3 => suggested.refuse(key, Day(day)),
                    4 => suggested.allow(key),
                    _ => suggested.tidy(Day(day)),
                }
                prop_assert_eq!(Suggested::parse(&suggested.bytes()), Some(suggested.clone()));
            }
        }

        #[test]
        fn likes_read_as_they_were_said(receive in [0_i16..5, 0..5, 0..5, 0..5, 0..5]) {
            let likes = Likes::from_bits(Likes::of(receive).bits());
            let read: Vec<i16> = LoveLanguage::ALL.iter().map(|language| likes.strength(*language)).collect();
            prop_assert_eq!(read, receive);
        }
    }
}
