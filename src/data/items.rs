//! What a person wrote, in words, for the page of it.

use super::{
    Former,
    written::{Act, Boundary, Need, Season, Written},
};
use crate::{
    bonds::Visibility,
    boundaries,
    check_ins::CheckIn,
    db::{self, Conn, Day, Words},
    lang::Lang,
    love_languages, suggestions,
    talks::Talk,
    web::dates,
};

/// One thing that the person wrote, in words.
pub(super) struct Item {
    pub(super) kind: &'static str,
    pub(super) title: Option<String>,
    pub(super) facts: Vec<String>,
    pub(super) texts: Vec<(Option<&'static str>, String)>,
    pub(super) earlier: Vec<String>,
}

/// What a person said that is no entry of its own, line by line.
pub(super) struct Listed {
    pub(super) kind: &'static str,
    pub(super) fact: Option<&'static str>,
    pub(super) lines: Vec<String>,
}

impl Listed {
    /// The love languages as they stood last, the guess, and what was "not for us".
    pub(super) fn all(conn: &mut Conn<'_>, former: &Former) -> db::Result<Vec<Self>> {
        let (t, bond, me) = (former.person.lang, &former.bond, former.person.id);
        let menu = love_languages::store::whole_menu_of(conn, bond.id, me)?.map(|menu| Self {
            kind: t.love_languages_title(),
            fact: None,
            lines: menu.in_words(t, bond.kind),
        });
        let guess = love_languages::guess::store::of(conn, bond.id, me)?.map(|guess| Self {
            kind: t.data_guess(),
            fact: (!guess.is_opened()).then(|| t.data_only_you_saw()),
            lines: guess.in_words(t, bond.kind),
        });
        let refused = suggestions::store::refused(conn, bond.id, me)?;
        let not_for_us = (!refused.is_empty()).then(|| Self {
            kind: t.suggestions_refused(),
            fact: Some(t.data_only_you_saw()),
            lines: refused.iter().map(|gesture| gesture.say(t, "…")).collect(),
        });
        Ok([menu, guess, not_for_us].into_iter().flatten().collect())
    }
}

impl Item {
    pub(super) fn of(t: Lang, written: &Written, today: Day) -> Self {
        match written {
            Written::Need(need) => Self::need(t, need, today),
            Written::Boundary(boundary) => Self::boundary(t, boundary, today),
            Written::Act(act) => Self::act(t, act, today),
            Written::Season(season) => Self::season(t, season, today),
            Written::Thanks(thanks) => Self::thanks(t, thanks, today),
            Written::Keepsake(kept) => Self::keepsake(t, kept, today),
            Written::CheckIn(check_in) => Self::check_in(t, check_in, today),
            Written::Talk(talk) => Self::talk(t, talk, today),
        }
    }

    fn need(t: Lang, need: &Need, today: Day) -> Self {
        Self {
            kind: t.data_need(),
            title: Some(need.title.to_string()),
            facts: vec![dates::short(t, need.said_on, today), who_saw(t, need.visibility == Visibility::Shared).into()],
            texts: texts([(None, Some(&need.words))]),
            earlier: wordings(&need.earlier),
        }
    }

    fn boundary(t: Lang, boundary: &Boundary, today: Day) -> Self {
        Self {
            kind: t.data_boundary(),
            title: Some(boundaries::model::heading(t, boundary.topic, boundary.firmness)),
            facts: vec![
                dates::short(t, boundary.said_on, today),
                who_saw(t, boundary.visibility == Visibility::Shared).into(),
            ],
            texts: texts([(None, Some(&boundary.words))]),
            earlier: boundary
                .earlier
                .iter()
                .map(|(heading, words)| boundaries::model::told(t, heading, words))
                .collect(),
        }
    }

    fn act(t: Lang, act: &Act, today: Day) -> Self {
        let mut facts = vec![dates::short(t, act.done_on, today)];
        facts.extend(act.log.as_ref().map(|log| who_saw(t, log.visibility != "private").into()));
        facts.extend(act.answer.as_ref().map(|answer| match answer.landing.as_str() {
            "landed" => t.data_you_said_landed().into(),
            _ if answer.told => t.data_you_told_missed().into(),
            _ => t.data_you_kept_missed().into(),
        }));
        let answer = act.answer.as_ref();
        Self {
            kind: match (act.by_me, &act.log) {
                (true, _) => t.data_you_did(),
                (false, Some(_)) => t.data_you_noticed(),
                (false, None) => t.data_done_for_you(),
            },
            title: act.log.as_ref().map(|log| log.title.to_string()),
            facts,
            texts: texts([
                (None, act.log.as_ref().map(|log| &log.words)),
                (Some(t.data_you_added()), act.second_voice.as_ref()),
                (Some(t.data_your_thanks()), answer.map(|answer| &answer.thanks)),
                (Some(t.data_fitted_better()), answer.map(|answer| &answer.instead)),
            ]),
            earlier: wordings(&act.earlier),
        }
    }

    fn check_in(t: Lang, one: &CheckIn, today: Day) -> Self {
        let mut facts = vec![who_saw(t, one.is_open()).to_owned()];
        facts.extend(one.connected.map(|felt| felt.label(t).to_owned()));
        Self {
            kind: t.check_ins_title(),
            title: Some(t.check_ins_week_of(&dates::short(t, one.week, today))),
            facts,
            texts: texts([
                (Some(t.check_ins_felt_good()), Some(&one.felt_good)),
                (Some(t.check_ins_need_more()), Some(&one.need_more)),
                (Some(t.data_your_thanks()), Some(&one.thank_for)),
            ]),
            earlier: Vec::new(),
        }
    }

    fn season(t: Lang, season: &Season, today: Day) -> Self {
        Self {
            kind: t.data_season(),
            title: Some(season.kind.label(t).to_owned()),
            facts: vec![
                t.dates_from_to(&dates::short(t, season.days.0, today), &dates::short(t, season.days.1, today)),
            ],
            texts: texts([(None, Some(&season.words))]),
            earlier: season.earlier.iter().map(|earlier| earlier.told(t, today, None)).collect(),
        }
    }

    fn talk(t: Lang, talk: &Talk, today: Day) -> Self {
        let [thanks, need, hard, boundary, small] = talk.answers();
        Self {
            kind: t.data_talk(),
            title: None,
            facts: vec![dates::short(t, talk.day, today), who_saw(t, talk.opened).into()],
            texts: texts([
                (Some(t.talks_thanks()), Some(thanks)),
                (Some(t.talks_need()), Some(need)),
                (Some(t.talks_hard()), Some(hard)),
                (Some(t.talks_boundary()), Some(boundary)),
                (Some(t.talks_small()), Some(small)),
            ]),
            earlier: Vec::new(),
        }
    }
}

pub(super) fn texts<const N: usize>(
    all: [(Option<&'static str>, Option<&Words>); N],
) -> Vec<(Option<&'static str>, String)> {
    let said =
        |(label, words): (_, Option<&Words>)| Some((label, words.filter(|words| !words.is_empty())?.to_string()));
    all.into_iter().filter_map(said).collect()
}

pub(super) fn wordings(earlier: &[(Words, Words)]) -> Vec<String> {
    let told = |(title, words): &(Words, Words)| format!("{title}\n{words}").trim().to_owned();
    earlier.iter().map(told).collect()
}

pub(super) fn who_saw(t: Lang, shared: bool) -> &'static str {
    if shared { t.data_was_shared() } else { t.data_only_you_saw() }
}
