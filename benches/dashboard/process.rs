//! The servers under measurement: processes of their own, each on the one core that it may use.

use std::{
    collections::VecDeque,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStderr, Command, Stdio},
    sync::{Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Time in which a server must say where it listens, migrations included.
const STARTS_WITHIN: Duration = Duration::from_secs(60);
/// Time in which a server must stop when asked to; then it is killed.
const STOPS_WITHIN: Duration = Duration::from_secs(12);
/// Ticks in a second of the times in `/proc`: 100 on every Linux that Rust's standard library runs on, but for one
/// that a benchmark does not meet (proc(5), sysconf(3)).
const TICKS: f64 = 100.0;

/// The processes that run now.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// From now on, a signal to stop stops the servers too.
#[cfg(unix)]
pub(crate) fn stop_on_signal() -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let (mut terminate, mut interrupt) = {
        let _inside = runtime.enter();
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?)
    };
    thread::spawn(move || {
        runtime.block_on(async {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        });
        for id in RUNNING.lock().map(|running| running.clone()).unwrap_or_default() {
            let _ = ask_to_stop(id);
        }
        std::process::exit(130);
    });
    Ok(())
}

/// Where there are no such signals, the system ends what belongs to a console together.
#[cfg(not(unix))]
pub(crate) fn stop_on_signal() -> Result<()> {
    Ok(())
}

fn ask_to_stop(id: u32) -> std::io::Result<()> {
    Command::new("kill").args(["-TERM", &id.to_string()]).stderr(Stdio::null()).status().map(|_| ())
}

/// Which cores the server and the client keep to, by the program `taskset`.
pub(crate) struct Cores {
    taskset: PathBuf,
    server: String,
    client: String,
}

impl Cores {
    /// The first core that this process may use for the server, the second for the client; none where there are not
    /// two, or no `taskset`.
    pub(crate) fn find() -> Option<Self> {
        let status = fs::read_to_string("/proc/self/status").ok()?;
        let list = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?;
        let mut cores = list.trim().split(',').flat_map(|range| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let number = |text: &str| text.parse::<u32>().unwrap_or(0);
            number(first)..=number(last)
        });
        let (server, client) = (cores.next()?.to_string(), cores.next()?.to_string());
        let taskset = ["/usr/bin/taskset", "/bin/taskset"].map(PathBuf::from).into_iter().find(|path| path.exists())?;
        Some(Self { taskset, server, client })
    }

    /// Keeps this thread, and those that it starts, to the client's core.
    pub(crate) fn keep_client(&self) -> Result<()> {
        let mut command = Command::new(&self.taskset);
        command.args(["-cp", &self.client, &std::process::id().to_string()]).stdout(Stdio::null());
        if !command.status().context("taskset does not run")?.success() {
            bail!("taskset refused to keep the client to core {}", self.client);
        }
        Ok(())
    }

    /// In words, for the report.
    pub(crate) fn words(&self) -> String {
        format!("server on core {}, client on core {}", self.server, self.client)
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(&self.taskset);
        command.args(["-c", &self.server]).arg(program);
        command
    }
}

/// A running server. It is stopped when dropped.
pub(crate) struct Server {
    child: Child,
    /// `127.0.0.1:…`
    pub(crate) address: String,
}

/// Memory of a process, in MiB.
#[derive(Clone, Copy)]
pub(crate) struct Memory {
    /// What is its own: no pages of files.
    pub(crate) own: f64,
    /// All of it, pages of files too; what is shared with other processes counts by parts.
    pub(crate) all: f64,
}

impl Server {
    /// The app on a folder, with one worker, no limits, and more flags.
    pub(crate) fn app(cores: Option<&Cores>, folder: &Path, flags: &[&str]) -> Result<Self> {
        let mut command = command(cores, Path::new(env!("CARGO_BIN_EXE_bothways")));
        command
            .env("BOTHWAYS_DATA_DIR", folder)
            .env("BOTHWAYS_LISTEN", "127.0.0.1:0")
            .env("BOTHWAYS_WORKERS", "1")
            .env("BOTHWAYS_RATE_LIMITS", "off")
            .args(flags);
        Self::start(command)
    }

    /// The baseline: this same program with its other command.
    pub(crate) fn baseline(cores: Option<&Cores>, file: &Path) -> Result<Self> {
        let mut command = command(cores, &std::env::current_exe()?);
        command.arg("baseline").arg(file);
        Self::start(command)
    }

    fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("the server does not start")?;
        let log = child.stderr.take().context("the server has no log")?;
        let (found, address) = mpsc::channel();
        thread::spawn(move || follow(log, &found));
        if let Ok(mut running) = RUNNING.lock() {
            running.push(child.id());
        }
        // Made first, so that the process ends whatever happens next.
        let mut server = Self { child, address: String::new() };
        server.address = match address.recv_timeout(STARTS_WITHIN) {
            Ok(Ok(address)) => address,
            Ok(Err(log)) => bail!("the server stopped before it listened:\n{log}"),
            Err(_) => bail!("the server did not listen within {STARTS_WITHIN:?}"),
        };
        Ok(server)
    }

    /// Seconds of processor time used so far by all of its threads.
    pub(crate) fn cpu_seconds(&self) -> Option<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        // The name in parentheses may hold spaces; the fields after it begin with the third (proc_pid_stat(5)).
        let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
        let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        Some((user + system) / TICKS)
    }

    /// What it takes of memory now.
    pub(crate) fn memory(&self) -> Option<Memory> {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id())).ok()?;
        let kib = |name: &str| -> Option<f64> {
            rollup.lines().find_map(|line| line.strip_prefix(name))?.trim().strip_suffix(" kB")?.trim().parse().ok()
        };
        Some(Memory { own: kib("Pss_Anon:")? / 1024.0, all: kib("Pss:")? / 1024.0 })
    }

    /// Waits until it is idle: it may still be busy with what the last client left behind.
    pub(crate) fn settle(&self) {
        let end = Instant::now() + Duration::from_secs(10);
        while let (Some(before), true) = (self.cpu_seconds(), Instant::now() < end) {
            thread::sleep(Duration::from_millis(200));
            if self.cpu_seconds().is_none_or(|after| after - before < 0.02) {
                return;
            }
        }
    }
}

impl Drop for Server {
    /// Asks it to stop, so that the database is left in order; kills it where it does not.
    fn drop(&mut self) {
        let asked = ask_to_stop(self.child.id());
        let end = Instant::now() + STOPS_WITHIN;
        while asked.is_ok() && matches!(self.child.try_wait(), Ok(None)) && Instant::now() < end {
            thread::sleep(Duration::from_millis(10));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Ok(mut running) = RUNNING.lock() {
            running.retain(|id| *id != self.child.id());
        }
    }
}

fn command(cores: Option<&Cores>, program: &Path) -> Command {
    let mut command = cores.map_or_else(|| Command::new(program), |cores| cores.command(program));
    command.env_clear();
    command
}

/// Reads a log to its end, so that the server never waits for us; says where it listens, or what it said instead.
fn follow(log: ChildStderr, found: &mpsc::Sender<Result<String, String>>) {
    let mut last = VecDeque::new();
    for line in BufReader::new(log).lines().map_while(Result::ok) {
        if let Some((_, url)) = line.split_once("listening on http://") {
            let _ = found.send(Ok(url.trim().to_owned()));
        }
        last.push_back(line);
        if last.len() > 20 {
            last.pop_front();
        }
    }
    let _ = found.send(Err(Vec::from(last).join("\n")));
}
