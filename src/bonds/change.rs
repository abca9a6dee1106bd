//! The one way to write to a bond.

use diesel::prelude::*;

use super::{Member, member::active};
use crate::{
    db::{
        Conn, Id,
        schema::{bonds, members},
    },
    on,
    web::{Error, Site},
};

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
    let row = active!(bond, person).select(members::stepped_back);
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
