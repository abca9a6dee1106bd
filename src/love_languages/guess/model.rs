//! What a guess is, and what becomes of differences.

use crate::{
    bonds::{Kind, LoveLanguage, Visibility},
    db::Day,
    lang::Lang,
    love_languages::model::Strength,
};

/// Steps by which a guess and what was said differ, for it to be worth a question.
const APART: i16 = 2;

/// How much each language is liked, where something was said of it, in the order of [`LoveLanguage::ALL`].
pub type Liked = [Option<Strength>; 5];

/// A person's guess.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guess {
    /// How much the other likes each, as far as it was guessed.
    pub liked: Liked,
    /// Shared once its author has opened it.
    pub visibility: Visibility,
    /// The day on which it was made.
    pub guessed_on: Day,
    /// Raised by every change, from a random number.
    pub version: i64,
}

impl Guess {
    /// Whether its author has opened it.
    #[must_use]
    pub fn is_opened(&self) -> bool {
        self.visibility == Visibility::Shared
    }

    /// A line for each language of which it says something.
    #[must_use]
    pub fn in_words(&self, t: Lang, kind: Kind) -> Vec<String> {
        let line = |language: &LoveLanguage| {
            self.liked[*language as usize].map(|liked| t.guess_line(language.label(t, kind), liked.received(t)))
        };
        kind.love_languages().iter().filter_map(line).collect()
    }
}

/// Both guesses, if both are opened: the one place that lets a guess out.
#[must_use]
pub fn both_opened<'a>(mine: Option<&'a Guess>, theirs: Option<&'a Guess>) -> Option<(&'a Guess, &'a Guess)> {
    mine.zip(theirs).filter(|(mine, theirs)| mine.is_opened() && theirs.is_opened())
}

/// A language of which a guess and what was said are apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Apart {
    /// It is liked more than was guessed.
    LikedMore(LoveLanguage),
    /// It is liked less than was guessed.
    LikedLess(LoveLanguage),
}

/// Where a guess and what was said are apart. Nothing where either says nothing.
#[must_use]
pub fn apart(languages: &[LoveLanguage], guessed: &Liked, said: &Liked) -> Vec<Apart> {
    let difference = |language: &LoveLanguage| {
        let (guessed, said) = (guessed[*language as usize]?, said[*language as usize]?);
        match said.value() - guessed.value() {
            more if more >= APART => Some(Apart::LikedMore(*language)),
            less if less <= -APART => Some(Apart::LikedLess(*language)),
            _ => None,
        }
    };
    languages.iter().filter_map(difference).collect()
}
