//! What was done for needs: the contributions that answer them. Days of `today` are those of the bond's time zone: they
//! decide whether a surprise shows itself.

use diesel::prelude::*;

use super::need::Need;
use crate::{
    bonds::Member,
    db::{
        self, Conn, Day, Id, Words,
        schema::{contributions, landings, need_answers, needs},
    },
    on,
};

/// Answers to one need that its page looks at, the newest ones.
pub const ANSWERS_MOST: usize = 500;
/// Answers to some needs that are looked at together, the newest ones.
const TOGETHER: i64 = 600;
/// Surprises of one bond that showed themselves since its last write, at the most.
const UNSETTLED: i64 = 200;

/// Something that was done for a need.
#[derive(Clone, Debug, Queryable)]
pub struct Answer {
    /// The contribution.
    pub id: Id,
    /// Who gave.
    pub giver_id: Id,
    /// What was done.
    pub title: Words,
    /// On which day.
    pub done_on: Day,
    landing: Landing,
}

/// The word of an answer, and whether a `missed` is told; none: no answer.
type Landing = Option<(String, bool)>;

/// How something reached its receiver, as far as a reader may know it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answered {
    /// It landed.
    Landed,
    /// It missed, and that was told.
    Missed,
    /// It missed; only its receiver knows.
    MissedKept,
}

impl Answer {
    /// How it reached its receiver: one that missed is known to who gave it only where that was told.
    #[must_use]
    pub fn reached(&self, reader: &Member) -> Option<Answered> {
        reached(self.landing.as_ref(), reader.is(self.giver_id))
    }
}

fn reached(landing: Option<&(String, bool)>, gave: bool) -> Option<Answered> {
    match landing? {
        (word, _) if word == "landed" => Some(Answered::Landed),
        (_, true) => Some(Answered::Missed),
        _ => (!gave).then_some(Answered::MissedKept),
    }
}

/// Answers with what was done and how it landed, as far as a member may see them.
macro_rules! seen_by {
    ($member:expr) => {
        need_answers::table
            .inner_join(
                contributions::table.on(contributions::bond_id
                    .eq(need_answers::bond_id)
                    .and(contributions::id.eq(need_answers::contribution_id))),
            )
            .left_join(
                landings::table.on(landings::bond_id
                    .eq(need_answers::bond_id)
                    .and(landings::contribution_id.eq(need_answers::contribution_id))),
            )
            .filter(need_answers::bond_id.eq($member.bond.id))
            .filter(
                contributions::author_id.eq($member.person.id).or(contributions::visibility
                    .eq("shared")
                    .or(contributions::surprise_until.le($member.bond_today()))
                    .assume_not_null()),
            )
            .order((contributions::done_on.desc(), contributions::id.desc()))
    };
}

/// What was done for a need, as far as a member may see it, newest first: [`ANSWERS_MOST`], and one more where there is
/// one.
///
/// # Errors
/// The database's.
pub fn answers_to(conn: &mut Conn<'_>, member: &Member, need: Id) -> db::Result<Vec<Answer>> {
    let rows = seen_by!(member).filter(need_answers::need_id.eq(need)).limit(ANSWERS_MOST as i64 + 1).select((
        contributions::id,
        contributions::giver_id,
        contributions::title,
        contributions::done_on,
        (landings::landing, landings::told).nullable(),
    ));
    Ok(on!(conn, c => rows.load(c))?)
}

/// The days of what both see that was done for some needs, newest first: the need, who gave, and whether it landed.
///
/// # Errors
/// The database's.
pub fn answers_to_some(conn: &mut Conn<'_>, member: &Member, needs: &[Id]) -> db::Result<Vec<(Id, Id, Day, bool)>> {
    let open = contributions::visibility.eq("shared").or(contributions::surprise_until.le(member.bond_today()));
    let rows = seen_by!(member)
        .filter(need_answers::need_id.eq_any(needs))
        .filter(open.assume_not_null())
        .limit(TOGETHER)
        .select((
            need_answers::need_id,
            contributions::giver_id,
            contributions::done_on,
            (landings::landing, landings::told).nullable(),
        ));
    let rows: Vec<(Id, Id, Day, Landing)> = on!(conn, c => rows.load(c))?;
    let landed = |landing: Landing| landing.is_some_and(|(word, _)| word == "landed");
    Ok(rows.into_iter().map(|(need, giver, day, landing)| (need, giver, day, landed(landing))).collect())
}

/// The latest day on which each need was answered by a surprise that has shown itself since the bond's last write:
/// what `needs.last_answered_on` does not know yet.
///
/// # Errors
/// The database's.
pub fn revealed_answers(conn: &mut Conn<'_>, bond: Id, today: Day) -> db::Result<Vec<(Id, Day)>> {
    let answers = contributions::table
        .inner_join(need_answers::table.on(
            need_answers::bond_id.eq(contributions::bond_id).and(need_answers::contribution_id.eq(contributions::id)),
        ))
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::surprise_until.is_not_null())
        .filter(contributions::surprise_until.le(today))
        .order((need_answers::need_id, contributions::done_on.desc()))
        .limit(UNSETTLED)
        .select((need_answers::need_id, contributions::done_on));
    let mut latest: Vec<(Id, Day)> = on!(conn, c => answers.load(c))?;
    latest.dedup_by_key(|(need, _)| *need);
    Ok(latest)
}

/// Tells needs of the answers whose surprise is over.
///
/// # Errors
/// The database's.
pub fn reveal(conn: &mut Conn<'_>, member: &Member, needs: &mut [Need]) -> db::Result<()> {
    for (id, day) in revealed_answers(conn, member.bond.id, member.bond_today())? {
        if let Some(need) = needs.iter_mut().find(|need| need.id == id) {
            need.last_answered_on = need.last_answered_on.max(Some(day));
        }
    }
    Ok(())
}

/// Notes the latest day of a shared, not hidden contribution that answers a need.
///
/// # Errors
/// The database's.
pub fn set_last_answered(conn: &mut Conn<'_>, bond: Id, id: Id, day: Option<Day>) -> db::Result<()> {
    let row = needs::table.find((bond, id));
    on!(conn, c => diesel::update(row).set(needs::last_answered_on.eq(day)).execute(c))?;
    Ok(())
}

/// Notes that a shared, not hidden contribution of a day answers a need; a later day that is known already stays.
///
/// # Errors
/// The database's.
pub fn raise_last_answered(conn: &mut Conn<'_>, bond: Id, id: Id, day: Day) -> db::Result<()> {
    let row = needs::table
        .filter(needs::bond_id.eq(bond))
        .filter(needs::id.eq(id))
        .filter(needs::last_answered_on.is_null().or(needs::last_answered_on.lt(day)));
    on!(conn, c => diesel::update(row).set(needs::last_answered_on.eq(day)).execute(c))?;
    Ok(())
}
