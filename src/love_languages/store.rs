//! Menus in the database.

use diesel::prelude::*;

use super::{
    butterfly::Received,
    model::{Menu, Strength, Tastes},
    own::{Known, Name, OwnKind, WholeMenu},
};
use crate::{
    bonds::{Likes, LoveLanguage, Member, Visibility},
    db::{
        self, Conn, Day, Id, Words,
        schema::{contributions, love_kinds, love_menus, members},
    },
    on, season,
};

/// Days of which "lately" speaks: twelve weeks.
const LATELY_DAYS: i64 = 84;
/// Contributions read of these days, the newest first. Far above any use.
const MOST_READ: i64 = 5_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = love_menus)]
struct Row {
    version: i64,
    receive_words: i16,
    receive_time: i16,
    receive_help: i16,
    receive_gifts: i16,
    receive_touch: i16,
    give_words: i16,
    give_time: i16,
    give_help: i16,
    give_gifts: i16,
    give_touch: i16,
    visibility: Visibility,
    set_on: Day,
}

impl From<Row> for Menu {
    fn from(row: Row) -> Self {
        // A CHECK keeps each of them from 0 to 4.
        let all = |values: [i16; 5]| values.map(|value| Strength::new(value).unwrap_or_default());
        Self {
            version: row.version,
            tastes: Tastes {
                receive: all([
                    row.receive_words,
                    row.receive_time,
                    row.receive_help,
                    row.receive_gifts,
                    row.receive_touch,
                ]),
                give: all([row.give_words, row.give_time, row.give_help, row.give_gifts, row.give_touch]),
            },
            visibility: row.visibility,
            set_on: row.set_on,
        }
    }
}

/// The menu of a person in a bond as it stands, whoever may see it: ask [`Menu::is_shared`] before the other is shown
/// anything of it.
///
/// # Errors
/// The database's.
pub fn menu_of(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Option<Menu>> {
    Ok(versions(conn, bond, person, None, 1)?.pop())
}

/// A person's menu as it was saved each time, newest first; those before a version, where one is named.
fn versions(conn: &mut Conn<'_>, bond: Id, person: Id, before: Option<i64>, limit: i64) -> db::Result<Vec<Menu>> {
    let rows = love_menus::table
        .filter(love_menus::bond_id.eq(bond))
        .filter(love_menus::person_id.eq(person))
        .filter(love_menus::version.lt(before.unwrap_or(i64::MAX)))
        .order(love_menus::version.desc())
        .limit(limit);
    let rows: Vec<Row> = on!(conn, c => rows.select(Row::as_select()).load(c))?;
    Ok(rows.into_iter().map(Menu::from).collect())
}

/// A person's menu as it was saved each time, newest first, each with the kinds of its author's own; those before a
/// version, where one is named.
///
/// # Errors
/// The database's.
pub fn whole_versions(
    conn: &mut Conn<'_>,
    bond: Id,
    person: Id,
    before: Option<i64>,
    limit: i64,
) -> db::Result<Vec<WholeMenu>> {
    let menus = versions(conn, bond, person, before, limit)?;
    let [Some(newest), Some(oldest)] = [menus.first(), menus.last()].map(|menu| menu.map(|menu| menu.version)) else {
        return Ok(Vec::new());
    };
    let rows = love_kinds::table
        .filter(love_kinds::bond_id.eq(bond))
        .filter(love_kinds::person_id.eq(person))
        .filter(love_kinds::version.between(oldest, newest))
        .order((love_kinds::version, love_kinds::place))
        .select((love_kinds::version, (love_kinds::known, love_kinds::name), (love_kinds::receive, love_kinds::give)));
    type Row = (i64, (Option<Known>, Words), (i16, i16));
    let rows: Vec<Row> = on!(conn, c => rows.load(c))?;
    let kind = |(_, (known, name), (receive, give)): &Row| OwnKind {
        name: known.map_or_else(|| Name::Own(name.clone()), Name::Known),
        // A CHECK keeps each of them from 0 to 4.
        receive: Strength::new(*receive).unwrap_or_default(),
        give: Strength::new(*give).unwrap_or_default(),
    };
    let whole = |menu: Menu| WholeMenu {
        kinds: rows.iter().filter(|(version, ..)| *version == menu.version).map(kind).collect(),
        menu,
    };
    Ok(menus.into_iter().map(whole).collect())
}

/// As [`menu_of`], with the kinds of its author's own.
///
/// # Errors
/// The database's.
pub fn whole_menu_of(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Option<WholeMenu>> {
    Ok(whole_versions(conn, bond, person, None, 1)?.pop())
}

/// Saves a further version of the member's menu, and what of it is shared beside the member.
///
/// # Errors
/// The database's.
pub fn save(
    conn: &mut Conn<'_>,
    member: &Member,
    version: i64,
    tastes: &Tastes,
    kinds: &[OwnKind],
    visibility: Visibility,
) -> db::Result<()> {
    let (receive, give) = (tastes.receive.map(Strength::value), tastes.give.map(Strength::value));
    let row = (
        (
            love_menus::bond_id.eq(member.bond.id),
            love_menus::person_id.eq(member.person.id),
            love_menus::version.eq(version),
            love_menus::visibility.eq(visibility),
            love_menus::set_on.eq(member.today()),
        ),
        (
            love_menus::receive_words.eq(receive[0]),
            love_menus::receive_time.eq(receive[1]),
            love_menus::receive_help.eq(receive[2]),
            love_menus::receive_gifts.eq(receive[3]),
            love_menus::receive_touch.eq(receive[4]),
        ),
        (
            love_menus::give_words.eq(give[0]),
            love_menus::give_time.eq(give[1]),
            love_menus::give_help.eq(give[2]),
            love_menus::give_gifts.eq(give[3]),
            love_menus::give_touch.eq(give[4]),
        ),
    );
    on!(conn, c => diesel::insert_into(love_menus::table).values(row).execute(c))?;
    for (place, kind) in (0_i16..).zip(kinds) {
        let (known, name) = match &kind.name {
            Name::Known(known) => (Some(*known), Words::default()),
            Name::Own(name) => (None, name.clone()),
        };
        let row = (
            love_kinds::bond_id.eq(member.bond.id),
            love_kinds::person_id.eq(member.person.id),
            love_kinds::version.eq(version),
            love_kinds::place.eq(place),
            (love_kinds::known.eq(known), love_kinds::name.eq(name)),
            (love_kinds::receive.eq(kind.receive.value()), love_kinds::give.eq(kind.give.value())),
        );
        on!(conn, c => diesel::insert_into(love_kinds::table).values(row).execute(c))?;
    }
    let likes = (visibility == Visibility::Shared).then(|| Likes::of(receive).bits());
    let kept = members::table.find((member.bond.id, member.person.id));
    on!(conn, c => diesel::update(kept).set(members::likes.eq(likes)).execute(c))?;
    Ok(())
}

/// What reached whom in which language over the last twelve weeks, as both may know it: nothing private, no surprise
/// before its day, and nothing of the days of a season.
///
/// # Errors
/// The database's.
pub fn received_lately(conn: &mut Conn<'_>, member: &Member) -> db::Result<Received> {
    let today = member.bond_today();
    let first = today.plus(1 - LATELY_DAYS);
    let rows = contributions::table
        .filter(contributions::bond_id.eq(member.bond.id))
        .filter(contributions::done_on.ge(first))
        .filter(contributions::visibility.eq("shared").or(contributions::surprise_until.le(today)))
        .filter(contributions::love_language.is_not_null())
        .order(contributions::done_on.desc())
        .limit(MOST_READ)
        .select((contributions::giver_id, contributions::love_language.assume_not_null(), contributions::done_on));
    let rows: Vec<(Id, LoveLanguage, Day)> = on!(conn, c => rows.load(c))?;
    let seasons = season::store::since(conn, member.bond.id, first)?;
    let mut received = Received::default();
    for (giver, language, day) in rows {
        if !seasons.iter().any(|season| season.covers(day)) {
            let to = if member.is(giver) { member.side.other() } else { member.side };
            received.add(to, language);
        }
    }
    Ok(received)
}
