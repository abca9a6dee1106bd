//! What the two of the story wrote to themselves, and a talk that both kept: `inward.json`.

use serde::Deserialize;

use super::{Error, Teller, story::Side};
use crate::{
    bonds::Visibility,
    db::{Conn, Id, Words, schema::talks},
    on,
    reflections::{
        model::{Mark, Reflection, week_of},
        store,
    },
    talks::Talk,
};
use diesel::prelude::*;

const INWARD: &str = include_str!("inward.json");

#[derive(Deserialize)]
struct Inward {
    reflections: Vec<Week>,
    talks: Vec<OneSide>,
}

#[derive(Deserialize)]
struct Week {
    by: Side,
    weeks_ago: i64,
    gave: Option<Mark>,
    received: Option<Mark>,
    open: Option<Mark>,
    load: Option<Mark>,
    words: Words,
}

#[derive(Deserialize)]
struct OneSide {
    by: Side,
    days_ago: i64,
    thanks: Words,
    need: Words,
    hard: Words,
    boundary: Words,
    small: Words,
}

/// Writes it down, as if it ended today.
pub(super) fn tell(conn: &mut Conn<'_>, teller: &Teller) -> Result<(), Error> {
    let Inward { reflections, talks } = serde_json::from_str(INWARD)?;
    for Week { by, weeks_ago, gave, received, open, load, words } in reflections {
        let week_on = week_of(teller.today).plus(-7 * weeks_ago);
        let week = Reflection { week_on, id: Id::random(), gave, received, open, load, words, version: 1 };
        store::insert(conn, teller.person(by), &week, teller.today)?;
    }
    for OneSide { by, days_ago, thanks, need, hard, boundary, small } in talks {
        let side = Talk {
            id: Id::random(),
            person_id: teller.person(by),
            day: teller.day(days_ago),
            thanks,
            need,
            hard,
            boundary,
            small,
            visibility: Visibility::Shared,
            opened: true,
            version: 1,
        };
        let row = (talks::bond_id.eq(teller.bond), side);
        on!(conn, c => diesel::insert_into(talks::table).values(&row).execute(c))?;
    }
    Ok(())
}
