//! A boundary in words.

use super::Boundary;
use crate::{
    bonds::{BondEntry, LoveLanguage, Member},
    web::{
        components::{Audience, BoundaryCard, Text, isolated},
        dates,
    },
};

/// A boundary as a member reads it, with a link to its page and without its earlier wordings.
#[must_use]
pub fn card(boundary: &Boundary, member: &Member) -> BoundaryCard {
    let own = boundary.is_own(member);
    BoundaryCard {
        topic: boundary.topic.label().into(),
        firmness: boundary.firmness.label().into(),
        words: boundary.words.to_string(),
        url: Some(member.url(&format!("boundaries/{}", boundary.id))),
        facts: facts(boundary, member, own),
        audience: own.then(|| match boundary.is_shared() {
            true => Audience::Both { other: member.other_name().to_owned() },
            false => Audience::OnlyYou,
        }),
        earlier: Vec::new(),
    }
}

fn facts(boundary: &Boundary, member: &Member, own: bool) -> Vec<Text> {
    let today = member.today();
    let mut facts: Vec<Text> = Vec::new();
    let languages: Vec<_> = LoveLanguage::of_bits(boundary.love_languages).map(LoveLanguage::in_a_sentence).collect();
    if !languages.is_empty() {
        facts.push(format!("concerns {}", languages.join(", ")).into());
    }
    if let Some(day) = boundary.review_on {
        let due = own && day <= today;
        let words = if due { "time to look at it again, since" } else { "to be looked at again on" };
        facts.push(format!("{words} {}", dates::short(day, today)).into());
    }
    if let Some(day) = boundary.acknowledged_on {
        let who = if own { format!("{} has", isolated(member.other_name())) } else { "you have".into() };
        facts.push(format!("{who} read this and will respect it ({})", dates::short(day, today)).into());
    }
    facts
}
