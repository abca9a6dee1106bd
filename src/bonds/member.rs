//! The proof that a person is an active member of the bond in the path.

use diesel::Queryable;

use super::{CareDays, Kind, Likes, Side, Suggested, Tempo, Visibility, YearDays};
use crate::{
    account::Person,
    db::{Day, Id, Ts, Words, day_in, next_day_in},
    rhythm::one_word::Own,
    web::{components::Strand, proof::MemberProof},
};

/// The row of a person in a bond, where the bond still lasts: what it is to be an active member.
macro_rules! active {
    ($bond:expr, $person:expr) => {
        members::table
            .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
            .filter(members::bond_id.eq($bond))
            .filter(members::person_id.eq($person))
            .filter(bonds::ended_at.is_null())
    };
}
pub(super) use active;

/// An active member of the bond in the path. There is no other way to get one than from a request of that person,
/// and every query on a bond takes it.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who it is.
    pub person: Person,
    /// The bond.
    pub bond: Bond,
    /// Which strand is theirs.
    pub side: Side,
    /// The other person, once linked.
    pub other: Option<Other>,
    /// Raised by every write of the bond that this member can see.
    pub revision: i64,
    /// Whether they have stepped back: all that they add stays with them. See [`Member::who_sees`].
    pub stepped_back: bool,
    /// The day on which the other last shared a thank-you or good news, or answered some of theirs.
    pub thanked_on: Option<Day>,
    /// The days of the year on which there may be a keepsake to show to them; none: on none of them.
    pub keepsake_days: Option<YearDays>,
    /// See [`Member::care_days`].
    pub(super) own_care_days: Option<CareDays>,
    /// The Monday of the latest week in which they wrote a check-in.
    pub check_in_week: Option<Day>,
    /// What their own reflections say to them, and until which day. See [`Member::own_word`].
    pub(super) own_word: Option<(Own, Day)>,
    /// What was suggested to them.
    pub suggested: Suggested,
    /// When the request came.
    pub now: Ts,
    /// Which day that is.
    pub(super) days: Days,
}

/// Today where each of the two is, and for the bond: what a page asks for often, and what zones are searched for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    own: Day,
    other: Day,
    bond: Day,
}

impl Days {
    pub(super) fn at(now: Ts, own: &str, other: Option<&str>, bond: &str) -> Self {
        let (own, bond) = (day_in(now, own), day_in(now, bond));
        Self { own, other: other.map_or(bond, |zone| day_in(now, zone)), bond }
    }
}

/// A bond, as its members know it.
#[derive(Clone, Debug)]
pub struct Bond {
    /// Its id.
    pub id: Id,
    /// What the two are to each other.
    pub kind: Kind,
    /// The zone of its days: that of the person who made it.
    pub time_zone: String,
    /// When it was made.
    pub created_at: Ts,
    /// The day on which the two were linked.
    pub linked_on: Option<Day>,
    /// How often the two expect to show up.
    pub tempo: Tempo,
    /// When they check in.
    pub check_ins: CheckInDays,
    /// The day up to which it is written down what was suggested to its members.
    pub suggested_until: Option<Day>,
}

/// What a bond's row says about its check-ins; `check_ins` makes weeks of it. Weeks are the days of their Mondays.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct CheckInDays {
    /// The chosen day: 1 is Monday, 7 is Sunday.
    pub weekday: i16,
    /// The week in which it was chosen, which goes on until the next chosen day.
    pub held: Option<Day>,
    /// The bond's day on which it was chosen.
    pub changed_on: Option<Day>,
    /// The latest week that the two opened.
    pub opened: Option<Day>,
}

/// The other person of a bond.
#[derive(Clone, Debug)]
pub struct Other {
    /// Their id.
    pub id: Id,
    /// Their name.
    pub name: Words,
    /// Their IANA time zone: their needs go by their days.
    pub time_zone: String,
    /// How much they like to receive each love language, where they share that.
    pub likes: Option<Likes>,
    /// See [`Member::care_days`].
    pub(super) care_days: Option<CareDays>,
}

impl MemberProof for Member {}

impl Member {
    /// Today where this person is.
    #[must_use]
    pub fn today(&self) -> Day {
        self.days.own
    }

    /// Today in the bond's time zone, the same for both.
    #[must_use]
    pub fn bond_today(&self) -> Day {
        self.days.bond
    }

    /// Today where one of the two is: what they say about their needs goes by their own days. For the bond's day where
    /// the other has not joined.
    #[must_use]
    pub fn today_of(&self, person: Id) -> Day {
        if self.is(person) { self.days.own } else { self.days.other }
    }

    /// The instant at which one of the days that matter in this bond is over: that of either person, or the bond's.
    #[must_use]
    pub fn days_end(&self) -> Ts {
        let zones = [&self.person.time_zone, &self.bond.time_zone];
        let zones = zones.into_iter().chain(self.other.as_ref().map(|other| &other.time_zone));
        zones.map(|zone| next_day_in(self.now, zone)).min().unwrap_or(self.now)
    }

    /// A path below the bond: `url("needs")` is `/bonds/{bond}/needs`; `url("")` is the dashboard.
    #[must_use]
    pub fn url(&self, tail: &str) -> String {
        if tail.is_empty() { format!("/bonds/{}", self.bond.id) } else { format!("/bonds/{}/{tail}", self.bond.id) }
    }

    /// The other's name, or words for the one who has not joined yet.
    #[must_use]
    pub fn other_name(&self) -> &str {
        self.other.as_ref().map_or(self.person.lang.bonds_other_person(), |other| other.name.as_str())
    }

    /// The other's id, once linked.
    #[must_use]
    pub fn other_id(&self) -> Option<Id> {
        self.other.as_ref().map(|other| other.id)
    }

    /// Who sees what this member adds: as they chose, or they alone while they have stepped back.
    #[must_use]
    pub fn who_sees(&self, chosen: Visibility) -> Visibility {
        if self.stepped_back { Visibility::Private } else { chosen }
    }

    /// The days on which each of the two gave something that both see, where they are kept: rows from before they were
    /// have none.
    #[must_use]
    pub fn care_days(&self) -> Option<Vec<(Id, CareDays)>> {
        let own = (self.person.id, self.own_care_days?);
        match &self.other {
            Some(other) => Some(vec![own, (other.id, other.care_days?)]),
            None => Some(vec![own]),
        }
    }

    /// What this member's own reflections say to them today: for their eyes alone.
    #[must_use]
    pub fn own_word(&self) -> Option<Own> {
        self.own_word.filter(|(_, until)| self.today() <= *until).map(|(word, _)| word)
    }

    /// Whether nothing of the day was written down of what is suggested to the two.
    pub(super) fn is_first_today(&self) -> bool {
        self.other.is_some() && self.bond.suggested_until < Some(self.bond_today())
    }

    /// Whether an id is this member's own.
    #[must_use]
    pub fn is(&self, id: Id) -> bool {
        self.person.id == id
    }

    /// Whose strand one of the two has.
    #[must_use]
    pub fn strand(&self, id: Id) -> Strand {
        if (self.side == Side::A) == self.is(id) { Strand::Clay } else { Strand::Tide }
    }

    /// The name of one of the two, as this member reads it: "You" for themselves.
    #[must_use]
    pub fn name_of(&self, id: Id) -> &str {
        if self.is(id) { self.person.lang.bonds_you() } else { self.other_name() }
    }
}
