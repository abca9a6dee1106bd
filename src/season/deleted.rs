//! A season that was deleted, to be put back as it was by the one who deleted it.

use actix_web::web::Path;

use super::{model::Season, store};
use crate::{
    bonds::{Member, deletions},
    db::{self, Conn, Id},
    web::{Error, PageResult, Shared},
};

/// Deletes a season, and keeps it aside for a minute.
pub(super) fn delete(conn: &mut Conn<'_>, member: &Member, season: &Season) -> db::Result<()> {
    deletions::keep_aside(conn, member, season.id, season)?;
    store::delete(conn, member.bond.id, season.id)
}

/// POST /bonds/{bond}/season/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "season", put_back).await
}

/// Puts it back, unless another has taken its days meanwhile, or this member has stepped back: it would reach the other.
fn put_back(conn: &mut Conn<'_>, member: &Member, _: Id, season: Season) -> Result<bool, Error> {
    let bond = member.bond.id;
    let taken = !store::touching(conn, bond, season.from_day, season.until_day, None)?.is_empty();
    if taken || member.stepped_back {
        return Err(Error::TooLate);
    }
    store::put_back(conn, bond, season)?;
    Ok(true)
}
