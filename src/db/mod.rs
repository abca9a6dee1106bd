//! The database: SQLite in a file by default, PostgreSQL by `DATABASE_URL`. Each query is written once.

mod bytes;
mod clock;
mod connection;
mod enums;
mod lite;
mod migrations;
mod pg;
pub mod schema;
pub mod types;

use std::{path::PathBuf, sync::Arc};

use diesel::result::{DatabaseErrorKind, Error as DieselError};

pub use clock::{Clock, day_in, next_day_in};
pub use connection::{Conn, PgConnection};
pub use migrations::{MigrationError, names as migration_names};
pub use types::{Day, Id, Ts, Unfit, Words};

/// What a query answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the database did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A query failed.
    #[error("query: {0}")]
    Query(#[from] DieselError),
    /// There are more writes, or more wanted connections, than can be waited for.
    #[error("the database has too much to do")]
    Busy,
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Away(String),
}

impl Error {
    /// Whether the same transaction may well succeed when it is tried again.
    fn is_transient(&self) -> bool {
        matches!(self, Self::Query(DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _)))
    }
}

/// An error with which a transaction may end; it is rolled back.
pub trait Failure: From<Error> + Send + 'static {
    /// The database's own error, if that is what it was.
    fn database(&self) -> Option<&Error>;
}

impl Failure for Error {
    fn database(&self) -> Option<&Error> {
        Some(self)
    }
}

/// Where the data lives.
#[derive(Clone, Debug)]
pub enum Place {
    /// An SQLite file.
    File(PathBuf),
    /// A PostgreSQL server (`postgres://…`) and how many connections to keep.
    Server {
        /// The URL, with its password.
        url: String,
        /// Connections kept open.
        connections: u32,
    },
}

/// A handle on the database. Clones share it.
#[derive(Clone)]
pub struct Db(Engine);

#[derive(Clone)]
enum Engine {
    Lite(Arc<lite::Lite>),
    Pg(pg::Pool),
}

impl Db {
    /// Opens the database and brings its tables up to date.
    ///
    /// # Errors
    /// The file or server cannot be opened, or a migration fails.
    pub fn open(place: &Place) -> std::result::Result<Self, MigrationError> {
        Ok(Self(match place {
            Place::File(path) => Engine::Lite(Arc::new(lite::Lite::open(path)?)),
            Place::Server { url, connections } => Engine::Pg(pg::open(url, *connections)?),
        }))
    }

    /// Runs one read that is a single statement.
    ///
    /// On SQLite it runs at once on the calling thread: such a read takes microseconds, a hop to another thread
    /// takes more. On PostgreSQL it waits on a blocking thread.
    ///
    /// # Errors
    /// What the closure answers, or that the database cannot be reached.
    pub async fn query<T, E>(&self, read: impl FnOnce(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        match &self.0 {
            Engine::Lite(lite) => lite.query(read),
            Engine::Pg(pool) => pg::blocking(pool, move |conn| read(&mut Conn::Pg(conn))).await,
        }
    }

    /// Runs several reads that see one state of the data.
    ///
    /// # Errors
    /// As [`Db::query`].
    pub async fn read<T, E>(&self, read: impl FnOnce(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        match &self.0 {
            Engine::Lite(lite) => lite.read(read),
            Engine::Pg(pool) => pg::blocking(pool, move |conn| pg::snapshot(conn, read)).await,
        }
    }

    /// Runs a transaction that writes, and answers when it is durable. It may run more than once: where the
    /// database says that it collided with another, it is tried again.
    ///
    /// # Errors
    /// What the closure answers (the transaction is rolled back), or that the database cannot be reached.
    pub async fn write<T, E>(&self, write: impl Fn(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        match &self.0 {
            Engine::Lite(lite) => lite.write(write).await,
            Engine::Pg(pool) => pg::blocking(pool, move |conn| pg::transaction(conn, &write)).await,
        }
    }

    /// As [`Db::write`], for the command line, where there is no runtime to wait on.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_now<T, E>(&self, write: impl Fn(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        match &self.0 {
            Engine::Lite(lite) => lite.write_now(write),
            Engine::Pg(pool) => pg::with(pool, |conn| pg::transaction(conn, &write)),
        }
    }

    /// As [`Db::read`], for the command line.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_now<T, E>(&self, read: impl FnOnce(&mut Conn<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: Failure,
    {
        match &self.0 {
            Engine::Lite(lite) => lite.read(read),
            Engine::Pg(pool) => pg::with(pool, |conn| pg::snapshot(conn, read)),
        }
    }
}
