//! Pulses in the database.

use diesel::{IntoSql, prelude::*, sql_types::Bool};

use super::{model::Level, said::Said, store::Need};
use crate::{
    bonds::{Member, Visibility},
    db::{
        self, Conn, Day, Id, Ts,
        schema::{needs, pulses},
    },
    on,
};

/// Shared pulses of a need that are searched for the first `low`: more than two years of them.
const MOST_FOLLOWED: i64 = 800;
/// Pulses among which the one that was said last is looked for: who flew west says it on an earlier day.
const NEWEST: i64 = 10;
/// Days of one need that a page lists.
pub const PAGE: usize = 50;

/// What the owner of a need said on a day.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = pulses)]
pub struct PulseRow {
    /// The need.
    pub need_id: Id,
    /// The owner's day.
    pub day: Day,
    /// Who sees it.
    pub visibility: Visibility,
    /// How the need was doing.
    pub level: Level,
    /// When it was said, to tell the later of two of one day. No page shows it.
    pub said_at: Ts,
}

/// What a member may see of the pulses of a need, newest first: [`PAGE`] days before a day, and one more row where there
/// is one.
///
/// # Errors
/// The database's.
pub fn pulses_of(conn: &mut Conn<'_>, member: &Member, need: &Need, before: Option<Day>) -> db::Result<Vec<PulseRow>> {
    let own = member.is(need.owner_id).into_sql::<Bool>();
    let rows = pulses::table
        .filter(pulses::bond_id.eq(member.bond.id))
        .filter(pulses::need_id.eq(need.id))
        .filter(pulses::visibility.eq(Visibility::Shared).or(own))
        .filter(pulses::day.lt(before.unwrap_or(Day(i64::MAX))))
        .order((pulses::day.desc(), pulses::said_at.desc()))
        .limit(PAGE as i64 + 1);
    Ok(on!(conn, c => rows.select(PulseRow::as_select()).load(c))?)
}

/// Notes how a need of the member's is doing today. One for a day and visibility: the last holds.
///
/// # Errors
/// The database's.
pub fn say(conn: &mut Conn<'_>, member: &Member, need: &Need, level: Level, visibility: Visibility) -> db::Result<()> {
    let (bond, today) = (member.bond.id, member.today());
    let said = (pulses::level.eq(level), pulses::said_at.eq(member.now));
    let row = (
        pulses::bond_id.eq(bond),
        pulses::need_id.eq(need.id),
        pulses::day.eq(today),
        pulses::visibility.eq(visibility),
        said,
    );
    on!(conn, c => diesel::insert_into(pulses::table)
        .values(row)
        .on_conflict((pulses::bond_id, pulses::need_id, pulses::day, pulses::visibility))
        .do_update()
        .set(said)
        .execute(c))?;
    let said = work_out(conn, bond, need.id)?;
    let row = needs::table.find((bond, need.id));
    on!(conn, c => diesel::update(row).set(needs::said.eq(said)).execute(c))?;
    Ok(())
}

/// What the pulses of a need say. What was told is asked for by itself: no number of private ones may change how far
/// back it is followed.
///
/// # Errors
/// The database's.
pub fn work_out(conn: &mut Conn<'_>, bond: Id, need: Id) -> db::Result<Said> {
    let all = pulses::table.filter(pulses::bond_id.eq(bond)).filter(pulses::need_id.eq(need)).order(pulses::day.desc());
    let newest = all.limit(NEWEST).select((pulses::said_at, (pulses::day, pulses::level, pulses::visibility)));
    let newest: Vec<(Ts, (Day, Level, Visibility))> = on!(conn, c => newest.load(c))?;
    let last = newest.into_iter().max_by_key(|(said_at, _)| *said_at).map(|(_, said)| said);
    let told = all.filter(pulses::visibility.eq(Visibility::Shared)).limit(MOST_FOLLOWED);
    let told: Vec<(Day, Level)> = on!(conn, c => told.select((pulses::day, pulses::level)).load(c))?;
    Ok(Said::of(last, told))
}
