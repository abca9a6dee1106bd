//! What is in the jar and the list below it, in both directions: thanks that stand alone, thanks of answers, and good
//! news; the newest day first.

use diesel::prelude::*;

use super::{
    model::{Kind, Note},
    store,
};
use crate::{
    bonds::{BondEntry, Member, Visibility},
    contributions::store::{self as contributions, Thanked},
    db::{self, Conn, Day, Id, schema::thanks},
    on,
};

/// Entries on one page of the list.
pub const PAGE: usize = 50;

/// One entry.
#[derive(Clone, Debug)]
pub enum Item {
    /// Thanks that stand alone, or good news.
    Note(Note),
    /// Thanks for a contribution.
    Thanked(Thanked),
}

impl Item {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Self::Note(note) => note.id,
            Self::Thanked(thanked) => thanked.id,
        }
    }

    /// Its day.
    #[must_use]
    pub fn day(&self) -> Day {
        match self {
            Self::Note(note) => note.said_on,
            Self::Thanked(thanked) => thanked.answered_on,
        }
    }

    /// Whether a member wrote it.
    #[must_use]
    pub fn is_by(&self, member: &Member) -> bool {
        match self {
            Self::Note(note) => note.is_own(member),
            Self::Thanked(thanked) => !member.is(thanked.giver),
        }
    }

    /// Whether it is thanks, and so in the jar.
    #[must_use]
    pub fn is_thanks(&self) -> bool {
        matches!(self, Self::Thanked(_) | Self::Note(Note { kind: Kind::Thanks, .. }))
    }
}

/// Before everything.
const TOP: (Day, Id) = (Day(i64::MAX), Id::from_bytes([255; 16]));

/// What a member may see: up to [`PAGE`] after an entry of that list, and one more where there is one. An entry that
/// this member may not see is no place to begin at: the list then begins anew.
///
/// # Errors
/// The database's.
pub fn page(conn: &mut Conn<'_>, member: &Member, after: Option<Id>) -> db::Result<Vec<Item>> {
    let from = match after {
        Some(id) => place(conn, member, id)?.unwrap_or(TOP),
        None => TOP,
    };
    let limit = PAGE + 1;
    merged(conn, member, from, limit, None)
}

/// The newest thanks, newest first.
///
/// # Errors
/// The database's.
pub fn newest_thanks(conn: &mut Conn<'_>, member: &Member, limit: usize) -> db::Result<Vec<Item>> {
    merged(conn, member, TOP, limit, Some(Kind::Thanks))
}

/// Where an entry stands that this member may see.
fn place(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<Option<(Day, Id)>> {
    if let Some(note) = store::find(conn, member.bond.id, id)? {
        return Ok(note.is_visible(member).then_some((note.said_on, id)));
    }
    Ok(contributions::thanked_one(conn, member, id)?.map(|thanked| (thanked.answered_on, id)))
}

fn merged(
    conn: &mut Conn<'_>,
    member: &Member,
    from: (Day, Id),
    limit: usize,
    only: Option<Kind>,
) -> db::Result<Vec<Item>> {
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut all: Vec<Item> = notes(conn, member, from, most, only)?.into_iter().map(Item::Note).collect();
    all.extend(contributions::thanked(conn, member, from, most)?.into_iter().map(Item::Thanked));
    all.sort_by_key(|item| std::cmp::Reverse((item.day(), item.id())));
    all.truncate(limit);
    Ok(all)
}

fn notes(
    conn: &mut Conn<'_>,
    member: &Member,
    from: (Day, Id),
    limit: i64,
    only: Option<Kind>,
) -> db::Result<Vec<Note>> {
    let kinds = only.map_or(Kind::ALL, |_| &[Kind::Thanks]);
    let rows = thanks::table
        .filter(thanks::bond_id.eq(member.bond.id))
        .filter(thanks::author_id.eq(member.person.id).or(thanks::visibility.eq(Visibility::Shared)))
        .filter(thanks::kind.eq_any(kinds))
        .filter(thanks::said_on.le(from.0))
        .filter(thanks::said_on.lt(from.0).or(thanks::id.lt(from.1)))
        .order((thanks::said_on.desc(), thanks::id.desc()))
        .limit(limit);
    Ok(on!(conn, c => rows.select(Note::as_select()).load(c))?)
}
