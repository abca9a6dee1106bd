//! What the dashboard reads: one state of the data, by a fixed number of keyed reads.

use diesel::prelude::*;

use crate::{
    bonds::{Member, season},
    boundaries::{self, model::Boundary},
    contributions::{
        self,
        store::{Line, Unanswered},
    },
    db::{self, Conn, Day, Id, schema::dismissals},
    keepsakes::{self, Keepsake},
    needs::{self, store::Need},
    on,
    thanks::{self, Note},
    web::frame::{self, Link},
};

/// Contributions listed of late, and answers asked for at once, at the most.
const LATELY: i64 = 10;
const NOTICES: i64 = 3;
/// Boundaries to mind at the most; the rest is one tap away.
const TO_MIND: i64 = 3;
/// Thanks and good news that came in of late, and keepsakes that are near, at the most.
const CAME_IN: i64 = 3;
const COMING: usize = 3;
/// Days back that the rhythm can see: four buckets of 28 days, evaluated as of 21 days ago.
const RHYTHM_DAYS: i64 = 133;
/// All that one rendering of a dashboard needs.
pub(super) struct Facts {
    pub(super) links: Vec<Link>,
    pub(super) needs: Vec<Need>,
    pub(super) lately: Vec<Line>,
    pub(super) awaiting: Vec<Unanswered>,
    pub(super) care_days: Vec<(Id, Day)>,
    pub(super) to_mind: Vec<Boundary>,
    pub(super) came_in: Vec<Note>,
    pub(super) coming: Vec<Keepsake>,
    pub(super) seasons: Vec<season::Season>,
    /// Private words that this person put away.
    pub(super) put_away: Vec<String>,
}

pub(super) fn read(conn: &mut Conn<'_>, member: &Member) -> db::Result<Facts> {
    let (bond, today) = (member.bond.id, member.bond_today());
    let since = today.plus(-RHYTHM_DAYS);
    let care = contributions::store::care(conn, bond, since, today)?;
    let mut open = needs::store::open_needs(conn, member)?;
    if care.revealed {
        needs::store::reveal(conn, member, &mut open)?;
    }
    let (awaiting, to_mind) = match member.other_id() {
        Some(other) => (
            contributions::store::awaiting(conn, bond, other, today, NOTICES)?,
            boundaries::store::to_mind(conn, bond, other, TO_MIND)?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Facts {
        links: frame::bonds_of(conn, member.person.id)?,
        needs: open,
        lately: contributions::store::latest(conn, bond, today, LATELY)?,
        awaiting,
        care_days: care.days,
        to_mind,
        came_in: thanks::store::lately(conn, member, CAME_IN)?,
        coming: keepsakes::store::near(conn, member, COMING)?,
        seasons: season::since(conn, bond, since)?,
        put_away: put_away(conn, member)?,
    })
}

fn put_away(conn: &mut Conn<'_>, member: &Member) -> db::Result<Vec<String>> {
    let rows = dismissals::table
        .filter(dismissals::bond_id.eq(member.bond.id))
        .filter(dismissals::person_id.eq(member.person.id))
        .filter(dismissals::until_day.is_null().or(dismissals::until_day.ge(member.today())))
        .select(dismissals::word);
    Ok(on!(conn, c => rows.load(c))?)
}
