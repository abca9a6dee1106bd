//! SQLite: one writer that commits many jobs at once, and a read-only connection for each thread that asks.

use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    thread::{self, JoinHandle},
};

use diesel::{Connection, SqliteConnection, connection::SimpleConnection, result::Error as DieselError};
use tokio::sync::{mpsc, oneshot};

use super::{Conn, Error, Failure, MigrationError, Result, migrations};

/// Jobs that may wait for the writer; one more is told to come again.
const QUEUE: usize = 4_096;
/// Jobs that share one commit at the most.
const BATCH: usize = 256;

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
    writer: Option<mpsc::Sender<Job>>,
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

/// A job runs inside the writer's transaction and leaves behind how to answer once that is known to be durable.
type Job = Box<dyn FnOnce(&mut SqliteConnection, Alone) -> Finished + Send>;

struct Finished {
    /// The job had the transaction to itself and wants it undone.
    undo: bool,
    answer: Box<dyn FnOnce(Result<()>) + Send>,
}

/// Whether a job has the transaction to itself, and so needs no savepoint of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alone {
    Yes,
    No,
}

impl Lite {
    pub(super) fn open(path: &Path) -> std::result::Result<Self, MigrationError> {
        let path = path.to_string_lossy().into_owned();
        let mut connection = connect(&path)?;
        // WAL with FULL: an answered write survives a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
        connection.batch_execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
        migrations::run(&mut connection)?;
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
            connection.batch_execute("BEGIN").map_err(Error::from)?;
            let answer = catch_unwind(AssertUnwindSafe(|| read(&mut Conn::Lite(connection))));
            connection.batch_execute("COMMIT").map_err(Error::from)?;
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
        let (job, answer) = job(write);
        self.writer.as_ref().ok_or(Error::Busy)?.try_send(job).map_err(|_| Error::Busy)?;
        answer.await.unwrap_or_else(|_| Err(Error::Away("the writer stopped".into()).into()))
    }

    pub(super) fn write_now<T, E>(&self, write: impl Fn(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
    {
        let (job, answer) = job(write);
        self.writer.as_ref().ok_or(Error::Busy)?.blocking_send(job).map_err(|_| Error::Busy)?;
        answer.blocking_recv().unwrap_or_else(|_| Err(Error::Away("the writer stopped".into()).into()))
    }
}

fn connect(path: &str) -> std::result::Result<SqliteConnection, MigrationError> {
    let mut connection = SqliteConnection::establish(path).map_err(|e| Error::Away(e.to_string()))?;
    connection.batch_execute(
        "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;",
    )?;
    Ok(connection)
}

/// Wraps a write so that its answer is sent only after the commit that holds it.
fn job<T, E>(write: impl Fn(&mut Conn<'_>) -> Result<T, E> + Send + 'static) -> (Job, oneshot::Receiver<Result<T, E>>)
where
    T: Send + 'static,
    E: Failure,
{
    let (send, receive) = oneshot::channel();
    let guarded = move |connection: &mut SqliteConnection| {
        // A panic is a fault of ours: that one job is undone, the others of its batch are not its victims.
        match catch_unwind(AssertUnwindSafe(|| write(&mut Conn::Lite(connection)))) {
            Ok(outcome) => outcome.map_err(Undone::Refused),
            Err(_) => Err(Undone::Panicked),
        }
    };
    let job = Box::new(move |connection: &mut SqliteConnection, alone: Alone| {
        let outcome = match alone {
            Alone::Yes => guarded(connection),
            Alone::No => connection.transaction(guarded),
        };
        let undo = alone == Alone::Yes && outcome.is_err();
        let answer = Box::new(move |committed: Result<()>| {
            let answer = match (outcome, committed) {
                (Ok(value), Ok(())) => Ok(value),
                (Ok(_), Err(e)) => Err(e.into()),
                (Err(Undone::Refused(e)), _) => Err(e),
                (Err(Undone::Savepoint(e)), _) => Err(Error::Query(e).into()),
                (Err(Undone::Panicked), _) => Err(Error::Away("a fault in a write".into()).into()),
            };
            // The asker may have gone away; what was written stays written.
            let _ = send.send(answer);
        });
        Finished { undo, answer }
    });
    (job, receive)
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

/// The writer's life: takes what waits, commits it as one transaction, then answers all.
fn write_all(mut connection: SqliteConnection, mut jobs: mpsc::Receiver<Job>) {
    let mut batch = Vec::with_capacity(BATCH);
    while jobs.blocking_recv_many(&mut batch, BATCH) > 0 {
        let alone = if batch.len() == 1 { Alone::Yes } else { Alone::No };
        let mut finished = Vec::with_capacity(batch.len());
        let committed = connection.immediate_transaction(|connection| {
            finished.extend(batch.drain(..).map(|job| job(connection, alone)));
            if finished.iter().any(|job| job.undo) { Err(DieselError::RollbackTransaction) } else { Ok(()) }
        });
        // Where the transaction could not even begin, the jobs are still there; dropping them answers their askers.
        batch.clear();
        let failed = match committed {
            Ok(()) | Err(DieselError::RollbackTransaction) => None,
            Err(e) => {
                tracing::error!(error = %e, "the commit failed");
                Some(e.to_string())
            }
        };
        for job in finished {
            (job.answer)(failed.clone().map_or(Ok(()), |e| Err(Error::Away(e))));
        }
    }
    // So that the file alone is the whole database. Readers that are still there only put it off to the next start.
    if let Err(e) = connection.batch_execute("PRAGMA wal_checkpoint(TRUNCATE);") {
        tracing::warn!(error = %e, "the log could not be folded back into the database file");
    }
}
