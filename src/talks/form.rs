//! The guide: five things to say to each other, each with room for one's own words.

use super::model::{Draft, Talk};
use crate::{
    bonds::{Member, Visibility},
    db::Words,
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choices, Field},
    },
};

/// Characters of an answer at the most.
const MOST: usize = 1_000;
/// The fields of the answers, in the order of [`Talk::answers`].
pub const ANSWERS: [&str; 5] = ["thanks", "need", "hard", "boundary", "small"];

/// What was typed, if it says anything.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(t: Lang, fields: &Fields) -> Result<Draft, Refusals> {
    let mut refused = Refusals::default();
    let answers = ANSWERS.map(|name| refused.check_words(t, name, Words::text(fields.one(name), MOST)));
    let visibility = Visibility::from_word(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
    let visibility = refused.check("visibility", visibility);
    let ([Some(thanks), Some(need), Some(hard), Some(boundary), Some(small)], Some(visibility)) = (answers, visibility)
    else {
        return Err(refused);
    };
    let answers = [thanks, need, hard, boundary, small];
    if answers.iter().all(Words::is_empty) {
        return Err([("thanks", t.talks_nothing())].into());
    }
    Ok(Draft { answers, visibility })
}

/// The fields of a side that stands.
#[must_use]
pub fn filled(talk: &Talk) -> Fields {
    let answers = ANSWERS.into_iter().zip(talk.answers().map(Words::as_str));
    Fields::of_pairs(answers.chain([("visibility", talk.visibility.as_str())]))
}

/// What is said at each step.
#[must_use]
pub fn prompt(t: Lang, name: &str) -> &'static str {
    match name {
        "thanks" => t.talks_thanks(),
        "need" => t.talks_need(),
        "hard" => t.talks_hard(),
        "boundary" => t.talks_boundary(),
        _ => t.talks_small(),
    }
}

fn hint(t: Lang, name: &str) -> &'static str {
    match name {
        "thanks" => t.talks_thanks_hint(),
        "need" => t.talks_need_hint(),
        "hard" => t.talks_hard_hint(),
        "boundary" => t.talks_boundary_hint(),
        _ => t.talks_small_hint(),
    }
}

/// The steps, with what was typed and what is wrong with it.
#[must_use]
pub fn steps(t: Lang, fields: &Fields, refused: &Refusals) -> Vec<Field> {
    let step = |name: &'static str| {
        Field::area(name, prompt(t, name), 3)
            .hint(hint(t, name))
            .optional()
            .at_most(MOST as u32)
            .value(fields.one(name))
            .error(refused.of(name))
    };
    ANSWERS.map(step).into()
}

/// Who sees it.
#[must_use]
pub fn who_sees(member: &Member, fields: &Fields, refused: &Refusals) -> Choices {
    let choices = member.audience(fields.one("visibility"), false).error(refused.of("visibility"));
    match member.stepped_back {
        true => choices,
        false => choices.hint(member.person.lang.talks_who_sees_hint(member.other_name())),
    }
}
