//! Seasons in the database. No two of a bond share a day: [`touching`] is asked in the transaction that writes.

use diesel::prelude::*;

use super::{
    earlier::Earlier,
    model::{Draft, Season},
};
use crate::{
    bonds::{self, BondEntry, Member, forget_wordings, keep_wording},
    db::{
        self, Conn, Day, Id, Words,
        schema::{earlier_wordings, seasons, welcomes},
    },
    on,
};

/// Past seasons on one page of the list.
pub const PAGE: usize = 50;
/// Seasons read for one bond, the latest first: as many as the days that the rhythm sees, and those planned.
const MOST: i64 = 200;

impl BondEntry for Season {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.started_by)
    }

    fn is_visible(&self, _: &Member) -> bool {
        true
    }
}

/// The season of an id in a bond.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Season>> {
    let row = seasons::table.find((bond, id));
    Ok(on!(conn, c => row.select(Season::as_select()).first(c).optional())?)
}

/// The seasons of a bond that end on or after a day, the latest first.
///
/// # Errors
/// The database's.
pub fn since(conn: &mut Conn<'_>, bond: Id, day: Day) -> db::Result<Vec<Season>> {
    let rows = seasons::table
        .filter(seasons::bond_id.eq(bond))
        .filter(seasons::until_day.ge(day))
        .order((seasons::until_day.desc(), seasons::id))
        .limit(MOST);
    Ok(on!(conn, c => rows.select(Season::as_select()).load(c))?)
}

/// The seasons that ended before a day, the latest first: up to [`PAGE`] after one of them, and one more where there is
/// one.
///
/// # Errors
/// The database's.
pub fn past(conn: &mut Conn<'_>, bond: Id, today: Day, after: Option<Id>) -> db::Result<Vec<Season>> {
    let last = match after {
        Some(id) => find(conn, bond, id)?,
        None => None,
    };
    // No two end on the same day.
    let before = last.map_or(today, |last| last.until_day.min(today));
    let rows = seasons::table
        .filter(seasons::bond_id.eq(bond))
        .filter(seasons::until_day.lt(before))
        .order(seasons::until_day.desc())
        .limit(PAGE as i64 + 1);
    Ok(on!(conn, c => rows.select(Season::as_select()).load(c))?)
}

/// The seasons that share a day with a stretch of days, but for one of them; two at the most.
///
/// # Errors
/// The database's.
pub fn touching(conn: &mut Conn<'_>, bond: Id, from: Day, until: Day, but_for: Option<Id>) -> db::Result<Vec<Season>> {
    let nobody = Id::from_bytes([0; 16]);
    let rows = seasons::table
        .filter(seasons::bond_id.eq(bond))
        .filter(seasons::from_day.le(until))
        .filter(seasons::until_day.ge(from))
        .filter(seasons::id.ne(but_for.unwrap_or(nobody)))
        .order(seasons::until_day)
        .limit(2);
    Ok(on!(conn, c => rows.select(Season::as_select()).load(c))?)
}

/// Whether a season covers today.
///
/// # Errors
/// The database's.
pub fn is_on_pause(conn: &mut Conn<'_>, member: &Member) -> db::Result<bool> {
    let today = member.bond_today();
    Ok(!touching(conn, member.bond.id, today, today, None)?.is_empty())
}

/// Writes down a season.
///
/// # Errors
/// The database's.
pub fn create(conn: &mut Conn<'_>, member: &Member, id: Id, draft: &Draft) -> db::Result<()> {
    let row = (
        seasons::bond_id.eq(member.bond.id),
        seasons::id.eq(id),
        seasons::started_by.eq(member.person.id),
        seasons::kind.eq(draft.kind),
        seasons::from_day.eq(draft.from),
        seasons::until_day.eq(draft.until),
        seasons::words.eq(&draft.words),
        seasons::other_words.eq(""),
        seasons::version.eq(1),
    );
    on!(conn, c => diesel::insert_into(seasons::table).values(row).execute(c))?;
    Ok(())
}

/// Puts back a season as it was.
///
/// # Errors
/// The database's.
pub fn put_back(conn: &mut Conn<'_>, bond: Id, season: Season) -> db::Result<()> {
    let row = (seasons::bond_id.eq(bond), season);
    on!(conn, c => diesel::insert_into(seasons::table).values(&row).execute(c))?;
    Ok(())
}

/// Changes kind and days of a season, and this member's own words about it, and keeps how it read.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, member: &Member, season: &Season, draft: &Draft) -> db::Result<()> {
    keep(conn, member, season, draft)?;
    let row = seasons::table.find((member.bond.id, season.id));
    let what = (
        seasons::kind.eq(draft.kind),
        seasons::from_day.eq(draft.from),
        seasons::until_day.eq(draft.until),
        seasons::version.eq(seasons::version + 1),
    );
    on!(conn, c => diesel::update(row).set(what).execute(c))?;
    let words = &draft.words;
    if member.is(season.started_by) {
        on!(conn, c => diesel::update(row).set(seasons::words.eq(words)).execute(c))?;
    } else {
        on!(conn, c => diesel::update(row).set(seasons::other_words.eq(words)).execute(c))?;
    }
    Ok(())
}

/// Gives a season another last day, and keeps how it read.
///
/// # Errors
/// The database's.
pub fn end_on(conn: &mut Conn<'_>, member: &Member, season: &Season, until: Day) -> db::Result<()> {
    let words = season.words_of(member.person.id).clone();
    keep(conn, member, season, &Draft { kind: season.kind, from: season.from_day, until, words })?;
    let row = seasons::table.find((member.bond.id, season.id));
    let end = (seasons::until_day.eq(until), seasons::version.eq(seasons::version + 1));
    on!(conn, c => diesel::update(row).set(end).execute(c))?;
    Ok(())
}

fn keep(conn: &mut Conn<'_>, member: &Member, season: &Season, draft: &Draft) -> db::Result<()> {
    let Some(before) = Earlier::before(season, draft, member.person.id) else { return Ok(()) };
    keep_wording(conn, member.bond.id, season.id, season.version, &before.heading(), &before.words)
}

/// How a season read before, newest first.
///
/// # Errors
/// The database's.
pub fn earlier(conn: &mut Conn<'_>, bond: Id, season: Id) -> db::Result<Vec<Earlier>> {
    let wordings = bonds::earlier(conn, bond, season)?;
    Ok(wordings.into_iter().filter_map(|wording| Earlier::of(&wording.title, wording.words)).collect())
}

/// What a person said about seasons of a bond before, with their ids and versions; of each season the newest first. All of
/// it: what is taken along or erased is whole.
///
/// # Errors
/// The database's.
pub fn said_before(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Vec<(Id, i64, Earlier)>> {
    let rows = earlier_wordings::table
        .inner_join(
            seasons::table
                .on(seasons::bond_id.eq(earlier_wordings::bond_id).and(seasons::id.eq(earlier_wordings::entry_id))),
        )
        .filter(earlier_wordings::bond_id.eq(bond))
        .order((earlier_wordings::entry_id, earlier_wordings::version.desc()))
        .select((
            earlier_wordings::entry_id,
            earlier_wordings::version,
            (earlier_wordings::title, earlier_wordings::words),
        ));
    let rows: Vec<(Id, i64, (Words, Words))> = on!(conn, c => rows.load(c))?;
    let read = |(id, version, (title, words))| Some((id, version, Earlier::of(&title, words)?));
    Ok(rows.into_iter().filter_map(read).filter(|(.., earlier)| earlier.by == Some(person)).collect())
}

/// Deletes a season with its earlier wordings.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<()> {
    forget_wordings(conn, bond, id)?;
    on!(conn, c => diesel::delete(seasons::table.find((bond, id))).execute(c))?;
    Ok(())
}

/// Puts the welcome after a season away, for this member alone.
///
/// # Errors
/// The database's.
pub fn put_welcome_away(conn: &mut Conn<'_>, member: &Member, season: Id) -> db::Result<()> {
    let row = (
        welcomes::bond_id.eq(member.bond.id),
        welcomes::person_id.eq(member.person.id),
        welcomes::season_id.eq(season),
    );
    on!(conn, c => diesel::insert_into(welcomes::table).values(row).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

/// Whether this member has put the welcome after a season away.
///
/// # Errors
/// The database's.
pub fn welcome_is_away(conn: &mut Conn<'_>, member: &Member, season: Id) -> db::Result<bool> {
    let row = welcomes::table.find((member.bond.id, member.person.id, season)).select(welcomes::season_id);
    let away: Option<Id> = on!(conn, c => row.first(c).optional())?;
    Ok(away.is_some())
}
