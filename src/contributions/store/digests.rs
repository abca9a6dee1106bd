//! What is worked out from contributions and kept beside them, so that a page reads a few rows however long the story
//! is: days with care, and when each need was last answered. Each can be worked out anew; tests compare.

use diesel::{dsl::max, prelude::*};

use crate::{
    bonds::CareDays,
    contributions::model::{Contribution, Landing, Showing},
    db::{
        self, Conn, Day, Id,
        schema::{contributions, landings, members, need_answers, needs},
    },
    needs::store::{raise_last_answered, set_last_answered},
    on,
};

/// Notes that a giver's day has a shared contribution, which is written down already.
pub(super) fn count_day(conn: &mut Conn<'_>, bond: Id, day: Day, giver: Id) -> db::Result<()> {
    let days = match kept(conn, bond, giver)? {
        Some(days) if days.has(day) => return Ok(()),
        Some(mut days) => {
            days.add(day);
            days
        }
        None => work_out(conn, bond, giver)?,
    };
    keep(conn, bond, giver, days)
}

/// Takes a day out, if none of the giver's shared contributions is left on it.
fn uncount_day(conn: &mut Conn<'_>, bond: Id, day: Day, giver: Id) -> db::Result<()> {
    let left = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::done_on.eq(day))
        .filter(contributions::giver_id.eq(giver))
        .filter(contributions::visibility.eq(Showing::Shared))
        .select(contributions::id)
        .limit(1);
    let left: Option<Id> = on!(conn, c => left.first(c).optional())?;
    match kept(conn, bond, giver)? {
        Some(mut days) if left.is_none() && days.has(day) => {
            days.remove(day);
            keep(conn, bond, giver, days)
        }
        _ => Ok(()),
    }
}

/// A giver's days as they are kept.
fn kept(conn: &mut Conn<'_>, bond: Id, giver: Id) -> db::Result<Option<CareDays>> {
    let row = members::table.find((bond, giver)).select(members::care_days);
    let kept: Option<Option<CareDays>> = on!(conn, c => row.first(c).optional())?;
    Ok(kept.flatten())
}

fn keep(conn: &mut Conn<'_>, bond: Id, giver: Id, days: CareDays) -> db::Result<()> {
    let row = members::table.find((bond, giver));
    on!(conn, c => diesel::update(row).set(members::care_days.eq(days)).execute(c))?;
    Ok(())
}

/// A giver's days, worked out from the contributions: the newest that can be remembered.
fn work_out(conn: &mut Conn<'_>, bond: Id, giver: Id) -> db::Result<CareDays> {
    let newest = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::giver_id.eq(giver))
        .filter(contributions::visibility.eq(Showing::Shared))
        .select(max(contributions::done_on));
    let newest: Option<Day> = on!(conn, c => newest.first(c))?;
    let Some(newest) = newest else { return Ok(CareDays::default()) };
    Ok(CareDays::of(shared_days(conn, bond, giver, CareDays::of([newest]).first())?))
}

/// The days from one on that have a shared contribution of a giver, oldest first.
fn shared_days(conn: &mut Conn<'_>, bond: Id, giver: Id, since: Day) -> db::Result<Vec<Day>> {
    let days = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::giver_id.eq(giver))
        .filter(contributions::visibility.eq(Showing::Shared))
        .filter(contributions::done_on.ge(since))
        .select(contributions::done_on)
        .distinct()
        .order(contributions::done_on);
    Ok(on!(conn, c => days.load(c))?)
}

/// The days of both, as they are kept; worked out where they are not kept yet, as in rows from before they were.
pub(super) fn care_days_of(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, CareDays)>> {
    let rows = members::table.filter(members::bond_id.eq(bond)).select((members::person_id, members::care_days));
    let rows: Vec<(Id, Option<CareDays>)> = on!(conn, c => rows.load(c))?;
    let whole =
        |(giver, kept): (Id, Option<CareDays>)| Ok((giver, kept.map_or_else(|| work_out(conn, bond, giver), Ok)?));
    rows.into_iter().map(whole).collect()
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

/// Days with care as they are kept: giver and day.
///
/// # Errors
/// The database's.
pub fn care_days_kept(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, Day)>> {
    let kept = care_days_of(conn, bond)?;
    let days = |(giver, days): (Id, CareDays)| days.all().map(move |day| (giver, day)).collect::<Vec<_>>();
    Ok(kept.into_iter().flat_map(days).collect())
}

/// Days with care, worked out from the contributions, as far back as they are kept.
///
/// # Errors
/// The database's.
pub fn care_days_from_scratch(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, Day)>> {
    let mut all = Vec::new();
    for (giver, kept) in care_days_of(conn, bond)? {
        let days = shared_days(conn, bond, giver, kept.first())?;
        all.extend(days.into_iter().map(|day| (giver, day)));
    }
    Ok(all)
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

/// What is kept of the answer to a contribution: whether one is awaited, and whether it landed.
pub type Answered = (bool, bool);

/// The answer to each contribution: id, as it is kept, and worked out from the landings.
///
/// # Errors
/// The database's.
pub fn answered_from_scratch(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<(Id, Answered, Answered)>> {
    type Found = (Id, Answered, Showing, (Id, Id), Option<Landing>);
    let rows = contributions::table
        .left_join(
            landings::table
                .on(landings::bond_id.eq(contributions::bond_id).and(landings::contribution_id.eq(contributions::id))),
        )
        .filter(contributions::bond_id.eq(bond))
        .order(contributions::id)
        .select((
            contributions::id,
            (contributions::awaits_answer, contributions::landed),
            contributions::visibility,
            (contributions::giver_id, contributions::author_id),
            landings::landing.nullable(),
        ));
    let rows: Vec<Found> = on!(conn, c => rows.load(c))?;
    let worked_out = |(id, kept, visibility, (giver, author), answered): Found| {
        let awaits = Contribution::awaits_answer(visibility, giver != author, answered.is_some());
        (id, kept, (awaits, answered == Some(Landing::Landed)))
    };
    Ok(rows.into_iter().map(worked_out).collect())
}
