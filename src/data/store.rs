//! Reading what a person wrote in an ended bond, kind by kind: needs, boundaries, acts, seasons, thanks, keepsakes,
//! check-ins, talks, each newest first.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{
    Former,
    gratitude::{keepsake_place, keepsakes_after, thanks_after, thanks_place},
    seasons::{season_place, seasons_after},
    written::{Act, Answer, Boundary, Log, Need, Written, week_of_id},
};
use crate::{
    bonds::{LoveLanguage, Visibility},
    boundaries,
    check_ins::CheckIn,
    db::{
        self, Conn, Day, Id, Words,
        schema::{self, check_ins, contributions, earlier_wordings, landings, need_turns, needs, pulses, talks},
    },
    on,
    talks::Talk,
};

/// Where a list goes on: the rank of the entry before, and its id.
pub(super) type Place = (i64, Id);

/// Before everything.
fn top() -> Place {
    (i64::MAX, Id::from_bytes([255; 16]))
}

/// Up to `limit` entries after one of them. An id that is not among them begins anew.
///
/// # Errors
/// The database's.
pub fn written(conn: &mut Conn<'_>, former: &Former, after: Option<Id>, limit: i64) -> db::Result<Vec<Written>> {
    let (first, from) = match after {
        Some(id) => place(conn, former, id)?.unwrap_or((0, top())),
        None => (0, top()),
    };
    let mut found = Vec::new();
    for kind in first..8 {
        let left = limit - i64::try_from(found.len()).unwrap_or(limit);
        if left <= 0 {
            break;
        }
        let from = if kind == first { from } else { top() };
        match kind {
            0 => found.extend(needs_after(conn, former, from, left)?.into_iter().map(Written::Need)),
            1 => found.extend(boundaries_after(conn, former, from, left)?.into_iter().map(Written::Boundary)),
            2 => found.extend(acts_after(conn, former, from, left)?.into_iter().map(Written::Act)),
            3 => found.extend(seasons_after(conn, former, from, left)?.into_iter().map(Written::Season)),
            4 => found.extend(thanks_after(conn, former, from, left)?.into_iter().map(Written::Thanks)),
            5 => found.extend(keepsakes_after(conn, former, from, left)?.into_iter().map(Written::Keepsake)),
            6 => found.extend(check_ins_after(conn, former, from, left)?.into_iter().map(Written::CheckIn)),
            _ => found.extend(talks_after(conn, former, from, left)?.into_iter().map(Written::Talk)),
        }
    }
    Ok(found)
}

/// Of which kind an entry is, and its place there.
fn place(conn: &mut Conn<'_>, former: &Former, id: Id) -> db::Result<Option<(u8, Place)>> {
    let (bond, me) = (former.bond.id, former.person.id);
    let at = needs::table.find((bond, id)).filter(needs::owner_id.eq(me)).select(needs::said_at);
    let at: Option<db::Ts> = on!(conn, c => at.first(c).optional())?;
    if let Some(at) = at {
        return Ok(Some((0, (at.0, id))));
    }
    let table = schema::boundaries::table;
    let at = table.find((bond, id)).filter(schema::boundaries::owner_id.eq(me)).select(schema::boundaries::said_at);
    let at: Option<db::Ts> = on!(conn, c => at.first(c).optional())?;
    if let Some(at) = at {
        return Ok(Some((1, (at.0, id))));
    }
    let at = acts_of!(bond, me).filter(contributions::id.eq(id)).select(contributions::done_on);
    let at: Option<Day> = on!(conn, c => at.first(c).optional())?;
    if let Some(at) = at {
        return Ok(Some((2, (at.0, id))));
    }
    if let Some(place) = season_place(conn, former, id)? {
        return Ok(Some((3, place)));
    }
    if let Some(place) = thanks_place(conn, former, id)? {
        return Ok(Some((4, place)));
    }
    if let Some(place) = keepsake_place(conn, former, id)? {
        return Ok(Some((5, place)));
    }
    let week = week_of_id(id);
    let at = check_ins::table.find((bond, week, me)).select(check_ins::week);
    let at: Option<Day> = on!(conn, c => at.first(c).optional())?;
    if let Some(at) = at {
        return Ok(Some((6, (at.0, id))));
    }
    let at = talks::table.find((bond, id)).filter(talks::person_id.eq(me)).select(talks::day);
    let at: Option<Day> = on!(conn, c => at.first(c).optional())?;
    Ok(at.map(|at| (7, (at.0, id))))
}

/// Contributions about which a person wrote something: they wrote it down, added a second voice, or answered.
macro_rules! acts_of {
    ($bond:expr, $me:expr) => {
        contributions::table
            .left_join(
                landings::table.on(landings::bond_id
                    .eq(contributions::bond_id)
                    .and(landings::contribution_id.eq(contributions::id))),
            )
            .filter(contributions::bond_id.eq($bond))
            .filter(
                contributions::author_id
                    .eq($me)
                    .or(contributions::second_voice.is_not_null())
                    .or(contributions::giver_id.ne($me).and(landings::landing.nullable().is_not_null())),
            )
    };
}
use acts_of;

fn needs_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Need>> {
    let bond = former.bond.id;
    let rows = needs::table
        .filter(needs::bond_id.eq(bond))
        .filter(needs::owner_id.eq(former.person.id))
        .filter(needs::said_at.le(db::Ts(from.0)))
        .filter(needs::said_at.lt(db::Ts(from.0)).or(needs::id.lt(from.1)))
        .order((needs::said_at.desc(), needs::id.desc()))
        .limit(limit)
        .select((
            (needs::id, needs::title, needs::words, needs::love_language, needs::importance),
            (needs::every_days, needs::visibility, needs::state, needs::said_on),
        ));
    type Row = ((Id, Words, Words, Option<LoveLanguage>, i16), (Option<i64>, Visibility, String, Day));
    let rows: Vec<Row> = on!(conn, c => rows.load(c))?;
    let ids: Vec<Id> = rows.iter().map(|((id, ..), _)| *id).collect();
    let mut earlier = wordings(conn, bond, &ids)?;
    let mut pulses = pulses_of(conn, bond, &ids)?;
    let mut turns = turns_of(conn, bond, &ids)?;
    let need = |((id, title, words, love_language, importance), (every_days, visibility, state, said_on)): Row| Need {
        id,
        title,
        words,
        love_language,
        importance: word(["nice", "matters", "matters_a_lot", "right_now"], importance),
        every_days,
        visibility,
        state,
        said_on,
        earlier: earlier.remove(&id).unwrap_or_default(),
        pulses: pulses.remove(&id).unwrap_or_default(),
        turns: turns.remove(&id).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(need).collect())
}

fn boundaries_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Boundary>> {
    use schema::boundaries as b;
    let bond = former.bond.id;
    let rows = b::table
        .filter(b::bond_id.eq(bond))
        .filter(b::owner_id.eq(former.person.id))
        .filter(b::said_at.le(db::Ts(from.0)))
        .filter(b::said_at.lt(db::Ts(from.0)).or(b::id.lt(from.1)))
        .order((b::said_at.desc(), b::id.desc()))
        .limit(limit);
    let rows: Vec<(boundaries::Boundary, Day)> =
        on!(conn, c => rows.select((boundaries::Boundary::as_select(), b::said_on)).load(c))?;
    let ids: Vec<Id> = rows.iter().map(|(row, _)| row.id).collect();
    let mut earlier = wordings(conn, bond, &ids)?;
    let boundary = |(row, said_on): (boundaries::Boundary, Day)| Boundary {
        id: row.id,
        topic: row.topic,
        words: row.words,
        firmness: row.firmness,
        love_languages: row.love_languages,
        review_on: row.review_on,
        visibility: row.visibility,
        said_on,
        earlier: earlier.remove(&row.id).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(boundary).collect())
}

fn acts_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Act>> {
    let (bond, me) = (former.bond.id, former.person.id);
    let rows = acts_of!(bond, me)
        .filter(contributions::done_on.le(Day(from.0)))
        .filter(contributions::done_on.lt(Day(from.0)).or(contributions::id.lt(from.1)))
        .order((contributions::done_on.desc(), contributions::id.desc()))
        .limit(limit)
        .select((
            (contributions::id, contributions::done_on, contributions::giver_id, contributions::author_id),
            (contributions::title, contributions::words, contributions::love_language, contributions::visibility),
            contributions::second_voice,
            (landings::landing, landings::thanks, landings::instead, landings::told).nullable(),
        ));
    type Row = (
        (Id, Day, Id, Id),
        (Words, Words, Option<LoveLanguage>, String),
        Option<Words>,
        Option<(String, Words, Words, bool)>,
    );
    let rows: Vec<Row> = on!(conn, c => rows.load(c))?;
    let ids: Vec<Id> = rows.iter().map(|((id, ..), ..)| *id).collect();
    let mut earlier = wordings(conn, bond, &ids)?;
    let act = |((id, done_on, giver, author), (title, words, love_language, visibility), voice, landing): Row| {
        let mut earlier = earlier.remove(&id).unwrap_or_default();
        // Earlier wordings of a second voice have no title; those of the log always have one.
        earlier.retain(|(title, _)| title.is_empty() == (author != me));
        let answer = landing.filter(|_| giver != me);
        Act {
            id,
            done_on,
            by_me: giver == me,
            log: (author == me).then_some(Log { title, words, love_language, visibility }),
            second_voice: voice.filter(|_| author != me),
            answer: answer.map(|(landing, thanks, instead, told)| Answer { landing, thanks, instead, told }),
            earlier,
        }
    };
    Ok(rows.into_iter().map(act).collect())
}

fn check_ins_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<CheckIn>> {
    let rows = check_ins::table
        .filter(check_ins::bond_id.eq(former.bond.id))
        .filter(check_ins::person_id.eq(former.person.id))
        .filter(check_ins::week.lt(Day(from.0)))
        .order(check_ins::week.desc())
        .limit(limit);
    Ok(on!(conn, c => rows.select(CheckIn::as_select()).load(c))?)
}

fn talks_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Talk>> {
    let rows = talks::table
        .filter(talks::bond_id.eq(former.bond.id))
        .filter(talks::person_id.eq(former.person.id))
        .filter(talks::day.le(Day(from.0)))
        .filter(talks::day.lt(Day(from.0)).or(talks::id.lt(from.1)))
        .order((talks::day.desc(), talks::id.desc()))
        .limit(limit);
    Ok(on!(conn, c => rows.select(Talk::as_select()).load(c))?)
}

/// Title and words of the earlier wordings of some entries, newest first.
pub(super) fn wordings(conn: &mut Conn<'_>, bond: Id, ids: &[Id]) -> db::Result<BTreeMap<Id, Vec<(Words, Words)>>> {
    let rows = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::entry_id.eq_any(ids))
        .order((earlier_wordings::entry_id, earlier_wordings::version.desc()))
        .select((earlier_wordings::entry_id, (earlier_wordings::title, earlier_wordings::words)));
    let rows: Vec<(Id, (Words, Words))> = on!(conn, c => rows.load(c))?;
    Ok(grouped(rows))
}

/// A pulse as its owner said it: the day, the word, who saw it.
type Pulse = (Day, &'static str, Visibility);

/// The pulses of some needs, newest first.
fn pulses_of(conn: &mut Conn<'_>, bond: Id, ids: &[Id]) -> db::Result<BTreeMap<Id, Vec<Pulse>>> {
    let rows = pulses::table
        .filter(pulses::bond_id.eq(bond))
        .filter(pulses::need_id.eq_any(ids))
        .order((pulses::need_id, pulses::day.desc()))
        .select((pulses::need_id, pulses::day, pulses::level, pulses::visibility));
    let rows: Vec<(Id, Day, i16, Visibility)> = on!(conn, c => rows.load(c))?;
    let in_words = |(id, day, level, who)| (id, (day, word(["low", "some", "well"], level), who));
    Ok(grouped(rows.into_iter().map(in_words)))
}

/// When some needs were met, came to rest or were opened again, oldest first.
fn turns_of(conn: &mut Conn<'_>, bond: Id, ids: &[Id]) -> db::Result<BTreeMap<Id, Vec<(Day, String)>>> {
    let rows = need_turns::table
        .filter(need_turns::bond_id.eq(bond))
        .filter(need_turns::need_id.eq_any(ids))
        .order((need_turns::need_id, need_turns::nth))
        .select((need_turns::need_id, (need_turns::day, need_turns::state)));
    let rows: Vec<(Id, (Day, String))> = on!(conn, c => rows.load(c))?;
    Ok(grouped(rows))
}

pub(super) fn grouped<T>(rows: impl IntoIterator<Item = (Id, T)>) -> BTreeMap<Id, Vec<T>> {
    let mut groups: BTreeMap<Id, Vec<T>> = BTreeMap::new();
    for (id, row) in rows {
        groups.entry(id).or_default().push(row);
    }
    groups
}

/// The word of a rank; a CHECK keeps ranks within the words.
fn word<const N: usize>(words: [&'static str; N], rank: i16) -> &'static str {
    usize::try_from(rank).ok().and_then(|rank| words.get(rank).copied()).unwrap_or("")
}
