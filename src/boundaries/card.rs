//! A boundary in words.

use super::Boundary;
use crate::{
    bonds::{BondEntry, LoveLanguage, Member},
    web::{
        components::{Audience, BoundaryCard, Text},
        dates,
    },
};

/// A boundary as a member reads it, with a link to its page and without its earlier wordings.
#[must_use]
pub fn card(boundary: &Boundary, member: &Member) -> BoundaryCard {
    let (t, own) = (member.person.lang, boundary.is_own(member));
    BoundaryCard {
        topic: boundary.topic.label(t).into(),
        firmness: boundary.firmness.label(t).into(),
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
    let (t, today) = (member.person.lang, member.today());
    let mut facts: Vec<Text> = Vec::new();
    let languages: Vec<_> =
        LoveLanguage::of_bits(boundary.love_languages).map(|language| language.in_a_sentence(t)).collect();
    if !languages.is_empty() {
        facts.push(t.boundaries_concerns(&languages.join(", ")).into());
    }
    if let Some(day) = boundary.review_on {
        let date = dates::short(t, day, today);
        let due = own && day <= today;
        facts.push(if due { t.boundaries_review_due(&date) } else { t.boundaries_review_on(&date) }.into());
    }
    if let Some(day) = boundary.acknowledged_on {
        let date = dates::short(t, day, today);
        let words = match own {
            true => t.boundaries_they_respect(member.other_name(), &date),
            false => t.boundaries_you_respect(&date),
        };
        facts.push(words.into());
    }
    facts
}
