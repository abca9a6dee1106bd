//! What a boundary is, and what becomes of it when it is edited.

use diesel::prelude::*;

use crate::{
    bonds::{LoveLanguage, Visibility},
    db::{Day, Id, Ts, Words, schema::boundaries},
    lang::Lang,
};

crate::word_enum! {
    /// What a boundary is about.
    pub enum Topic {
        /// Touch.
        Touch = "touch",
        /// Time.
        Time = "time",
        /// Privacy.
        Privacy = "privacy",
        /// Money.
        Money = "money",
        /// Intimacy.
        Intimacy = "intimacy",
        /// Family and friends.
        FamilyAndFriends = "family_and_friends",
        /// Work.
        Work = "work",
        /// Communication.
        Communication = "communication",
        /// Anything else.
        Other = "other",
    }
}

impl Topic {
    /// The topic on pages.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Touch => t.boundaries_touch(),
            Self::Time => t.boundaries_time(),
            Self::Privacy => t.boundaries_privacy(),
            Self::Money => t.boundaries_money(),
            Self::Intimacy => t.boundaries_intimacy(),
            Self::FamilyAndFriends => t.boundaries_family_and_friends(),
            Self::Work => t.boundaries_work(),
            Self::Communication => t.boundaries_communication(),
            Self::Other => t.boundaries_other(),
        }
    }

    /// The love language for which a boundary of this topic stands, without being told.
    #[must_use]
    pub fn stands_for(self) -> Option<LoveLanguage> {
        match self {
            Self::Touch | Self::Intimacy => Some(LoveLanguage::Touch),
            Self::Time => Some(LoveLanguage::Time),
            Self::Money => Some(LoveLanguage::Gifts),
            Self::Communication => Some(LoveLanguage::Words),
            Self::Privacy | Self::FamilyAndFriends | Self::Work | Self::Other => None,
        }
    }
}

crate::rank_enum! {
    /// How firm a boundary is.
    pub enum Firmness {
        /// Rather not.
        Preference = 0 "preference",
        /// Please respect it.
        Firm = 1 "firm",
        /// Not under any circumstances.
        Never = 2 "never",
    }
}

impl Firmness {
    /// The firmness on pages.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Preference => t.boundaries_preference(),
            Self::Firm => t.boundaries_firm(),
            Self::Never => t.boundaries_never(),
        }
    }

    /// What choosing it means.
    #[must_use]
    pub fn hint(self, t: Lang) -> &'static str {
        match self {
            Self::Preference => t.boundaries_preference_hint(),
            Self::Firm => t.boundaries_firm_hint(),
            Self::Never => t.boundaries_never_hint(),
        }
    }
}

/// A boundary.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, serde::Serialize, serde::Deserialize)]
#[diesel(table_name = boundaries)]
pub struct Boundary {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub owner_id: Id,
    /// What it is about.
    pub topic: Topic,
    /// Its owner's words.
    pub words: Words,
    /// How firm it is.
    pub firmness: Firmness,
    /// The love languages that it concerns, as bits ([`LoveLanguage::bit`]).
    pub love_languages: i16,
    /// The day on which its owner would like to look at it again.
    pub review_on: Option<Day>,
    /// Who sees it.
    pub visibility: Visibility,
    /// The instant at which it was said: written, or shared if it was private at first, so that its place in a list
    /// tells nothing of the time before.
    pub said_at: Ts,
    /// The day on which the other said that they have read it and will respect it.
    pub acknowledged_on: Option<Day>,
    /// Raised by every edit.
    pub version: i64,
}

/// A boundary as a form states it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What it is about.
    pub topic: Topic,
    /// The owner's words.
    pub words: Words,
    /// How firm it is.
    pub firmness: Firmness,
    /// The love languages that it concerns, as bits.
    pub love_languages: i16,
    /// When to look at it again.
    pub review_on: Option<Day>,
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

/// What an edit does besides changing the boundary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The earlier wording was shared and is no longer what both read: it is kept.
    pub keeps_wording: bool,
    /// What the other said about it still holds.
    pub keeps_acknowledgement: bool,
    /// It was private and is now said to the other.
    pub says_it: bool,
    /// The other can see a difference.
    pub seen_by_other: bool,
}

impl Boundary {
    /// Whether both see it.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.visibility == Visibility::Shared
    }

    /// What it is about and how firm it is, as earlier wordings keep it: "work firm". Each reader has it in their own
    /// language by [`told`].
    #[must_use]
    pub fn heading(&self) -> String {
        format!("{} {}", self.topic.as_str(), self.firmness.as_str())
    }

    /// Whether it concerns a love language: said so, or by its topic.
    #[must_use]
    pub fn concerns(&self, language: LoveLanguage) -> bool {
        self.love_languages & language.bit() != 0 || self.topic.stands_for() == Some(language)
    }

    /// The boundary as its form would state it.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft {
            topic: self.topic,
            words: self.words.clone(),
            firmness: self.firmness,
            love_languages: self.love_languages,
            review_on: self.review_on,
            visibility: self.visibility,
        }
    }

    /// What an edit to `draft` does; none where nothing is different.
    ///
    /// What was agreed is the topic, the firmness and the words together: a change of any of them keeps the earlier
    /// ones and withdraws the acknowledgement. So does taking it back: otherwise words could be rewritten unseen
    /// between two sharings.
    #[must_use]
    pub fn edited(&self, draft: &Draft) -> Option<Edit> {
        if self.draft() == *draft {
            return None;
        }
        let reads_the_same = (self.topic, self.firmness, &self.words) == (draft.topic, draft.firmness, &draft.words);
        let stays_shared = self.is_shared() && draft.is_shared();
        Some(Edit {
            keeps_wording: self.is_shared() && !(reads_the_same && stays_shared),
            keeps_acknowledgement: stays_shared && reads_the_same,
            says_it: !self.is_shared() && draft.is_shared(),
            seen_by_other: self.is_shared() || draft.is_shared(),
        })
    }
}

/// A topic and a firmness in a line: "Work, firm".
#[must_use]
pub fn heading(t: Lang, topic: Topic, firmness: Firmness) -> String {
    match firmness {
        Firmness::Preference => t.boundaries_preference_about(topic.label(t)),
        Firmness::Firm => t.boundaries_firm_about(topic.label(t)),
        Firmness::Never => t.boundaries_never_about(topic.label(t)),
    }
}

/// An earlier wording: its heading, as [`Boundary::heading`] wrote it, and its words.
#[must_use]
pub fn told(t: Lang, kept: &Words, words: &Words) -> String {
    let parts = kept.as_str().split_once(' ');
    let known = parts.and_then(|(topic, firmness)| Topic::from_word(topic).zip(Firmness::from_word(firmness)));
    match known {
        Some((topic, firmness)) => format!("{}\n{words}", heading(t, topic, firmness)),
        None => format!("{kept}\n{words}").trim_start().to_owned(),
    }
}
