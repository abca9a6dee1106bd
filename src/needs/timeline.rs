//! The story of a need as a thread: from the day on which it was said to now, or to when it was met.

use super::model::State;
use crate::{
    db::Day,
    web::components::{Dot, Span, Strand, Thread},
};

/// What is told of a need, as far as its reader may see it.
#[derive(Clone, Debug)]
pub struct Story {
    /// The day on which it was first said.
    pub said_on: Day,
    /// What it became, oldest first.
    pub turns: Vec<(Day, State)>,
    /// What answered it, in any order.
    pub answers: Vec<Given>,
}

/// Something that answered a need.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Given {
    /// The day.
    pub day: Day,
    /// Whether the one who gave has the clay strand.
    pub clay: bool,
    /// Whether its receiver says that it landed.
    pub landed: bool,
}

/// The turns of a need, with those that were not noted at their time: rows from before turns were kept have only the
/// latest opening and the latest time that it was met.
#[must_use]
pub fn turns(
    said_on: Day,
    opened_on: Day,
    state: State,
    met_on: Option<Day>,
    noted: Vec<(Day, State)>,
) -> Vec<(Day, State)> {
    let mut all = noted;
    if opened_on > said_on && !all.iter().any(|(_, state)| *state == State::Open) {
        let at = all.partition_point(|(day, _)| *day < opened_on);
        all.insert(at, (opened_on, State::Open));
    }
    if let (State::Met, Some(day)) = (state, met_on)
        && all.last().is_none_or(|(_, last)| *last != State::Met)
    {
        all.push((day, State::Met));
    }
    all
}

impl Story {
    /// The first and the last day of its picture: the last is today, or a later day that something was done on; where it
    /// is met, the day of that.
    #[must_use]
    pub fn days(&self, today: Day) -> (Day, Day) {
        let given = || self.answers.iter().map(|given| given.day);
        let ends = match self.turns.last() {
            Some((day, State::Met)) => *day,
            _ => today,
        };
        let first = given().chain([self.said_on]).min().unwrap_or(self.said_on);
        (first, given().chain([ends, self.said_on]).max().unwrap_or(ends))
    }

    /// The thread between two days.
    #[must_use]
    pub fn thread(&self, today: Day, between: (Day, Day)) -> Thread {
        let at = |day: Day| place(day, between);
        let (mut spans, mut met) = (Vec::new(), Vec::new());
        let (mut from, mut state) = (self.said_on, State::Open);
        for (day, next) in &self.turns {
            // Who flew west may do it on an earlier day.
            let day = (*day).max(from);
            push(&mut spans, at(from), at(day), state);
            if *next == State::Met {
                met.push(at(day));
            }
            (from, state) = (day, *next);
        }
        if state != State::Met {
            push(&mut spans, at(from), at(today.max(from)), state);
        }
        let dots = dots(&self.answers, at);
        Thread {
            spans: spans
                .into_iter()
                .map(|(from, to, quiet)| Span { from: words(from), to: words(to), quiet })
                .collect(),
            close: dots.len() < self.answers.len(),
            dots,
            met: met.into_iter().map(words).collect(),
        }
    }
}

fn push(spans: &mut Vec<(i64, i64, bool)>, from: i64, to: i64, state: State) {
    if from < to {
        spans.push((from, to, state != State::Open));
    }
}

/// Dots of one thread that may stand wherever their days are.
const FREE: usize = 20;

/// What answered, oldest first; what would stand in the same place is one dot, with a ring where any of it landed.
fn dots(answers: &[Given], at: impl Fn(Day) -> i64) -> Vec<Dot> {
    // Half a percent is as near as two dots can be told apart.
    let free = merged(answers, |given| at(given.day) / 5 * 5);
    // Of many, those of a twentieth of the width are one: on a phone that is as wide as a ring.
    let placed = if free.len() > FREE { merged(answers, |given| at(given.day) / 50 * 50 + 25) } else { free };
    let strand = |clay| if clay { Strand::Clay } else { Strand::Tide };
    placed.into_iter().map(|(at, clay, landed)| Dot { at: words(at), strand: strand(clay), landed }).collect()
}

/// Places of answers, each with who gave and whether any landed.
fn merged(answers: &[Given], at: impl Fn(&Given) -> i64) -> Vec<(i64, bool, bool)> {
    let mut placed: Vec<_> = answers.iter().map(|given| (at(given), given.clay, given.landed)).collect();
    placed.sort_unstable();
    placed.dedup_by(|later, kept| {
        let same = (later.0, later.1) == (kept.0, kept.1);
        kept.2 |= same && later.2;
        same
    });
    placed
}

/// Where a day stands between two others, in thousandths of the width, with room for a ring at both ends.
fn place(day: Day, (first, last): (Day, Day)) -> i64 {
    let all = last.since(first).max(1);
    20 + 960 * day.since(first).clamp(0, all) / all
}

/// Thousandths as a percentage.
fn words(at: i64) -> String {
    format!("{}.{}%", at / 10, at % 10)
}
