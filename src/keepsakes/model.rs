//! What a keepsake is, and when its day comes.

use diesel::prelude::*;
use jiff::civil::Date;

use crate::{
    bonds::{Visibility, year_days::year_day},
    db::{Day, Id, Ts, Words, schema::keepsakes},
};

crate::word_enum! {
    /// About whom a keepsake is, seen from its author.
    pub enum About {
        /// The other: something that the author remembers.
        Them = "them",
        /// The author: something that they tell.
        Me = "me",
    }
}

/// Days before its day from which on a keepsake is near, where nothing else was said.
pub const REMIND_DAYS: i16 = 7;
/// The most that can be said.
pub const REMIND_MOST: i16 = 60;

/// A keepsake.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = keepsakes)]
pub struct Keepsake {
    /// Its id.
    pub id: Id,
    /// Who wrote it.
    pub author_id: Id,
    /// What it is.
    pub text: Words,
    /// About whom, seen from its author.
    pub about: About,
    /// Its day.
    pub on_day: Option<Day>,
    /// The place of that day in a leap year ([`year_day`]).
    pub year_day: Option<i16>,
    /// Whether it comes again each year.
    pub yearly: bool,
    /// Days before, from which on it is near.
    pub remind_days: i16,
    /// Who sees it.
    pub visibility: Visibility,
    /// The day on which it was kept, or shared if it was private at first.
    pub kept_on: Day,
    /// The instant, likewise: its place in a list tells nothing of the time when it was private.
    pub kept_at: Ts,
    /// Raised by every edit.
    pub version: i64,
}

/// A keepsake as a form states it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What it is.
    pub text: Words,
    /// About whom.
    pub about: About,
    /// Its day.
    pub on: Option<Day>,
    /// Whether it comes again each year; only with a day.
    pub yearly: bool,
    /// Days before, from which on it is near.
    pub remind_days: i16,
    /// Who sees it.
    pub visibility: Visibility,
}

impl Draft {
    /// Whether both are to see it.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.visibility == Visibility::Shared
    }

    /// The same, seen by whom is said here.
    #[must_use]
    pub fn seen_by(&self, visibility: Visibility) -> Self {
        Self { visibility, ..self.clone() }
    }
}

/// What an edit does besides changing the keepsake.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The earlier wording was shared and is no longer what both read: it is kept.
    pub keeps_wording: bool,
    /// It was private and is now said to the other.
    pub says_it: bool,
    /// The other can see a difference.
    pub seen_by_other: bool,
}

/// Where a keepsake stands in the list: which part of it, and its rank there. See [`Keepsake::place`].
pub type Place = (Part, i64);

/// The parts of the list, in its order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// Its day comes in what is left of this year.
    ThisYear,
    /// Its day comes next year, before this day of the year.
    NextYear,
    /// Its day comes later than that.
    Later,
    /// It has no day, or one that has passed; the newest first.
    Undated,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::ThisYear, Self::NextYear, Self::Later, Self::Undated];
}

impl Keepsake {
    /// Whether both see it.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.visibility == Visibility::Shared
    }

    /// When its day comes next, from `today` on.
    #[must_use]
    pub fn next(&self, today: Day) -> Option<Day> {
        next(self.on_day?, self.yearly, today)
    }

    /// When its day comes, if that is near.
    #[must_use]
    pub fn near(&self, today: Day) -> Option<Day> {
        self.next(today).filter(|day| day.since(today) <= i64::from(self.remind_days))
    }

    /// Its place in the list on a day: what comes next stands first. Within a part the smaller rank comes first, but
    /// for those without a day, which go by the instant, the newest first.
    #[must_use]
    pub fn place(&self, today: Day) -> Place {
        match (self.on_day, self.year_day) {
            (Some(day), _) if day >= same_day_next_year(today) => (Part::Later, day.0),
            (Some(day), Some(at)) if self.yearly || day >= today => {
                (if at >= year_day(today) { Part::ThisYear } else { Part::NextYear }, at.into())
            }
            _ => (Part::Undated, self.kept_at.0),
        }
    }

    /// The keepsake as its form would state it.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft {
            text: self.text.clone(),
            about: self.about,
            on: self.on_day,
            yearly: self.yearly,
            remind_days: self.remind_days,
            visibility: self.visibility,
        }
    }

    /// What an edit to `draft` does; none where nothing is different. Taking it back keeps its wording too: otherwise
    /// words could be rewritten unseen between two sharings.
    #[must_use]
    pub fn edited(&self, draft: &Draft) -> Option<Edit> {
        if self.draft() == *draft {
            return None;
        }
        Some(Edit {
            keeps_wording: self.is_shared() && !(self.text == draft.text && draft.is_shared()),
            says_it: !self.is_shared() && draft.is_shared(),
            seen_by_other: self.is_shared() || draft.is_shared(),
        })
    }
}

/// When a day comes next, from `today` on: a day that comes once never again after it. What comes every year begins
/// with its own day; 29 February is 28 February in years that have none, so that nobody waits four years for a
/// birthday.
#[must_use]
pub fn next(on: Day, yearly: bool, today: Day) -> Option<Day> {
    if on >= today {
        return Some(on);
    }
    let year = Some(today.date().year()).filter(|_| yearly)?;
    (year..=year.saturating_add(1)).filter_map(|year| in_year(on, year)).find(|day| *day >= today)
}

/// A day of another year; 29 February is 28 February where there is none.
fn in_year(day: Day, year: i16) -> Option<Day> {
    let date = day.date();
    Date::new(year, date.month(), date.day()).or_else(|_| Date::new(year, date.month(), 28)).ok().map(Day::of)
}

/// The day from which on a date is further away than any that comes every year: the same of the next year, and
/// 1 March after 29 February.
#[must_use]
pub fn same_day_next_year(today: Day) -> Day {
    let date = today.date();
    let year = date.year().saturating_add(1);
    let same = Date::new(year, date.month(), date.day()).or_else(|_| Date::new(year, 3, 1));
    same.map_or(Day(i64::MAX), Day::of)
}
