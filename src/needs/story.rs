//! The stories of needs in words and as threads, as one of the two reads them.

use super::{
    answers::{self, ANSWERS_MOST, Answer, Answered},
    model::{Standing, State},
    need::Need,
    timeline::{self, Given, Story},
    turns,
};
use crate::{
    bonds::{BondEntry, Member},
    db::{self, Conn, Day},
    lang::Lang,
    web::{
        components::{Strand, Thread, ThreadKey},
        dates,
    },
};

/// Answers that are listed with a need, the newest ones. The rest is in the picture and among the contributions.
const LISTED: usize = 50;
/// The newest lines, which stand there without asking.
const UNFOLDED: usize = 12;
/// Threads on the page of needs.
const THREADS: usize = 6;
/// Days on which one of these was answered that its table names, the newest ones.
const DAYS: usize = 20;

/// The story of one need.
pub(super) struct StoryView {
    /// The picture, once there is a day behind it.
    pub(super) picture: Option<Picture>,
    /// That there are earlier answers which are not listed.
    pub(super) earlier: Option<String>,
    /// Where those are.
    pub(super) contributions: String,
    /// That it was said.
    pub(super) said: String,
    /// What happened since, oldest first: what is folded away, and the newest.
    pub(super) folded: Vec<Line>,
    pub(super) lines: Vec<Line>,
}

/// A thread with its words.
pub(super) struct Picture {
    pub(super) caption: String,
    pub(super) thread: Thread,
    pub(super) ends: (String, String),
    pub(super) key: ThreadKey,
}

/// Something that happened.
pub(super) struct Line {
    pub(super) words: String,
    pub(super) done: Option<Done>,
}

/// Something that answered; the line's words are who gave and when.
pub(super) struct Done {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) by: String,
    pub(super) strand: Strand,
    pub(super) note: Option<&'static str>,
}

/// What the story of a need reads.
pub(super) struct Read {
    answers: Vec<Answer>,
    turns: Vec<(Day, State)>,
}

/// The story of a need, as far as a member may see it.
pub(super) fn read(conn: &mut Conn<'_>, member: &Member, need: &Need) -> db::Result<Read> {
    Ok(Read { answers: answers::answers_to(conn, member, need.id)?, turns: turns::told(conn, member, need)? })
}

impl StoryView {
    pub(super) fn new(member: &Member, need: &Need, mut read: Read, on_pause: bool) -> Self {
        let more = read.answers.len() > ANSWERS_MOST;
        read.answers.truncate(ANSWERS_MOST);
        let hidden = read.answers.len().saturating_sub(LISTED);
        let t = member.person.lang;
        let turns = timeline::turns(need.said_on, need.opened_on, need.state, need.met_on, read.turns);
        let mut folded = lines(member, need, &turns, &read.answers[..read.answers.len().min(LISTED)]);
        let newest = folded.split_off(folded.len().saturating_sub(UNFOLDED));
        Self {
            earlier: match (more, hidden) {
                (_, 0) => None,
                (true, _) => Some(t.needs_many_earlier(hidden)),
                (false, _) => Some(t.needs_earlier(hidden)),
            },
            contributions: member.url("contributions"),
            said: t.needs_said_on(&dates::seen_from(t, need.said_on, member.today_of(need.owner_id))),
            folded,
            lines: newest,
            picture: picture(member, need, turns, &read.answers, on_pause),
        }
    }
}

fn picture(
    member: &Member,
    need: &Need,
    turns: Vec<(Day, State)>,
    answers: &[Answer],
    on_pause: bool,
) -> Option<Picture> {
    let (t, today) = (member.person.lang, member.today_of(need.owner_id));
    let given = |answer: &Answer| {
        given(member, answer.giver_id, answer.done_on, answer.reached(member) == Some(Answered::Landed))
    };
    let caption = match (need.state, turns.last(), answers.first()) {
        (State::Met, Some((day, State::Met)), _) => t.needs_thread_met(&dates::seen_from(t, *day, today)),
        (State::Resting, ..) => t.needs_thread_rests().into(),
        (_, _, None) if !need.may_press(member.now, on_pause) => t.needs_thread_pause().into(),
        (_, _, None) => t.needs_thread_none().into(),
        (_, _, Some(last)) => {
            let when = dates::seen_from(t, last.done_on, today);
            let landed = |answer: &Answer| answer.reached(member) == Some(Answered::Landed);
            if answers.iter().take_while(|answer| answer.done_on == last.done_on).any(landed) {
                t.needs_thread_landed(&when)
            } else {
                t.needs_thread_last(&when)
            }
        }
    };
    let story = Story { said_on: need.said_on, turns, answers: answers.iter().map(given).collect() };
    let (first, last) = story.days(today);
    (first < last).then(|| {
        let thread = story.thread(today, (first, last));
        Picture {
            caption,
            key: key(member, std::iter::once(&thread)),
            thread,
            ends: (dates::short(t, first, today), end(t, last, today)),
        }
    })
}

fn key<'a>(member: &Member, threads: impl Iterator<Item = &'a Thread> + Clone) -> ThreadKey {
    ThreadKey::to(member.strand(member.person.id), member.other_name(), threads)
}

fn given(member: &Member, giver: db::Id, day: Day, landed: bool) -> Given {
    Given { day, clay: member.strand(giver) == Strand::Clay, landed }
}

fn end(t: Lang, day: Day, today: Day) -> String {
    if day == today { t.dates_today().into() } else { dates::short(t, day, today) }
}

/// What happened since it was said, oldest first: what answered, what it became.
fn lines(member: &Member, need: &Need, turns: &[(Day, State)], answers: &[Answer]) -> Vec<Line> {
    let (t, today) = (member.person.lang, member.today_of(need.owner_id));
    let when = |day: Day| dates::seen_from(t, day, today);
    let mut all: Vec<(Day, bool, Line)> = answers
        .iter()
        .rev()
        .map(|answer| (answer.done_on, false, Line { words: when(answer.done_on), done: Some(done(member, answer)) }))
        .collect();
    for (day, state) in turns {
        let words = match state {
            State::Open => t.needs_opened_again(&when(*day)),
            State::Met => t.needs_story_met(&when(*day)),
            State::Resting => t.needs_story_rested(&when(*day)),
        };
        all.push((*day, true, Line { words, done: None }));
    }
    // Turns of one day stay in their order.
    all.sort_by_key(|(day, turned, _)| (*day, *turned));
    let rests = need.state == State::Resting && turns.last().is_none_or(|(_, state)| *state != State::Resting);
    let rests = rests.then(|| Line { words: t.needs_story_resting().into(), done: None });
    all.into_iter().map(|(.., line)| line).chain(rests).collect()
}

fn done(member: &Member, answer: &Answer) -> Done {
    let t = member.person.lang;
    Done {
        title: answer.title.to_string(),
        url: member.url(&format!("contributions/{}", answer.id)),
        by: member.name_of(answer.giver_id).to_owned(),
        strand: member.strand(answer.giver_id),
        note: answer.reached(member).map(|reached| match reached {
            Answered::Landed => t.contributions_landed(),
            Answered::Missed => t.contributions_missed_told(),
            Answered::MissedKept => t.contributions_missed_kept(),
        }),
    }
}

/// The threads of some needs beside each other.
pub(super) struct Threads {
    pub(super) caption: String,
    pub(super) rows: Vec<Row>,
    pub(super) ends: (String, String),
    pub(super) key: ThreadKey,
}

/// One of them.
pub(super) struct Row {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) facts: Vec<String>,
    pub(super) thread: Thread,
    /// When it was answered, oldest first, for the table.
    pub(super) days: Vec<String>,
}

/// The open needs that both see, as threads: six at most, those that wait the longest first. None as long as nothing
/// lies a day back.
pub(super) fn threads(
    conn: &mut Conn<'_>,
    member: &Member,
    needs: &[Need],
    on_pause: bool,
) -> db::Result<Option<Threads>> {
    let mut shown: Vec<_> = needs
        .iter()
        .filter(|need| need.is_shared() && need.state == State::Open)
        .map(|need| (need, need.standing(member.today_of(need.owner_id))))
        .collect();
    shown.sort_by_key(|(need, standing)| {
        let since = standing.waiting_since();
        (since.is_none(), since, need.said_on, need.id)
    });
    shown.truncate(THREADS);
    let ids: Vec<_> = shown.iter().map(|(need, _)| need.id).collect();
    let answers = if ids.is_empty() { Vec::new() } else { answers::answers_to_some(conn, member, &ids)? };
    let mut stories = Vec::new();
    for (need, standing) in shown {
        let noted = turns::told(conn, member, need)?;
        let mine = answers.iter().filter(|(id, ..)| *id == need.id);
        let story = Story {
            said_on: need.said_on,
            turns: timeline::turns(need.said_on, need.opened_on, need.state, need.met_on, noted),
            answers: mine.map(|(_, giver, day, landed)| given(member, *giver, *day, *landed)).collect(),
        };
        stories.push((need, standing, story));
    }
    Ok(beside_each_other(member, &stories, on_pause))
}

fn beside_each_other(member: &Member, stories: &[(&Need, Standing, Story)], on_pause: bool) -> Option<Threads> {
    let (t, today) = (member.person.lang, member.bond_today());
    let days = || stories.iter().map(|(need, _, story)| story.days(member.today_of(need.owner_id)));
    let between = (days().map(|(first, _)| first).min()?, days().map(|(_, last)| last).max()?);
    let since =
        |need: &Need, standing: &Standing| standing.waiting_since().filter(|_| need.may_press(member.now, on_pause));
    let waits = stories.iter().find_map(|(need, standing, _)| Some((need, since(need, standing)?)));
    let rows: Vec<Row> = stories
        .iter()
        .map(|(need, standing, story)| row(member, need, since(need, standing), story, between))
        .collect();
    (between.0 < between.1).then(|| Threads {
        caption: match waits {
            None if on_pause => t.needs_threads_pause().into(),
            Some((need, _)) if on_pause => t.needs_threads_cannot_wait(need.title.as_str()),
            Some((need, since)) => {
                let since = dates::waiting_since(t, since, member.today_of(need.owner_id));
                t.needs_threads_longest(need.title.as_str(), &since)
            }
            None => t.needs_threads_none().into(),
        },
        key: key(member, rows.iter().map(|row| &row.thread)),
        rows,
        ends: (dates::short(t, between.0, today), end(t, between.1, today)),
    })
}

fn row(member: &Member, need: &Need, since: Option<Day>, story: &Story, between: (Day, Day)) -> Row {
    let (t, today) = (member.person.lang, member.today_of(need.owner_id));
    let mut facts = vec![
        if need.is_own(member) { t.needs_of_you().to_owned() } else { member.other_name().to_owned() },
        t.needs_said_on(&dates::seen_from(t, need.said_on, today)),
    ];
    let last = story.answers.iter().map(|given| (given.day, given.landed)).max();
    if let Some((day, landed)) = last {
        facts.push(t.needs_answered_on(&dates::seen_from(t, day, today)));
        facts.extend(landed.then(|| t.contributions_landed().to_owned()));
    }
    facts.extend(since.map(|since| t.needs_waiting(&dates::waiting_since(t, since, today))));
    Row {
        title: need.title.to_string(),
        url: member.url(&format!("needs/{}", need.id)),
        facts,
        thread: story.thread(today, between),
        days: days(t, &story.answers, today),
    }
}

/// The days of the dots: where there are many, the newest, after the word that there are more.
fn days(t: Lang, answers: &[Given], today: Day) -> Vec<String> {
    let mut all: Vec<(Day, bool)> = answers.iter().map(|given| (given.day, given.landed)).collect();
    all.sort_unstable();
    all.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        kept.1 |= same && later.1;
        same
    });
    let hidden = all.len().saturating_sub(DAYS);
    let more = (hidden > 0).then(|| t.needs_earlier_on_its_page().to_owned());
    let named = all[hidden..].iter().map(|(day, landed)| match dates::short(t, *day, today) {
        day if *landed => t.needs_day_landed(&day),
        day => day,
    });
    more.into_iter().chain(named).collect()
}
