//! A person's words of one bond as JSON. Days are `YYYY-MM-DD`; words of closed lists are those of the forms
//! (`docs` of each feature); a list of earlier wordings is newest first. `format` and `version` name this shape.

use serde_json::{Value, json};

use super::{
    Former,
    written::{Act, Boundary, Need, Season, Written},
};
use crate::{
    bonds::LoveLanguage,
    db::{Day, Words},
    love_languages::{WholeMenu, guess::model::Guess, own::Name},
};

/// What the file holds: the bond without the other's name, then what this person wrote there, by kind.
#[must_use]
pub fn document(former: &Former, written: &[Written], menus: &[WholeMenu], guess: Option<&Guess>) -> Value {
    let (mut needs, mut boundaries, mut acts, mut seasons) = (vec![], vec![], vec![], vec![]);
    for one in written {
        match one {
            Written::Need(one) => needs.push(need(one)),
            Written::Boundary(one) => boundaries.push(boundary(one)),
            Written::Act(one) => acts.push(act(one)),
            Written::Season(one) => seasons.push(season(one)),
        }
    }
    json!({
        "format": "bothways-words",
        "version": 1,
        "bond": { "kind": former.bond.kind.as_str(), "linked_on": former.bond.linked_on.map(day) },
        "needs": needs,
        "boundaries": boundaries,
        "contributions": acts,
        "seasons": seasons,
        "love_languages": menus.iter().map(menu).collect::<Vec<_>>(),
        "guess": guess.map(guessed),
    })
}

fn need(need: &Need) -> Value {
    let pulse = |(on, level, who): &(Day, &str, crate::bonds::Visibility)| json!({ "day": day(*on), "level": level, "visibility": who.as_str() });
    json!({
        "title": need.title.as_str(),
        "words": need.words.as_str(),
        "love_language": need.love_language.map(LoveLanguage::as_str),
        "importance": need.importance,
        "every_days": need.every_days,
        "visibility": need.visibility.as_str(),
        "state": need.state,
        "said_on": day(need.said_on),
        "earlier": earlier(&need.earlier),
        "pulses": need.pulses.iter().map(pulse).collect::<Vec<_>>(),
    })
}

fn boundary(boundary: &Boundary) -> Value {
    let languages = LoveLanguage::of_bits(boundary.love_languages).map(LoveLanguage::as_str);
    json!({
        "topic": boundary.topic.as_str(),
        "words": boundary.words.as_str(),
        "firmness": boundary.firmness.as_str(),
        "love_languages": languages.collect::<Vec<_>>(),
        "review_on": boundary.review_on.map(day),
        "visibility": boundary.visibility.as_str(),
        "said_on": day(boundary.said_on),
        "earlier": earlier(&boundary.earlier),
    })
}

fn act(act: &Act) -> Value {
    json!({
        "done_on": day(act.done_on),
        "by": if act.by_me { "me" } else { "them" },
        "written_down": act.log.as_ref().map(|log| json!({
            "title": log.title.as_str(),
            "words": log.words.as_str(),
            "love_language": log.love_language.map(LoveLanguage::as_str),
            "visibility": log.visibility,
        })),
        "second_voice": act.second_voice.as_ref().map(Words::as_str),
        "answer": act.answer.as_ref().map(|answer| json!({
            "landing": answer.landing,
            "thanks": answer.thanks.as_str(),
            "instead": answer.instead.as_str(),
            "told": answer.told,
        })),
        "earlier": earlier(&act.earlier),
    })
}

fn season(season: &Season) -> Value {
    json!({
        "kind": season.kind.as_str(),
        "from": day(season.days.0),
        "until": day(season.days.1),
        "words": season.words.as_str(),
    })
}

fn menu(whole: &WholeMenu) -> Value {
    let menu = &whole.menu;
    let own = whole.kinds.iter().map(|kind| {
        let name = match &kind.name {
            Name::Known(known) => known.as_str(),
            Name::Own(words) => words.as_str(),
        };
        json!({ "name": name, "receive": kind.receive.value(), "give": kind.give.value() })
    });
    let by_language = |strength: &dyn Fn(LoveLanguage) -> i16| -> Value {
        LoveLanguage::ALL.iter().map(|language| (language.as_str().to_owned(), json!(strength(*language)))).collect()
    };
    json!({
        "set_on": day(menu.set_on),
        "receive": by_language(&|language| menu.tastes.receive(language).value()),
        "give": by_language(&|language| menu.tastes.give(language).value()),
        "own": own.collect::<Vec<_>>(),
        "visibility": menu.visibility.as_str(),
    })
}

/// What the person guessed that the other likes; null where they left it out.
fn guessed(guess: &Guess) -> Value {
    let strengths = LoveLanguage::ALL.iter().map(|language| {
        (language.as_str().to_owned(), json!(guess.liked[*language as usize].map(|strength| strength.value())))
    });
    json!({
        "guessed_on": day(guess.guessed_on),
        "receive": strengths.collect::<Value>(),
        "visibility": guess.visibility.as_str(),
    })
}

fn earlier(wordings: &[(Words, Words)]) -> Vec<Value> {
    wordings.iter().map(|(title, words)| json!({ "title": title.as_str(), "words": words.as_str() })).collect()
}

fn day(day: Day) -> String {
    day.to_string()
}
