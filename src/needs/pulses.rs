//! Pulses in the database.

use std::collections::BTreeMap;

use diesel::{IntoSql, prelude::*, sql_types::Bool};

use super::{model::Level, store::Need};
use crate::{
    bonds::{Member, Visibility},
    db::{
        self, Conn, Day, Id, Ts,
        schema::{needs, pulses},
    },
    on,
};

/// Pulses of a bond read at once: far above any use, and so no place where one person's pulses crowd out another's.
const MOST_READ: i64 = 50_000;
/// Older days of a need that are searched for the first `low`: more than a year.
const MOST_FOLLOWED: i64 = 400;
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

/// The pulses of a bond from a day on, shared and private, newest day first. Whoever shows them leaves out the private
/// ones of the other.
///
/// # Errors
/// The database's.
pub fn recent_pulses(conn: &mut Conn<'_>, bond: Id, since: Day) -> db::Result<Vec<PulseRow>> {
    let rows = pulses::table
        .filter(pulses::bond_id.eq(bond))
        .filter(pulses::day.ge(since))
        .order(pulses::day.desc())
        .limit(MOST_READ);
    Ok(on!(conn, c => rows.select(PulseRow::as_select()).load(c))?)
}

/// The recent pulses of a bond by need.
#[derive(Clone, Default, Debug)]
pub struct Pulses {
    /// The shared ones, newest first.
    pub shared: BTreeMap<Id, Vec<PulseRow>>,
    newest: BTreeMap<Id, PulseRow>,
}

impl Pulses {
    /// Sorts pulses by need.
    #[must_use]
    pub fn of(rows: Vec<PulseRow>) -> Self {
        let mut pulses = Self::default();
        for row in rows {
            if pulses.newest.get(&row.need_id).is_none_or(|known| known.said_at < row.said_at) {
                pulses.newest.insert(row.need_id, row.clone());
            }
            if row.visibility == Visibility::Shared {
                pulses.shared.entry(row.need_id).or_default().push(row);
            }
        }
        for rows in pulses.shared.values_mut() {
            rows.sort_by_key(|row| std::cmp::Reverse(row.day));
        }
        pulses
    }

    /// What was shared of a need, newest first.
    #[must_use]
    pub fn told(&self, need: Id) -> &[PulseRow] {
        self.shared.get(&need).map_or(&[], Vec::as_slice)
    }

    /// What the owner of a need said last, to whomever. Only for the owner's eyes.
    #[must_use]
    pub fn said_last(&self, need: Id, owner: Id, reader: &Member) -> Option<&PulseRow> {
        self.newest.get(&need).filter(|_| reader.is(owner))
    }
}

/// Completes runs of `low` that reach back beyond the day from which pulses were read: "waiting since" must not depend
/// on how far back was looked. `opened` are needs and the days on which they were opened last; a need that was opened
/// since then waits from there.
///
/// # Errors
/// The database's.
pub fn follow_lows(
    conn: &mut Conn<'_>,
    bond: Id,
    since: Day,
    opened: impl IntoIterator<Item = (Id, Day)>,
    shared: &mut BTreeMap<Id, Vec<PulseRow>>,
) -> db::Result<()> {
    for (need, opened_on) in opened {
        let Some(read) = shared.get_mut(&need) else { continue };
        if opened_on >= since || read.iter().any(|pulse| pulse.level != Level::Low) {
            continue;
        }
        let rows = pulses::table
            .filter(pulses::bond_id.eq(bond))
            .filter(pulses::need_id.eq(need))
            .filter(pulses::day.lt(since))
            .filter(pulses::visibility.eq(Visibility::Shared))
            .order(pulses::day.desc())
            .limit(MOST_FOLLOWED);
        let older: Vec<PulseRow> = on!(conn, c => rows.select(PulseRow::as_select()).load(c))?;
        read.extend(older.into_iter().take_while(|pulse| pulse.level == Level::Low));
    }
    Ok(())
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

/// The shared pulses of a need, newest first.
///
/// # Errors
/// The database's.
pub fn told_of(conn: &mut Conn<'_>, bond: Id, need: Id) -> db::Result<Vec<PulseRow>> {
    let rows = pulses::table
        .filter(pulses::bond_id.eq(bond))
        .filter(pulses::need_id.eq(need))
        .filter(pulses::visibility.eq(Visibility::Shared))
        .order(pulses::day.desc())
        .limit(MOST_FOLLOWED);
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
    if visibility == Visibility::Shared {
        let latest = needs::last_pulse_on.eq(need.last_pulse_on.max(Some(today)));
        on!(conn, c => diesel::update(needs::table.find((bond, need.id))).set(latest).execute(c))?;
    }
    Ok(())
}
