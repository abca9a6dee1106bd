//! A season that was deleted, with its earlier wordings, to be put back as it was by the one who deleted it.

use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::{model::Season, store};
use crate::{
    bonds::{KeptWording, Member, deletions, kept_wordings, put_back_wordings},
    db::{self, Conn, Id},
    web::{Error, PageResult, Shared},
};

#[derive(Serialize, Deserialize)]
struct Deleted {
    season: Season,
    wordings: Vec<KeptWording>,
}

/// Deletes a season, and keeps it aside for a minute.
pub(super) fn delete(conn: &mut Conn<'_>, member: &Member, season: Season) -> db::Result<()> {
    let (bond, id) = (member.bond.id, season.id);
    let deleted = Deleted { wordings: kept_wordings(conn, bond, id)?, season };
    deletions::keep_aside(conn, member, id, &deleted)?;
    store::delete(conn, bond, id)
}

/// POST /bonds/{bond}/season/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "season", put_back).await
}

/// Puts it back, unless another has taken its days meanwhile, or this member has stepped back: it would reach the other.
fn put_back(conn: &mut Conn<'_>, member: &Member, id: Id, deleted: Deleted) -> Result<bool, Error> {
    let (bond, season) = (member.bond.id, deleted.season);
    let taken = !store::touching(conn, bond, season.from_day, season.until_day, None)?.is_empty();
    if taken || member.stepped_back {
        return Err(Error::TooLate);
    }
    store::put_back(conn, bond, season)?;
    put_back_wordings(conn, bond, id, &deleted.wordings)?;
    Ok(true)
}
