//! What one person keeps of a talk, and when two of them open.

use diesel::prelude::*;

use crate::{
    bonds::Visibility,
    db::{Day, Id, Words, schema::talks},
};

/// One side of a talk.
#[derive(Clone, PartialEq, Eq, Debug, Queryable, Selectable, Insertable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = talks)]
pub struct Talk {
    /// Its id.
    pub id: Id,
    /// Whose side it is.
    pub person_id: Id,
    /// The bond's day on which they talked.
    pub day: Day,
    /// What they said thanks for.
    pub thanks: Words,
    /// What they need.
    pub need: Words,
    /// What was hard.
    pub hard: Words,
    /// A boundary.
    pub boundary: Words,
    /// One small thing that they take on.
    pub small: Words,
    /// Whether it may open.
    pub visibility: Visibility,
    /// Whether both see both sides.
    pub opened: bool,
    /// Raised by every edit.
    pub version: i64,
}

/// A side as a form states it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// The five answers, as [`Talk::answers`] orders them.
    pub answers: [Words; 5],
    /// Whether it may open.
    pub visibility: Visibility,
}

impl Talk {
    /// The five answers: thanks, need, what was hard, a boundary, one small thing.
    #[must_use]
    pub fn answers(&self) -> [&Words; 5] {
        [&self.thanks, &self.need, &self.hard, &self.boundary, &self.small]
    }

    /// Whether it reads as a form states it.
    #[must_use]
    pub fn says(&self, draft: &Draft) -> bool {
        self.answers() == draft.answers.each_ref() && self.visibility == draft.visibility
    }

    /// Whether this side and another open to both: they are of two people and one day, and each chose to share.
    #[must_use]
    pub fn opens_with(&self, other: &Self) -> bool {
        let both_share = self.visibility == Visibility::Shared && other.visibility == Visibility::Shared;
        both_share && self.day == other.day && self.person_id != other.person_id
    }
}
