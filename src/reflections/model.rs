//! What a reflection is, and what the last ones say to their author: whole numbers only, and the day comes in.

use crate::{
    db::{Day, Id, Words, schema::reflections},
    rhythm::one_word::Own,
};
use diesel::prelude::*;

/// Reflections that a mean goes by.
pub const LAST: usize = 3;
/// Days from the first to the last of these at the most: eight weeks. What lies further back speaks of another time.
pub const WITHIN_DAYS: i64 = 56;
/// Days after the newest week's first day for which a word holds: that week, and four more.
pub const HOLDS_DAYS: i64 = 34;

/// How far something is so, from -2 to 2.
pub type Mark = i16;

/// A week, as its author saw it.
#[derive(Clone, PartialEq, Eq, Debug, Queryable, Selectable, Insertable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = reflections)]
pub struct Reflection {
    /// The Monday of its week, where its author was.
    pub week_on: Day,
    /// Its id.
    pub id: Id,
    /// Gave as they would like.
    pub gave: Option<Mark>,
    /// Received what they need.
    pub received: Option<Mark>,
    /// Open to receiving.
    pub open: Option<Mark>,
    /// How heavy it was to carry.
    pub load: Option<Mark>,
    /// Their words.
    pub words: Words,
    /// Raised by every edit.
    pub version: i64,
}

/// What a form states.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// The four marks, as [`Reflection::marks`] orders them.
    pub marks: [Option<Mark>; 4],
    /// Their words.
    pub words: Words,
}

impl Reflection {
    /// The four marks: gave, received, open, load.
    #[must_use]
    pub fn marks(&self) -> [Option<Mark>; 4] {
        [self.gave, self.received, self.open, self.load]
    }

    /// Whether it reads as a form states it.
    #[must_use]
    pub fn says(&self, draft: &Draft) -> bool {
        self.marks() == draft.marks && self.words == draft.words
    }
}

/// The Monday of the week in which a day lies.
#[must_use]
pub fn week_of(day: Day) -> Day {
    // 1 January 1970 was a Thursday.
    day.plus(-(day.0 + 3).rem_euclid(7))
}

/// What the last reflections say to their author, and until which day; given newest first.
///
/// With three that state both marks of a rule: the load weighs (its mean is 1 or more) while little arrives (the mean of
/// what was received is -1 or less); or care arrives (0 or more) while it is hard to be open to it (-1 or less).
#[must_use]
pub fn early_word(reflections: &[Reflection]) -> Option<(Own, Day)> {
    let heavy = last_three(reflections, |one| one.load.zip(one.received))
        .filter(|(_, load, received)| *load >= LAST as i32 && *received <= -(LAST as i32));
    if let Some((week, ..)) = heavy {
        return Some((Own::Heavy, week.plus(HOLDS_DAYS)));
    }
    let closed = last_three(reflections, |one| one.open.zip(one.received))
        .filter(|(_, open, received)| *open <= -(LAST as i32) && *received >= 0);
    closed.map(|(week, ..)| (Own::Closed, week.plus(HOLDS_DAYS)))
}

/// The newest week and the two sums of the last three that state both marks; none where there are fewer, or where they
/// lie too far apart.
fn last_three(
    reflections: &[Reflection],
    marks: impl Fn(&Reflection) -> Option<(Mark, Mark)>,
) -> Option<(Day, i32, i32)> {
    let mut stated = reflections.iter().filter_map(|one| marks(one).map(|marks| (one.week_on, marks)));
    let three: [_; LAST] = [stated.next()?, stated.next()?, stated.next()?];
    let (newest, oldest) = (three[0].0, three[LAST - 1].0);
    let sum = |of: fn((Mark, Mark)) -> Mark| three.iter().map(|(_, marks)| i32::from(of(*marks))).sum();
    (newest.since(oldest) <= WITHIN_DAYS).then(|| (newest, sum(|(first, _)| first), sum(|(_, second)| second)))
}

/// The mark nearest to a mean; of two as near, the one nearer to the middle. None of nothing.
#[must_use]
pub fn mean(marks: &[Mark]) -> Option<Mark> {
    let count = i32::try_from(marks.len()).ok().filter(|count| *count > 0)?;
    let sum: i32 = marks.iter().map(|mark| i32::from(*mark)).sum();
    let nearest = (2 * sum.abs() + count - 1) / (2 * count);
    i16::try_from(nearest * sum.signum()).ok()
}
