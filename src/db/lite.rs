//! SQLite: one writer that commits many jobs at once, and a read-only connection for each thread that asks.

use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    thread::{self, JoinHandle},
};

use diesel::{
    Connection, QueryResult, RunQueryDsl, SqliteConnection, connection::SimpleConnection, result::Error as DieselError,
    sql_query,
};
use tokio::sync::{mpsc, oneshot};

use super::{Conn, Error, Failure, MigrationError, Result, migrations};

/// Jobs that may wait for the writer; one more is told to come again.
const QUEUE: usize = 4_096;
/// Jobs that share one commit at the most.
const BATCH: usize = 256;

/// The log is folded into the file every 4,000 pages (16 MB) and not every 1,000: a page that many writes change is
/// copied once, and a reader still finds its page in the first table of the log's index, which has 4,096 entries
/// (https://www.sqlite.org/walformat.html).
const CHECKPOINT: &str = "PRAGMA wal_autocheckpoint = 4000;";
/// How a connection is set up. Pages are read where they lie in the system's memory, without a copy for each
/// connection, as far as the build allows (`.cargo/config.toml`).
const SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -2000; PRAGMA mmap_size = 1099511627776;";

static OPENED: AtomicU64 = AtomicU64::new(1);

thread_local! {
    /// This thread's reading connection and the database that it belongs to.
    static READER: RefCell<Option<(u64, SqliteConnection)>> = const { RefCell::new(None) };
}

/// An open SQLite database.
pub(super) struct Lite {
    /// Tells databases of one process apart.
    number: u64,
    path: String,
    /// The way to the writer; none only while this is being dropped.
    writer: Option<mpsc::Sender<Box<dyn Job>>>,
    writing: Option<JoinHandle<()>>,
}

/// Waits for the writer to finish what it took and to fold the log back into the file.
impl Drop for Lite {
    fn drop(&mut self) {
        self.writer = None;
        if let Some(writing) = self.writing.take() {
            // A writer that panicked has nothing left to finish.
            let _ = writing.join();
        }
    }
}

/// A write that waits for the writer. It may run more than once; its answer is sent when what it did is durable.
trait Job: Send {
    /// Runs inside the writer's transaction; false where it is to leave nothing behind.
    fn run(&mut self, connection: &mut SqliteConnection) -> bool;
    /// As [`Job::run`], inside a savepoint of its own, so that it leaves nothing behind by itself.
    fn run_apart(&mut self, connection: &mut SqliteConnection);
    /// Answers with what came of it.
    fn answer(self: Box<Self>, committed: Result<()>);
}

impl Lite {
    pub(super) fn open(path: &Path) -> std::result::Result<Self, MigrationError> {
        let path = path.to_string_lossy().into_owned();
        let mut connection = connect(&path)?;
        // WAL with FULL: an answered write survives a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
        connection.batch_execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
        migrations::run(&mut connection)?;
        connection.batch_execute(CHECKPOINT)?;
        let (writer, jobs) = mpsc::channel(QUEUE);
        let writing = thread::Builder::new()
            .name("writer".into())
            .spawn(move || write_all(connection, jobs))
            .map_err(|e| Error::Away(e.to_string()))?;
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        Ok(Self { number, path, writer: Some(writer), writing: Some(writing) })
    }

    pub(super) fn query<T, E: Failure>(&self, read: impl FnOnce(&mut Conn<'_>) -> Result<T, E>) -> Result<T, E> {
        self.with_reader(|connection| read(&mut Conn::Lite(connection)))
    }

    pub(super) fn read<T, E: Failure>(&self, read: impl FnOnce(&mut Conn<'_>) -> Result<T, E>) -> Result<T, E> {
        self.with_reader(|connection| {
            // Prepared once, and not at each read.
            sql_query("BEGIN").execute(connection).map_err(Error::from)?;
            let answer = catch_unwind(AssertUnwindSafe(|| read(&mut Conn::Lite(connection))));
            sql_query("COMMIT").execute(connection).map_err(Error::from)?;
            answer.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn with_reader<T, E: Failure>(&self, work: impl FnOnce(&mut SqliteConnection) -> Result<T, E>) -> Result<T, E> {
        READER.with_borrow_mut(|kept| {
            if !matches!(kept, Some((number, _)) if *number == self.number) {
                let mut connection = connect(&self.path).map_err(|e| Error::Away(e.to_string()))?;
                connection.batch_execute("PRAGMA query_only = ON;").map_err(Error::from)?;
                *kept = Some((self.number, connection));
            }
            match kept {
                Some((_, connection)) => work(connection),
                None => Err(Error::Away("no reading connection".into()).into()),
            }
        })
    }

    pub(super) async fn write<T, E>(
        &self,
        write: impl Fn(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        let (send, answer) = oneshot::channel();
        let job = Box::new(Write { write, outcome: None, send });
        self.writer.as_ref().ok_or(Error::Busy)?.try_send(job).map_err(|_| Error::Busy)?;
        answer.await.unwrap_or_else(|_| Err(Error::Away("the writer stopped".into()).into()))
    }

    pub(super) fn write_now<T, E>(&self, write: impl Fn(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        let (send, answer) = oneshot::channel();
        let job = Box::new(Write { write, outcome: None, send });
        self.writer.as_ref().ok_or(Error::Busy)?.blocking_send(job).map_err(|_| Error::Busy)?;
        answer.blocking_recv().unwrap_or_else(|_| Err(Error::Away("the writer stopped".into()).into()))
    }
}

fn connect(path: &str) -> std::result::Result<SqliteConnection, MigrationError> {
    let mut connection = SqliteConnection::establish(path).map_err(|e| Error::Away(e.to_string()))?;
    connection.batch_execute(SETTINGS)?;
    Ok(connection)
}

/// A write, what came of it, and who waits for that.
struct Write<F, T, E> {
    write: F,
    outcome: Option<Result<T, Undone<E>>>,
    send: oneshot::Sender<Result<T, E>>,
}

/// Why a job left nothing behind.
enum Undone<E> {
    Refused(E),
    Savepoint(DieselError),
    Panicked,
}

impl<E> From<DieselError> for Undone<E> {
    fn from(e: DieselError) -> Self {
        Self::Savepoint(e)
    }
}

impl<F, T, E> Job for Write<F, T, E>
where
    F: Fn(&mut Conn<'_>) -> Result<T, E> + Send,
    T: Send,
    E: Failure,
{
    fn run(&mut self, connection: &mut SqliteConnection) -> bool {
        let outcome = guarded(&self.write, connection);
        let stays = outcome.is_ok();
        self.outcome = Some(outcome);
        stays
    }

    fn run_apart(&mut self, connection: &mut SqliteConnection) {
        let write = &self.write;
        self.outcome = Some(connection.transaction(|connection| guarded(write, connection)));
    }

    fn answer(self: Box<Self>, committed: Result<()>) {
        let answer = match (self.outcome, committed) {
            (Some(Ok(value)), Ok(())) => Ok(value),
            (Some(Err(Undone::Refused(e))), _) => Err(e),
            (Some(Err(Undone::Savepoint(e))), _) => Err(Error::Query(e).into()),
            (Some(Err(Undone::Panicked)), _) => Err(Error::Away("a fault in a write".into()).into()),
            (_, Err(e)) => Err(e.into()),
            (None, Ok(())) => Err(Error::Away("the write did not run".into()).into()),
        };
        // The asker may have gone away; what was written stays written.
        let _ = self.send.send(answer);
    }
}

/// A panic is a fault of ours: that one job is undone, the others of its batch are not its victims.
fn guarded<T, E>(
    write: &impl Fn(&mut Conn<'_>) -> Result<T, E>,
    connection: &mut SqliteConnection,
) -> Result<T, Undone<E>> {
    match catch_unwind(AssertUnwindSafe(|| write(&mut Conn::Lite(connection)))) {
        Ok(outcome) => outcome.map_err(Undone::Refused),
        Err(_) => Err(Undone::Panicked),
    }
}

/// The writer's life: takes what waits, commits it as one transaction, then answers all.
fn write_all(mut connection: SqliteConnection, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
    let mut batch = Vec::with_capacity(BATCH);
    while jobs.blocking_recv_many(&mut batch, BATCH) > 0 {
        let committed = commit(&mut connection, &mut batch);
        let failed = committed.err().map(|e| {
            tracing::error!(error = %e, "the commit failed");
            e.to_string()
        });
        for job in batch.drain(..) {
            job.answer(failed.clone().map_or(Ok(()), |e| Err(Error::Away(e))));
        }
    }
    // So that the file alone is the whole database. Readers that are still there only put it off to the next start.
    if let Err(e) = connection.batch_execute("PRAGMA wal_checkpoint(TRUNCATE);") {
        tracing::warn!(error = %e, "the log could not be folded back into the database file");
    }
}

/// Runs a batch in one transaction. Nearly always every job stays. Where one is to leave nothing behind, all run again,
/// each in a savepoint of its own: that costs a copy of every page that it changes, which is why it is not done at once.
fn commit(connection: &mut SqliteConnection, batch: &mut [Box<dyn Job>]) -> QueryResult<()> {
    let together = connection.immediate_transaction(|connection| {
        let all_stay = batch.iter_mut().all(|job| job.run(connection));
        if all_stay { Ok(()) } else { Err(DieselError::RollbackTransaction) }
    });
    match together {
        // A job that was alone has its answer, and nothing is left of it.
        Err(DieselError::RollbackTransaction) if batch.len() == 1 => Ok(()),
        Err(DieselError::RollbackTransaction) => connection.immediate_transaction(|connection| {
            batch.iter_mut().for_each(|job| job.run_apart(connection));
            Ok(())
        }),
        other => other,
    }
}
