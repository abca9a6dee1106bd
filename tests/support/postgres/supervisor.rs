//! Keeps a PostgreSQL server for as long as the tests live, and not a moment longer.
//!
//! The server lives in a temporary folder. A small shell script stands between it and the tests and takes
//! their orders from a pipe. However the tests end, killed included, the pipe ends too; then the script stops
//! the server and removes the folder.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// Settings for data that nobody will miss after a power cut. What is committed outlives a crash of the server.
const SETTINGS: &str = "
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 32MB
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
";

/// `$1` is the folder, `$2` where the programs are, `$3` the owner of the databases.
const SUPERVISOR: &str = r#"
cd "$1" || exit 1
stop() { "$2/pg_ctl" stop -s -m immediate -D "$1/data"; }
leave() { [ ! -f data/postmaster.pid ] || stop "$@"; cd / && rm -rf "$1"; }
trap 'leave "$@" >/dev/null 2>&1' EXIT
trap 'exit 1' HUP INT PIPE TERM
init() {
    "$2/initdb" --no-sync --encoding=UTF8 --locale=C --auth=password --pwfile=password \
        --username="$3" -D "$1/data" && cat settings >>data/postgresql.conf
}
while read -r order port; do
    case $order in
        init) init "$@" ;;
        start) "$2/pg_ctl" start -s -w -t 60 -l log -o "-c port=$port" -D "$1/data" ;;
        stop) stop "$@" ;;
    esac >>log 2>&1 </dev/null && echo done || echo failed
done
"#;

/// The shell script that keeps the server, and the pipes to and from it.
pub struct Supervisor {
    folder: PathBuf,
    script: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Supervisor {
    /// Makes the folder and starts the script, which keeps both until [`end`](Self::end).
    pub fn start(programs: &Path, owner: &str, password: &str) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("bothways-postgres-").tempdir()?;
        fs::write(folder.path().join("password"), password)?;
        fs::write(folder.path().join("settings"), SETTINGS)?;

        let mut script = Command::new("/bin/sh");
        script
            .args(["-c", SUPERVISOR, "bothways-postgres"])
            .arg(folder.path())
            .arg(programs)
            .arg(owner)
            .env("LC_ALL", "C")
            .current_dir("/")
            // Out of reach of Ctrl-C: the end of the pipe is what tells it to leave.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        // Who made the folder is who runs the tests.
        if fs::metadata(folder.path())?.uid() == 0 {
            let (user, group) = unprivileged_user()?;
            for path in ["password", "settings", ""] {
                chown(folder.path().join(path), Some(user), Some(group))?;
            }
            script.uid(user).gid(group);
        }
        let mut script = script.spawn()?;
        Ok(Self {
            // From here on it is the script that removes it.
            folder: folder.keep(),
            orders: script.stdin.take(),
            answers: BufReader::new(script.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?),
            script,
        })
    }

    /// Gives an order, `init`, `start PORT` or `stop`, and waits until it is carried out.
    pub fn order(&mut self, order: &str) -> Result<(), String> {
        let mut answer = String::new();
        let given = self.orders.as_mut().map(|orders| writeln!(orders, "{order}"));
        match given {
            Some(Ok(())) if self.answers.read_line(&mut answer).is_ok() && answer == "done\n" => Ok(()),
            _ => Err(format!("PostgreSQL refused to {order}: {}", self.last_words())),
        }
    }

    /// The end of the server's log.
    pub fn last_words(&self) -> String {
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    /// Waits until the server is stopped and the folder gone.
    pub fn end(&mut self) {
        drop(self.orders.take());
        let _ = self.script.wait();
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        self.end();
    }
}

/// The user and group that the server runs as when the tests run as root, which it refuses to be.
fn unprivileged_user() -> io::Result<(u32, u32)> {
    let id = |flag, user| -> Option<u32> {
        let output = Command::new("id").args([flag, user]).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    ["postgres", "nobody"]
        .into_iter()
        .find_map(|user| Some((id("-u", user)?, id("-g", user)?)))
        .ok_or_else(|| io::Error::other("PostgreSQL does not run as root, and there is no nobody"))
}
