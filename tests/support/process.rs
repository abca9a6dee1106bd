//! The program itself, as a process of its own.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};

/// A running process. It is killed when dropped.
pub struct Process {
    pub child: Child,
    pub url: String,
}

impl Process {
    /// Starts it on a data folder.
    pub fn start(folder: &Path) -> Self {
        Self::of(Command::new(env!("CARGO_BIN_EXE_bothways")), folder)
    }

    /// Starts it with no more than so many descriptors.
    pub fn with_descriptors(most: u32, folder: &Path) -> Self {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -n {most} && exec \"$0\""), env!("CARGO_BIN_EXE_bothways")]);
        Self::of(shell, folder)
    }

    fn of(mut command: Command, folder: &Path) -> Self {
        let mut child = command
            .env_clear()
            .env("BOTHWAYS_DATA_DIR", folder)
            .env("BOTHWAYS_LISTEN", "127.0.0.1:0")
            .env("BOTHWAYS_RATE_LIMITS", "off")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let log = BufReader::new(child.stderr.take().expect("its log"));
        let mut lines = log.lines().map_while(Result::ok);
        let url = lines
            .find_map(|line| line.split("listening on ").nth(1).map(|url| url.trim().to_owned()))
            .expect("it says where it listens");
        thread::spawn(move || lines.for_each(drop));
        Self { child, url }
    }

    /// Kills it, as a power cut would.
    pub fn kill(&mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
