//! A need that was deleted, with all that went with it, to be put back as it was.

use diesel::{dsl::max, prelude::*};
use serde::{Deserialize, Serialize};

use super::{
    model::{self, Importance, Level, State},
    store::{self, Need},
    turns::{self, Turn},
};
use crate::{
    bonds::{KeptWording, Member, Visibility, deletions, kept_wordings, put_back_wordings},
    db::{
        self, Conn, Day, Id, Ts,
        schema::{contributions, need_answers, needs, pulses},
    },
    on,
};

/// The rows of a need.
#[derive(Serialize, Deserialize)]
pub(super) struct Deleted {
    need: Need,
    pulses: Vec<(Day, Visibility, Level, Ts)>,
    answers: Vec<Id>,
    turns: Vec<Turn>,
    wordings: Vec<KeptWording>,
}

/// Deletes a need, and keeps it aside for a minute.
pub(super) fn delete(conn: &mut Conn<'_>, member: &Member, need: Need) -> db::Result<()> {
    let (bond, id) = (member.bond.id, need.id);
    let said = pulses::table.filter(pulses::bond_id.eq(bond)).filter(pulses::need_id.eq(id));
    let said = said.select((pulses::day, pulses::visibility, pulses::level, pulses::said_at));
    let answers = need_answers::table.filter(need_answers::bond_id.eq(bond)).filter(need_answers::need_id.eq(id));
    let answers = answers.select(need_answers::contribution_id);
    let deleted = Deleted {
        need,
        pulses: on!(conn, c => said.load(c))?,
        answers: on!(conn, c => answers.load(c))?,
        turns: turns::all(conn, bond, id)?,
        wordings: kept_wordings(conn, bond, id)?,
    };
    deletions::keep_aside(conn, member, id, &deleted)?;
    store::delete(conn, member, id)
}

/// Puts it back as it was; what answered it may have gone meanwhile. Answers whether both see it.
pub(super) fn put_back(conn: &mut Conn<'_>, member: &Member, id: Id, deleted: Deleted) -> db::Result<bool> {
    let (bond, shared, mut need) = (member.bond.id, deleted.need.is_shared(), deleted.need);
    let weighs = need.state == State::Open && need.importance_at(member.now) == Importance::MattersALot;
    // Another may have come first meanwhile: then this one rests.
    if weighs && !model::may_weigh(None, Importance::MattersALot, store::others_that_matter_a_lot(conn, member, id)?) {
        need.state = State::Resting;
    }
    let row = (needs::bond_id.eq(bond), need);
    on!(conn, c => diesel::insert_into(needs::table).values(&row).execute(c))?;
    for (day, visibility, level, said_at) in deleted.pulses {
        let row = (
            pulses::bond_id.eq(bond),
            pulses::need_id.eq(id),
            pulses::day.eq(day),
            pulses::visibility.eq(visibility),
            pulses::level.eq(level),
            pulses::said_at.eq(said_at),
        );
        on!(conn, c => diesel::insert_into(pulses::table).values(row).execute(c))?;
    }
    deleted.turns.iter().try_for_each(|turn| turns::put_back(conn, bond, id, turn))?;
    let there = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::id.eq_any(deleted.answers))
        .select(contributions::id);
    let there: Vec<Id> = on!(conn, c => there.load(c))?;
    for contribution in &there {
        let row = (
            need_answers::bond_id.eq(bond),
            need_answers::need_id.eq(id),
            need_answers::contribution_id.eq(*contribution),
        );
        on!(conn, c => diesel::insert_into(need_answers::table).values(row).execute(c))?;
    }
    let last = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::id.eq_any(there))
        .filter(contributions::visibility.eq("shared"))
        .select(max(contributions::done_on));
    let last: Option<Day> = on!(conn, c => last.first(c))?;
    store::set_last_answered(conn, bond, id, last)?;
    put_back_wordings(conn, bond, id, &deleted.wordings)?;
    Ok(shared)
}
