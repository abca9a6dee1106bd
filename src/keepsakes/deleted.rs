//! A keepsake that was deleted, with its earlier wordings, to be put back as it was.

use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::{model::Keepsake, store};
use crate::{
    bonds::{KeptWording, Member, deletions, kept_wordings, put_back_wordings},
    db::{self, Conn, Id},
    web::{PageResult, Shared},
};

#[derive(Serialize, Deserialize)]
struct Deleted {
    keepsake: Keepsake,
    wordings: Vec<KeptWording>,
}

/// Deletes a keepsake, and keeps it aside for a minute.
pub(super) fn delete(conn: &mut Conn<'_>, member: &Member, keepsake: Keepsake) -> db::Result<()> {
    let id = keepsake.id;
    let deleted = Deleted { wordings: kept_wordings(conn, member.bond.id, id)?, keepsake };
    deletions::keep_aside(conn, member, id, &deleted)?;
    store::delete(conn, member, &deleted.keepsake)
}

/// POST /bonds/{bond}/keepsakes/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "keepsakes", put_back).await
}

fn put_back(conn: &mut Conn<'_>, member: &Member, id: Id, deleted: Deleted) -> db::Result<bool> {
    let shared = deleted.keepsake.is_shared();
    store::insert(conn, member, deleted.keepsake)?;
    put_back_wordings(conn, member.bond.id, id, &deleted.wordings)?;
    Ok(shared)
}
