//! How the tests are run: those of every feature in one program, told apart by what they need.
//!
//! Each file of tests has a `tests` function that lists its own, by macros that say what they need:
//!
//! | macro           | the functions | they run                                                        |
//! |-----------------|---------------|-----------------------------------------------------------------|
//! | `plain!`        | `fn()`        | once, everywhere                                                |
//! | `both!`         | `fn(Store)`   | twice: on SQLite, and on PostgreSQL where it is installed       |
//! | `postgres_only!`| `fn()`        | once, where PostgreSQL is installed                             |
//! | `browser!`      | `fn()`        | once, where Node, Chromium and the packages for them are        |
//!
//! A function that no list names is dead code, which the compiler reports. Where a part is missing its
//! tests are skipped, and the last lines of the run say why; `BOTHWAYS_REQUIRE=postgres,browser` makes that
//! a failure.

use std::{
    collections::BTreeMap,
    env, fmt, panic,
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use libtest_mimic::{Arguments, Completion, Trial};

use super::{browser, postgres};

/// The database that a test's app keeps its rows in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    Sqlite,
    Postgres,
}

/// Lists tests that need nothing, or set up what they need.
macro_rules! plain {
    ($($test:ident),* $(,)?) => { vec![$($crate::support::harness::Test::plain(stringify!($test), $test)),*] };
}

/// Lists tests that hold for both databases.
macro_rules! both {
    ($($test:ident),* $(,)?) => { vec![$($crate::support::harness::Test::both(stringify!($test), $test)),*] };
}

/// Lists tests that are about PostgreSQL itself.
macro_rules! postgres_only {
    ($($test:ident),* $(,)?) => { vec![$($crate::support::harness::Test::postgres_only(stringify!($test), $test)),*] };
}

/// Lists tests that play a scenario in a browser.
macro_rules! browser {
    ($($test:ident),* $(,)?) => { vec![$($crate::support::harness::Test::browser(stringify!($test), $test)),*] };
}

/// A test function with each way in which it is run.
pub struct Test {
    name: &'static str,
    runs: Vec<Run>,
}

struct Run {
    kind: Kind,
    body: Box<dyn FnOnce() + Send>,
}

impl Test {
    pub fn plain(name: &'static str, test: fn()) -> Self {
        Self { name, runs: vec![Run::new(Kind::Plain, test)] }
    }

    pub fn both(name: &'static str, test: fn(Store)) -> Self {
        let on = |kind, store| Run::new(kind, move || test(store));
        Self { name, runs: vec![on(Kind::Sqlite, Store::Sqlite), on(Kind::Postgres, Store::Postgres)] }
    }

    pub fn postgres_only(name: &'static str, test: fn()) -> Self {
        Self { name, runs: vec![Run::new(Kind::Postgres, test)] }
    }

    pub fn browser(name: &'static str, test: fn()) -> Self {
        Self { name, runs: vec![Run::new(Kind::Browser, test)] }
    }
}

impl Run {
    fn new(kind: Kind, body: impl FnOnce() + Send + 'static) -> Self {
        Self { kind, body: Box::new(body) }
    }
}

/// What a run needs; the word in brackets behind its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Plain,
    Sqlite,
    Postgres,
    Browser,
}

impl Kind {
    /// The part that this machine lacks for it, in words.
    fn missing(self) -> Option<String> {
        match self {
            Self::Plain | Self::Sqlite => None,
            Self::Postgres => postgres::find().err(),
            Self::Browser => browser::find().err(),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "plain",
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
            Self::Browser => "browser",
        })
    }
}

/// Runs the tests that the command line asks for, of `(feature, its tests)`.
pub fn run(features: Vec<(&'static str, Vec<Test>)>) -> ExitCode {
    let arguments = Arguments::from_args();
    if !arguments.list
        && let Err(refusal) = required_parts_are_here()
    {
        println!("error: {refusal}");
        return ExitCode::FAILURE;
    }

    let tally = Tally::default();
    let mut runs: Vec<(String, Run)> = features
        .into_iter()
        .flat_map(|(feature, tests)| tests.into_iter().map(move |test| (feature, test)))
        .flat_map(|(feature, test)| {
            let name = format!("{feature}::{}", test.name);
            test.runs.into_iter().map(move |run| (name.clone(), run))
        })
        .collect();
    // The longest first, so that none of them is left to run alone at the end.
    runs.sort_by_key(|(_, run)| run.kind != Kind::Browser);
    let trials = runs.into_iter().map(|(name, run)| trial(name, run, &arguments, &tally)).collect();

    let conclusion = libtest_mimic::run(&arguments, trials);
    postgres::stop();
    tally.print();
    conclusion.exit_code()
}

/// Checks the parts that `BOTHWAYS_REQUIRE` names.
fn required_parts_are_here() -> Result<(), String> {
    let required = env::var("BOTHWAYS_REQUIRE").unwrap_or_default();
    for name in required.split(',').map(str::trim).filter(|n| !n.is_empty()) {
        let kind = [Kind::Postgres, Kind::Browser]
            .into_iter()
            .find(|kind| kind.to_string() == name)
            .ok_or_else(|| format!("BOTHWAYS_REQUIRE: {name:?} is unknown; it takes postgres, browser"))?;
        if let Some(reason) = kind.missing() {
            return Err(format!("BOTHWAYS_REQUIRE asks for {name}: {reason}"));
        }
    }
    Ok(())
}

fn trial(name: String, run: Run, arguments: &Arguments, tally: &Tally) -> Trial {
    let Run { kind, body } = run;
    let name = match kind {
        Kind::Plain => name,
        kind => format!("{name} [{kind}]"),
    };
    let missing = kind.missing();
    // Only a test that is skipped while it runs can say why. But whoever lists the tests, or asks
    // for the ignored ones, has to hear of it beforehand.
    let beforehand = arguments.list || arguments.ignored || arguments.include_ignored;
    let ignored = beforehand && missing.is_some();

    let (tally, thread_name) = (tally.clone(), name.clone());
    Trial::ignorable_test(name, move || match missing {
        Some(reason) if !beforehand => {
            tally.add(kind, |count| {
                count.skipped += 1;
                count.reason.clone_from(&reason);
            });
            Ok(Completion::ignored_with(reason))
        }
        _ => {
            let result = in_a_thread_of_its_own(thread_name, body);
            tally.add(kind, |count| match result {
                Ok(()) => count.passed += 1,
                Err(_) => count.failed += 1,
            });
            match result {
                Ok(()) => Ok(Completion::Completed),
                Err(payload) => panic::resume_unwind(payload),
            }
        }
    })
    .with_ignored_flag(ignored)
}

/// Runs `body` in a thread that bears the test's name, so that the report of a panic says whose it is.
fn in_a_thread_of_its_own(name: String, body: Box<dyn FnOnce() + Send>) -> thread::Result<()> {
    thread::Builder::new().name(name).spawn(body).unwrap().join()
}

/// How the runs of each kind ended.
#[derive(Clone, Default)]
struct Tally(Arc<Mutex<BTreeMap<Kind, Count>>>);

#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
    reason: String,
}

impl Tally {
    fn add(&self, kind: Kind, change: impl FnOnce(&mut Count)) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(counts.entry(kind).or_default());
    }

    /// Prints a line for each part that was missing, then the counts, in the form that `.ci/run` adds up.
    fn print(&self) {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (kind, count) in counts.iter().filter(|(_, count)| count.skipped > 0) {
            println!("skipped: {kind} tests ({}): {}", count.skipped, count.reason);
        }
        for (kind, count) in counts.iter() {
            println!("{kind}: passed {}, failed {}, skipped {}", count.passed, count.failed, count.skipped);
        }
    }
}

/// How often a test repeats what may go wrong by chance: few times in an ordinary run, `BOTHWAYS_TEST_ROUNDS` times where
/// that is set.
pub fn rounds(ordinary: usize) -> usize {
    let set = env::var("BOTHWAYS_TEST_ROUNDS").ok().filter(|rounds| !rounds.is_empty());
    set.map_or(ordinary, |rounds| rounds.parse().expect("BOTHWAYS_TEST_ROUNDS is a number"))
}

/// The first program of that name in `PATH`.
pub fn in_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}
