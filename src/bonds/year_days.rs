//! The days of the year on which a member's dashboard may have a keepsake to show: kept beside the member, so that on
//! any other day nothing is asked.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Binary};

use super::Visibility;
use crate::{
    db::{
        self, Conn, Day, Id,
        schema::{keepsakes, members},
    },
    on,
};

/// Days of a leap year.
pub const DAYS: i16 = 366;
const WORDS: usize = 6;

/// The place of a day in a leap year, from 0 for 1 January to 365 for 31 December: the same in every year.
#[must_use]
pub fn year_day(day: Day) -> i16 {
    const BEFORE: [i16; 12] = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
    let date = day.date();
    let month = usize::try_from(date.month() - 1).unwrap_or(0);
    BEFORE[month] + i16::from(date.day()) - 1
}

/// A set of days of the year.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct YearDays([u64; WORDS]);

impl YearDays {
    /// Adds a day of the year and those before it from which on it is near. One more is added: where a year has no
    /// 29 February, a span that crosses it begins a day earlier.
    pub fn add(&mut self, year_day: i16, days_before: i16) {
        for before in 0..=days_before.saturating_add(1).min(DAYS - 1) {
            let (word, bit) = place(year_day - before);
            self.0[word] |= bit;
        }
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn has(&self, day: Day) -> bool {
        let (word, bit) = place(year_day(day));
        self.0[word] & bit != 0
    }

    /// Whether no day is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.into_iter().flat_map(u64::to_le_bytes).collect()
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (words, []) = bytes.as_chunks::<8>() else { return None };
        let words: [[u8; 8]; WORDS] = words.try_into().ok()?;
        Some(Self(words.map(u64::from_le_bytes)))
    }
}

/// The word and the bit of a day of the year.
fn place(year_day: i16) -> (usize, u64) {
    let at = year_day.rem_euclid(DAYS).unsigned_abs();
    (usize::from(at / 64), 1 << (at % 64))
}

crate::stored_bytes!(YearDays);

/// Works out anew the days of a person of a bond, from the keepsakes that they may see.
///
/// # Errors
/// The database's.
pub fn work_out(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<()> {
    let days = from_scratch(conn, bond, person)?;
    let kept = members::keepsake_days.eq((!days.is_empty()).then_some(days));
    on!(conn, c => diesel::update(members::table.find((bond, person))).set(kept).execute(c))?;
    Ok(())
}

/// The days of a person of a bond, from the keepsakes that they may see.
///
/// # Errors
/// The database's.
pub fn from_scratch(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<YearDays> {
    let rows = keepsakes::table
        .filter(keepsakes::bond_id.eq(bond))
        .filter(keepsakes::author_id.eq(person).or(keepsakes::visibility.eq(Visibility::Shared)))
        .filter(keepsakes::year_day.is_not_null())
        .select((keepsakes::year_day.assume_not_null(), keepsakes::remind_days))
        .distinct();
    let rows: Vec<(i16, i16)> = on!(conn, c => rows.load(c))?;
    let mut days = YearDays::default();
    rows.into_iter().for_each(|(year_day, before)| days.add(year_day, before));
    Ok(days)
}

/// The days that are kept for a person of a bond.
///
/// # Errors
/// The database's.
pub fn kept(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<YearDays> {
    let row = members::table.find((bond, person)).select(members::keepsake_days);
    let kept: Option<YearDays> = on!(conn, c => row.first(c))?;
    Ok(kept.unwrap_or_default())
}
