//! A filled database is brought up to date, and its pages read as before.

use bothways::{
    db::{Conn, Day, Db, Error, PgConnection, Place, schema::bonds},
    on,
};
use diesel::{Connection, SqliteConnection, connection::SimpleConnection, prelude::*};
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use crate::support::{
    app::{App, Browser},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_filled_database_is_upgraded_from_the_state_before_digests,
        a_bond_from_before_there_were_suggestions_begins_with_them_now,
    ]
}

/// The last migration before the digests.
const BEFORE: &str = "0007";

fn a_filled_database_is_upgraded_from_the_state_before_digests(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    write_a_story(&app, &ana, &sam, &bond);
    let seen = pages(&ana, &sam, &bond);
    let [sams, .., anas, _, _, _] = &seen[..] else { panic!("pages of both") };
    assert!(sams.contains("Made soup") && sams.contains("it landed") && anas.contains("running low"));

    upgrade(&app);

    let upgraded = pages(&ana, &sam, &bond);
    for (before, after) in seen.iter().zip(&upgraded) {
        assert_eq!(before, after, "a page reads as before");
    }
    // What is kept beside the rows is worked out, and goes on from there.
    sam.does(&format!("{bond}/contributions"), &[("title", "Swept the stairs"), ("visibility", "shared")]);
    assert!(ana.sees(&bond).contains("Swept the stairs"));
}

fn a_bond_from_before_there_were_suggestions_begins_with_them_now(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let years_ago = bonds::linked_on.eq(bonds::linked_on - 700);
    let write = move |conn: &mut Conn<'_>| {
        on!(conn, c => diesel::update(bonds::table).set(years_ago).execute(c))?;
        Ok::<_, Error>(())
    };
    app.db.write_now(write).expect("it is written");
    upgrade(&app);
    let read =
        |conn: &mut Conn<'_>| Ok::<_, Error>(on!(conn, c => bonds::table.select(bonds::suggested_until).first(c))?);
    let until: Option<Day> = app.db.read_now(read).expect("the database answers");
    assert_eq!(until, Some(Day(20_780)), "the last day on which nothing was suggested");
    let page = ana.sees(&format!("{bond}/suggestion"));
    assert!(page.contains("I did this"), "{page}");
}

/// Goes back to the state before the digests, and is brought up to date.
fn upgrade(app: &App) {
    let undone = match &app.place {
        Place::File(path) => {
            let mut connection = SqliteConnection::establish(&path.to_string_lossy()).expect("it opens");
            connection.batch_execute("PRAGMA foreign_keys = OFF").expect("as when they are applied");
            go_back(&mut connection, "migrations/sqlite")
        }
        Place::Server { url, .. } => {
            let mut connection = PgConnection::establish(url).expect("it opens");
            go_back(&mut connection, "migrations/postgres")
        }
    };
    assert!(undone > 0, "there was something to undo");
    drop(Db::open(&app.place).expect("it is brought up to date"));
}

/// Undoes the migrations after [`BEFORE`], newest first; how many there were.
fn go_back<DB: diesel::backend::Backend>(connection: &mut impl MigrationHarness<DB>, folder: &str) -> usize {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let all = FileBasedMigrations::from_path(folder).expect("the migrations");
    let mut undone = 0;
    while connection.applied_migrations().expect("a list")[0].to_string().as_str() > BEFORE {
        connection.revert_last_migration(all.clone()).expect("it goes back");
        undone += 1;
    }
    undone
}

/// Some weeks of two people: needs with pulses, acts of several days, an answer, an act that was noticed.
fn write_a_story(app: &App, ana: &Browser, sam: &Browser, bond: &str) {
    let need = [("title", "Walks"), ("importance", "matters"), ("every_days", "7"), ("visibility", "shared")];
    let walks = ana.does(&format!("{bond}/needs"), &need);
    for level in ["well", "low", "low"] {
        app.clock.advance(9 * 86_400);
        ana.does(&format!("{walks}/pulse"), &[("level", level), ("visibility", "shared")]);
        ana.does(&format!("{walks}/pulse"), &[("level", "some"), ("visibility", "private")]);
        sam.does(&format!("{bond}/contributions"), &[("title", "Carried the bags"), ("visibility", "shared")]);
    }
    let soup = sam.does(&format!("{bond}/contributions"), &[("title", "Made soup"), ("visibility", "shared")]);
    ana.does(&format!("{soup}/landing"), &[("landing", "landed"), ("thanks", "Just right")]);
    let noticed = [("title", "Ana drove"), ("noticed", "yes"), ("visibility", "shared")];
    sam.does(&format!("{bond}/contributions"), &noticed);
    ana.does(&format!("{bond}/contributions"), &[("title", "A quiet one"), ("visibility", "private")]);
    // What was just done is said once.
    ana.sees(bond);
    sam.sees(bond);
}

/// What was suggested is not known in the state before, and begins anew.
fn without_small_thing(page: String) -> String {
    let Some(at) = page.find("<section class=\"card small\">") else { return page };
    let end = page[at..].find("</section>").expect("it ends");
    page[..at].to_owned() + &page[at + end..]
}

fn pages(ana: &Browser, sam: &Browser, bond: &str) -> Vec<String> {
    let tails = ["", "/contributions", "/needs", "/rhythm"];
    [sam, ana]
        .iter()
        .flat_map(|who| tails.map(|tail| without_small_thing(who.sees(&format!("{bond}{tail}")))))
        .collect()
}
