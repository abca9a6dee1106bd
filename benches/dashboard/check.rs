//! Looks whether what is worked out from the entries of a filled database is what they say.

use anyhow::{Result, ensure};
use bothways::{
    bonds::year_days,
    contributions,
    db::{
        Conn, Id,
        schema::{members, needs},
    },
    needs as asked,
};
use diesel::{QueryableByName, SqliteConnection, prelude::*, sql_query, sql_types::BigInt};

use crate::cast::{self, Size};

/// Of the bonds beside those that are measured, every so many is looked at.
const EVERY: usize = 97;

/// Questions to which the answer must be 0. They are about a database of our own making in SQLite alone.
const MUST_BE_NONE: &[(&str, &str)] = &[
    ("rows that point nowhere", "SELECT count(*) AS count FROM pragma_foreign_key_check"),
    (
        "contributions that wait for an answer and have one, or do not and have none",
        "SELECT count(*) AS count FROM contributions AS c WHERE awaits_answer <> (visibility = 'shared' AND NOT EXISTS \
         (SELECT 1 FROM landings AS l WHERE l.bond_id = c.bond_id AND l.contribution_id = c.id))",
    ),
    (
        "contributions that say they landed and did not, or the other way round",
        "SELECT count(*) AS count FROM contributions AS c WHERE landed <> EXISTS (SELECT 1 FROM landings AS l \
         WHERE l.bond_id = c.bond_id AND l.contribution_id = c.id AND l.landing = 'landed')",
    ),
    (
        "needs whose last answer is another",
        "SELECT count(*) AS count FROM needs AS n WHERE n.last_answered_on IS NOT (SELECT max(c.done_on) \
         FROM need_answers AS a JOIN contributions AS c ON c.bond_id = a.bond_id AND c.id = a.contribution_id \
         WHERE a.bond_id = n.bond_id AND a.need_id = n.id AND c.visibility = 'shared')",
    ),
    (
        "members whose latest thanks came on another day",
        "SELECT count(*) AS count FROM members AS m WHERE m.thanked_on IS NOT (SELECT max(t.moved_on) FROM thanks AS t \
         WHERE t.bond_id = m.bond_id AND t.author_id <> m.person_id)",
    ),
    (
        "needs that their own owner answers, or that were not yet said",
        "SELECT count(*) AS count FROM need_answers AS a JOIN needs AS n ON n.bond_id = a.bond_id AND n.id = a.need_id \
         JOIN contributions AS c ON c.bond_id = a.bond_id AND c.id = a.contribution_id \
         WHERE c.giver_id = n.owner_id OR c.done_on < n.said_on",
    ),
];

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Fails with the first thing that is wrong.
pub(crate) fn check(db: &mut SqliteConnection, size: &Size) -> Result<()> {
    let (there, filled) = (count(db, "SELECT count(*) AS count FROM contributions")?, size.all_contributions());
    ensure!(there == i64::try_from(filled)?, "{there} contributions and not {filled}");
    for (what, question) in MUST_BE_NONE {
        let wrong = count(db, question)?;
        ensure!(wrong == 0, "{wrong} {what}");
    }
    for number in (0..size.bonds).filter(|number| *number < size.readers || number % EVERY == 0).chain(size.grown()) {
        digests(db, cast::bond(number))?;
    }
    Ok(())
}

/// Compares what is kept of a bond's days, pulses, keepsakes and thanks with the rows.
fn digests(db: &mut SqliteConnection, bond: Id) -> Result<()> {
    let conn = &mut Conn::Lite(db);
    let days = contributions::store::care_days_kept(conn, bond)?;
    let from_scratch = contributions::store::care_days_from_scratch(conn, bond)?;
    ensure!(days == from_scratch, "days of care of bond {bond} differ from its contributions");
    let Conn::Lite(db) = conn else { return Ok(()) };
    let both = members::table.filter(members::bond_id.eq(bond)).select(members::person_id);
    let both: Vec<Id> = both.load(&mut **db)?;
    for person in both {
        let (kept, worked_out) = (year_days::kept(conn, bond, person)?, year_days::from_scratch(conn, bond, person)?);
        ensure!(kept == worked_out, "days of keepsakes of person {person} differ in bond {bond}");
    }
    let Conn::Lite(db) = conn else { return Ok(()) };
    let of_bond = needs::table.filter(needs::bond_id.eq(bond)).select((needs::id, needs::said));
    let kept: Vec<(Id, Option<asked::Said>)> = of_bond.load(&mut **db)?;
    for (need, said) in kept {
        let worked_out = asked::store::work_out(conn, bond, need)?;
        ensure!(said == Some(worked_out), "what was said of need {need} differs from its pulses");
    }
    Ok(())
}

fn count(db: &mut SqliteConnection, question: &str) -> Result<i64> {
    Ok(sql_query(question).get_result::<Count>(db)?.count)
}
