//! A suggestion in words, for its own page and for the dashboard.

use super::{
    catalogue::Gesture,
    model::{Facts, Reason, Shown, shown},
};
use crate::{
    bonds::{Member, Suggested},
    lang::Lang,
};

/// One small thing for today. Included as `suggestions/card.html`.
#[derive(Clone, Debug)]
pub struct Card {
    /// The gesture's name in forms; none where there is nothing to press.
    pub id: Option<&'static str>,
    /// What to do; none where the day has nothing (more) to suggest.
    pub say: Option<String>,
    /// Why; or what there is to say instead.
    pub why: String,
}

impl Card {
    /// The card of a day.
    #[must_use]
    pub fn of(member: &Member, facts: &Facts<'_>, suggested: &Suggested) -> Self {
        let t = member.person.lang;
        let still = |id, why: &str| Self { id, say: None, why: why.to_owned() };
        match shown(facts, suggested, member.bond_today()) {
            Shown::This(gesture, reason) => Self::new(member, gesture, reason),
            Shown::Done(gesture) => still(Some(gesture.id), t.suggestions_done()),
            Shown::TakenBack(gesture) => still(Some(gesture.id), t.suggestions_taken_back()),
            Shown::Nothing => still(None, t.suggestions_nothing()),
        }
    }

    fn new(member: &Member, gesture: &'static Gesture, reason: Reason<'_>) -> Self {
        let (t, name) = (member.person.lang, member.other_name());
        Self { id: Some(gesture.id), say: Some(gesture.say(t, name)), why: because(t, name, reason) }
    }
}

/// A reason in words.
fn because(t: Lang, name: &str, reason: Reason<'_>) -> String {
    match reason {
        Reason::Asks(need) => t.suggestions_asks(name, need.title.as_str()),
        Reason::AsksFor(language) => t.suggestions_asks_for(name, language.in_a_sentence(t)),
        Reason::LikesAndFew(language) => t.suggestions_likes_and_few(name, language.in_a_sentence(t)),
        Reason::Likes(language) => t.suggestions_likes(name, language.in_a_sentence(t)),
        Reason::Gentle => t.suggestions_gentle().into(),
        Reason::AnyDay => t.suggestions_any_day().into(),
    }
}
