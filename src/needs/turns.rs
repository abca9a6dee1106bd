//! When a need was met, came to rest or was opened again.

use diesel::{IntoSql, prelude::*, sql_types::Bool};
use serde::{Deserialize, Serialize};

use super::{model::State, need::Need};
use crate::{
    bonds::{Member, Visibility},
    db::{self, Conn, Day, Id, schema::need_turns},
    on,
};

/// Turns of one need that are looked at, the newest ones.
const MOST: i64 = 100;

/// A turn in the story of a need.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = need_turns)]
pub struct Turn {
    /// Its place among the turns of this need, from 1.
    pub nth: i64,
    /// Its owner's day.
    pub day: Day,
    /// What the need became.
    pub state: State,
    /// Who saw the need then.
    pub visibility: Visibility,
}

/// Notes what a need of the member's becomes today.
///
/// # Errors
/// The database's.
pub fn note(conn: &mut Conn<'_>, member: &Member, need: &Need, state: State) -> db::Result<()> {
    let last = need_turns::table
        .filter(need_turns::bond_id.eq(member.bond.id))
        .filter(need_turns::need_id.eq(need.id))
        .order(need_turns::nth.desc())
        .select(need_turns::nth);
    let last: Option<i64> = on!(conn, c => last.first(c).optional())?;
    let turn = Turn { nth: last.unwrap_or(0) + 1, day: member.today(), state, visibility: need.visibility };
    put_back(conn, member.bond.id, need.id, &turn)
}

/// Writes a turn.
///
/// # Errors
/// The database's.
pub fn put_back(conn: &mut Conn<'_>, bond: Id, need: Id, turn: &Turn) -> db::Result<()> {
    let row = (need_turns::bond_id.eq(bond), need_turns::need_id.eq(need), turn);
    on!(conn, c => diesel::insert_into(need_turns::table).values(row).execute(c))?;
    Ok(())
}

/// The turns of a need that a member may see, oldest first. What was done with a need while it was private stays
/// with its owner, also when the need is shared later.
///
/// # Errors
/// The database's.
pub fn told(conn: &mut Conn<'_>, member: &Member, need: &Need) -> db::Result<Vec<(Day, State)>> {
    let own = member.is(need.owner_id).into_sql::<Bool>();
    let rows = need_turns::table
        .filter(need_turns::bond_id.eq(member.bond.id))
        .filter(need_turns::need_id.eq(need.id))
        .filter(need_turns::visibility.eq(Visibility::Shared).or(own))
        .order(need_turns::nth.desc())
        .limit(MOST)
        .select((need_turns::day, need_turns::state));
    let mut rows: Vec<(Day, State)> = on!(conn, c => rows.load(c))?;
    rows.reverse();
    Ok(rows)
}

/// Every turn of a need, for putting it back.
///
/// # Errors
/// The database's.
pub fn all(conn: &mut Conn<'_>, bond: Id, need: Id) -> db::Result<Vec<Turn>> {
    let rows = need_turns::table
        .filter(need_turns::bond_id.eq(bond))
        .filter(need_turns::need_id.eq(need))
        .order(need_turns::nth);
    Ok(on!(conn, c => rows.select(Turn::as_select()).load(c))?)
}
