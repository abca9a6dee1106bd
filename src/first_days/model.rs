//! The three steps, and how far somebody is.

use crate::{db::Day, lang::Lang};

/// Days after two were linked in which their pages speak of the first steps.
pub const DAYS: i64 = 14;

crate::word_enum! {
    /// One of the first steps.
    pub enum Step {
        /// To name a need.
        Need = "need",
        /// To state a boundary.
        Boundary = "boundary",
        /// To say what does one good.
        LoveLanguages = "love_languages",
    }
}

impl Step {
    /// Its name on pages.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Need => t.first_days_need(),
            Self::Boundary => t.first_days_boundary(),
            Self::LoveLanguages => t.first_days_love_languages(),
        }
    }

    /// Where what it makes can be seen and changed, below the bond.
    #[must_use]
    pub fn tail(self) -> &'static str {
        match self {
            Self::Need => "needs",
            Self::Boundary => "boundaries",
            Self::LoveLanguages => "love-languages",
        }
    }
}

/// How far somebody is, in the order of [`Step::ALL`].
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Standing {
    /// Whether something of it is there, wherever it was written.
    pub there: [bool; 3],
    /// Whether it was left for later.
    pub left: [bool; 3],
}

impl Standing {
    /// Whether something of a step is there.
    #[must_use]
    pub fn is_there(&self, step: Step) -> bool {
        self.there[step as usize]
    }

    /// Whether a step was left for later, and nothing of it is there.
    #[must_use]
    pub fn is_left(&self, step: Step) -> bool {
        self.left[step as usize] && !self.is_there(step)
    }

    /// The first step of which nothing is there, and which was not left for later.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        Step::ALL.iter().copied().find(|step| !self.is_there(*step) && !self.is_left(*step))
    }
}

/// Whether the pages of a bond still speak of the first steps: before the two are linked, and for [`DAYS`] after.
#[must_use]
pub fn are_now(linked_on: Option<Day>, today: Day) -> bool {
    linked_on.is_none_or(|day| today.since(day) < DAYS)
}
