//! How care has flowed between two people lately, worked out in integers.
//!
//! The rule under it: nothing is said about balance from the log alone. The log says whether care shows up, only
//! the receiver says whether their needs are met. All shares are basis points (10000 is all), so that every database
//! and processor agrees. Days come in as *ages*, days before today in the bond's time zone, so there is no clock here.
//! Only what is shared and not hidden may come in; nothing in here can tell.
//!
//! What comes out stays inside: [`Flow`] is for choosing words (`words.rs`) and reaches no page, feed or export.
//! The numbers are Bothways' own choice (PRODUCT.md, "Rhythm"), printed for everyone on "How this is worked out".

pub use super::evidence::{Days, Level, Pulse, Pulses, Weight};

/// Evaluates the rhythm of today.
#[must_use]
pub fn evaluate(evidence: &Evidence) -> Evaluation {
    evaluate_as_of(evidence, 0)
}

/// Who has been receiving less for a few weeks, if anyone.
///
/// Of today and the same weekday of the three weeks before, at least three must be uneven towards the same person, and
/// today must be uneven or steady: one thin week is no news, and whoever is on pause or flowing again is left in peace.
#[must_use]
pub fn sustained(evidence: &Evidence) -> Option<Side> {
    let today = evaluate(evidence);
    if !matches!(today.state, State::Uneven | State::Steady) {
        return None;
    }
    let earlier = [7, 14, 21].map(|days| evaluate_as_of(evidence, days).receives_less);
    [Side::A, Side::B].into_iter().find(|side| {
        let uneven_weeks = usize::from(today.receives_less == Some(*side))
            + earlier.iter().filter(|less| **less == Some(*side)).count();
        uneven_weeks >= 3
    })
}

/// One of the two people of a bond. The same letter on both their pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The person with the clay strand.
    A,
    /// The person with the tide strand.
    B,
}

impl Side {
    /// The other person.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// How often the two expect to show up for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tempo {
    /// Two days a week.
    Close,
    /// One day a week.
    Steady,
    /// One day in four weeks.
    Occasional,
}

/// All that the rhythm may know about a bond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How often the two expect to show up.
    pub tempo: Tempo,
    /// Days since the two are linked.
    pub bond_age: i32,
    /// Days on which A did something for B, whoever wrote it down.
    pub a_to_b: Days,
    /// Days on which B did something for A, whoever wrote it down.
    pub b_to_a: Days,
    /// Days that lie in a season.
    pub seasons: Days,
    /// What both said about their needs.
    pub pulses: Pulses,
}

/// The rhythm as of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What A gives, and whether it is what B needs.
    pub a_to_b: Flow,
    /// What B gives, and whether it is what A needs.
    pub b_to_a: Flow,
    /// The one state that the day is in.
    pub state: State,
    /// Who receives less, known only while the state is [`State::Uneven`].
    pub receives_less: Option<Side>,
}

impl Evaluation {
    /// What this person gives to the other.
    #[must_use]
    pub const fn given_by(&self, giver: Side) -> &Flow {
        match giver {
            Side::A => &self.a_to_b,
            Side::B => &self.b_to_a,
        }
    }
}

/// Care in one direction, in basis points; `None` is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// R: how regularly care shows up, against the tempo.
    pub r: Option<i64>,
    /// N: how the receiver's needs are doing, in the receiver's word.
    pub n: Option<i64>,
    /// F: the larger of N and the mean of both, so that a log can only ever help.
    pub f: Option<i64>,
}

/// What a day's rhythm is called. The first that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// A season covers the day.
    Season,
    /// The two are linked for less than two weeks, or there is hardly anything to go by.
    Gathering,
    /// Too little is said about the needs of one of them.
    Partial,
    /// Little flows in either direction.
    Dry,
    /// Both give, and neither gets what is missing.
    Crossed,
    /// Care goes both ways.
    Flowing,
    /// One receives clearly less, and says so.
    Uneven,
    /// None of the above.
    Steady,
}

/// Evaluates the rhythm of an earlier day; whatever is younger than that day did not exist then.
fn evaluate_as_of(evidence: &Evidence, days_ago: i32) -> Evaluation {
    let a_to_b = evidence.a_to_b.as_of(days_ago);
    let b_to_a = evidence.b_to_a.as_of(days_ago);
    let seasons = evidence.seasons.as_of(days_ago);
    let bond_age = i64::from(evidence.bond_age) - i64::from(days_ago);
    let beat = Beat::of(evidence.tempo);
    let (needs_of_a, needs_of_b) = evidence.pulses.as_of(days_ago);

    let there = |given| beat.rhythm(given, seasons, bond_age);
    let a_to_b_flow = Flow::new(there(a_to_b), needs_of_b.met());
    let b_to_a_flow = Flow::new(there(b_to_a), needs_of_a.met());
    let entries = i64::from(beat.days_in_window(a_to_b) + beat.days_in_window(b_to_a))
        + needs_of_a.spoken_of
        + needs_of_b.spoken_of;

    let (state, receives_less) = if seasons & 1 == 1 {
        (State::Season, None)
    } else if bond_age < 14 || entries < 4 {
        (State::Gathering, None)
    } else {
        name(&a_to_b_flow, &b_to_a_flow)
    };
    Evaluation { a_to_b: a_to_b_flow, b_to_a: b_to_a_flow, state, receives_less }
}

/// Names what the two flows are together, once there is enough to go by.
fn name(a_to_b: &Flow, b_to_a: &Flow) -> (State, Option<Side>) {
    let (Some((n_ab, f_ab)), Some((n_ba, f_ba))) = (a_to_b.n.zip(a_to_b.f), b_to_a.n.zip(b_to_a.f)) else {
        return (State::Partial, None);
    };
    // Someone whose rhythm is unknown is never said to give.
    let both_give = a_to_b.r.min(b_to_a.r) >= Some(6000);
    let (receives_less, n_of_less) = if f_ab < f_ba { (Side::B, n_ab) } else { (Side::A, n_ba) };

    if f_ab.max(f_ba) < 4000 {
        (State::Dry, None)
    } else if both_give && n_ab.max(n_ba) < 4000 {
        (State::Crossed, None)
    } else if f_ab.min(f_ba) >= 6000 {
        (State::Flowing, None)
    } else if (f_ab - f_ba).abs() >= 3000 && n_of_less < 5000 {
        (State::Uneven, Some(receives_less))
    } else {
        (State::Steady, None)
    }
}

impl Flow {
    fn new(r: Option<i64>, n: Option<i64>) -> Self {
        let f = match (r, n) {
            (Some(r), Some(n)) => Some(n.max((r + n) / 2)),
            (known, None) | (None, known) => known,
        };
        Self { r, n, f }
    }
}

/// What a tempo asks for: buckets of days, and days with a contribution in each.
struct Beat {
    bucket: i64,
    buckets: usize,
    expected: u32,
}

impl Beat {
    const fn of(tempo: Tempo) -> Self {
        match tempo {
            Tempo::Close => Self { bucket: 7, buckets: 8, expected: 2 },
            Tempo::Steady => Self { bucket: 7, buckets: 8, expected: 1 },
            Tempo::Occasional => Self { bucket: 28, buckets: 4, expected: 1 },
        }
    }

    /// R: the share of the expected days on which care showed up, recent buckets first.
    ///
    /// A bucket that the bond has not lived through, or of which more than half lies in a season, asks for nothing.
    /// The day on which the bond began is not a whole day of its life.
    fn rhythm(&self, given: u128, seasons: u128, bond_age: i64) -> Option<i64> {
        let (mut there, mut expected) = (0, 0);
        let mut first = 0;
        for importance in &RECENCY[..self.buckets] {
            if first + self.bucket > bond_age {
                break;
            }
            let bucket = ((1 << self.bucket) - 1) << first;
            if i64::from((seasons & bucket).count_ones()) * 2 <= self.bucket {
                there += importance * i64::from((given & bucket).count_ones().min(self.expected));
                expected += importance * i64::from(self.expected);
            }
            first += self.bucket;
        }
        (expected > 0).then(|| 10_000 * there / expected)
    }

    /// The number of days that all buckets together hold with a contribution, whatever R leaves out.
    fn days_in_window(&self, given: u128) -> u32 {
        let window = self.bucket * self.buckets as i64;
        (given & ((1 << window) - 1)).count_ones()
    }
}

/// U: how much a bucket counts by its age. Each fourth step back is half as much: `10000 * 2^(-k/4)`, rounded.
const RECENCY: [i64; 8] = [10_000, 8_409, 7_071, 5_946, 5_000, 4_204, 3_536, 2_973];
