//! A PostgreSQL server for the tests: found, started and stopped by them.
//!
//! One cluster serves a whole run. It listens on a free port of the loopback address and asks for a random
//! password. However the tests end, it ends with them.

mod programs;
mod supervisor;

use std::{
    cell::RefCell,
    io,
    net::{Ipv4Addr, TcpListener},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
    thread,
    time::{Duration, Instant},
};

use bothways::db::{Db, Place};
use tokio_postgres::{NoTls, error::SqlState};
use uuid::Uuid;

pub use self::programs::find;
use self::supervisor::Supervisor;
use super::harness::Test;

static SHARED: OnceLock<Result<Cluster, String>> = OnceLock::new();

thread_local! {
    static MINE: RefCell<Vec<Database>> = const { RefCell::new(Vec::new()) };
}

/// The URL of a fresh, migrated database on the run's cluster. It lives as long as the thread that asks for
/// it, which is the test's own.
pub fn database() -> Result<String, String> {
    let database = match SHARED.get_or_init(Cluster::start) {
        Ok(cluster) => cluster.database()?,
        Err(reason) => return Err(reason.clone()),
    };
    let url = database.url.clone();
    MINE.with_borrow_mut(|mine| mine.push(database));
    Ok(url)
}

/// Stops the run's cluster, if one was started, and waits until nothing is left of it.
pub fn stop() {
    if let Some(Ok(cluster)) = SHARED.get() {
        cluster.supervisor().end();
    }
}

/// A running server, which ends with the value.
pub struct Cluster {
    supervisor: Mutex<Supervisor>,
    port: u16,
    password: String,
    has_template: Mutex<bool>,
}

impl Cluster {
    const OWNER: &str = "bothways";
    const TEMPLATE: &str = "migrated";

    pub fn start() -> Result<Self, String> {
        let password = Uuid::new_v4().simple().to_string();
        let mut supervisor = Supervisor::start(&find()?, Self::OWNER, &password)
            .map_err(|error| format!("PostgreSQL's supervisor: {error}"))?;
        supervisor.order("init")?;
        // Another program may take the port between the choice and the use of it.
        let port = (0..3)
            .find_map(|_| {
                let port = free_port().ok()?;
                supervisor.order(&format!("start {port}")).ok().map(|()| port)
            })
            .ok_or_else(|| format!("PostgreSQL did not start: {}", supervisor.last_words()))?;
        Ok(Self { supervisor: Mutex::new(supervisor), port, password, has_template: Mutex::new(false) })
    }

    /// A fresh, migrated database.
    pub fn database(&self) -> Result<Database, String> {
        let admin = self.url("postgres");
        let template = Self::TEMPLATE;
        {
            let mut has_template = self.has_template.lock().unwrap_or_else(PoisonError::into_inner);
            if !*has_template {
                // An earlier attempt may have got half-way.
                execute(&admin, &format!("DROP DATABASE IF EXISTS {template} WITH (FORCE)"))?;
                execute(&admin, &format!("CREATE DATABASE {template}"))?;
                migrate(self.url(template))?;
                *has_template = true;
            }
        }
        let name = format!("test_{}", Uuid::new_v4().simple());
        execute(&admin, &format!("CREATE DATABASE {name} TEMPLATE {template}"))?;
        Ok(Database { url: self.url(&name), admin, name })
    }

    /// Stops the server at once, without a word to those who are connected.
    pub fn crash(&self) -> Result<(), String> {
        self.supervisor().order("stop")
    }

    /// Starts the server after a [`crash`](Self::crash), on the same port.
    pub fn recover(&self) -> Result<(), String> {
        self.supervisor().order(&format!("start {}", self.port))
    }

    fn url(&self, database: &str) -> String {
        let (owner, password, port) = (Self::OWNER, &self.password, self.port);
        format!("postgres://{owner}:{password}@127.0.0.1:{port}/{database}")
    }

    fn supervisor(&self) -> MutexGuard<'_, Supervisor> {
        self.supervisor.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A database of one test, dropped with the value.
pub struct Database {
    url: String,
    admin: String,
    name: String,
}

impl Database {
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Database {
    /// Drops it behind the test's back: the server waits until the last connection is gone. Where
    /// the run is over first, the whole cluster is.
    fn drop(&mut self) {
        let admin = self.admin.clone();
        let statement = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        thread::spawn(move || execute(&admin, &statement));
    }
}

/// All databases of a cluster are copies of the one that this is done to.
fn migrate(url: String) -> Result<(), String> {
    Db::open(&Place::Server { url, connections: 1 }).map(drop).map_err(|error| error.to_string())
}

/// Executes one statement. While others are still leaving the database that it needs for itself, it
/// tries again, for at most ten seconds. It uses a thread of its own, so that tests inside an
/// asynchronous runtime may call it too.
fn execute(url: &str, statement: &str) -> Result<(), String> {
    let attempt = || -> Result<(), tokio_postgres::Error> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
            let connection = tokio::spawn(connection);
            let result = client.batch_execute(statement).await;
            drop(client);
            let _ = connection.await;
            result
        })
    };
    let deadline = Instant::now() + Duration::from_secs(10);
    let result = thread::scope(|scope| {
        scope
            .spawn(|| {
                loop {
                    match attempt() {
                        Err(error) if error.code() == Some(&SqlState::OBJECT_IN_USE) && Instant::now() < deadline => {
                            thread::sleep(Duration::from_millis(20));
                        }
                        result => break result,
                    }
                }
            })
            .join()
            .unwrap()
    });
    result.map_err(|error| match error.as_db_error() {
        Some(refusal) => format!("{statement}: {refusal}"),
        None => format!("{statement}: {error}"),
    })
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

pub fn tests() -> Vec<Test> {
    postgres_only![databases_begin_alike_and_stay_apart, a_cluster_recovers_from_a_crash]
}

fn databases_begin_alike_and_stay_apart() {
    let (ours, theirs) = (database().unwrap(), database().unwrap());
    for url in [&ours, &theirs] {
        execute(url, "CREATE TABLE notes (id int)").unwrap();
        let again = execute(url, "CREATE TABLE notes (id int)").unwrap_err();
        assert!(again.contains("already exists"), "{again}");
    }
}

fn a_cluster_recovers_from_a_crash() {
    let cluster = Cluster::start().unwrap();
    let database = cluster.database().unwrap();
    execute(database.url(), "CREATE TABLE notes (id int)").unwrap();
    cluster.crash().unwrap();
    execute(database.url(), "INSERT INTO notes VALUES (1)").unwrap_err();
    cluster.recover().unwrap();
    execute(database.url(), "INSERT INTO notes VALUES (1)").unwrap();
}
