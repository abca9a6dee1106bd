//! Both databases have the same tables, columns, keys and indexes.

use std::collections::BTreeSet;

use bothways::{
    db::{Conn, Db, Error, Place, migration_names},
    on,
};
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};

use crate::support::{
    app::App,
    harness::{Store, Test},
    postgres,
};

pub fn tests() -> Vec<Test> {
    let mut tests = plain![both_folders_have_the_same_migrations];
    tests.extend(postgres_only![both_databases_have_the_same_tables_columns_keys_and_indexes]);
    tests.extend(both![foreign_keys_and_checks_are_enforced]);
    tests
}

fn both_folders_have_the_same_migrations() {
    let (sqlite, postgres) = migration_names();
    assert_eq!(sqlite, postgres);
    assert!(!sqlite.is_empty());
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Each line says one fact about the schema; the types are those that a column can hold in either database.
const SQLITE: &str = "
    SELECT 'column ' || t.name || '.' || c.name || ' ' ||
        CASE c.type WHEN 'BLOB' THEN 'bytes' WHEN 'INTEGER' THEN 'integer' ELSE lower(c.type) END ||
        CASE c.\"notnull\" WHEN 1 THEN ' not null' ELSE '' END AS line
    FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'
    UNION ALL
    SELECT CASE i.origin WHEN 'c' THEN 'index ' || i.name WHEN 'pk' THEN 'primary key' ELSE 'unique' END || ' ' || t.name || ' (' ||
        (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
        || CASE i.partial WHEN 1 THEN ' partial' ELSE '' END
    FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'
    UNION ALL
    SELECT 'foreign key ' || t.name || ' (' || group_concat(f.\"from\", ',') || ') to ' || f.\"table\" || ' ' || lower(f.on_delete)
    FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'
    GROUP BY t.name, f.id";

const POSTGRES: &str = "
    SELECT 'column ' || table_name || '.' || column_name || ' ' ||
        CASE data_type WHEN 'uuid' THEN 'bytes' WHEN 'bytea' THEN 'bytes' WHEN 'text' THEN 'text' ELSE 'integer' END ||
        CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'
    UNION ALL
    SELECT CASE WHEN x.indisprimary THEN 'primary key' WHEN x.indisunique THEN 'unique' ELSE 'index ' || i.relname END
        || ' ' || t.relname || ' (' ||
        (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY AS k(attnum, n)
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) || ')'
        || CASE WHEN x.indpred IS NULL THEN '' ELSE ' partial' END
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE n.nspname = 'public' AND t.relname NOT LIKE '\\_\\_%'
    UNION ALL
    SELECT 'foreign key ' || t.relname || ' (' ||
        (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY AS k(attnum, n)
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
        || ') to ' || r.relname || ' ' || CASE c.confdeltype WHEN 'c' THEN 'cascade' ELSE 'no action' END
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
    WHERE c.contype = 'f'";

fn facts(db: &Db, sql: &'static str) -> BTreeSet<String> {
    let lines: Result<Vec<Line>, Error> =
        db.read_now(|conn: &mut Conn<'_>| Ok(on!(conn, c => sql_query(sql).load::<Line>(c))?));
    lines.expect("the catalogue answers").into_iter().map(|line| line.line).collect()
}

fn both_databases_have_the_same_tables_columns_keys_and_indexes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let lite = Db::open(&Place::File(folder.path().join("x.sqlite"))).expect("it opens");
    let url = postgres::database().expect("a database");
    let pg = Db::open(&Place::Server { url, connections: 1 }).expect("it opens");
    let (lite, pg) = (facts(&lite, SQLITE), facts(&pg, POSTGRES));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect::<Vec<_>>();
    assert_eq!((only(&lite, &pg), only(&pg, &lite)), (vec![], vec![]), "only in SQLite, only in PostgreSQL");
    assert!(lite.len() > 150, "the catalogues were read: {}", lite.len());
}

fn foreign_keys_and_checks_are_enforced(store: Store) {
    let app = App::start(store);
    app.bond();
    let refused = |sql: &'static str| {
        let done: Result<usize, Error> = app.db.write_now(move |conn| Ok(on!(conn, c => sql_query(sql).execute(c))?));
        done.expect_err(sql).to_string()
    };
    let foreign = refused("UPDATE members SET bond_id = person_id");
    assert!(foreign.to_lowercase().contains("foreign key"), "{foreign}");
    let check = refused("UPDATE bonds SET kind = 'rivals'");
    assert!(check.to_lowercase().contains("check"), "{check}");
}
