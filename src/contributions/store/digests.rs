//! What is worked out from contributions and kept beside them, so that a page reads a few rows however long the story
//! is: days with care, and when each need was last answered. Each can be worked out anew; tests compare.

use diesel::{dsl::max, prelude::*};

use crate::{
    contributions::model::{Contribution, Showing},
    db::{
        self, Conn, Day, Id,
        schema::{care_days, contributions, landings, need_answers, needs},
    },
    needs::store::{raise_last_answered, set_last_answered},
    on,
};

/// Counts one more shared contribution on a day.
pub(super) fn count_day(conn: &mut Conn<'_>, bond: Id, day: Day, giver: Id) -> db::Result<()> {
    let row = (
        care_days::bond_id.eq(bond),
        care_days::day.eq(day),
        care_days::giver_id.eq(giver),
        care_days::entries.eq(1_i64),
    );
    on!(conn, c => diesel::insert_into(care_days::table)
        .values(row)
        .on_conflict((care_days::bond_id, care_days::day, care_days::giver_id))
        .do_update()
        .set(care_days::entries.eq(care_days::entries + 1_i64))
        .execute(c))?;
    Ok(())
}

/// Takes one shared contribution off a day.
fn uncount_day(conn: &mut Conn<'_>, bond: Id, day: Day, giver: Id) -> db::Result<()> {
    let only = care_days::table.find((bond, day, giver)).filter(care_days::entries.eq(1_i64));
    let gone = on!(conn, c => diesel::delete(only).execute(c))?;
    if gone == 0 {
        let row = care_days::table.find((bond, day, giver));
        on!(conn, c => diesel::update(row).set(care_days::entries.eq(care_days::entries - 1_i64)).execute(c))?;
    }
    Ok(())
}

/// A contribution that was counted on one day, or on none, is counted on another.
pub(super) fn moved_day(conn: &mut Conn<'_>, bond: Id, giver: Id, was: Option<Day>, is: Option<Day>) -> db::Result<()> {
    if was == is {
        return Ok(());
    }
    if let Some(day) = was {
        uncount_day(conn, bond, day, giver)?;
    }
    if let Some(day) = is {
        count_day(conn, bond, day, giver)?;
    }
    Ok(())
}

/// Notes that needs were answered on a day.
pub(super) fn raise_last_answers(conn: &mut Conn<'_>, bond: Id, ids: &[Id], day: Day) -> db::Result<()> {
    ids.iter().try_for_each(|id| raise_last_answered(conn, bond, *id, day))
}

/// A contribution that answered some needs on one day answers others, or on another day.
pub(super) fn moved_answers(
    conn: &mut Conn<'_>,
    bond: Id,
    (before, was): (&[Id], Option<Day>),
    (after, is): (&[Id], Option<Day>),
) -> db::Result<()> {
    if let Some(was) = was {
        for need in before {
            let is = is.filter(|_| after.contains(need));
            if is.is_none_or(|is| is < was) {
                let latest = latest_answer(conn, bond, *need)?;
                set_last_answered(conn, bond, *need, latest)?;
            }
        }
    }
    match is {
        Some(is) => raise_last_answers(conn, bond, after, is),
        None => Ok(()),
    }
}

/// The latest day on which a shared contribution answered a need, from the links.
fn latest_answer(conn: &mut Conn<'_>, bond: Id, need: Id) -> db::Result<Option<Day>> {
    let latest = need_answers::table
        .inner_join(contributions::table.on(
            contributions::bond_id.eq(need_answers::bond_id).and(contributions::id.eq(need_answers::contribution_id)),
        ))
        .filter(need_answers::bond_id.eq(bond))
        .filter(need_answers::need_id.eq(need))
        .filter(contributions::visibility.eq(Showing::Shared))
        .select(max(contributions::done_on));
    Ok(on!(conn, c => latest.first(c))?)
}

/// Days with care as they are kept: day, giver, how many.
///
/// # Errors
/// The database's.
pub fn care_days_kept(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Day, Id, i64)>> {
    let rows = care_days::table
        .filter(care_days::bond_id.eq(bond))
        .order((care_days::day, care_days::giver_id))
        .select((care_days::day, care_days::giver_id, care_days::entries));
    Ok(on!(conn, c => rows.load(c))?)
}

/// Days with care, worked out from the contributions.
///
/// # Errors
/// The database's.
pub fn care_days_from_scratch(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Day, Id, i64)>> {
    let rows = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::visibility.eq(Showing::Shared))
        .group_by((contributions::done_on, contributions::giver_id))
        .order((contributions::done_on, contributions::giver_id))
        .select((contributions::done_on, contributions::giver_id, diesel::dsl::count_star()));
    Ok(on!(conn, c => rows.load(c))?)
}

/// When each need was last answered, as it is kept.
///
/// # Errors
/// The database's.
pub fn last_answers_kept(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, Option<Day>)>> {
    let rows =
        needs::table.filter(needs::bond_id.eq(bond)).order(needs::id).select((needs::id, needs::last_answered_on));
    Ok(on!(conn, c => rows.load(c))?)
}

/// When each need was last answered, worked out from the links.
///
/// # Errors
/// The database's.
pub fn last_answers_from_scratch(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, Option<Day>)>> {
    let ids = last_answers_kept(conn, bond)?;
    ids.into_iter().map(|(id, _)| Ok((id, latest_answer(conn, bond, id)?))).collect()
}

/// Whether each contribution awaits an answer: id, as it is kept, and worked out from the landings.
///
/// # Errors
/// The database's.
pub fn awaiting_from_scratch(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, bool, bool)>> {
    type Found = (Id, bool, Showing, (Id, Id), Option<Id>);
    let rows = contributions::table
        .left_join(
            landings::table
                .on(landings::bond_id.eq(contributions::bond_id).and(landings::contribution_id.eq(contributions::id))),
        )
        .filter(contributions::bond_id.eq(bond))
        .order(contributions::id)
        .select((
            contributions::id,
            contributions::awaits_answer,
            contributions::visibility,
            (contributions::giver_id, contributions::author_id),
            landings::contribution_id.nullable(),
        ));
    let rows: Vec<Found> = on!(conn, c => rows.load(c))?;
    let worked_out = |(id, kept, visibility, (giver, author), answered): Found| {
        (id, kept, Contribution::awaits_answer(visibility, giver != author, answered.is_some()))
    };
    Ok(rows.into_iter().map(worked_out).collect())
}
