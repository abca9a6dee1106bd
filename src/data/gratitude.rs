//! Reading what a person wrote in an ended bond: thanks and good news with what they answered to the other's, and
//! keepsakes, each newest first.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{
    Former,
    store::{Place, grouped, wordings},
    written::{Kept, Thanks},
};
use crate::{
    db::{
        self, Conn, Day, Id, Ts,
        schema::{keepsakes, news_answers, thanks},
    },
    keepsakes::Keepsake,
    on,
    thanks::{Note, model::Answer},
};

/// Thanks and good news about which a person wrote something: they wrote it, or answered.
macro_rules! thanks_of {
    ($bond:expr, $me:expr) => {
        thanks::table.filter(thanks::bond_id.eq($bond)).filter(
            thanks::author_id.eq($me).or(thanks::id
                .eq_any(news_answers::table.filter(news_answers::bond_id.eq($bond)).select(news_answers::news_id))),
        )
    };
}

/// Where a thank-you or good news stands.
pub(super) fn thanks_place(conn: &mut Conn<'_>, former: &Former, id: Id) -> db::Result<Option<Place>> {
    let at = thanks_of!(former.bond.id, former.person.id).filter(thanks::id.eq(id)).select(thanks::said_on);
    let at: Option<Day> = on!(conn, c => at.first(c).optional())?;
    Ok(at.map(|at| (at.0, id)))
}

pub(super) fn thanks_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Thanks>> {
    let (bond, me) = (former.bond.id, former.person.id);
    let rows = thanks_of!(bond, me)
        .filter(thanks::said_on.le(Day(from.0)))
        .filter(thanks::said_on.lt(Day(from.0)).or(thanks::id.lt(from.1)))
        .order((thanks::said_on.desc(), thanks::id.desc()))
        .limit(limit);
    let rows: Vec<Note> = on!(conn, c => rows.select(Note::as_select()).load(c))?;
    let ids: Vec<Id> = rows.iter().map(|note| note.id).collect();
    let mut earlier = wordings(conn, bond, &ids)?;
    let mut answers = answers_of(conn, bond, &ids)?;
    let one = |note: Note| {
        let answers = answers.remove(&note.id).filter(|_| note.author_id != me).unwrap_or_default();
        let earlier = earlier.remove(&note.id).filter(|_| note.author_id == me).unwrap_or_default();
        let answered = answers.iter().map(|answer| answer.answered_on).max();
        Thanks {
            id: note.id,
            day: answered.unwrap_or(note.said_on),
            note: (note.author_id == me).then_some(note),
            answers,
            earlier,
        }
    };
    Ok(rows.into_iter().map(one).collect())
}

fn answers_of(conn: &mut Conn<'_>, bond: Id, ids: &[Id]) -> db::Result<BTreeMap<Id, Vec<Answer>>> {
    let rows = news_answers::table
        .filter(news_answers::bond_id.eq(bond))
        .filter(news_answers::news_id.eq_any(ids))
        .order((news_answers::news_id, news_answers::way));
    let rows: Vec<(Id, Answer)> = on!(conn, c => rows.select((news_answers::news_id, Answer::as_select())).load(c))?;
    Ok(grouped(rows))
}

/// Where a keepsake stands.
pub(super) fn keepsake_place(conn: &mut Conn<'_>, former: &Former, id: Id) -> db::Result<Option<Place>> {
    let at = keepsakes::table.find((former.bond.id, id)).filter(keepsakes::author_id.eq(former.person.id));
    let at: Option<Ts> = on!(conn, c => at.select(keepsakes::kept_at).first(c).optional())?;
    Ok(at.map(|at| (at.0, id)))
}

pub(super) fn keepsakes_after(conn: &mut Conn<'_>, former: &Former, from: Place, limit: i64) -> db::Result<Vec<Kept>> {
    let bond = former.bond.id;
    let rows = keepsakes::table
        .filter(keepsakes::bond_id.eq(bond))
        .filter(keepsakes::author_id.eq(former.person.id))
        .filter(keepsakes::kept_at.le(Ts(from.0)))
        .filter(keepsakes::kept_at.lt(Ts(from.0)).or(keepsakes::id.lt(from.1)))
        .order((keepsakes::kept_at.desc(), keepsakes::id.desc()))
        .limit(limit);
    let rows: Vec<Keepsake> = on!(conn, c => rows.select(Keepsake::as_select()).load(c))?;
    let ids: Vec<Id> = rows.iter().map(|keepsake| keepsake.id).collect();
    let mut earlier = wordings(conn, bond, &ids)?;
    let one = |keepsake: Keepsake| Kept { earlier: earlier.remove(&keepsake.id).unwrap_or_default(), keepsake };
    Ok(rows.into_iter().map(one).collect())
}
