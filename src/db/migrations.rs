//! The migrations of both databases, in the binary.

use std::time::Duration;

use diesel::{SqliteConnection, connection::SimpleConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Error, PgConnection};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Several nodes may start at once: each migration is one transaction that ends by writing its version, so of two
/// nodes one is refused; it then waits and looks again.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(500);

/// Why the database could not be made ready.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// It cannot be opened.
    #[error(transparent)]
    Database(#[from] Error),
    /// A migration failed.
    #[error("a migration failed: {0}")]
    Migration(String),
    /// It was written by a newer version of this program.
    #[error(
        "this database was made by a newer Bothways (it has the migration {0}); start that version, or restore a backup from before the upgrade"
    )]
    Newer(String),
}

impl From<diesel::result::Error> for MigrationError {
    fn from(e: diesel::result::Error) -> Self {
        Self::Database(e.into())
    }
}

/// The versions of all migrations, oldest first, for SQLite and PostgreSQL.
#[must_use]
pub fn names() -> (Vec<String>, Vec<String>) {
    (versions::<diesel::sqlite::Sqlite>(&SQLITE), versions::<diesel::pg::Pg>(&POSTGRES))
}

fn versions<DB: diesel::backend::Backend>(all: &EmbeddedMigrations) -> Vec<String> {
    use diesel::migration::MigrationSource;
    let mut names: Vec<String> = MigrationSource::<DB>::migrations(all)
        .map(|list| list.iter().map(|m| m.name().to_string()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

pub(super) fn run(connection: &mut SqliteConnection) -> Result<(), MigrationError> {
    refuse_newer(connection, &names().0)?;
    // A table that is copied to change its key is dropped, which would take along the rows that refer to it
    // (https://www.sqlite.org/lang_altertable.html#otheralter).
    connection.batch_execute("PRAGMA foreign_keys = OFF;")?;
    apply(connection, SQLITE)?;
    connection.batch_execute("PRAGMA foreign_keys = ON;")?;
    Ok(())
}

pub(super) fn run_together(connection: &mut PgConnection) -> Result<(), MigrationError> {
    let mut tries = 1;
    loop {
        refuse_newer(connection, &names().1)?;
        match apply(connection, POSTGRES) {
            Err(_) if tries < TRIES => std::thread::sleep(PAUSE),
            other => return other,
        }
        tries += 1;
    }
}

fn apply<DB: diesel::backend::Backend>(
    connection: &mut impl MigrationHarness<DB>,
    all: EmbeddedMigrations,
) -> Result<(), MigrationError> {
    connection.run_pending_migrations(all).map(|_| ()).map_err(|e| MigrationError::Migration(e.to_string()))
}

fn refuse_newer<DB: diesel::backend::Backend>(
    connection: &mut impl MigrationHarness<DB>,
    known: &[String],
) -> Result<(), MigrationError> {
    let applied = connection.applied_migrations().map_err(|e| MigrationError::Migration(e.to_string()))?;
    for version in applied {
        let version = version.to_string();
        if !known.iter().any(|name| name.split('_').next() == Some(&version)) {
            return Err(MigrationError::Newer(version));
        }
    }
    Ok(())
}
