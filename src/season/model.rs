//! What a season is, and what a day has to say of it.

use diesel::{Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};

use crate::{
    db::{Day, Id, Words, schema::seasons},
    lang::Lang,
};

/// Days that a season may last at the most: a year.
pub const MOST_DAYS: i64 = 366;
/// Days ahead on which a season may begin: a year.
pub const MOST_AHEAD: i64 = 366;
/// Seasons that may be planned at a time.
pub const MOST_PLANNED: usize = 12;
/// Days of the welcome after a season.
pub const WELCOME_DAYS: i64 = 7;

crate::word_enum! {
    /// What makes it a season.
    pub enum SeasonKind {
        /// Illness.
        Illness = "illness",
        /// A newborn.
        Newborn = "newborn",
        /// Grief.
        Grief = "grief",
        /// Exams or work.
        ExamsOrWork = "exams_or_work",
        /// Travel.
        Travel = "travel",
        /// Something else.
        Other = "other",
    }
}

impl SeasonKind {
    /// The kind on pages.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Illness => t.season_illness(),
            Self::Newborn => t.season_newborn(),
            Self::Grief => t.season_grief(),
            Self::ExamsOrWork => t.season_exams_or_work(),
            Self::Travel => t.season_travel(),
            Self::Other => t.season_other(),
        }
    }

    /// A kind word for as long as it lasts, the same for both.
    #[must_use]
    pub fn kind_word(self, t: Lang) -> &'static str {
        match self {
            Self::Illness => t.season_illness_word(),
            Self::Newborn => t.season_newborn_word(),
            Self::Grief => t.season_grief_word(),
            Self::ExamsOrWork => t.season_exams_or_work_word(),
            Self::Travel => t.season_travel_word(),
            Self::Other => t.season_other_word(),
        }
    }
}

/// A season of a bond; both days belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = seasons)]
pub struct Season {
    /// Its id.
    pub id: Id,
    /// Who wrote it down.
    pub started_by: Id,
    /// What makes it one.
    pub kind: SeasonKind,
    /// Its first day.
    pub from_day: Day,
    /// Its last day.
    pub until_day: Day,
    /// What the one who wrote it down says about it.
    pub words: Words,
    /// What the other of the two says about it.
    pub other_words: Words,
    /// Counts its changes from 1.
    pub version: i64,
}

/// What a form says of a season: kind, days, and the words of the one who sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What makes it one.
    pub kind: SeasonKind,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// One's own words about it.
    pub words: Words,
}

impl Season {
    /// Whether a day lies in it.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.from_day <= day && day <= self.until_day
    }

    /// Whether it shares a day with a stretch of days.
    #[must_use]
    pub fn touches(&self, from: Day, until: Day) -> bool {
        self.from_day <= until && from <= self.until_day
    }

    /// What a person says about it themselves.
    #[must_use]
    pub fn words_of(&self, person: Id) -> &Words {
        if self.started_by == person { &self.words } else { &self.other_words }
    }

    /// What the other of a person says about it.
    #[must_use]
    pub fn words_beside(&self, person: Id) -> &Words {
        if self.started_by == person { &self.other_words } else { &self.words }
    }

    /// Whether a draft of a person would change nothing.
    #[must_use]
    pub fn says(&self, draft: &Draft, person: Id) -> bool {
        (self.kind, self.from_day, self.until_day) == (draft.kind, draft.from, draft.until)
            && *self.words_of(person) == draft.words
    }
}

/// Why a season cannot be extended to a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotExtended {
    /// It lasts longer already.
    Longer,
    /// It would last more than a year.
    TooLong,
}

/// What is wrong with a new last day, if something is. The day on which it ends already is none: two who press at once
/// wish the same.
#[must_use]
pub fn not_extended(season: &Season, until: Day) -> Option<NotExtended> {
    if until < season.until_day {
        Some(NotExtended::Longer)
    } else if until.since(season.from_day) >= MOST_DAYS {
        Some(NotExtended::TooLong)
    } else {
        None
    }
}

/// What a day has to say of the seasons of a bond.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says<'a> {
    /// One covers it.
    OnPause(&'a Season),
    /// One ended a few days ago.
    WelcomeBack(&'a Season),
}

/// What a day has to say: the season that covers it, else the last one that ended within [`WELCOME_DAYS`].
#[must_use]
pub fn says(seasons: &[Season], today: Day) -> Option<Says<'_>> {
    if let Some(season) = seasons.iter().find(|season| season.covers(today)) {
        return Some(Says::OnPause(season));
    }
    let ended = seasons.iter().filter(|season| (1..=WELCOME_DAYS).contains(&today.since(season.until_day)));
    ended.max_by_key(|season| season.until_day).map(Says::WelcomeBack)
}
