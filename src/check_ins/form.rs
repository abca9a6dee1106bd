//! The form of a check-in.

use super::model::{ANSWER_MOST, CheckIn, Connected, Draft};
use crate::{
    bonds::Member,
    db::Words,
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// The fields that hold words, in the order of the page.
pub const ANSWERS: [&str; 3] = ["felt_good", "need_more", "thank_for"];

/// What was typed, if there is something in it. Each answer may be left out.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member) -> Result<Draft, Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let most = ANSWER_MOST as usize;
    let [felt_good, need_more, thank_for] =
        ANSWERS.map(|name| refused.check_words(t, name, Words::text(fields.one(name), most)));
    let connected = match fields.one("connected") {
        "" => Some(None),
        sent => refused.check("connected", Connected::from_word(sent).ok_or(t.check_ins_connected_odd())).map(Some),
    };
    let (Some(felt_good), Some(need_more), Some(thank_for), Some(connected)) =
        (felt_good, need_more, thank_for, connected)
    else {
        return Err(refused);
    };
    if connected.is_none() && [&felt_good, &need_more, &thank_for].into_iter().all(Words::is_empty) {
        refused.add("felt_good", t.check_ins_say_something());
        return Err(refused);
    }
    Ok(Draft { felt_good, need_more, thank_for, connected })
}

/// The fields of a check-in that stands.
#[must_use]
pub fn filled(check_in: &CheckIn) -> Fields {
    Fields::of_pairs([
        ("felt_good", check_in.felt_good.as_str()),
        ("need_more", check_in.need_more.as_str()),
        ("thank_for", check_in.thank_for.as_str()),
        ("connected", check_in.connected.map_or("", Connected::as_str)),
    ])
}

/// The controls of the form, with what was typed and what is wrong with it.
#[must_use]
pub fn controls(member: &Member, fields: &Fields, refused: &Refusals) -> (Vec<Field>, Choices) {
    let t = member.person.lang;
    let labels = [
        t.check_ins_felt_good_ask().to_owned(),
        t.check_ins_need_more_ask().to_owned(),
        t.check_ins_thank_for_ask(member.other_name()),
    ];
    let field = |(name, label)| {
        Field::area(name, label, 3)
            .draft(t.device_draft_back())
            .optional()
            .at_most(ANSWER_MOST)
            .value(fields.one(name))
            .error(refused.of(name))
    };
    let words = Connected::ALL.iter().rev().map(|one| Choice::new(one.as_str(), one.label(t)));
    let connected = Choices::radios("connected", t.check_ins_connected_ask(), words.collect())
        .hint(t.check_ins_connected_hint())
        .chosen([fields.one("connected")])
        .optional()
        .inline()
        .error(refused.of("connected"));
    (ANSWERS.into_iter().zip(labels).map(field).collect(), connected)
}
