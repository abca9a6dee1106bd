//! A contribution, as one of the two reads it.

use super::model::{Contribution, Landing, Shown};
use crate::{
    bonds::Member,
    db::{Day, Id},
    web::{
        components::{Audience, ContributionCard, Strand, Text},
        dates,
    },
};

/// The card of a contribution. Its needs and earlier wordings are for its own page to add.
#[must_use]
pub fn card(row: &Contribution, member: &Member, today: Day) -> ContributionCard {
    let landing = row.landing_for(member.person.id);
    let some = |words: &crate::db::Words| Some(words.to_string()).filter(|words| !words.is_empty());
    ContributionCard {
        title: row.title.to_string(),
        words: some(&row.words),
        url: member.url(&format!("contributions/{}", row.id)),
        strand: strand(member, row.giver),
        by: member.name_of(row.giver).to_owned().into(),
        when: dates::seen_from(member.person.lang, row.done_on, today).into(),
        facts: facts(row, member),
        answers: Vec::new(),
        thanks: landing.and_then(|landing| some(&landing.thanks)),
        audience: member.is(row.author).then(|| audience(row, member, today)),
        earlier: Vec::new(),
    }
}

/// Whose strand a giver's act belongs to.
#[must_use]
pub fn strand(member: &Member, giver: Id) -> Strand {
    member.strand(giver)
}

fn facts(row: &Contribution, member: &Member) -> Vec<Text> {
    let t = member.person.lang;
    let mut facts: Vec<Text> = Vec::new();
    if let Some(language) = row.love_language {
        facts.push(language.in_a_sentence(t).into());
    }
    if row.is_noticed() {
        facts.push(match member.is(row.author) {
            true => t.contributions_noticed_by_you().into(),
            false => t.contributions_noticed_by(member.other_name()).into(),
        });
    }
    if let Some(landing) = row.landing_for(member.person.id) {
        facts.push(match (landing.landing, landing.told) {
            (Landing::Landed, _) => t.contributions_landed().into(),
            (Landing::Missed, true) => t.contributions_missed_told().into(),
            (Landing::Missed, false) => t.contributions_missed_kept().into(),
        });
    }
    facts
}

fn audience(row: &Contribution, member: &Member, today: Day) -> Audience {
    match row.shown() {
        Shown::OnlyMe => Audience::OnlyYou,
        Shown::BothFrom(day) if !row.is_open(member.bond_today()) => {
            Audience::Surprise { until: dates::short(member.person.lang, day, today) }
        }
        _ => Audience::Both { other: member.other_name().to_owned() },
    }
}
