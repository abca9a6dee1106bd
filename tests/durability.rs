//! What was answered is there after the process is killed, and is there once.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use bothways::{
    db::{Conn, Db, Error, Place, schema::contributions},
    on,
};
use diesel::{QueryDsl, QueryableByName, RunQueryDsl, sql_query, sql_types::Text};

use crate::support::{
    app::{Browser, PASSWORD},
    harness::Test,
    process::Process,
};

pub fn tests() -> Vec<Test> {
    plain![
        killed_fifty_times_no_answered_write_is_lost_or_doubled,
        a_stop_by_signal_is_graceful,
        a_wrong_setting_is_named_with_what_is_allowed,
    ]
}

/// How often the process is killed.
const KILLS: u64 = 50;

fn killed_fifty_times_no_answered_write_is_lost_or_doubled() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let process = Process::start(folder.path());
    let ana = Browser::at(&process.url);
    let fields = [("display_name", "Ana"), ("email", "ana@example.org"), ("password", PASSWORD)];
    ana.does("/signup", &fields);
    let bond = ana.does("/bonds", &[("kind", "friends")]).replace("/invitation", "");
    drop(process);

    let number = AtomicU64::new(0);
    let answered = Mutex::new(BTreeSet::new());
    let unanswered = Mutex::new(BTreeSet::new());
    for round in 0..KILLS {
        let mut process = Process::start(folder.path());
        let over = Arc::new(AtomicBool::new(false));
        thread::scope(|scope| {
            for _ in 0..4 {
                let browser = ana.tab_at(&process.url);
                let (over, number, answered, unanswered, bond) = (over.clone(), &number, &answered, &unanswered, &bond);
                // What got no answer before the last kill is sent again, as a person would.
                let again: Vec<String> = unanswered.lock().expect("no panic").iter().cloned().collect();
                scope.spawn(move || {
                    for title in again {
                        write(&browser, bond, title, answered, unanswered);
                    }
                    while !over.load(Ordering::Relaxed) {
                        let title = format!("act {}", number.fetch_add(1, Ordering::Relaxed));
                        write(&browser, bond, title, answered, unanswered);
                    }
                });
            }
            wait_for_answers(&answered);
            thread::sleep(Duration::from_millis(round * 7 % 60));
            process.kill();
            over.store(true, Ordering::Relaxed);
        });
    }

    let there = titles(folder.path());
    let answered = answered.into_inner().expect("no panic");
    assert!(answered.len() >= 500, "the kills hit writes: {} were answered", answered.len());
    let lost: Vec<_> = answered.iter().filter(|title| !there.contains_key(*title)).collect();
    assert!(lost.is_empty(), "answered and lost: {lost:?}");
    let doubled: Vec<_> = there.iter().filter(|(_, times)| **times > 1).collect();
    assert!(doubled.is_empty(), "doubled: {doubled:?}");
}

/// Waits until this round has had some answers, for a minute at the most: a kill before any would test nothing.
fn wait_for_answers(answered: &Mutex<BTreeSet<String>>) {
    let count = || answered.lock().expect("no panic").len();
    let before = count();
    let began = Instant::now();
    while count() < before + 10 && began.elapsed() < Duration::from_secs(60) {
        thread::sleep(Duration::from_millis(1));
    }
}

/// Sends one contribution; the title is its token too, so that sending it again makes no second one.
fn write(
    browser: &Browser,
    bond: &str,
    title: String,
    answered: &Mutex<BTreeSet<String>>,
    unanswered: &Mutex<BTreeSet<String>>,
) {
    let fields = [("form", title.as_str()), ("title", &title), ("visibility", "shared"), ("done_on", "2026-01-01")];
    unanswered.lock().expect("no panic").insert(title.clone());
    if let Some(page) = browser.try_post(&format!("{bond}/contributions"), &fields) {
        assert_eq!(page.status, 303, "{}", page.body);
        unanswered.lock().expect("no panic").remove(&title);
        answered.lock().expect("no panic").insert(title);
    }
}

#[derive(QueryableByName)]
struct Check {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// How often each title is in the database, after SQLite has checked the file.
fn titles(folder: &Path) -> BTreeMap<String, usize> {
    let db = Db::open(&Place::File(folder.join("bothways.sqlite"))).expect("it opens");
    let read: Result<_, Error> = db.read_now(|conn: &mut Conn<'_>| {
        let check: Vec<Check> = on!(conn, c => sql_query("PRAGMA integrity_check").load(c))?;
        let titles: Vec<String> = on!(conn, c => contributions::table.select(contributions::title).load(c))?;
        Ok((check, titles))
    });
    let (check, titles) = read.expect("it can be read");
    assert_eq!(check.iter().map(|line| line.integrity_check.as_str()).collect::<Vec<_>>(), ["ok"]);
    let mut times = BTreeMap::new();
    for title in titles {
        *times.entry(title).or_default() += 1;
    }
    times
}

fn a_stop_by_signal_is_graceful() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut process = Process::start(folder.path());
    let signalled = Command::new("kill").args(["-TERM", &process.child.id().to_string()]).status();
    assert!(signalled.is_ok_and(|status| status.success()));
    assert_eq!(process.child.wait().expect("it ends").code(), Some(0));
}

fn a_wrong_setting_is_named_with_what_is_allowed() {
    for (name, value, says) in [
        ("BOTHWAYS_LISTEN", "nowhere", "listen"),
        ("BOTHWAYS_SIGN_UP", "maybe", "open, invited, closed"),
        ("DATABASE_URL", "mysql://x", "postgres://"),
        ("BOTHWAYS_PUBLIC_URL", "care.example.org", "https://"),
    ] {
        let output =
            Command::new(env!("CARGO_BIN_EXE_bothways")).env_clear().env(name, value).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{name}={value}");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(complaint.contains(says), "{name}={value}: {complaint}");
    }
}
