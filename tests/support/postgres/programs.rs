//! Where PostgreSQL's programs are.

use std::{fs, path::PathBuf};

use crate::support::harness::in_path;

/// Where packages put the programs: in the `bin` of each folder in the first whose name begins
/// with the second.
const PACKAGES: [(&str, &str); 5] = [
    ("/usr/lib/postgresql", ""),
    ("/usr", "pgsql-"),
    ("/opt/homebrew/opt", "postgresql"),
    ("/usr/local/opt", "postgresql"),
    ("/Applications/Postgres.app/Contents/Versions", ""),
];

/// The folder of PostgreSQL's programs, from `PATH` or from where packages put it. The error is the reason
/// for which tests are skipped.
pub fn find() -> Result<PathBuf, String> {
    let in_path = in_path("initdb").and_then(|initdb| Some(initdb.parent()?.to_owned()));
    let packaged = PACKAGES.iter().flat_map(newest_first);
    in_path
        .into_iter()
        .chain(packaged)
        .find(|folder| ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file()))
        .ok_or_else(|| "no initdb found in PATH or /usr/lib/postgresql/*/bin".to_owned())
}

fn newest_first((parent, prefix): &(&str, &str)) -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version: String = name.chars().filter(char::is_ascii_digit).collect();
            name.starts_with(prefix).then(|| (version.parse().unwrap_or(0), entry.path().join("bin")))
        })
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found.into_iter().map(|(_, folder)| folder).collect()
}
