//! `bothways routes`.

use clap::Args;
use serde::Serialize;

use crate::app;

/// How to print them.
#[derive(Args)]
pub(super) struct Options {
    /// As JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Line {
    method: &'static str,
    path: &'static str,
    policy: &'static str,
}

pub(super) fn print(options: &Options) {
    let lines: Vec<Line> = app::routes()
        .iter()
        .map(|entry| Line { method: entry.verb.as_str(), path: entry.path, policy: entry.policy.as_str() })
        .collect();
    if options.json {
        // Static strings always become JSON.
        println!("{}", serde_json::to_string_pretty(&lines).unwrap_or_default());
    } else {
        for line in lines {
            println!("{:4} {:9} {}", line.method, line.policy, line.path);
        }
    }
}
