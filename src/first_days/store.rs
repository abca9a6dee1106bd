//! How far somebody is, and what they left for later.

use diesel::prelude::*;

use super::model::{Standing, Step};
use crate::{
    bonds::Member,
    db::{
        self, Conn, Id,
        schema::{boundaries, love_menus, needs, skipped_steps},
    },
    on,
};

/// How far somebody is in a bond of theirs.
///
/// # Errors
/// The database's.
pub fn standing(conn: &mut Conn<'_>, bond: Id, me: Id) -> db::Result<Standing> {
    let need = needs::table.filter(needs::bond_id.eq(bond)).filter(needs::owner_id.eq(me)).select(needs::id);
    let need: Option<Id> = on!(conn, c => need.first(c).optional())?;
    let boundary = boundaries::table
        .filter(boundaries::bond_id.eq(bond))
        .filter(boundaries::owner_id.eq(me))
        .select(boundaries::id);
    let boundary: Option<Id> = on!(conn, c => boundary.first(c).optional())?;
    let menu = love_menus::table
        .filter(love_menus::bond_id.eq(bond))
        .filter(love_menus::person_id.eq(me))
        .select(love_menus::version);
    let menu: Option<i64> = on!(conn, c => menu.first(c).optional())?;
    let left = skipped_steps::table
        .filter(skipped_steps::bond_id.eq(bond))
        .filter(skipped_steps::person_id.eq(me))
        .select(skipped_steps::step);
    let left: Vec<Step> = on!(conn, c => left.load(c))?;
    Ok(Standing {
        there: [need.is_some(), boundary.is_some(), menu.is_some()],
        left: [Step::Need, Step::Boundary, Step::LoveLanguages].map(|step| left.contains(&step)),
    })
}

/// Leaves a step for later.
///
/// # Errors
/// The database's.
pub fn skip(conn: &mut Conn<'_>, member: &Member, step: Step) -> db::Result<()> {
    let row = (
        skipped_steps::bond_id.eq(member.bond.id),
        skipped_steps::person_id.eq(member.person.id),
        skipped_steps::step.eq(step),
    );
    on!(conn, c => diesel::insert_into(skipped_steps::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}
