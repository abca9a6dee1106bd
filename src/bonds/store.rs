//! Bonds in the database: making one, linking, ending, tempo.

use diesel::prelude::*;

use super::{CareDays, Kind, Member, Tempo, change::hold, member::active, model::tempo_word, year_days};
use crate::{
    account::store::refresh_pages_of,
    db::{
        self, Conn, Day, Id, Ts, Words, day_in,
        schema::{active_pairs, bonds, invitations, members, people},
    },
    on,
    web::Error,
};

/// Active bonds of one person at the most: far above any use, and a bound on every list of them.
const MOST_BONDS: i64 = 40;

/// A bond in the list of a person's bonds.
#[derive(Clone, Debug, Queryable)]
pub struct Summary {
    /// Its id.
    pub id: Id,
    /// What the two are to each other.
    pub kind: Kind,
    /// Since when they are linked.
    pub linked_on: Option<Day>,
    /// The other's name, once linked.
    pub other: Option<Words>,
    /// Their id, once linked.
    pub other_id: Option<Id>,
    /// The zone of the bond's days.
    pub time_zone: String,
    /// Whether this person has stepped back.
    pub stepped_back: bool,
}

/// The active bonds of a person, oldest first.
///
/// # Errors
/// The database's.
pub fn of_person(conn: &mut Conn<'_>, person: Id) -> db::Result<Vec<Summary>> {
    let others = diesel::alias!(members as others);
    let rows =
        members::table
            .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
            .left_join(others.on(
                others.field(members::bond_id).eq(members::bond_id).and(others.field(members::person_id).ne(person)),
            ))
            .left_join(people::table.on(people::id.eq(others.field(members::person_id))))
            .filter(members::person_id.eq(person))
            .filter(bonds::ended_at.is_null())
            .order((bonds::created_at, bonds::id))
            .limit(MOST_BONDS)
            .select((
                bonds::id,
                bonds::kind,
                bonds::linked_on,
                people::display_name.nullable(),
                others.field(members::person_id).nullable(),
                bonds::time_zone,
                members::stepped_back,
            ));
    Ok(on!(conn, c => rows.load(c))?)
}

/// Makes a bond with one member; none if the person has as many as there may be.
///
/// # Errors
/// The database's.
pub fn create(conn: &mut Conn<'_>, id: Id, person: Id, kind: Kind, time_zone: &str, now: Ts) -> db::Result<bool> {
    let active = members::table
        .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
        .filter(members::person_id.eq(person))
        .filter(bonds::ended_at.is_null())
        .count();
    let active: i64 = on!(conn, c => active.get_result(c))?;
    if active >= MOST_BONDS {
        return Ok(false);
    }
    let bond = (
        bonds::id.eq(id),
        bonds::kind.eq(kind),
        bonds::time_zone.eq(time_zone),
        bonds::writes.eq(0),
        bonds::created_at.eq(now),
    );
    on!(conn, c => diesel::insert_into(bonds::table).values(bond).execute(c))?;
    join(conn, id, person, 0)?;
    refresh_pages_of(conn, person)?;
    Ok(true)
}

fn join(conn: &mut Conn<'_>, bond: Id, person: Id, side: i16) -> db::Result<()> {
    let row = (
        members::bond_id.eq(bond),
        members::person_id.eq(person),
        members::side.eq(side),
        members::revision.eq(1),
        members::care_days.eq(CareDays::default()),
    );
    on!(conn, c => diesel::insert_into(members::table).values(row).execute(c))?;
    Ok(())
}

/// An invitation that can still be accepted, or could be.
#[derive(Clone, Debug, Queryable)]
pub struct Invitation {
    /// The bond that it leads to.
    pub bond: Id,
    /// Who invites.
    pub inviter: Id,
    /// Their name.
    pub inviter_name: Words,
    /// As what.
    pub kind: Kind,
    /// `open`, `accepted`, `declined` or `revoked`.
    pub state: String,
    /// Until when it works.
    pub expires_at: Ts,
    /// When the bond ended, if it did.
    pub ended_at: Option<Ts>,
}

impl Invitation {
    /// Whether it can be accepted at an instant.
    #[must_use]
    pub fn is_open(&self, now: Ts) -> bool {
        self.state == "open" && self.expires_at > now && self.ended_at.is_none()
    }
}

/// Makes a fresh invitation to a bond; earlier ones stop working.
///
/// # Errors
/// The database's.
pub fn invite(
    conn: &mut Conn<'_>,
    bond: Id,
    inviter: Id,
    seed: Id,
    code_hash: [u8; 32],
    now: Ts,
    expires_at: Ts,
) -> db::Result<()> {
    revoke(conn, bond)?;
    let row = (
        invitations::code_hash.eq(&code_hash[..]),
        invitations::bond_id.eq(bond),
        invitations::inviter_id.eq(inviter),
        invitations::seed.eq(seed),
        invitations::state.eq("open"),
        invitations::created_at.eq(now),
        invitations::expires_at.eq(expires_at),
    );
    on!(conn, c => diesel::insert_into(invitations::table).values(row).execute(c))?;
    Ok(())
}

/// Makes the open invitations of a bond stop working.
///
/// # Errors
/// The database's.
pub fn revoke(conn: &mut Conn<'_>, bond: Id) -> db::Result<()> {
    let open = invitations::table.filter(invitations::bond_id.eq(bond)).filter(invitations::state.eq("open"));
    on!(conn, c => diesel::update(open).set(invitations::state.eq("revoked")).execute(c))?;
    Ok(())
}

/// The seed and the last instant of a bond's open invitation.
///
/// # Errors
/// The database's.
pub fn open_invitation(conn: &mut Conn<'_>, bond: Id) -> db::Result<Option<(Id, Ts)>> {
    let row = invitations::table
        .filter(invitations::bond_id.eq(bond))
        .filter(invitations::state.eq("open"))
        .select((invitations::seed, invitations::expires_at));
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// The invitation of a code, whatever became of it.
///
/// # Errors
/// The database's.
pub fn invitation(conn: &mut Conn<'_>, code_hash: [u8; 32]) -> db::Result<Option<Invitation>> {
    let row = invitations::table
        .inner_join(bonds::table.on(bonds::id.eq(invitations::bond_id)))
        .inner_join(people::table.on(people::id.eq(invitations::inviter_id)))
        .filter(invitations::code_hash.eq(&code_hash[..]))
        .select((
            invitations::bond_id,
            invitations::inviter_id,
            people::display_name,
            bonds::kind,
            invitations::state,
            invitations::expires_at,
            bonds::ended_at,
        ));
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// Whether a person is an active member of a bond.
///
/// # Errors
/// The database's.
pub fn is_member(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<bool> {
    let row = active!(bond, person).select(members::side);
    let side: Option<i16> = on!(conn, c => row.first(c).optional())?;
    Ok(side.is_some())
}

/// The active bond of two people, if they have one.
///
/// # Errors
/// The database's.
pub fn between(conn: &mut Conn<'_>, one: Id, other: Id) -> db::Result<Option<Id>> {
    let (first, second) = ordered(one, other);
    let row = active_pairs::table.find((first, second)).select(active_pairs::bond_id);
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// Why an invitation could not be accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotAccepted {
    /// It was used, declined, revoked, or its time is over.
    Closed,
    /// It is one's own.
    Own,
    /// The two are linked already.
    LinkedAlready,
}

/// Links the person to the invitation's bond. Of two who press at once, one gets it: each step is an update or an
/// insert that only one can win.
///
/// # Errors
/// [`Error`]; a refusal is `Ok(Err(…))`, and nothing was written then.
pub fn accept(
    conn: &mut Conn<'_>,
    code_hash: [u8; 32],
    invitation: &Invitation,
    person: Id,
    now: Ts,
) -> Result<Result<(), NotAccepted>, Error> {
    if invitation.inviter == person {
        return Ok(Err(NotAccepted::Own));
    }
    if hold(conn, invitation.bond).is_err() || !take(conn, code_hash, now, "accepted")? {
        return Ok(Err(NotAccepted::Closed));
    }
    let (first, second) = ordered(invitation.inviter, person);
    let pair = (
        active_pairs::first_id.eq(first),
        active_pairs::second_id.eq(second),
        active_pairs::bond_id.eq(invitation.bond),
    );
    let paired = on!(conn, c => diesel::insert_into(active_pairs::table)
        .values(pair)
        .on_conflict_do_nothing()
        .execute(c))?;
    if paired == 0 {
        let open = invitations::table.find(&code_hash[..]);
        on!(conn, c => diesel::update(open).set(invitations::state.eq("open")).execute(c))?;
        return Ok(Err(NotAccepted::LinkedAlready));
    }
    let zone = bonds::table.find(invitation.bond).select(bonds::time_zone);
    let zone: String = on!(conn, c => zone.first(c))?;
    let linked = bonds::linked_on.eq(day_in(now, &zone));
    on!(conn, c => diesel::update(bonds::table.find(invitation.bond)).set(linked).execute(c))?;
    join(conn, invitation.bond, person, 1)?;
    // What was written alone and shared is there for them.
    year_days::work_out(conn, invitation.bond, person)?;
    let heard = members::thanked_on.eq(Some(day_in(now, &zone)));
    on!(conn, c => diesel::update(members::table.find((invitation.bond, person))).set(heard).execute(c))?;
    refresh_pages_of(conn, invitation.inviter)?;
    refresh_pages_of(conn, person)?;
    Ok(Ok(()))
}

/// Turns an open invitation into another state; false if it is not open any more.
///
/// # Errors
/// The database's.
pub fn take(conn: &mut Conn<'_>, code_hash: [u8; 32], now: Ts, state: &str) -> db::Result<bool> {
    let open = invitations::table
        .filter(invitations::code_hash.eq(&code_hash[..]))
        .filter(invitations::state.eq("open"))
        .filter(invitations::expires_at.gt(now));
    let taken = on!(conn, c => diesel::update(open).set(invitations::state.eq(state)).execute(c))?;
    Ok(taken == 1)
}

/// Ends a bond for both. What each wrote stays theirs.
///
/// # Errors
/// The database's.
pub fn end(conn: &mut Conn<'_>, member: &Member) -> db::Result<()> {
    let bond = member.bond.id;
    revoke(conn, bond)?;
    super::deletions::forget_all(conn, bond)?;
    on!(conn, c => diesel::delete(active_pairs::table.filter(active_pairs::bond_id.eq(bond))).execute(c))?;
    on!(conn, c => diesel::update(bonds::table.find(bond)).set(bonds::ended_at.eq(member.now)).execute(c))?;
    // Both as they are now: the other may have joined since this request began.
    let both = members::table.filter(members::bond_id.eq(bond)).select(members::person_id);
    let both: Vec<Id> = on!(conn, c => both.load(c))?;
    both.into_iter().try_for_each(|person| refresh_pages_of(conn, person))
}

/// Notes how often a member would like the two to show up for each other.
///
/// # Errors
/// The database's.
pub fn propose_tempo(conn: &mut Conn<'_>, member: &Member, tempo: Tempo) -> db::Result<()> {
    let mine = members::table.find((member.bond.id, member.person.id));
    on!(conn, c => diesel::update(mine).set(members::tempo.eq(tempo_word(tempo))).execute(c))?;
    Ok(())
}

/// What each of the two proposed: this member, the other.
///
/// # Errors
/// The database's.
pub fn proposed_tempos(conn: &mut Conn<'_>, member: &Member) -> db::Result<(Option<String>, Option<String>)> {
    let rows = members::table.filter(members::bond_id.eq(member.bond.id)).select((members::person_id, members::tempo));
    let rows: Vec<(Id, Option<String>)> = on!(conn, c => rows.load(c))?;
    let of = |mine: bool| rows.iter().find(|(id, _)| member.is(*id) == mine).and_then(|(_, tempo)| tempo.clone());
    Ok((of(true), of(false)))
}

fn ordered(one: Id, other: Id) -> (Id, Id) {
    if one < other { (one, other) } else { (other, one) }
}
