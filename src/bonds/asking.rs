//! Who asks for which bond: the way from a request to a [`Member`], or to a page that was kept for them ([`Glance`]).

use std::{future::Future, pin::Pin, sync::Arc};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use diesel::prelude::*;

use super::{
    Bond, CareDays, CheckInDays, Kind, Likes, Member, Other, Side, Suggested, YearDays,
    member::{Days, active},
    model::{agreed_tempo, tempo_of},
};
use crate::{
    account::{Person, Theme, person},
    db::{
        self, Conn, Day, Id, Ts, Words,
        schema::{bonds, members, people},
    },
    lang::Lang,
    on,
    rhythm::one_word::Own,
    web::{
        Error, Shared, Site, discreet,
        flash::Said,
        kept::{KeptPage, Key},
        proof::MemberProof,
    },
};

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

/// Somebody who asks for a page of a bond that may be kept for its members. It lets out nothing but to a member: a page
/// that was kept for them, where a glance at their row says that it is still right, or what is read beside the member.
pub struct Glance {
    /// What the page is kept under.
    pub key: Key,
    kept: Option<Arc<KeptPage>>,
}

impl MemberProof for Glance {}

impl Glance {
    /// The page that was kept for them, if it is still right.
    #[must_use]
    pub fn kept(&self) -> Option<&KeptPage> {
        self.kept.as_deref()
    }

    /// The member, and what is read of the same state of the data.
    ///
    /// # Errors
    /// As when a [`Member`] is asked for; the database's.
    pub async fn read<T: Send + 'static>(
        &self,
        site: &Site,
        read: impl FnOnce(&mut Conn<'_>, &Member) -> db::Result<T> + Send + 'static,
    ) -> Result<(Member, T), Error> {
        let (Key { person, bond, .. }, now) = (self.key, site.clock.now());
        let with_member = move |conn: &mut Conn<'_>| {
            let member = find(conn, bond, person, now)?.ok_or(Error::NotFound)?;
            let found = read(conn, &member)?;
            Ok((member, found))
        };
        site.db.read(with_member).await
    }
}

impl FromRequest for Glance {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (person, bond, site) = asked(&request)?;
            let key = Key { person, bond, discreet: discreet::is_on(&request) };
            // A page that says what was just done is for this one time.
            let kept = site.kept.find(&key, site.clock.now()).filter(|_| Said::waiting(&request).is_none());
            let Some(page) = kept else { return Ok(Self { key, kept: None }) };
            let revision = site.db.query(move |conn| revision(conn, bond, person)).await?.ok_or(Error::NotFound)?;
            Ok(Self { key, kept: Some(page).filter(|page| page.revision == revision) })
        })
    }
}

fn revision(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Option<i64>> {
    let row = active!(bond, person).select(members::revision);
    Ok(on!(conn, c => row.first(c).optional())?)
}

type Row = (
    (Id, Words, String, Theme, Lang),
    (Kind, String, Ts, Option<Day>, Option<Day>, CheckInDays),
    (i16, i64, Option<String>, bool, Option<Suggested>, Option<Day>),
    (Option<Day>, Option<YearDays>, Option<CareDays>),
    (Option<Own>, Option<Day>),
    Option<(Id, Option<String>, Option<i16>, Option<CareDays>)>,
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
                bonds::created_at,
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
            (members::thanked_on, members::keepsake_days, members::care_days),
            (people::own_word, people::own_word_until),
            (
                others.field(members::person_id),
                others.field(members::tempo),
                others.field(members::likes),
                others.field(members::care_days),
            )
                .nullable(),
            (other_people.field(people::display_name), other_people.field(people::time_zone)).nullable(),
        ));
    let found: Option<Row> = on!(conn, c => row.first(c).optional())?;
    Ok(found.map(|row| member(bond, row, now)))
}

fn member(bond: Id, row: Row, now: Ts) -> Member {
    let (
        (id, name, time_zone, theme, lang),
        (kind, bond_zone, created_at, linked_on, suggested_until, check_ins),
        (side, revision, tempo, stepped_back, suggested, check_in_week),
        (thanked_on, keepsake_days, own_care_days),
        (own_word, own_word_until),
        other,
        known,
    ) = row;
    let word = |text: Option<String>| text.as_deref().and_then(tempo_of);
    let (other_id, other_tempo, likes, care_days) =
        other.map_or((None, None, None, None), |(id, tempo, likes, days)| (Some(id), word(tempo), likes, days));
    let other = other_id.zip(known).map(|(id, (name, time_zone))| Other {
        id,
        name,
        time_zone,
        likes: likes.map(Likes::from_bits),
        care_days,
    });
    let days = Days::at(now, &time_zone, other.as_ref().map(|other| other.time_zone.as_str()), &bond_zone);
    Member {
        person: Person { id, name, time_zone, theme, lang },
        bond: Bond {
            id: bond,
            kind,
            time_zone: bond_zone,
            created_at,
            linked_on,
            tempo: agreed_tempo(kind, word(tempo), other_tempo),
            check_ins,
            suggested_until,
        },
        side: if side == 0 { Side::A } else { Side::B },
        other,
        revision,
        stepped_back,
        thanked_on,
        keepsake_days,
        own_care_days,
        check_in_week,
        suggested: suggested.unwrap_or_default(),
        own_word: own_word.zip(own_word_until),
        now,
        days,
    }
}
