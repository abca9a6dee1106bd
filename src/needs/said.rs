//! What the pulses of a need say, kept beside the need, so that a page that shows many needs reads no pulses. Pulses
//! are the source; this can be worked out from them at any time.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Binary};

use super::model::Level;
use crate::{bonds::Visibility, db::Day};

/// Days before the latest pulse that are kept: the rhythm looks back over 63, and its days may be ahead of the
/// owner's.
const KEPT_DAYS: i64 = 66;
/// Bytes of a day with its level.
const PAIR: usize = 5;
/// Added to the level of what was said last, where it was not told.
const PRIVATE: u8 = 4;
/// In place of a level: nothing was said.
const NOTHING: u8 = u8::MAX;

/// What was said of a need, from its newest pulses.
#[derive(Clone, PartialEq, Eq, Default, Debug, AsExpression, FromSqlRow, serde::Serialize, serde::Deserialize)]
#[diesel(sql_type = Binary)]
pub struct Said {
    /// What its owner said last, to whomever: for the owner's eyes only.
    pub last: Option<(Day, Level, Visibility)>,
    /// What was told to the other, newest first. Where all of it is `low`, it ends with the first `low` of the run,
    /// however long ago that was.
    pub told: Vec<(Day, Level)>,
}

impl Said {
    /// From what was said last, and from all that was told, newest first.
    #[must_use]
    pub fn of(last: Option<(Day, Level, Visibility)>, all_told: impl IntoIterator<Item = (Day, Level)>) -> Self {
        let mut told: Vec<(Day, Level)> = Vec::new();
        let mut older_low = None;
        for (day, level) in all_told {
            if told.first().is_none_or(|(newest, _)| newest.since(day) <= KEPT_DAYS) {
                told.push((day, level));
            } else if level == Level::Low && told.iter().all(|(_, level)| *level == Level::Low) {
                older_low = Some((day, level));
            } else {
                break;
            }
        }
        told.extend(older_low);
        Self { last, told }
    }

    fn bytes(&self) -> Vec<u8> {
        let last = self.last.map_or((Day(0), NOTHING), |(day, level, visibility)| {
            (day, level as u8 + if visibility == Visibility::Private { PRIVATE } else { 0 })
        });
        let pairs = std::iter::once(last).chain(self.told.iter().map(|(day, level)| (*day, *level as u8)));
        let bytes = |(day, level): (Day, u8)| {
            let [a, b, c, d] = i32::try_from(day.0).unwrap_or(0).to_le_bytes();
            [a, b, c, d, level]
        };
        pairs.flat_map(bytes).collect()
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (pairs, []) = bytes.as_chunks::<PAIR>() else { return None };
        let pair = |[a, b, c, d, level]: &[u8; PAIR]| (Day(i32::from_le_bytes([*a, *b, *c, *d]).into()), *level);
        let told = |bytes| {
            let (day, level) = pair(bytes);
            Some((day, level_of(level)?))
        };
        let (last, all_told) = pairs.split_first()?;
        let last = match pair(last) {
            (_, NOTHING) => None,
            (day, level @ PRIVATE..) => Some((day, level_of(level - PRIVATE)?, Visibility::Private)),
            (day, level) => Some((day, level_of(level)?, Visibility::Shared)),
        };
        Some(Self { last, told: all_told.iter().map(told).collect::<Option<_>>()? })
    }
}

fn level_of(byte: u8) -> Option<Level> {
    Level::ALL.get(usize::from(byte)).copied()
}

crate::stored_bytes!(Said);

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, option, prelude::*, sample::select};

    use super::*;

    proptest! {
        #[test]
        fn is_read_as_it_was_written(
            last in option::of((19_000_i64..21_000, select(Level::ALL), select(Visibility::ALL))),
            told in vec((19_000_i64..21_000, select(Level::ALL)), 0..80),
        ) {
            let last = last.map(|(day, level, visibility)| (Day(day), level, visibility));
            let said = Said { last, told: told.into_iter().map(|(day, level)| (Day(day), level)).collect() };
            prop_assert_eq!(Said::parse(&said.bytes()), Some(said));
        }
    }
}
