//! Thanks or good news that were deleted, with what was answered and with their earlier wordings, to be put back.

use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::{
    model::{Answer, Note},
    store,
};
use crate::{
    bonds::{KeptWording, Member, deletions, kept_wordings, put_back_wordings},
    db::{self, Conn, Id},
    web::{PageResult, Shared},
};

#[derive(Serialize, Deserialize)]
struct Deleted {
    note: Note,
    answers: Vec<Answer>,
    wordings: Vec<KeptWording>,
}

/// Deletes it, and keeps it aside for a minute.
pub(super) fn delete(conn: &mut Conn<'_>, member: &Member, note: Note) -> db::Result<()> {
    let (bond, id) = (member.bond.id, note.id);
    let deleted = Deleted { note, answers: store::answers(conn, bond, id)?, wordings: kept_wordings(conn, bond, id)? };
    deletions::keep_aside(conn, member, id, &deleted)?;
    store::delete(conn, member, id)
}

/// POST /bonds/{bond}/thanks/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "thanks", put_back).await
}

fn put_back(conn: &mut Conn<'_>, member: &Member, id: Id, deleted: Deleted) -> db::Result<bool> {
    let shared = deleted.note.is_shared();
    store::insert(conn, member, deleted.note)?;
    deleted.answers.iter().try_for_each(|answer| store::put_answer(conn, member, id, answer))?;
    put_back_wordings(conn, member.bond.id, id, &deleted.wordings)?;
    Ok(shared)
}
