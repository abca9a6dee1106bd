//! From facts to words: the dashboard as one of the two reads it.

use super::{
    facts::Facts,
    picture::{self, Rhythm},
    view::{self, Asked, Dashboard, Done, Mind, Notice, QuickAdd, Season, UnmetNeed},
};
use crate::{
    bonds::{LoveLanguage, Member, Visibility},
    boundaries::model::Boundary,
    contributions::{
        self,
        model::NOTHING_YET,
        store::{Line, Unanswered},
    },
    db::{Day, Words},
    needs::{
        model::{Importance, Level, still_holds},
        store::Need,
    },
    rhythm::model::State,
    web::{BondUrl, components::isolated, dates},
};

/// Unmet needs shown at once: more would be a wall.
const NEEDS: usize = 2;

/// The whole dashboard of two linked people.
pub(super) fn dashboard(member: &Member, facts: &Facts, form: String) -> Dashboard {
    let rhythm = picture::rhythm(member, facts);
    let unmet = unmet(member, facts);
    let today = member.today();
    let to_mind: Vec<Mind> = facts.to_mind.iter().map(mind).collect();
    Dashboard {
        bond_url: BondUrl(member.bond.id),
        other: member.other_name().to_owned(),
        day: dates::long(today),
        title: title(member, &rhythm, unmet.first().copied()),
        season: season(member, facts),
        needs: unmet.iter().take(NEEDS).map(|need| shown(member, need)).collect(),
        more_needs: facts.needs.iter().filter(|need| is_theirs(member, need)).count() > unmet.len().min(NEEDS),
        mind: to_mind.first().cloned(),
        add: QuickAdd {
            form,
            today: today.to_string(),
            languages: member.bond.kind.love_languages().iter().map(|one| language(member, *one)).collect(),
            shared: None,
        },
        notices: facts.awaiting.iter().rev().map(|done| notice(done, today)).collect(),
        unanswered: NOTHING_YET,
        rhythm: view::Rhythm { sentence: rhythm.spoken.shared, word: private_word(&rhythm, facts, &unmet) },
        lately: facts.lately.iter().rev().map(|done| line(member, done, today)).collect(),
        asked: asked(member, facts),
        boundaries: to_mind,
    }
}

/// An unmet need of the other, and since when it waits.
#[derive(Clone, Copy)]
struct Unmet<'a> {
    need: &'a Need,
    since: Day,
    importance: Importance,
}

/// The unmet needs of the other: `right now` before all, then by importance, then the longest waiting.
fn unmet<'a>(member: &Member, facts: &'a Facts) -> Vec<Unmet<'a>> {
    let mut unmet: Vec<_> = facts
        .needs
        .iter()
        .filter(|need| is_theirs(member, need))
        .filter_map(|need| {
            let since = need.waiting_since(member.today_of(need.owner_id))?;
            Some(Unmet { need, since, importance: need.importance_at(member.now) })
        })
        .collect();
    unmet.sort_by_key(|one| (std::cmp::Reverse(one.importance), one.since, one.need.id));
    unmet
}

fn is_theirs(member: &Member, need: &Need) -> bool {
    !member.is(need.owner_id) && need.visibility == Visibility::Shared
}

/// One computed sentence or two: what the rhythm says, and what the other asks for.
fn title(member: &Member, rhythm: &Rhythm, first: Option<Unmet<'_>>) -> String {
    let lately = match (rhythm.evaluation.state, rhythm.sustained) {
        (State::Flowing, _) => "Care is going both ways.",
        (State::Steady | State::Uneven, None) => "A steady rhythm.",
        (State::Dry, _) => "A quiet stretch.",
        (State::Crossed, _) => "You are both giving.",
        _ => "",
    };
    let other = isolated(member.other_name());
    let asks = match first {
        Some(one) if one.importance == Importance::RightNow => format!("{other} needs you now."),
        Some(one) => {
            let what = one.need.love_language.map_or("something", LoveLanguage::in_a_sentence);
            format!("{other} is asking for {what}.")
        }
        None => String::new(),
    };
    match (lately, asks.as_str()) {
        ("", "") => format!("You and {other}"),
        (lately, "") => lately.to_owned(),
        ("", asks) => asks.to_owned(),
        (lately, asks) => format!("{lately} {asks}"),
    }
}

fn season(member: &Member, facts: &Facts) -> Option<Season> {
    let today = member.bond_today();
    let season = facts.seasons.iter().find(|season| season.covers(today))?;
    let until = dates::short(season.until_day, today);
    let words = if season.words.is_empty() { String::new() } else { format!(" {}", season.words) };
    Some(Season { words: format!("{}, until {until}.{words}", season.kind.label()) })
}

fn shown(member: &Member, one: &Unmet<'_>) -> UnmetNeed {
    let need = one.need;
    UnmetNeed {
        id: need.id,
        title: need.title.to_string(),
        words: some(&need.words),
        since: Some(format!("waiting {}", dates::waiting_since(one.since, member.today()))),
        importance: one.importance.mark(),
    }
}

fn some(words: &Words) -> Option<String> {
    (!words.is_empty()).then(|| words.to_string())
}

fn mind(boundary: &Boundary) -> Mind {
    Mind {
        id: boundary.id,
        topic: boundary.topic.label(),
        firmness: boundary.firmness.label(),
        words: boundary.words.to_string(),
    }
}

fn language(member: &Member, language: LoveLanguage) -> (&'static str, &'static str) {
    (language.as_str(), language.label(member.bond.kind))
}

fn notice(done: &Unanswered, today: Day) -> Notice {
    Notice {
        id: done.id,
        title: done.title.to_string(),
        words: some(&done.words),
        when: dates::seen_from(done.done_on, today),
    }
}

fn line(member: &Member, done: &Line, today: Day) -> Done {
    Done {
        id: done.id,
        title: done.title.to_string(),
        strand: contributions::strand(member, done.giver),
        by: (!member.is(done.giver)).then(|| member.other_name().to_owned()),
        when: dates::seen_from(done.done_on, today),
        note: done.landed().then(|| "it landed".to_owned()),
    }
}

/// One's own open needs, what was said of each last, and what the other sees of it.
fn asked(member: &Member, facts: &Facts) -> Vec<Asked> {
    let today = member.today();
    let mut mine: Vec<_> = facts.needs.iter().filter(|need| member.is(need.owner_id)).collect();
    mine.sort_by_key(|need| (std::cmp::Reverse(need.importance_at(member.now)), need.said_on, need.id));
    mine.into_iter()
        .map(|need| {
            let told = need.told().first().filter(|(day, _)| still_holds(*day, today));
            let shared = need.visibility == Visibility::Shared;
            Asked {
                id: need.id,
                title: need.title.to_string(),
                level: need.said_last(member).map(|(said, _)| level(said)),
                shared,
                seen: match (shared, told) {
                    (false, _) => "Only you see this".to_owned(),
                    (true, None) => format!("{} sees: not said lately", isolated(member.other_name())),
                    (true, Some((day, level))) => format!(
                        "{} sees: {}, said {}",
                        isolated(member.other_name()),
                        level.in_a_sentence(),
                        dates::seen_from(*day, today)
                    ),
                },
            }
        })
        .collect()
}

fn level(level: Level) -> view::Level {
    match level {
        Level::Low => view::Level::Low,
        Level::Some => view::Level::Some,
        Level::Well => view::Level::Well,
    }
}

/// The word for this person alone, unless they put it away. One that names needs is left out where there is none.
fn private_word(rhythm: &Rhythm, facts: &Facts, unmet: &[Unmet<'_>]) -> Option<view::PrivateWord> {
    let word = rhythm.spoken.private?;
    let key = word.key();
    if facts.put_away.iter().any(|away| away == key) || (word.names_needs() && unmet.is_empty()) {
        return None;
    }
    let mut words = word.sentence().to_owned();
    if word.names_needs() {
        let titles: Vec<_> = unmet.iter().take(3).map(|one| isolated(one.need.title.as_str())).collect();
        words = format!("{words} {}. {}", titles.join(", "), word.after_needs());
    }
    Some(view::PrivateWord { key, words: words.trim_end().to_owned() })
}
