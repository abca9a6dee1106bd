//! The form of a guess.

use super::model::{Guess, Liked};
use crate::{
    bonds::{LoveLanguage, Member},
    love_languages::model::Strength,
    web::{
        Fields, Refusals,
        components::{Choice, Field},
    },
};

/// The fields of the guess, in the order of [`LoveLanguage::ALL`].
const FIELDS: [&str; 5] = ["receive_words", "receive_time", "receive_help", "receive_gifts", "receive_touch"];

/// What is sent where somebody has no idea.
const NO_IDEA: &str = "-";

/// What was guessed: each may be left out, but not all.
pub(super) fn parse(fields: &Fields, member: &Member) -> Result<Liked, Refusals> {
    let t = member.person.lang;
    let (mut refused, mut liked) = (Refusals::default(), Liked::default());
    for language in member.bond.kind.love_languages() {
        let (name, at) = (FIELDS[*language as usize], *language as usize);
        liked[at] = Strength::from_digit(fields.one(name));
        if liked[at].is_none() && !["", NO_IDEA].contains(&fields.one(name)) {
            refused.add(name, t.love_languages_strength_odd());
        }
    }
    if refused.is_empty() && liked.iter().all(Option::is_none) {
        refused.add(FIELDS[0], t.guess_at_least_one());
    }
    if refused.is_empty() { Ok(liked) } else { Err(refused) }
}

/// The fields of a guess that stands.
pub(super) fn filled(guess: &Guess) -> Fields {
    let digits = guess.liked.map(|strength| strength.map_or(String::new(), |strength| strength.value().to_string()));
    Fields::of_pairs(FIELDS.into_iter().zip(digits.iter().map(String::as_str)))
}

/// The controls of the form, with what was chosen and what is wrong with it.
pub(super) fn controls(member: &Member, fields: &Fields, refused: &Refusals) -> Vec<Field> {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let control = |language: &LoveLanguage| {
        let name = FIELDS[*language as usize];
        let choices = Strength::ALL.map(|strength| Choice::new(strength.value().to_string(), strength.received(t)));
        let unsaid = Choice::new(NO_IDEA, t.guess_no_idea());
        Field::select(name, language.label(t, kind), std::iter::once(unsaid).chain(choices).collect())
            .value(fields.one(name))
            .error(refused.of(name))
    };
    kind.love_languages().iter().map(control).collect()
}
