//! Keeps filled databases in a folder, and makes them where they do not fit any more.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use bothways::{
    bonds::CareDays,
    db::{
        Day, migration_names,
        schema::{contributions, members, people, sessions, submissions},
    },
};
use diesel::{Connection as _, connection::SimpleConnection, prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    cast::{self, Size},
    fill,
    http::{self, Connection},
    process::Server,
    say,
};

/// Raised when the filling itself changes, so that an older one is not taken for it.
const EDITION: u32 = 4;
/// Days for which a filled database stays good: pulses fade and sessions end.
const GOOD_FOR: i64 = 7;
/// What a filled database is known by, written last.
const RECORD: &str = "filled.json";
const FILE: &str = "bothways.sqlite";
const PASSWORD: &str = "tea at the kitchen table";

/// What was filled in, and the sessions of those who take part in the measurement.
#[derive(Serialize, Deserialize)]
pub(crate) struct Filled {
    edition: u32,
    schema: Vec<String>,
    pub(crate) size: Size,
    /// The day of the filling, in days since 1970.
    day: i64,
    /// By number of the bond: the session of its first person.
    sessions: Vec<(usize, String)>,
}

/// Somebody who is signed in, and a bond of theirs.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn {
    /// `/bonds/…`
    pub(crate) bond: String,
    /// What their Cookie header says.
    pub(crate) cookie: String,
}

impl Filled {
    /// The people who take part, by the numbers of their bonds.
    pub(crate) fn people(&self, bonds: std::ops::Range<usize>) -> Vec<SignedIn> {
        let theirs = self.sessions.iter().filter(|(bond, _)| bonds.contains(bond));
        theirs
            .map(|(bond, cookie)| SignedIn { bond: format!("/bonds/{}", cast::bond(*bond)), cookie: cookie.clone() })
            .collect()
    }

    fn fits(&self, size: Size) -> bool {
        let today = cast::today().0;
        self.edition == EDITION
            && self.schema == migration_names().0
            && self.size == size
            && (self.day..=self.day + GOOD_FOR).contains(&today)
    }
}

/// The database of a size in a folder: the one that is there already, without what was written to it while it was
/// measured, or a new one.
pub(crate) fn database(folder: &Path, size: Size) -> Result<Filled> {
    let record = fs::read(folder.join(RECORD)).ok().and_then(|json| serde_json::from_slice::<Filled>(&json).ok());
    if let Some(filled) = record.filter(|filled| filled.fits(size)) {
        say(&format!("{}: filled already", folder.display()));
        tidy(&mut open(folder)?, &filled)?;
        return Ok(filled);
    }
    for name in [RECORD, FILE, "bothways.sqlite-wal", "bothways.sqlite-shm", "secret.key"] {
        match fs::remove_file(folder.join(name)) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e).context("the old database stays"),
            _ => {}
        }
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let day = cast::today();
    write(folder, size, day)?;
    let sessions = sign_in_all(folder, size)?;
    let filled = Filled { edition: EDITION, schema: migration_names().0, size, day: day.0, sessions };
    fs::write(folder.join(RECORD), serde_json::to_vec(&filled)?)?;
    Ok(filled)
}

/// Opens the database of a folder.
pub(crate) fn open(folder: &Path) -> Result<SqliteConnection> {
    let file = folder.join(FILE);
    SqliteConnection::establish(&file.to_string_lossy()).with_context(|| format!("cannot open {}", file.display()))
}

fn write(folder: &Path, size: Size, day: Day) -> Result<()> {
    say(&format!("{}: filling {} bonds with {} contributions", folder.display(), size.bonds, size.contributions));
    let hash = first_person(folder)?;
    let mut db = open(folder)?;
    diesel::delete(sessions::table).execute(&mut db)?;
    diesel::delete(people::table).execute(&mut db)?;
    fill::fill(&mut db, size, day, &hash)?;
    drop(db);
    // A connection in exclusive mode keeps its journal mode, so the file goes back to normal with a new one.
    open(folder)?.batch_execute("PRAGMA journal_mode = WAL;")?;
    Ok(())
}

/// Lets the app itself make the tables, its secret and one account; answers the hash of the password.
fn first_person(folder: &Path) -> Result<String> {
    let server = Server::app(None, folder, &[])?;
    let mut request = Vec::new();
    let body = form(&[("display_name", "Ana"), ("email", "first@example.org"), ("password", PASSWORD)]);
    http::post(&mut request, &server.address, "/signup", None, &body);
    Connection::open(&server.address)?.must(&request, 303)?;
    drop(server);
    Ok(people::table.select(people::password_hash).first(&mut open(folder)?)?)
}

/// Signs in everybody who takes part, as a browser would.
fn sign_in_all(folder: &Path, size: Size) -> Result<Vec<(usize, String)>> {
    let bonds: Vec<usize> = size.read().chain(size.written()).chain(size.grown()).collect();
    say(&format!("signing in {} people", bonds.len()));
    let server = Server::app(None, folder, &[])?;
    let mut connection = Connection::open(&server.address)?;
    let mut request = Vec::new();
    let mut sessions = Vec::with_capacity(bonds.len());
    for bond in bonds {
        let email = cast::email(size.sides(bond).0);
        request.clear();
        let body = form(&[("email", &email), ("password", PASSWORD)]);
        http::post(&mut request, &server.address, "/signin", None, &body);
        let reply = connection.must(&request, 303)?;
        let cookies: Vec<&str> = reply.all("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
        sessions.push((bond, cookies.join("; ")));
    }
    Ok(sessions)
}

/// The body of a form.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// How many contributions were written after the filling.
pub(crate) fn written(folder: &Path, filled: &Filled) -> Result<usize> {
    let mut db = open(folder)?;
    let mut all = 0;
    for bond in filled.size.written().map(cast::bond) {
        let theirs = contributions::table.filter(contributions::bond_id.eq(bond));
        let count: i64 = theirs.filter(contributions::done_on.ge(Day(filled.day))).count().get_result(&mut db)?;
        all += usize::try_from(count)?;
    }
    Ok(all)
}

/// Takes away what was written after the filling, all of which is dated on or after its day.
fn tidy(db: &mut SqliteConnection, filled: &Filled) -> Result<()> {
    let since = Day(filled.day);
    db.batch_execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF;")?;
    diesel::delete(submissions::table).execute(db)?;
    for bond in filled.size.written().map(cast::bond) {
        diesel::delete(
            contributions::table.filter(contributions::bond_id.eq(bond)).filter(contributions::done_on.ge(since)),
        )
        .execute(db)?;
        let days = members::table.filter(members::bond_id.eq(bond));
        diesel::update(days).set(members::care_days.eq(None::<CareDays>)).execute(db)?;
    }
    db.batch_execute("PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(())
}
