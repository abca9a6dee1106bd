//! A reflection that was deleted a moment ago: kept aside for a minute, in which its author can bring it back.

use std::time::Duration;

use actix_web::{rt, web::Path};
use diesel::prelude::*;

use super::{model::Reflection, proof::Mine, store};
use crate::{
    account::Person,
    bonds::deletions::KEPT_SECONDS,
    db::{self, Conn, Id, Ts, Words, schema::reflection_deletions},
    on,
    web::{Error, PageResult, Shared, flash::Said},
};

/// POST /reflections/{id}/deleted
pub(super) async fn delete(mine: Mine, site: Shared) -> PageResult {
    let Mine { person, entry } = mine;
    let (author, id, now, today) = (person.id, entry.id, site.clock.now(), person.today(site.clock.now()));
    site.db
        .write(move |conn| {
            let stands = store::find(conn, author, id)?.ok_or(Error::NotFound)?;
            keep_aside(conn, author, &stands, now)?;
            store::delete(conn, author, stands.week_on, today)?;
            Ok::<_, Error>(())
        })
        .await?;
    let later = site.clone();
    rt::spawn(async move {
        rt::time::sleep(Duration::from_secs(KEPT_SECONDS.unsigned_abs() + 1)).await;
        let now = later.clock.now();
        // What is not let go of now is with the next deletion.
        let _: db::Result<()> = later.db.write(move |conn| forget_old(conn, now)).await;
    });
    Ok(Said::Deleted.undoable("/reflections", &format!("/reflections/{id}/restored")))
}

/// POST /reflections/{id}/restored. Where another was written for that week meanwhile, or a minute has passed, nothing
/// comes back.
pub(super) async fn restore(person: Person, site: Shared, path: Path<String>) -> PageResult {
    let id = Id::from_url(&path).ok_or(Error::TooLate)?;
    let (author, now) = (person.id, site.clock.now());
    let today = person.today(now);
    site.db
        .write(move |conn| {
            let kept = reflection_deletions::table
                .find((author, id))
                .filter(reflection_deletions::deleted_at.ge(now.plus_seconds(-KEPT_SECONDS)))
                .select(reflection_deletions::entry);
            let kept: Option<Words> = on!(conn, c => kept.first(c).optional())?;
            let entry = kept.and_then(|kept| serde_json::from_str::<Reflection>(kept.as_str()).ok());
            let entry = entry.ok_or(Error::TooLate)?;
            if store::of_week(conn, author, entry.week_on)?.is_some() {
                return Err(Error::TooLate);
            }
            on!(conn, c => diesel::delete(reflection_deletions::table.find((author, id))).execute(c))?;
            store::insert(conn, author, &entry, today)?;
            Ok::<_, Error>(())
        })
        .await?;
    Ok(Said::Restored.at(&format!("/reflections/{id}")))
}

fn keep_aside(conn: &mut Conn<'_>, author: Id, entry: &Reflection, now: Ts) -> db::Result<()> {
    forget_old(conn, now)?;
    // Reflections are plain values: there is nothing in them that could not be written down.
    let Ok(text) = serde_json::to_string(entry) else { return Ok(()) };
    let before = reflection_deletions::table.find((author, entry.id));
    on!(conn, c => diesel::delete(before).execute(c))?;
    let row = (
        reflection_deletions::person_id.eq(author),
        reflection_deletions::id.eq(entry.id),
        reflection_deletions::entry.eq(Words::of_entry(text)),
        reflection_deletions::deleted_at.eq(now),
    );
    on!(conn, c => diesel::insert_into(reflection_deletions::table).values(row).execute(c))?;
    Ok(())
}

fn forget_old(conn: &mut Conn<'_>, now: Ts) -> db::Result<()> {
    let old = reflection_deletions::table.filter(reflection_deletions::deleted_at.lt(now.plus_seconds(-KEPT_SECONDS)));
    on!(conn, c => diesel::delete(old).execute(c))?;
    Ok(())
}
