//! What a need is, how much it matters at an instant, how its owner says that it is doing, and when it is unmet.

use std::cmp::Reverse;

use diesel::{
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    serialize::{self, Output, ToSql},
    sql_types::BigInt,
};

use crate::{
    bonds::{LoveLanguage, Visibility},
    db::{Day, Ts, Words},
    lang::Lang,
};

/// Hours for which `right now` stands first; then it counts as `matters a lot`.
pub const RIGHT_NOW_HOURS: i64 = 72;
/// Days for which a pulse holds; then it reads "not said lately".
pub const PULSE_HOLDS_DAYS: i64 = 28;
/// Open needs of a person in a bond that may matter a lot.
pub const MOST_THAT_MATTER_A_LOT: usize = 3;

/// What its owner says about a need.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it is, in one line.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// The love language that it speaks, if any.
    pub love_language: Option<LoveLanguage>,
    /// How much it matters.
    pub importance: Importance,
    /// How often it comes back; none: once.
    pub every_days: Option<EveryDays>,
    /// Who sees it.
    pub visibility: Visibility,
}

crate::rank_enum! {
    /// How much a need matters.
    pub enum Importance {
        /// It would be nice.
        Nice = 0 "nice",
        /// It matters.
        Matters = 1 "matters",
        /// It matters a lot: at most three can.
        MattersALot = 2 "matters_a_lot",
        /// A time of need, for 72 hours.
        RightNow = 3 "right_now",
    }
}

impl Importance {
    /// Its label.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Nice => t.needs_nice(),
            Self::Matters => t.needs_matters(),
            Self::MattersALot => t.needs_matters_a_lot(),
            Self::RightNow => t.needs_right_now(),
        }
    }

    /// Whether it presses in a season too, when the rest can wait.
    #[must_use]
    pub fn cannot_wait(self) -> bool {
        self == Self::RightNow
    }

    /// The label where it is worth a mark.
    #[must_use]
    pub fn mark(self, t: Lang) -> Option<&'static str> {
        (self >= Self::MattersALot).then(|| self.label(t))
    }
}

/// How much a need matters at an instant: `right now` fades to `matters a lot`.
#[must_use]
pub fn importance_at(importance: Importance, raised_at: Option<Ts>, now: Ts) -> Importance {
    match right_now_until(importance, raised_at) {
        Some(until) if now < until => Importance::RightNow,
        _ => importance.min(Importance::MattersALot),
    }
}

/// The instant from which a `right now` counts as `matters a lot`.
#[must_use]
pub fn right_now_until(importance: Importance, raised_at: Option<Ts>) -> Option<Ts> {
    raised_at.filter(|_| importance == Importance::RightNow).map(|raised| raised.plus_hours(RIGHT_NOW_HOURS))
}

/// When a need was raised to `right now`, after it was set to an importance at an instant. One that still is `right now`
/// stays as it was; one that has faded is raised anew.
#[must_use]
pub fn raised(before: Option<(Importance, Option<Ts>)>, to: Importance, now: Ts) -> Option<Ts> {
    let still = before.filter(|(importance, raised)| importance_at(*importance, *raised, now) == Importance::RightNow);
    (to == Importance::RightNow).then(|| still.and_then(|(_, raised)| raised).unwrap_or(now))
}

/// Whether an open need may come to weigh `after`. Of those that matter a lot at this instant a person has three at
/// most. A fresh `right now` is let in, for nobody is sent to tidy up in a time of need; once faded it counts. A need
/// that mattered a lot already may stay so, however many there are.
#[must_use]
pub fn may_weigh(before: Option<Importance>, after: Importance, others_that_matter_a_lot: usize) -> bool {
    after != Importance::MattersALot
        || before == Some(Importance::MattersALot)
        || others_that_matter_a_lot < MOST_THAT_MATTER_A_LOT
}

crate::rank_enum! {
    /// How its owner says that a need is doing.
    pub enum Level {
        /// It runs low.
        Low = 0 "low",
        /// There is some.
        Some = 1 "some",
        /// It is well met.
        Well = 2 "well",
    }
}

impl Level {
    /// Its label on a button.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Low => t.needs_low(),
            Self::Some => t.needs_some(),
            Self::Well => t.needs_well(),
        }
    }

    /// The level inside a sentence: "Sam sees: running low".
    #[must_use]
    pub fn in_a_sentence(self, t: Lang) -> &'static str {
        match self {
            Self::Low => t.needs_is_low(),
            Self::Some => t.needs_is_some(),
            Self::Well => t.needs_is_well(),
        }
    }
}

/// Whether what was said on a day still holds.
#[must_use]
pub fn still_holds(said_on: Day, today: Day) -> bool {
    today.since(said_on) <= PULSE_HOLDS_DAYS
}

crate::word_enum! {
    /// Where a need stands with its owner.
    pub enum State {
        /// It is asked for.
        Open = "open",
        /// Its owner says that it is met.
        Met = "met",
        /// Its owner lets it rest.
        Resting = "resting",
    }
}

/// How often a need comes back: every 1 to 366 days.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, AsExpression, FromSqlRow, serde::Serialize, serde::Deserialize,
)]
#[diesel(sql_type = BigInt)]
pub struct EveryDays(i64);

impl EveryDays {
    /// Days at the most.
    pub const MOST: i64 = 366;

    /// A number of days, if it is one of 1 to 366.
    #[must_use]
    pub fn new(days: i64) -> Option<Self> {
        (1..=Self::MOST).contains(&days).then_some(Self(days))
    }

    /// What was typed; nothing is "once".
    ///
    /// # Errors
    /// Says in the reader's language what is wrong.
    pub fn parse(t: Lang, raw: &str) -> Result<Option<Self>, String> {
        let text = raw.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let days = text.parse().ok().filter(|_| digits).and_then(Self::new);
        days.map(Some).ok_or_else(|| t.needs_every_odd(Self::MOST))
    }

    /// The number of days.
    #[must_use]
    pub fn days(self) -> i64 {
        self.0
    }

    /// The rhythm in a few words.
    #[must_use]
    pub fn words(self, t: Lang) -> String {
        t.needs_every_days(self.0)
    }
}

impl<DB: Backend> ToSql<BigInt, DB> for EveryDays
where
    i64: ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB: Backend> FromSql<BigInt, DB> for EveryDays
where
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        i64::from_sql(value).map(Self)
    }
}

/// What is known of a need when the question is whether it is unmet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Facts {
    /// Where it stands with its owner.
    pub state: State,
    /// Who sees it.
    pub visibility: Visibility,
    /// The day on which it was first said.
    pub said_on: Day,
    /// The day on which it was opened last.
    pub opened_on: Day,
    /// How often it comes back; none: once.
    pub every_days: Option<EveryDays>,
    /// The latest day of a shared contribution that answers it.
    pub last_answered_on: Option<Day>,
}

/// How a need stands between the two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It is still waiting.
    Unmet {
        /// Since which of its owner's days.
        waiting_since: Day,
    },
    /// Its owner says that it is well.
    Well,
    /// Something was done for it within its rhythm, and its owner does not say that it runs low.
    Answered,
    /// It asks nothing of the other: it is private, met or resting.
    NotAsked,
}

impl Standing {
    /// The day since which it waits, if it is unmet.
    #[must_use]
    pub fn waiting_since(self) -> Option<Day> {
        match self {
            Self::Unmet { waiting_since } => Some(waiting_since),
            Self::Well | Self::Answered | Self::NotAsked => None,
        }
    }
}

/// How a need stands on its owner's day, by its shared pulses, newest first. Private pulses must not come in here.
pub fn standing(need: &Facts, shared: impl IntoIterator<Item = (Day, Level)>, today: Day) -> Standing {
    if need.state != State::Open || need.visibility != Visibility::Shared {
        return Standing::NotAsked;
    }
    let mut pulses = shared.into_iter().peekable();
    let said = pulses.peek().filter(|(day, _)| still_holds(*day, today)).map(|(_, level)| *level);
    match said {
        Some(Level::Well) => return Standing::Well,
        Some(Level::Low) => {}
        Some(Level::Some) | None if was_answered(need, today) => return Standing::Answered,
        Some(Level::Some) | None => {}
    }
    let lows = pulses.map_while(|(day, level)| (level == Level::Low).then_some(day));
    let low_since = if said == Some(Level::Low) { lows.last() } else { None };
    let due_again = need.last_answered_on.zip(need.every_days).map(|(day, every)| day.plus(every.days()));
    // What lies ahead cannot have begun the waiting: the owner may say "low" within the rhythm, or fly west.
    let begun = [Some(need.said_on), Some(need.opened_on), low_since, due_again].into_iter().flatten();
    Standing::Unmet { waiting_since: begun.filter(|day| *day <= today).max().unwrap_or(today) }
}

/// Whether something was done for it within its rhythm. What was done for a `once` that was opened again since was for
/// the time before.
fn was_answered(need: &Facts, today: Day) -> bool {
    let Some(answered) = need.last_answered_on else { return false };
    match need.every_days {
        Some(every) => today.since(answered) < every.days(),
        None => need.opened_on <= need.said_on || answered >= need.opened_on,
    }
}

/// The place of a need among those of the other, least first: unmet ones before the rest, `right now` before all of
/// them, then by importance, then the longest waiting.
#[must_use]
pub fn urgency(standing: Standing, importance: Importance) -> (bool, Reverse<Importance>, Option<Day>) {
    let since = standing.waiting_since();
    (since.is_none(), Reverse(importance), since)
}
