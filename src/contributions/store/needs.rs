//! Which needs a contribution answers.

use diesel::prelude::*;

use crate::{
    bonds::Visibility,
    db::{
        self, Conn, Id, Words,
        schema::{need_answers, needs},
    },
    on,
};

/// A need that a contribution answers, as far as a member may see it.
#[derive(Clone, Debug, Queryable)]
pub struct AnsweredNeed {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Words,
}

/// The needs that a contribution answers, of those that a person may see.
///
/// # Errors
/// The database's.
pub fn answered_by(conn: &mut Conn<'_>, bond: Id, contribution: Id, person: Id) -> db::Result<Vec<AnsweredNeed>> {
    let rows = need_answers::table
        .inner_join(needs::table.on(needs::bond_id.eq(need_answers::bond_id).and(needs::id.eq(need_answers::need_id))))
        .filter(need_answers::bond_id.eq(bond))
        .filter(need_answers::contribution_id.eq(contribution))
        .filter(needs::visibility.eq(Visibility::Shared).or(needs::owner_id.eq(person)))
        .order((needs::importance.desc(), needs::said_at, needs::id))
        .select((needs::id, needs::title));
    Ok(on!(conn, c => rows.load(c))?)
}

/// Every need that a contribution answers.
pub(super) fn links(conn: &mut Conn<'_>, bond: Id, contribution: Id) -> db::Result<Vec<Id>> {
    let rows = need_answers::table
        .filter(need_answers::bond_id.eq(bond))
        .filter(need_answers::contribution_id.eq(contribution))
        .select(need_answers::need_id);
    Ok(on!(conn, c => rows.load(c))?)
}

/// Those that a person may not see: they were shared when the link was made and are not any more.
pub(super) fn hidden_links(conn: &mut Conn<'_>, bond: Id, contribution: Id, person: Id) -> db::Result<Vec<Id>> {
    let seen = answered_by(conn, bond, contribution, person)?;
    let mut all = links(conn, bond, contribution)?;
    all.retain(|id| seen.iter().all(|need| need.id != *id));
    Ok(all)
}

/// Links a contribution to needs; those that are linked already stay so.
pub(super) fn link(conn: &mut Conn<'_>, bond: Id, contribution: Id, needs: &[Id]) -> db::Result<()> {
    for need in needs {
        let row = (
            need_answers::bond_id.eq(bond),
            need_answers::need_id.eq(*need),
            need_answers::contribution_id.eq(contribution),
        );
        on!(conn, c => diesel::insert_into(need_answers::table).values(row).on_conflict_do_nothing().execute(c))?;
    }
    Ok(())
}

/// Changes the links of a contribution from one set of needs to another.
pub(super) fn relink(conn: &mut Conn<'_>, bond: Id, contribution: Id, before: &[Id], after: &[Id]) -> db::Result<()> {
    for need in before.iter().filter(|need| !after.contains(need)) {
        let row = need_answers::table.find((bond, *need, contribution));
        on!(conn, c => diesel::delete(row).execute(c))?;
    }
    let added: Vec<Id> = after.iter().filter(|need| !before.contains(need)).copied().collect();
    link(conn, bond, contribution, &added)
}
