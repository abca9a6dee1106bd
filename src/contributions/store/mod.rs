//! Contributions in the database: what each may see of them. Days of `today` are those of the bond's time zone: they
//! decide whether a surprise shows itself.

mod deleted;
mod digests;
mod needs;
mod write;

use diesel::{dsl::max, prelude::*};

pub use deleted::{Deleted, keep_and_delete, put_back};
pub use digests::{
    answered_from_scratch, care_days_from_scratch, care_days_kept, last_answers_from_scratch, last_answers_kept,
};
pub use needs::{AnsweredNeed, answered_by};
pub use write::{Edit, NewContribution, answer, answer_more, delete, insert, say_second, settle, update};

use super::model::{Contribution, Landing, Showing};
use crate::{
    bonds::{CareDays, LoveLanguage, Member},
    db::{
        self, Conn, Day, Id, Words,
        schema::{contributions, landings},
    },
    on,
};

/// What queries answer: a contribution with its landing.
pub type Row = Contribution;

/// Entries of one day that may be the same moment, at the most.
const MOMENTS: i64 = 10;
/// Surprises of one bond that showed themselves since its last write, at the most.
const UNSETTLED: i64 = 200;

/// What both see on a day: shared, or a surprise whose day has come.
macro_rules! open_on {
    ($today:expr) => {
        contributions::visibility.eq(Showing::Shared).or(contributions::surprise_until.le($today))
    };
}

/// Contributions beside their landings.
macro_rules! rows {
    () => {
        contributions::table.left_join(
            landings::table
                .on(landings::bond_id.eq(contributions::bond_id).and(landings::contribution_id.eq(contributions::id))),
        )
    };
}

/// One contribution, whoever may see it.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Row>> {
    let row = rows!().filter(contributions::bond_id.eq(bond)).filter(contributions::id.eq(id));
    Ok(on!(conn, c => row.select(Row::as_select()).first(c).optional())?)
}

/// Whether there is such an entry.
///
/// # Errors
/// The database's.
pub fn exists(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<bool> {
    let row = contributions::table.find((bond, id)).select(contributions::id);
    let found: Option<Id> = on!(conn, c => row.first(c).optional())?;
    Ok(found.is_some())
}

/// A contribution in a list of many.
#[derive(Clone, Debug, Queryable)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// Who did it.
    pub giver: Id,
    /// What was done.
    pub title: Words,
    /// The day on which it was done.
    pub done_on: Day,
    love_language: Option<LoveLanguage>,
    showing: Showing,
    /// Whether the receiver says that it landed: known to both.
    pub landed: bool,
}

/// The newest of what both see.
#[derive(Clone, Debug)]
pub struct Latest {
    /// Newest first.
    pub lines: Vec<Line>,
    /// Before this day there may be more; without one, these are all.
    more_before: Option<Day>,
}

impl Latest {
    /// As the [`last_of_each`] of a day, where these reach back so far.
    #[must_use]
    pub fn last_of_each(&self, giver: Id, since: Day) -> Option<Vec<(LoveLanguage, Day)>> {
        if self.more_before.is_some_and(|day| since < day) {
            return None;
        }
        let mut last: Vec<(LoveLanguage, Day)> = Vec::new();
        let given = self.lines.iter().filter(|line| line.giver == giver && line.showing == Showing::Shared);
        for line in given.take_while(|line| line.done_on >= since) {
            if let Some(language) = line.love_language
                && last.iter().all(|(known, _)| *known != language)
            {
                last.push((language, line.done_on));
            }
        }
        Some(last)
    }
}

/// What both see, newest first.
///
/// # Errors
/// The database's.
pub fn latest(conn: &mut Conn<'_>, bond: Id, today: Day, limit: i64) -> db::Result<Latest> {
    let rows = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(open_on!(today))
        .order((contributions::done_on.desc(), contributions::id.desc()))
        .limit(limit)
        .select((
            contributions::id,
            contributions::giver_id,
            contributions::title,
            contributions::done_on,
            contributions::love_language,
            contributions::visibility,
            contributions::landed,
        ));
    let lines: Vec<Line> = on!(conn, c => rows.load(c))?;
    let is_full = i64::try_from(lines.len()).is_ok_and(|count| count >= limit);
    // The day of the last may go on.
    let more_before = lines.last().filter(|_| is_full).map(|line| line.done_on.plus(1));
    Ok(Latest { lines, more_before })
}

/// A contribution that its receiver has not answered.
#[derive(Clone, Debug, Queryable)]
pub struct Unanswered {
    /// Its id.
    pub id: Id,
    /// What was done.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// The day on which it was done.
    pub done_on: Day,
}

/// What one of the two gave and the other has not answered, newest first: for the receiver's eyes only, whose
/// answer may be one that they keep to themselves.
///
/// # Errors
/// The database's.
pub fn awaiting(conn: &mut Conn<'_>, bond: Id, giver: Id, today: Day, limit: i64) -> db::Result<Vec<Unanswered>> {
    let rows = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::giver_id.eq(giver))
        .filter(contributions::awaits_answer)
        .filter(open_on!(today))
        .order((contributions::done_on.desc(), contributions::id.desc()))
        .limit(limit)
        .select((contributions::id, contributions::title, contributions::words, contributions::done_on));
    Ok(on!(conn, c => rows.load(c))?)
}

/// Thanks for a contribution.
#[derive(Clone, Debug, Queryable)]
pub struct Thanked {
    /// The contribution's id.
    pub id: Id,
    /// Who gave it, and is thanked.
    pub giver: Id,
    /// What was done.
    pub title: Words,
    /// The thanks.
    pub thanks: Words,
    /// The day of the answer.
    pub answered_on: Day,
}

/// Thanks that a member wrote or may read, beside the contributions that they are for.
macro_rules! thanked {
    ($member:expr) => {
        contributions::table
            .inner_join(
                landings::table.on(landings::bond_id
                    .eq(contributions::bond_id)
                    .and(landings::contribution_id.eq(contributions::id))),
            )
            .filter(landings::bond_id.eq($member.bond.id))
            .filter(landings::thanks.ne(""))
            .filter(contributions::author_id.eq($member.person.id).or(open_on!($member.bond_today())))
            .filter(
                contributions::giver_id
                    .ne($member.person.id)
                    .or(landings::landing.eq(Landing::Landed))
                    .or(landings::told),
            )
            .select((
                contributions::id,
                contributions::giver_id,
                contributions::title,
                landings::thanks,
                landings::answered_on,
            ))
    };
}

/// Thanks for contributions after a day and an id, newest first.
///
/// # Errors
/// The database's.
pub fn thanked(conn: &mut Conn<'_>, member: &Member, from: (Day, Id), limit: i64) -> db::Result<Vec<Thanked>> {
    let rows = thanked!(member)
        .filter(landings::answered_on.le(from.0))
        .filter(landings::answered_on.lt(from.0).or(landings::contribution_id.lt(from.1)))
        .order((landings::answered_on.desc(), landings::contribution_id.desc()))
        .limit(limit);
    Ok(on!(conn, c => rows.load(c))?)
}

/// The thanks for one contribution.
///
/// # Errors
/// The database's.
pub fn thanked_one(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<Option<Thanked>> {
    let row = thanked!(member).filter(landings::contribution_id.eq(id));
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// What a member may see, newest first: their own and what both see. `after` is the last one of the page before; one
/// that they may not see, or that is gone, begins anew.
///
/// # Errors
/// The database's.
pub fn page(conn: &mut Conn<'_>, member: &Member, after: Option<Id>, limit: i64) -> db::Result<Vec<Row>> {
    let (me, today) = (member.person.id, member.bond_today());
    let after = match after {
        Some(id) => find(conn, member.bond.id, id)?.filter(|row| row.is_seen_by(me, today)),
        None => None,
    };
    let (day, id) = after.map_or((Day(i64::MAX), None), |row| (row.done_on, Some(row.id)));
    let id = id.unwrap_or_else(|| Id::from_bytes([0; 16]));
    let rows = rows!()
        .filter(contributions::bond_id.eq(member.bond.id))
        .filter(contributions::done_on.le(day))
        .filter(contributions::done_on.lt(day).or(contributions::id.lt(id)))
        .filter(contributions::author_id.eq(me).or(open_on!(today)))
        .order((contributions::done_on.desc(), contributions::id.desc()))
        .limit(limit);
    Ok(on!(conn, c => rows.select(Row::as_select()).load(c))?)
}

/// What the other wrote about the same day and giver, both see, and nobody has added to: it may be the moment that
/// this member is about to write down.
///
/// # Errors
/// The database's.
pub fn moments(conn: &mut Conn<'_>, member: &Member, giver: Id, day: Day) -> db::Result<Vec<Row>> {
    let Some(other) = member.other_id() else { return Ok(Vec::new()) };
    let rows = rows!()
        .filter(contributions::bond_id.eq(member.bond.id))
        .filter(contributions::done_on.eq(day))
        .filter(contributions::giver_id.eq(giver))
        .filter(contributions::author_id.eq(other))
        .filter(contributions::second_voice.is_null())
        .filter(open_on!(member.bond_today()))
        .order((contributions::done_on, contributions::id))
        .limit(MOMENTS);
    if giver == other {
        return Ok(on!(conn, c => rows.select(Row::as_select()).load(c))?);
    }
    // What the other noticed has an index of its own: however much was written down on a day, this looks at that only.
    let noticed = rows.filter(contributions::author_id.ne(contributions::giver_id));
    Ok(on!(conn, c => noticed.select(Row::as_select()).load(c))?)
}

/// The last day, of those since one, on which a giver gave in each love language, as both see it. Surprises that have
/// shown themselves count from the bond's next write.
///
/// # Errors
/// The database's.
pub fn last_of_each(conn: &mut Conn<'_>, bond: Id, giver: Id, since: Day) -> db::Result<Vec<(LoveLanguage, Day)>> {
    let rows = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::done_on.ge(since))
        .filter(contributions::giver_id.eq(giver))
        .filter(contributions::visibility.eq(Showing::Shared))
        .filter(contributions::love_language.is_not_null())
        .group_by(contributions::love_language)
        .select((contributions::love_language.assume_not_null(), max(contributions::done_on).assume_not_null()));
    Ok(on!(conn, c => rows.load(c))?)
}

/// The care of some weeks that both see.
#[derive(Clone, Debug)]
pub struct Care {
    /// Givers and days.
    pub days: Vec<(Id, Day)>,
    /// Whether surprises showed themselves since the bond's last write: digests do not know of those yet.
    pub revealed: bool,
}

/// The days of both are `known` where they came with the member.
pub type Known = Option<Vec<(Id, CareDays)>>;

/// The care that both see, from `since` to `today`.
///
/// # Errors
/// The database's.
pub fn care(conn: &mut Conn<'_>, bond: Id, known: Known, since: Day, today: Day) -> db::Result<Care> {
    let mut all = known.map_or_else(|| digests::care_days_of(conn, bond), Ok)?;
    let surprises = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::surprise_until.is_not_null())
        .filter(contributions::surprise_until.le(today))
        .limit(UNSETTLED)
        .select((contributions::giver_id, contributions::done_on));
    let surprises: Vec<(Id, Day)> = on!(conn, c => surprises.load(c))?;
    for (giver, days) in &mut all {
        surprises.iter().filter(|(by, _)| by == giver).for_each(|(_, day)| days.add(*day));
    }
    let days = all.iter().flat_map(|(giver, days)| days.between(since, today).map(|day| (*giver, day))).collect();
    Ok(Care { days, revealed: !surprises.is_empty() })
}
