//! Which small thing is suggested on which day, and why. No database, web or clock: the day comes in.
//!
//! **The same all day, and no repeat within 21 days, although looking writes nothing.** What was suggested up to a day is
//! written down by the first change of that day to the bond, before it changes anything. So of the days since then it is
//! known that nothing changed: what was suggested on each of them is worked out, one day after the other, from the facts
//! as they stand ([`walk`]), and comes out the same as often as somebody looks. Only what both may see is among the facts.

use std::cmp::Reverse;

use super::catalogue::{self, Gesture};
use crate::{
    bonds::{
        Kind, Likes, LoveLanguage, Suggested, Visibility,
        suggested::{APART_DAYS, Mark},
    },
    boundaries::{Boundary, Topic},
    db::{Day, Id, Words},
    needs::{model::Importance, store::Need},
};

/// Days without a language after which few of it "came lately".
pub const LATELY_DAYS: i64 = 14;
/// Minutes of a gesture at the most while a season lasts.
pub const GENTLE_MINUTES: u16 = 10;
/// Days of the bond on which a need counts as `right now`: those that 72 hours reach into, but for the last.
const RIGHT_NOW_DAYS: i64 = 3;

/// All that decides what is suggested to one of the two, the giver. The other is the receiver.
#[derive(Debug)]
pub struct Facts<'a> {
    /// What the two are to each other.
    pub kind: Kind,
    /// What the receiver asks for.
    pub wants: Vec<Want<'a>>,
    /// What the receiver's boundaries keep out.
    pub closed: Closed,
    /// What the receiver likes, where they share it.
    pub likes: Option<Likes>,
    /// The last day on which something of a language reached the receiver, as both see it.
    pub lately: Vec<(LoveLanguage, Day)>,
    /// First and last days of seasons.
    pub pauses: Vec<(Day, Day)>,
    /// What the order of gestures is made of, so that each person has their own.
    pub seed: u64,
}

/// A shared open need of the receiver.
#[derive(Clone, Copy, Debug)]
pub struct Want<'a> {
    /// The need.
    pub need: &'a Need,
    /// The bond's day on which it was raised to `right now`.
    pub raised_on: Option<Day>,
    /// The tags of what it is about.
    about: u64,
}

impl<'a> Want<'a> {
    /// The shared open needs of a receiver; `day_of` says on which of the bond's days an instant lies.
    pub fn all(needs: &'a [Need], receiver: Id, day_of: impl Fn(crate::db::Ts) -> Day) -> Vec<Self> {
        let theirs = needs.iter().filter(|need| need.owner_id == receiver && need.visibility == Visibility::Shared);
        let want = |need: &'a Need| Self {
            need,
            raised_on: need.raised_at.map(&day_of),
            about: catalogue::about(need.title.as_str()),
        };
        theirs.map(want).collect()
    }

    fn importance_on(&self, day: Day) -> Importance {
        let is_fresh = self.raised_on.is_some_and(|raised| day.since(raised) < RIGHT_NOW_DAYS);
        if is_fresh { self.need.importance } else { self.need.importance.min(Importance::MattersALot) }
    }
}

/// Topics and love languages that boundaries keep out, as bits.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Closed {
    topics: u16,
    languages: i16,
}

impl Closed {
    /// Those of some boundaries.
    pub fn by<'a>(boundaries: impl IntoIterator<Item = &'a Boundary>) -> Self {
        Self::of(boundaries.into_iter().map(|one| (one.topic, one.love_languages)))
    }

    /// Those of topics with the languages that each names.
    pub fn of(boundaries: impl IntoIterator<Item = (Topic, i16)>) -> Self {
        boundaries.into_iter().fold(Self::default(), |closed, (topic, languages)| Self {
            topics: closed.topics | 1 << topic as u16,
            languages: closed.languages | languages | topic.stands_for().map_or(0, LoveLanguage::bit),
        })
    }

    /// Whether a gesture touches none of them.
    #[must_use]
    pub fn allows(&self, gesture: &Gesture) -> bool {
        !gesture.touches_any(self.topics) && self.languages & gesture.language.bit() == 0
    }
}

/// What the giver is shown on a day.
#[derive(Clone, Copy, Debug)]
pub enum Shown<'a> {
    /// This, and why.
    This(&'static Gesture, Reason<'a>),
    /// They did it.
    Done(&'static Gesture),
    /// It was suggested this morning, and a boundary, a season or "not for us" keeps it out by now.
    TakenBack(&'static Gesture),
    /// Nothing is left for today.
    Nothing,
}

/// Why a gesture is suggested. Each says no more than what is so.
#[derive(Clone, Copy, Debug)]
pub enum Reason<'a> {
    /// The receiver asks for something that it is about.
    Asks(&'a Need),
    /// The receiver asks for its language.
    AsksFor(LoveLanguage),
    /// The receiver likes its language a lot, and nothing of it came for [`LATELY_DAYS`].
    LikesAndFew(LoveLanguage),
    /// The receiver likes its language a lot.
    Likes(LoveLanguage),
    /// A season lasts: something small.
    Gentle,
    /// A small thing for any day.
    AnyDay,
}

/// What is shown on a day of which it is written down or worked out what was suggested.
#[must_use]
pub fn shown<'a>(facts: &Facts<'a>, suggested: &Suggested, day: Day) -> Shown<'a> {
    let newest = suggested.newest(day).filter(|one| one.mark != Mark::Passed);
    let Some((newest, gesture)) = newest.and_then(|one| Some((one, catalogue::of_key(one.key)?))) else {
        return Shown::Nothing;
    };
    match newest.mark {
        Mark::Done => Shown::Done(gesture),
        _ if suggested.is_refused(gesture.key) || !facts.fits(gesture, day) => Shown::TakenBack(gesture),
        _ => Shown::This(gesture, reason(facts, gesture, day)),
    }
}

/// Why a gesture is suggested on a day, as the facts stand.
#[must_use]
pub fn reason<'a>(facts: &Facts<'a>, gesture: &Gesture, day: Day) -> Reason<'a> {
    if facts.is_pause(day) {
        return Reason::Gentle;
    }
    let unmet = facts.unmet(day);
    let asks = unmet.iter().find(|want| want.about & gesture.tags() != 0);
    let language = gesture.language;
    if let Some(want) = asks {
        Reason::Asks(want.need)
    } else if unmet.iter().any(|want| want.need.love_language == Some(language)) {
        Reason::AsksFor(language)
    } else if facts.likes.is_some_and(|likes| likes.strongly(language)) {
        if facts.came_lately(language, day) { Reason::Likes(language) } else { Reason::LikesAndFew(language) }
    } else {
        Reason::AnyDay
    }
}

/// What was suggested from one day to another, added to what was before: of days on which nothing was changed.
#[must_use]
pub fn walk(facts: &Facts<'_>, mut suggested: Suggested, from: Day, until: Day) -> Suggested {
    if from > until {
        return suggested;
    }
    let mut pool = Pool::new(&suggested);
    for day in (from.0..=until.0).map(Day) {
        if let Some(gesture) = pool.take(facts, day) {
            suggested.offer(gesture.key, day);
        }
    }
    suggested.tidy(until);
    suggested
}

/// Suggests another one in the place of the newest of a day.
pub fn another(facts: &Facts<'_>, suggested: &mut Suggested, day: Day) {
    match Pool::new(suggested).take(facts, day) {
        Some(gesture) => suggested.offer(gesture.key, day),
        None => suggested.pass(day),
    }
}

impl<'a> Facts<'a> {
    fn is_pause(&self, day: Day) -> bool {
        self.pauses.iter().any(|(from, until)| *from <= day && day <= *until)
    }

    /// Whether it touches no boundary, and is small enough for a day of a season.
    fn fits(&self, gesture: &Gesture, day: Day) -> bool {
        self.closed.allows(gesture) && gesture.minutes <= self.most_minutes(day)
    }

    fn most_minutes(&self, day: Day) -> u16 {
        if self.is_pause(day) { GENTLE_MINUTES } else { u16::MAX }
    }

    fn came_lately(&self, language: LoveLanguage, day: Day) -> bool {
        self.lately.iter().any(|(one, last)| *one == language && day.since(*last) < LATELY_DAYS)
    }

    /// What is unmet on a day: `right now` before all, then by importance, then the longest waiting. Where the owner lives
    /// their day may be the bond's next.
    fn unmet(&self, day: Day) -> Vec<Want<'a>> {
        let waiting = |want: &Want<'a>| {
            let since = want.need.waiting_since(day).filter(|_| want.need.said_on <= day.plus(1))?;
            Some((Reverse(want.importance_on(day)), since))
        };
        let mut unmet: Vec<_> = self.wants.iter().filter_map(|want| Some((waiting(want)?, *want))).collect();
        unmet.sort_by_key(|(place, want)| (*place, want.need.id));
        unmet.into_iter().map(|(_, want)| want).collect()
    }
}

/// When each gesture of the catalogue was last suggested or done, and which are never to come again.
struct Pool {
    last: Vec<Day>,
    refused: Vec<bool>,
}

/// A day before all others: never.
const NEVER: Day = Day(i64::MIN / 2);

impl Pool {
    fn new(suggested: &Suggested) -> Self {
        let count = catalogue::all().len();
        let mut pool = Self { last: vec![NEVER; count], refused: vec![false; count] };
        for one in suggested.all() {
            // What the catalogue has no more is not suggested either.
            if let Some(at) = catalogue::place_of(one.key) {
                pool.last[at] = pool.last[at].max(one.day);
                pool.refused[at] |= one.mark == Mark::NotForUs;
            }
        }
        pool
    }

    /// The best of a day, which then is not taken again for a while.
    fn take(&mut self, facts: &Facts<'_>, day: Day) -> Option<&'static Gesture> {
        let (asked, most_minutes) = (Asked::of(facts, day), facts.most_minutes(day));
        let may_come = |(at, gesture): &(usize, &Gesture)| {
            let is_apart = day.since(self.last[*at]).abs() > APART_DAYS;
            let is_for = gesture.is_for(facts.kind) && gesture.minutes <= most_minutes && facts.closed.allows(gesture);
            is_apart && is_for && !self.refused[*at]
        };
        let all = catalogue::all().iter().enumerate().filter(may_come);
        let placed = all.filter_map(|(at, gesture)| Some((place(facts, &asked, gesture, day)?, at)));
        let (_, at) = placed.min()?;
        self.last[at] = day;
        Some(&catalogue::all()[at])
    }
}

/// What is asked for on a day: by the need that the day is for, and by the others. The day is for what is `right now`, else
/// for each in turn.
struct Asked {
    first: Asks,
    others: Asks,
}

impl Asked {
    fn of(facts: &Facts<'_>, day: Day) -> Self {
        let mut unmet = facts.unmet(day);
        let urgent = unmet.first().is_some_and(|want| want.importance_on(day) == Importance::RightNow);
        if !unmet.is_empty() && !urgent {
            let turn = day.0.unsigned_abs().wrapping_add(facts.seed) % unmet.len() as u64;
            unmet.rotate_left(usize::try_from(turn).unwrap_or(0));
        }
        let (first, others) = unmet.split_at(unmet.len().min(1));
        Self { first: Asks::of(first), others: Asks::of(others) }
    }
}

/// What some needs ask for, as bits: the tags of what they are about, and their love languages.
struct Asks {
    about: u64,
    languages: i16,
}

impl Asks {
    fn of(wants: &[Want<'_>]) -> Self {
        let languages = wants.iter().filter_map(|want| want.need.love_language);
        Self {
            about: wants.iter().fold(0, |bits, want| bits | want.about),
            languages: languages.fold(0, |bits, language| bits | language.bit()),
        }
    }

    fn is_about(&self, gesture: &Gesture) -> bool {
        self.about & gesture.tags() != 0
    }

    fn speaks(&self, language: LoveLanguage) -> bool {
        self.languages & language.bit() != 0
    }
}

/// The place of a gesture among those of a day, least first: what answers the need of the day, what answers another, what
/// is liked and came little, what is liked, the rest. None of a language that the receiver says is not for them, nor of touch
/// where they do not say that they like it; but for a language that a need of theirs asks for by name.
fn place(facts: &Facts<'_>, asked: &Asked, gesture: &Gesture, day: Day) -> Option<(u8, u64)> {
    let (Asked { first, others }, language) = (asked, gesture.language);
    // Of touch nothing is presumed.
    let unsaid = i16::from(language != LoveLanguage::Touch);
    let strength = facts.likes.map_or(unsaid, |likes| likes.strength(language));
    if strength == 0 && !first.speaks(language) && !others.speaks(language) {
        return None;
    }
    let class = match strength {
        _ if first.is_about(gesture) => 0,
        _ if first.speaks(language) => 1,
        _ if others.is_about(gesture) => 2,
        _ if others.speaks(language) => 3,
        3.. if !facts.came_lately(language, day) => 4,
        3.. => 5,
        _ => 6,
    };
    Some((class, mixed(facts.seed ^ (day.0.unsigned_abs() << 32) ^ u64::from(gesture.key))))
}

/// The seed of a person in a bond.
#[must_use]
pub fn seed(bond: Id, person: Id) -> u64 {
    bond.as_bytes().iter().chain(person.as_bytes()).fold(0, |seed, byte| mixed(seed ^ u64::from(*byte)))
}

/// A number that looks like nothing: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// How a gesture is logged: its title, and the needs that it answers.
#[must_use]
pub fn logged(title: &str, reason: Reason<'_>) -> (Words, Vec<Id>) {
    let needs = match reason {
        Reason::Asks(need) => vec![need.id],
        _ => Vec::new(),
    };
    // The build has checked its length.
    (Words::line(title, 120).unwrap_or_default(), needs)
}
