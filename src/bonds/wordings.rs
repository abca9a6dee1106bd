//! Earlier wordings of shared entries: kept for both, without a time, so that nobody can rewrite what was agreed.

use diesel::prelude::*;

use crate::{
    db::{self, Conn, Id, Words, schema::earlier_wordings},
    on,
};

/// How an entry read before it was changed.
#[derive(Clone, Debug, Queryable)]
pub struct Wording {
    /// Its title then; empty for entries that have none.
    pub title: Words,
    /// Its words then.
    pub words: Words,
}

/// Wordings shown of one entry, newest first.
const MOST: i64 = 50;

/// Keeps how a shared entry read until now.
///
/// # Errors
/// The database's.
pub fn keep_wording(
    conn: &mut Conn<'_>,
    bond: Id,
    entry: Id,
    version: i64,
    title: &Words,
    words: &Words,
) -> db::Result<()> {
    let row = (
        earlier_wordings::bond_id.eq(bond),
        earlier_wordings::entry_id.eq(entry),
        earlier_wordings::version.eq(version),
        earlier_wordings::title.eq(title),
        earlier_wordings::words.eq(words),
    );
    on!(conn, c => diesel::insert_into(earlier_wordings::table).values(row).execute(c))?;
    Ok(())
}

/// How an entry read before, newest first.
///
/// # Errors
/// The database's.
pub fn earlier(conn: &mut Conn<'_>, bond: Id, entry: Id) -> db::Result<Vec<Wording>> {
    let rows = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::entry_id.eq(entry))
        .order(earlier_wordings::version.desc())
        .limit(MOST)
        .select((earlier_wordings::title, earlier_wordings::words));
    Ok(on!(conn, c => rows.load(c))?)
}

/// An earlier wording, whole: version, title and words.
pub type KeptWording = (i64, Words, Words);

/// All of an entry's earlier wordings, whole.
///
/// # Errors
/// The database's.
pub fn kept_wordings(conn: &mut Conn<'_>, bond: Id, entry: Id) -> db::Result<Vec<KeptWording>> {
    let rows = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::entry_id.eq(entry))
        .select((earlier_wordings::version, earlier_wordings::title, earlier_wordings::words));
    Ok(on!(conn, c => rows.load(c))?)
}

/// Writes earlier wordings as they were.
///
/// # Errors
/// The database's.
pub fn put_back_wordings(conn: &mut Conn<'_>, bond: Id, entry: Id, wordings: &[KeptWording]) -> db::Result<()> {
    wordings.iter().try_for_each(|(version, title, words)| keep_wording(conn, bond, entry, *version, title, words))
}

/// Forgets them with their entry.
///
/// # Errors
/// The database's.
pub fn forget_wordings(conn: &mut Conn<'_>, bond: Id, entry: Id) -> db::Result<()> {
    let rows =
        earlier_wordings::table.filter(earlier_wordings::bond_id.eq(bond)).filter(earlier_wordings::entry_id.eq(entry));
    on!(conn, c => diesel::delete(rows).execute(c))?;
    Ok(())
}
