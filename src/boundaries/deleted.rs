//! A boundary that was deleted, with its earlier wordings, to be put back as it was.

use actix_web::web::Path;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{model::Boundary, store};
use crate::{
    bonds::{KeptWording, Member, deletions, kept_wordings, put_back_wordings},
    db::{self, Conn, Day, Id, schema::boundaries},
    on,
    web::{PageResult, Shared},
};

#[derive(Serialize, Deserialize)]
struct Deleted {
    boundary: Boundary,
    said_on: Day,
    wordings: Vec<KeptWording>,
}

/// Deletes a boundary, and keeps it aside for a minute.
pub(super) fn delete(conn: &mut Conn<'_>, member: &Member, boundary: Boundary) -> db::Result<()> {
    let (bond, id) = (member.bond.id, boundary.id);
    let said_on = boundaries::table.find((bond, id)).select(boundaries::said_on);
    let deleted =
        Deleted { boundary, said_on: on!(conn, c => said_on.first(c))?, wordings: kept_wordings(conn, bond, id)? };
    deletions::keep_aside(conn, member, id, &deleted)?;
    store::delete(conn, member, id)
}

/// POST /bonds/{bond}/boundaries/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "boundaries", put_back).await
}

fn put_back(conn: &mut Conn<'_>, member: &Member, id: Id, deleted: Deleted) -> db::Result<bool> {
    let (bond, shared) = (member.bond.id, deleted.boundary.is_shared());
    let row = (boundaries::bond_id.eq(bond), boundaries::said_on.eq(deleted.said_on), deleted.boundary);
    on!(conn, c => diesel::insert_into(boundaries::table).values(&row).execute(c))?;
    put_back_wordings(conn, bond, id, &deleted.wordings)?;
    Ok(shared)
}
