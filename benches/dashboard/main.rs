//! Measures the signed-in dashboard, and the writing of a contribution, as ratios to a baseline in the same run, on a
//! database that is filled for it. `benches/README.md` says how to run it and what each figure means.

use std::{path::PathBuf, process::ExitCode, time::Duration};

use anyhow::{Context, Result, ensure};
use clap::{Parser, Subcommand, ValueEnum};

mod baseline;
mod cast;
mod check;
mod compare;
mod fill;
mod growth;
mod http;
mod load;
mod measure;
mod prepare;
mod process;
mod random;
mod report;
mod story;

use cast::Size;
use measure::Bench;
use process::Cores;
use report::Report;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The dashboard's speed, as ratios to the least that a server can do.
#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    command: Option<Command>,

    /// Bonds in the database
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(10..))]
    bonds: u32,

    /// Contributions in them
    #[arg(long, default_value_t = 5_000_000, value_parser = clap::value_parser!(u32).range(220..))]
    contributions: u32,

    /// People whose dashboards are asked for, each with at least 200 entries in the bond
    #[arg(long, default_value_t = 1_000)]
    people: u16,

    /// Folder of the databases, which stay there for the next run; without it, one in target/bench for each size
    #[arg(long)]
    folder: Option<PathBuf>,

    /// Seconds for which each load is measured
    #[arg(long, default_value_t = 4.0, value_parser = seconds)]
    seconds: f64,

    /// Seconds of load before that
    #[arg(long, default_value_t = 1.0, value_parser = seconds)]
    warm: f64,

    /// How often each pair is measured, in turn: A B, B A, A B, …
    #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u8).range(1..))]
    rounds: u8,

    /// Connections that ask for pages
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..))]
    connections: u16,

    /// Connections that send forms
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..))]
    writing_connections: u16,

    /// What is measured; without it, everything
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,

    /// Another page of the bond in place of the dashboard, such as season
    #[arg(long, default_value = "")]
    page: String,

    /// Memory for kept pages, in MiB, where they are measured: the pages of everybody who asks must fit
    #[arg(long, default_value_t = 64)]
    kept_pages_mib: u32,

    /// Looks first whether the filled database agrees with itself
    #[arg(long)]
    check: bool,

    /// Said by cargo bench; without it nothing is measured, so that other runs of all targets pass by
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the baseline from a filled file (the benchmark starts it by itself)
    Baseline {
        /// The file
        file: PathBuf,
    },
}

/// A part of the measurement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Part {
    /// The dashboard, made anew for each request
    Render,
    /// The dashboard, kept in memory
    Kept,
    /// The dashboard, where the browser has it already (304)
    Unchanged,
    /// A contribution sent as a form
    Post,
    /// What grows with the number of entries and of bonds
    Growth,
    /// Memory, idle and under load
    Memory,
    /// Time from start to the first signed-in page
    Start,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let done = match &options.command {
        Some(Command::Baseline { file }) => baseline::serve(file).map(|()| true),
        None if !options.bench => {
            say("This is measured by: cargo bench --bench dashboard");
            Ok(true)
        }
        None => bench(&options),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            say(&format!("dashboard: {e:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Runs it all; false where something was void.
fn bench(options: &Options) -> Result<bool> {
    let cores = Cores::find();
    if let Some(cores) = &cores {
        cores.keep_client()?;
    }
    process::stop_on_signal()?;
    let (bonds, contributions) = (options.bonds as usize, options.contributions as usize);
    let folder =
        options.folder.clone().unwrap_or_else(|| PathBuf::from(format!("target/bench/{bonds}-{contributions}")));
    let size =
        Size::new(bonds, contributions, usize::from(options.people), usize::from(options.writing_connections), true);
    let folders = [folder.join("many"), folder.join("ten")];
    let filled = prepare::database(&folders[0], size)?;
    ensure!(size.readers > 0 && size.writers > 0, "too few bonds to read some and write to others");
    let few = prepare::database(&folders[1], Size::new(10, 10 * cast::IN_A_MEASURED_BOND, 10, 0, false))?;
    if options.check {
        for (folder, filled) in folders.iter().zip([&filled, &few]) {
            check::check(&mut prepare::open(folder)?, &filled.size)
                .with_context(|| format!("{} does not agree with itself", folder.display()))?;
        }
        say("the databases agree with themselves");
    }
    let file = folder.join("baseline.sqlite");
    say(&format!("{}: the baseline has {} rows", file.display(), i64::from(options.bonds) * baseline::ROWS));
    baseline::fill(&file, i64::from(options.bonds))?;

    let bench = Bench {
        options,
        cores: cores.as_ref(),
        many: &folders[0],
        ten: &folders[1],
        baseline: &file,
        filled: &filled,
        few: &few,
    };
    let mut report = Report::new(size, cores.as_ref().map(Cores::words));
    bench.run(&mut report)?;
    report.print();
    Ok(!report.is_void())
}

impl Options {
    fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    fn measured(&self) -> Duration {
        Duration::from_secs_f64(self.seconds)
    }

    fn warm(&self) -> Duration {
        Duration::from_secs_f64(self.warm)
    }
}

fn seconds(text: &str) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| "it must be a number of seconds, such as 4 or 0.5".to_owned())?;
    if (0.05..=600.0).contains(&number) { Ok(number) } else { Err("it must be from 0.05 to 600".into()) }
}

/// Tells the one who waits how far it is; the report alone goes to the standard output.
#[expect(clippy::print_stderr, reason = "this is what the person at the command line reads")]
pub(crate) fn say(line: &str) {
    eprintln!("{line}");
}
