//! From facts to words: the dashboard as one of the two reads it.

use super::{
    facts::Facts,
    picture::Rhythm,
    view::{self, Asked, CameIn, Coming, Dashboard, Done, Mind, Notice, QuickAdd, Season, UnmetNeed},
    words,
};
use crate::{
    bonds::{BondEntry, LoveLanguage, Member, Visibility, private_words},
    boundaries::model::Boundary,
    check_ins,
    contributions::{
        self,
        model::NOTHING_YET,
        store::{Line, Unanswered},
    },
    db::{Day, Words},
    first_days,
    keepsakes::{self, Keepsake},
    lang::{Lang, isolated},
    needs::{
        model::{Importance, Level, still_holds},
        store::Need,
    },
    reflections,
    rhythm::{
        model::State,
        one_word::{Around, OneWord, Step, one_word},
    },
    season::{self, model::Says},
    thanks::{self, Note},
    web::{BondUrl, dates},
};

/// Unmet needs shown at once: more would be a wall.
const NEEDS: usize = 2;
/// One's own needs shown at once, for the same reason.
const OWN: usize = 6;

/// The whole dashboard of two linked people.
pub(super) fn dashboard(member: &Member, facts: &Facts, form: String) -> Dashboard {
    let unmet = unmet(member, facts);
    let (t, today) = (member.person.lang, member.today());
    let on_pause = facts.seasons.iter().any(|season| season.covers(member.bond_today()));
    let to_mind: Vec<Mind> = facts.to_mind.iter().map(|one| mind(t, one)).collect();
    Dashboard {
        bond_url: BondUrl(member.bond.id),
        other: member.other_name().to_owned(),
        day: dates::long(t, today),
        title: title(member, &facts.rhythm, unmet.iter().find(|one| one.need.may_press(member.now, on_pause)).copied()),
        season: season(member, facts),
        quiet: on_pause && !unmet.iter().any(|one| one.importance.cannot_wait()),
        first_days: facts
            .first_days
            .filter(|standing| standing.next().is_some())
            .map(|standing| first_days::steps(member, &standing, None)),
        check_in: check_ins::line::of_today(member),
        needs: unmet.iter().take(NEEDS).map(|need| shown(member, need, on_pause)).collect(),
        more_needs: facts.needs.iter().filter(|need| is_theirs(member, need)).count() > unmet.len().min(NEEDS),
        mind: to_mind.first().cloned(),
        small: facts.small.clone(),
        add: QuickAdd {
            form,
            today: today.to_string(),
            languages: member.bond.kind.love_languages().iter().map(|one| language(member, *one)).collect(),
            only_me: member.stepped_back,
        },
        notices: facts.awaiting.iter().rev().map(|done| notice(t, done, today)).collect(),
        came_in: facts.came_in.iter().rev().map(|note| came_in(member, note)).collect(),
        unanswered: (!member.stepped_back).then_some(NOTHING_YET),
        rhythm: view::Rhythm {
            sentence: words::shared(t, facts.rhythm.spoken.shared),
            word: private_word(member, facts, &unmet),
        },
        lately: facts.lately.iter().rev().map(|done| line(member, done, today)).collect(),
        more_asked: facts.needs.iter().filter(|need| member.is(need.owner_id)).count() > OWN,
        asked: asked(member, facts),
        boundaries: to_mind,
        coming: facts.coming.iter().filter_map(|one| coming(member, one)).collect(),
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
    let (t, other) = (member.person.lang, member.other_name());
    let lately = match (rhythm.evaluation.state, rhythm.sustained) {
        (State::Flowing, _) => Some(t.dashboard_both_ways()),
        (State::Steady | State::Uneven, None) => Some(t.dashboard_steady()),
        (State::Dry, _) => Some(t.dashboard_quiet()),
        (State::Crossed, _) => Some(t.dashboard_giving()),
        _ => None,
    };
    let asks = first.map(|one| match one.importance {
        Importance::RightNow => t.dashboard_needs_you(other),
        _ => {
            let what = one.need.love_language.map_or(t.dashboard_something(), |language| language.in_a_sentence(t));
            t.dashboard_asks_for(other, what)
        }
    });
    match (lately, asks) {
        (None, None) => t.dashboard_you_and(other),
        (Some(lately), None) => lately.to_owned(),
        (None, Some(asks)) => asks,
        (Some(lately), Some(asks)) => t.rhythm_two_sentences(lately, &asks),
    }
}

/// Days before the end of a season on which a week more is offered.
const NEAR: i64 = 7;

fn season(member: &Member, facts: &Facts) -> Option<Season> {
    let (t, today) = (member.person.lang, member.bond_today());
    let url = |season: &season::Season| member.url(&format!("season/{}", season.id));
    match season::model::says(&facts.seasons, today)? {
        Says::OnPause(season) => {
            let until = dates::long(t, season.until_day);
            let is_near = season.until_day.since(today) < NEAR && !member.stepped_back;
            Some(Season::OnPause {
                words: t.dashboard_season_until(season.kind.label(t), &until),
                kind_word: season.kind.kind_word(t),
                voices: season::voices(season, member),
                url: url(season),
                week_more: is_near.then(|| season.until_day.plus(7).to_string()),
            })
        }
        Says::WelcomeBack(_) if facts.welcomed => None,
        Says::WelcomeBack(season) => Some(Season::WelcomeBack {
            words: t.season_welcome_words(&dates::long(t, season.until_day)),
            url: url(season),
        }),
    }
}

/// A need as it is shown; for as long as a season lasts without what presses, but for one that cannot wait.
fn shown(member: &Member, one: &Unmet<'_>, on_pause: bool) -> UnmetNeed {
    let (t, need) = (member.person.lang, one.need);
    let presses = need.may_press(member.now, on_pause);
    UnmetNeed {
        id: need.id,
        title: need.title.to_string(),
        words: some(&need.words),
        since: presses.then(|| t.needs_waiting(&dates::waiting_since(t, one.since, member.today()))),
        importance: one.importance.mark(t).filter(|_| presses),
    }
}

fn some(words: &Words) -> Option<String> {
    (!words.is_empty()).then(|| words.to_string())
}

fn mind(t: Lang, boundary: &Boundary) -> Mind {
    Mind {
        id: boundary.id,
        topic: boundary.topic.label(t),
        firmness: boundary.firmness.label(t),
        words: boundary.words.to_string(),
    }
}

fn language(member: &Member, language: LoveLanguage) -> (&'static str, &'static str) {
    (language.as_str(), language.label(member.person.lang, member.bond.kind))
}

fn notice(t: Lang, done: &Unanswered, today: Day) -> Notice {
    Notice {
        id: done.id,
        title: done.title.to_string(),
        words: some(&done.words),
        when: dates::seen_from(t, done.done_on, today),
    }
}

/// Characters of what came in or is near that the dashboard shows; the rest is a tap away.
const SHOWN: usize = 100;

fn came_in(member: &Member, note: &Note) -> CameIn {
    let (t, other) = (member.person.lang, member.other_name());
    let says = match (note.is_own(member), note.kind) {
        (true, _) => t.dashboard_answered_news(other),
        (false, thanks::Kind::Thanks) => t.dashboard_says_thanks(other),
        (false, thanks::Kind::GoodNews) => t.dashboard_tells_news(other),
    };
    let when = dates::seen_from(t, note.moved_on, member.today());
    CameIn { id: note.id, says, words: beginning(note.words.as_str()), when }
}

fn coming(member: &Member, keepsake: &Keepsake) -> Option<Coming> {
    let day = keepsake.near(member.today())?;
    Some(Coming {
        id: keepsake.id,
        about: keepsakes::about(keepsake, member),
        words: beginning(keepsake.text.as_str()),
        when: keepsakes::when(member, day),
    })
}

/// The beginning of a text, up to the end of a word.
fn beginning(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text.to_owned() };
    let kept = &text[..end];
    let kept = kept.rsplit_once(char::is_whitespace).map_or(kept, |(words, _)| words.trim_end());
    format!("{kept} …")
}

fn line(member: &Member, done: &Line, today: Day) -> Done {
    let t = member.person.lang;
    Done {
        id: done.id,
        title: done.title.to_string(),
        strand: contributions::strand(member, done.giver),
        by: (!member.is(done.giver)).then(|| member.other_name().to_owned()),
        when: dates::seen_from(t, done.done_on, today),
        note: done.landed.then(|| t.contributions_landed()),
    }
}

/// One's own open needs, those that matter most first: what was said of each last, and what the other sees of it.
fn asked(member: &Member, facts: &Facts) -> Vec<Asked> {
    let (t, today, other) = (member.person.lang, member.today(), member.other_name());
    let mut mine: Vec<_> = facts.needs.iter().filter(|need| member.is(need.owner_id)).collect();
    mine.sort_by_key(|need| (std::cmp::Reverse(need.importance_at(member.now)), need.said_on, need.id));
    mine.into_iter()
        .take(OWN)
        .map(|need| {
            let said = need.said_last(member).map(|(said, _)| said);
            let told = need.told().first().filter(|(day, _)| still_holds(*day, today));
            let shared = need.visibility == Visibility::Shared;
            Asked {
                id: need.id,
                title: need.title.to_string(),
                levels: [Level::Low, Level::Some, Level::Well]
                    .map(|level| (level.as_str(), level.label(t), said == Some(level))),
                visibility: member.who_sees(need.visibility).as_str(),
                seen: match (shared, told) {
                    (false, _) => t.dashboard_only_you_see().to_owned(),
                    (true, None) => t.needs_sees(other, t.needs_unsaid()),
                    (true, Some((day, level))) => {
                        let when = dates::seen_from(t, *day, today);
                        t.needs_sees(other, &t.needs_level_said(level.in_a_sentence(t), &when))
                    }
                },
            }
        })
        .collect()
}

/// The one word for this person alone, with one step to go on with.
fn private_word(member: &Member, facts: &Facts, unmet: &[Unmet<'_>]) -> Option<view::PrivateWord> {
    let (t, today) = (member.person.lang, member.bond_today());
    let own = || facts.needs.iter().filter(|need| member.is(need.owner_id));
    let (word, step) = one_word(&Around {
        own: member.own_word(),
        rhythm: facts.rhythm.spoken.private,
        away: &facts.put_away,
        season: facts.seasons.iter().any(|season| season.covers(today)),
        stepped_back: member.stepped_back,
        open: own().count(),
        asks: own().any(Need::is_shared),
        asked: !unmet.is_empty(),
    })?;
    let words = match word {
        OneWord::Own(own) => reflections::said(t, own).to_owned(),
        OneWord::Rhythm(word) => {
            let titles: Vec<_> = unmet.iter().take(3).map(|one| isolated(one.need.title.as_str())).collect();
            private_words::said(t, word, Some(&titles.join(", ")))
        }
    };
    let step = match step {
        Step::NameNeed => (t.rhythm_step_name(), member.url("needs/new")),
        Step::AskSmall => (t.rhythm_step_ask(), member.url("needs/new?importance=nice")),
        Step::RestNeed => (t.rhythm_step_rest(), member.url("needs")),
        Step::Season => (t.rhythm_step_season(), member.url("season")),
        Step::SmallThing => (t.rhythm_step_small_thing(), member.url("suggestion")),
        Step::Talk => (t.rhythm_step_talk(), member.url("talk")),
    };
    Some(view::PrivateWord { key: word.key(), words, step })
}
