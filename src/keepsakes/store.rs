//! Keepsakes in the database.

use diesel::prelude::*;

use super::model::{Draft, Edit, Keepsake, Part, REMIND_MOST, same_day_next_year};
use crate::{
    bonds::{
        BondEntry, Member, Visibility, forget_wordings, keep_wording,
        year_days::{self, year_day},
    },
    db::{self, Conn, Day, Id, Ts, Words, schema::keepsakes},
    on,
};

/// Keepsakes on one page of the list.
pub const PAGE: usize = 50;

impl BondEntry for Keepsake {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.author_id)
    }

    fn is_visible(&self, member: &Member) -> bool {
        self.is_own(member) || self.is_shared()
    }
}

/// The keepsake of an id in a bond, whoever may see it.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Keepsake>> {
    let row = keepsakes::table.find((bond, id));
    Ok(on!(conn, c => row.select(Keepsake::as_select()).first(c).optional())?)
}

/// Those of a bond that a member may see.
macro_rules! visible {
    ($member:expr) => {
        keepsakes::table
            .filter(keepsakes::bond_id.eq($member.bond.id))
            .filter(keepsakes::author_id.eq($member.person.id).or(keepsakes::visibility.eq(Visibility::Shared)))
    };
}

/// Where a part of the list goes on: after a rank and an id.
type From = Option<(i64, Id)>;

/// What a member may see, in the order of [`Keepsake::place`]: up to [`PAGE`] after an entry of that list, and one more
/// where there is one. An entry that this member may not see is no place to begin at: the list then begins anew.
///
/// # Errors
/// The database's.
pub fn list(conn: &mut Conn<'_>, member: &Member, after: Option<Id>) -> db::Result<Vec<Keepsake>> {
    let today = member.today();
    let last = match after {
        Some(id) => find(conn, member.bond.id, id)?.filter(|one| one.is_visible(member)),
        None => None,
    };
    let (first, from) = last.map_or((Part::ThisYear, None), |one| {
        let (part, rank) = one.place(today);
        (part, Some((rank, one.id)))
    });
    let mut found = Vec::new();
    for part in Part::ALL.into_iter().filter(|part| *part >= first) {
        let left = PAGE as i64 + 1 - i64::try_from(found.len()).unwrap_or(0);
        if left > 0 {
            found.extend(part_of(conn, member, part, from.filter(|_| part == first), left)?);
        }
    }
    Ok(found)
}

fn part_of(conn: &mut Conn<'_>, member: &Member, part: Part, from: From, limit: i64) -> db::Result<Vec<Keepsake>> {
    let (today, nobody) = (member.today(), Id::from_bytes([0; 16]));
    let at = year_day(today);
    match part {
        Part::ThisYear => coming(conn, member, (at, year_days::DAYS - 1), from, limit),
        Part::NextYear => coming(conn, member, (0, at - 1), from, limit),
        Part::Later => {
            let (day, id) = from.map_or((same_day_next_year(today), nobody), |(day, id)| (Day(day), id));
            let rows = visible!(member)
                .filter(keepsakes::on_day.ge(day))
                .filter(keepsakes::on_day.gt(day).or(keepsakes::id.gt(id)))
                .order((keepsakes::on_day, keepsakes::id))
                .limit(limit);
            Ok(on!(conn, c => rows.select(Keepsake::as_select()).load(c))?)
        }
        Part::Undated => {
            let (at, id) = from.map_or((Ts(i64::MAX), nobody), |(at, id)| (Ts(at), id));
            let rows = visible!(member)
                .filter(keepsakes::on_day.is_null().or(keepsakes::yearly.eq(false).and(keepsakes::on_day.lt(today))))
                .filter(keepsakes::kept_at.le(at))
                .filter(keepsakes::kept_at.lt(at).or(keepsakes::id.lt(id)))
                .order((keepsakes::kept_at.desc(), keepsakes::id.desc()))
                .limit(limit);
            Ok(on!(conn, c => rows.select(Keepsake::as_select()).load(c))?)
        }
    }
}

/// Those whose day comes within a year, between two days of the year.
fn coming(
    conn: &mut Conn<'_>,
    member: &Member,
    (first, last): (i16, i16),
    from: From,
    limit: i64,
) -> db::Result<Vec<Keepsake>> {
    let today = member.today();
    let (at, id) = from.map_or((first, Id::from_bytes([0; 16])), |(at, id)| (i16::try_from(at).unwrap_or(first), id));
    let rows = visible!(member)
        .filter(keepsakes::year_day.ge(at))
        .filter(keepsakes::year_day.le(last))
        .filter(keepsakes::year_day.gt(at).or(keepsakes::id.gt(id)))
        .filter(keepsakes::on_day.lt(same_day_next_year(today)))
        .filter(keepsakes::yearly.eq(true).or(keepsakes::on_day.ge(today)))
        .order((keepsakes::year_day, keepsakes::id))
        .limit(limit);
    Ok(on!(conn, c => rows.select(Keepsake::as_select()).load(c))?)
}

/// What is near, the nearest first: a read that [`Member::keepsake_days`] spares on most days.
///
/// # Errors
/// The database's.
pub fn near(conn: &mut Conn<'_>, member: &Member, most: usize) -> db::Result<Vec<Keepsake>> {
    let today = member.today();
    if !member.keepsake_days.is_some_and(|days| days.has(today)) {
        return Ok(Vec::new());
    }
    let at = year_day(today);
    // In a year without 29 February what comes after it is a day nearer than its place says.
    let reach = || keepsakes::remind_days + (at + 1);
    let ahead = keepsakes::year_day.ge(at).and(keepsakes::year_day.le(reach().nullable()));
    let around = keepsakes::year_day
        .le(at + 1 + REMIND_MOST - year_days::DAYS)
        .and(keepsakes::year_day.le((reach() - year_days::DAYS).nullable()));
    let rows = visible!(member)
        .filter(ahead.or(around))
        .filter(keepsakes::on_day.lt(same_day_next_year(today)))
        .filter(keepsakes::yearly.eq(true).or(keepsakes::on_day.ge(today)))
        .order((keepsakes::year_day.lt(at), keepsakes::year_day, keepsakes::id))
        .limit(i64::try_from(most).unwrap_or(0) + SLACK);
    let mut rows: Vec<Keepsake> = on!(conn, c => rows.select(Keepsake::as_select()).load(c))?;
    rows.retain(|one| one.near(today).is_some());
    rows.truncate(most);
    Ok(rows)
}

/// Rows read besides: those that come a day too early for the year.
const SLACK: i64 = 20;

/// Writes down a keepsake of the member's.
///
/// # Errors
/// The database's.
pub fn create(conn: &mut Conn<'_>, member: &Member, id: Id, draft: &Draft) -> db::Result<()> {
    let row = Keepsake {
        id,
        author_id: member.person.id,
        text: draft.text.clone(),
        about: draft.about,
        on_day: draft.on,
        year_day: draft.on.map(year_day),
        yearly: draft.yearly,
        remind_days: draft.remind_days,
        visibility: draft.visibility,
        kept_on: member.today(),
        kept_at: member.now,
        version: 1,
    };
    insert(conn, member, row)
}

/// Writes a row as it is.
pub(super) fn insert(conn: &mut Conn<'_>, member: &Member, row: Keepsake) -> db::Result<()> {
    let (bond, shared) = (member.bond.id, row.is_shared());
    let row = (keepsakes::bond_id.eq(bond), row);
    on!(conn, c => diesel::insert_into(keepsakes::table).values(&row).execute(c))?;
    work_out_days(conn, member, shared)
}

/// Changes a keepsake of the member's, as [`Keepsake::edited`] said.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, member: &Member, old: &Keepsake, draft: &Draft, edit: Edit) -> db::Result<()> {
    let bond = member.bond.id;
    if edit.keeps_wording {
        keep_wording(conn, bond, old.id, old.version, &Words::default(), &old.text)?;
    }
    let row = keepsakes::table.find((bond, old.id));
    let change = (
        keepsakes::text.eq(&draft.text),
        keepsakes::about.eq(draft.about),
        keepsakes::on_day.eq(draft.on),
        keepsakes::year_day.eq(draft.on.map(year_day)),
        keepsakes::yearly.eq(draft.yearly),
        keepsakes::remind_days.eq(draft.remind_days),
        keepsakes::visibility.eq(draft.visibility),
        keepsakes::version.eq(keepsakes::version + 1),
    );
    on!(conn, c => diesel::update(row).set(change).execute(c))?;
    if edit.says_it {
        let said = (keepsakes::kept_on.eq(member.today()), keepsakes::kept_at.eq(member.now));
        on!(conn, c => diesel::update(row).set(said).execute(c))?;
    }
    work_out_days(conn, member, edit.seen_by_other)
}

/// Deletes a keepsake with its earlier wordings.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member, old: &Keepsake) -> db::Result<()> {
    forget_wordings(conn, member.bond.id, old.id)?;
    on!(conn, c => diesel::delete(keepsakes::table.find((member.bond.id, old.id))).execute(c))?;
    work_out_days(conn, member, old.is_shared())
}

/// The days on which something is near, of the member and of whom else it concerns.
fn work_out_days(conn: &mut Conn<'_>, member: &Member, both: bool) -> db::Result<()> {
    year_days::work_out(conn, member.bond.id, member.person.id)?;
    match member.other_id().filter(|_| both) {
        Some(other) => year_days::work_out(conn, member.bond.id, other),
        None => Ok(()),
    }
}
