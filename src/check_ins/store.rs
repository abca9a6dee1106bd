//! Check-ins in the database.

use diesel::{dsl::max, prelude::*};

use super::model::{Calendar, CheckIn, Connected, Draft, Seal, Week};
use crate::{
    bonds::{CheckInDays, Member, deletions::first_version},
    db::{
        self, Conn, Day, Id,
        schema::{bonds, check_ins, members},
    },
    on,
};

/// Weeks on one page of the list.
pub const PAGE: usize = 50;

/// What a member may see of a week: their own answers, and the other's once both opened them.
#[derive(Clone, Debug, Default)]
pub struct InWeek {
    /// One's own.
    pub mine: Option<CheckIn>,
    /// The other's, where they are open.
    pub theirs: Option<CheckIn>,
}

impl InWeek {
    /// Whether the two opened this week: one's own answers may be deleted since.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.theirs.is_some() || self.mine.as_ref().is_some_and(CheckIn::is_open)
    }
}

/// The answers of a person in a week, whoever may see them.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, week: Week, person: Id) -> db::Result<Option<CheckIn>> {
    let row = check_ins::table.find((bond, week.monday(), person));
    Ok(on!(conn, c => row.select(CheckIn::as_select()).first(c).optional())?)
}

/// What a member may see of a week.
///
/// # Errors
/// The database's.
pub fn in_week(conn: &mut Conn<'_>, member: &Member, week: Week) -> db::Result<InWeek> {
    let rows = check_ins::table
        .filter(check_ins::bond_id.eq(member.bond.id))
        .filter(check_ins::week.eq(week.monday()))
        .filter(check_ins::person_id.eq(member.person.id).or(check_ins::seal.eq(Seal::Open)))
        .limit(2);
    let rows: Vec<CheckIn> = on!(conn, c => rows.select(CheckIn::as_select()).load(c))?;
    let (mine, theirs): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| member.is(row.person_id));
    Ok(InWeek { mine: mine.into_iter().next(), theirs: theirs.into_iter().next() })
}

/// The weeks in which a member wrote or which the two opened, newest first, and whether they are open: [`PAGE`] before a
/// week, and one more where there is one.
///
/// # Errors
/// The database's.
pub fn weeks(conn: &mut Conn<'_>, member: &Member, before: Week) -> db::Result<Vec<(Week, bool)>> {
    let rows = check_ins::table
        .filter(check_ins::bond_id.eq(member.bond.id))
        .filter(check_ins::week.lt(before.monday()))
        .filter(check_ins::person_id.eq(member.person.id).or(check_ins::seal.eq(Seal::Open)))
        .order(check_ins::week.desc())
        // Of one week there are two at the most.
        .limit(2 * (PAGE as i64 + 1))
        .select((check_ins::week, check_ins::seal));
    let rows: Vec<(Day, Seal)> = on!(conn, c => rows.load(c))?;
    let mut weeks: Vec<_> = rows.into_iter().map(|(week, seal)| (Week::of(week), seal == Seal::Open)).collect();
    weeks.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        kept.1 |= same && later.1;
        same
    });
    weeks.truncate(PAGE + 1);
    Ok(weeks)
}

/// How connected a member felt in the latest weeks in which they said so, oldest first.
///
/// # Errors
/// The database's.
pub fn felt(conn: &mut Conn<'_>, member: &Member, most: i64) -> db::Result<Vec<(Week, Connected)>> {
    let rows = check_ins::table
        .filter(check_ins::bond_id.eq(member.bond.id))
        .filter(check_ins::person_id.eq(member.person.id))
        .filter(check_ins::connected.is_not_null())
        .order(check_ins::week.desc())
        .limit(most)
        .select((check_ins::week, check_ins::connected.assume_not_null()));
    let rows: Vec<(Day, Connected)> = on!(conn, c => rows.load(c))?;
    Ok(rows.into_iter().rev().map(|(week, felt)| (Week::of(week), felt)).collect())
}

/// Writes down a member's answers of a week, or changes them: `stands` is what there is.
///
/// # Errors
/// The database's.
pub fn save(
    conn: &mut Conn<'_>,
    member: &Member,
    week: Week,
    stands: Option<&CheckIn>,
    draft: &Draft,
) -> db::Result<()> {
    let (bond, me) = (member.bond.id, member.person.id);
    let said = (
        check_ins::felt_good.eq(&draft.felt_good),
        check_ins::need_more.eq(&draft.need_more),
        check_ins::thank_for.eq(&draft.thank_for),
        check_ins::connected.eq(draft.connected),
    );
    match stands {
        Some(stands) => {
            let seal = stands.seal.edited(member.stepped_back);
            let set = (said, check_ins::seal.eq(seal), check_ins::version.eq(stands.version + 1));
            let row = check_ins::table.find((bond, week.monday(), me));
            on!(conn, c => diesel::update(row).set(set).execute(c))?;
        }
        None => {
            let row = (
                check_ins::bond_id.eq(bond),
                check_ins::week.eq(week.monday()),
                check_ins::person_id.eq(me),
                said,
                check_ins::seal.eq(Seal::Closed),
                check_ins::version.eq(first_version()),
            );
            on!(conn, c => diesel::insert_into(check_ins::table).values(row).execute(c))?;
            note_latest(conn, member)?;
        }
    }
    Ok(())
}

/// Sets the seal of a member's answers.
///
/// # Errors
/// The database's.
pub fn set_seal(conn: &mut Conn<'_>, member: &Member, week: Week, seal: Seal) -> db::Result<()> {
    let row = check_ins::table.find((member.bond.id, week.monday(), member.person.id));
    on!(conn, c => diesel::update(row).set(check_ins::seal.eq(seal)).execute(c))?;
    Ok(())
}

/// Opens a week for both, where both pressed "open" and neither has stepped back. Answers whether it did.
///
/// # Errors
/// The database's.
pub fn open_if_both(conn: &mut Conn<'_>, member: &Member, week: Week) -> db::Result<bool> {
    let bond = member.bond.id;
    let in_week = check_ins::table.filter(check_ins::bond_id.eq(bond)).filter(check_ins::week.eq(week.monday()));
    let ready = in_week.filter(check_ins::seal.eq(Seal::Ready)).select(check_ins::person_id).limit(2);
    let ready: Vec<Id> = on!(conn, c => ready.load(c))?;
    let away = members::table
        .filter(members::bond_id.eq(bond))
        .filter(members::stepped_back)
        .select(members::person_id)
        .limit(2);
    let away: Vec<Id> = on!(conn, c => away.load(c))?;
    if ready.len() < 2 || !away.is_empty() {
        return Ok(false);
    }
    on!(conn, c => diesel::update(in_week).set(check_ins::seal.eq(Seal::Open)).execute(c))?;
    let latest = bonds::table
        .filter(bonds::id.eq(bond))
        .filter(bonds::check_in_opened.is_null().or(bonds::check_in_opened.lt(week.monday())));
    on!(conn, c => diesel::update(latest).set(bonds::check_in_opened.eq(week.monday())).execute(c))?;
    Ok(true)
}

/// Deletes a member's answers of a week.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member, week: Week) -> db::Result<()> {
    let row = check_ins::table.find((member.bond.id, week.monday(), member.person.id));
    on!(conn, c => diesel::delete(row).execute(c))?;
    note_latest(conn, member)
}

/// Writes answers again that were deleted.
///
/// # Errors
/// The database's.
pub fn put_back(conn: &mut Conn<'_>, member: &Member, deleted: &CheckIn) -> db::Result<()> {
    let row = (check_ins::bond_id.eq(member.bond.id), deleted);
    on!(conn, c => diesel::insert_into(check_ins::table).values(row).execute(c))?;
    note_latest(conn, member)
}

/// Keeps the latest week in which a member wrote beside them, so that the dashboard need not look for it.
fn note_latest(conn: &mut Conn<'_>, member: &Member) -> db::Result<()> {
    let (bond, me) = (member.bond.id, member.person.id);
    let latest = check_ins::table
        .filter(check_ins::bond_id.eq(bond))
        .filter(check_ins::person_id.eq(me))
        .select(max(check_ins::week));
    let latest: Option<Day> = on!(conn, c => latest.first(c))?;
    let row = members::table.find((bond, me));
    on!(conn, c => diesel::update(row).set(members::check_in_week.eq(latest)).execute(c))?;
    Ok(())
}

/// Sets the day on which the two check in.
///
/// # Errors
/// The database's.
pub fn set_calendar(conn: &mut Conn<'_>, member: &Member, calendar: &Calendar) -> db::Result<()> {
    let set = (
        bonds::check_in_day.eq(calendar.day),
        bonds::check_in_held.eq(calendar.changed.map(|(week, _)| week.monday())),
        bonds::check_in_changed_on.eq(calendar.changed.map(|(_, on)| on)),
    );
    on!(conn, c => diesel::update(bonds::table.find(member.bond.id)).set(set).execute(c))?;
    Ok(())
}

/// When the two check in, as it stands within a transaction.
///
/// # Errors
/// The database's.
pub fn check_in_days(conn: &mut Conn<'_>, member: &Member) -> db::Result<CheckInDays> {
    let row = bonds::table.find(member.bond.id).select((
        bonds::check_in_day,
        bonds::check_in_held,
        bonds::check_in_changed_on,
        bonds::check_in_opened,
    ));
    Ok(on!(conn, c => row.first(c))?)
}
