//! What decides about suggestions, read from the database, and what was suggested, written down.

use diesel::prelude::*;

use super::{
    catalogue::{self, Gesture},
    model::{self, Closed, Facts, LATELY_DAYS, Want},
};
use crate::{
    bonds::{Kind, Likes, LoveLanguage, Member, Suggested},
    boundaries,
    contributions::{self, store::Latest},
    db::{
        self, Conn, Day, Id, Ts, day_in,
        schema::{bonds, members},
    },
    needs::{self, store::Need},
    on,
    season::{self, Season},
};

/// Facts about two people that something else has read already, or that [`rows`] reads.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    /// Open needs, with what digests say of when they were answered: no surprise that shows itself only today.
    pub needs: &'a [Need],
    /// What the receiver's boundaries keep out.
    pub closed: Closed,
    /// Seasons that reach into the days since what was suggested was written down last.
    pub seasons: &'a [Season],
    /// The newest of what both see, where that has been read.
    pub latest: Option<&'a Latest>,
}

/// What a member was suggested up to today, and what decided about it. None where nothing is suggested to them: alone,
/// or while they have stepped back.
///
/// # Errors
/// The database's.
pub fn today<'a>(conn: &mut Conn<'_>, member: &Member, rows: Rows<'a>) -> db::Result<Option<(Facts<'a>, Suggested)>> {
    let (Some(other), Some(linked_on), false) = (&member.other, member.bond.linked_on, member.stepped_back) else {
        return Ok(None);
    };
    let bond = Bond {
        id: member.bond.id,
        kind: member.bond.kind,
        time_zone: &member.bond.time_zone,
        from: next_day(linked_on, member.bond.suggested_until),
        today: member.bond_today(),
    };
    let facts = facts(conn, &bond, (member.person.id, other.id), other.likes, rows)?;
    let suggested = model::walk(&facts, member.suggested.clone(), bond.from, bond.today);
    Ok(Some((facts, suggested)))
}

/// The first of the days of which it is not written down what was suggested.
#[must_use]
pub fn first_day(member: &Member) -> Day {
    let today = member.bond_today();
    next_day(member.bond.linked_on.unwrap_or(today), member.bond.suggested_until).min(today)
}

/// The rows for [`today`], where nothing has read them.
///
/// # Errors
/// The database's.
pub fn rows(conn: &mut Conn<'_>, member: &Member) -> db::Result<(Vec<Need>, Closed, Vec<Season>)> {
    let bond = member.bond.id;
    let closed = match member.other_id() {
        Some(other) => Closed::of(boundaries::store::topics(conn, bond, other)?),
        None => Closed::default(),
    };
    Ok((needs::store::shared_open(conn, bond)?, closed, season::store::since(conn, bond, first_day(member))?))
}

/// The member as they are now, inside the transaction of a change: what was suggested to them may have been written down
/// since the request began.
///
/// # Errors
/// The database's.
pub fn fresh(conn: &mut Conn<'_>, member: &Member) -> db::Result<Member> {
    let row = members::table
        .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
        .filter(members::bond_id.eq(member.bond.id))
        .filter(members::person_id.eq(member.person.id))
        .select((members::suggested, bonds::suggested_until));
    let (suggested, until): (Option<Suggested>, Option<Day>) = on!(conn, c => row.first(c))?;
    let mut fresh = member.clone();
    fresh.suggested = suggested.unwrap_or_default();
    fresh.bond.suggested_until = until;
    Ok(fresh)
}

/// What a person does not want to be suggested in a bond, be it that it ended.
///
/// # Errors
/// The database's.
pub fn refused(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Vec<&'static Gesture>> {
    let row = members::table.find((bond, person)).select(members::suggested);
    let suggested: Option<Suggested> = on!(conn, c => row.first(c).optional())?.flatten();
    Ok(suggested.unwrap_or_default().refused().filter_map(catalogue::of_key).collect())
}

/// Writes down what was suggested to a person.
///
/// # Errors
/// The database's.
pub fn keep(conn: &mut Conn<'_>, bond: Id, person: Id, suggested: &Suggested) -> db::Result<()> {
    let row = members::table.find((bond, person));
    on!(conn, c => diesel::update(row).set(members::suggested.eq(suggested)).execute(c))?;
    Ok(())
}

/// Writes down what was suggested to both up to today, before the first change of the day. Nobody sees a difference: it
/// is what they were shown, or would have been.
///
/// # Errors
/// The database's.
pub fn write_down(conn: &mut Conn<'_>, id: Id, now: Ts) -> db::Result<()> {
    type Row = (Kind, String, Option<Day>, Option<Day>);
    let row = bonds::table.find(id).select((bonds::kind, bonds::time_zone, bonds::linked_on, bonds::suggested_until));
    let (kind, time_zone, linked_on, until): Row = on!(conn, c => row.first(c))?;
    let today = day_in(now, &time_zone);
    let Some(linked_on) = linked_on.filter(|_| until < Some(today)) else { return Ok(()) };
    let rows = members::table.filter(members::bond_id.eq(id)).order(members::side);
    let rows = rows.select((members::person_id, members::suggested, members::likes));
    let both: Vec<(Id, Option<Suggested>, Option<i16>)> = on!(conn, c => rows.load(c))?;
    let [one, other] = &both[..] else { return Ok(()) };
    let bond = Bond { id, kind, time_zone: &time_zone, from: next_day(linked_on, until), today };
    let needs = needs::store::shared_open(conn, id)?;
    let seasons = season::store::since(conn, id, bond.from)?;
    for ((giver, suggested, _), (receiver, _, likes)) in [(one, other), (other, one)] {
        let closed = Closed::of(boundaries::store::topics(conn, id, *receiver)?);
        let rows = Rows { needs: &needs, closed, seasons: &seasons, latest: None };
        let facts = facts(conn, &bond, (*giver, *receiver), likes.map(Likes::from_bits), rows)?;
        let suggested = model::walk(&facts, suggested.clone().unwrap_or_default(), bond.from, today);
        keep(conn, id, *giver, &suggested)?;
    }
    let kept = bonds::table.find(id);
    on!(conn, c => diesel::update(kept).set(bonds::suggested_until.eq(today)).execute(c))?;
    Ok(())
}

/// A bond, and the days of which it is not written down what was suggested.
struct Bond<'a> {
    id: Id,
    kind: Kind,
    time_zone: &'a str,
    from: Day,
    today: Day,
}

/// The first day of which it is not written down.
fn next_day(linked_on: Day, until: Option<Day>) -> Day {
    until.map_or(linked_on, |until| until.plus(1))
}

fn facts<'a>(
    conn: &mut Conn<'_>,
    bond: &Bond<'_>,
    (giver, receiver): (Id, Id),
    likes: Option<Likes>,
    rows: Rows<'a>,
) -> db::Result<Facts<'a>> {
    let is_liked = likes.is_some_and(|likes| LoveLanguage::ALL.iter().any(|language| likes.strongly(*language)));
    let lately = match is_liked {
        true => {
            let since = bond.from.min(bond.today).plus(-LATELY_DAYS);
            match rows.latest.and_then(|latest| latest.last_of_each(giver, since)) {
                Some(lately) => lately,
                None => contributions::store::last_of_each(conn, bond.id, giver, since)?,
            }
        }
        false => Vec::new(),
    };
    Ok(Facts {
        kind: bond.kind,
        wants: Want::all(rows.needs, receiver, |at| day_in(at, bond.time_zone)),
        closed: rows.closed,
        likes,
        lately,
        pauses: rows.seasons.iter().map(|season| (season.from_day, season.until_day)).collect(),
        seed: model::seed(bond.id, giver),
    })
}
