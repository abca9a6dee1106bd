//! Reading the seasons that a person wrote down or said something about, the latest first.

use diesel::prelude::*;

use super::{Former, store::Place, written::Season};
use crate::{
    db::{self, Conn, Day, Id, schema::seasons},
    on, season,
};

/// Seasons of a person: they wrote it down, say something about it, or did before.
macro_rules! seasons_of {
    ($former:expr, $said:expr) => {
        seasons::table.filter(seasons::bond_id.eq($former.bond.id)).filter(
            seasons::started_by.eq($former.person.id).or(seasons::other_words.ne("")).or(seasons::id.eq_any($said)),
        )
    };
}

/// The place of a season, if it is one of this person's.
pub(super) fn season_place(conn: &mut Conn<'_>, former: &Former, id: Id) -> db::Result<Option<Place>> {
    let said = season::store::said_before(conn, former.bond.id, former.person.id)?;
    let at = seasons_of!(former, said.iter().map(|(id, ..)| *id)).filter(seasons::id.eq(id)).select(seasons::until_day);
    let at: Option<Day> = on!(conn, c => at.first(c).optional())?;
    Ok(at.map(|at| (at.0, id)))
}

pub(super) fn seasons_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Season>> {
    let me = former.person.id;
    let said = season::store::said_before(conn, former.bond.id, me)?;
    let rows = seasons_of!(former, said.iter().map(|(id, ..)| *id))
        .filter(seasons::until_day.le(Day(from.0)))
        .filter(seasons::until_day.lt(Day(from.0)).or(seasons::id.lt(from.1)))
        .order((seasons::until_day.desc(), seasons::id.desc()))
        .limit(limit);
    let rows: Vec<season::Season> = on!(conn, c => rows.select(season::Season::as_select()).load(c))?;
    let season = |row: season::Season| Season {
        id: row.id,
        kind: row.kind,
        days: (row.from_day, row.until_day),
        words: row.words_of(me).clone(),
        earlier: said.iter().filter(|(id, ..)| *id == row.id).map(|(.., earlier)| earlier.clone()).collect(),
    };
    Ok(rows.into_iter().map(season).collect())
}
