//! What a menu is.

use crate::{
    bonds::{LoveLanguage, Visibility},
    db::Day,
    lang::Lang,
};

/// How strongly, from 0 to 4.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Strength(i16);

impl Strength {
    /// Every strength, from none upwards.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// A strength of 0 to 4.
    #[must_use]
    pub fn new(value: i16) -> Option<Self> {
        Self::ALL.get(usize::try_from(value).ok()?).copied()
    }

    /// The strength of a form's digit.
    #[must_use]
    pub fn from_digit(text: &str) -> Option<Self> {
        if text.len() == 1 { Self::new(text.parse().ok()?) } else { None }
    }

    /// 0 to 4.
    #[must_use]
    pub fn value(self) -> i16 {
        self.0
    }

    /// How much one likes to receive it, in words.
    #[must_use]
    pub fn received(self, t: Lang) -> &'static str {
        match self.0 {
            ..=0 => t.love_languages_not_for_me(),
            1 => t.love_languages_a_little(),
            2 => t.love_languages_nice(),
            3 => t.love_languages_a_lot(),
            _ => t.love_languages_very_much(),
        }
    }

    /// How naturally one gives it, in words.
    #[must_use]
    pub fn given(self, t: Lang) -> &'static str {
        match self.0 {
            ..=0 => t.love_languages_not_for_me(),
            1 => t.love_languages_a_little(),
            2 => t.love_languages_now_and_then(),
            3 => t.love_languages_give_a_lot(),
            _ => t.love_languages_very_much(),
        }
    }

    /// Whether it is worth naming in a sentence: a lot, or very much.
    #[must_use]
    pub fn is_strong(self) -> bool {
        self.0 >= 3
    }
}

/// What a person likes to receive and how naturally they give, by language, in the order of [`LoveLanguage::ALL`].
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Tastes {
    /// How much they like to receive each.
    pub receive: [Strength; 5],
    /// How naturally they give each.
    pub give: [Strength; 5],
}

impl Tastes {
    /// How much they like to receive a language.
    #[must_use]
    pub fn receive(&self, language: LoveLanguage) -> Strength {
        self.receive[language as usize]
    }

    /// How naturally they give a language.
    #[must_use]
    pub fn give(&self, language: LoveLanguage) -> Strength {
        self.give[language as usize]
    }
}

/// A menu as it was once saved. Each save makes a new version, and the earlier ones are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Menu {
    /// Counts from 1.
    pub version: i64,
    /// What was said.
    pub tastes: Tastes,
    /// Who sees it.
    pub visibility: Visibility,
    /// The day on which it was saved.
    pub set_on: Day,
}

impl Menu {
    /// Whether both see it.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.visibility == Visibility::Shared
    }
}
