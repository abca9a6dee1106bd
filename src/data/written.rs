//! What a person wrote in a bond. Each knows only its author's own words.

use crate::{
    bonds::{LoveLanguage, Visibility},
    boundaries::{Firmness, Topic},
    check_ins::CheckIn,
    db::{Day, Id, Words},
    keepsakes::Keepsake,
    season::{Earlier, SeasonKind},
    talks::Talk,
    thanks::model::{Answer as NewsAnswer, Note},
};

/// One thing that a person wrote.
#[derive(Clone, Debug)]
pub enum Written {
    /// A need of theirs.
    Need(Need),
    /// A boundary of theirs.
    Boundary(Boundary),
    /// Their words around something that was done.
    Act(Act),
    /// A season that they wrote down, or wrote something about.
    Season(Season),
    /// Thanks or good news of theirs, or what they answered to the other's.
    Thanks(Thanks),
    /// A keepsake of theirs.
    Keepsake(Kept),
    /// Their answers of a week.
    CheckIn(CheckIn),
    /// Their side of a talk.
    Talk(Talk),
}

impl Written {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Self::Need(need) => need.id,
            Self::Boundary(boundary) => boundary.id,
            Self::Act(act) => act.id,
            Self::Season(season) => season.id,
            Self::Thanks(thanks) => thanks.id,
            Self::Keepsake(kept) => kept.keepsake.id,
            Self::CheckIn(check_in) => id_of_week(check_in.week),
            Self::Talk(talk) => talk.id,
        }
    }
}

/// What stands for a week in the order of this list: check-ins have no ids.
#[must_use]
pub fn id_of_week(monday: Day) -> Id {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&monday.0.to_be_bytes());
    Id::from_bytes(bytes)
}

/// The week of such an id.
#[must_use]
pub fn week_of_id(id: Id) -> Day {
    let bytes = id.as_bytes();
    Day(i64::from_be_bytes(std::array::from_fn(|at| bytes[8 + at])))
}

/// A need.
#[derive(Clone, Debug)]
pub struct Need {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Words,
    /// Its words.
    pub words: Words,
    /// What would meet it.
    pub love_language: Option<LoveLanguage>,
    /// The word of its importance.
    pub importance: &'static str,
    /// Every how many days; none: once.
    pub every_days: Option<i64>,
    /// Who saw it.
    pub visibility: Visibility,
    /// `open`, `met` or `resting`.
    pub state: String,
    /// When it was said.
    pub said_on: Day,
    /// How it read before, newest first.
    pub earlier: Vec<(Words, Words)>,
    /// Day, word and visibility of each pulse, newest first.
    pub pulses: Vec<(Day, &'static str, Visibility)>,
    /// Day and new state of each time that it was met, came to rest or was opened again, oldest first.
    pub turns: Vec<(Day, String)>,
}

/// A boundary.
#[derive(Clone, Debug)]
pub struct Boundary {
    /// Its id.
    pub id: Id,
    /// What it is about.
    pub topic: Topic,
    /// Its words.
    pub words: Words,
    /// How firm it is.
    pub firmness: Firmness,
    /// The love languages that it concerns, as bits.
    pub love_languages: i16,
    /// When to look at it again.
    pub review_on: Option<Day>,
    /// Who saw it.
    pub visibility: Visibility,
    /// When it was said.
    pub said_on: Day,
    /// How it read before, newest first.
    pub earlier: Vec<(Words, Words)>,
}

/// Something that was done, with what the person wrote about it: that it was done, a second voice, an answer.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its id.
    pub id: Id,
    /// The day.
    pub done_on: Day,
    /// Whether the person did it themselves.
    pub by_me: bool,
    /// Title, words, language and visibility, where they wrote it down.
    pub log: Option<Log>,
    /// What they said beside the other's words.
    pub second_voice: Option<Words>,
    /// How they answered.
    pub answer: Option<Answer>,
    /// How their words read before, newest first.
    pub earlier: Vec<(Words, Words)>,
}

/// A contribution as its author wrote it down.
#[derive(Clone, Debug)]
pub struct Log {
    /// What was done.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// What it feels like.
    pub love_language: Option<LoveLanguage>,
    /// `private`, `shared` or `surprise`.
    pub visibility: String,
}

/// A receiver's answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// `landed` or `missed`.
    pub landing: String,
    /// Thanks, or nothing.
    pub thanks: Words,
    /// What would have fitted better, or nothing.
    pub instead: Words,
    /// Whether it was told.
    pub told: bool,
}

/// A season.
#[derive(Clone, Debug)]
pub struct Season {
    /// Its id.
    pub id: Id,
    /// What made it one.
    pub kind: SeasonKind,
    /// First and last day.
    pub days: (Day, Day),
    /// Their own words about it, for both.
    pub words: Words,
    /// What they said about it before, newest first.
    pub earlier: Vec<Earlier>,
}

/// Thanks or good news that the person wrote; or what they answered to good news of the other.
#[derive(Clone, Debug)]
pub struct Thanks {
    /// Its id.
    pub id: Id,
    /// The day on which it was said, or answered.
    pub day: Day,
    /// What the person wrote themselves.
    pub note: Option<Note>,
    /// What they answered.
    pub answers: Vec<NewsAnswer>,
    /// How it read before, newest first.
    pub earlier: Vec<(Words, Words)>,
}

/// A keepsake.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The keepsake.
    pub keepsake: Keepsake,
    /// How it read before, newest first.
    pub earlier: Vec<(Words, Words)>,
}
