//! A side that was deleted, to be put back as it was.

use actix_web::web::Path;
use diesel::prelude::*;

use super::{model::Talk, store};
use crate::{
    bonds::{Changed, Member, Owned, change, deletions},
    db::{self, Conn, Id, schema::talks},
    on,
    web::{Error, PageResult, Shared},
};

/// POST /bonds/{bond}/talks/{id}/deleted
pub(super) async fn delete(owned: Owned<Talk>, site: Shared) -> PageResult {
    let id = owned.entry.id;
    change(&site, &owned.member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        deletions::keep_aside(conn, member, id, &stands)?;
        store::delete(conn, member, id)?;
        Ok(Changed::by(stands.opened, ()))
    })
    .await?;
    Ok(deletions::deleted(&site, &owned.member, "talks", id))
}

/// POST /bonds/{bond}/talks/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "talks", put_back).await
}

fn put_back(conn: &mut Conn<'_>, member: &Member, _: Id, talk: Talk) -> db::Result<bool> {
    let opened = talk.opened;
    let row = (talks::bond_id.eq(member.bond.id), talk);
    on!(conn, c => diesel::insert_into(talks::table).values(&row).execute(c))?;
    Ok(opened)
}
