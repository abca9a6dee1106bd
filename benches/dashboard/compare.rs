//! Two things measured in turn, A B B A …, and the ratios of their figures. A slow drift of the machine meets both
//! alike, and the spread of the ratios says how far the middle one can be trusted.

use anyhow::Result;

use crate::load::Run;

/// Two things that were measured in turn.
pub(crate) struct Comparison {
    /// What is measured, and what it is held against.
    pub(crate) what: &'static str,
    pub(crate) against: &'static str,
    /// The ratio to reach, where there is one.
    pub(crate) goal: Option<f64>,
    pub(crate) a: Vec<Run>,
    pub(crate) b: Vec<Run>,
}

/// The middle, lowest and highest of some ratios.
#[derive(Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Spread {
    pub(crate) fn of(mut ratios: Vec<f64>) -> Option<Self> {
        ratios.sort_by(f64::total_cmp);
        Some(Self { median: median(&ratios)?, low: *ratios.first()?, high: *ratios.last()? })
    }
}

/// The middle of sorted values.
pub(crate) fn median(sorted: &[f64]) -> Option<f64> {
    let at = sorted.len() / 2;
    let upper = *sorted.get(at)?;
    Some(if sorted.len() % 2 == 1 { upper } else { f64::midpoint(sorted[at - 1], upper) })
}

/// Whether a goal was reached, by the low end of the ratios.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// By the rate and by processor time.
    Reached,
    /// By the rate alone.
    ByRate,
    /// By processor time alone, which other work on the machine disturbs less.
    ByProcessorTime,
    /// Neither way.
    Missed,
}

impl Verdict {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::ByRate => "by rate alone",
            Self::ByProcessorTime => "by CPU alone",
            Self::Missed => "missed",
        }
    }
}

impl Comparison {
    /// Measures both in turn. It ends early where a run is void.
    pub(crate) fn measure(
        (what, against, goal): (&'static str, &'static str, Option<f64>),
        rounds: u8,
        mut a: impl FnMut(u64) -> Result<Run>,
        mut b: impl FnMut(u64) -> Result<Run>,
    ) -> Result<Self> {
        let mut both = Self { what, against, goal, a: Vec::new(), b: Vec::new() };
        for round in 0..u64::from(rounds) {
            crate::say(&format!("{what} / {against}: round {} of {rounds}", round + 1));
            if round % 2 == 0 {
                both.a.push(a(round)?);
                both.b.push(b(round)?);
            } else {
                both.b.push(b(round)?);
                both.a.push(a(round)?);
            }
            if both.failure().is_some() {
                break;
            }
        }
        Ok(both)
    }

    /// What makes it void, if anything does.
    pub(crate) fn failure(&self) -> Option<String> {
        let failed = self.a.iter().map(|run| (self.what, run)).chain(self.b.iter().map(|run| (self.against, run)));
        let mut failed = failed.filter(|(_, run)| !run.failures.is_empty());
        let (name, run) = failed.next()?;
        Some(format!("{name}: {} failures; the first: {}", run.failures.len(), run.failures[0]))
    }

    /// Ratios of the rates, A by B, one for each round.
    pub(crate) fn rate(&self) -> Option<Spread> {
        Spread::of(self.rounds().map(|(a, b)| a.a_second / b.a_second).collect())
    }

    /// Ratios of processor time for each request, B by A, so that more is better here too.
    pub(crate) fn processor_time(&self) -> Option<Spread> {
        let ratios: Option<Vec<f64>> = self.rounds().map(|(a, b)| Some(b.cpu_us? / a.cpu_us?)).collect();
        Spread::of(ratios?)
    }

    /// Whether the goal was reached; none where there is none, or the runs are void.
    pub(crate) fn verdict(&self) -> Option<Verdict> {
        let goal = self.goal.filter(|_| self.failure().is_none())?;
        let rate = self.rate()?.low >= goal;
        // Where the system tells no processor time, the rate speaks for both.
        let processor_time = self.processor_time().map_or(rate, |spread| spread.low >= goal);
        Some(match (rate, processor_time) {
            (true, true) => Verdict::Reached,
            (true, false) => Verdict::ByRate,
            (false, true) => Verdict::ByProcessorTime,
            (false, false) => Verdict::Missed,
        })
    }

    fn rounds(&self) -> impl Iterator<Item = (&Run, &Run)> {
        self.a.iter().zip(&self.b)
    }
}
