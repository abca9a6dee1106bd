//! A need as it is stored.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    model::{self, Draft, EveryDays, Facts, Importance, Level, Standing, State},
    said::Said,
    store,
};
use crate::{
    bonds::{BondEntry, LoveLanguage, Member, Visibility},
    db::{self, Conn, Day, Id, Ts, Words, schema::needs},
};

/// A need.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = needs)]
pub struct Need {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub owner_id: Id,
    /// What it is, in one line.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// The love language that it speaks, if any.
    pub love_language: Option<LoveLanguage>,
    /// How much it matters, as it was set. What counts is [`Need::importance_at`].
    pub importance: Importance,
    /// When it was raised to `right now`.
    pub raised_at: Option<Ts>,
    /// How often it comes back; none: once.
    pub every_days: Option<EveryDays>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Where it stands with its owner.
    pub state: State,
    /// Its owner's day when it was first said.
    pub said_on: Day,
    /// The instant of that, for the order of lists. No page shows it.
    pub said_at: Ts,
    /// Its owner's day when it was opened last.
    pub opened_on: Day,
    /// Its owner's day when it was met.
    pub met_on: Option<Day>,
    /// The latest day of a shared contribution that answers it. Kept by the contributions.
    pub last_answered_on: Option<Day>,
    /// What its pulses say; every query of the store fills it in.
    pub said: Option<Said>,
    /// Raised by every edit of what it says.
    pub version: i64,
}

impl Need {
    /// How much it matters at an instant.
    #[must_use]
    pub fn importance_at(&self, now: Ts) -> Importance {
        model::importance_at(self.importance, self.raised_at, now)
    }

    /// The instant from which its `right now` counts as `matters a lot`.
    #[must_use]
    pub fn right_now_until(&self) -> Option<Ts> {
        model::right_now_until(self.importance, self.raised_at)
    }

    /// Whether anything may be said of how long it waits: always, but for seasons, in which only what cannot wait
    /// presses.
    #[must_use]
    pub fn may_press(&self, now: Ts, on_pause: bool) -> bool {
        !on_pause || self.importance_at(now).cannot_wait()
    }

    /// Whether the other may see it.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.visibility == Visibility::Shared
    }

    /// Whether it says all of this already.
    #[must_use]
    pub fn says(&self, draft: &Draft, now: Ts) -> bool {
        self.title == draft.title
            && self.words == draft.words
            && self.love_language == draft.love_language
            && self.importance_at(now) == draft.importance
            && self.every_days == draft.every_days
            && self.visibility == draft.visibility
    }

    /// What was told of it, newest first.
    #[must_use]
    pub fn told(&self) -> &[(Day, Level)] {
        self.said.as_ref().map_or(&[], |said| &said.told)
    }

    /// What its owner said last, while that holds on their day: for their eyes only.
    #[must_use]
    pub fn said_last(&self, reader: &Member) -> Option<(Level, Visibility)> {
        let (day, level, visibility) = self.said.as_ref().filter(|_| reader.is(self.owner_id))?.last?;
        model::still_holds(day, reader.today()).then_some((level, visibility))
    }

    /// How it stands on its owner's day.
    #[must_use]
    pub fn standing(&self, today: Day) -> Standing {
        let facts = Facts {
            state: self.state,
            visibility: self.visibility,
            said_on: self.said_on,
            opened_on: self.opened_on,
            every_days: self.every_days,
            last_answered_on: self.last_answered_on,
        };
        model::standing(&facts, self.told().iter().copied(), today)
    }

    /// The day since which it waits, if it is unmet.
    #[must_use]
    pub fn waiting_since(&self, today: Day) -> Option<Day> {
        self.standing(today).waiting_since()
    }
}

impl BondEntry for Need {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        store::find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.owner_id)
    }

    fn is_visible(&self, member: &Member) -> bool {
        self.is_own(member) || self.is_shared()
    }
}
