//! Needs in the database. Their rows, pulses and answers have files of their own.

use diesel::prelude::*;

use super::{
    model::{self, Draft, Importance, State},
    said::Said,
    turns,
};
use crate::{
    bonds::{BondEntry, Member, Visibility, forget_wordings, keep_wording},
    db::{self, Conn, Id, Ts, Words, schema::needs},
    on,
};

pub use super::{
    answers::{
        ANSWERS_MOST, Answer, Answered, answers_to, answers_to_some, raise_last_answered, reveal, revealed_answers,
        set_last_answered,
    },
    need::Need,
    pulses::{PulseRow, work_out},
};

/// Needs on one page of the list.
pub const PAGE: usize = 50;
/// Open needs of a bond that are looked at together, at the most.
const MOST_OPEN: i64 = 200;

/// The need of an id in a bond, whoever may see it.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Need>> {
    let row = needs::table.find((bond, id));
    let need = on!(conn, c => row.select(Need::as_select()).first(c).optional())?;
    need.map(|need| whole(conn, bond, need)).transpose()
}

/// A need with what was said of it: worked out where it is not kept yet, as in rows from before it was.
fn whole(conn: &mut Conn<'_>, bond: Id, mut need: Need) -> db::Result<Need> {
    if need.said.is_none() {
        need.said = Some(work_out(conn, bond, need.id)?);
    }
    Ok(need)
}

fn all_whole(conn: &mut Conn<'_>, bond: Id, needs: Vec<Need>) -> db::Result<Vec<Need>> {
    needs.into_iter().map(|need| whole(conn, bond, need)).collect()
}

/// The open needs that a member may see, the most important 200: shared ones before private ones, so that no number of
/// private ones moves what both see; then by importance, then the newest.
///
/// # Errors
/// The database's.
pub fn open_needs(conn: &mut Conn<'_>, member: &Member) -> db::Result<Vec<Need>> {
    let rows = needs::table
        .filter(needs::bond_id.eq(member.bond.id))
        .filter(needs::state.eq(State::Open))
        .filter(needs::visibility.eq(Visibility::Shared).or(needs::owner_id.eq(member.person.id)))
        .order((needs::visibility.desc(), needs::importance.desc(), needs::said_at.desc()))
        .limit(MOST_OPEN);
    let open = on!(conn, c => rows.select(Need::as_select()).load(c))?;
    all_whole(conn, member.bond.id, open)
}

/// The shared open needs of both, as [`open_needs`] has them.
///
/// # Errors
/// The database's.
pub fn shared_open(conn: &mut Conn<'_>, bond: Id) -> db::Result<Vec<Need>> {
    let rows = needs::table
        .filter(needs::bond_id.eq(bond))
        .filter(needs::state.eq(State::Open))
        .filter(needs::visibility.eq(Visibility::Shared))
        .order((needs::importance.desc(), needs::said_at.desc()))
        .limit(MOST_OPEN);
    let open = on!(conn, c => rows.select(Need::as_select()).load(c))?;
    all_whole(conn, bond, open)
}

/// The shared open needs of one of the two, for "which needs did it answer", the most important first. A private one is
/// never offered: what answers it would tell of it.
///
/// # Errors
/// The database's.
pub fn choosable(conn: &mut Conn<'_>, member: &Member, receiver: Id) -> db::Result<Vec<(Id, Words)>> {
    let rows = needs::table
        .filter(needs::bond_id.eq(member.bond.id))
        .filter(needs::state.eq(State::Open))
        .filter(needs::visibility.eq(Visibility::Shared))
        .filter(needs::owner_id.eq(receiver))
        .order((needs::importance.desc(), needs::said_at.desc()))
        .limit(MOST_OPEN)
        .select((needs::id, needs::title));
    Ok(on!(conn, c => rows.load(c))?)
}

/// The three parts of the list, in the order in which it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What the other asks for.
    Theirs,
    /// One's own open ones.
    Mine,
    /// Met and resting ones of both.
    Closed,
}

impl Part {
    const ALL: [Self; 3] = [Self::Theirs, Self::Mine, Self::Closed];

    fn of(need: &Need, member: &Member) -> Self {
        match need.state {
            State::Open if need.is_own(member) => Self::Mine,
            State::Open => Self::Theirs,
            State::Met | State::Resting => Self::Closed,
        }
    }
}

/// What a member may see, [`PAGE`] after a need of that list and one more where there is one: what the other asks for,
/// then one's own open needs, both by importance; then those of both that are met or rest; the newest first. A need that
/// this member may not see is no place to begin at: the list then begins anew.
///
/// # Errors
/// The database's.
pub fn list(conn: &mut Conn<'_>, member: &Member, after: Option<Id>) -> db::Result<Vec<Need>> {
    let last = match after {
        Some(id) => find(conn, member.bond.id, id)?.filter(|need| need.is_visible(member)),
        None => None,
    };
    let from = last.as_ref().map(|need| Part::of(need, member));
    let mut page = Vec::new();
    for part in Part::ALL.into_iter().skip_while(|part| from.is_some_and(|from| from != *part)) {
        let after = last.as_ref().filter(|_| from == Some(part));
        let room = PAGE + 1 - page.len();
        page.extend(list_part(conn, member, part, after, room)?);
        if page.len() > PAGE {
            break;
        }
    }
    all_whole(conn, member.bond.id, page)
}

fn list_part(
    conn: &mut Conn<'_>,
    member: &Member,
    part: Part,
    after: Option<&Need>,
    room: usize,
) -> db::Result<Vec<Need>> {
    let me = member.person.id;
    let highest = Id::from_bytes([255; 16]);
    let (rank, said_at, id) =
        after.map_or((Importance::RightNow, Ts(i64::MAX), highest), |need| (need.importance, need.said_at, need.id));
    let earlier = needs::said_at.lt(said_at).or(needs::said_at.eq(said_at).and(needs::id.lt(id)));
    let in_bond = needs::table.filter(needs::bond_id.eq(member.bond.id));
    let limit = room as i64;
    if part == Part::Closed {
        let rows = in_bond
            .filter(needs::state.ne(State::Open))
            .filter(needs::visibility.eq(Visibility::Shared).or(needs::owner_id.eq(me)))
            .filter(earlier)
            .order((needs::said_at.desc(), needs::id.desc()))
            .limit(limit);
        return Ok(on!(conn, c => rows.select(Need::as_select()).load(c))?);
    }
    let open = in_bond
        .filter(needs::state.eq(State::Open))
        .filter(needs::importance.lt(rank).or(needs::importance.eq(rank).and(earlier)))
        .order((needs::importance.desc(), needs::said_at.desc(), needs::id.desc()))
        .limit(limit);
    if part == Part::Mine {
        let rows = open.filter(needs::owner_id.eq(me));
        return Ok(on!(conn, c => rows.select(Need::as_select()).load(c))?);
    }
    let rows = open.filter(needs::owner_id.ne(me)).filter(needs::visibility.eq(Visibility::Shared));
    Ok(on!(conn, c => rows.select(Need::as_select()).load(c))?)
}

/// How many other open needs of the member matter a lot at this instant.
///
/// # Errors
/// The database's.
pub fn others_that_matter_a_lot(conn: &mut Conn<'_>, member: &Member, except: Id) -> db::Result<usize> {
    let rows = needs::table
        .filter(needs::bond_id.eq(member.bond.id))
        .filter(needs::state.eq(State::Open))
        .filter(needs::importance.ge(Importance::MattersALot))
        .filter(needs::owner_id.eq(member.person.id))
        .filter(needs::id.ne(except))
        .limit(MOST_OPEN)
        .select((needs::importance, needs::raised_at));
    let ranks: Vec<(Importance, Option<Ts>)> = on!(conn, c => rows.load(c))?;
    let weighs = |(rank, raised)| model::importance_at(rank, raised, member.now) == Importance::MattersALot;
    Ok(ranks.into_iter().filter(|rank| weighs(*rank)).count())
}

/// Writes down a need of the member's.
///
/// # Errors
/// The database's.
pub fn create(conn: &mut Conn<'_>, member: &Member, id: Id, draft: &Draft) -> db::Result<()> {
    let today = member.today();
    let row = (
        needs::bond_id.eq(member.bond.id),
        needs::id.eq(id),
        needs::owner_id.eq(member.person.id),
        needs::title.eq(&draft.title),
        needs::words.eq(&draft.words),
        needs::love_language.eq(draft.love_language),
        needs::importance.eq(draft.importance),
        needs::raised_at.eq(model::raised(None, draft.importance, member.now)),
        needs::every_days.eq(draft.every_days),
        needs::visibility.eq(draft.visibility),
        needs::state.eq(State::Open),
        needs::said_on.eq(today),
        needs::said_at.eq(member.now),
        needs::opened_on.eq(today),
        needs::said.eq(Said::default()),
    );
    on!(conn, c => diesel::insert_into(needs::table).values(row).execute(c))?;
    Ok(())
}

/// Changes what a need says. Where the earlier wording was shared it is kept for both: also when the need is taken back,
/// lest it return as if it had never read otherwise.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, member: &Member, need: &Need, draft: &Draft) -> db::Result<()> {
    let bond = member.bond.id;
    let reads_alike = need.title == draft.title && need.words == draft.words;
    if need.is_shared() && (!reads_alike || draft.visibility == Visibility::Private) {
        keep_wording(conn, bond, need.id, need.version, &need.title, &need.words)?;
    }
    let raised = model::raised(Some((need.importance, need.raised_at)), draft.importance, member.now);
    let set = (
        needs::title.eq(&draft.title),
        needs::words.eq(&draft.words),
        needs::love_language.eq(draft.love_language),
        needs::importance.eq(draft.importance),
        needs::raised_at.eq(raised),
        needs::every_days.eq(draft.every_days),
        needs::visibility.eq(draft.visibility),
        needs::version.eq(need.version + 1),
    );
    let row = needs::table.find((bond, need.id));
    on!(conn, c => diesel::update(row).set(set).execute(c))?;
    Ok(())
}

/// Marks a need of the member's as met today, as resting, or as open again from today.
///
/// # Errors
/// The database's.
pub fn set_state(conn: &mut Conn<'_>, member: &Member, need: &Need, state: State) -> db::Result<()> {
    let today = member.today();
    let set = (
        needs::state.eq(state),
        needs::met_on.eq((state == State::Met).then_some(today)),
        needs::opened_on.eq(if state == State::Open { today } else { need.opened_on }),
    );
    let row = needs::table.find((member.bond.id, need.id));
    on!(conn, c => diesel::update(row).set(set).execute(c))?;
    turns::note(conn, member, need, state)
}

/// Deletes a need with its pulses and earlier wordings.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member, id: Id) -> db::Result<()> {
    let row = needs::table.find((member.bond.id, id));
    on!(conn, c => diesel::delete(row).execute(c))?;
    forget_wordings(conn, member.bond.id, id)
}
