//! How often a wrong password may be tried on one account, whatever the address it comes from.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::Email;
use crate::{
    db::{self, Conn, Ts, schema::sign_in_failures},
    on,
};

/// Wrong passwords within the window before the account rests.
const MOST: i64 = 10;
/// Seconds of the window.
const WINDOW: i64 = 15 * 60;

/// Stands for an account whether there is one or not, so that the limit does not tell.
#[derive(Clone, Copy)]
pub(super) struct Account([u8; 32]);

impl Account {
    pub(super) fn of(email: &Email) -> Self {
        Self(Sha256::digest(email.key().as_bytes()).into())
    }
}

/// Seconds until the account may be tried again, if it has to rest.
pub(super) fn rest(conn: &mut Conn<'_>, account: Account, now: Ts) -> db::Result<Option<u64>> {
    let row =
        sign_in_failures::table.find(&account.0[..]).select((sign_in_failures::failures, sign_in_failures::since));
    let found: Option<(i64, Ts)> = on!(conn, c => row.first(c).optional())?;
    Ok(found.and_then(|(failures, since)| {
        let left = (since.plus_seconds(WINDOW).0 - now.0) / 1_000_000;
        (failures >= MOST && left > 0).then(|| left.unsigned_abs())
    }))
}

/// Counts a wrong password.
pub(super) fn failed(conn: &mut Conn<'_>, account: Account, now: Ts) -> db::Result<()> {
    let over = sign_in_failures::table.filter(sign_in_failures::since.lt(now.plus_seconds(-WINDOW)));
    on!(conn, c => diesel::delete(over).execute(c))?;
    let row = (
        sign_in_failures::account.eq(&account.0[..]),
        sign_in_failures::failures.eq(1),
        sign_in_failures::since.eq(now),
    );
    on!(conn, c => diesel::insert_into(sign_in_failures::table)
        .values(row)
        .on_conflict(sign_in_failures::account)
        .do_update()
        .set(sign_in_failures::failures.eq(sign_in_failures::failures + 1))
        .execute(c))?;
    Ok(())
}

/// Forgets the wrong passwords after a right one.
pub(super) fn succeeded(conn: &mut Conn<'_>, account: Account) -> db::Result<()> {
    on!(conn, c => diesel::delete(sign_in_failures::table.find(&account.0[..])).execute(c))?;
    Ok(())
}
