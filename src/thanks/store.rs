//! Thanks and good news in the database.

use diesel::prelude::*;

use super::model::{Answer, Draft, Edit, Kind, LATELY_DAYS, Note};
use crate::{
    bonds::{BondEntry, Member, Visibility, forget_wordings, keep_wording},
    db::{
        self, Conn, Id, Words,
        schema::{members, news_answers, thanks},
    },
    on,
};

/// Ways to answer, and so answers that there can be.
const ANSWERS: i64 = 3;

impl BondEntry for Note {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.author_id)
    }

    fn is_visible(&self, member: &Member) -> bool {
        self.is_own(member) || self.is_shared()
    }
}

/// What has an id in a bond, whoever may see it.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Note>> {
    let row = thanks::table.find((bond, id));
    Ok(on!(conn, c => row.select(Note::as_select()).first(c).optional())?)
}

/// Writes down thanks or good news of the member's.
///
/// # Errors
/// The database's.
pub fn create(conn: &mut Conn<'_>, member: &Member, id: Id, kind: Kind, draft: &Draft) -> db::Result<()> {
    let row = Note {
        id,
        author_id: member.person.id,
        kind,
        words: draft.words.clone(),
        says_about_you: draft.says_about_you.clone(),
        visibility: draft.visibility,
        said_on: member.today(),
        answered_on: None,
        moved_on: member.today(),
        version: 1,
    };
    insert(conn, member, row)
}

/// Writes a row as it is.
pub(super) fn insert(conn: &mut Conn<'_>, member: &Member, row: Note) -> db::Result<()> {
    let shared = row.is_shared();
    let row = (thanks::bond_id.eq(member.bond.id), row);
    on!(conn, c => diesel::insert_into(thanks::table).values(&row).execute(c))?;
    if shared { let_hear(conn, member) } else { Ok(()) }
}

/// Changes what the member wrote, as [`Note::edited`] said.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, member: &Member, old: &Note, draft: &Draft, edit: Edit) -> db::Result<()> {
    let bond = member.bond.id;
    if edit.keeps_wording {
        keep_wording(conn, bond, old.id, old.version, &Words::default(), &old.whole())?;
    }
    let row = thanks::table.find((bond, old.id));
    let change = (
        thanks::words.eq(&draft.words),
        thanks::says_about_you.eq(&draft.says_about_you),
        thanks::visibility.eq(draft.visibility),
        thanks::version.eq(thanks::version + 1),
    );
    on!(conn, c => diesel::update(row).set(change).execute(c))?;
    if edit.says_it {
        let said = (thanks::said_on.eq(member.today()), thanks::moved_on.eq(member.today()));
        on!(conn, c => diesel::update(row).set(said).execute(c))?;
        let_hear(conn, member)?;
    }
    Ok(())
}

/// Deletes it with its earlier wordings and with what was answered.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<()> {
    forget_wordings(conn, member.bond.id, id)?;
    on!(conn, c => diesel::delete(thanks::table.find((member.bond.id, id))).execute(c))?;
    Ok(())
}

/// What was answered to good news, in the order of the ways.
///
/// # Errors
/// The database's.
pub fn answers(conn: &mut Conn<'_>, bond: Id, news: Id) -> db::Result<Vec<Answer>> {
    let rows = news_answers::table
        .filter(news_answers::bond_id.eq(bond))
        .filter(news_answers::news_id.eq(news))
        .order(news_answers::way)
        .limit(ANSWERS);
    Ok(on!(conn, c => rows.select(Answer::as_select()).load(c))?)
}

/// Writes down what the member answers to the other's good news.
///
/// # Errors
/// The database's.
pub fn answer(conn: &mut Conn<'_>, member: &Member, news: Id, answer: &Answer) -> db::Result<()> {
    put_answer(conn, member, news, answer)?;
    let day = member.today();
    let moved = (thanks::answered_on.eq(Some(day)), thanks::moved_on.eq(day));
    on!(conn, c => diesel::update(thanks::table.find((member.bond.id, news))).set(moved).execute(c))?;
    let_hear(conn, member)
}

/// Writes an answer as it is.
pub(super) fn put_answer(conn: &mut Conn<'_>, member: &Member, news: Id, answer: &Answer) -> db::Result<()> {
    let row = (news_answers::bond_id.eq(member.bond.id), news_answers::news_id.eq(news), answer.clone());
    on!(conn, c => diesel::insert_into(news_answers::table).values(&row).execute(c))?;
    Ok(())
}

/// Takes back an answer of the member's.
///
/// # Errors
/// The database's.
pub fn take_back(conn: &mut Conn<'_>, member: &Member, news: &Note, answer: &Answer) -> db::Result<()> {
    let bond = member.bond.id;
    let row = news_answers::table.find((bond, news.id, answer.way));
    on!(conn, c => diesel::delete(row).execute(c))?;
    let last = answers(conn, bond, news.id)?.into_iter().map(|answer| answer.answered_on).max();
    let moved =
        (thanks::answered_on.eq(last), thanks::moved_on.eq(last.map_or(news.said_on, |day| day.max(news.said_on))));
    on!(conn, c => diesel::update(thanks::table.find((bond, news.id))).set(moved).execute(c))?;
    Ok(())
}

/// Notes with the other that there is something new for them.
fn let_hear(conn: &mut Conn<'_>, member: &Member) -> db::Result<()> {
    let Some(other) = member.other_id() else { return Ok(()) };
    let row = members::table.find((member.bond.id, other));
    let day = members::thanked_on.eq(Some(member.bond_today()));
    on!(conn, c => diesel::update(row).set(day).execute(c))?;
    Ok(())
}

/// What came in of late, newest first: thanks and good news of the other, and good news of one's own that they
/// answered. Where [`Member::thanked_on`] tells that there is nothing, nothing is read.
///
/// # Errors
/// The database's.
pub fn lately(conn: &mut Conn<'_>, member: &Member, limit: i64) -> db::Result<Vec<Note>> {
    let since = member.bond_today().plus(1 - LATELY_DAYS);
    // Days are those of whoever wrote: they may be a day off.
    if member.thanked_on.is_none_or(|day| day < since.plus(-1)) {
        return Ok(Vec::new());
    }
    let rows = thanks::table
        .filter(thanks::bond_id.eq(member.bond.id))
        .filter(thanks::moved_on.ge(since))
        .filter(thanks::visibility.eq(Visibility::Shared))
        .filter(thanks::author_id.ne(member.person.id).or(thanks::answered_on.is_not_null()))
        .order((thanks::moved_on.desc(), thanks::id.desc()))
        .limit(limit);
    let mut rows: Vec<Note> = on!(conn, c => rows.select(Note::as_select()).load(c))?;
    rows.retain(|note| note.said_on >= since || note.is_own(member));
    Ok(rows)
}
