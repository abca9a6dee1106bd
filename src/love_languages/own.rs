//! Kinds of care of one's own, beside those that a menu offers to everyone.

use super::model::{Menu, Strength};
use crate::{
    bonds::{Kind, LoveLanguage},
    db::{Unfit, Words},
    lang::Lang,
};

/// Kinds of one's own on a menu at the most.
pub const MOST: usize = 5;
/// Characters of a name at the most.
pub const NAME_MOST: u32 = 40;

crate::word_enum! {
    /// A kind for which there is a word in each language.
    pub enum Known {
        /// Listening.
        Listening = "listening",
        /// Play.
        Play = "play",
        /// Room to oneself.
        Space = "space",
        /// Keeping one's word.
        Reliability = "reliability",
    }
}

impl Known {
    /// The kind on pages.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Listening => t.love_languages_listening(),
            Self::Play => t.love_languages_play(),
            Self::Space => t.love_languages_space(),
            Self::Reliability => t.love_languages_reliability(),
        }
    }
}

/// What a kind is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Name {
    /// In each reader's language.
    Known(Known),
    /// In its author's words.
    Own(Words),
}

impl Name {
    /// The name of what was typed. One that we have a word for, in whichever language, is read in each.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn typed(raw: &str) -> Result<Self, Unfit> {
        let words = Words::line(raw, NAME_MOST as usize)?;
        let typed = words.as_str().to_lowercase();
        let known = Known::ALL
            .iter()
            .copied()
            .find(|known| Lang::ALL.iter().any(|t| known.label(*t).to_lowercase() == typed) || known.as_str() == typed);
        Ok(known.map_or(Self::Own(words), Self::Known))
    }

    /// The name as a reader reads it.
    #[must_use]
    pub fn label(&self, t: Lang) -> &str {
        match self {
            Self::Known(known) => known.label(t),
            Self::Own(words) => words.as_str(),
        }
    }

    /// Whether two names are the same, but for capitals.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Known(one), Self::Known(other)) => one == other,
            (Self::Own(one), Self::Own(other)) => one.as_str().to_lowercase() == other.as_str().to_lowercase(),
            _ => false,
        }
    }
}

/// A kind of one's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnKind {
    /// What it is called.
    pub name: Name,
    /// How much one likes to receive it.
    pub receive: Strength,
    /// How naturally one gives it.
    pub give: Strength,
}

/// A menu with the kinds of its author's own, in their order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WholeMenu {
    /// The menu.
    pub menu: Menu,
    /// The kinds.
    pub kinds: Vec<OwnKind>,
}

impl WholeMenu {
    /// A line for each kind of care on it.
    #[must_use]
    pub fn in_words(&self, t: Lang, kind: Kind) -> Vec<String> {
        let tastes = &self.menu.tastes;
        let language = |one: &LoveLanguage| (one.label(t, kind), tastes.receive(*one), tastes.give(*one));
        let own = self.kinds.iter().map(|own| (own.name.label(t), own.receive, own.give));
        let all = kind.love_languages().iter().map(language).chain(own);
        all.map(|(label, liked, given)| t.love_languages_line(label, liked.received(t), given.given(t))).collect()
    }

    /// The kind of a name, if it is on the menu.
    #[must_use]
    pub fn kind(&self, name: &Name) -> Option<&OwnKind> {
        self.kinds.iter().find(|kind| kind.name.is(name))
    }
}
