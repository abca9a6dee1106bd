//! What a contribution is, and the rules about who sees it and its landing. No database, web or clock: the day comes in.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    bonds::{LoveLanguage, Member},
    db::{
        Day, Id, Words,
        schema::{contributions, landings},
    },
};

/// Characters of a title at the most.
pub const TITLE_MOST: u32 = 120;
/// Characters of what is said about it at the most.
pub const WORDS_MOST: u32 = 2_000;
/// Characters of thanks at the most.
pub const THANKS_MOST: u32 = 1_000;
/// Characters of what would have fitted better, at the most.
pub const INSTEAD_MOST: u32 = 300;
/// Characters of the second voice: a title, words and thanks on lines of their own, where both wrote about one moment.
pub const VOICE_MOST: u32 = TITLE_MOST + 1 + WORDS_MOST + 1 + THANKS_MOST;
/// Days ahead for which a surprise may be hidden: a year.
pub const SURPRISE_MOST_DAYS: i64 = 366;
/// Days after the first answer in which the receiver may change it.
pub const ANSWER_DAYS: i64 = 30;
/// Needs that one contribution may answer.
pub const NEEDS_MOST: usize = 200;

crate::word_enum! {
    /// Who sees a contribution, as columns and forms say it.
    pub enum Showing {
        /// Only the giver, who wrote it: a quiet gesture.
        Private = "private",
        /// Both.
        Shared = "shared",
        /// Only the giver, until a day.
        Surprise = "surprise",
    }
}

crate::word_enum! {
    /// The receiver's answer.
    pub enum Landing {
        /// It reached them.
        Landed = "landed",
        /// Kind, but not what they needed.
        Missed = "missed",
    }
}

/// Who is to see a contribution that is being written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// Only the giver.
    OnlyMe,
    /// Both.
    Both,
    /// Both, from that day on in the bond's time zone.
    BothFrom(Day),
}

impl Shown {
    /// As the two columns hold it.
    #[must_use]
    pub fn columns(self) -> (Showing, Option<Day>) {
        match self {
            Self::OnlyMe => (Showing::Private, None),
            Self::Both => (Showing::Shared, None),
            Self::BothFrom(day) => (Showing::Surprise, Some(day)),
        }
    }

    /// As chosen, or for its author alone while they have stepped back.
    #[must_use]
    pub fn by(self, member: &Member) -> Self {
        if member.stepped_back { Self::OnlyMe } else { self }
    }

    /// Whether the receiver sees it on a day.
    #[must_use]
    pub fn to_both(self, today: Day) -> bool {
        match self {
            Self::OnlyMe => false,
            Self::Both => true,
            Self::BothFrom(day) => today >= day,
        }
    }
}

/// An act of care, by one person for the other.
#[derive(Clone, Debug, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = contributions)]
pub struct Contribution {
    /// Its id.
    pub id: Id,
    /// Who did it.
    #[diesel(column_name = giver_id)]
    pub giver: Id,
    /// Who wrote it down: the giver, or the receiver who noticed it.
    #[diesel(column_name = author_id)]
    pub author: Id,
    /// What was done.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// What the one who did not write it down says about the same moment.
    pub second_voice: Option<Words>,
    /// The day on which it was done.
    pub done_on: Day,
    /// What it feels like, if that was said.
    pub love_language: Option<LoveLanguage>,
    /// Who sees it.
    pub visibility: Showing,
    /// The day on which a surprise shows itself.
    pub surprise_until: Option<Day>,
    /// Raised by every edit.
    pub version: i64,
    /// The receiver's answer, told or not: pages show [`Contribution::landing_for`].
    #[diesel(embed)]
    pub landing: Option<Answered>,
}

/// The receiver's answer as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = landings)]
pub struct Answered {
    /// Whether it reached them.
    pub landing: Landing,
    /// Thanks, or nothing.
    pub thanks: Words,
    /// What would have fitted better, or nothing.
    pub instead: Words,
    /// Whether a `missed` is told to the giver.
    pub told: bool,
    /// The day of the first answer.
    pub answered_on: Day,
}

/// An answer that the receiver gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// Whether it reached them.
    pub landing: Landing,
    /// Thanks, or nothing.
    pub thanks: Words,
    /// What would have fitted better, or nothing.
    pub instead: Words,
    /// Whether a `missed` is told to the giver.
    pub told: bool,
}

impl Answer {
    /// That it landed, with thanks or without.
    #[must_use]
    pub fn landed(thanks: Words) -> Self {
        Self { landing: Landing::Landed, thanks, instead: Words::default(), told: false }
    }

    /// Whether the giver learns of it: a `missed` stays with the receiver unless told.
    #[must_use]
    pub fn is_known_to_giver(&self) -> bool {
        self.landing == Landing::Landed || self.told
    }
}

impl Answered {
    /// The answer in it.
    #[must_use]
    pub fn answer(&self) -> Answer {
        Answer { landing: self.landing, thanks: self.thanks.clone(), instead: self.instead.clone(), told: self.told }
    }

    /// Whether the giver learns of it.
    #[must_use]
    pub fn is_known_to_giver(&self) -> bool {
        self.landing == Landing::Landed || self.told
    }

    /// Whether the receiver may still change it.
    #[must_use]
    pub fn may_change(&self, today: Day) -> bool {
        today.since(self.answered_on) <= ANSWER_DAYS
    }
}

impl Contribution {
    /// Whether the receiver wrote it down.
    #[must_use]
    pub fn is_noticed(&self) -> bool {
        self.author != self.giver
    }

    /// Who is to see it.
    #[must_use]
    pub fn shown(&self) -> Shown {
        match (self.visibility, self.surprise_until) {
            (Showing::Surprise, Some(day)) => Shown::BothFrom(day),
            (Showing::Private, _) => Shown::OnlyMe,
            _ => Shown::Both,
        }
    }

    /// Whether both see it on a day of the bond's time zone.
    #[must_use]
    pub fn is_open(&self, bond_today: Day) -> bool {
        self.shown().to_both(bond_today)
    }

    /// Whether a person of the bond sees it.
    #[must_use]
    pub fn is_seen_by(&self, person: Id, bond_today: Day) -> bool {
        self.author == person || self.is_open(bond_today)
    }

    /// The answer, as far as a person of the bond may know it.
    #[must_use]
    pub fn landing_for(&self, person: Id) -> Option<&Answered> {
        self.landing.as_ref().filter(|landing| self.giver != person || landing.is_known_to_giver())
    }

    /// Which answer a form for it is made from. No column counts its edits, so it is told by what it says.
    #[must_use]
    pub fn answer_version(&self) -> String {
        match &self.landing {
            None => NOTHING_YET.to_owned(),
            Some(Answered { landing, thanks, instead, told, answered_on: _ }) => {
                let told = if *told { "told" } else { "kept" };
                version_of([landing.as_str(), thanks.as_str(), instead.as_str(), told])
            }
        }
    }

    /// Which second voice a form for it is made from, likewise.
    #[must_use]
    pub fn voice_version(&self) -> String {
        self.second_voice.as_ref().map_or_else(|| NOTHING_YET.to_owned(), |voice| version_of([voice.as_str()]))
    }

    /// Whether the receiver has something to answer, hidden surprises too.
    #[must_use]
    pub fn awaits_answer(visibility: Showing, noticed: bool, answered: bool) -> bool {
        visibility != Showing::Private && !noticed && !answered
    }
}

/// The version of what has not been said yet.
pub const NOTHING_YET: &str = "0";

/// Half of a SHA-256 over the length and bytes of each part, in hexadecimal.
fn version_of<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
