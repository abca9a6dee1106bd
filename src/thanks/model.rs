//! What thanks and good news are, and what becomes of them when they are edited.

use diesel::prelude::*;

use crate::{
    bonds::Visibility,
    db::{
        Day, Id, Words,
        schema::{news_answers, thanks},
    },
};

crate::word_enum! {
    /// What somebody tells.
    pub enum Kind {
        /// A thank-you.
        Thanks = "thanks",
        /// Something good that happened.
        GoodNews = "good_news",
    }
}

crate::word_enum! {
    /// A way to answer good news.
    pub enum Way {
        /// Asking to hear more.
        Ask = "ask",
        /// Being glad with the other.
        Celebrate = "celebrate",
        /// Saying that one will remember it.
        Remember = "remember",
    }
}

impl Way {
    /// Whether it is said in words of one's own.
    #[must_use]
    pub fn has_words(self) -> bool {
        self != Self::Remember
    }
}

/// Days for which what came in is on the dashboard, the first included.
pub const LATELY_DAYS: i64 = 7;

/// A thank-you or good news.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = thanks)]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// Who wrote it.
    pub author_id: Id,
    /// Which of the two.
    pub kind: Kind,
    /// What was said.
    pub words: Words,
    /// What it says about the one who is thanked, or nothing.
    pub says_about_you: Words,
    /// Who sees it.
    pub visibility: Visibility,
    /// The day on which it was said: written, or shared if it was private at first.
    pub said_on: Day,
    /// The day on which the other last answered.
    pub answered_on: Option<Day>,
    /// The later of the two.
    pub moved_on: Day,
    /// Raised by every edit.
    pub version: i64,
}

/// What the other answered to good news.
#[derive(Clone, PartialEq, Eq, Debug, Queryable, Selectable, Insertable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = news_answers)]
pub struct Answer {
    /// In which way.
    pub way: Way,
    /// In which words, if any.
    pub words: Words,
    /// On which day.
    pub answered_on: Day,
}

/// Thanks or good news as a form states them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What is said.
    pub words: Words,
    /// What it says about the one who is thanked, or nothing.
    pub says_about_you: Words,
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

/// What an edit does besides changing the words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The earlier wording was shared and is no longer what both read: it is kept.
    pub keeps_wording: bool,
    /// It was private and is now said to the other.
    pub says_it: bool,
    /// The other can see a difference.
    pub seen_by_other: bool,
}

impl Note {
    /// Whether both see it.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.visibility == Visibility::Shared
    }

    /// All of it as one text, as earlier wordings keep it.
    #[must_use]
    pub fn whole(&self) -> Words {
        let whole = format!("{}\n\n{}", self.words, self.says_about_you);
        Words::text(&whole, usize::MAX).unwrap_or_default()
    }

    /// As its form would state it.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { words: self.words.clone(), says_about_you: self.says_about_you.clone(), visibility: self.visibility }
    }

    /// What an edit to `draft` does; none where nothing is different. Taking it back keeps its wording too: otherwise
    /// words could be rewritten unseen between two sharings.
    #[must_use]
    pub fn edited(&self, draft: &Draft) -> Option<Edit> {
        if self.draft() == *draft {
            return None;
        }
        let reads_the_same = (&self.words, &self.says_about_you) == (&draft.words, &draft.says_about_you);
        Some(Edit {
            keeps_wording: self.is_shared() && !(reads_the_same && draft.is_shared()),
            says_it: !self.is_shared() && draft.is_shared(),
            seen_by_other: self.is_shared() || draft.is_shared(),
        })
    }
}
