//! The proof that a person is an active member of the bond in the path, and the one way to write to a bond.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use diesel::prelude::*;

use super::{
    Kind, Likes, Side, Suggested, Tempo, Visibility, YearDays,
    model::{agreed_tempo, tempo_of},
};
use crate::{
    account::{Person, Theme, person},
    db::{
        self, Conn, Day, Id, Ts, Words, day_in, next_day_in,
        schema::{bonds, members, people},
    },
    lang::Lang,
    on,
    rhythm::one_word::Own,
    web::{Error, Shared, Site, components::Strand, proof::MemberProof},
};

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
    /// The Monday of the latest week in which they wrote a check-in.
    pub check_in_week: Option<Day>,
    /// What their own reflections say to them, and until which day. See [`Member::own_word`].
    own_word: Option<(Own, Day)>,
    /// What was suggested to them.
    pub suggested: Suggested,
    /// When the request came.
    pub now: Ts,
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
}

impl MemberProof for Member {}

impl Member {
    /// Today where this person is.
    #[must_use]
    pub fn today(&self) -> Day {
        self.person.today(self.now)
    }

    /// Today in the bond's time zone, the same for both.
    #[must_use]
    pub fn bond_today(&self) -> Day {
        day_in(self.now, &self.bond.time_zone)
    }

    /// Today where one of the two is: what they say about their needs goes by their own days. For the bond's day where
    /// the other has not joined.
    #[must_use]
    pub fn today_of(&self, person: Id) -> Day {
        match &self.other {
            _ if self.is(person) => self.today(),
            Some(other) => day_in(self.now, &other.time_zone),
            None => self.bond_today(),
        }
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

    /// What this member's own reflections say to them today: for their eyes alone.
    #[must_use]
    pub fn own_word(&self) -> Option<Own> {
        self.own_word.filter(|(_, until)| self.today() <= *until).map(|(word, _)| word)
    }

    /// Whether nothing of the day was written down of what is suggested to the two.
    fn is_first_today(&self) -> bool {
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

impl FromRequest for Member {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { of(&request).await })
    }
}

/// The member who asks. What does not exist, what is another's and what has ended all answer the same.
pub(super) async fn of(request: &HttpRequest) -> Result<Member, Error> {
    let (person, bond, site) = asked(request)?;
    let now = site.clock.now();
    site.db.query(move |conn| find(conn, bond, person, now)).await?.ok_or(Error::NotFound)
}

/// Who asks for which bond.
fn asked(request: &HttpRequest) -> Result<(Id, Id, &Shared), Error> {
    let person = person::signed_in(request).ok_or_else(|| person::sign_in_first(request))?;
    let bond = request.match_info().get("bond").and_then(Id::from_url).ok_or(Error::NotFound)?;
    Ok((person, bond, request.app_data::<Shared>().ok_or(Error::NotFound)?))
}

/// A member at a glance: as much as it takes to find a page that was kept for them.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// Who it is.
    pub person: Id,
    /// The bond, which lasts.
    pub bond: Id,
    /// As in [`Member`].
    pub revision: i64,
    /// When the request came.
    pub now: Ts,
}

impl MemberProof for Glance {}

impl FromRequest for Glance {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (person, bond, site) = asked(&request)?;
            let revision = site.db.query(move |conn| revision(conn, bond, person)).await?.ok_or(Error::NotFound)?;
            Ok(Self { person, bond, revision, now: site.clock.now() })
        })
    }
}

fn revision(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Option<i64>> {
    let row = members::table
        .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
        .filter(members::bond_id.eq(bond))
        .filter(members::person_id.eq(person))
        .filter(bonds::ended_at.is_null())
        .select(members::revision);
    Ok(on!(conn, c => row.first(c).optional())?)
}

type Row = (
    (Id, Words, String, Theme, Lang),
    (Kind, String, Option<Day>, Option<Day>, CheckInDays),
    (i16, i64, Option<String>, bool, Option<Suggested>, Option<Day>),
    (Option<Day>, Option<YearDays>),
    (Option<Own>, Option<Day>),
    Option<(Id, Option<String>, Option<i16>)>,
    Option<(Words, String)>,
);

/// The active membership of a person in a bond.
pub(super) fn find(conn: &mut Conn<'_>, bond: Id, person: Id, now: Ts) -> db::Result<Option<Member>> {
    let (others, other_people) = diesel::alias!(members as others, people as other_people);
    let row = members::table
        .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
        .inner_join(people::table.on(people::id.eq(members::person_id)))
        .left_join(
            others.on(others
                .field(members::bond_id)
                .eq(members::bond_id)
                .and(others.field(members::person_id).ne(members::person_id))),
        )
        .left_join(other_people.on(other_people.field(people::id).eq(others.field(members::person_id))))
        .filter(members::bond_id.eq(bond))
        .filter(members::person_id.eq(person))
        .filter(bonds::ended_at.is_null())
        .select((
            (people::id, people::display_name, people::time_zone, people::theme, people::locale),
            (
                bonds::kind,
                bonds::time_zone,
                bonds::linked_on,
                bonds::suggested_until,
                (bonds::check_in_day, bonds::check_in_held, bonds::check_in_changed_on, bonds::check_in_opened),
            ),
            (
                members::side,
                members::revision,
                members::tempo,
                members::stepped_back,
                members::suggested,
                members::check_in_week,
            ),
            (members::thanked_on, members::keepsake_days),
            (people::own_word, people::own_word_until),
            (others.field(members::person_id), others.field(members::tempo), others.field(members::likes)).nullable(),
            (other_people.field(people::display_name), other_people.field(people::time_zone)).nullable(),
        ));
    let found: Option<Row> = on!(conn, c => row.first(c).optional())?;
    Ok(found.map(|row| member(bond, row, now)))
}

fn member(bond: Id, row: Row, now: Ts) -> Member {
    let (
        (id, name, time_zone, theme, lang),
        (kind, bond_zone, linked_on, suggested_until, check_ins),
        (side, revision, tempo, stepped_back, suggested, check_in_week),
        (thanked_on, keepsake_days),
        (own_word, own_word_until),
        other,
        known,
    ) = row;
    let word = |text: Option<String>| text.as_deref().and_then(tempo_of);
    let (other_id, other_tempo, likes) =
        other.map_or((None, None, None), |(id, tempo, likes)| (Some(id), word(tempo), likes));
    Member {
        person: Person { id, name, time_zone, theme, lang },
        bond: Bond {
            id: bond,
            kind,
            time_zone: bond_zone,
            linked_on,
            tempo: agreed_tempo(kind, word(tempo), other_tempo),
            check_ins,
            suggested_until,
        },
        side: if side == 0 { Side::A } else { Side::B },
        other: other_id.zip(known).map(|(id, (name, time_zone))| Other {
            id,
            name,
            time_zone,
            likes: likes.map(Likes::from_bits),
        }),
        revision,
        stepped_back,
        thanked_on,
        keepsake_days,
        check_in_week,
        suggested: suggested.unwrap_or_default(),
        own_word: own_word.zip(own_word_until),
        now,
    }
}

/// What a write answers, and who can see that something changed. A change that only its author sees must leave the
/// other's revision alone: it would tell them that something was written.
pub struct Changed<T> {
    value: T,
    who: Who,
}

enum Who {
    Both,
    OnlyMe,
    Nobody,
}

impl<T> Changed<T> {
    /// Both may see a difference.
    pub fn for_both(value: T) -> Self {
        Self { value, who: Who::Both }
    }

    /// Only the one who wrote may see a difference.
    pub fn for_me(value: T) -> Self {
        Self { value, who: Who::OnlyMe }
    }

    /// Both where `shared`, else only the one who wrote.
    pub fn by(shared: bool, value: T) -> Self {
        if shared { Self::for_both(value) } else { Self::for_me(value) }
    }

    /// The same, with another answer.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Changed<U> {
        Changed { value: to(self.value), who: self.who }
    }

    /// Nothing was written.
    pub fn nothing(value: T) -> Self {
        Self { value, who: Who::Nobody }
    }
}

/// Writes to a bond: the one transaction that all of its writes go through. It holds the bond, so that two writes to
/// one bond follow each other; it finds out whether the bond still lasts; and it raises the revisions by which kept
/// pages are known to be stale.
///
/// # Errors
/// What the work answers; [`Error::NotFound`] if the bond ended meanwhile.
pub async fn change<T: Send + 'static>(
    site: &Site,
    member: &Member,
    work: impl Fn(&mut Conn<'_>, &Member) -> Result<Changed<T>, Error> + Send + 'static,
) -> Result<T, Error> {
    let member = member.clone();
    let before_change = site.before_change.filter(|_| member.is_first_today());
    site.db
        .write(move |conn| {
            // Whoever has just stepped back in another window must not be shared by a form that was on its way.
            let stepped_back = hold_as(conn, member.bond.id, member.person.id)?;
            if let Some(before) = before_change {
                before(conn, member.bond.id, member.now)?;
            }
            let member = Member { stepped_back, ..member.clone() };
            let changed = work(conn, &member)?;
            let both = members::table.filter(members::bond_id.eq(member.bond.id));
            let raise = members::revision.eq(members::revision + 1);
            match changed.who {
                Who::Both => on!(conn, c => diesel::update(both).set(raise).execute(c))?,
                Who::OnlyMe => {
                    let mine = both.filter(members::person_id.eq(member.person.id));
                    on!(conn, c => diesel::update(mine).set(raise).execute(c))?
                }
                Who::Nobody => 0,
            };
            Ok(changed.value)
        })
        .await
}

/// As [`hold`], for one of its members: whether they have stepped back by now. SQLite's one writer holds the bond with
/// the same read.
fn hold_as(conn: &mut Conn<'_>, bond: Id, person: Id) -> Result<bool, Error> {
    if let Conn::Pg(_) = conn {
        hold(conn, bond)?;
    }
    let row = members::table
        .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
        .filter(members::bond_id.eq(bond))
        .filter(members::person_id.eq(person))
        .filter(bonds::ended_at.is_null())
        .select(members::stepped_back);
    on!(conn, c => row.first(c).optional())?.ok_or(Error::NotFound)
}

/// Takes the bond for the rest of the transaction, if it still lasts. SQLite has one writer, who holds everything; on
/// PostgreSQL an update locks the row.
pub(super) fn hold(conn: &mut Conn<'_>, bond: Id) -> Result<(), Error> {
    let row = bonds::table.filter(bonds::id.eq(bond)).filter(bonds::ended_at.is_null());
    let held = match conn {
        Conn::Lite(conn) => row.select(bonds::id).first::<Id>(&mut **conn).optional()?.is_some(),
        Conn::Pg(conn) => diesel::update(row).set(bonds::writes.eq(bonds::writes + 1)).execute(&mut **conn)? > 0,
    };
    if held { Ok(()) } else { Err(Error::NotFound) }
}
