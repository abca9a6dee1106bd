//! What was deleted a moment ago: gone from every page at once, and kept aside for a minute, in which its author can
//! bring it back. Then it is gone for good.

use std::time::Duration;

use actix_web::rt;
use diesel::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use super::{Changed, Member, change};
use crate::{
    db::{self, Conn, Id, Ts, Words, schema::deletions},
    on,
    web::{Error, PageResult, Shared, flash::Said},
};

/// Seconds in which a deletion can be undone: the ten that most people need, and time for those who read or point
/// slowly.
pub const KEPT_SECONDS: i64 = 60;

/// The version of what is written where no id tells it from what stood there before, at random: a form of what was
/// deleted does not fit what took its place.
#[must_use]
pub fn first_version() -> i64 {
    let [a, b, c, d, ..] = *Id::random().as_bytes();
    i64::from(u32::from_be_bytes([a, b, c, d])) + 1
}

/// Keeps aside what a member is about to delete, in the same transaction.
///
/// # Errors
/// The database's.
pub fn keep_aside(conn: &mut Conn<'_>, member: &Member, id: Id, entry: &impl Serialize) -> db::Result<()> {
    forget_old(conn, member.now)?;
    // Entries are plain values: there is nothing in them that could not be written down.
    let Ok(entry) = serde_json::to_string(entry) else { return Ok(()) };
    let row = (
        deletions::bond_id.eq(member.bond.id),
        deletions::entry_id.eq(id),
        deletions::author_id.eq(member.person.id),
        deletions::entry.eq(Words::of_entry(entry)),
        deletions::deleted_at.eq(member.now),
    );
    // Sent again after it was deleted, a form makes the same entry anew: what is deleted last is what can come back.
    let before = deletions::table.find((member.bond.id, id));
    on!(conn, c => diesel::delete(before).execute(c))?;
    on!(conn, c => diesel::insert_into(deletions::table).values(row).execute(c))?;
    Ok(())
}

/// Takes back what this member deleted within the last minute.
fn take_back<T: DeserializeOwned>(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<Option<T>> {
    let row = deletions::table
        .filter(deletions::bond_id.eq(member.bond.id))
        .filter(deletions::entry_id.eq(id))
        .filter(deletions::author_id.eq(member.person.id))
        .filter(deletions::deleted_at.ge(member.now.plus_seconds(-KEPT_SECONDS)));
    let entry: Option<Words> = on!(conn, c => row.select(deletions::entry).first(c).optional())?;
    let Some(entry) = entry else { return Ok(None) };
    on!(conn, c => diesel::delete(deletions::table.find((member.bond.id, id))).execute(c))?;
    Ok(serde_json::from_str(entry.as_str()).ok())
}

/// Lets go of what can no longer be brought back.
///
/// # Errors
/// The database's.
pub fn forget_old(conn: &mut Conn<'_>, now: Ts) -> db::Result<()> {
    let old = deletions::table.filter(deletions::deleted_at.lt(now.plus_seconds(-KEPT_SECONDS)));
    on!(conn, c => diesel::delete(old).execute(c))?;
    Ok(())
}

/// Lets go of all that was deleted in a bond, which ends.
pub(super) fn forget_all(conn: &mut Conn<'_>, bond: Id) -> db::Result<()> {
    on!(conn, c => diesel::delete(deletions::table.filter(deletions::bond_id.eq(bond))).execute(c))?;
    Ok(())
}

/// The answer to a deletion: a page that offers to undo it, which works for a minute.
#[must_use]
pub fn deleted(site: &Shared, member: &Member, feature: &str, id: Id) -> actix_web::HttpResponse {
    let (list, entry) = (member.url(feature), member.url(&format!("{feature}/{id}")));
    deleted_at(site, &list, &entry)
}

/// As [`deleted`], for an entry that is found by something else than its id: the page that follows, and the entry's own.
#[must_use]
pub fn deleted_at(site: &Shared, list: &str, entry: &str) -> actix_web::HttpResponse {
    let site = site.clone();
    rt::spawn(async move {
        rt::time::sleep(Duration::from_secs(KEPT_SECONDS.unsigned_abs() + 1)).await;
        let now = site.clock.now();
        // What is not let go of now is with the next deletion.
        let _: db::Result<()> = site.db.write(move |conn| forget_old(conn, now)).await;
    });
    Said::Deleted.undoable(list, &format!("{entry}/restored"))
}

/// Brings back what this member deleted a moment ago: `put_back` writes it, and says whether both may see it. Where
/// nothing can be brought back, or not as things stand by now, the answer is 410, whatever there was.
///
/// # Errors
/// [`Error::TooLate`]; the database's.
pub async fn restore<T: DeserializeOwned, E: Into<Error>>(
    site: &Shared,
    member: &Member,
    id: &str,
    feature: &str,
    put_back: impl Fn(&mut Conn<'_>, &Member, Id, T) -> Result<bool, E> + Send + 'static,
) -> PageResult {
    let id = Id::from_url(id).ok_or(Error::TooLate)?;
    let entry = member.url(&format!("{feature}/{id}"));
    restore_at(site, member, id, &entry, move |conn, member, entry| {
        put_back(conn, member, id, entry).map_err(Into::into)
    })
    .await
}

/// As [`restore`], for an entry that is found by something else than its id.
///
/// # Errors
/// As [`restore`], and what `put_back` answers.
pub async fn restore_at<T: DeserializeOwned>(
    site: &Shared,
    member: &Member,
    id: Id,
    entry: &str,
    put_back: impl Fn(&mut Conn<'_>, &Member, T) -> Result<bool, Error> + Send + 'static,
) -> PageResult {
    change(site, member, move |conn, member| {
        let deleted = take_back(conn, member, id)?.ok_or(Error::TooLate)?;
        Ok(Changed::by(put_back(conn, member, deleted)?, ()))
    })
    .await?;
    Ok(Said::Restored.at(entry))
}
