//! A person's words of one bond as JSON. Days are `YYYY-MM-DD`; words of closed lists are those of the forms
//! (`docs` of each feature); a list of earlier wordings is newest first. `format` and `version` name this shape.

use serde_json::{Value, json};

use super::{
    Former,
    written::{Act, Boundary, Kept, Need, Season, Thanks, Written},
};
use crate::{
    bonds::LoveLanguage,
    check_ins::{CheckIn, Week},
    db::{Day, Words},
    lang::Lang,
    love_languages::{WholeMenu, guess::model::Guess, own::Name},
    suggestions::Gesture,
    talks::Talk,
    thanks::model::Answer,
};

/// What the file holds: the bond without the other's name, then what this person wrote there, by kind.
#[must_use]
pub fn document(former: &Former, written: &[Written], menus: &[WholeMenu], guess: Option<&Guess>) -> Value {
    let (mut needs, mut boundaries, mut acts, mut seasons) = (vec![], vec![], vec![], vec![]);
    let (mut thanks, mut keepsakes) = (vec![], vec![]);
    let (mut check_ins, mut talks) = (vec![], vec![]);
    for one in written {
        match one {
            Written::Need(one) => needs.push(need(one)),
            Written::Boundary(one) => boundaries.push(boundary(one)),
            Written::Act(one) => acts.push(act(one)),
            Written::Season(one) => seasons.push(season(one)),
            Written::Thanks(one) => thanks.push(gratitude(one)),
            Written::Keepsake(one) => keepsakes.push(kept(one)),
            Written::CheckIn(one) => check_ins.push(check_in(one)),
            Written::Talk(one) => talks.push(talk(one)),
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
        "thanks": thanks,
        "keepsakes": keepsakes,
        "check_ins": check_ins,
        "talks": talks,
        "love_languages": menus.iter().map(menu).collect::<Vec<_>>(),
        "guess": guess.map(guessed),
    })
}

/// Adds the gestures that this person does not want to be suggested: each by its id and as it reads in their language,
/// with "…" for the other's name.
pub fn add_not_for_us(document: &mut Value, t: Lang, refused: &[&Gesture]) {
    let gestures = refused.iter().map(|gesture| json!({ "id": gesture.id, "says": gesture.say(t, "…") }));
    document["not_for_us"] = gestures.collect();
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
        "turns": need.turns.iter().map(|(on, to)| json!({ "day": day(*on), "state": to })).collect::<Vec<_>>(),
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
    let earlier = season.earlier.iter().map(|earlier| {
        json!({
            "kind": earlier.kind.as_str(),
            "from": day(earlier.from),
            "until": day(earlier.until),
            "words": earlier.words.as_str(),
        })
    });
    json!({
        "kind": season.kind.as_str(),
        "from": day(season.days.0),
        "until": day(season.days.1),
        "words": season.words.as_str(),
        "earlier": earlier.collect::<Vec<_>>(),
    })
}

fn gratitude(thanks: &Thanks) -> Value {
    let answer = |answer: &Answer| json!({ "way": answer.way.as_str(), "words": answer.words.as_str(), "answered_on": day(answer.answered_on) });
    json!({
        "day": day(thanks.day),
        "written_down": thanks.note.as_ref().map(|note| json!({
            "kind": note.kind.as_str(),
            "words": note.words.as_str(),
            "says_about_you": note.says_about_you.as_str(),
            "visibility": note.visibility.as_str(),
        })),
        "answers": thanks.answers.iter().map(answer).collect::<Vec<_>>(),
        "earlier": earlier(&thanks.earlier),
    })
}

fn kept(kept: &Kept) -> Value {
    let keepsake = &kept.keepsake;
    json!({
        "text": keepsake.text.as_str(),
        "about": keepsake.about.as_str(),
        "on": keepsake.on_day.map(day),
        "yearly": keepsake.yearly,
        "remind_days": keepsake.remind_days,
        "visibility": keepsake.visibility.as_str(),
        "kept_on": day(keepsake.kept_on),
        "earlier": earlier(&kept.earlier),
    })
}

fn check_in(one: &CheckIn) -> Value {
    json!({
        "week": Week::of(one.week).to_string(),
        "felt_good": one.felt_good.as_str(),
        "need_more": one.need_more.as_str(),
        "thank_for": one.thank_for.as_str(),
        "connected": one.connected.map(|felt| felt as i16),
        "opened": one.is_open(),
    })
}

fn talk(talk: &Talk) -> Value {
    json!({
        "day": day(talk.day),
        "thanks": talk.thanks.as_str(),
        "need": talk.need.as_str(),
        "hard": talk.hard.as_str(),
        "boundary": talk.boundary.as_str(),
        "small": talk.small.as_str(),
        "visibility": talk.visibility.as_str(),
        "opened": talk.opened,
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
