//! What a check-in is, to which week a day belongs, and what becomes of a seal.
//!
//! A week begins on the day that the two chose and lasts until they come to that day again. It has the ISO 8601 name of
//! the week in which it begins: where Sunday was chosen, `2026-W48` is Sunday 29 November to Saturday 5 December. Where
//! the day is changed, the week of that day goes on until the new day comes round; so each day belongs to one week, and
//! no week is lost, doubled, or comes back.

use std::fmt;

use diesel::prelude::*;
use jiff::civil::{ISOWeekDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::{
    bonds::CheckInDays,
    db::{Day, Id, Words, schema::check_ins},
    lang::Lang,
};

/// Characters of one answer at the most.
pub const ANSWER_MOST: u32 = 1_000;
/// Days, from the chosen one on, in which the dashboard speaks of a check-in that is not open.
pub const LINE_DAYS: i64 = 3;

/// A week, by its Monday.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Week(Day);

impl Week {
    /// The calendar week that a day lies in.
    #[must_use]
    pub fn of(day: Day) -> Self {
        let since_monday = i64::from(day.date().weekday().to_monday_zero_offset());
        Self(day.plus(-since_monday))
    }

    /// A week as it stands in addresses, `2026-W13`; years 1900 to 9998.
    #[must_use]
    pub fn from_url(text: &str) -> Option<Self> {
        let (year, week) = text.split_once("-W")?;
        let digits = |text: &str, many| text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(week, 2) {
            return None;
        }
        let year: i16 = year.parse().ok().filter(|year| (1900..=9998).contains(year))?;
        let date = ISOWeekDate::new(year, week.parse().ok()?, Weekday::Monday).ok()?;
        Some(Self(Day::of(date.date())))
    }

    /// Its Monday, as columns hold it.
    #[must_use]
    pub fn monday(self) -> Day {
        self.0
    }

    /// The week before.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.plus(-7))
    }
}

/// `2026-W13`.
impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.0.date().iso_week_date();
        write!(f, "{:04}-W{:02}", date.year(), date.week())
    }
}

crate::rank_enum! {
    /// The day of the week on which two people check in.
    pub enum ChosenDay {
        /// Monday.
        Monday = 1 "monday",
        /// Tuesday.
        Tuesday = 2 "tuesday",
        /// Wednesday.
        Wednesday = 3 "wednesday",
        /// Thursday.
        Thursday = 4 "thursday",
        /// Friday.
        Friday = 5 "friday",
        /// Saturday.
        Saturday = 6 "saturday",
        /// Sunday.
        Sunday = 7 "sunday",
    }
}

impl ChosenDay {
    /// Its name.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Monday => t.dates_monday(),
            Self::Tuesday => t.dates_tuesday(),
            Self::Wednesday => t.dates_wednesday(),
            Self::Thursday => t.dates_thursday(),
            Self::Friday => t.dates_friday(),
            Self::Saturday => t.dates_saturday(),
            Self::Sunday => t.dates_sunday(),
        }
    }

    /// This day of a week.
    #[must_use]
    pub fn of(self, week: Week) -> Day {
        week.monday().plus(self as i64 - 1)
    }

    /// The week that begins with the latest such day, a given day among them.
    fn latest(self, day: Day) -> Week {
        let week = Week::of(day);
        if self.of(week) <= day { week } else { week.before() }
    }
}

/// When two people check in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// The chosen day.
    pub day: ChosenDay,
    /// The week in which it was chosen, and the day of that.
    pub changed: Option<(Week, Day)>,
}

impl Calendar {
    /// As a bond's row has it.
    #[must_use]
    pub fn of(stored: CheckInDays) -> Self {
        let day = ChosenDay::ALL.iter().copied().find(|day| *day as i16 == stored.weekday);
        Self { day: day.unwrap_or(ChosenDay::Sunday), changed: stored.held.map(Week::of).zip(stored.changed_on) }
    }

    /// The week that a day belongs to. Days before the last change are not asked about.
    #[must_use]
    pub fn week(&self, day: Day) -> Week {
        let by_rule = self.day.latest(day);
        match self.changed {
            Some((held, changed_on)) if day <= changed_on => held,
            Some((held, _)) => held.max(by_rule),
            None => by_rule,
        }
    }

    /// Another day, chosen on a day.
    #[must_use]
    pub fn with(&self, day: ChosenDay, on: Day) -> Self {
        Self { day, changed: Some((self.week(on), on)) }
    }

    /// Days since the chosen day of this week; none while an earlier week goes on because the day was changed.
    #[must_use]
    pub fn days_in(&self, day: Day) -> Option<i64> {
        let week = self.day.latest(day);
        (week == self.week(day)).then(|| day.since(self.day.of(week)))
    }
}

crate::rank_enum! {
    /// How connected someone feels. For their own eyes only.
    pub enum Connected {
        /// Far apart.
        FarApart = 1 "1",
        /// A bit apart.
        Apart = 2 "2",
        /// In between.
        Between = 3 "3",
        /// Close.
        Close = 4 "4",
        /// Very close.
        VeryClose = 5 "5",
    }
}

impl Connected {
    /// The word.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::FarApart => t.check_ins_far_apart(),
            Self::Apart => t.check_ins_apart(),
            Self::Between => t.check_ins_between(),
            Self::Close => t.check_ins_close(),
            Self::VeryClose => t.check_ins_very_close(),
        }
    }
}

crate::word_enum! {
    /// Who can read a check-in, and what its author did for that.
    pub enum Seal {
        /// Written; it stays with its author.
        Closed = "closed",
        /// Its author pressed "open"; it stays with them until the other did too.
        Ready = "ready",
        /// Its author pressed "open" while they had stepped back: it stays with them.
        Kept = "kept",
        /// Both can read it, and it no longer changes.
        Open = "open",
    }
}

impl Seal {
    /// What pressing "open" makes of it.
    #[must_use]
    pub fn pressed(self, stepped_back: bool) -> Self {
        match self {
            Self::Open => Self::Open,
            _ if stepped_back => Self::Kept,
            _ => Self::Ready,
        }
    }

    /// What taking that back makes of it.
    #[must_use]
    pub fn taken_back(self) -> Self {
        if self == Self::Open { Self::Open } else { Self::Closed }
    }

    /// What an edit makes of it: words that are added while stepped back stay with their author.
    #[must_use]
    pub fn edited(self, stepped_back: bool) -> Self {
        if self == Self::Ready && stepped_back { Self::Kept } else { self }
    }

    /// Whether its author sees that they have pressed "open". What was kept can be pressed again once they are back.
    #[must_use]
    pub fn reads_pressed(self, stepped_back: bool) -> bool {
        self == Self::Ready || (self == Self::Kept && stepped_back)
    }
}

/// What one of the two answered in a week.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = check_ins)]
pub struct CheckIn {
    /// The week's Monday.
    pub week: Day,
    /// Who answered.
    pub person_id: Id,
    /// What felt good.
    pub felt_good: Words,
    /// What they would like more of.
    pub need_more: Words,
    /// What they would like to thank the other for.
    pub thank_for: Words,
    /// How connected they feel, if they said so. For their own eyes only.
    pub connected: Option<Connected>,
    /// Who can read it.
    pub seal: Seal,
    /// Raised by every edit.
    pub version: i64,
}

/// What a form says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What felt good.
    pub felt_good: Words,
    /// What they would like more of.
    pub need_more: Words,
    /// What they would like to thank the other for.
    pub thank_for: Words,
    /// How connected they feel.
    pub connected: Option<Connected>,
}

impl CheckIn {
    /// What its form would say.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft {
            felt_good: self.felt_good.clone(),
            need_more: self.need_more.clone(),
            thank_for: self.thank_for.clone(),
            connected: self.connected,
        }
    }

    /// Whether both can read it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.seal == Seal::Open
    }
}

/// Whether someone may write in a week: one that they began, until it is open; else this week and the one before it.
#[must_use]
pub fn may_write(week: Week, this: Week, mine: Option<Seal>, opened: bool) -> bool {
    match mine {
        Some(seal) => seal != Seal::Open,
        None => !opened && (week == this || week == this.before()),
    }
}
