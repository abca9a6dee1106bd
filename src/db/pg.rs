//! PostgreSQL: a bounded pool, used on blocking threads.

use std::{sync::Arc, time::Duration};

use diesel::{
    Connection,
    connection::SimpleConnection,
    r2d2::{self, ConnectionManager},
};

use super::{Conn, Error, Failure, MigrationError, PgConnection, Result, migrations};

type Connections = r2d2::Pool<ConnectionManager<PgConnection>>;

/// Connections shared by all who ask. Each has a runtime of its own, which may not end on a thread that runs another:
/// so when the last handle goes, a thread of its own closes them.
#[derive(Clone)]
pub(super) struct Pool(Arc<Closing>);

struct Closing(Option<Connections>);

impl Drop for Closing {
    fn drop(&mut self) {
        if let Some(connections) = self.0.take() {
            std::thread::spawn(move || drop(connections));
        }
    }
}

/// How long a request waits for a connection before it is told to come again.
const WAIT: Duration = Duration::from_secs(5);
/// How often a transaction that collided with another is tried.
const TRIES: u32 = 5;

pub(super) fn open(url: &str, connections: u32) -> std::result::Result<Pool, MigrationError> {
    let mut first = PgConnection::establish(url).map_err(|e| Error::Away(e.to_string()))?;
    migrations::run_together(&mut first)?;
    let connections = r2d2::Pool::builder()
        .max_size(connections)
        .min_idle(Some(1))
        .connection_timeout(WAIT)
        .build(ConnectionManager::new(url))
        .map_err(|e| Error::Away(e.to_string()))?;
    Ok(Pool(Arc::new(Closing(Some(connections)))))
}

pub(super) async fn blocking<T, E>(
    pool: &Pool,
    work: impl FnOnce(&mut PgConnection) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: Failure,
{
    let pool = pool.clone();
    tokio::task::spawn_blocking(move || with(&pool, work))
        .await
        .unwrap_or_else(|e| Err(Error::Away(e.to_string()).into()))
}

pub(super) fn with<T, E: Failure>(pool: &Pool, work: impl FnOnce(&mut PgConnection) -> Result<T, E>) -> Result<T, E> {
    let connections = pool.0.0.as_ref().ok_or(Error::Busy)?;
    let mut connection = connections.get().map_err(|_| Error::Busy)?;
    work(&mut connection)
}

/// Several reads of one state.
pub(super) fn snapshot<T, E: Failure>(
    connection: &mut PgConnection,
    read: impl FnOnce(&mut Conn<'_>) -> Result<T, E>,
) -> Result<T, E> {
    in_transaction(connection, |connection| {
        connection.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").map_err(Error::from)?;
        read(&mut Conn::Pg(connection))
    })
}

/// One write, tried again where it collided with another.
pub(super) fn transaction<T, E: Failure>(
    connection: &mut PgConnection,
    write: &impl Fn(&mut Conn<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut tries = 1;
    loop {
        match in_transaction(connection, |connection| write(&mut Conn::Pg(connection))) {
            Err(e) if tries < TRIES && e.database().is_some_and(Error::is_transient) => {
                std::thread::sleep(Duration::from_millis(jitter(tries)));
                tries += 1;
            }
            other => return other,
        }
    }
}

fn in_transaction<T, E: Failure>(
    connection: &mut PgConnection,
    work: impl FnOnce(&mut PgConnection) -> Result<T, E>,
) -> Result<T, E> {
    let mut refused = None;
    let done = connection.transaction(|connection| {
        work(connection).map_err(|e| {
            refused = Some(e);
            diesel::result::Error::RollbackTransaction
        })
    });
    match (done, refused) {
        (Ok(value), _) => Ok(value),
        (Err(_), Some(e)) => Err(e),
        (Err(e), None) => Err(Error::Query(e).into()),
    }
}

/// Milliseconds to wait before the next try: random, so that two that collided do not collide again.
fn jitter(tries: u32) -> u64 {
    let mut byte = [0];
    // Without randomness every wait is the shortest, which is still right.
    let _ = getrandom::fill(&mut byte);
    u64::from(tries) * (1 + u64::from(byte[0]) / 16)
}
