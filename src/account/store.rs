//! Accounts in the database.

use diesel::prelude::*;

use super::{DisplayName, Email, Person, Theme, TimeZoneName};
use crate::{
    db::{
        self, Conn, Id, Ts,
        schema::{invitations, members, people, sessions},
    },
    lang::Lang,
    on,
};

/// The person of an id.
///
/// # Errors
/// The database's.
pub fn by_id(conn: &mut Conn<'_>, id: Id) -> db::Result<Option<Person>> {
    Ok(on!(conn, c => people::table.find(id).select(Person::as_select()).first(c).optional())?)
}

/// The id and password hash of an e-mail's account.
///
/// # Errors
/// The database's.
pub fn credentials(conn: &mut Conn<'_>, email: &Email) -> db::Result<Option<(Id, String)>> {
    let row = people::table.filter(people::email_key.eq(email.key())).select((people::id, people::password_hash));
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// Makes an account; none if the e-mail has one already.
///
/// # Errors
/// The database's.
pub fn create(
    conn: &mut Conn<'_>,
    name: &DisplayName,
    email: &Email,
    password_hash: &str,
    time_zone: &TimeZoneName,
    lang: Lang,
    now: Ts,
) -> db::Result<Option<Id>> {
    let id = Id::random();
    let row = (
        people::id.eq(id),
        people::display_name.eq(name.as_words()),
        people::email.eq(email.as_str()),
        people::email_key.eq(email.key()),
        people::password_hash.eq(password_hash),
        people::time_zone.eq(time_zone.as_str()),
        people::locale.eq(lang),
        people::created_at.eq(now),
    );
    let added = on!(conn, c => diesel::insert_into(people::table)
        .values(row)
        .on_conflict(people::email_key)
        .do_nothing()
        .execute(c))?;
    Ok((added == 1).then_some(id))
}

/// Keeps a hash with today's parameters in place of an older one.
///
/// # Errors
/// The database's.
pub fn keep_hash(conn: &mut Conn<'_>, id: Id, hash: &str) -> db::Result<()> {
    on!(conn, c => diesel::update(people::table.find(id)).set(people::password_hash.eq(hash)).execute(c))?;
    Ok(())
}

/// Changes what a person may change about themselves.
///
/// # Errors
/// The database's.
pub fn update(
    conn: &mut Conn<'_>,
    id: Id,
    name: &DisplayName,
    time_zone: &TimeZoneName,
    theme: Theme,
    lang: Lang,
) -> db::Result<()> {
    let change = (
        people::display_name.eq(name.as_words()),
        people::time_zone.eq(time_zone.as_str()),
        people::theme.eq(theme),
        people::locale.eq(lang),
    );
    on!(conn, c => diesel::update(people::table.find(id)).set(change).execute(c))?;
    Ok(())
}

/// When each of a person's sessions began, newest first.
///
/// # Errors
/// The database's.
pub fn devices(conn: &mut Conn<'_>, id: Id, now: Ts) -> db::Result<Vec<Ts>> {
    let rows = sessions::table
        .filter(sessions::person_id.eq(id))
        .filter(sessions::expires_at.gt(now))
        .order(sessions::created_at.desc())
        .limit(100)
        .select(sessions::created_at);
    Ok(on!(conn, c => rows.load(c))?)
}

/// Ends all of a person's sessions.
///
/// # Errors
/// The database's.
pub fn sign_out_everywhere(conn: &mut Conn<'_>, id: Id) -> db::Result<()> {
    let rows = sessions::table.filter(sessions::person_id.eq(id));
    on!(conn, c => diesel::delete(rows).execute(c))?;
    Ok(())
}

/// Whether the database has anybody in it.
///
/// # Errors
/// The database's.
pub fn anybody(conn: &mut Conn<'_>) -> db::Result<bool> {
    let first: Option<Id> = on!(conn, c => people::table.select(people::id).first(c).optional())?;
    Ok(first.is_some())
}

/// Whether a code's invitation can still be accepted.
///
/// # Errors
/// The database's.
pub fn is_open_invitation(conn: &mut Conn<'_>, code_hash: [u8; 32], now: Ts) -> db::Result<bool> {
    let open = invitations::table
        .find(&code_hash[..])
        .filter(invitations::state.eq("open"))
        .filter(invitations::expires_at.gt(now))
        .select(invitations::bond_id);
    let found: Option<Id> = on!(conn, c => open.first(c).optional())?;
    Ok(found.is_some())
}

/// Makes every page of bonds that is shown to this person fresh.
///
/// # Errors
/// The database's.
pub fn refresh_pages_of(conn: &mut Conn<'_>, id: Id) -> db::Result<()> {
    let theirs = members::table.filter(members::person_id.eq(id));
    on!(conn, c => diesel::update(theirs).set(members::revision.eq(members::revision + 1)).execute(c))?;
    Ok(())
}

/// Makes every page that shows this person's name fresh: their own, and those of all with whom they have a bond,
/// whose switcher lists them on each page.
///
/// # Errors
/// The database's.
pub fn refresh_pages_around(conn: &mut Conn<'_>, id: Id) -> db::Result<()> {
    let bonds_of_theirs = members::table.filter(members::person_id.eq(id)).select(members::bond_id);
    let bonds_of_theirs: Vec<Id> = on!(conn, c => bonds_of_theirs.load(c))?;
    let people_there = members::table.filter(members::bond_id.eq_any(&bonds_of_theirs)).select(members::person_id);
    let people_there: Vec<Id> = on!(conn, c => people_there.load(c))?;
    let theirs = members::table.filter(members::person_id.eq_any(&people_there));
    on!(conn, c => diesel::update(theirs).set(members::revision.eq(members::revision + 1)).execute(c))?;
    Ok(())
}
