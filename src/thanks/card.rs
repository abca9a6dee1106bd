//! Thanks and good news in words.

use super::{Kind, Note, Way, list::Item, model::Answer};
use crate::{
    bonds::{BondEntry, Member},
    contributions::{self, store::Thanked},
    db::{Day, Id},
    web::{
        components::{Audience, Strand, ThanksCard},
        dates,
    },
};

/// An entry of the list.
#[must_use]
pub(super) fn card(item: &Item, member: &Member) -> ThanksCard {
    match item {
        Item::Note(note) => of_note(note, member),
        Item::Thanked(thanked) => of_thanked(thanked, member),
    }
}

/// Thanks that stand alone, or good news; with a link to its page, without answers and earlier wordings.
#[must_use]
pub(super) fn of_note(note: &Note, member: &Member) -> ThanksCard {
    let (t, own) = (member.person.lang, note.is_own(member));
    let says_about = match own {
        true => t.thanks_says_about(member.other_name()).into(),
        false => t.thanks_says_about_you().into(),
    };
    ThanksCard {
        title: heading(note, member).to_owned(),
        url: Some(member.url(&format!("thanks/{}", note.id))),
        words: note.words.to_string(),
        says_about: (!note.says_about_you.is_empty()).then(|| (says_about, note.says_about_you.to_string())),
        audience: own.then(|| match note.is_shared() {
            true => Audience::Both { other: member.other_name().to_owned() },
            false => Audience::OnlyYou,
        }),
        ..said(member, note.author_id, note.said_on)
    }
}

fn of_thanked(thanked: &Thanked, member: &Member) -> ThanksCard {
    let t = member.person.lang;
    let author = if member.is(thanked.giver) { member.other_id() } else { Some(member.person.id) };
    ThanksCard {
        title: t.thanks_for_act(thanked.title.as_str()),
        url: Some(member.url(&format!("contributions/{}", thanked.id))),
        words: thanked.thanks.to_string(),
        ..said(member, author.unwrap_or(member.person.id), thanked.answered_on)
    }
}

/// A card of which nothing is known but who said it, and when.
fn said(member: &Member, author: Id, day: Day) -> ThanksCard {
    ThanksCard {
        title: String::new(),
        url: None,
        words: String::new(),
        says_about: None,
        strand: strand(member, author),
        by: member.name_of(author).to_owned().into(),
        when: dates::seen_from(member.person.lang, day, member.today()).into(),
        audience: None,
        answers: Vec::new(),
        earlier: Vec::new(),
    }
}

/// Whose strand somebody's words belong to.
pub(super) fn strand(member: &Member, author: Id) -> Strand {
    contributions::strand(member, author)
}

/// What it is.
pub(super) fn heading(note: &Note, member: &Member) -> &'static str {
    let t = member.person.lang;
    match note.kind {
        Kind::Thanks => t.thanks_thank_you(),
        Kind::GoodNews => t.thanks_good_news(),
    }
}

/// An answer: in which way, and its words.
pub(super) fn told(answer: &Answer, member: &Member, own_news: bool) -> (String, String) {
    let (t, other) = (member.person.lang, member.other_name());
    let way = match (answer.way, own_news) {
        (Way::Ask, true) => t.thanks_asks(other),
        (Way::Celebrate, true) => t.thanks_celebrates(other),
        (Way::Remember, true) => t.thanks_remembers(other),
        (Way::Ask, false) => t.thanks_you_asked().to_owned(),
        (Way::Celebrate, false) => t.thanks_you_celebrated().to_owned(),
        (Way::Remember, false) => t.thanks_you_remember().to_owned(),
    };
    (way, answer.words.to_string())
}
