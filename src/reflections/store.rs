//! Reflections in the database. Each write works out anew what the last ones say, and refreshes the author's own pages
//! alone.

use diesel::prelude::*;

use super::model::{Draft, LAST, Reflection, early_word};
use crate::{
    account::store::refresh_pages_of,
    db::{
        self, Conn, Day, Id,
        schema::{own_words_away, people, reflections},
    },
    on,
    rhythm::one_word::Own,
};

/// Reflections on one page of the list.
pub const PAGE: usize = 50;
/// Reflections among which the last three that state a pair of marks are looked for: a year of weeks.
const LOOKED_AT: i64 = 52;
/// Days for which a word stays away.
const AWAY_DAYS: i64 = 30;

/// A person's reflection of an id.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, person: Id, id: Id) -> db::Result<Option<Reflection>> {
    let row = reflections::table.filter(reflections::person_id.eq(person)).filter(reflections::id.eq(id));
    Ok(on!(conn, c => row.select(Reflection::as_select()).first(c).optional())?)
}

/// A person's reflection of a week, by its Monday.
///
/// # Errors
/// The database's.
pub fn of_week(conn: &mut Conn<'_>, person: Id, week: Day) -> db::Result<Option<Reflection>> {
    let row = reflections::table.find((person, week));
    Ok(on!(conn, c => row.select(Reflection::as_select()).first(c).optional())?)
}

/// A person's reflections, newest first: up to `limit` after one of them. One that is not theirs begins anew.
///
/// # Errors
/// The database's.
pub fn list(conn: &mut Conn<'_>, person: Id, after: Option<Id>, limit: i64) -> db::Result<Vec<Reflection>> {
    let after = match after {
        Some(id) => find(conn, person, id)?.map(|one| one.week_on),
        None => None,
    };
    let rows = reflections::table
        .filter(reflections::person_id.eq(person))
        .filter(reflections::week_on.lt(after.unwrap_or(Day(i64::MAX))))
        .order(reflections::week_on.desc())
        .limit(limit);
    Ok(on!(conn, c => rows.select(Reflection::as_select()).load(c))?)
}

/// Writes a reflection down.
///
/// # Errors
/// The database's.
pub fn insert(conn: &mut Conn<'_>, person: Id, reflection: &Reflection, today: Day) -> db::Result<()> {
    let row = (reflections::person_id.eq(person), reflection.clone());
    on!(conn, c => diesel::insert_into(reflections::table).values(&row).execute(c))?;
    work_out(conn, person, today)
}

/// Changes what a reflection says.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, person: Id, old: &Reflection, draft: &Draft, today: Day) -> db::Result<()> {
    let [gave, received, open, load] = draft.marks;
    let set = (
        reflections::gave.eq(gave),
        reflections::received.eq(received),
        reflections::open.eq(open),
        reflections::load.eq(load),
        reflections::words.eq(&draft.words),
        reflections::version.eq(old.version + 1),
    );
    let row = reflections::table.find((person, old.week_on));
    on!(conn, c => diesel::update(row).set(set).execute(c))?;
    work_out(conn, person, today)
}

/// Deletes a reflection.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, person: Id, week: Day, today: Day) -> db::Result<()> {
    on!(conn, c => diesel::delete(reflections::table.find((person, week))).execute(c))?;
    work_out(conn, person, today)
}

/// Keeps with the person what their last reflections say, unless they have put that away; so that no page has to read
/// any of them.
///
/// # Errors
/// The database's.
pub fn work_out(conn: &mut Conn<'_>, person: Id, today: Day) -> db::Result<()> {
    let last = list(conn, person, None, LOOKED_AT.max(LAST as i64))?;
    let away = away(conn, person, today)?;
    let word = early_word(&last).filter(|(word, _)| !away.contains(word));
    let set =
        (people::own_word.eq(word.map(|(word, _)| word)), people::own_word_until.eq(word.map(|(_, until)| until)));
    on!(conn, c => diesel::update(people::table.find(person)).set(set).execute(c))?;
    refresh_pages_of(conn, person)
}

/// What their last reflections say to a person today.
///
/// # Errors
/// The database's.
pub fn word_of(conn: &mut Conn<'_>, person: Id, today: Day) -> db::Result<Option<Own>> {
    let row = people::table.find(person).filter(people::own_word_until.ge(today)).select(people::own_word);
    let word: Option<Option<Own>> = on!(conn, c => row.first(c).optional())?;
    Ok(word.flatten())
}

/// Puts a word away for 30 days, or for good.
///
/// # Errors
/// The database's.
pub fn put_away(conn: &mut Conn<'_>, person: Id, word: Own, for_good: bool, today: Day) -> db::Result<()> {
    let until = (!for_good).then(|| today.plus(AWAY_DAYS));
    let row =
        (own_words_away::person_id.eq(person), own_words_away::word.eq(word), own_words_away::until_day.eq(until));
    on!(conn, c => diesel::insert_into(own_words_away::table)
        .values(row)
        .on_conflict((own_words_away::person_id, own_words_away::word))
        .do_update()
        .set(own_words_away::until_day.eq(until))
        .execute(c))?;
    work_out(conn, person, today)
}

/// Lets a word be said again.
///
/// # Errors
/// The database's.
pub fn switch_on(conn: &mut Conn<'_>, person: Id, word: Own, today: Day) -> db::Result<()> {
    on!(conn, c => diesel::delete(own_words_away::table.find((person, word))).execute(c))?;
    work_out(conn, person, today)
}

/// The words that a person put away for good.
///
/// # Errors
/// The database's.
pub fn switched_off(conn: &mut Conn<'_>, person: Id) -> db::Result<Vec<Own>> {
    let rows = own_words_away::table
        .filter(own_words_away::person_id.eq(person))
        .filter(own_words_away::until_day.is_null())
        .order(own_words_away::word)
        .limit(Own::ALL.len() as i64)
        .select(own_words_away::word);
    Ok(on!(conn, c => rows.load(c))?)
}

/// The words that are not to be said today.
fn away(conn: &mut Conn<'_>, person: Id, today: Day) -> db::Result<Vec<Own>> {
    let rows = own_words_away::table
        .filter(own_words_away::person_id.eq(person))
        .filter(own_words_away::until_day.is_null().or(own_words_away::until_day.ge(today)))
        .limit(Own::ALL.len() as i64)
        .select(own_words_away::word);
    Ok(on!(conn, c => rows.load(c))?)
}
