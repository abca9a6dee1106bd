//! The private words of the rhythm that a member does not want to read: for a while, or until they say otherwise.

use diesel::prelude::*;

use super::Member;
use crate::{
    db::{self, Conn, schema::dismissals},
    lang::Lang,
    on,
    rhythm::words::Private,
};

/// Days for which a private word stays away.
const AWAY_DAYS: i64 = 30;

/// Puts a word away for 30 days, or for good.
///
/// # Errors
/// The database's.
pub fn put_away(conn: &mut Conn<'_>, member: &Member, word: Private, for_good: bool) -> db::Result<()> {
    let until = (!for_good).then(|| member.today().plus(AWAY_DAYS));
    let row = (
        dismissals::bond_id.eq(member.bond.id),
        dismissals::person_id.eq(member.person.id),
        dismissals::word.eq(word.key()),
        dismissals::until_day.eq(until),
    );
    on!(conn, c => diesel::insert_into(dismissals::table)
        .values(row)
        .on_conflict((dismissals::bond_id, dismissals::person_id, dismissals::word))
        .do_update()
        .set(dismissals::until_day.eq(until))
        .execute(c))?;
    Ok(())
}

/// The words that were put away for good.
///
/// # Errors
/// The database's.
pub fn switched_off(conn: &mut Conn<'_>, member: &Member) -> db::Result<Vec<Private>> {
    let rows = dismissals::table
        .filter(dismissals::bond_id.eq(member.bond.id))
        .filter(dismissals::person_id.eq(member.person.id))
        .filter(dismissals::until_day.is_null())
        .order(dismissals::word)
        .limit(Private::ALL.len() as i64)
        .select(dismissals::word);
    let keys: Vec<String> = on!(conn, c => rows.load(c))?;
    Ok(keys.iter().filter_map(|key| Private::of_key(key)).collect())
}

/// Lets a word be said again.
///
/// # Errors
/// The database's.
pub fn switch_on(conn: &mut Conn<'_>, member: &Member, word: Private) -> db::Result<()> {
    let row = dismissals::table.find((member.bond.id, member.person.id, word.key()));
    on!(conn, c => diesel::delete(row).execute(c))?;
    Ok(())
}

/// What a word says, with the titles of needs where it goes with some; none leaves them out.
#[must_use]
pub fn said(t: Lang, word: Private, needs: Option<&str>) -> String {
    match (word, needs) {
        (Private::Carrying, _) => t.rhythm_carrying().into(),
        (Private::LowForAWhile, Some(needs)) => t.rhythm_low_for_a_while(needs),
        (Private::LowForAWhile, None) => t.rhythm_low_unnamed().into(),
        (Private::OtherNames, Some(needs)) => t.rhythm_other_names(needs),
        (Private::OtherNames, None) => t.rhythm_other_unnamed().into(),
    }
}
