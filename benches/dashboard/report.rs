//! The figures as a table for people, and as one line of JSON for programs.

use serde_json::{Value, json};

use crate::{
    cast::Size,
    compare::{Comparison, Spread, median},
    growth::{self, Growth},
    load::Run,
    process::Memory,
};

/// Limits for memory in MiB, idle and under load, and for the start in milliseconds.
const MEMORY: (f64, f64) = (20.0, 48.0);
const START_MS: f64 = 20.0;

/// Megabytes (of a million bytes) that the binary may have.
const BINARY_MB: f64 = 10.0;

/// All that was measured.
pub(crate) struct Report {
    size: Size,
    cores: Option<String>,
    pub(crate) ratios: Vec<Comparison>,
    pub(crate) growth: Vec<Growth>,
    pub(crate) memory: Option<(Memory, Memory)>,
    /// Milliseconds of each start.
    pub(crate) start: Option<Vec<f64>>,
    pub(crate) notes: Vec<String>,
}

impl Report {
    pub(crate) fn new(size: Size, cores: Option<String>) -> Self {
        let mut notes = Vec::new();
        if cores.is_none() {
            notes.push("server and client share the cores: no taskset, or fewer than two cores".into());
        }
        if cfg!(debug_assertions) {
            notes.push("this build is for development: its figures mean nothing".into());
        }
        Self { size, cores, ratios: Vec::new(), growth: Vec::new(), memory: None, start: None, notes }
    }

    /// Whether anything failed, so that the figures must not be used.
    pub(crate) fn is_void(&self) -> bool {
        self.failures().next().is_some()
    }

    fn failures(&self) -> impl Iterator<Item = String> {
        let growth = self.growth.iter().filter_map(Growth::failure);
        self.ratios.iter().filter_map(Comparison::failure).chain(growth)
    }

    /// Prints both.
    pub(crate) fn print(&self) {
        let Size { bonds, contributions, readers, writers, .. } = self.size;
        println!();
        println!("{bonds} bonds, {contributions} contributions; {readers} people read, {writers} write");
        println!("{}", self.cores.as_deref().unwrap_or("no core of their own for server and client"));
        self.print_ratios();
        self.print_growth();
        self.print_process();
        for note in &self.notes {
            println!("note: {note}");
        }
        for failure in self.failures() {
            println!("VOID: {failure}");
        }
        println!();
        println!("{}", self.json());
    }

    fn print_ratios(&self) {
        if self.ratios.is_empty() {
            return;
        }
        println!();
        println!(
            "{:<28}{:>8}{:>8}{:>10}{:>8}{:>8}",
            "ratio (more is better)", "rate", "lowest", "by CPU", "lowest", "goal"
        );
        for ratio in &self.ratios {
            let (rate, cpu) = (columns(ratio.rate()), columns(ratio.processor_time()));
            let goal = ratio.goal.map_or("-".into(), |goal| format!("{goal:.2}"));
            let verdict = ratio.verdict().map_or("", |verdict| verdict.words());
            let verdict = if ratio.failure().is_some() { "VOID" } else { verdict };
            let name = format!("{} : {}", ratio.what, ratio.against);
            println!("{name:<28}{:>8}{:>8}{:>10}{:>8}{goal:>8}  {verdict}", rate.0, rate.1, cpu.0, cpu.1);
        }
        println!();
        println!(
            "{:<28}{:>10}{:>10}{:>10}{:>10}{:>10}",
            "for information", "a second", "p50 us", "p99 us", "CPU us", "bytes"
        );
        for ratio in &self.ratios {
            for (name, runs) in [(ratio.what, &ratio.a), (ratio.against, &ratio.b)] {
                let figure = |of: fn(&Run) -> f64| middle(runs, of).map_or("-".into(), |value| format!("{value:.0}"));
                let cpu = figure(|run| run.cpu_us.unwrap_or(f64::NAN));
                let (rate, p50, p99) = (figure(|run| run.a_second), figure(|run| run.p50_us), figure(|run| run.p99_us));
                println!("{name:<28}{rate:>10}{p50:>10}{p99:>10}{cpu:>10}{:>10}", figure(|run| run.bytes));
            }
        }
    }

    fn print_growth(&self) {
        for growth in &self.growth {
            println!();
            println!("{:<28}{:>10}{:>10}{:>10}", growth.what, "p50 us", "CPU us", "bytes");
            for step in &growth.steps {
                let figure =
                    |of: fn(&Run) -> f64| middle(&step.runs, of).map_or("-".into(), |value| format!("{value:.0}"));
                let (p50, cpu) = (figure(|run| run.p50_us), figure(|run| run.cpu_us.unwrap_or(f64::NAN)));
                println!("{:<28}{p50:>10}{cpu:>10}{:>10}", step.name, figure(|run| run.bytes));
            }
            for (name, spread) in [("p50", growth.latency()), ("CPU", growth.processor_time())] {
                if let Some(Spread { median, low, high }) = spread {
                    let within = if high <= growth::GOAL { "all within" } else { "not all within" };
                    println!(
                        "last : first by {name:<12}{median:>10.3}  ({low:.3} to {high:.3}: {within} {:.2})",
                        growth::GOAL
                    );
                }
            }
        }
    }

    fn print_process(&self) {
        println!();
        if let Some((idle, loaded)) = self.memory {
            println!("memory idle       {:>6.1} MiB own of {:.1} (at most {} own)", idle.own, idle.all, MEMORY.0);
            println!("memory under load {:>6.1} MiB own of {:.1} (at most {} own)", loaded.own, loaded.all, MEMORY.1);
        }
        if let Some(size) = binary_mb() {
            println!("binary            {size:>6.1} MB (at most {BINARY_MB})");
        }
        if let Some((first, again)) = self.start.as_ref().and_then(|all| all.split_first()) {
            let mut again = again.to_vec();
            again.sort_by(f64::total_cmp);
            let again = median(&again).unwrap_or(f64::NAN);
            println!(
                "start to the first signed-in page: {first:.1} ms at first, then {again:.1} ms (at most {START_MS})"
            );
        }
    }

    fn json(&self) -> Value {
        let run = |runs: &[Run]| {
            json!({
                "a_second": middle(runs, |run| run.a_second), "p50_us": middle(runs, |run| run.p50_us),
                "p99_us": middle(runs, |run| run.p99_us), "cpu_us": middle(runs, |run| run.cpu_us.unwrap_or(f64::NAN)),
                "bytes": middle(runs, |run| run.bytes), "requests": runs.iter().map(|run| run.requests).sum::<usize>(),
            })
        };
        let spread = |spread: Option<Spread>| {
            spread.map(|s| json!({"median": short(s.median), "low": short(s.low), "high": short(s.high)}))
        };
        let ratios: Vec<Value> = self
            .ratios
            .iter()
            .map(|ratio| {
                json!({
                    "what": ratio.what, "against": ratio.against, "goal": ratio.goal, "rounds": ratio.a.len(),
                    "rate": spread(ratio.rate()), "cpu": spread(ratio.processor_time()),
                    "verdict": ratio.verdict().map(|verdict| verdict.words()), "a": run(&ratio.a), "b": run(&ratio.b),
                })
            })
            .collect();
        let growth: Vec<Value> = self.growth.iter().map(|growth| json!({
            "what": growth.what, "goal": growth::GOAL, "latency": spread(growth.latency()),
            "cpu": spread(growth.processor_time()),
            "steps": growth.steps.iter().map(|step| json!({"name": step.name, "run": run(&step.runs)})).collect::<Vec<_>>(),
        })).collect();
        let memory = self.memory.map(|(idle, loaded)| {
            json!({
                "idle_own_mib": short(idle.own), "idle_mib": short(idle.all),
                "loaded_own_mib": short(loaded.own), "loaded_mib": short(loaded.all),
            })
        });
        json!({
            "bench": "dashboard", "void": self.is_void(), "failures": self.failures().collect::<Vec<_>>(),
            "size": self.size, "cores": self.cores, "ratios": ratios, "binary_mb": binary_mb(), "growth": growth, "memory": memory,
            "start_ms": self.start.as_ref().map(|all| all.iter().copied().map(short).collect::<Vec<_>>()), "notes": self.notes,
        })
    }
}

/// The size of the app's binary.
fn binary_mb() -> Option<f64> {
    let file = std::fs::metadata(env!("CARGO_BIN_EXE_bothways")).ok()?;
    Some(short(file.len() as f64 / 1e6))
}

/// The median and the lowest, as columns.
fn columns(spread: Option<Spread>) -> (String, String) {
    spread.map_or(("-".into(), "-".into()), |s| (format!("{:.3}", s.median), format!("{:.3}", s.low)))
}

/// The middle of a figure over several runs; none where it is not known.
fn middle(runs: &[Run], of: fn(&Run) -> f64) -> Option<f64> {
    let mut values: Vec<f64> = runs.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    median(&values).filter(|value| value.is_finite()).map(short)
}

/// No more digits than mean something.
fn short(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}
