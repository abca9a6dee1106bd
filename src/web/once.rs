//! Pressing a button twice makes one entry: each form that creates something carries a random token, and the same
//! token with the same fields is carried out once.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::{Fields, Site};
use crate::{
    db::{self, Conn, Id, Ts, schema::submissions},
    on,
};

/// The hidden field that carries the token.
pub const FIELD: &str = "form";

/// Hours for which a sending is remembered.
const REMEMBERED_HOURS: i64 = 48;

/// One sending of a form.
#[derive(Clone, Debug)]
pub struct Submission(Option<[u8; 32]>);

impl Submission {
    /// The sending that these fields are. Without a token (a script's) every sending counts as its own.
    #[must_use]
    pub fn of(fields: &Fields) -> Self {
        if fields.one(FIELD).is_empty() {
            return Self(None);
        }
        let mut hash = Sha256::new();
        for (name, value) in fields.pairs() {
            for part in [name, value] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
        }
        Self(Some(hash.finalize().into()))
    }

    /// Whether it can be told from another of the same words.
    #[must_use]
    pub fn has_token(&self) -> bool {
        self.0.is_some()
    }

    /// The id of the entry that this sending makes: the same for the same sending, and random to whoever does not have
    /// the site's key. None without a token.
    #[must_use]
    pub fn entry_id(&self, site: &Site, bond: Id, person: Id) -> Option<Id> {
        let message = [bond.as_bytes(), person.as_bytes(), &self.0?[..]].concat();
        Some(site.keyed_id("entry", &message))
    }
}

/// A token for a form.
#[must_use]
pub fn token() -> String {
    Id::random().to_string()
}

/// Where the same sending led before, if it was carried out already. For forms that may be asked something first:
/// until [`first`] remembers them they can be sent again.
///
/// # Errors
/// The database's.
pub fn earlier(conn: &mut Conn<'_>, person: Id, form: &Submission) -> db::Result<Option<String>> {
    let Some(form) = &form.0 else { return Ok(None) };
    let row = submissions::table.find((person, &form[..])).select(submissions::location);
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// Where the same sending led before, if it was carried out already; else remembers that it leads to `location`.
/// Runs in the transaction that carries the form out.
///
/// # Errors
/// The database's.
pub fn first(
    conn: &mut Conn<'_>,
    person: Id,
    form: &Submission,
    location: &str,
    now: Ts,
) -> db::Result<Option<String>> {
    let Some(form) = &form.0 else { return Ok(None) };
    let form = &form[..];
    let stale = submissions::table.filter(submissions::made_at.lt(now.plus_hours(-REMEMBERED_HOURS)));
    on!(conn, c => diesel::delete(stale).execute(c))?;
    let row = (
        submissions::person_id.eq(person),
        submissions::form.eq(form),
        submissions::location.eq(location),
        submissions::made_at.eq(now),
    );
    let added =
        on!(conn, c => diesel::insert_into(submissions::table).values(row).on_conflict_do_nothing().execute(c))?;
    if added == 1 {
        return Ok(None);
    }
    let row = submissions::table.find((person, form)).select(submissions::location);
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// Forgets a sending that was refused after all, so that it can be sent again.
///
/// # Errors
/// The database's.
pub fn forget(conn: &mut Conn<'_>, person: Id, form: &Submission) -> db::Result<()> {
    let Some(form) = &form.0 else { return Ok(()) };
    let row = submissions::table.find((person, &form[..]));
    on!(conn, c => diesel::delete(row).execute(c))?;
    Ok(())
}
