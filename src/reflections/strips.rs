//! The picture of one's own weeks: a strip for each question, with a sentence, and the same facts as a table. Text is
//! words of the page; the picture holds shapes alone.

use super::{
    form::{MARKS, label, question, short},
    model::{Mark, Reflection, mean},
};
use crate::{db::Day, lang::Lang, web::dates};

/// Weeks that the picture shows: half a year of them.
pub const SHOWN: usize = 26;
/// Weeks that "lately" means.
const LATELY: usize = 3;
/// Pixels between two marks, and from the upper edge to the middle.
const STEP: i32 = 12;
const MIDDLE: i32 = 32;

/// The picture.
pub struct Strips {
    /// A line about all of it.
    pub caption: String,
    /// The first and the last week that it shows; one, where there is one.
    pub ends: Vec<String>,
    /// A strip for each question.
    pub strips: Vec<Strip>,
    /// Heading of each column of the table.
    pub columns: [&'static str; 4],
    /// A row for each week, from the oldest.
    pub rows: Vec<(String, [&'static str; 4])>,
}

/// One question over the weeks.
pub struct Strip {
    /// What was asked.
    pub label: &'static str,
    /// How it was lately, and before.
    pub says: String,
    /// What the upper and the lower edge stand for.
    pub edges: (&'static str, &'static str),
    /// Where something was said.
    pub dots: Vec<Dot>,
    /// From one to the next, where the week between was not left out.
    pub lines: Vec<(Dot, Dot)>,
}

/// A place in a strip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dot {
    /// From the beginning, as a share of the width.
    pub x: String,
    /// From the upper edge, in pixels.
    pub y: i32,
}

impl Strips {
    /// The picture of the newest [`SHOWN`] of these, which come newest first; none of none.
    #[must_use]
    pub fn of(t: Lang, newest_first: &[Reflection], today: Day) -> Option<Self> {
        let mut weeks: Vec<&Reflection> = newest_first.iter().take(SHOWN).collect();
        weeks.reverse();
        let (first, last) = (weeks.first()?.week_on, weeks.last()?.week_on);
        let name = |week: Day| dates::short(t, week, today);
        Some(Self {
            caption: match newest_first.len() {
                1 => t.reflections_one_week().into(),
                2..=SHOWN => t.reflections_weeks().into(),
                _ => t.reflections_last_weeks(SHOWN),
            },
            ends: if first == last { vec![name(first)] } else { vec![name(first), name(last)] },
            strips: (0..MARKS.len()).map(|at| strip(t, at, &weeks)).collect(),
            columns: MARKS.map(|name| short(t, name)),
            rows: weeks.iter().map(|week| (name(week.week_on), in_words(t, week))).collect(),
        })
    }
}

/// The marks of a week in words.
#[must_use]
pub fn in_words(t: Lang, week: &Reflection) -> [&'static str; 4] {
    let marks = week.marks();
    std::array::from_fn(|at| marks[at].map_or(t.reflections_dash(), |mark| label(t, MARKS[at], mark)))
}

fn strip(t: Lang, at: usize, weeks: &[&Reflection]) -> Strip {
    let stated: Vec<(Day, Mark)> =
        weeks.iter().filter_map(|week| week.marks()[at].map(|mark| (week.week_on, mark))).collect();
    let (first, last) = weeks.first().zip(weeks.last()).map_or((0, 0), |(a, b)| (a.week_on.0, b.week_on.0));
    let dot = |(week, mark): &(Day, Mark)| Dot {
        x: share(week.0 - first, last - first),
        y: MIDDLE - STEP * i32::from(*mark),
    };
    // A week that was left out, or in which nothing was said, is a gap: nobody knows what it was like.
    let next = |pair: &&[(Day, Mark)]| pair[1].0.since(pair[0].0) <= 7;
    Strip {
        label: question(t, MARKS[at]),
        says: says(t, MARKS[at], &stated.iter().map(|(_, mark)| *mark).collect::<Vec<_>>()),
        edges: (label(t, MARKS[at], 2), label(t, MARKS[at], -2)),
        dots: stated.iter().map(dot).collect(),
        lines: stated.windows(2).filter(next).map(|pair| (dot(&pair[0]), dot(&pair[1]))).collect(),
    }
}

/// A place between 2 and 98 hundredths of the width; the middle, where there is one week only.
fn share(from_first: i64, all: i64) -> String {
    let thousandths = if all == 0 { 500 } else { 20 + 960 * from_first / all };
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// How it was lately, and before that where enough was said; from the same marks as the picture.
fn says(t: Lang, name: &str, marks: &[Mark]) -> String {
    let (before, lately) = marks.split_at(marks.len().saturating_sub(LATELY));
    match (mean(lately), mean(before)) {
        (None, _) => t.reflections_not_yet().into(),
        (Some(now), Some(then)) if now == then => t.reflections_lately_same(label(t, name, now)),
        (Some(now), Some(then)) => t.reflections_lately_before(label(t, name, now), label(t, name, then)),
        (Some(now), None) => t.reflections_lately(label(t, name, now)),
    }
}
