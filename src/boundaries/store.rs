//! Boundaries in the database.

use diesel::prelude::*;

use super::model::{Boundary, Draft, Edit, Topic};
use crate::{
    bonds::{BondEntry, LoveLanguage, Member, Visibility, forget_wordings, keep_wording},
    db::{self, Conn, Id, Ts, Words, schema::boundaries},
    on,
};

/// Boundaries on one page of the list.
pub const PAGE: usize = 50;
/// Boundaries of one person that are weighed before something is saved, the firmest first. Far above any use.
const MOST_WEIGHED: i64 = 500;

impl BondEntry for Boundary {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.owner_id)
    }

    fn is_visible(&self, member: &Member) -> bool {
        self.is_own(member) || self.is_shared()
    }
}

/// The boundary of an id in a bond, whoever may see it.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Boundary>> {
    let row = boundaries::table.find((bond, id));
    Ok(on!(conn, c => row.select(Boundary::as_select()).first(c).optional())?)
}

/// What a member may see, newest first: up to [`PAGE`] after an entry of that list, and one more where there is one.
/// An entry that this member may not see is no place to begin at: the list then begins anew.
///
/// # Errors
/// The database's.
pub fn list(conn: &mut Conn<'_>, member: &Member, after: Option<Id>) -> db::Result<Vec<Boundary>> {
    let visible = || {
        boundaries::table
            .filter(boundaries::bond_id.eq(member.bond.id))
            .filter(boundaries::owner_id.eq(member.person.id).or(boundaries::visibility.eq(Visibility::Shared)))
    };
    let mut from = (Ts(i64::MAX), Id::from_bytes([255; 16]));
    if let Some(id) = after {
        let at = visible().filter(boundaries::id.eq(id)).select((boundaries::said_at, boundaries::id));
        from = on!(conn, c => at.first(c).optional())?.unwrap_or(from);
    }
    let rows = visible()
        .filter(boundaries::said_at.le(from.0))
        .filter(boundaries::said_at.lt(from.0).or(boundaries::id.lt(from.1)))
        .order((boundaries::said_at.desc(), boundaries::id.desc()))
        .limit(PAGE as i64 + 1);
    Ok(on!(conn, c => rows.select(Boundary::as_select()).load(c))?)
}

/// Writes down a boundary of the member's.
///
/// # Errors
/// The database's.
pub fn create(conn: &mut Conn<'_>, member: &Member, id: Id, draft: &Draft) -> db::Result<()> {
    let row = (
        boundaries::bond_id.eq(member.bond.id),
        boundaries::id.eq(id),
        boundaries::owner_id.eq(member.person.id),
        boundaries::topic.eq(draft.topic),
        boundaries::words.eq(&draft.words),
        boundaries::firmness.eq(draft.firmness),
        boundaries::love_languages.eq(draft.love_languages),
        boundaries::review_on.eq(draft.review_on),
        boundaries::visibility.eq(draft.visibility),
        boundaries::said_on.eq(member.today()),
        boundaries::said_at.eq(member.now),
        boundaries::version.eq(1),
    );
    on!(conn, c => diesel::insert_into(boundaries::table).values(row).execute(c))?;
    Ok(())
}

/// Changes a boundary of the member's, as [`Boundary::edited`] said.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, member: &Member, old: &Boundary, draft: &Draft, edit: Edit) -> db::Result<()> {
    let bond = member.bond.id;
    if edit.keeps_wording {
        let title = Words::line(&old.heading(), 200).unwrap_or_default();
        keep_wording(conn, bond, old.id, old.version, &title, &old.words)?;
    }
    let row = boundaries::table.find((bond, old.id));
    let change = (
        boundaries::topic.eq(draft.topic),
        boundaries::words.eq(&draft.words),
        boundaries::firmness.eq(draft.firmness),
        boundaries::love_languages.eq(draft.love_languages),
        boundaries::review_on.eq(draft.review_on),
        boundaries::visibility.eq(draft.visibility),
        boundaries::acknowledged_on.eq(old.acknowledged_on.filter(|_| edit.keeps_acknowledgement)),
        boundaries::version.eq(boundaries::version + 1),
    );
    on!(conn, c => diesel::update(row).set(change).execute(c))?;
    if edit.says_it {
        let said = (boundaries::said_on.eq(member.today()), boundaries::said_at.eq(member.now));
        on!(conn, c => diesel::update(row).set(said).execute(c))?;
    }
    Ok(())
}

/// Deletes a boundary with its earlier wordings.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<()> {
    forget_wordings(conn, member.bond.id, id)?;
    on!(conn, c => diesel::delete(boundaries::table.find((member.bond.id, id))).execute(c))?;
    Ok(())
}

/// Notes that the member has read the other's boundary and will respect it.
///
/// # Errors
/// The database's.
pub fn acknowledge(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<()> {
    let row = boundaries::table.find((member.bond.id, id));
    on!(conn, c => diesel::update(row).set(boundaries::acknowledged_on.eq(member.today())).execute(c))?;
    Ok(())
}

/// The shared boundaries of a receiver that something in a love language would touch: those that concern it, or whose
/// topic stands for it; the firmest first. None for one's own, and none for no language.
///
/// # Errors
/// The database's.
pub fn touching(
    conn: &mut Conn<'_>,
    member: &Member,
    receiver: Id,
    language: Option<LoveLanguage>,
) -> db::Result<Vec<Boundary>> {
    let Some(language) = language.filter(|_| !member.is(receiver)) else { return Ok(Vec::new()) };
    let mut all = to_mind(conn, member.bond.id, receiver, MOST_WEIGHED)?;
    all.retain(|boundary| boundary.concerns(language));
    Ok(all)
}

/// What the shared boundaries of one person are about: topics with the love languages that are named with each, as bits.
///
/// # Errors
/// The database's.
pub fn topics(conn: &mut Conn<'_>, bond: Id, owner: Id) -> db::Result<Vec<(Topic, i16)>> {
    let rows = boundaries::table
        .filter(boundaries::bond_id.eq(bond))
        .filter(boundaries::owner_id.eq(owner))
        .filter(boundaries::visibility.eq(Visibility::Shared))
        .select((boundaries::topic, boundaries::love_languages))
        .distinct();
    Ok(on!(conn, c => rows.load(c))?)
}

/// The shared boundaries of one person, the firmest first and of those the newest.
///
/// # Errors
/// The database's.
pub fn to_mind(conn: &mut Conn<'_>, bond: Id, owner: Id, limit: i64) -> db::Result<Vec<Boundary>> {
    let rows = boundaries::table
        .filter(boundaries::bond_id.eq(bond))
        .filter(boundaries::owner_id.eq(owner))
        .filter(boundaries::visibility.eq(Visibility::Shared))
        .order((boundaries::firmness.desc(), boundaries::said_at.desc(), boundaries::id.desc()))
        .limit(limit);
    Ok(on!(conn, c => rows.select(Boundary::as_select()).load(c))?)
}
