//! What the dashboard reads: one state of the data, by a fixed number of keyed reads.

use diesel::prelude::*;

use super::picture::{self, Rhythm};
use crate::{
    bonds::Member,
    boundaries::{self, model::Boundary},
    contributions::{
        self,
        store::{Line, Unanswered},
    },
    db::{self, Conn, Day, Id, schema::dismissals},
    first_days::{self, Standing},
    keepsakes::{self, Keepsake},
    needs::{self, store::Need},
    on,
    season::{self, Season, model::Says},
    suggestions::{self, model::Closed, store::Rows},
    thanks::{self, Note},
    web::frame::{self, Link},
};

/// Contributions listed of late, and answers asked for at once, at the most.
const LATELY: i64 = 10;
const NOTICES: i64 = 3;
/// Boundaries to mind at the most; the rest is one tap away.
const TO_MIND: usize = 3;
/// Boundaries read at once, since no suggestion may touch one: nearly always these are all.
const WEIGHED: usize = 12;
/// Thanks and good news that came in of late, and keepsakes that are near, at the most.
const CAME_IN: i64 = 2;
const COMING: usize = 2;
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
    pub(super) seasons: Vec<Season>,
    /// Whether this person has put away the welcome after the last season.
    pub(super) welcomed: bool,
    /// How far this person is with the first steps, for as long as the page speaks of them.
    pub(super) first_days: Option<Standing>,
    pub(super) came_in: Vec<Note>,
    pub(super) coming: Vec<Keepsake>,
    /// What is suggested today.
    pub(super) small: Option<suggestions::Card>,
    pub(super) rhythm: Rhythm,
    /// Private words that this person put away; read only where the rhythm has one to say.
    pub(super) put_away: Vec<String>,
}

pub(super) fn read(conn: &mut Conn<'_>, member: &Member) -> db::Result<Facts> {
    let (bond, today) = (member.bond.id, member.bond_today());
    let since = today.plus(-RHYTHM_DAYS);
    let care = contributions::store::care(conn, bond, member.care_days(), since, today)?;
    let mut open = needs::store::open_needs(conn, member)?;
    let latest = contributions::store::latest(conn, bond, today, LATELY)?;
    let seasons = season::store::since(conn, bond, since.min(suggestions::store::first_day(member)))?;
    let (awaiting, mut to_mind, closed) = match member.other_id() {
        Some(other) => {
            let awaiting = contributions::store::awaiting(conn, bond, other, today, NOTICES)?;
            let to_mind = boundaries::store::to_mind(conn, bond, other, WEIGHED as i64)?;
            let closed = match to_mind.len() {
                ..WEIGHED => Closed::by(&to_mind),
                // There may be more.
                _ => Closed::of(boundaries::store::topics(conn, bond, other)?),
            };
            (awaiting, to_mind, closed)
        }
        None => (Vec::new(), Vec::new(), Closed::default()),
    };
    to_mind.truncate(TO_MIND);
    // Before surprises that show themselves today are counted in: what is suggested changes with writes alone.
    let rows = Rows { needs: &open, closed, seasons: &seasons, latest: Some(&latest) };
    let small = suggestions::store::today(conn, member, rows)?
        .map(|(facts, suggested)| suggestions::Card::of(member, &facts, &suggested));
    if care.revealed {
        needs::store::reveal(conn, member, &mut open)?;
    }
    // Asked in the few days after a season alone.
    let welcomed = match season::model::says(&seasons, today) {
        Some(Says::WelcomeBack(season)) => season::store::welcome_is_away(conn, member, season.id)?,
        _ => false,
    };
    let first_days = match first_days::model::are_now(member.bond.linked_on, today) {
        true => Some(first_days::store::standing(conn, bond, member.person.id)?),
        false => None,
    };
    let rhythm = picture::rhythm(member, &open, &care.days, &seasons);
    let put_away = match rhythm.spoken.private {
        Some(_) => put_away(conn, member)?,
        None => Vec::new(),
    };
    let link = (bond, member.other.as_ref().map(|other| other.name.clone()));
    Ok(Facts {
        links: frame::bonds_beside(conn, member.person.id, Some((member.bond.created_at, link)))?,
        needs: open,
        lately: latest.lines,
        awaiting,
        care_days: care.days,
        to_mind,
        came_in: thanks::store::lately(conn, member, CAME_IN)?,
        coming: keepsakes::store::near(conn, member, COMING)?,
        seasons,
        welcomed,
        first_days,
        small,
        rhythm,
        put_away,
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
