//! What was done for needs: the contributions that answer them. Days of `today` are those of the bond's time zone: they
//! decide whether a surprise shows itself.

use diesel::prelude::*;

use super::need::Need;
use crate::{
    bonds::Member,
    db::{
        self, Conn, Day, Id, Words,
        schema::{contributions, need_answers, needs},
    },
    on,
};

/// Answers listed with a need; the rest is among the contributions.
const LISTED: i64 = 50;
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
}

/// What was done for a need, as far as a member may see it, newest first.
///
/// # Errors
/// The database's.
pub fn answers_to(conn: &mut Conn<'_>, member: &Member, need: Id) -> db::Result<Vec<Answer>> {
    let open = contributions::visibility.eq("shared").or(contributions::surprise_until.le(member.bond_today()));
    let rows = need_answers::table
        .inner_join(contributions::table.on(
            contributions::bond_id.eq(need_answers::bond_id).and(contributions::id.eq(need_answers::contribution_id)),
        ))
        .filter(need_answers::bond_id.eq(member.bond.id))
        .filter(need_answers::need_id.eq(need))
        .filter(contributions::author_id.eq(member.person.id).or(open.assume_not_null()))
        .order((contributions::done_on.desc(), contributions::id.desc()))
        .limit(LISTED)
        .select((contributions::id, contributions::giver_id, contributions::title, contributions::done_on));
    Ok(on!(conn, c => rows.load(c))?)
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
