//! A contribution that was deleted, with its landing, links and earlier wordings, to be put back as it was.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{NewContribution, Row, delete, insert, needs, write};
use crate::{
    bonds::{KeptWording, Member, deletions, kept_wordings, put_back_wordings},
    db::{
        self, Conn, Id, Ts,
        schema::{contributions, needs as needs_table},
    },
    on,
};

/// The rows of a contribution.
#[derive(Serialize, Deserialize)]
pub struct Deleted {
    row: Row,
    logged_at: Ts,
    needs: Vec<Id>,
    wordings: Vec<KeptWording>,
}

/// Deletes a contribution, and keeps it aside for a minute.
///
/// # Errors
/// The database's.
pub fn keep_and_delete(conn: &mut Conn<'_>, member: &Member, row: &Row) -> db::Result<()> {
    let bond = member.bond.id;
    let logged_at = contributions::table.find((bond, row.id)).select(contributions::logged_at);
    let deleted = Deleted {
        row: row.clone(),
        logged_at: on!(conn, c => logged_at.first(c))?,
        needs: needs::links(conn, bond, row.id)?,
        wordings: kept_wordings(conn, bond, row.id)?,
    };
    deletions::keep_aside(conn, member, row.id, &deleted)?;
    delete(conn, bond, row)
}

/// Puts it back as it was; needs that it answered may have gone meanwhile. Answers whether both see it.
///
/// # Errors
/// The database's.
pub fn put_back(conn: &mut Conn<'_>, member: &Member, id: Id, deleted: Deleted) -> db::Result<bool> {
    let (bond, row) = (member.bond.id, deleted.row);
    if super::exists(conn, bond, id)? {
        // The form that made it was sent once more meanwhile: it is there already.
        return Ok(row.is_open(member.bond_today()));
    }
    write::settle(conn, bond, member.bond_today())?;
    let there = needs_table::table
        .filter(needs_table::bond_id.eq(bond))
        .filter(needs_table::id.eq_any(deleted.needs))
        .select(needs_table::id);
    let new = NewContribution {
        id,
        giver: row.giver,
        author: row.author,
        title: row.title.clone(),
        words: row.words.clone(),
        done_on: row.done_on,
        love_language: row.love_language,
        shown: row.shown(),
        needs: on!(conn, c => there.load(c))?,
        logged_at: deleted.logged_at,
    };
    insert(conn, bond, &new)?;
    if let Some(said) = &row.landing {
        write::answer(conn, bond, id, &said.answer(), said.answered_on)?;
    }
    let set = (contributions::second_voice.eq(&row.second_voice), contributions::version.eq(row.version));
    on!(conn, c => diesel::update(contributions::table.find((bond, id))).set(set).execute(c))?;
    put_back_wordings(conn, bond, id, &deleted.wordings)?;
    Ok(row.is_open(member.bond_today()))
}
