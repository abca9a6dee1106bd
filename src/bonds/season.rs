//! Seasons: stretches in which care is expected to be one-way or rare. Their days enter no computation.

use diesel::prelude::*;

use super::Member;
use crate::{
    db::{self, Conn, Day, Id, Words, schema::seasons},
    lang::Lang,
    on,
};

/// Days that a season may last at the most: a year.
pub const MOST_DAYS: i64 = 366;
/// Seasons read for one bond, the latest first.
const MOST: i64 = 50;

crate::word_enum! {
    /// What makes it a season.
    pub enum SeasonKind {
        /// Illness.
        Illness = "illness",
        /// A newborn.
        Newborn = "newborn",
        /// Grief.
        Grief = "grief",
        /// Exams or work.
        ExamsOrWork = "exams_or_work",
        /// Travel.
        Travel = "travel",
        /// Something else.
        Other = "other",
    }
}

impl SeasonKind {
    /// The kind on pages.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Illness => t.bonds_illness(),
            Self::Newborn => t.bonds_newborn(),
            Self::Grief => t.bonds_grief(),
            Self::ExamsOrWork => t.bonds_exams_or_work(),
            Self::Travel => t.bonds_travel(),
            Self::Other => t.bonds_other_season(),
        }
    }
}

/// A season of a bond; both days belong to it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = seasons)]
pub struct Season {
    /// Its id.
    pub id: Id,
    /// What makes it one.
    pub kind: SeasonKind,
    /// Its first day.
    pub from_day: Day,
    /// Its last day.
    pub until_day: Day,
    /// What the two should know about it.
    pub words: Words,
}

impl Season {
    /// Whether a day lies in it.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.from_day <= day && day <= self.until_day
    }
}

/// The seasons of a bond that end on or after a day, the latest first.
///
/// # Errors
/// The database's.
pub fn since(conn: &mut Conn<'_>, bond: Id, day: Day) -> db::Result<Vec<Season>> {
    let rows = seasons::table
        .filter(seasons::bond_id.eq(bond))
        .filter(seasons::until_day.ge(day))
        .order((seasons::until_day.desc(), seasons::id))
        .limit(MOST);
    Ok(on!(conn, c => rows.select(Season::as_select()).load(c))?)
}

/// Writes down a season, or changes the one that its days touch: two seasons never overlap.
///
/// # Errors
/// The database's.
pub(super) fn save(
    conn: &mut Conn<'_>,
    member: &Member,
    kind: SeasonKind,
    from: Day,
    until: Day,
    words: &Words,
) -> db::Result<()> {
    let touched = seasons::table
        .filter(seasons::bond_id.eq(member.bond.id))
        .filter(seasons::from_day.le(until))
        .filter(seasons::until_day.ge(from));
    on!(conn, c => diesel::delete(touched).execute(c))?;
    let row = (
        seasons::bond_id.eq(member.bond.id),
        seasons::id.eq(Id::random()),
        seasons::started_by.eq(member.person.id),
        seasons::kind.eq(kind),
        seasons::from_day.eq(from),
        seasons::until_day.eq(until),
        seasons::words.eq(words),
    );
    on!(conn, c => diesel::insert_into(seasons::table).values(row).execute(c))?;
    Ok(())
}

/// Ends the season of today: yesterday was its last day; one that began today is taken back.
///
/// # Errors
/// The database's.
pub(super) fn end(conn: &mut Conn<'_>, member: &Member) -> db::Result<()> {
    let today = member.bond_today();
    let begun_today = seasons::table.filter(seasons::bond_id.eq(member.bond.id)).filter(seasons::from_day.eq(today));
    on!(conn, c => diesel::delete(begun_today).execute(c))?;
    let running = seasons::table
        .filter(seasons::bond_id.eq(member.bond.id))
        .filter(seasons::from_day.lt(today))
        .filter(seasons::until_day.ge(today));
    on!(conn, c => diesel::update(running).set(seasons::until_day.eq(today.plus(-1))).execute(c))?;
    Ok(())
}
