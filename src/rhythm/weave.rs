//! The picture of twelve weeks: two strands, one for what each person gives, that hold because they cross.
//!
//! It says who was there and never who did more: week words and caption hold no count of what anyone did. The caption,
//! the list and the table are worked out from the same weeks as the strands, so that none of them can be false.
//! `strand.rs` draws the lines.

use super::{model::Side, strand::Strand};

/// Weeks in the picture.
pub const WEEKS: usize = 12;

/// What one week holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day as the reader reads it: "16 Nov".
    pub label: String,
    /// Days on which A gave something, 0 to 7; more than 7 are drawn as 7.
    pub a: u8,
    /// Days on which B gave something.
    pub b: u8,
    /// Whether it was over before the two were linked.
    pub before_bond: bool,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weave {
    /// The visible sentence.
    pub caption: Caption,
    /// Whose page it is.
    pub looking: Side,
    /// The other's name; none as long as the bond has one person only.
    pub other: Option<String>,
    /// Oldest first.
    pub weeks: Vec<WeekRow>,
    /// Outline of A's strand, as the `d` of a closed path.
    pub clay: String,
    /// Outline of B's strand.
    pub tide: String,
    /// The light line down the middle of B's strand, which gives it its double edge. A quiet week has no room for it.
    pub tide_core: String,
}

/// One week in the list and in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekRow {
    /// "16 Nov"; none: this week.
    pub label: Option<String>,
    /// Who was there.
    pub there: There,
}

/// Who gave something in a week, seen by the one who is looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum There {
    /// Both.
    Both,
    /// The one who is looking.
    You,
    /// The other; the word is their name.
    Other,
    /// Nobody wrote anything down.
    Quiet,
    /// Nobody did, and the two were not linked yet.
    NotYet,
}

impl Weave {
    /// Weaves the weeks, oldest first. As long as there is no `other`, their strand is a thread.
    #[must_use]
    pub fn new(weeks: [Week; WEEKS], looking: Side, other: Option<String>) -> Self {
        let weeks = match other {
            Some(_) => weeks,
            None => weeks.map(|week| week.without(looking.other())),
        };
        let clay = Strand::new(1.0, weeks.each_ref().map(|week| week.a));
        let tide = Strand::new(-1.0, weeks.each_ref().map(|week| week.b));
        let mut rows: Vec<_> = weeks.into_iter().map(|week| WeekRow::new(week, looking)).collect();
        if let Some(newest) = rows.last_mut() {
            newest.label = None;
        }
        Self {
            caption: caption(&rows, other.is_none()),
            looking,
            other,
            weeks: rows,
            clay: clay.outline(),
            tide: tide.outline(),
            tide_core: tide.core(),
        }
    }

    /// The class of A's strand: the thread is for someone who is not there yet.
    #[must_use]
    pub fn clay_class(&self) -> &'static str {
        if self.waits_for(Side::A) { "thread" } else { "strand-clay" }
    }

    /// The class of B's strand.
    #[must_use]
    pub fn tide_class(&self) -> &'static str {
        if self.waits_for(Side::B) { "thread" } else { "strand-tide" }
    }

    /// Whether the clay strand is the one of the person who is looking.
    #[must_use]
    pub fn clay_is_yours(&self) -> bool {
        self.looking == Side::A
    }

    fn waits_for(&self, side: Side) -> bool {
        self.other.is_none() && side != self.looking
    }
}

impl Week {
    const fn days_of(&self, side: Side) -> u8 {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    fn without(self, side: Side) -> Self {
        match side {
            Side::A => Self { a: 0, ..self },
            Side::B => Self { b: 0, ..self },
        }
    }
}

impl WeekRow {
    fn new(week: Week, looking: Side) -> Self {
        let (you, other) = (week.days_of(looking), week.days_of(looking.other()));
        let there = match (you > 0, other > 0) {
            (true, true) => There::Both,
            (true, false) => There::You,
            (false, true) => There::Other,
            (false, false) if week.before_bond => There::NotYet,
            (false, false) => There::Quiet,
        };
        Self { label: Some(week.label), there }
    }
}

impl There {
    /// Whether the one who is looking was there.
    #[must_use]
    pub const fn you(self) -> bool {
        matches!(self, Self::Both | Self::You)
    }

    /// Whether the other was.
    #[must_use]
    pub const fn other(self) -> bool {
        matches!(self, Self::Both | Self::Other)
    }
}

/// What the picture shows, without direction and without a count of what anyone did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Caption {
    /// There is one person so far, and nothing written down.
    AloneEmpty,
    /// There is one person so far.
    Alone,
    /// Twelve weeks, all of them quiet.
    QuietLately,
    /// All quiet, and the bond is younger than the picture.
    NothingYet,
    /// The one week so far: both were there.
    BothThisWeek,
    /// The one week so far: one of them was there.
    CareThisWeek,
    /// Somebody was there in so many of the weeks, and never both in the same.
    Care(Part, Span),
    /// Both were there in so many of the weeks, and so many were quiet.
    Both(Part, Span, Quiet),
}

/// How many of the weeks, in a coarse word: a number would be a score to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Each of them.
    Each,
    /// More than half.
    Most,
    /// One.
    One,
    /// More than one, and half at the most.
    Some,
}

/// Of which weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// The last twelve.
    Twelve,
    /// All since the two were linked.
    SoFar,
}

/// How many weeks were quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quiet {
    /// None.
    None,
    /// One.
    One,
    /// More.
    Some,
}

fn caption(weeks: &[WeekRow], alone: bool) -> Caption {
    let count = |there| weeks.iter().filter(|week| week.there == there).count();
    let both = count(There::Both);
    let quiet = count(There::Quiet);
    let lived = WEEKS - count(There::NotYet);
    let some = lived - quiet;
    let span = if lived == WEEKS { Span::Twelve } else { Span::SoFar };

    match (some, lived) {
        (0, _) if alone => Caption::AloneEmpty,
        _ if alone => Caption::Alone,
        (0, WEEKS) => Caption::QuietLately,
        (0, _) => Caption::NothingYet,
        (_, 1) if both == 1 => Caption::BothThisWeek,
        (_, 1) => Caption::CareThisWeek,
        _ if both == 0 => Caption::Care(part(some, lived), span),
        _ => Caption::Both(part(both, lived), span, how_quiet(quiet)),
    }
}

const fn part(weeks: usize, of: usize) -> Part {
    match weeks {
        _ if weeks == of => Part::Each,
        _ if 2 * weeks > of => Part::Most,
        1 => Part::One,
        _ => Part::Some,
    }
}

const fn how_quiet(weeks: usize) -> Quiet {
    match weeks {
        0 => Quiet::None,
        1 => Quiet::One,
        _ => Quiet::Some,
    }
}
