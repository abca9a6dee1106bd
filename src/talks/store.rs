//! Kept sides of talks in the database.

use diesel::prelude::*;

use super::model::{Draft, Talk};
use crate::{
    bonds::{BondEntry, Member, stepped_back},
    db::{self, Conn, Day, Id, schema::talks},
    on,
};

/// Sides on one page of the list.
pub const PAGE: usize = 50;
/// Sides of one day that are looked at: one of each, and what an undone deletion may have brought back.
const OF_A_DAY: i64 = 20;

impl BondEntry for Talk {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.person_id)
    }

    fn is_visible(&self, member: &Member) -> bool {
        self.is_own(member) || self.opened
    }
}

/// The side of an id in a bond, whoever may see it.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Talk>> {
    let row = talks::table.find((bond, id));
    Ok(on!(conn, c => row.select(Talk::as_select()).first(c).optional())?)
}

/// What a member may see of a day: their own side, and the other's where it opened.
///
/// # Errors
/// The database's.
pub fn of_day(conn: &mut Conn<'_>, member: &Member, day: Day) -> db::Result<Vec<Talk>> {
    let rows = talks::table
        .filter(talks::bond_id.eq(member.bond.id))
        .filter(talks::day.eq(day))
        .filter(talks::person_id.eq(member.person.id).or(talks::opened))
        .order(talks::id)
        .limit(OF_A_DAY);
    Ok(on!(conn, c => rows.select(Talk::as_select()).load(c))?)
}

/// The member's own side of a day.
///
/// # Errors
/// The database's.
pub fn own_of_day(conn: &mut Conn<'_>, member: &Member, day: Day) -> db::Result<Option<Talk>> {
    Ok(of_day(conn, member, day)?.into_iter().find(|talk| talk.is_own(member)))
}

/// What a member may see, newest first: up to [`PAGE`] after a side of that list, and one more where there is one. One
/// that they may not see begins anew.
///
/// # Errors
/// The database's.
pub fn list(conn: &mut Conn<'_>, member: &Member, after: Option<Id>) -> db::Result<Vec<Talk>> {
    let after = match after {
        Some(id) => find(conn, member.bond.id, id)?.filter(|talk| talk.is_visible(member)),
        None => None,
    };
    let (day, id) = after.map_or((Day(i64::MAX), Id::from_bytes([255; 16])), |talk| (talk.day, talk.id));
    let rows = talks::table
        .filter(talks::bond_id.eq(member.bond.id))
        .filter(talks::day.le(day))
        .filter(talks::day.lt(day).or(talks::id.lt(id)))
        .filter(talks::person_id.eq(member.person.id).or(talks::opened))
        .order((talks::day.desc(), talks::id.desc()))
        .limit(PAGE as i64 + 1);
    Ok(on!(conn, c => rows.select(Talk::as_select()).load(c))?)
}

/// Keeps a side of the member's. Answers whether it opened, so that both see a difference.
///
/// # Errors
/// The database's.
pub fn keep(conn: &mut Conn<'_>, member: &Member, talk: &Talk) -> db::Result<bool> {
    let row = (talks::bond_id.eq(member.bond.id), talk.clone());
    on!(conn, c => diesel::insert_into(talks::table).values(&row).execute(c))?;
    open(conn, member, talk)
}

/// Changes a side of the member's that has not opened. Answers whether it opened by that.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, member: &Member, old: &Talk, draft: &Draft) -> db::Result<bool> {
    let [thanks, need, hard, boundary, small] = draft.answers.clone();
    let (visibility, version) = (draft.visibility, old.version + 1);
    let talk = Talk { thanks, need, hard, boundary, small, visibility, version, ..old.clone() };
    on!(conn, c => diesel::delete(talks::table.find((member.bond.id, old.id))).execute(c))?;
    keep(conn, member, &talk)
}

/// Opens this side and the other's of that day, if each is to be shared and neither has stepped back.
fn open(conn: &mut Conn<'_>, member: &Member, talk: &Talk) -> db::Result<bool> {
    let Some(other) = member.other_id() else { return Ok(false) };
    let theirs = talks::table
        .filter(talks::bond_id.eq(member.bond.id))
        .filter(talks::day.eq(talk.day))
        .filter(talks::person_id.eq(other))
        .limit(OF_A_DAY);
    let theirs: Vec<Talk> = on!(conn, c => theirs.select(Talk::as_select()).load(c))?;
    let Some(theirs) = theirs.into_iter().find(|theirs| talk.opens_with(theirs)) else { return Ok(false) };
    if member.stepped_back || stepped_back::is_on(conn, member.bond.id, other)? {
        return Ok(false);
    }
    for id in [talk.id, theirs.id] {
        let row = talks::table.find((member.bond.id, id));
        on!(conn, c => diesel::update(row).set(talks::opened.eq(true)).execute(c))?;
    }
    Ok(true)
}

/// Deletes a side.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<()> {
    on!(conn, c => diesel::delete(talks::table.find((member.bond.id, id))).execute(c))?;
    Ok(())
}
