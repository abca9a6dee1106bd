//! Looks whether what is worked out from the entries of a filled database is what they say.

use anyhow::{Result, ensure};
use diesel::{QueryableByName, RunQueryDsl, SqliteConnection, sql_query, sql_types::BigInt};

/// Questions to which the answer must be 0. They are about a database of our own making in SQLite alone.
const MUST_BE_NONE: &[(&str, &str)] = &[
    ("rows that point nowhere", "SELECT count(*) AS count FROM pragma_foreign_key_check"),
    (
        "days of care that differ from the contributions",
        "SELECT count(*) AS count FROM (SELECT bond_id, day, giver_id, entries FROM care_days EXCEPT \
         SELECT bond_id, done_on, giver_id, count(*) FROM contributions WHERE visibility = 'shared' \
         GROUP BY bond_id, done_on, giver_id)",
    ),
    (
        "contributions without their day of care",
        "SELECT count(*) AS count FROM (SELECT bond_id, done_on, giver_id FROM contributions \
         WHERE visibility = 'shared' EXCEPT SELECT bond_id, day, giver_id FROM care_days)",
    ),
    (
        "contributions that wait for an answer and have one, or do not and have none",
        "SELECT count(*) AS count FROM contributions AS c WHERE awaits_answer <> (visibility = 'shared' AND NOT EXISTS \
         (SELECT 1 FROM landings AS l WHERE l.bond_id = c.bond_id AND l.contribution_id = c.id))",
    ),
    (
        "needs whose last answer is another",
        "SELECT count(*) AS count FROM needs AS n WHERE n.last_answered_on IS NOT (SELECT max(c.done_on) \
         FROM need_answers AS a JOIN contributions AS c ON c.bond_id = a.bond_id AND c.id = a.contribution_id \
         WHERE a.bond_id = n.bond_id AND a.need_id = n.id AND c.visibility = 'shared')",
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
pub(crate) fn check(db: &mut SqliteConnection, contributions: usize) -> Result<()> {
    let there = count(db, "SELECT count(*) AS count FROM contributions")?;
    ensure!(there == i64::try_from(contributions)?, "{there} contributions and not {contributions}");
    for (what, question) in MUST_BE_NONE {
        let wrong = count(db, question)?;
        ensure!(wrong == 0, "{wrong} {what}");
    }
    Ok(())
}

fn count(db: &mut SqliteConnection, question: &str) -> Result<i64> {
    Ok(sql_query(question).get_result::<Count>(db)?.count)
}
