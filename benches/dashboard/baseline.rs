//! The baseline: the least that an actix-web server can do and still deserve the name of each route. A page of the
//! app is measured as a fraction of one of these, in the same run.
//!
//! - `GET /query?owner=N`: 50 rows by one indexed read with Diesel, a page of some 16 KB with askama.
//! - `GET /kept?owner=N`: a page from memory, proved fresh by one point read; 304 where the browser has it already.
//! - `POST /grouped`: one row, in a transaction that is shared with all that wait (group commit).
//! - `POST /write`: one row, in a transaction of its own.
//!
//! Both writes are durable before they are answered: `synchronous = FULL`.

use std::{
    cell::RefCell,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::OnceLock,
    sync::atomic::{AtomicI64, Ordering},
    thread,
};

use actix_web::{
    App, HttpRequest, HttpResponse, HttpServer,
    error::ErrorInternalServerError,
    http::header::{self, HeaderValue},
    rt::System,
    web::{self, Data, Form},
};
use anyhow::{Context, Result};
use askama::Template;
use bytes::Bytes;
use diesel::{connection::SimpleConnection, prelude::*};
use serde::Deserialize;
use tokio::sync::{mpsc, oneshot};

/// Rows of an owner, and so of a page.
pub(crate) const ROWS: i64 = 50;
/// Writes that may wait, and that share one commit, at the most: as many as in the app.
const QUEUE: usize = 4_096;
const BATCH: usize = 256;

diesel::table! {
    entry (owner, id) {
        owner -> BigInt,
        id -> BigInt,
        kind -> Integer,
        at -> BigInt,
        giver -> Text,
        title -> Text,
        body -> Text,
    }
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = entry)]
struct Entry {
    owner: i64,
    id: i64,
    kind: i32,
    at: i64,
    giver: String,
    title: String,
    body: String,
}

const TABLE: &str = "CREATE TABLE IF NOT EXISTS entry (owner INTEGER NOT NULL, id INTEGER NOT NULL, \
    kind INTEGER NOT NULL, at INTEGER NOT NULL, giver TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, \
    PRIMARY KEY (owner, id)) STRICT, WITHOUT ROWID;";

/// Fills the file up to this many owners, and takes away what an earlier run wrote.
pub(crate) fn fill(file: &Path, owners: i64) -> Result<()> {
    let mut db = open(file)?;
    db.batch_execute(TABLE)?;
    diesel::delete(entry::table.filter(entry::owner.lt(0))).execute(&mut db)?;
    let filled: Option<i64> = entry::table.select(diesel::dsl::max(entry::owner)).first(&mut db)?;
    let filled = filled.unwrap_or(0);
    if filled >= owners {
        return Ok(());
    }
    db.batch_execute("PRAGMA synchronous = OFF;")?;
    for first in (filled + 1..=owners).step_by(1_000) {
        db.transaction(|db| {
            for owner in first..(first + 1_000).min(owners + 1) {
                for id in 1..=ROWS {
                    diesel::insert_into(entry::table).values(sample(owner, id)).execute(db)?;
                }
            }
            QueryResult::Ok(())
        })?;
    }
    db.batch_execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL;")?;
    Ok(())
}

fn sample(owner: i64, id: i64) -> Entry {
    Entry {
        owner,
        id,
        kind: (id % 5) as i32,
        at: 1_760_000_000 + id * 3_600,
        giver: if (owner + id) % 2 == 0 { "Ines".into() } else { "Tom".into() },
        title: format!("Cooked & packed lunch number {}", 10 + id % 40),
        body: "Sat down together afterwards, asked how the week had been, and said out loud what was good about it."
            .into(),
    }
}

/// Serves a filled file on a free port, until it is told to stop.
pub(crate) fn serve(file: &Path) -> Result<()> {
    FILE.set(file.to_owned()).ok();
    let mut db = open(file)?;
    let now = std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_micros());
    NEXT.store(i64::try_from(now).unwrap_or(0), Ordering::Relaxed);
    let (writer, waiting) = mpsc::channel(QUEUE);
    let (writer, page): (Writer, Page) = (Data::new(writer), Data::new(Bytes::from(page(&rows_of(&mut db, 1)?)?)));
    thread::spawn(move || write_all(&mut db, waiting));
    let listener = TcpListener::bind("127.0.0.1:0").context("no free port")?;
    say(&format!("listening on http://{}", listener.local_addr()?));
    let app = move || {
        App::new()
            .app_data(writer.clone())
            .app_data(page.clone())
            .route("/query", web::get().to(query))
            .route("/kept", web::get().to(kept))
            .route("/grouped", web::post().to(grouped))
            .route("/write", web::post().to(write))
    };
    let server = HttpServer::new(app).workers(1).shutdown_timeout(1).listen(listener)?.run();
    Ok(System::new().block_on(server)?)
}

#[expect(clippy::print_stderr, reason = "the one who started it reads here where it listens")]
fn say(line: &str) {
    eprintln!("{line}");
}

static FILE: OnceLock<PathBuf> = OnceLock::new();
/// The id of the next row that is written: the time at first, so that no two runs share one.
static NEXT: AtomicI64 = AtomicI64::new(0);

thread_local! {
    static DB: RefCell<Option<SqliteConnection>> = const { RefCell::new(None) };
}

/// This thread's connection.
fn with_db<T>(work: impl FnOnce(&mut SqliteConnection) -> QueryResult<T>) -> actix_web::Result<T> {
    DB.with_borrow_mut(|kept| {
        if kept.is_none() {
            let file = FILE.get().ok_or_else(|| ErrorInternalServerError("no file"))?;
            *kept = Some(open(file).map_err(ErrorInternalServerError)?);
        }
        let db = kept.as_mut().ok_or_else(|| ErrorInternalServerError("no connection"))?;
        work(db).map_err(ErrorInternalServerError)
    })
}

fn open(file: &Path) -> Result<SqliteConnection> {
    let mut db = SqliteConnection::establish(&file.to_string_lossy())?;
    db.batch_execute(
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -8000;",
    )?;
    Ok(db)
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ title }}</title>
<link rel="stylesheet" href="/app.css">
</head>
<body>
<header><h1>{{ title }}</h1><p>{{ rows.len() }} entries</p></header>
<main>
<ol class="days">
{% for row in rows -%}
<li id="e{{ row.id }}" class="entry k{{ row.kind }}">
<article>
<h2>{{ row.title }}</h2>
<p>{{ row.body }}</p>
<footer><time datetime="{{ row.at }}">{{ row.at }}</time> <span class="by">{{ row.giver }}</span> <a href="/entry/{{ row.id }}">Open</a></footer>
</article>
</li>
{% endfor -%}
</ol>
</main>
</body>
</html>"#
)]
struct List<'a> {
    title: &'a str,
    rows: &'a [Entry],
}

fn page(rows: &[Entry]) -> askama::Result<String> {
    let mut page = String::with_capacity(24 * 1024);
    List { title: "This week", rows }.render_into(&mut page)?;
    Ok(page)
}

fn rows_of(db: &mut SqliteConnection, owner: i64) -> QueryResult<Vec<Entry>> {
    let newest = entry::table.filter(entry::owner.eq(owner)).order(entry::id.desc()).limit(ROWS);
    newest.select(Entry::as_select()).load(db)
}

fn owner_of(request: &HttpRequest) -> i64 {
    let owner = request.query_string().strip_prefix("owner=").and_then(|number| number.parse().ok());
    owner.unwrap_or(1)
}

async fn query(request: HttpRequest) -> actix_web::Result<HttpResponse> {
    let rows = with_db(|db| rows_of(db, owner_of(&request)))?;
    Ok(html(page(&rows).map_err(ErrorInternalServerError)?))
}

fn html(body: impl Into<Bytes>) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8")).body(body.into())
}

type Page = Data<Bytes>;

/// An owner's newest id stands for a revision: one point read either way.
async fn kept(request: HttpRequest, page: Page) -> actix_web::Result<HttpResponse> {
    let owner = owner_of(&request);
    let newest = entry::table.filter(entry::owner.eq(owner)).order(entry::id.desc()).select(entry::id);
    let revision: Option<i64> = with_db(|db| newest.first(db).optional())?;
    let tag = HeaderValue::try_from(format!("\"{owner}.{}\"", revision.unwrap_or(0)))?;
    if request.headers().get(header::IF_NONE_MATCH) == Some(&tag) {
        return Ok(HttpResponse::NotModified().insert_header((header::ETAG, tag)).finish());
    }
    let mut reply = html(page.get_ref().clone());
    reply.headers_mut().insert(header::ETAG, tag);
    Ok(reply)
}

#[derive(Deserialize)]
struct NewEntry {
    title: String,
    body: String,
}

impl NewEntry {
    /// Rows that are written go to negative owners, so that the pages keep their size.
    fn row(self) -> Entry {
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Entry {
            owner: -1 - id % 100_000,
            id,
            kind: 1,
            at: id,
            giver: "Ines".into(),
            title: self.title,
            body: self.body,
        }
    }
}

fn see_other() -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, "/query")).finish()
}

async fn write(Form(new): Form<NewEntry>) -> actix_web::Result<HttpResponse> {
    let row = new.row();
    with_db(|db| db.immediate_transaction(|db| diesel::insert_into(entry::table).values(&row).execute(db)))?;
    Ok(see_other())
}

type Job = (Entry, oneshot::Sender<()>);
type Writer = Data<mpsc::Sender<Job>>;

async fn grouped(Form(new): Form<NewEntry>, writer: Writer) -> actix_web::Result<HttpResponse> {
    let (done, committed) = oneshot::channel();
    writer.send((new.row(), done)).await.map_err(|_| ErrorInternalServerError("no writer"))?;
    committed.await.map_err(ErrorInternalServerError)?;
    Ok(see_other())
}

/// Takes what waits, commits it together, then answers all. Where that fails, nobody is told that it succeeded.
fn write_all(db: &mut SqliteConnection, mut waiting: mpsc::Receiver<Job>) {
    let mut batch = Vec::with_capacity(BATCH);
    while waiting.blocking_recv_many(&mut batch, BATCH) > 0 {
        let committed = db.immediate_transaction(|db| {
            for (row, _) in &batch {
                diesel::insert_into(entry::table).values(row).execute(db)?;
            }
            QueryResult::Ok(())
        });
        for (_, done) in batch.drain(..).filter(|_| committed.is_ok()) {
            let _ = done.send(());
        }
    }
}
