//! A keepsake in words.

use super::model::{About, Keepsake};
use crate::{
    bonds::{BondEntry, Member},
    db::Day,
    web::{
        components::{Audience, KeepsakeCard, Text},
        dates,
    },
};

/// A keepsake as a member reads it, with a link to its page and without its earlier wordings.
#[must_use]
pub fn card(keepsake: &Keepsake, member: &Member) -> KeepsakeCard {
    let (t, today, own) = (member.person.lang, member.today(), keepsake.is_own(member));
    KeepsakeCard {
        about: about(keepsake, member),
        words: keepsake.text.to_string(),
        url: Some(member.url(&format!("keepsakes/{}", keepsake.id))),
        near: keepsake.near(today).map(|day| when(member, day).into()),
        facts: facts(keepsake, member),
        audience: own.then(|| match keepsake.is_shared() {
            true => Audience::Both { other: member.other_name().to_owned() },
            false => Audience::OnlyYou,
        }),
        by: (!own).then(|| match keepsake.about {
            About::Me => t.keepsakes_told_by(member.other_name()),
            About::Them => t.keepsakes_remembered_by(member.other_name()),
        }),
        earlier: Vec::new(),
    }
}

/// About whom it is, as a member reads it: "About Sam", "About you".
#[must_use]
pub fn about(keepsake: &Keepsake, member: &Member) -> String {
    let t = member.person.lang;
    match (keepsake.about, keepsake.is_own(member)) {
        (About::Me, true) | (About::Them, false) => t.keepsakes_about_you().to_owned(),
        _ => t.keepsakes_about_name(member.other_name()),
    }
}

/// When a day that is near comes: "today", "in 5 days, Monday 30 November".
#[must_use]
pub fn when(member: &Member, day: Day) -> String {
    let t = member.person.lang;
    match day.since(member.today()) {
        ..=0 => t.dates_today().to_owned(),
        1 => t.dates_tomorrow().to_owned(),
        days => t.keepsakes_in_days(days, &dates::long(t, day)),
    }
}

fn facts(keepsake: &Keepsake, member: &Member) -> Vec<Text> {
    let (t, today) = (member.person.lang, member.today());
    let Some(day) = keepsake.on_day else { return Vec::new() };
    vec![match keepsake.yearly {
        true => t.keepsakes_every_year(&dates::of_any_year(t, day)).into(),
        false if day < today => t.keepsakes_was_on(&dates::short(t, day, today)).into(),
        false => t.keepsakes_on_day(&dates::short(t, day, today)).into(),
    }]
}
