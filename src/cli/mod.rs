//! The command line: a file for each command.

mod demo;
mod routes;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Settings;

/// Two people, what they need, and care going both ways.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the app (this is what happens without a command)
    Serve,
    /// Bring the database's tables up to date, then stop
    Migrate,
    /// Write two linked people with half a year behind them into an empty database, for looking around
    Demo(demo::Options),
    /// Print every route with its method, path and policy
    Routes(routes::Options),
}

/// Runs the program. Exit status: 0 after a graceful stop, 2 for a wrong setting or argument, 1 for the rest.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::serve(&arguments.settings),
        Command::Migrate => serve::migrate(&arguments.settings),
        Command::Demo(options) => demo::run(&arguments.settings, &options),
        Command::Routes(options) => {
            routes::print(&options);
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            complain(&e);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "this is what the person at the command line reads")]
fn complain(e: &anyhow::Error) {
    eprintln!("bothways: {e:#}");
}
