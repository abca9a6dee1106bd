//! A need in words.

use super::{
    model::{Level, Standing, State, still_holds},
    store::Need,
};
use crate::{
    bonds::{BondEntry, Member, Visibility, Wording},
    db::Day,
    web::{
        components::{Audience, NeedCard, Text},
        dates,
    },
};

/// A need as a member reads it; `on_pause` says whether a season covers today.
#[must_use]
pub fn card(need: &Need, member: &Member, on_pause: bool) -> NeedCard {
    let presses = need.may_press(member.now, on_pause);
    let standing = need.standing(member.today_of(need.owner_id));
    NeedCard {
        title: need.title.to_string(),
        words: (!need.words.is_empty()).then(|| need.words.to_string()),
        url: member.url(&format!("needs/{}", need.id)),
        waiting: presses && !need.is_own(member) && standing.waiting_since().is_some(),
        importance: need
            .importance_at(member.now)
            .mark(member.person.lang)
            .filter(|_| presses || need.is_own(member))
            .map(Into::into),
        facts: facts(need, standing, presses, member),
        audience: need.is_own(member).then(|| match need.is_shared() {
            true => Audience::Both { other: member.other_name().to_owned() },
            false => Audience::OnlyYou,
        }),
        earlier: Vec::new(),
    }
}

fn facts(need: &Need, standing: Standing, presses: bool, member: &Member) -> Vec<Text> {
    let (t, today) = (member.person.lang, member.today_of(need.owner_id));
    let mut facts: Vec<Text> = Vec::new();
    match (need.state, need.met_on) {
        (State::Met, Some(day)) => facts.push(t.needs_met_on(&dates::seen_from(t, day, today)).into()),
        (State::Met, None) => facts.push(t.needs_met().into()),
        (State::Resting, _) => facts.push(t.needs_resting().into()),
        (State::Open, _) => {
            if let (Standing::Unmet { waiting_since }, true) = (standing, presses) {
                facts.push(t.needs_waiting(&dates::waiting_since(t, waiting_since, today)).into());
            } else if let (Standing::Answered, Some(day)) = (standing, need.last_answered_on) {
                facts.push(t.needs_answered_on(&dates::seen_from(t, day, today)).into());
            }
            match need.told().first() {
                Some((day, level)) if still_holds(*day, today) => facts.push(said(*day, *level, need, member).into()),
                Some(_) => facts.push(t.needs_unsaid().into()),
                None => {}
            }
        }
    }
    facts.push(need.every_days.map_or_else(|| t.needs_once().into(), |every| every.words(t).into()));
    facts.extend(need.love_language.map(|language| language.label(t, member.bond.kind).into()));
    facts
}

/// What was told last: to its owner as what the other sees.
fn said(day: Day, level: Level, need: &Need, member: &Member) -> String {
    let t = member.person.lang;
    let day = dates::seen_from(t, day, member.today_of(need.owner_id));
    let said = t.needs_level_said(level.in_a_sentence(t), &day);
    match &member.other {
        Some(other) if need.is_own(member) => t.needs_sees(other.name.as_str(), &said),
        _ => said,
    }
}

/// How a need read before, newest first. Taking one back keeps its wording too; where it was shared again unchanged, it
/// would read twice.
#[must_use]
pub fn earlier(need: &Need, mut wordings: Vec<Wording>) -> Vec<String> {
    wordings.dedup_by(|a, b| a.title == b.title && a.words == b.words);
    if wordings.first().is_some_and(|newest| newest.title == need.title && newest.words == need.words) {
        wordings.remove(0);
    }
    let told = |wording: Wording| match wording.words.is_empty() {
        true => wording.title.to_string(),
        false => format!("{}\n{}", wording.title, wording.words),
    };
    wordings.into_iter().map(told).collect()
}

/// The three buttons with which its owner says how a need is doing. Drawn by `needs/pulse.html`.
#[derive(Clone, Debug)]
pub struct PulseButtons {
    /// The need's title, for who hears the page.
    pub title: String,
    /// The id of the first button, where an error summary leads to it.
    pub id: Option<&'static str>,
    /// Where it is sent.
    pub action: String,
    /// Where it leads back to.
    pub back: String,
    /// Who sees it, where that is not asked: a tap on a need is seen by who sees the need.
    pub visibility: &'static str,
    /// Value, label, and whether it is what was said last, while that holds.
    pub levels: [(&'static str, &'static str, bool); 3],
    /// Said where what was said last is not what the other sees.
    pub note: Option<&'static str>,
}

impl PulseButtons {
    /// The buttons of one's own need.
    #[must_use]
    pub fn new(need: &Need, member: &Member, back: String) -> Self {
        let t = member.person.lang;
        let last = need.said_last(member);
        let kept = need.is_shared() && last.is_some_and(|(_, visibility)| visibility == Visibility::Private);
        let last = last.map(|(level, _)| level);
        Self {
            title: need.title.to_string(),
            id: None,
            action: member.url(&format!("needs/{}/pulse", need.id)),
            back,
            visibility: member.who_sees(need.visibility).as_str(),
            levels: [Level::Low, Level::Some, Level::Well]
                .map(|level| (level.as_str(), level.label(t), last == Some(level))),
            note: kept.then_some(t.needs_kept()),
        }
    }
}
