//! What a page costs as more is written: in its own bond, and in all the others.

use anyhow::Result;

use crate::{
    cast::GROWTH,
    compare::Spread,
    load::{Load, Run},
    measure::{Bench, Pages},
    process::Server,
    report::Report,
    say,
};

/// The ratio that growth may reach at the most.
pub(crate) const GOAL: f64 = 1.10;

/// One page, asked one at a time, at several sizes.
pub(crate) struct Growth {
    pub(crate) what: &'static str,
    pub(crate) steps: Vec<Step>,
}

/// One size.
pub(crate) struct Step {
    pub(crate) name: String,
    /// One for each round.
    pub(crate) runs: Vec<Run>,
}

impl Growth {
    /// Ratios of the middle latency at the last size to that at the first, one for each round.
    pub(crate) fn latency(&self) -> Option<Spread> {
        self.ratios(|run| Some(run.p50_us))
    }

    /// The same of processor time.
    pub(crate) fn processor_time(&self) -> Option<Spread> {
        self.ratios(|run| run.cpu_us)
    }

    fn ratios(&self, figure: impl Fn(&Run) -> Option<f64>) -> Option<Spread> {
        let (first, last) = (self.steps.first()?, self.steps.last()?);
        let rounds = first.runs.iter().zip(&last.runs);
        let ratios: Option<Vec<f64>> = rounds.map(|(first, last)| Some(figure(last)? / figure(first)?)).collect();
        Spread::of(ratios?)
    }

    /// What makes it void, if anything does.
    pub(crate) fn failure(&self) -> Option<String> {
        let runs = self.steps.iter().flat_map(|step| step.runs.iter().map(move |run| (&step.name, run)));
        let (name, run) = runs.into_iter().find(|(_, run)| !run.failures.is_empty())?;
        Some(format!("{name}: {}", run.failures[0]))
    }
}

/// Measures both kinds of growth, with no page kept.
pub(crate) fn measure(bench: &Bench<'_>, report: &mut Report) -> Result<()> {
    let many = bench.rendering_app(bench.many)?;
    let mut steps = Vec::new();
    for (person, entries) in bench.filled.people(bench.filled.size.grown()).into_iter().zip(GROWTH) {
        steps.push((format!("{entries} entries"), &many, bench.pages(&many, &[person])?));
    }
    report.growth.push(in_turn(bench, "entries in the bond", &steps)?);

    let ten = bench.rendering_app(bench.ten)?;
    let (size, few) = (bench.filled.size, bench.few.people(bench.few.size.read()));
    let readers = bench.filled.people(size.read());
    let as_many = &readers[..readers.len().min(few.len())];
    let steps = [
        ("10 bonds".to_owned(), &ten, bench.pages(&ten, &few)?),
        (format!("{} bonds", size.bonds), &many, bench.pages(&many, as_many)?),
    ];
    report.growth.push(in_turn(bench, "bonds, ten people asking", &steps)?);
    let steps = [
        ("10 bonds".to_owned(), &ten, bench.pages(&ten, &few)?),
        (format!("{} bonds", size.bonds), &many, bench.pages(&many, &readers)?),
    ];
    report.growth.push(in_turn(bench, "bonds, all readers asking", &steps)?);
    Ok(())
}

/// Goes up the steps and down again, and so on.
fn in_turn(bench: &Bench<'_>, what: &'static str, steps: &[(String, &Server, Pages)]) -> Result<Growth> {
    let load = bench.load(200);
    let load = Load { connections: 1, warm: load.warm / 2, measured: load.measured / 2, ..load };
    let mut growth = Growth { what, steps: Vec::new() };
    growth.steps.extend(steps.iter().map(|(name, ..)| Step { name: name.clone(), runs: Vec::new() }));
    for round in 0..bench.options.rounds {
        say(&format!("growth, {what}: round {} of {}", round + 1, bench.options.rounds));
        let mut order: Vec<usize> = (0..steps.len()).collect();
        if round % 2 == 1 {
            order.reverse();
        }
        for at in order {
            let (_, server, pages) = &steps[at];
            growth.steps[at].runs.push(bench.load_pages(server, pages, load, u64::from(round))?);
        }
        if growth.failure().is_some() {
            break;
        }
    }
    Ok(growth)
}
